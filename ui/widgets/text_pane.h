// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/pane_frame.h"
#include "ui/widgets/theme.h"

#include <QStringList>
#include <QTextEdit>

namespace ui {

/// Texts of a conversation, one after the other, shown as they are: no markup is read, nothing is loaded. At
/// most 75 characters a line, read only, scrolled by Space and Shift+Space.
class TurnsView : public QTextEdit
{
    Q_OBJECT
public:
    explicit TurnsView(QWidget *parent);

    /// With more than one text each gets a heading: `heading` with the turn's number for %1.
    void setTexts(const QStringList &texts, const QString &heading);
    void setHeadingColor(const QColor &color);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void write();
    void fitMeasure();

    QStringList m_texts;
    QString m_heading;
    QColor m_headingColor;
};

/// Texts of one side.
class TextPane : public PaneFrame
{
    Q_OBJECT
public:
    TextPane(Side side, QWidget *parent);

    void setTexts(const QStringList &texts);
    void setTheme(const Theme &theme);
    [[nodiscard]] TurnsView *view() const { return m_view; }

private:
    TextPane(Side side, TurnsView *view, QWidget *parent);

    TurnsView *m_view;
};

} // namespace ui
