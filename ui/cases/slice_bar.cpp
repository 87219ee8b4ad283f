// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/slice_bar.h"

#include "ui/widgets/choice_box.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace ui {

SliceBar::SliceBar(QWidget *parent)
    : QWidget(parent)
    , m_box(new ChoiceBox(this))
    , m_save(new QPushButton(tr("Save as slice…"), this))
    , m_name(new QLineEdit(this))
{
    m_box->setObjectName(QStringLiteral("sliceBox"));
    m_box->setAccessibleName(tr("Slices"));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_box->setMaximumWidth(320);
    m_save->setObjectName(QStringLiteral("saveSlice"));
    m_name->setObjectName(QStringLiteral("sliceName"));
    m_name->setAccessibleName(tr("Name of the slice"));
    m_name->setPlaceholderText(tr("Name, then Enter"));
    m_name->setMinimumWidth(m_name->fontMetrics().averageCharWidth() * 18);
    m_name->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    layout->addWidget(m_name);
    layout->addWidget(m_save);
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (m_name->isVisible())
            requestSave();
        else
            openName();
    });
    connect(m_name, &QLineEdit::returnPressed, this, &SliceBar::requestSave);
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        Q_EMIT sliceChosen(index > 0 ? m_slices[static_cast<std::size_t>(index) - 1].filter : QString());
    });
    setSlices({});
}

void SliceBar::setSlices(std::vector<model::Slice> slices)
{
    m_slices = std::move(slices);
    m_box->clear();
    m_box->addItem(m_slices.empty() ? tr("No slices yet") : tr("No slice"));
    for (const model::Slice &slice : m_slices)
        m_box->addItem(slice.name);
    showCurrent();
}

void SliceBar::setFilter(const analysis::Filter &filter)
{
    m_filter = analysis::printFilter(filter);
    m_save->setEnabled(!filter.isEmpty());
    if (filter.isEmpty())
        closeName();
    showCurrent();
}

void SliceBar::showCurrent()
{
    const auto found = std::find_if(m_slices.begin(), m_slices.end(),
                                    [this](const model::Slice &slice) { return slice.filter == m_filter; });
    m_box->setCurrentIndex(found == m_slices.end() ? 0 : static_cast<int>(found - m_slices.begin()) + 1);
}

void SliceBar::openName()
{
    m_name->clear();
    m_name->show();
    m_save->setText(tr("Save"));
    m_name->setFocus();
}

void SliceBar::requestSave()
{
    if (const QString name = m_name->text().trimmed(); !name.isEmpty())
        Q_EMIT saveRequested(name);
}

void SliceBar::closeName()
{
    const bool hadFocus = m_name->hasFocus();
    m_name->hide();
    m_save->setText(tr("Save as slice…"));
    if (hadFocus)
        m_save->setFocus();
}

void SliceBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_name->isVisible())
        closeName();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ui
