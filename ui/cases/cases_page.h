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
class QSplitter;
class QStackedWidget;
class QTableView;

namespace ui {

class CaseListModel;
class CasePair;
class CasePanel;
class ChipRow;
class ElidedLabel;
class FilterLine;
class KeyButton;
class ListSteps;
class LookNotice;
class Notice;
class SearchBar;
class SliceBar;

/// The cases that a filter selects: list, pair, and what people and judges said. A case is read when it is
/// shown. A new filter or search cancels the one that is under way.
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
    /// `zoom` of the texts, in percent.
    void setLook(const Theme &theme, int zoom);
    void focusNextPane();
    [[nodiscard]] QString filterText() const;
    void setFilterText(const QString &text);

Q_SIGNALS:
    void importRequested();
    /// To where the cases were opened from.
    void backRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeContent();
    void buildHead(QHBoxLayout *head);
    void buildList();
    void addKeys();
    void connectParts();

    void setFilter(const analysis::Filter &filter);
    void apply(const analysis::Filter &filter);
    void applyText(const QString &text);
    void search();
    void find();
    void show(labeling::FoundCases found);
    void showCase(int row);
    void showRead(const labeling::ReadCase &read);
    void confirmLook();
    void lookAt(model::ComparisonId comparison);
    void noteLook(model::ComparisonId comparison);
    void showNotice(bool isNotice);
    void writeNote(model::ComparisonId comparison, const QString &content);
    void readSlices();
    void saveSlice(const QString &name);
    void showTrail(const QString &trail);
    void goBack();
    void step(int by);
    void say(const QString &title, const QString &sentence, const QString &action);
    [[nodiscard]] QString author() const;

    labeling::ProjectSession *m_session = nullptr;
    std::optional<model::Rater> m_rater;
    bool m_looksAtAll = false; ///< the person agreed to see cases without a vote, until labelling goes on
    analysis::Filter m_filter;
    QColor m_surface; ///< of the theme that is shown
    int m_zoom = 0;
    QString m_wayHere; ///< in words; empty where nothing led here
    Latest m_search, m_reading, m_look, m_hasVoted, m_words, m_sliceList, m_saving;

    ElidedLabel *m_trail = nullptr;
    KeyButton *m_back = nullptr;
    QLabel *m_count = nullptr;
    SliceBar *m_slices = nullptr;
    ChipRow *m_chips = nullptr;
    FilterLine *m_filterLine = nullptr;
    SearchBar *m_searchBar = nullptr;
    QLabel *m_seen = nullptr;
    QStackedWidget *m_stack = nullptr;
    Notice *m_notice = nullptr;
    LookNotice *m_lookNotice = nullptr;
    QSplitter *m_content = nullptr;
    int m_listWidth = 0; ///< what the list wants, in pixels
    bool m_isSplitByHand = false;
    QTableView *m_list = nullptr;
    ListSteps *m_steps = nullptr;
    CasePair *m_pair = nullptr;
    CasePanel *m_panel = nullptr;
    CaseListModel *m_model = nullptr;
};

} // namespace ui
