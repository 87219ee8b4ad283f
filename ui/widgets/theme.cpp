// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

QColor rgb(QRgb value) { return QColor::fromRgb(value); }

Theme light()
{
    return Theme{rgb(0xF6F5F2),
                 rgb(0xFFFFFF),
                 rgb(0xEFEDE8),
                 rgb(0x1F2328),
                 rgb(0x5C636D),
                 rgb(0xDCD9D2),
                 rgb(0x2B5C8A),
                 rgb(0x1765A0),
                 rgb(0x1765A0),
                 rgb(0xE6F0F8),
                 rgb(0xA85200),
                 rgb(0xFBEEDD),
                 rgb(0x5F656E),
                 rgb(0x8A2F3B),
                 {rgb(0xFBFBFA), rgb(0xE3EDF5), rgb(0xBCD5E8), rgb(0x86B3D4), rgb(0x4C8BBA), rgb(0x1765A0)}};
}

Theme dark()
{
    return Theme{rgb(0x15171A),
                 rgb(0x1D2024),
                 rgb(0x262A30),
                 rgb(0xE7E6E2),
                 rgb(0xA0A7B1),
                 rgb(0x363B42),
                 rgb(0x7FB4E0),
                 rgb(0x67B0EA),
                 rgb(0x67B0EA),
                 rgb(0x1B2F40),
                 rgb(0xF0A657),
                 rgb(0x3A2A17),
                 rgb(0xA7ADB6),
                 rgb(0xE58E98),
                 {rgb(0x1D2024), rgb(0x20303E), rgb(0x244560), rgb(0x2C628C), rgb(0x3F86BC), rgb(0x67B0EA)}};
}

