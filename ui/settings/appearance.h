// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/user_settings.h"
#include "ui/widgets/theme.h"

#include <QObject>
#include <QPalette>

#include <memory>
#include <vector>

class QTranslator;

namespace ui {

/// Colours and language of every window of the program. Switching takes effect at once.
class Appearance : public QObject
{
    Q_OBJECT
public:
    explicit Appearance(UserSettings &settings);
    ~Appearance() override;

    [[nodiscard]] const Theme &theme() const;
    [[nodiscard]] ThemeChoice themeChoice() const;
    [[nodiscard]] LanguageChoice languageChoice() const;
    void chooseTheme(ThemeChoice choice);
    void chooseLanguage(LanguageChoice choice);

Q_SIGNALS:
    void themeChanged();
    /// Whatever shows words makes them again.
    void languageChanged();

private:
    void applyTheme();
    void applyLanguage();

    UserSettings &m_settings;
    QPalette m_systemPalette;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace ui
