// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/words.h"

#include <QLocale>
#include <QTest>

class TestShownWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void figuresDropTheirLeadingZero_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("usual") << 0.5648 << QStringLiteral(".56");
        QTest::newRow("negative") << -0.034 << QStringLiteral("-.03");
        QTest::newRow("one") << 1.0 << QStringLiteral("1.00");
        QTest::newRow("minus one") << -1.0 << QStringLiteral("-1.00");
        QTest::newRow("zero") << 0.0 << QStringLiteral(".00");
        QTest::newRow("negative nothing") << -0.001 << QStringLiteral(".00");
    }
    void figuresDropTheirLeadingZero()
    {
        QFETCH(double, value);
        QFETCH(QString, text);
        QCOMPARE(ui::figureText(value), text);
    }

    void figuresFollowTheLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(ui::figureText(0.56), QStringLiteral(",56"));
        QCOMPARE(ui::countText(1814), QStringLiteral("1.814"));
    }

    void intervalsHaveBothEnds() { QCOMPARE(ui::intervalText(0.5, 0.623), QStringLiteral(".50 – .62")); }

    void everyWordOfTheVocabulariesIsShown()
    {
        for (int code = 1; code <= 6; ++code)
            QVERIFY(!ui::choiceText(static_cast<model::Choice>(code)).isEmpty());
        for (int code = 1; code <= 9; ++code) {
            QVERIFY(!ui::stateText(static_cast<model::State>(code)).isEmpty());
            QVERIFY(!ui::swapText(static_cast<model::Swap>(code)).isEmpty());
        }
        QCOMPARE(ui::choiceText(std::optional<model::Choice>()), QStringLiteral("none"));
    }
};

QTEST_MAIN(TestShownWords)
#include "tst_shown_words.moc"
