// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/bias.h"
#include "app/analysis/project_data.h"
#include "tests/app/analysis/bias_promise.h"
#include "tests/support/project_builder.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace analysis;
using model::Order;
using model::Side;
using model::State;

namespace {

bool close(const std::optional<double> &value, double expected)
{
    return value && std::abs(*value - expected) < 1e-9;
}

template <typename Value>
const Value *valueIn(const std::vector<Detail> &details, const QString &name)
{
    for (const Detail &detail : details) {
        if (detail.name == name)
            return std::get_if<Value>(&detail.value);
    }
    return nullptr;
}

/// Eight items with two responses each: beta's has three list items, alpha's none, and heading and code only
/// in the last. Two people take alpha in four of them; the judge takes beta in seven.
class Study
{
public:
    Study()
    {
        support::ProjectBuilder build(m_file.project());
        for (int i = 0; i < 8; ++i) {
            const QString item = QString::number(i);
            build.item(item, u"writing"_s, 1);
            build.response(item, u"alpha"_s, {i < 7 ? u"plain"_s : u"# Head\n```\nx = 1\n```\n"_s});
            build.response(item, u"beta"_s, {u"- one\n- two\n1. **three**\n"_s});
            const auto pair = build.comparison(item, u"alpha"_s, u"beta"_s);
            for (const QString &person : {u"ann"_s, u"ben"_s})
                build.vote(person, pair, i < 4 ? u"a"_s : u"b"_s);
            const QString says = i == 0 ? u"a"_s : u"b"_s;
            build.verdict(u"judge"_s, pair, Order::AFirst, 1, State::Valid, says, rationale(i));
            build.rating(u"judge"_s, pair, Side::A, 6 + i % 2);
            build.rating(u"judge"_s, pair, Side::B, 9);
            build.rating(u"ann"_s, pair, Side::A, 5);
            if (i < 4)
                build.rating(u"ben"_s, pair, Side::A, 7);
            build.rating(u"judge"_s, pair, Side::A, 1, u"style"_s); // a criterion is another matter
        }
        m_file.reopen(store::Project::Mode::ReadWrite);
        m_dataset.emplace(*readDataset(m_file.project()));
        m_selector.emplace(*m_dataset, lookupsOf(m_file.project()));
    }

    [[nodiscard]] std::vector<Panel> panels(const BiasOptions &options)
    {
        auto panels = biasPanels(*m_dataset, *m_selector, options);
        if (!panels)
            qFatal("%s", qPrintable(panels.error().detail));
        return *panels;
    }
    [[nodiscard]] Panel panel(const QString &kind, const QString &rater = u"judge"_s)
    {
        return panels({.rater = rater, .kind = kind}).at(0);
    }
    [[nodiscard]] std::int64_t selected(const QString &where)
    {
        const auto selection = m_selector->select(*parseFilter(where));
        return selection ? countOf(*selection) : -1;
    }
    [[nodiscard]] PromiseReport promise(const BiasOptions &options)
    {
        return checkBiasPromise(*m_dataset, *m_selector, options, panels(options));
    }

private:
    static QString rationale(int i)
    {
        if (i < 5)
            return i == 1 ? u"Assistant A is better."_s : u"Assistant B is better than Assistant A. [[B]]"_s;
        return i == 7 ? QString() : u"Assistant A is warmer, Assistant B is shorter."_s;
    }

    support::TemporaryProject m_file;
    std::optional<Dataset> m_dataset;
    std::optional<Selector> m_selector;
};

} // namespace

/// Bias panels that read texts and scores of a project.
class TestBiasTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsStandBesidePeople();
    void otherFormatsStandBeside();
    void rationalesAreReadBesideTheirVerdicts();
    void scoresStandBesidePeoples();
    void habitsAreSaidWithoutPeople();
    void filtersSelectWhatPanelsCount();
    void promiseOne_data();
    void promiseOne();
};

void TestBiasTexts::listsStandBesidePeople()
{
    const Panel panel = Study().panel(u"format"_s);
    // The judge took the lists and people did not in items 1 to 3.
    QCOMPARE(panel.flagged.count.count, 3);
    QCOMPARE(panel.mirrored.count.count, 0);
    QCOMPARE(panel.estimate.estimate.n, 8);
    QVERIFY(close(panel.estimate.estimate.value, 3.0 / 8));
    const auto *lists = valueIn<std::vector<Detail>>(panel.detail, u"lists"_s);
    QVERIFY(lists);
    QVERIFY(close(valueIn<Figure>(*lists, u"judge_prefers_more"_s)->estimate.value, 7.0 / 8));
    QVERIFY(close(valueIn<Figure>(*lists, u"people_prefer_more"_s)->estimate.value, 4.0 / 8));
    QCOMPARE(valueIn<Cell>(*lists, u"both_fewer"_s)->count.count, 1);
}

void TestBiasTexts::otherFormatsStandBeside()
{
    const Panel panel = Study().panel(u"format"_s);
    const auto *code = valueIn<std::vector<Detail>>(panel.detail, u"code"_s);
    QCOMPARE(valueIn<Figure>(*code, u"difference"_s)->estimate.n, 1);
    QCOMPARE(valueIn<Cell>(*code, u"both_fewer"_s)->count.count, 1);
    const auto *bold = valueIn<std::vector<Detail>>(panel.detail, u"bold"_s);
    QCOMPARE(valueIn<Cell>(*bold, u"b"_s)->count.count, 3);
}

