// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/text_filter.h"

#include <QWidget>

class QLineEdit;

namespace ui {

class ChoiceBox;

/// Words or a regular expression to look for in the texts of the cases. Enter adds them to the filter as
/// `match(...)`, in the place of what was searched before; an empty line takes it out again.
class SearchBar : public QWidget
{
    Q_OBJECT
public:
    explicit SearchBar(QWidget *parent);

    /// The filter without what was searched last and with what is typed now; Error::Usage for a pattern that
    /// is not valid.
    [[nodiscard]] model::Result<analysis::Filter> searchIn(const analysis::Filter &filter);
    void clear();
    [[nodiscard]] QWidget *edit() const;

Q_SIGNALS:
    void searchRequested();

private:
    QLineEdit *m_edit = nullptr;
    ChoiceBox *m_kind = nullptr;
    ChoiceBox *m_place = nullptr;
    analysis::Filter m_last; ///< in the filter since the last search
};

} // namespace ui
