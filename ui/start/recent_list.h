// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace ui {

/// The projects that were open last, each a button. Hidden where there are none.
class RecentList : public QFrame
{
    Q_OBJECT
public:
    explicit RecentList(QWidget *parent);

    /// Newest first; the first few are shown.
    void show(const QStringList &paths);

Q_SIGNALS:
    void chosen(const QString &path);

private:
    QVBoxLayout *m_rows = nullptr;
    QWidget *m_content = nullptr;
};

} // namespace ui
