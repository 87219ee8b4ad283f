// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace ui {

/// A combo box whose arrow is drawn in the colour of its text, whatever the style sheet does to its frame.
class ChoiceBox : public QComboBox
{
    Q_OBJECT
public:
    using QComboBox::QComboBox;

    /// With room for what text and hint are rounded apart at large sizes.
    [[nodiscard]] QSize sizeHint() const override { return QComboBox::sizeHint() + QSize(4, 0); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
