// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/filter_table.h"
#include "app/analysis/filter_words.h"
#include "tests/app/analysis/filter_trees.h"

#include <QTest>

using namespace analysis;
using namespace Qt::StringLiterals;

namespace {

const ProjectWords project{{u"gpt-4"_s, u"gpt 4"_s, u"humans"_s, u"홍길동"_s},
                           {u"difficulty"_s, u"난이도"_s},
                           {u"pos_first"_s, u"len_vs_human"_s},
                           {{Field::Category, {}, {u"math"_s, u"writing"_s, u"roleplay"_s}},
                            {Field::User, u"difficulty"_s, {u"hard"_s, u"very hard"_s}}}};

/// `|` marks the cursor.
QStringList offered(const QString &marked)
{
    QString text = marked;
    const qsizetype cursor = text.indexOf(u'|');
    text.remove(cursor, 1);
    QStringList texts;
    for (const Completion &item : completionsAt(text, cursor, project).items)
        texts << item.text;
    return texts;
}

} // namespace

class TstFilterWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpNamesEveryWord();
    void completionOffersWhatMayStand_data();
    void completionOffersWhatMayStand();
    void completionReplacesTheStartedWord();
    void everyOfferedWordIsAccepted();
    void completionStandsAnyText();
};

void TstFilterWords::helpNamesEveryWord()
{
    const QString help = filterHelp();
    for (const PredicateForm &form : predicateForms())
        QVERIFY2(help.contains(signatureOf(form)), qPrintable(form.name));
    for (const FieldInfo &field : knownFields())
        QVERIFY2(help.contains(field.name), qPrintable(field.name));
    QVERIFY(help.contains(u"half_tie_second"));
    QVERIFY(help.contains(u"transport_error"));
    for (const QString &line : help.split(u'\n'))
        QVERIFY2(line.size() <= 110, qPrintable(line));
}

void TstFilterWords::completionOffersWhatMayStand_data()
{
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("texts");
    const auto row = [](const char *marked, const char *texts) {
        QTest::newRow(marked) << QString::fromUtf8(marked) << QString::fromUtf8(texts);
    };
    row("not |",
        "item collection category turn model model_a model_b tag probe length_gap turn_length_gap lists difficulty \"난이도\" voted( both( decided( same( opposite( both_tie( tie( longer( shorter( choice( chose( abstained( unruled( conflict( run( votes( decided_votes( plurality( swap( state( repeated( calls( priced( timed( confidence( place( gave( scored_pair( flag( match( more( fewer( uneven( rationale( scored( milder( harsher( none( (");
    row("cat|", "category");
    row("CAT|", "category");
    row("voted(GPT|", "gpt-4 \"gpt 4\"");
    row("category |", "= != < <= > >= ~ in");
    row("category = |", "math writing roleplay");
    row("category = m|", "math");
    row("category = \"m|", "math");
    row("category in (math |", ", )");
    row("\"난이도\" |", "= != < <= > >= ~ in");
    row("difficulty = |", "hard \"very hard\"");
    row("difficulty = v|", "\"very hard\"");
    row("turn = |", "");
    row("turn = 1 |", "and or");
    row("turn = 1|", "");
    row("(turn = 1 |", "and or )");
    row("vo|", "voted( votes(");
    row("voted(|", "humans judges gold majority group( gpt-4 \"gpt 4\" \"humans\" \"홍길동\"");
    row("voted(g|", "gold group( gpt-4 \"gpt 4\"");
    row("voted(\"g|", "gpt-4 \"gpt 4\"");
    row("voted(\"g|pt 4\")", "gpt-4 \"gpt 4\"");
    row("voted(gpt-4@|", "first second unknown all");
    row("voted(gpt-4@f|", "first");
    row("voted(humans@|", "all");
    row("voted(gpt-4 |", ")");
    row("both(gpt-4 |", ",");
    row("both(gpt-4, h|", "humans \"humans\"");
    row("choice(gpt-4, |", "a b tie decided any cannot_judge both_good both_bad");
    row("choice(gpt-4, a|", "a any");
    row("choice(gpt-4, a |", ") ,");
    row("choice(gpt-4, a, |", "name hash");
    row("more(gpt-4, |", "lists bold headings code");
    row("uneven(|", "lists bold headings code");
    row("rationale(gpt-4, c|", "contradicts");
    row("flag(|",
        "pos_first len_vs_human pos_second pos_mix pos_entropy short_vs_human len_counterfactual "
        "len_counterfactual_mirror fmt_list fmt_list_fewer fmt_header fmt_header_fewer fmt_bold fmt_bold_fewer "
        "self family ref_contradict gold_wrong rationale_mismatch unstable tie_split hard parse");
    row("flag(pos_first |", ") ,");
    row("match(|", "prompt responses rationales comments");
    row("match(p|", "prompt");
    row("match(prompt, |", "");
    row("swap(gpt-4) |", "= != ~");
    row("swap(gpt-4) = st|", "stable_a stable_b stable_tie");
    row("state(gpt-4) = |",
        "valid abstained ambiguous unparsable out_of_range refused truncated transport_error budget");
    row("votes(humans) |", "= != < <= > >=");
    row("votes(humans) >= |", "");
    row("calls(gpt-4 |", ") ,");
    row("calls(gpt-4, d|", "decided");
    row("confidence(gpt-4) |", "= != < <= > >=");
    row("confidence(gpt-4) > |", "");
    row("voted(majority(|", "humans gpt-4 \"gpt 4\" \"humans\" \"홍길동\"");
    row("voted(majority(gpt-4, |", "credit");
    row("voted(group(|", "gpt-4 \"gpt 4\" \"humans\" \"홍길동\"");
    row("wrong wrong |", "");
    row("category in (math, |", "math writing roleplay");
}

