// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/filter_line.h"

#include "ui/cases/filter_edit.h"
#include "ui/widgets/labels.h"

#include <QFontDatabase>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

FilterLine::FilterLine(QWidget *parent)
    : QWidget(parent)
    , m_edit(new FilterEdit(this))
    , m_error(plainLabel(QString(), Tone::Wrong))
{
    m_edit->setObjectName(QStringLiteral("filterEdit"));
    m_edit->setAccessibleName(tr("Filter"));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    m_edit->setFont(fixed);
    m_edit->setPlaceholderText(tr("For example: category = math"));
    m_error->setObjectName(QStringLiteral("filterError"));
    m_error->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_edit);
    layout->addWidget(m_error);
    connect(m_edit, &QLineEdit::returnPressed, this, &FilterLine::apply);
}

void FilterLine::setFilter(const analysis::Filter &filter) { setText(analysis::printFilter(filter)); }

QString FilterLine::text() const { return m_edit->text(); }

void FilterLine::setText(const QString &text)
{
    m_edit->hideOffers();
    if (m_edit->text() != text) {
        m_edit->setText(text);
        m_edit->setCursorPosition(0);
    }
}

void FilterLine::setWords(const analysis::ProjectWords &words) { m_edit->setWords(words); }

void FilterLine::apply()
{
    m_edit->hideOffers();
    const QString typed = m_edit->text();
    const auto filter = analysis::parseFilter(typed);
    if (filter) {
        showError(QString());
        Q_EMIT filterEntered(*filter);
        return;
    }
    showErrorAt(analysis::filterErrorAt(typed).value_or(0),
                tr("The filter is not understood: %1.").arg(filter.error().detail));
}

void FilterLine::showErrorAt(qsizetype place, const QString &sentence)
{
    m_edit->setCursorPosition(static_cast<int>(place));
    // Beyond the middle the sentence would have no room; the sign still points from the left.
    const int indent =
        std::clamp(m_edit->cursorX() - m_error->fontMetrics().averageCharWidth(), 0, width() / 2);
    showError(QStringLiteral("▲ ") + sentence);
    m_error->setContentsMargins(indent, 0, 0, 0);
}

void FilterLine::showError(const QString &sentence)
{
    m_error->setContentsMargins(0, 0, 0, 0);
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

void FilterLine::focusText()
{
    m_edit->setFocus();
    m_edit->selectAll();
}

QWidget *FilterLine::edit() const { return m_edit; }

} // namespace ui
