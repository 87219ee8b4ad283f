// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/project_session.h"
#include "ui/async/run.h"
#include "ui/widgets/drill_down.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace ui {

class CaseDetails;
class CaseListModel;
class CasePair;
class LookNotice;
class Notice;

/// The cases that a filter selects: list, pair, and what people and judges said. A case is read when it is
/// shown.
class CasesPage : public QWidget
{
    Q_OBJECT
public:
    explicit CasesPage(QWidget *parent);

    void setSession(labeling::ProjectSession *session);
    /// Who labels in this window: a case on which this person has not voted yet is noted as seen.
    void setRater(const std::optional<model::Rater> &rater);
    /// Called whenever the page comes to the front.
    void enter();
    void open(const DrillDown &drillDown);
    void setTheme(const Theme &theme);
    void focusNextPane();
    [[nodiscard]] QString filterText() const;
    void setFilterText(const QString &text);

Q_SIGNALS:
    void importRequested();

private:
    void buildHead(QHBoxLayout *head);
    void buildList();
    void addKeys();
    void applyFilterText();
    void find(const analysis::Filter &filter);
    void show(labeling::FoundCases found);
    void showCase(int row);
    void showRead(const labeling::ReadCase &read);
    void confirmLook();
    void lookAt(model::ComparisonId comparison);
    void noteLook(model::ComparisonId comparison);
    void showNotice(bool isNotice);
    void step(int by);
    void say(const QString &title, const QString &sentence, const QString &action);
    void showError(const QString &sentence);

    labeling::ProjectSession *m_session = nullptr;
    std::optional<model::Rater> m_rater;
    bool m_looksAtAll = false; ///< the person agreed to see cases without a vote, until labelling goes on
    analysis::Filter m_filter;
    Latest m_search;
    Latest m_reading;
    Latest m_look, m_hasVoted;

    QLabel *m_trail = nullptr;
    QLabel *m_count = nullptr;
    QLineEdit *m_filterEdit = nullptr;
    QLabel *m_error = nullptr;
    QLabel *m_seen = nullptr;
    QStackedWidget *m_stack = nullptr;
    Notice *m_notice = nullptr;
    LookNotice *m_lookNotice = nullptr;
    QWidget *m_content = nullptr;
    QTableView *m_list = nullptr;
    CasePair *m_pair = nullptr;
    CaseDetails *m_details = nullptr;
    CaseListModel *m_model = nullptr;
};

} // namespace ui