void TstFilterWords::completionOffersWhatMayStand()
{
    QFETCH(const QString, marked);
    QFETCH(const QString, texts);
    QCOMPARE(offered(marked).join(u' '), texts);
}

void TstFilterWords::completionReplacesTheStartedWord()
{
    const Completions middle = completionsAt(u"category = maXX and turn = 1", 13, project);
    QCOMPARE(middle.begin, qsizetype(11));
    QCOMPARE(middle.end, qsizetype(15));
    QCOMPARE(middle.items, (std::vector<Completion>{{Completion::Kind::Value, u"math"_s, {}}}));
    const Completions quoted = completionsAt(u"voted(\"gpt", 10, project);
    QCOMPARE(quoted.begin, qsizetype(6));
    QCOMPARE(quoted.end, qsizetype(10));
    QCOMPARE(completionsAt(u"voted(", 6, project).begin, qsizetype(6));
    QVERIFY(completionsAt(u"", 0, {}).items.size() > 25);
}

/// Written in place of the started word, each offered word leaves a text that can go on.
void TstFilterWords::everyOfferedWordIsAccepted()
{
    int tried = 0;
    const QStringList texts{u"|"_s,
                            u"not |"_s,
                            u"category = |"_s,
                            u"both(|"_s,
                            u"both(gpt-4, |"_s,
                            u"swap(gpt-4) = |"_s,
                            u"choice(gpt-4, |"_s,
                            u"flag(|"_s,
                            u"match(|"_s,
                            u"turn = 1 |"_s,
                            u"(turn = 1 |"_s,
                            u"\"난이도\" |"_s,
                            u"voted(majority(|"_s,
                            u"voted(majority(x, |"_s,
                            u"voted(a@|"_s};
    for (const QString &marked : texts) {
        const QString start = marked.chopped(1);
        QVERIFY2(!offered(marked).isEmpty(), qPrintable(marked));
        for (const QString &word : offered(marked)) {
            const QString text = start + word + u' ';
            const auto filter = parseFilter(text);
            const QString end = u"character %1:"_s.arg(text.size() + 1);
            QVERIFY2(filter || filter.error().detail.contains(end), qPrintable(text));
            ++tried;
        }
    }
    QVERIFY(tried > 120);
}

void TstFilterWords::completionStandsAnyText()
{
    FilterTrees random(11);
    for (int round = 0; round < 3000; ++round) {
        const QString text = printFilter(random.tree(3));
        const Completions found = completionsAt(text, random.below(60) - 5, project);
        QVERIFY(found.begin >= 0 && found.begin <= found.end && found.end <= text.size());
    }
}

QTEST_APPLESS_MAIN(TstFilterWords)
#include "tst_filter_words.moc"