double luminanceOf(const QColor &color)
{
    const auto linear = [](float channel) {
        const auto c = static_cast<double>(channel);
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor between(const QColor &one, const QColor &two)
{
    return QColor((one.red() + two.red()) / 2, (one.green() + two.green()) / 2,
                  (one.blue() + two.blue()) / 2);
}

/// Borders take 3 pixels in every state, so that nothing moves when the focus does.
QString sheetText()
{
    return QStringLiteral(R"(
QFrame#card, QFrame#pane, QFrame#calibrationPanel { background: @surface; border: 1px solid @line; border-radius: 8px; }
QFrame#biasPanel { background: @surface; border: 1px solid @line; border-radius: 8px; margin: 2px; }
QFrame#biasPanel:focus { border: 3px solid @focus; margin: 0px; }
QFrame#figureExplanation { background: @raised; border: 1px solid @line; border-radius: 8px; }
QLabel { background: transparent; }
QLabel[tone="muted"] { color: @muted; }
QLabel[tone="wrong"] { color: @wrong; }
QLabel[tone="title"] { font-weight: 600; }
QLabel[tone="strong"] { font-weight: 600; }
QLabel[tone="chip"] { color: @muted; border: 1px solid @line; border-radius: 9px; padding: 1px 9px; }
QPushButton { background: @surface; color: @text; border: 1px solid @line; border-radius: 7px; padding: 6px 12px; margin: 2px; }
QPushButton:hover { border-color: @muted; }
QPushButton:pressed { background: @raised; }
QPushButton:disabled { color: @muted; background: @raised; }
QPushButton[primary="true"] { background: @accent; color: @onaccent; border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:disabled { background: @raised; color: @muted; border-color: @line; }
QPushButton[quiet="true"] { background: transparent; border-color: transparent; color: @muted; padding: 4px 8px; }
QPushButton[quiet="true"]:hover { border-color: @line; color: @text; }
QPushButton[chip="true"] { border-radius: 10px; padding: 3px 10px; }
QPushButton:focus { border: 3px solid @focus; margin: 0px; }
QPushButton[primary="true"]:focus { border-color: @text; }
QPushButton[quiet="true"]:focus { border-color: @focus; color: @text; }
QLineEdit, QComboBox, QSpinBox, QPlainTextEdit { background: @surface; border: 1px solid @line; border-radius: 6px; padding: 5px 8px; margin: 2px; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QPlainTextEdit:focus { border: 3px solid @focus; margin: 0px; }
QCheckBox { border: 3px solid transparent; border-radius: 6px; padding: 1px 4px; }
QCheckBox:focus { border-color: @focus; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled { background: @raised; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox QAbstractItemView { background: @surface; color: @text; border: 1px solid @line; selection-background-color: @accent; selection-color: @onaccent; margin: 0px; }
QTextEdit, QAbstractItemView { background: @surface; border: 1px solid @line; border-radius: 6px; margin: 2px; gridline-color: @line; selection-background-color: @accent; selection-color: @onaccent; }
QTextEdit:focus, QAbstractItemView:focus { border: 3px solid @focus; margin: 0px; }
QFrame#pane QTextEdit { border: 3px solid transparent; margin: 0px; }
QFrame#pane QTextEdit:focus { border: 3px solid @focus; }
QTableView { outline: none; }
QTableView::item:selected { background: @accent; color: @onaccent; }
QHeaderView { background: @raised; border: none; margin: 0px; }
QHeaderView::section { background: @raised; color: @text; border: none; border-right: 1px solid @line; border-bottom: 1px solid @line; padding: 4px 6px; }
QTableCornerButton::section { background: @raised; border: none; border-right: 1px solid @line; border-bottom: 1px solid @line; }
QToolButton { background: @surface; border: 1px solid @line; border-radius: 6px; padding: 5px 10px; margin: 2px; }
QToolButton:focus { border: 3px solid @focus; margin: 0px; }
QToolButton::menu-indicator { width: 0px; }
QTabWidget::pane { background: @surface; border: 1px solid @line; border-radius: 6px; top: -1px; }
QTabBar::tab { background: transparent; color: @muted; border: 3px solid transparent; border-radius: 6px; padding: 5px 12px; }
QTabBar::tab:selected { color: @text; font-weight: 600; border-bottom: 3px solid @accent; border-radius: 0px; }
QTabBar::tab:focus { border: 3px solid @focus; border-radius: 6px; }
QProgressBar { background: @line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget#column, QScrollArea > QWidget > QWidget#specForm, QScrollArea > QWidget > QWidget#promptPreview, QScrollArea > QWidget > QWidget#runPanel { background: transparent; }
QScrollArea > QWidget { background: transparent; }
QSplitter::handle { background: transparent; }
QWidget#rail { background: @raised; border-right: 1px solid @line; }
QStatusBar { background: @raised; color: @muted; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @muted; padding: 2px 8px; }
QStatusBar QLabel[tone="wrong"] { color: @wrong; font-weight: 600; }
QToolTip { background: @surface; color: @text; border: 1px solid @line; padding: 4px; }
QMenuBar { background: @raised; color: @text; }
QMenuBar::item:selected, QMenu::item:selected { background: @accent; color: @onaccent; }
QMenu { background: @surface; color: @text; border: 1px solid @line; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; border: none; width: 12px; margin: 0px; }
QScrollBar:horizontal { background: transparent; border: none; height: 12px; margin: 0px; }
QScrollBar::handle { background: @handle; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)");
}

} // namespace

const Theme &themeOf(Scheme scheme)
{
    static const Theme lightTheme = light();
    static const Theme darkTheme = dark();
    return scheme == Scheme::Light ? lightTheme : darkTheme;
}

Scheme systemScheme(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness()
               ? Scheme::Dark
               : Scheme::Light;
}

QPalette paletteOf(const Theme &theme)
{
    QPalette palette(theme.surface, theme.ground);
    const std::initializer_list<std::pair<QPalette::ColorRole, QColor>> roles = {
        {QPalette::Window, theme.ground},
        {QPalette::WindowText, theme.text},
        {QPalette::Base, theme.surface},
        {QPalette::AlternateBase, theme.raised},
        {QPalette::Text, theme.text},
        {QPalette::Button, theme.surface},
        {QPalette::ButtonText, theme.text},
        {QPalette::BrightText, theme.wrong},
        {QPalette::ToolTipBase, theme.surface},
        {QPalette::ToolTipText, theme.text},
        {QPalette::Highlight, theme.accent},
        {QPalette::HighlightedText, inkOn(theme.accent)},
        {QPalette::PlaceholderText, theme.muted},
        {QPalette::Link, theme.accent},
        {QPalette::Mid, theme.line},
        {QPalette::Midlight, theme.raised},
        {QPalette::Light, theme.surface},
        {QPalette::Dark, theme.muted},
    };
    for (const auto &[role, color] : roles)
        palette.setColor(role, color);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.muted);
    return palette;
}

QString styleSheetOf(const Theme &theme)
{
    const std::initializer_list<std::pair<QString, QColor>> tokens = {
        {QStringLiteral("@onaccent"), inkOn(theme.accent)},
        {QStringLiteral("@accent"), theme.accent},
        {QStringLiteral("@surface"), theme.surface},
        {QStringLiteral("@raised"), theme.raised},
        {QStringLiteral("@text"), theme.text},
        {QStringLiteral("@muted"), theme.muted},
        {QStringLiteral("@line"), theme.line},
        {QStringLiteral("@focus"), theme.focus},
        {QStringLiteral("@wrong"), theme.wrong},
        {QStringLiteral("@handle"), between(theme.line, theme.muted)},
    };
    QString sheet = sheetText();
    for (const auto &[token, color] : tokens)
        sheet.replace(token, color.name());
    return sheet;
}

QColor inkOn(const QColor &ground)
{
    const QColor black = rgb(0x10161C);
    const QColor white = rgb(0xFFFFFF);
    return contrastOf(black, ground) >= contrastOf(white, ground) ? black : white;
}

double contrastOf(const QColor &one, const QColor &two)
{
    const double first = luminanceOf(one);
    const double second = luminanceOf(two);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace ui
