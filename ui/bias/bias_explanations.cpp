// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/bias_explanations.h"

#include "app/report/bias_json.h"
#include "app/report/calibration_json.h"
#include "app/report/explain_json.h"
#include "ui/bias/bias_words.h"
#include "ui/bias/calibration_words.h"

namespace ui {

namespace {

QStringList explainedAt(const report::Json &calibration, const std::vector<std::string> &path)
{
    return report::explanationAt(calibration, path, report::explanationsOfCalibration(),
                                 explainWords(figureNameText, calibrationWhyText));
}

} // namespace

QString explainedOf(const analysis::Panel &panel, const QStringList &path)
{
    const bool isName = path.size() > 2 && holdsNames(path[path.size() - 2]);
    const auto name = [&](const std::string &key) {
        const QString written = QString::fromStdString(key);
        if (key == "estimate")
            return biasText(panel.kind);
        return isName ? written : detailText(panel.kind, written);
    };
    std::vector<std::string> steps;
    for (const QString &step : path)
        steps.push_back(step.toStdString());
    return explainedText({report::explanationAt(report::panelJson(panel), steps, report::explanationsOfBias(),
                                                explainWords(name, whyText))});
}

QString explainedScores(const analysis::Calibration &calibration)
{
    const report::Json document = report::calibrationJson(calibration);
    QList<QStringList> figures;
    for (const report::CalibrationFigure &one : report::calibrationFigures())
        figures << explainedAt(document, {one.key});
    return explainedText(figures);
}

QString explainedBin(const analysis::Calibration &calibration, int bin)
{
    const report::Json document = report::calibrationJson(calibration);
    return explainedText({explainedAt(document, {"bins", std::to_string(bin), "correct"}),
                          explainedAt(document, {"bins", std::to_string(bin), "confidence"})});
}

} // namespace ui
