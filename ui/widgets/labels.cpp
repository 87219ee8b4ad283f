// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labels.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QStyle>
#include <QVariant>

namespace ui {

namespace {

QString wordOf(Tone tone)
{
    switch (tone) {
    case Tone::Plain: return QString();
    case Tone::Muted:
    case Tone::MutedLine: return QStringLiteral("muted");
    case Tone::Chip: return QStringLiteral("chip");
    case Tone::Wrong: return QStringLiteral("wrong");
    case Tone::Title: return QStringLiteral("title");
    case Tone::Strong: return QStringLiteral("strong");
    }
    return QString();
}

} // namespace

QLabel *plainLabel(const QString &text, Tone tone)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(tone == Tone::Plain || tone == Tone::Muted || tone == Tone::Wrong);
    if (tone == Tone::Title) {
        QFont font = label->font();
        font.setPointSizeF(font.pointSizeF() * 1.35);
        label->setFont(font);
    }
    setTone(*label, tone);
    return label;
}

void setTone(QLabel &label, Tone tone)
{
    const QString word = wordOf(tone);
    if (label.property("tone") == word)
        return;
    label.setProperty("tone", word);
    label.style()->unpolish(&label);
    label.style()->polish(&label);
}

void setPrimary(QPushButton &button, bool isPrimary)
{
    button.setProperty("primary", isPrimary);
    button.style()->unpolish(&button);
    button.style()->polish(&button);
}

QWidget *labelled(const QString &text, QWidget *field)
{
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 4, 0);
    row->setSpacing(4);
    auto *label = plainLabel(text, Tone::MutedLine);
    label->setBuddy(field);
    row->addWidget(label);
    row->addWidget(field, 1);
    return both;
}

QFrame *makeCard()
{
    auto *card = new QFrame;
    card->setObjectName(QStringLiteral("card"));
    return card;
}

void addLevelRow(QFormLayout &form, const QString &label, QWidget *field)
{
    form.addRow(label, field);
    const int height = field->sizeHint().height();
    form.labelForField(field)->setMinimumHeight(height);
    field->setMinimumHeight(height);
}

} // namespace ui
