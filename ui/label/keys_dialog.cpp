// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/keys_dialog.h"

#include "ui/widgets/key_button.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QKeySequenceEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

const LabelActionInfo &infoOf(LabelAction action) { return labelActions()[static_cast<std::size_t>(action)]; }

} // namespace

KeysDialog::KeysDialog(UserSettings &settings, QList<QKeySequence> taken, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_taken(std::move(taken))
    , m_message(plainLabel(QString(), Tone::Muted))
{
    setObjectName(QStringLiteral("keysDialog"));
    setWindowTitle(tr("Keys"));
    m_message->setObjectName(QStringLiteral("keysMessage"));
    m_message->setText(tr("Click a key and press another one to change it."));
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(4);
    grid->setColumnMinimumWidth(2, 18);
    int row = addGroup(grid, LabelGroup::Vote, 0, 0);
    row = addGroup(grid, LabelGroup::Strength, row, 0);
    addGroup(grid, LabelGroup::Way, row, 0);
    addGroup(grid, LabelGroup::Reading, 0, 3);
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *reset = buttons->addButton(tr("&Reset all"), QDialogButtonBox::ResetRole);
    reset->setObjectName(QStringLiteral("resetKeys"));
    auto *layout = new QVBoxLayout(this);
    layout->setSizeConstraint(QLayout::SetNoConstraint); // with large text it scrolls
    layout->addWidget(m_message);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(reset, &QPushButton::clicked, this, &KeysDialog::resetAll);
    showKeys();
    resize(sizeHint().expandedTo(QSize(760, 560)).boundedTo(parent->window()->size()));
}

KeysDialog::~KeysDialog()
{
    for (QKeySequenceEdit *edit : m_edits)
        edit->disconnect(
            this); // one that still waits for keys says so when it goes, and this is no dialog then
}

int KeysDialog::addGroup(QGridLayout *grid, LabelGroup group, int row, int column)
{
    grid->addWidget(plainLabel(labelGroupText(group), Tone::Strong), row++, column, 1, 2);
    for (const LabelActionInfo &info : labelActions()) {
        if (info.group != group)
            continue;
        auto *edit = new QKeySequenceEdit;
        edit->setObjectName(QStringLiteral("key-") + QLatin1String(info.id));
        edit->setAccessibleName(labelActionText(info.action));
        auto *label = plainLabel(labelActionText(info.action), Tone::Plain);
        label->setBuddy(edit);
        grid->addWidget(label, row, column);
        grid->addWidget(edit, row++, column + 1);
        m_edits[static_cast<std::size_t>(info.action)] = edit;
        connect(edit, &QKeySequenceEdit::editingFinished, this,
                [this, action = info.action] { change(action); });
    }
    return row;
}

QKeySequence KeysDialog::keyOf(LabelAction action) const
{
    return m_settings.key(QLatin1String(infoOf(action).id)).value_or(defaultKey(action));
}

void KeysDialog::change(LabelAction action)
{
    QKeySequenceEdit *edit = m_edits[static_cast<std::size_t>(action)];
    // One key, not a sequence of several.
    const QKeySequence key =
        edit->keySequence().isEmpty() ? QKeySequence() : QKeySequence(edit->keySequence()[0]);
    if (key == keyOf(action)) {
        edit->setKeySequence(key);
        return;
    }
    if (!key.isEmpty() && m_taken.contains(key)) {
        refuse(action, tr("%1 is a key of the menus already.").arg(keyText(key)));
        return;
    }
    const auto &table = labelActions();
    const auto taken = std::find_if(table.begin(), table.end(), [&](const LabelActionInfo &info) {
        return info.action != action && !key.isEmpty() && keyOf(info.action) == key;
    });
    if (taken != table.end()) {
        refuse(action,
               tr("%1 is the key of “%2” already.").arg(keyText(key), labelActionText(taken->action)));
        return;
    }
    m_settings.setKey(QLatin1String(infoOf(action).id), key);
    edit->setKeySequence(key);
    setTone(*m_message, Tone::Muted);
    m_message->setText(tr("“%1” is now %2.")
                           .arg(labelActionText(action), key.isEmpty() ? tr("without a key") : keyText(key)));
    Q_EMIT keysChanged();
}

void KeysDialog::refuse(LabelAction action, const QString &sentence)
{
    setTone(*m_message, Tone::Wrong);
    m_message->setText(sentence);
    m_edits[static_cast<std::size_t>(action)]->setKeySequence(keyOf(action));
}

void KeysDialog::resetAll()
{
    for (const LabelActionInfo &info : labelActions())
        m_settings.setKey(QLatin1String(info.id), std::nullopt);
    showKeys();
    setTone(*m_message, Tone::Muted);
    m_message->setText(tr("All keys are as they came."));
    Q_EMIT keysChanged();
}

void KeysDialog::showKeys()
{
    for (const LabelActionInfo &info : labelActions())
        m_edits[static_cast<std::size_t>(info.action)]->setKeySequence(keyOf(info.action));
}

} // namespace ui
