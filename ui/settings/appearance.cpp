// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearance.h"

#include "ui/widgets/interface_style.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace ui {

namespace {

QLocale localeOf(LanguageChoice choice)
{
    switch (choice) {
    case LanguageChoice::English: return QLocale(QLocale::English);
    case LanguageChoice::Korean: return QLocale(QLocale::Korean);
    case LanguageChoice::System: break;
    }
    return QLocale::system();
}

} // namespace

Appearance::Appearance(UserSettings &settings)
    : m_settings(settings)
    , m_systemPalette(QApplication::palette())
{
    QApplication::setStyle(new InterfaceStyle); // the application owns it
    applyLanguage();
    applyTheme();
}

Appearance::~Appearance()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    QApplication::setPalette(m_systemPalette);
}

ThemeChoice Appearance::themeChoice() const { return m_settings.theme(); }

LanguageChoice Appearance::languageChoice() const { return m_settings.language(); }

const Theme &Appearance::theme() const
{
    switch (m_settings.theme()) {
    case ThemeChoice::Light: return themeOf(Scheme::Light);
    case ThemeChoice::Dark: return themeOf(Scheme::Dark);
    case ThemeChoice::System: break;
    }
    return themeOf(systemScheme(m_systemPalette));
}

void Appearance::chooseTheme(ThemeChoice choice)
{
    m_settings.setTheme(choice);
    applyTheme();
    Q_EMIT themeChanged();
}

void Appearance::chooseLanguage(LanguageChoice choice)
{
    m_settings.setLanguage(choice);
    applyLanguage();
    Q_EMIT languageChanged();
}

void Appearance::applyTheme() { QApplication::setPalette(paletteOf(theme())); }

void Appearance::applyLanguage()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
    const QLocale locale = localeOf(m_settings.language());
    QLocale::setDefault(locale);
    const auto install = [&](const QString &name, const QString &folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(locale, name, QStringLiteral("_"), folder))
            return; // English needs none
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    };
    install(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("sidejudge"), QStringLiteral(":/translations"));
}

} // namespace ui
