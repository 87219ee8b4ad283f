// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/project_session.h"
#include "ui/async/run.h"
#include "ui/widgets/drill_down.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace ui {

class BiasPanel;
class Notice;

/// The bias panels of judges and people, one under the other, as the verb `bias` gives them.
class BiasPage : public QWidget
{
    Q_OBJECT
public:
    explicit BiasPage(QWidget *parent);

    void setSession(labeling::ProjectSession *session);
    /// Called whenever the page comes to the front: computes again if something was committed.
    void enter();
    void focusNextPane();
    [[nodiscard]] QString filterText() const;
    void setFilterText(const QString &text);

Q_SIGNALS:
    void casesRequested(const ui::DrillDown &drillDown);
    void importRequested();

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] std::optional<analysis::BiasOptions> options();
    void compute();
    void show(const labeling::Biases &biases);
    void showPanels(const std::vector<analysis::Panel> &panels);
    void listRaters(const analysis::Dataset &dataset);
    void clearPanels();
    void goTo(const BiasPanel *from, int by);
    void focusPanel(BiasPanel &panel);
    void say(const QString &title, const QString &sentence, const QString &action);
    void showError(const QString &sentence);

    labeling::ProjectSession *m_session = nullptr;
    Latest m_question;
    QComboBox *m_rater = nullptr;
    QComboBox *m_length = nullptr;
    QLineEdit *m_filter = nullptr;
    QLabel *m_error = nullptr;
    QLabel *m_state = nullptr;
    QStackedWidget *m_stack = nullptr;
    Notice *m_notice = nullptr;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_column = nullptr;
    bool m_takesFocus = false;         ///< the page has come to the front and nothing on it has the focus
    std::vector<BiasPanel *> m_panels; ///< owned by the column
    QString m_current;                 ///< the name of the panel that had the focus last
};

} // namespace ui
