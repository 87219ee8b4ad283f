// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/name_form.h"

#include "ui/widgets/choice_box.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

NameForm::NameForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new ChoiceBox)
    , m_start(new QPushButton(tr("&Start labelling")))
    , m_error(plainLabel(QString(), Tone::Wrong))
{
    m_name->setObjectName(QStringLiteral("nameEdit"));
    m_name->setEditable(true);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    m_start->setObjectName(QStringLiteral("startLabeling"));
    m_start->setProperty("primary", true);
    auto *title = plainLabel(tr("Who labels?"), Tone::Title);
    auto *sentence = plainLabel(tr("Your votes are stored under this name, and the sides on which responses "
                                   "stand are drawn from it. It is asked once on this computer."),
                                Tone::Muted);
    auto *label = new QLabel(tr("Your &name"));
    label->setBuddy(m_name);
    m_error->hide();

    auto *column = new QWidget;
    column->setFixedWidth(420);
    auto *fields = new QVBoxLayout(column);
    fields->setSpacing(10);
    for (QWidget *part : std::initializer_list<QWidget *>{title, sentence, label, m_name, m_error})
        fields->addWidget(part);
    fields->addWidget(m_start, 0, Qt::AlignLeft);
    auto *row = new QHBoxLayout; // keeps height for width, which an alignment would lose
    row->addStretch(1);
    row->addWidget(column);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addLayout(row);
    layout->addStretch(3);
    connect(m_start, &QPushButton::clicked, this, &NameForm::submit);
    connect(m_name->lineEdit(), &QLineEdit::returnPressed, this, &NameForm::submit);
}

void NameForm::offer(const QStringList &people, const QString &name)
{
    m_name->clear();
    m_name->addItems(people);
    m_name->setEditText(name);
    m_error->hide();
}

void NameForm::showError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->show();
}

void NameForm::focusName()
{
    m_name->setFocus();
    m_name->lineEdit()->selectAll();
}

void NameForm::submit()
{
    const QString name = m_name->currentText().trimmed();
    if (name.isEmpty()) {
        showError(tr("Please type a name first."));
        return;
    }
    Q_EMIT nameGiven(name);
}

} // namespace ui
