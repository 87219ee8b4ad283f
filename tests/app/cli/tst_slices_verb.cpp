// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_cli.h"

#include <QTest>

using test::Json;
using test::Ran;
using test::sidejudge;

class SlicesVerbTest : public QObject
{
    Q_OBJECT
private:
    test::Folder m_folder;
    QString m_path;

    Ran slices(const QStringList &arguments) const
    {
        return sidejudge(QStringList{QStringLiteral("slices"), m_path} + arguments);
    }
    Json json() const { return slices({QStringLiteral("--json")}).json(); }

private Q_SLOTS:
    void initTestCase() { m_path = test::makeStudy(m_folder); }

    void aSliceIsAddedListedAndRemoved()
    {
        QCOMPARE(json()["slices"].size(), std::size_t{0});
        const Ran all = sidejudge({QStringLiteral("cases"), m_path, QStringLiteral("--json")});
        const auto total = all.json()["total"].get<int>();
        QVERIFY(total > 0);
        const Ran added = slices({QStringLiteral("add"), QStringLiteral("모두"), QStringLiteral("--where"),
                                  QStringLiteral("turn>=1"), QStringLiteral("--json")});
        QCOMPARE(added.status, 0);
        const Json slice = added.json()["slices"][0];
        QCOMPARE(slice["name"].get<std::string>(), std::string("모두"));
        QCOMPARE(slice["where"].get<std::string>(), std::string("turn >= 1"));
        QCOMPARE(slice["cases"].get<int>(), total);
        const Ran listed = slices({});
        QVERIFY2(listed.out.find("turn >= 1") != std::string::npos, listed.out.c_str());
        QCOMPARE(slices({QStringLiteral("remove"), QStringLiteral("모두")}).status, 0);
        QCOMPARE(json()["slices"].size(), std::size_t{0});
    }

    void aSliceThatNamesNobodyHasNoCount()
    {
        QCOMPARE(slices({QStringLiteral("add"), QStringLiteral("gone"), QStringLiteral("--where"),
                         QStringLiteral("voted(nobody)")})
                     .status,
                 0);
        const Json slice = json()["slices"][0];
        QVERIFY(slice["cases"].is_null());
        QVERIFY(slice["why"].get<std::string>().find("nobody") != std::string::npos);
        QCOMPARE(slices({QStringLiteral("remove"), QStringLiteral("gone")}).status, 0);
    }

    void wrongUseIsSaidAndChangesNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto words = [](const char *line) { return QString::fromUtf8(line).split(u' '); };
        QTest::newRow("no filter") << words("add name");
        QTest::newRow("no name") << words("add --where turn=1");
        QTest::newRow("a bad filter") << words("add name --where turn=");
        QTest::newRow("nothing to remove") << words("remove absent");
        QTest::newRow("an unknown action") << words("rename name");
        QTest::newRow("a filter without action") << words("--where turn=1");
    }
    void wrongUseIsSaidAndChangesNothing()
    {
        QFETCH(QStringList, arguments);
        const Ran ran = slices(arguments);
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.hasOneErrorLine(), ran.err.c_str());
        QCOMPARE(json()["slices"].size(), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(SlicesVerbTest)
#include "tst_slices_verb.moc"
