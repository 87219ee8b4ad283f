// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/label/label_actions.h"
#include "ui/settings/user_settings.h"

#include <QDialog>

#include <array>

class QGridLayout;
class QKeySequenceEdit;
class QLabel;

namespace ui {

/// The keys of the Label page, each of which can be changed. A key that another action has is refused and
/// said.
class KeysDialog : public QDialog
{
    Q_OBJECT
public:
    /// `taken`: keys that the window uses otherwise.
    KeysDialog(UserSettings &settings, QList<QKeySequence> taken, QWidget *parent);
    ~KeysDialog() override;

Q_SIGNALS:
    void keysChanged();

private:
    int addGroup(QGridLayout *grid, LabelGroup group, int row, int column);
    void change(LabelAction action);
    void refuse(LabelAction action, const QString &sentence);
    void resetAll();
    void showKeys();
    [[nodiscard]] QKeySequence keyOf(LabelAction action) const;

    UserSettings &m_settings;
    QList<QKeySequence> m_taken;
    std::array<QKeySequenceEdit *, labelActionCount> m_edits{};
    QLabel *m_message = nullptr;
};

} // namespace ui
