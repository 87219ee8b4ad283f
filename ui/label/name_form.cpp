// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/name_form.h"

#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

NameForm::NameForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new QComboBox)
    , m_start(new QPushButton(tr("&Start labelling")))
    , m_error(plainLabel(QString(), Tone::Wrong))
{
    m_name->setObjectName(QStringLiteral("nameEdit"));
    m_name->setEditable(true);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    m_name->setFixedWidth(320);
    m_start->setObjectName(QStringLiteral("startLabeling"));
    m_start->setProperty("primary", true);
    auto *title = plainLabel(tr("Who labels?"), Tone::Title);
    auto *sentence = plainLabel(tr("Your votes are stored under this name, and the sides on which responses "
                                   "stand are drawn from it. It is asked once on this computer."),
                                Tone::Muted);
    sentence->setFixedWidth(420);
    sentence->setAlignment(Qt::AlignHCenter);
    auto *label = new QLabel(tr("Your &name"));
    label->setBuddy(m_name);
    m_error->setFixedWidth(420);
    m_error->setAlignment(Qt::AlignHCenter);
    m_error->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addStretch(2);
    layout->addWidget(title, 0, Qt::AlignHCenter);
    layout->addWidget(sentence, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    layout->addWidget(label, 0, Qt::AlignHCenter);
    layout->addWidget(m_name, 0, Qt::AlignHCenter);
    layout->addWidget(m_error, 0, Qt::AlignHCenter);
    layout->addWidget(m_start, 0, Qt::AlignHCenter);
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
