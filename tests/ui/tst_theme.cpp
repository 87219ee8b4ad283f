// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include <QTest>

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTextHasEnoughContrast_data()
    {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("ground");
        for (const ui::Scheme scheme : {ui::Scheme::Light, ui::Scheme::Dark}) {
            const ui::Theme &theme = ui::themeOf(scheme);
            const char *name = scheme == ui::Scheme::Light ? "light" : "dark";
            const auto add = [name](const char *what, const QColor &ink, const QColor &ground) {
                QTest::addRow("%s, %s", name, what) << ink << ground;
            };
            add("text on window", theme.text, theme.ground);
            add("text on card", theme.text, theme.surface);
            add("text on rail", theme.text, theme.raised);
            add("muted on window", theme.muted, theme.ground);
            add("muted on card", theme.muted, theme.surface);
            add("muted on rail", theme.muted, theme.raised);
            add("side A on card", theme.sideA, theme.surface);
            add("side A on its ground", theme.sideA, theme.sideAGround);
            add("side B on card", theme.sideB, theme.surface);
            add("side B on its ground", theme.sideB, theme.sideBGround);
            add("tie on card", theme.tie, theme.surface);
            add("wrong on window", theme.wrong, theme.ground);
            add("primary button", ui::inkOn(theme.accent), theme.accent);
            for (std::size_t step = 0; step < theme.heat.size(); ++step)
                add(qPrintable(QStringLiteral("heat %1").arg(step)), ui::inkOn(theme.heat[step]),
                    theme.heat[step]);
        }
    }
    void everyTextHasEnoughContrast()
    {
        QFETCH(QColor, ink);
        QFETCH(QColor, ground);
        const double contrast = ui::contrastOf(ink, ground);
        QVERIFY2(contrast >= 4.5, qPrintable(QString::number(contrast)));
    }

    void contrastIsThatOfWcag()
    {
        QCOMPARE(ui::contrastOf(Qt::black, Qt::white), 21.0);
        QCOMPARE(ui::contrastOf(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(ui::contrastOf(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.005);
    }

    void theSchemeOfTheDesktopIsTold()
    {
        QCOMPARE(ui::systemScheme(ui::paletteOf(ui::themeOf(ui::Scheme::Dark))), ui::Scheme::Dark);
        QCOMPARE(ui::systemScheme(ui::paletteOf(ui::themeOf(ui::Scheme::Light))), ui::Scheme::Light);
    }

    void theStyleSheetHasNoTokenLeft()
    {
        QVERIFY(!ui::styleSheetOf(ui::themeOf(ui::Scheme::Light)).contains(QLatin1Char('@')));
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
