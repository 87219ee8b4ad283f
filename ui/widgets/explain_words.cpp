// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explain_words.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <array>
#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr const char *context = "Explain";
constexpr int digits = 4; ///< as the verbs have them
constexpr double tiny = 0.0001;

struct Name
{
    const char *key, *text;
};
constexpr auto names = std::to_array<Name>({
    {"winning_rate", QT_TRANSLATE_NOOP("Explain", "winning rate")},
    {"advantage", QT_TRANSLATE_NOOP("Explain", "advantage")},
    {"winning_rate_without_few",
     QT_TRANSLATE_NOOP("Explain", "winning rate without those of few comparisons")},
    {"advantage_without_few", QT_TRANSLATE_NOOP("Explain", "advantage without those of few comparisons")},
    {"judge_human", QT_TRANSLATE_NOOP("Explain", "agreement of the judge with people")},
    {"human_human", QT_TRANSLATE_NOOP("Explain", "agreement of people with each other")},
    {"difference", QT_TRANSLATE_NOOP("Explain", "difference")},
    {"brier", QT_TRANSLATE_NOOP("Explain", "Brier score")},
    {"skill", QT_TRANSLATE_NOOP("Explain", "skill")},
    {"log_loss", QT_TRANSLATE_NOOP("Explain", "log loss")},
    {"confidence", QT_TRANSLATE_NOOP("Explain", "mean confidence")},
    {"correct", QT_TRANSLATE_NOOP("Explain", "share right")},
    {"overconfidence", QT_TRANSLATE_NOOP("Explain", "overconfidence")},
    {"ece", QT_TRANSLATE_NOOP("Explain", "expected calibration error")},
    {"debiased", QT_TRANSLATE_NOOP("Explain", "squared calibration error, debiased")},
    {"mce", QT_TRANSLATE_NOOP("Explain", "largest calibration error")},
    {"temperature", QT_TRANSLATE_NOOP("Explain", "temperature")},
    {"position_effect", QT_TRANSLATE_NOOP("Explain", "effect of the order on probabilities")},
    {"instability", QT_TRANSLATE_NOOP("Explain", "instability over orders")},
    {"rating", QT_TRANSLATE_NOOP("Explain", "rating")},
    {"rank", QT_TRANSLATE_NOOP("Explain", "rank")},
    {"online", QT_TRANSLATE_NOOP("Explain", "rating in the order of the file")},
    {"median", QT_TRANSLATE_NOOP("Explain", "median over orders")},
    {"spread", QT_TRANSLATE_NOOP("Explain", "spread over orders")},
    {"win_rate", QT_TRANSLATE_NOOP("Explain", "win rate")},
    {"wins", QT_TRANSLATE_NOOP("Explain", "wins")},
    {"ties", QT_TRANSLATE_NOOP("Explain", "ties")},
    {"losses", QT_TRANSLATE_NOOP("Explain", "losses")},
    {"spearman", QT_TRANSLATE_NOOP("Explain", "rank correlation (Spearman)")},
    {"kendall_tau_b", QT_TRANSLATE_NOOP("Explain", "rank correlation (Kendall's tau b)")},
    {"pearson", QT_TRANSLATE_NOOP("Explain", "correlation of the ratings (Pearson)")},
    {"separated", QT_TRANSLATE_NOOP("Explain", "pairs of models told apart")},
    {"same_order", QT_TRANSLATE_NOOP("Explain", "pairs in the same order")},
});

