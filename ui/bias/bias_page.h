// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/project_session.h"
#include "ui/async/run.h"
#include "ui/widgets/drill_down.h"
#include "ui/widgets/theme.h"

#include <QPointer>
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
class CalibrationPanel;
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
    void setTheme(const Theme &theme);
    void focusNextPane();
    [[nodiscard]] QString filterText() const;
    void setFilterText(const QString &text);
    /// Writes the plot whose saving was asked for last.
    void savePlot(const QString &path);

Q_SIGNALS:
    void casesRequested(const ui::DrillDown &drillDown);
    void importRequested();
    void saveRequested(const QString &name); ///< a file for a plot, with a name to begin with

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] std::optional<analysis::BiasOptions> options();
    void compute();
    void show(const labeling::Biases &biases);
    void showPanels(const std::vector<analysis::Panel> &panels);
    void askCalibrations();
    void showCalibrations(const std::vector<analysis::Calibration> &calibrations);
    void listRaters(const analysis::Dataset &dataset);
    void clearPanels();
    void goTo(const BiasPanel *from, int by);
    void focusPanel(BiasPanel &panel);
    void say(const QString &title, const QString &sentence, const QString &action);
    void showError(const QString &sentence);

    labeling::ProjectSession *m_session = nullptr;
    Latest m_question, m_calibrationQuestion;
    QComboBox *m_rater = nullptr;
    QComboBox *m_length = nullptr;
    QLineEdit *m_filter = nullptr;
    QLabel *m_error = nullptr;
    QLabel *m_state = nullptr;
    QStackedWidget *m_stack = nullptr;
    Notice *m_notice = nullptr;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_column = nullptr;
    bool m_takesFocus = false;             ///< the page has come to the front and nothing on it has the focus
    std::vector<BiasPanel *> m_panels;     ///< owned by the column
    std::vector<QWidget *> m_calibrations; ///< below the panels, owned by the column
    QPointer<CalibrationPanel> m_saved;    ///< whose plot is saved
    Theme m_theme;
    QString m_current; ///< the name of the panel that had the focus last
};

} // namespace ui
