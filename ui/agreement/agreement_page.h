// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/project_session.h"
#include "ui/async/run.h"
#include "ui/widgets/drill_down.h"
#include "ui/widgets/theme.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace ui {

class HeatDelegate;
class MatrixModel;
class Notice;
class PairPanel;
class RaterChoice;

/// Raters in rows and columns: pools and judges first, people behind. A cell opens its outcomes, an outcome
/// its cases.
class AgreementPage : public QWidget
{
    Q_OBJECT
public:
    explicit AgreementPage(QWidget *parent);

    void setSession(labeling::ProjectSession *session);
    /// Called whenever the page comes to the front: computes again if something was committed.
    void enter();
    void setTheme(const Theme &theme);
    void focusNextPane();

Q_SIGNALS:
    void casesRequested(const ui::DrillDown &drillDown);
    void importRequested();

private:
    void buildHead(QWidget &head);
    void buildScope(QHBoxLayout *scope);
    void buildMatrix();
    void compute();
    void show(const labeling::Matrix &matrix);
    void fitColumns();
    void showCell();
    void askStandIn(const analysis::PairAgreement &pair);
    void say(const QString &title, const QString &sentence, const QString &action);
    /// Error::Usage for a filter or pool that is not understood.
    [[nodiscard]] model::Result<analysis::AgreementOptions> options() const;
    void sayError(const QString &sentence);

    labeling::ProjectSession *m_session = nullptr;
    Latest m_question, m_details, m_standIn;
    /// By judge, for the matrix that is shown: a cursor that moves about draws no sample twice.
    QHash<QString, analysis::StandIn> m_standIns;
    QComboBox *m_coefficient = nullptr;
    QComboBox *m_ties = nullptr;
    QComboBox *m_frame = nullptr;
    QComboBox *m_turn = nullptr;
    QLineEdit *m_where = nullptr;
    QLineEdit *m_pool = nullptr;
    RaterChoice *m_raters = nullptr;
    QLabel *m_error = nullptr;
    QLabel *m_sentence = nullptr;
    QStackedWidget *m_stack = nullptr;
    Notice *m_notice = nullptr;
    QWidget *m_content = nullptr;
    QTableView *m_view = nullptr;
    PairPanel *m_panel = nullptr;
    MatrixModel *m_model = nullptr;
    HeatDelegate *m_delegate = nullptr;
};

} // namespace ui