void TestBiasTexts::rationalesAreReadBesideTheirVerdicts()
{
    const Panel panel = Study().panel(u"rationale"_s);
    // Item 0: the verdict is a and the text says B; item 1: the verdict is b and the text says A.
    QCOMPARE(panel.flagged.count.count, 2);
    QCOMPARE(panel.mirrored.count.count, 3);
    QCOMPARE(panel.estimate.estimate.n, 5);
    QVERIFY(close(panel.estimate.estimate.value, 2.0 / 5));
    QCOMPARE(valueIn<Cell>(panel.detail, u"silent"_s)->count.count, 2);
    QVERIFY(close(valueIn<Figure>(panel.detail, u"states_share"_s)->estimate.value, 5.0 / 7));
}

void TestBiasTexts::scoresStandBesidePeoples()
{
    Study study;
    const Panel panel = study.panel(u"score"_s);
    // On alpha: 6 7 6 7 against (5 + 7)/2, then against 5.
    QCOMPARE(QLatin1String(panel.estimate.unit), "rating"_L1);
    QCOMPARE(panel.estimate.estimate.n, 8);
    QVERIFY(close(panel.estimate.estimate.value, (0 + 1 + 0 + 1 + 1 + 2 + 1 + 2) / 8.0));
    QCOMPARE(panel.flagged.count.count, 6);
    QCOMPARE(panel.mirrored.count.count, 0);
    QVERIFY(close(valueIn<Figure>(panel.detail, u"mean"_s)->estimate.value, (4 * 6 + 4 * 7 + 8 * 9) / 16.0));
    QVERIFY(close(valueIn<Figure>(panel.detail, u"top_share"_s)->estimate.value, 0.5));
    QVERIFY(close(valueIn<Figure>(panel.detail, u"people_mean"_s)->estimate.value, (8 * 5 + 4 * 7) / 12.0));
    // A person stands beside the other one.
    const Panel ann = study.panel(u"score"_s, u"ann"_s);
    QCOMPARE(ann.estimate.estimate.n, 4);
    QVERIFY(close(ann.estimate.estimate.value, -2.0));
    // Of the other four the other one scored nothing.
    QCOMPARE(ann.estimate.cases, 4);
    QCOMPARE(study.selected(u"scored(ann, humans)"_s), 4);
    QCOMPARE(study.selected(u"scored(judge, humans)"_s), 8);
    QCOMPARE(study.selected(u"scored(humans, judge)"_s), 8);
}

void TestBiasTexts::habitsAreSaidWithoutPeople()
{
    Study study;
    const Panel people = study.panel(u"score"_s, u"humans"_s);
    QVERIFY(!people.estimate.estimate.value);
    QVERIFY2(people.sentence.text().contains(u"12 scores average 5.67"), qPrintable(people.sentence.text()));
    QCOMPARE(study.selected(u"scored(humans)"_s), 8);
}

void TestBiasTexts::filtersSelectWhatPanelsCount()
{
    Study study;
    QCOMPARE(study.selected(u"more(judge, lists)"_s), 7);
    QCOMPARE(study.selected(u"fewer(majority, bold)"_s), 4);
    QCOMPARE(study.selected(u"uneven(headings)"_s), 1);
    QCOMPARE(study.selected(u"uneven(lists)"_s), 8);
    QCOMPARE(study.selected(u"rationale(judge, contradicts)"_s), 2);
    QCOMPARE(study.selected(u"rationale(judge, silent)"_s), 2);
    QCOMPARE(study.selected(u"rationale(humans, silent)"_s), 0);
    QCOMPARE(study.selected(u"milder(judge)"_s), 6);
    QCOMPARE(study.selected(u"harsher(ann)"_s), 4);
    QCOMPARE(study.selected(u"flag(fmt_list, judge)"_s), 3); // what the panel calls flagged
    QCOMPARE(study.selected(u"flag(fmt_list_fewer, judge)"_s), 0);
    QCOMPARE(study.selected(u"flag(fmt_bold, judge)"_s), 3);
    QCOMPARE(study.selected(u"flag(fmt_header, judge)"_s), 0);
    QCOMPARE(study.selected(u"flag(rationale_mismatch, judge)"_s), 2);
    QCOMPARE(study.selected(u"flag(rationale_mismatch, ann)"_s), 0);
}

void TestBiasTexts::promiseOne_data()
{
    QTest::addColumn<QString>("where");
    QTest::newRow("everything") << QString();
    QTest::newRow("a part") << u"item in (1, 2, 7)"_s;
    QTest::newRow("nothing") << u"none()"_s;
}

void TestBiasTexts::promiseOne()
{
    QFETCH(QString, where);
    const PromiseReport report = Study().promise({.where = *parseFilter(where)});
    QVERIFY2(report.broken.isEmpty(), qPrintable(report.broken.join(u'\n')));
    QVERIFY2(report.checked > 100, qPrintable(QString::number(report.checked)));
}

QTEST_GUILESS_MAIN(TestBiasTexts)
#include "tst_bias_texts.moc"
