// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "ui/widgets/drill_down.h"
#include "ui/widgets/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTableView;

namespace ui {

class ConfusionModel;
class OutcomeModel;
class ShareDelegate;

/// What stands behind one cell of the matrix: the figure, the outcomes, the confusion, what was left out.
/// Enter or a double click on a line opens its cases.
class PairPanel : public QFrame
{
    Q_OBJECT
public:
    explicit PairPanel(QWidget *parent);

    void setPair(const analysis::AgreementTable &table, const analysis::PairAgreement &pair, int coefficient);
    void clear(const QString &sentence);
    void focusOutcomes();
    void setTheme(const Theme &theme);

Q_SIGNALS:
    void casesRequested(const ui::DrillDown &drillDown);

private:
    void showFigure(const analysis::PairAgreement &pair, int coefficient);
    void openFrom(const QTableView &view, int role);
    void updateButton();

    QLabel *m_title = nullptr;
    QLabel *m_value = nullptr;
    QLabel *m_valueText = nullptr;
    QLabel *m_note = nullptr;
    QLabel *m_confusionTitle = nullptr;
    QTableView *m_outcomes = nullptr;
    QTableView *m_confusion = nullptr;
    QPushButton *m_open = nullptr;
    OutcomeModel *m_outcomeModel = nullptr;
    ConfusionModel *m_confusionModel = nullptr;
    ShareDelegate *m_share = nullptr;
};

} // namespace ui
