// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/model/uuids.h"
#include "db/store/cases.h"
#include "db/store/content.h"
#include "tests/support/project_builder.h"

#include <QTest>

using support::must;
using Kind = model::Error::Kind;

namespace {

model::Item question()
{
    model::Item item;
    item.collection = QStringLiteral("mtbench");
    item.sourceId = QStringLiteral("81");
    item.turns = {QStringLiteral("Compose a blog post.\r\n\t\"quoted\" 'n' -- ; DROP TABLE item"),
                  QStringLiteral("와 한국어 🎨")};
    item.category = QStringLiteral("writing");
    item.tags = {QStringLiteral("long"), QStringLiteral("blog"), QStringLiteral("long")};
    item.metadata = R"({"difficulty": 3})";
    return item;
}

model::Response answer(const QString &name, const QStringList &turns)
{
    model::Response response;
    response.model = name;
    response.turns = turns;
    response.sourceId = name + QStringLiteral("-id");
    response.metadata = R"({"tstamp": 1.5})";
    return response;
}

} // namespace

class TestStoreContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_file = std::make_unique<support::TemporaryProject>();
        m_item = must(store::addItem(project(), question())).id;
    }

    void itemComesBackAsItWas()
    {
        model::Item expected = question();
        expected.tags = {QStringLiteral("blog"), QStringLiteral("long")};
        QVERIFY(must(store::readItem(project(), m_item)) == expected);
    }

    void sameItemAgainIsNotNew()
    {
        model::Item again = question();
        again.metadata = R"({ "difficulty":3 })";
        const auto stored = must(store::addItem(project(), again));
        QCOMPARE(stored.isNew, false);
        QCOMPARE(stored.id.value, m_item.value);
        again.sourceId = QStringLiteral("82");
        QCOMPARE(must(store::addItem(project(), again)).isNew, true);
        again.collection = QStringLiteral("vicuna");
        QCOMPARE(must(store::addItem(project(), again)).isNew, true);
        QCOMPARE(must(store::itemsOf(project(), QStringLiteral("mtbench"))).size(), std::size_t{2});
    }

    void otherContentUnderTheSameIdIsAConflictThatNamesTheField()
    {
        const auto check = [&](const QString &field, const model::Item &item) {
            const auto stored = store::addItem(project(), item);
            QVERIFY(!stored);
            QCOMPARE(stored.error().kind, Kind::Conflict);
            QCOMPARE(stored.error().detail,
                     QStringLiteral("item 81 of mtbench is there already with other %1").arg(field));
        };
        model::Item other = question();
        other.turns.last().append(QLatin1Char('.'));
        check(QStringLiteral("turns"), other);
        other = question();
        other.category = QStringLiteral("math");
        check(QStringLiteral("category"), other);
        other = question();
        other.tags = {QStringLiteral("long")};
        check(QStringLiteral("tags"), other);
        other = question();
        other.metadata = R"({"difficulty": 4})";
        check(QStringLiteral("metadata"), other);
    }

    void itemWithoutWhatItNeedsIsInvalid()
    {
        for (int what = 0; what < 4; ++what) {
            model::Item bad = question();
            bad.sourceId = QStringLiteral("bad");
            if (what == 0)
                bad.turns.clear();
            else if (what == 1)
                bad.collection.clear();
            else if (what == 2)
                bad.metadata = "[1]";
            else
                bad.tags.append(QString());
            const auto stored = store::addItem(project(), bad);
            QVERIFY(!stored);
            QCOMPARE(stored.error().kind, Kind::InvalidInput);
        }
        QVERIFY(!must(store::findItem(project(), QStringLiteral("mtbench"), QStringLiteral("bad"))));
    }

    void itemsAreFoundByCollectionAndSourceId()
    {
        const auto found = must(store::findItem(project(), QStringLiteral("mtbench"), QStringLiteral("81")));
        QVERIFY(found);
        QCOMPARE(found->id.value, m_item.value);
        QCOMPARE(found->turnCount, 2);
        QCOMPARE(found->turnsHash, model::hashOfTurns(question().turns));
        QCOMPARE(found->uuid,
                 model::uuidOfItem(QStringLiteral("mtbench"), QStringLiteral("81"), found->turnsHash));
        QVERIFY(!must(store::findItem(project(), QStringLiteral("vicuna"), QStringLiteral("81"))));
        QVERIFY(must(store::itemsOf(project(), QStringLiteral("none"))).empty());
        QCOMPARE(store::readItem(project(), {99}).error().kind, Kind::NotFound);
    }

    void referencesAreKeptBySource()
    {
        const model::Reference gpt{QStringLiteral("gpt-4"), {QStringLiteral("x = 1"), QStringLiteral("y")}};
        const model::Reference human{QStringLiteral("book"), {QStringLiteral("z")}};
        QCOMPARE(must(store::addReference(project(), m_item, gpt)), true);
        QCOMPARE(must(store::addReference(project(), m_item, human)), true);
        QCOMPARE(must(store::addReference(project(), m_item, gpt)), false);
        QVERIFY(must(store::referencesOf(project(), m_item)) == (std::vector<model::Reference>{human, gpt}));
        const auto other =
            store::addReference(project(), m_item, {QStringLiteral("book"), {QStringLiteral("no")}});
        QCOMPARE(other.error().kind, Kind::Conflict);
        QCOMPARE(store::addReference(project(), {99}, human).error().kind, Kind::NotFound);
    }

    void responsesAreKeptByModelAndSample()
    {
        const model::Response first =
            answer(QStringLiteral("gpt-4"), {QStringLiteral("🎨a"), QStringLiteral("bc")});
        model::Response second = first;
        second.sample = 1;
        second.turns[1].clear();
        const auto stored = must(store::addResponse(project(), m_item, first));
        QCOMPARE(stored.isNew, true);
        QCOMPARE(must(store::addResponse(project(), m_item, first)).isNew, false);
        QCOMPARE(must(store::addResponse(project(), m_item, second)).isNew, true);
        QVERIFY(must(store::readResponse(project(), stored.id)) == first);
        const auto keys = must(store::responsesOf(project(), m_item));
        QCOMPARE(keys.size(), std::size_t{2});
        QVERIFY(keys.at(0).lengths == (std::vector<qint32>{2, 2}));
        QVERIFY(keys.at(1).lengths == (std::vector<qint32>{2, 0}));
        QCOMPARE(keys.at(1).sample, 1);
        QCOMPARE(keys.at(0).textHash, model::hashOfTurns(first.turns));
        const auto item = must(store::findItem(project(), QStringLiteral("mtbench"), QStringLiteral("81")));
        QCOMPARE(keys.at(0).uuid,
                 model::uuidOfResponse(item->uuid, QStringLiteral("gpt-4"), 0, keys.at(0).textHash));
    }

    void anotherResponseOfTheSameSampleIsAConflict()
    {
        const model::Response first = answer(QStringLiteral("gpt-4"), {QStringLiteral("a")});
        QVERIFY(store::addResponse(project(), m_item, first));
        model::Response other = first;
        other.turns = {QStringLiteral("b")};
        QCOMPARE(store::addResponse(project(), m_item, other).error().detail,
                 QStringLiteral("response 0 of gpt-4 to this item is there already with other text"));
        other = first;
        other.sourceId.clear();
        QCOMPARE(store::addResponse(project(), m_item, other).error().kind, Kind::Conflict);
        other = first;
        other.metadata = "{}";
        QCOMPARE(store::addResponse(project(), m_item, other).error().kind, Kind::Conflict);
        other.sample = -1;
        QCOMPARE(store::addResponse(project(), m_item, other).error().kind, Kind::InvalidInput);
        QCOMPARE(store::addResponse(project(), {99}, first).error().kind, Kind::NotFound);
    }

    void comparisonIsMadeOnceInCanonicalOrder()
    {
        QVERIFY(store::addResponse(
            project(), m_item,
            answer(QStringLiteral("llama"), {QStringLiteral("aaa"), QStringLiteral("b")})));
        QVERIFY(store::addResponse(
            project(), m_item,
            answer(QStringLiteral("gpt-4"), {QStringLiteral("cc"), QStringLiteral("dddd")})));
        const auto item = *must(store::findItem(project(), QStringLiteral("mtbench"), QStringLiteral("81")));
        const auto keys = must(store::responsesOf(project(), m_item));
        const model::ResponseKey &a = keys.at(1), &b = keys.at(0);
        const auto made = must(store::ensureComparison(project(), item, 2, a, b));
        QCOMPARE(made.isNew, true);
        QCOMPARE(made.uuid, model::uuidOfComparison(item.uuid, 2, a.uuid, b.uuid));
        const auto again = must(store::ensureComparison(project(), item, 2, a, b));
        QCOMPARE(again.isNew, false);
        QCOMPARE(again.id.value, made.id.value);
        QVERIFY(must(store::ensureComparison(project(), item, 1, a, b)).id != made.id);
        QCOMPARE(store::ensureComparison(project(), item, 2, b, a).error().kind, Kind::InvalidInput);
        QCOMPARE(store::ensureComparison(project(), item, 3, a, b).error().kind, Kind::InvalidInput);
        QCOMPARE(store::ensureComparison(project(), item, 0, a, b).error().kind, Kind::InvalidInput);
        QVERIFY(must(store::findComparison(project(), made.uuid)) == made.id);
        QVERIFY(!must(store::findComparison(project(), model::newUuid())));
    }

    void responsesOfAnotherItemAreNotCompared()
    {
        support::ProjectBuilder build(project());
        static_cast<void>(build.comparison(QStringLiteral("1"), QStringLiteral("x"), QStringLiteral("y")));
        const auto other = *must(store::findItem(project(), QStringLiteral("made"), QStringLiteral("1")));
        const auto item = *must(store::findItem(project(), QStringLiteral("mtbench"), QStringLiteral("81")));
        const auto keys = must(store::responsesOf(project(), other.id));
        QCOMPARE(store::ensureComparison(project(), item, 1, keys.at(0), keys.at(1)).error().kind,
                 Kind::InvalidInput);
    }

    void textWithANulCharacterComesBackWhole()
    {
        model::Item odd = question();
        odd.sourceId = QStringLiteral("nul");
        odd.turns = {QStringLiteral("before") + QChar(u'\0') + QStringLiteral("after")};
        const auto stored = must(store::addItem(project(), odd));
        QVERIFY(must(store::readItem(project(), stored.id)).turns == odd.turns);
        QCOMPARE(must(project().check()), QStringList());
    }

    void importThatFailsLeavesNothing()
    {
        const auto result = store::inTransaction(project(), [&]() -> model::Result<> {
            model::Item item = question();
            item.sourceId = QStringLiteral("82");
            static_cast<void>(must(store::addItem(project(), item)));
            return store::inTransaction(project(), [&]() -> model::Result<> {
                item.sourceId = QStringLiteral("83");
                static_cast<void>(must(store::addItem(project(), item)));
                return model::fail(Kind::Cancelled, QStringLiteral("stopped"));
            });
        });
        QVERIFY(!result);
        QVERIFY(result.error() == (model::Error{Kind::Cancelled, QStringLiteral("stopped")}));
        QCOMPARE(must(store::itemsOf(project(), QStringLiteral("mtbench"))).size(), std::size_t{1});
    }

private:
    [[nodiscard]] store::Project &project() { return m_file->project(); }

    std::unique_ptr<support::TemporaryProject> m_file;
    model::ItemId m_item;
};

QTEST_GUILESS_MAIN(TestStoreContent)
#include "tst_store_content.moc"
