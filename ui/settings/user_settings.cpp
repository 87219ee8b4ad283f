// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/user_settings.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace ui {

namespace {

constexpr qsizetype mostRecent = 10;

template <typename Enum>
struct Word
{
    Enum value;
    const char *word;
};
constexpr std::array themes = {Word<ThemeChoice>{ThemeChoice::System, "system"},
                               Word<ThemeChoice>{ThemeChoice::Light, "light"},
                               Word<ThemeChoice>{ThemeChoice::Dark, "dark"}};
constexpr std::array languages = {Word<LanguageChoice>{LanguageChoice::System, "system"},
                                  Word<LanguageChoice>{LanguageChoice::English, "en"},
                                  Word<LanguageChoice>{LanguageChoice::Korean, "ko"}};
constexpr std::array sizes = {Word<Remembered>{Remembered::Window, "window"},
                              Word<Remembered>{Remembered::LabelPrompt, "label-prompt"}};

template <typename Words, typename Enum>
QString wordOf(const Words &words, Enum value)
{
    for (const auto &one : words) {
        if (one.value == value)
            return QLatin1String(one.word);
    }
    return QString();
}

/// An unknown word is the first of the table.
template <typename Words>
auto valueOf(const Words &words, const QString &word)
{
    for (const auto &one : words) {
        if (word == QLatin1String(one.word))
            return one.value;
    }
    return words.front().value;
}

QString pathOf(const QString &path) { return QFileInfo(path).absoluteFilePath(); }

constexpr QLatin1String themeName("look/theme");
constexpr QLatin1String languageName("look/language");
constexpr QLatin1String zoomName("look/zoom");
constexpr QLatin1String scrollName("label/scroll-together");
constexpr QLatin1String annotatorName("label/name");
constexpr QLatin1String labelingName("label/open");
constexpr QLatin1String recentName("recent");

QString keyName(const QString &action) { return QStringLiteral("keys/") + action; }

QString panesName(const QString &splitter) { return QStringLiteral("panes/") + splitter; }

QString sizeName(Remembered what) { return QStringLiteral("sizes/") + wordOf(sizes, what); }

} // namespace

UserSettings::UserSettings()
    : m_settings(QStringLiteral("SideJudge"), QStringLiteral("SideJudge"))
{}

ThemeChoice UserSettings::theme() const { return valueOf(themes, m_settings.value(themeName).toString()); }

void UserSettings::setTheme(ThemeChoice theme) { m_settings.setValue(themeName, wordOf(themes, theme)); }

LanguageChoice UserSettings::language() const
{
    return valueOf(languages, m_settings.value(languageName).toString());
}

void UserSettings::setLanguage(LanguageChoice language)
{
    m_settings.setValue(languageName, wordOf(languages, language));
}

int UserSettings::textZoom() const { return std::clamp(m_settings.value(zoomName, 100).toInt(), 60, 300); }

void UserSettings::setTextZoom(int percent) { m_settings.setValue(zoomName, std::clamp(percent, 60, 300)); }

bool UserSettings::scrollsTogether() const { return m_settings.value(scrollName, true).toBool(); }

void UserSettings::setScrollsTogether(bool isOn) { m_settings.setValue(scrollName, isOn); }

QString UserSettings::annotator() const { return m_settings.value(annotatorName).toString(); }

void UserSettings::setAnnotator(const QString &name) { m_settings.setValue(annotatorName, name); }

bool UserSettings::isLabeling(const QString &projectPath) const
{
    return m_settings.value(labelingName).toStringList().contains(pathOf(projectPath));
}

void UserSettings::setLabeling(const QString &projectPath, bool isLabeling)
{
    QStringList open = m_settings.value(labelingName).toStringList();
    open.removeAll(pathOf(projectPath));
    if (isLabeling)
        open.append(pathOf(projectPath));
    m_settings.setValue(labelingName, open);
    m_settings.sync(); // a program that is killed goes on where it was
}

QStringList UserSettings::recentProjects() const
{
    QStringList there;
    for (const QString &path : m_settings.value(recentName).toStringList()) {
        if (QFileInfo::exists(path))
            there.append(path);
    }
    return there;
}

void UserSettings::addRecentProject(const QString &path)
{
    QStringList recent = m_settings.value(recentName).toStringList();
    recent.removeAll(pathOf(path));
    recent.prepend(pathOf(path));
    m_settings.setValue(recentName, recent.mid(0, mostRecent));
}

std::optional<QKeySequence> UserSettings::key(const QString &action) const
{
    if (!m_settings.contains(keyName(action)))
        return std::nullopt;
    return QKeySequence::fromString(m_settings.value(keyName(action)).toString(), QKeySequence::PortableText);
}

void UserSettings::setKey(const QString &action, const std::optional<QKeySequence> &key)
{
    if (key)
        m_settings.setValue(keyName(action), key->toString(QKeySequence::PortableText));
    else
        m_settings.remove(keyName(action));
}

QByteArray UserSettings::size(Remembered what) const
{
    return m_settings.value(sizeName(what)).toByteArray();
}

void UserSettings::setSize(Remembered what, const QByteArray &state)
{
    m_settings.setValue(sizeName(what), state);
}

QByteArray UserSettings::panes(const QString &splitter) const
{
    return m_settings.value(panesName(splitter)).toByteArray();
}

void UserSettings::setPanes(const QString &splitter, const QByteArray &state)
{
    m_settings.setValue(panesName(splitter), state);
}

} // namespace ui
