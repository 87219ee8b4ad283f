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
            const std::initializer_list<std::pair<const char *, QColor>> inks = {
                {"text", theme.text},    {"muted", theme.muted},  {"accent", theme.accent},
                {"side A", theme.sideA}, {"side B", theme.sideB}, {"tie", theme.tie},
                {"wrong", theme.wrong}};
            const std::initializer_list<std::pair<const char *, QColor>> grounds = {
                {"window", theme.ground},
                {"card", theme.surface},
                {"rail", theme.raised},
                {"ground of side A", theme.sideAGround},
                {"ground of side B", theme.sideBGround}};
            for (const auto &[inkName, ink] : inks) {
                for (const auto &[groundName, ground] : grounds)
                    add(qPrintable(QStringLiteral("%1 on %2")
                                       .arg(QLatin1String(inkName), QLatin1String(groundName))),
                        ink, ground);
            }
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
