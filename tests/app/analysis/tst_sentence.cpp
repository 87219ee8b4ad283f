// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/sentence.h"

#include <QTest>

using analysis::Sentence;

class TestSentence : public QObject
{
    Q_OBJECT
private:
    static Sentence between(std::optional<double> low, std::optional<double> high)
    {
        return {"%4 of %5 differ by %1 (%2 to %3)",
                {{.name = "value", .value = .25, .digits = 3},
                 analysis::endFact("low", low),
                 analysis::endFact("high", high),
                 {.name = "n", .value = qint64{7}},
                 {.name = "judge", .value = QStringLiteral("%1 (%2)")}}};
    }

private Q_SLOTS:
    void factsStandInTheirPlacesAndNamesAreLeftAsTheyAre()
    {
        QCOMPARE(between(-.1, .6).text(), QStringLiteral("7 of %1 (%2) differ by 0.250 (-0.100 to 0.600)"));
    }

    void anIntervalThatIsNotThereIsSaidToBeMissing()
    {
        const Sentence sentence = between({}, {});
        QCOMPARE(sentence.text(), QStringLiteral("7 of %1 (%2) differ by 0.250 (no interval)"));
        QCOMPARE(analysis::withInterval(QStringLiteral("%4, %1(%2~%3)"), sentence, QStringLiteral("x")),
                 QStringLiteral("%4, %1(x)"));
        QCOMPARE(analysis::withInterval(QStringLiteral("%1 alone"), sentence, QStringLiteral("x")),
                 QStringLiteral("%1 alone"));
    }
};

QTEST_APPLESS_MAIN(TestSentence)
#include "tst_sentence.moc"
