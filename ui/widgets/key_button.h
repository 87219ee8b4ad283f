// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QKeySequence>
#include <QPushButton>

namespace ui {

/// As it stands on a key: arrows as arrows, the rest as the desktop writes it.
[[nodiscard]] QString keyText(const QKeySequence &key);

/// A button that shows the key that does the same. The key is drawn beside the text, so it is never taken for
/// a part of it; screen readers hear it as the description.
class KeyButton : public QPushButton
{
    Q_OBJECT
public:
    KeyButton(const QString &text, const QString &key, QWidget *parent);

    void setKey(const QString &key);
    /// Without a frame until the mouse or the focus is on it, for what is not the main thing.
    void setQuiet(bool isQuiet);
    /// Ground, ink, edge and focus ring of its own, for sides.
    void setColors(const QColor &ground, const QColor &ink, const QColor &edge, const QColor &focus);
    /// Marks the answer that stands.
    void setChosen(bool isChosen);
    [[nodiscard]] bool isChosen() const { return m_isChosen; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont keyFont() const;
    [[nodiscard]] QString shownText() const;
    void applyColors();

    QString m_key;
    QColor m_ground, m_ink, m_edge, m_focus;
    bool m_isChosen = false;
};

} // namespace ui
