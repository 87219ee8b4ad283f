// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/project_session.h"
#include "ui/async/run.h"
#include "ui/widgets/drill_down.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace ui {

class BoardModel;
class DuelModel;
class FigureExplanation;
class HeatDelegate;
class Notice;
class PlotView;

/// How people or a judge rate the models, as the verb `rank` gives it: the list of models, the matrix of who
/// beat whom, a picture of either, and another party's leaderboard beside it. Enter opens the cases of a
/// cell, E explains it.
class LeaderboardPage : public QWidget
{
    Q_OBJECT
public:
    explicit LeaderboardPage(QWidget *parent);

    void setSession(labeling::ProjectSession *session);
    /// Called whenever the page comes to the front: computes again if something was committed.
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

private:
    enum class Picture { Ratings, Places };

    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeContent();
    [[nodiscard]] QWidget *makePicture();
    [[nodiscard]] QWidget *makeSentences();
    void buildTables();
    void compute();
    void show(const labeling::Ranking &ranking);
    void listParties(const labeling::Ranking &ranking);
    void showPicture();
    void copyTable() const;
    void explainModel();
    void explainDuel();
    void say(const QString &title, const QString &sentence, const QString &action);
    void showError(const QString &sentence);
    /// Nothing, and a sentence on the page, where the filter is none.
    [[nodiscard]] std::optional<labeling::RankingQuestion> question();

    labeling::ProjectSession *m_session = nullptr;
    Latest m_question;
    labeling::Ranking m_ranking;
    bool m_takesFocus = false; ///< the page has come to the front and nothing on it has the focus
    QComboBox *m_by = nullptr;
    QComboBox *m_beside = nullptr;
    QComboBox *m_method = nullptr;
    QComboBox *m_ties = nullptr;
    QLineEdit *m_filter = nullptr;
    QLabel *m_error = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_comparison = nullptr;
    QPushButton *m_explain = nullptr;
    FigureExplanation *m_explanation = nullptr;
    QStackedWidget *m_stack = nullptr;
    Notice *m_notice = nullptr;
    QWidget *m_content = nullptr;
    QTableView *m_list = nullptr;
    QTableView *m_duels = nullptr;
    QComboBox *m_picture = nullptr;
    QPushButton *m_save = nullptr;
    PlotView *m_plot = nullptr;
    BoardModel *m_boardModel = nullptr;
    DuelModel *m_duelModel = nullptr;
    HeatDelegate *m_delegate = nullptr;
};

} // namespace ui
