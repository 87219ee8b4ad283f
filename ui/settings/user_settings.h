// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QKeySequence>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <optional>

namespace ui {

enum class ThemeChoice { System, Light, Dark };
enum class LanguageChoice { System, English, Korean };

/// Things whose size a person changes; kept by name.
enum class Remembered { Window, LabelPrompt };

/// What one user of this computer chose, kept between runs; the typed face of QSettings. Nothing of it is in
/// a project, and nothing of a project but its path is in it. GUI thread.
class UserSettings
{
public:
    UserSettings();

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    [[nodiscard]] LanguageChoice language() const;
    void setLanguage(LanguageChoice language);
    /// Of the texts that people read, in percent of the interface's size: 60 to 300.
    [[nodiscard]] int textZoom() const;
    void setTextZoom(int percent);
    [[nodiscard]] bool scrollsTogether() const;
    void setScrollsTogether(bool isOn);

    /// Who labels on this computer; empty: not asked yet.
    [[nodiscard]] QString annotator() const;
    void setAnnotator(const QString &name);
    /// Whether labelling in this project was not ended: it goes on when the project is opened again.
    [[nodiscard]] bool isLabeling(const QString &projectPath) const;
    void setLabeling(const QString &projectPath, bool isLabeling);

    /// Newest first, at most 10; files that are gone are left out.
    [[nodiscard]] QStringList recentProjects() const;
    void addRecentProject(const QString &path);

    /// A key of one's own for an action, by the action's id; nothing: the action's default.
    [[nodiscard]] std::optional<QKeySequence> key(const QString &action) const;
    void setKey(const QString &action, const std::optional<QKeySequence> &key);

    [[nodiscard]] QByteArray size(Remembered what) const;
    void setSize(Remembered what, const QByteArray &state);
    /// Of a splitter, by its object name.
    [[nodiscard]] QByteArray panes(const QString &splitter) const;
    void setPanes(const QString &splitter, const QByteArray &state);

private:
    QSettings m_settings;
};

} // namespace ui
