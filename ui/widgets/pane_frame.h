// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QFrame>

class QLabel;

namespace ui {

/// A frame with a coloured edge and a title around what is shown of one side.
class PaneFrame : public QFrame
{
    Q_OBJECT
public:
    enum class Side { Left, Right };

    /// Takes `content`, which the title names for screen readers.
    PaneFrame(Side side, QWidget *content, QWidget *parent);

    void setTitle(const QString &title);
    void setTheme(const Theme &theme);

private:
    Side m_side;
    QFrame *m_edge = nullptr;
    QLabel *m_title = nullptr;
    QWidget *m_content = nullptr;
};

} // namespace ui
