// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/project_session.h"
#include "ui/async/run.h"
#include "ui/widgets/drill_down.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace ui {

class EvaluatorModel;
class HeatDelegate;
class Notice;
class PlotView;

/// The tab Table of Judges: every judge beside people, as the verb `evaluators` gives it, and agreement
/// against what it costs. Enter opens the cases of a cell. Nothing is computed while it is not shown.
class EvaluatorView : public QWidget
{
    Q_OBJECT
public:
    explicit EvaluatorView(QWidget *parent);

    void setSession(labeling::ProjectSession *session);
    /// Computes again; only the newest answer counts.
    void refresh();
    /// The same, and the table takes the focus once it is there.
    void enter();
    void setTheme(const Theme &theme);
    void focusNextPane();
    [[nodiscard]] QString filterText() const;
    void setFilterText(const QString &text);
    /// Writes the plot that is shown.
    void savePlot(const QString &path);

Q_SIGNALS:
    void casesRequested(const ui::DrillDown &drillDown);
    void importRequested();
    void saveRequested(const QString &name); ///< a file for the plot, with a name to begin with

protected:
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeContent();
    [[nodiscard]] QWidget *makePicture();
    void buildTable();
    void show(const analysis::EvaluatorTable &table);
    void fitColumns();
    void showCell();
    void showPicture();
    void sortByCurrent(Qt::SortOrder order);
    void say(const QString &title, const QString &sentence, const QString &action);
    void showError(const QString &sentence);
    /// Nothing, and a sentence on the page, where the filter is none.
    [[nodiscard]] std::optional<analysis::EvaluatorOptions> options();

    labeling::ProjectSession *m_session = nullptr;
    Latest m_question;
    bool m_takesFocus = false; ///< it has come to the front and nothing on it has the focus
    QLineEdit *m_filter = nullptr;
    QComboBox *m_errorKind = nullptr;
    QComboBox *m_lengths = nullptr;
    QCheckBox *m_persons = nullptr;
    QCheckBox *m_competence = nullptr;
    QLabel *m_error = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_cell = nullptr; ///< the figure under the cursor in a sentence
    QStackedWidget *m_stack = nullptr;
    Notice *m_notice = nullptr;
    QWidget *m_content = nullptr;
    QTableView *m_table = nullptr;
    QComboBox *m_picture = nullptr;
    QPushButton *m_save = nullptr;
    PlotView *m_plot = nullptr;
    EvaluatorModel *m_model = nullptr;
    HeatDelegate *m_delegate = nullptr;
};

} // namespace ui
