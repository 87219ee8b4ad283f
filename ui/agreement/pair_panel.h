// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/pair_details.h"
#include "ui/widgets/drill_down.h"
#include "ui/widgets/theme.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QTableView;

namespace ui {

class CategoryModel;
class ConfusionModel;
class OutcomeModel;
class ShareDelegate;
class StandInView;

/// What stands behind one cell of the matrix: the figure, the outcomes, what was left out and why; the
/// categories, the confusion, and how the figure came about.
/// Enter or a double click on a line opens its cases.
class PairPanel : public QFrame
{
    Q_OBJECT
public:
    explicit PairPanel(QWidget *parent);

    void setPair(const analysis::AgreementTable &table, const analysis::PairAgreement &pair, int coefficient);
    /// Of the pair that is shown; they come later.
    void setDetails(const analysis::PairDetails &details);
    /// In place of the details.
    void failDetails(const QString &why);
    void clear(const QString &sentence);
    /// Beside the pair that is shown: hidden until it is told to wait for an answer.
    [[nodiscard]] StandInView &standIn() { return *m_standIn; }
    void focusOutcomes();
    /// Of the figure that is shown; nothing where none is.
    void focusExplanation();
    void setTheme(const Theme &theme);
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void casesRequested(const ui::DrillDown &drillDown);

private:
    [[nodiscard]] QTabWidget *makeTabs();
    void showFigure(const analysis::PairAgreement &pair, int coefficient);
    void explain(const analysis::AgreementTable &table, const analysis::PairAgreement &pair, int coefficient);
    void openFrom(const QTableView &view, int role);
    void updateButton();

    QLabel *m_title = nullptr;
    QLabel *m_value = nullptr;
    QLabel *m_valueText = nullptr;
    QLabel *m_note = nullptr;
    StandInView *m_standIn = nullptr;
    QLabel *m_failed = nullptr;
    QLabel *m_confusionTitle = nullptr;
    QTabWidget *m_tabs = nullptr;
    QLabel *m_counting = nullptr; ///< in place of the categories until they are there
    QTableView *m_categories = nullptr;
    QPlainTextEdit *m_explanation = nullptr;
    CategoryModel *m_categoryModel = nullptr;
    bool m_hadFocus = false; ///< the categories, before they were counted anew
    int m_coefficient = 1;
    QTableView *m_outcomes = nullptr;
    QTableView *m_confusion = nullptr;
    QPushButton *m_open = nullptr;
    OutcomeModel *m_outcomeModel = nullptr;
    ConfusionModel *m_confusionModel = nullptr;
    ShareDelegate *m_share = nullptr;
};

} // namespace ui
