// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QFrame>
#include <QStringList>
#include <QTextEdit>

class QLabel;

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

/// A pane with a coloured edge, a title and texts.
class TextPane : public QFrame
{
    Q_OBJECT
public:
    enum class Side { Left, Right };

    TextPane(Side side, QWidget *parent);

    void setTitle(const QString &title);
    void setTexts(const QStringList &texts);
    void setTheme(const Theme &theme);
    [[nodiscard]] TurnsView *view() const { return m_view; }

private:
    Side m_side;
    QFrame *m_edge = nullptr;
    QLabel *m_title = nullptr;
    TurnsView *m_view = nullptr;
};

} // namespace ui
