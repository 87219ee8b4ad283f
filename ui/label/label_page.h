// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/label/label_actions.h"
#include "ui/label/label_flow.h"
#include "ui/settings/user_settings.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <array>
#include <optional>

class QAction;
class QSplitter;
class QStackedWidget;

namespace ui {

class EntryBar;
class LabelHead;
class NameForm;
class Notice;
class PromptCard;
class ResponsePanes;
class VoteBar;
class VoteFooter;

/// What the window's bottom line says of the votes.
enum class SaveState { Saved, Saving, Failed };

/// One person votes on one pair after the other, blind, by key. A vote is on the disk before the next pair
/// comes; while one is under way no key is taken; one that could not be written stays on the screen. Keys do
/// nothing while text is typed.
class LabelPage : public QWidget
{
    Q_OBJECT
public:
    LabelPage(UserSettings &settings, QWidget *parent);

    /// nullptr: no project is open. The session must outlive the page or be taken back.
    void setSession(labeling::ProjectSession *session);
    /// Called whenever the page comes to the front: goes on where labelling stopped; asks for a name where
    /// none is known.
    void enter();
    /// The person is done for now.
    void endSession();
    void setTheme(const Theme &theme);
    void focusNextPane();

    /// Everything that can be done here, with its key, in the order of the table; nullptr-free.
    [[nodiscard]] QAction *action(LabelAction action) const;
    /// The person who labels in this window, or labelled last, once there is one.
    [[nodiscard]] std::optional<model::Rater> rater() const;
    [[nodiscard]] bool isInSession() const { return m_isInSession; }

    /// What is on the page, for one that takes its place.
    struct Place
    {
        QString name;
        std::optional<model::ComparisonId> comparison;
        QString comment;
        std::optional<labeling::Strength> strength;
        QStringList seen;
    };
    [[nodiscard]] std::optional<Place> place() const;
    void resume(const Place &place);

Q_SIGNALS:
    void saveStateChanged(ui::SaveState state, const QString &sentence);
    void sessionStarted();
    void sessionEnded();
    void openRequested(); ///< there is no project yet

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Entry { None, Find, Skip, Flag };

    void buildPair();
    void connectFlow();
    void connectParts();
    void makeActions();
    void applyKeys();
    void act(LabelAction action);
    void actOnReading(LabelAction action);
    void vote(labeling::Answer answer);
    void ask(Entry entry);
    void accept(const QString &text);
    void find(const QString &text);
    void stepMatch(int by);
    void toggleFlag();
    void toggleReference();
    void toggleSource();
    void zoom(int percent);
    void applyLook();
    void showPair(const Prepared &prepared);
    void showLook(const Prepared &prepared);
    void fitPrompt();
    void askName(const QStringList &people);
    void begin(const QString &name);
    void started(const QString &name);
    void noteSeen(const QString &what);
    void showNothingLeft();
    void showUndone(const std::optional<labeling::Undone> &undone);
    void showRedone(const std::optional<labeling::Redone> &redone);
    void fail(const QString &sentence);
    void showState();
    void showKeys();
    [[nodiscard]] bool isOnPair() const;
    void focusPair();

    UserSettings &m_settings;
    labeling::ProjectSession *m_session = nullptr;
    LabelFlow *m_flow = nullptr;
    bool m_isInSession = false;
    Theme m_theme;
    TextForm m_form = TextForm::Rendered;
    QStringList m_seen;          ///< of the pair on the screen
    std::optional<Place> m_kept; ///< to be put back when its pair is on the screen again
    Entry m_entry = Entry::None;
    bool m_isPromptSized = false;
    Latest m_people;

    QStackedWidget *m_stack = nullptr;
    NameForm *m_nameForm = nullptr;
    Notice *m_notice = nullptr;
    QWidget *m_pairPage = nullptr;
    QSplitter *m_splitter = nullptr;
    PromptCard *m_prompt = nullptr;
    ResponsePanes *m_panes = nullptr;
    EntryBar *m_entryBar = nullptr;
    VoteBar *m_bar = nullptr;
    LabelHead *m_head = nullptr;
    VoteFooter *m_footer = nullptr;
    std::array<QAction *, labelActionCount> m_actions{};
};

} // namespace ui
