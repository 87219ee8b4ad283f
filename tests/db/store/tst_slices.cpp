// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/slices.h"
#include "tests/support/project_builder.h"

#include <QTest>

using support::must;
using Kind = model::Error::Kind;

namespace {

QString word(const char *text) { return QString::fromUtf8(text); }

} // namespace

class TestSlices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_file = std::make_unique<support::TemporaryProject>(); }

    void slicesAreThereAfterReopening()
    {
        save("수학", "category = math");
        save("disputed", "opposite(judge, majority)");
        m_file->reopen(store::Project::Mode::ReadOnly);
        const auto found = must(store::slices(m_file->project()));
        QCOMPARE(found.size(), std::size_t{2});
        QCOMPARE(found[0].name, word("disputed"));
        QCOMPARE(found[0].filter, word("opposite(judge, majority)"));
        QCOMPARE(found[0].author, word("noor"));
        QCOMPARE(found[1].name, word("수학"));
    }

    void anotherFilterIsANewVersion()
    {
        save("hard", "tag = hard");
        save("hard", "tag = harder");
        save("hard", "tag = harder");
        const auto found = must(store::slices(m_file->project()));
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].filter, word("tag = harder"));
    }

    void aRemovedSliceIsGoneAndMayComeBack()
    {
        save("hard", "tag = hard");
        must(store::removeSlice(m_file->project(), word("hard"), word("noor")));
        QVERIFY(must(store::slices(m_file->project())).empty());
        QCOMPARE(store::removeSlice(m_file->project(), word("hard"), word("noor")).error().kind,
                 Kind::NotFound);
        save("hard", "");
        QCOMPARE(must(store::slices(m_file->project())).at(0).filter, QString());
    }

    void aSliceNeedsAName()
    {
        QCOMPARE(store::saveSlice(m_file->project(), word("  "), word("turn = 1"), word("noor")).error().kind,
                 Kind::InvalidInput);
    }

private:
    void save(const char *name, const char *filter)
    {
        must(store::saveSlice(m_file->project(), word(name), word(filter), word("noor")));
    }

    std::unique_ptr<support::TemporaryProject> m_file;
};

QTEST_GUILESS_MAIN(TestSlices)
#include "tst_slices.moc"
