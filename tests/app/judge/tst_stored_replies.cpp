// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/outcome.h"
#include "tests/support/shared_data.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using judge::Preferred;
using namespace Qt::StringLiterals;

namespace {

/// How the replies to a protocol are read, here and by the published tool; null: its handling is not known.
struct Reading
{
    const char *file;
    const char *rule;
    const char *exact;
};
constexpr Reading readings[] = {
    {"autoj", "final_decision", "autoj"},
    {"cot_token", "last_token", "alpaca_last_token"},
    {"faireval", "named_scores", "faireval"},
    {"five_class", "five_class", "arena_hard"},
    {"geval", "leading_number",
     nullptr}, // what G-Eval cannot read counts as 0 there, which nobody should copy
    {"lima", "significantly", nullptr},
    {"llmbar", "output_name", nullptr},
    {"pair_forced", "forced", nullptr},
    {"pair_tie", "bracketed", "fastchat"},
    {"pandalm", "first_line", "pandalm"},
    {"ranking", "ranking", "alpaca_ranking"},
    {"reference_pair", "bracketed", "fastchat"},
    {"reference_single", "rating", "fastchat_rating"},
    {"rubric_absolute", "rubric_points", "prometheus_points"},
    {"rubric_relative", "rubric_choice", "prometheus_choice"},
    {"seven_point", "seven_point", "llm_comparator"},
    {"single_score", "rating", "fastchat_rating"},
    {"sparks", "forced", nullptr},
    {"three_class", "three_class", "qlora"},
    {"token_logprob", "first_token", "alpaca_token"},
    {"vicuna", "score_pair", "vicuna"},
    {"vicuna_math", "score_tuple", "vicuna"},
};
constexpr int allReplies = 490, allExact = 394;

const QStringList replyKeys{u"name"_s,
                            u"why"_s,
                            u"reply"_s,
                            u"finish_reason"_s,
                            u"logprobs"_s,
                            u"expect"_s,
                            u"exact_expect"_s,
                            u"open"_s,
                            u"open_note"_s,
                            u"label"_s,
                            u"exact_v01_expect"_s,
                            u"exact_unknown"_s};
const QStringList expectKeys{u"state"_s, u"preferred"_s, u"score_first"_s, u"score_second"_s,
                             u"probability_first"_s};

void requireKnown(const QJsonObject &object, const QStringList &known)
{
    for (const QString &key : object.keys()) {
        if (!known.contains(key))
            QFAIL(qPrintable(u"unknown key "_s + key));
    }
}

QJsonObject fileNamed(const char *name)
{
    QFile file(support::testData(u"replies/%1.json"_s.arg(QLatin1String(name))));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

judge::Answer answerOf(const QJsonObject &told)
{
    judge::Answer answer;
    answer.text = told.value(u"reply").toString();
    answer.finishReason = told.value(u"finish_reason").toString();
    answer.isCut = answer.finishReason == u"length";
    QJsonArray content;
    for (const auto &top : told.value(u"logprobs").toArray())
        content.append(QJsonObject{{u"top_logprobs"_s, top.toArray()}});
    answer.logProbabilities = QJsonDocument(content).toJson(QJsonDocument::Compact);
    return answer;
}

QString wordOf(std::optional<Preferred> preferred)
{
    if (!preferred)
        return u"-"_s;
    return *preferred == Preferred::First    ? u"first"_s
           : *preferred == Preferred::Second ? u"second"_s
                                             : u"tie"_s;
}

QString wordOf(std::optional<double> number) { return number ? QString::number(*number, 'f', 4) : u"-"_s; }

std::optional<double> numberIn(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

/// What was read, in the words of the files: state, who, points, probability.
QString said(model::State state, std::optional<Preferred> preferred, std::optional<double> first,
             std::optional<double> second, std::optional<double> probability)
{
    return QStringList{model::wordOf(state), wordOf(preferred), wordOf(first), wordOf(second),
                       wordOf(probability)}
        .join(u' ');
}

QString expected(const QJsonObject &told, std::optional<double> grade)
{
    requireKnown(told, expectKeys);
    const QString preferred = told.value(u"preferred").toString();
    const auto first = grade ? grade : numberIn(told.value(u"score_first"));
    const auto second = grade ? std::optional(-*grade) : numberIn(told.value(u"score_second"));
    return QStringList{told.value(u"state").toString(), preferred.isEmpty() ? u"-"_s : preferred,
                       wordOf(first), wordOf(second), wordOf(numberIn(told.value(u"probability_first")))}
        .join(u' ');
}

/// How much better the first is, by the label of a reply with grades.
std::optional<double> gradeOf(const QJsonObject &told)
{
    const QJsonValue label = told.value(u"label");
    if (label.isDouble())
        return label.toDouble();
    const QStringList labels{u"B>>A"_s, u"B>A"_s, u"A=B"_s, u"A>B"_s, u"A>>B"_s};
    constexpr double grades[] = {-3, -1, 0, 1, 3};
    const qsizetype place = labels.indexOf(label.toString());
    return place < 0 ? std::nullopt : std::optional(grades[place]);
}

/// An exact mode reads the text alone: it knows neither refusals nor limits of tokens.
QJsonObject asRead(QJsonObject told)
{
    const QString state = told.value(u"state").toString();
    if (state == u"refused" || state == u"truncated")
        told.insert(u"state", u"unparsable"_s);
    return told;
}

QString readExactly(const char *rule, const judge::Answer &answer)
{
    const judge::ReadReply read =
        judge::readBy(*judge::replyRuleNamed(QLatin1String(rule)), answer.text, answer.logProbabilities);
    const auto second = read.grade ? std::optional(-*read.grade) : read.scoreSecond;
    return said(read.state, read.preferred, read.grade ? read.grade : read.scoreFirst, second,
                read.probabilityFirst);
}

/// The grade that an exact mode reads is that of its label only where both read the same.
QString exactlyExpected(const QJsonObject &told, const char *key)
{
    const QJsonValue own = told.value(QLatin1String(key));
    if (own.isObject())
        return expected(own.toObject(), std::nullopt);
    return expected(asRead(told.value(u"expect").toObject()), gradeOf(told));
}

QStringList withoutScores(const QString &words) { return words.split(u' ').mid(0, 2); }

} // namespace

class StoredRepliesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileIsRead();
    void repliesAreReadAsACarefulReaderDoes_data()
    {
        addFiles([](const auto &) { return true; });
    }
    void repliesAreReadAsACarefulReaderDoes();
    void exactModesReadAsThePublishedTools_data()
    {
        addFiles([](const auto &reading) { return reading.exact != nullptr; });
    }
    void exactModesReadAsThePublishedTools();
    void allOfThemWereCompared();

private:
    template <typename IsMeant>
    static void addFiles(const IsMeant &isMeant)
    {
        QTest::addColumn<int>("place");
        for (int place = 0; place < static_cast<int>(std::size(readings)); ++place) {
            if (isMeant(readings[place]))
                QTest::newRow(readings[place].file) << place;
        }
    }
    int m_compared = 0, m_exact = 0;
};

void StoredRepliesTest::everyFileIsRead()
{
    const QDir folder(support::testData(u"replies"_s));
    QCOMPARE(folder.entryList({u"*.json"_s}).size(), qsizetype(std::size(readings)));
    for (const Reading &reading : readings) {
        const QJsonObject file = fileNamed(reading.file);
        QCOMPARE(file.keys(), QStringList({u"about"_s, u"protocol"_s, u"replies"_s}));
        QCOMPARE(file.value(u"protocol").toString(), QLatin1String(reading.file));
        QVERIFY(file.value(u"replies").toArray().size() >= 12);
    }
}

void StoredRepliesTest::repliesAreReadAsACarefulReaderDoes()
{
    QFETCH(const int, place);
    const judge::ReplyRule *rule = judge::replyRuleNamed(QLatin1String(readings[place].rule));
    QVERIFY(rule);
    QStringList wrong;
    for (const auto &one : fileNamed(readings[place].file).value(u"replies").toArray()) {
        const QJsonObject told = one.toObject();
        requireKnown(told, replyKeys);
        const judge::Reply read = judge::replyOf(answerOf(told), *rule);
        const QString found =
            said(read.state, read.preferred, read.scoreFirst, read.scoreSecond, read.probabilityFirst);
        const QString wanted = expected(told.value(u"expect").toObject(), gradeOf(told));
        if (found != wanted)
            wrong.append(u"%1: %2, expected %3"_s.arg(told.value(u"name").toString(), found, wanted));
        ++m_compared;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(u"\n"_s + wrong.join(u'\n')));
}

void StoredRepliesTest::exactModesReadAsThePublishedTools()
{
    QFETCH(const int, place);
    QStringList wrong;
    const auto compare = [&](const QJsonObject &told, const char *rule, const char *key) {
        const QString found = readExactly(rule, answerOf(told));
        const QString wanted = exactlyExpected(told, key);
        const bool isSame =
            found == wanted || (told.contains(u"label") && told.value(QLatin1String(key)).isObject() &&
                                withoutScores(found) == withoutScores(wanted));
        if (!isSame)
            wrong.append(u"%1: %2, expected %3"_s.arg(told.value(u"name").toString(), found, wanted));
        ++m_exact;
    };
    for (const auto &one : fileNamed(readings[place].file).value(u"replies").toArray()) {
        const QJsonObject told = one.toObject();
        compare(told, readings[place].exact, "exact_expect");
        if (told.contains(u"exact_v01_expect"))
            compare(told, "arena_hard_v0", "exact_v01_expect");
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(u"\n"_s + wrong.join(u'\n')));
}

void StoredRepliesTest::allOfThemWereCompared()
{
    qInfo("%d replies compared, %d of them with exact modes too", m_compared, m_exact);
    QCOMPARE(m_compared, allReplies);
    QCOMPARE(m_exact, allExact);
}

QTEST_APPLESS_MAIN(StoredRepliesTest)
#include "tst_stored_replies.moc"
