// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/project_session.h"
#include "ui/async/run.h"
#include "ui/widgets/theme.h"

#include <QElapsedTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QShortcut;
class QStackedWidget;

namespace ui {

class LabelHead;
class NameForm;
class Notice;
class PairView;
class VoteFooter;

/// What the window's bottom line says of the votes.
enum class SaveState { Saved, Saving, Failed };

/// One person votes on one pair after the other, blind, by key. A vote is on the disk before the next pair
/// comes; while one is under way no key is taken; one that could not be written stays on the screen.
class LabelPage : public QWidget
{
    Q_OBJECT
public:
    explicit LabelPage(QWidget *parent);

    /// nullptr: no project is open. The session must outlive the page or be taken back.
    void setSession(labeling::ProjectSession *session);
    /// Who labelled on this computer before; empty asks.
    void setKnownName(const QString &name);
    /// Called whenever the page comes to the front: goes on where labelling stopped.
    void enter();
    void setTheme(const Theme &theme);
    void focusNextPane();
    /// The person who labels in this window, once there is one.
    [[nodiscard]] std::optional<model::Rater> rater() const;

Q_SIGNALS:
    void saveStateChanged(ui::SaveState state, const QString &sentence);
    void nameGiven(const QString &name);
    void openRequested(); ///< there is no project yet

private:
    void addKeys();
    void askPeople();
    void askName(const QStringList &people);
    void begin(const QString &name);
    void showPlace(std::size_t place);
    void showNextUnlabelled(std::size_t from);
    void goBack();
    void vote(labeling::Answer answer);
    void undo();
    void undone(const std::optional<labeling::Undone> &undone);
    void fail(const QString &sentence);
    void setBusy(bool isBusy);
    void showProgress();
    [[nodiscard]] bool isOnPair() const;

    labeling::ProjectSession *m_session = nullptr;
    QString m_knownName;
    std::optional<model::Rater> m_rater;
    labeling::Queue m_queue;
    std::size_t m_place = 0;
    bool m_isBusy = false;
    QElapsedTimer m_shown;
    Latest m_question;

    QStackedWidget *m_stack = nullptr;
    NameForm *m_nameForm = nullptr;
    Notice *m_notice = nullptr;
    PairView *m_pair = nullptr;
    LabelHead *m_head = nullptr;
    VoteFooter *m_footer = nullptr;
    std::vector<QShortcut *> m_keys;
};

} // namespace ui