/// Units, and what app/stats writes of an interval: how it was made, or why there is none.
[[maybe_unused]] constexpr std::array phrases{
    QT_TRANSLATE_NOOP("Explain", "comparison"),
    QT_TRANSLATE_NOOP("Explain", "vote"),
    QT_TRANSLATE_NOOP("Explain", "vote pair"),
    QT_TRANSLATE_NOOP("Explain", "battle"),
    QT_TRANSLATE_NOOP("Explain", "verdict"),
    QT_TRANSLATE_NOOP("Explain", "rater"),
    QT_TRANSLATE_NOOP("Explain", "model"),
    QT_TRANSLATE_NOOP("Explain", "clustered"),
    QT_TRANSLATE_NOOP("Explain", "row-wise"),
    QT_TRANSLATE_NOOP("Explain", "linearised"),
    QT_TRANSLATE_NOOP("Explain", "paired"),
    QT_TRANSLATE_NOOP("Explain", "normal"),
    QT_TRANSLATE_NOOP("Explain", "t interval"),
    QT_TRANSLATE_NOOP("Explain", "normal interval"),
    QT_TRANSLATE_NOOP("Explain", "sandwich errors by item"),
    QT_TRANSLATE_NOOP("Explain", "sandwich errors by battle"),
    QT_TRANSLATE_NOOP("Explain", "errors of the model"),
    QT_TRANSLATE_NOOP("Explain", "ratio of sums by item"),
    QT_TRANSLATE_NOOP("Explain", "bootstrap of clusters"),
    QT_TRANSLATE_NOOP("Explain", "%1 replicates"),
    QT_TRANSLATE_NOOP("Explain", "seed %1"),
    QT_TRANSLATE_NOOP("Explain", "fewer than 10"),
    QT_TRANSLATE_NOOP("Explain", "a p value has no interval"),
    QT_TRANSLATE_NOOP("Explain", "see the test"),
    QT_TRANSLATE_NOOP("Explain", "a spread over orders is no interval"),
    QT_TRANSLATE_NOOP("Explain", "an interval takes a bootstrap"),
    QT_TRANSLATE_NOOP("Explain", "no interval over so few people"),
    QT_TRANSLATE_NOOP("Explain", "no variance was seen, so how far it may be off cannot be told"),
    QT_TRANSLATE_NOOP("Explain", "takes comparisons of one item for independent"),
    QT_TRANSLATE_NOOP("Explain", "the interval does not"),
    QT_TRANSLATE_NOOP("Explain", "one cluster only, so no interval"),
    QT_TRANSLATE_NOOP("Explain", "one cluster only, so no standard error"),
    QT_TRANSLATE_NOOP("Explain", "by sides as stored: other names of models, other sides and another figure"),
    QT_TRANSLATE_NOOP("Explain", "McNemar's of the ties stays"),
    QT_TRANSLATE_NOOP("Explain", "needs two items"),
};

QString translated(const QString &text)
{
    return QCoreApplication::translate(context, text.toUtf8().constData());
}

/// What is put together of known phrases and a number each; as it was written where one is not known.
QString phraseText(const QString &text)
{
    if (const QString whole = translated(text); whole != text)
        return whole;
    for (const QString &parting : {QStringLiteral("; "), QStringLiteral(", ")}) {
        if (!text.contains(parting))
            continue;
        QStringList parts;
        for (const QString &part : text.split(parting))
            parts << phraseText(part);
        return parts.join(parting);
    }
    static const QRegularExpression number(QStringLiteral("\\d+"));
    const auto found = number.match(text);
    if (!found.hasMatch())
        return text;
    QString pattern = text;
    pattern.replace(found.capturedStart(), found.capturedLength(), QStringLiteral("%1"));
    const QString known = translated(pattern);
    return known == pattern ? text : known.arg(countText(found.captured().toLongLong()));
}

QString numberText(double value)
{
    const bool isTiny = value != 0 && std::abs(value) < tiny;
    return isTiny ? QLocale().toString(value, 'g', 2) : figureText(value, digits);
}

} // namespace

report::ExplainWords explainWords(std::function<QString(const std::string &)> name,
                                  std::function<QString(const std::string &)> reason)
{
    return {.text = [](const char *text) { return QCoreApplication::translate(context, text); },
            .name = std::move(name),
            .reason =
                [reason = std::move(reason)](const std::string &why) {
                    const QString own = reason(why);
                    const QString written = QString::fromStdString(why);
                    return own == written ? phraseText(written) : own;
                },
            .count = [](std::int64_t count) { return countText(count); },
            .number = numberText,
            .fewest = enoughShared};
}

QString figureNameText(const std::string &key)
{
    for (const Name &one : names) {
        if (key == one.key)
            return QCoreApplication::translate(context, one.text);
    }
    return QString::fromStdString(key);
}

QString explainedText(const QList<QStringList> &figures)
{
    QStringList paragraphs;
    for (const QStringList &sentences : figures)
        paragraphs << sentences.join(QLatin1Char('\n'));
    paragraphs.removeAll(QString());
    return paragraphs.join(QStringLiteral("\n\n"));
}

} // namespace ui
