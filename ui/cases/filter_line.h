// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/filter.h"
#include "app/analysis/filter_words.h"

#include <QWidget>

class QLabel;

namespace ui {

class FilterEdit;

/// The text field of the Filter language. Enter applies what is typed; an error stands under the word that it
/// is about, and the cursor goes there.
class FilterLine : public QWidget
{
    Q_OBJECT
public:
    explicit FilterLine(QWidget *parent);

    void setFilter(const analysis::Filter &filter);
    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    void setWords(const analysis::ProjectWords &words);
    /// A sentence under the field; empty hides it.
    void showError(const QString &sentence);
    void focusText();
    [[nodiscard]] QWidget *edit() const;

Q_SIGNALS:
    void filterEntered(const analysis::Filter &filter);

private:
    void apply();
    void showErrorAt(qsizetype place, const QString &sentence);

    FilterEdit *m_edit = nullptr;
    QLabel *m_error = nullptr;
};

} // namespace ui
