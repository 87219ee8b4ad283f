// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/label_head.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QProgressBar>

#include <algorithm>

namespace ui {

LabelHead::LabelHead(QWidget *parent)
    : QWidget(parent)
    , m_who(new ElidedLabel(this))
    , m_change(new QPushButton(tr("Someone &else…")))
    , m_end(new QPushButton(tr("End &session")))
    , m_keys(new KeyButton(tr("Keys"), QString(), this))
    , m_text(plainLabel(QString(), Tone::Muted))
    , m_bar(new QProgressBar)
{
    m_who->setObjectName(QStringLiteral("labelWho"));
    setTone(*m_who, Tone::Muted);
    m_text->setObjectName(QStringLiteral("labelProgress"));
    m_change->setObjectName(QStringLiteral("changePerson"));
    m_end->setObjectName(QStringLiteral("endSession"));
    m_end->setToolTip(tr("Stop labelling; the other pages come back"));
    m_keys->setObjectName(QStringLiteral("showKeys"));
    m_text->setWordWrap(false);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(100);
    m_bar->setAccessibleName(tr("Progress"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(plainLabel(tr("Label"), Tone::Title));
    layout->addWidget(m_who, 1);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_keys);
    layout->addWidget(m_change);
    layout->addWidget(m_end);
    connect(m_change, &QPushButton::clicked, this, &LabelHead::changeRequested);
    connect(m_end, &QPushButton::clicked, this, &LabelHead::endRequested);
    connect(m_keys, &QPushButton::clicked, this, &LabelHead::keysRequested);
}

void LabelHead::setPerson(const QString &name)
{
    m_who->setText(name.isEmpty() ? QString() : tr("as %1 · blind").arg(name));
}

void LabelHead::setProgress(int done, int skipped, int all, std::optional<qint64> remainingMs)
{
    QString text;
    if (all > 0)
        text = tr("%1 of %2").arg(countText(done), countText(all));
    if (skipped > 0)
        text += tr(" · %n skipped", nullptr, skipped);
    if (remainingMs && done < all)
        text += tr(" · %1 left").arg(roughDurationText(*remainingMs));
    m_text->setText(text);
    m_bar->setVisible(all > 0);
    m_bar->setRange(0, std::max(all, 1));
    m_bar->setValue(done);
}

void LabelHead::setInSession(bool isInSession)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_change, m_end, m_keys})
        part->setVisible(isInSession);
}

void LabelHead::setKeysKey(const QString &key) { m_keys->setKey(key); }

} // namespace ui
