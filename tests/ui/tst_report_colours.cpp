// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/colours.h"
#include "ui/widgets/theme.h"

#include <QMap>
#include <QTest>

class ReportColoursTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reportHasTheColoursOfTheWindow();
};

void ReportColoursTest::reportHasTheColoursOfTheWindow()
{
    for (const ui::Scheme scheme : {ui::Scheme::Light, ui::Scheme::Dark}) {
        const ui::Theme &theme = ui::themeOf(scheme);
        QMap<QString, QColor> window{
            {QStringLiteral("ground"), theme.ground}, {QStringLiteral("surface"), theme.surface},
            {QStringLiteral("raised"), theme.raised}, {QStringLiteral("text"), theme.text},
            {QStringLiteral("muted"), theme.muted},   {QStringLiteral("line"), theme.line},
            {QStringLiteral("accent"), theme.accent}, {QStringLiteral("focus"), theme.focus},
            {QStringLiteral("side-a"), theme.sideA},  {QStringLiteral("side-b"), theme.sideB}};
        for (std::size_t step = 0; step < theme.heat.size(); ++step) {
            window[QStringLiteral("heat-%1").arg(step)] = theme.heat[step];
            window[QStringLiteral("ink-%1").arg(step)] = ui::inkOn(theme.heat[step]);
        }
        QCOMPARE(report::colours().size(), static_cast<std::size_t>(window.size()));
        for (const report::Colour &colour : report::colours())
            QCOMPARE(QLatin1String(scheme == ui::Scheme::Light ? colour.light : colour.dark),
                     window.value(QLatin1String(colour.name)).name());
    }
}

QTEST_APPLESS_MAIN(ReportColoursTest)
#include "tst_report_colours.moc"
