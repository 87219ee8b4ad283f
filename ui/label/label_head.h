// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

class ElidedLabel;

class KeyButton;

/// The line over the pair: who labels, how far this person is, and how long the rest may take.
class LabelHead : public QWidget
{
    Q_OBJECT
public:
    explicit LabelHead(QWidget *parent);

    /// Empty: nobody labels.
    void setPerson(const QString &name);
    /// `remainingMs`: nothing where no honest guess can be made yet.
    void setProgress(int done, int skipped, int all, std::optional<qint64> remainingMs);
    /// Whether somebody labels now, so that there is a session to end.
    void setInSession(bool isInSession);
    void setKeysKey(const QString &key);

Q_SIGNALS:
    void changeRequested(); ///< somebody else wants to label
    void endRequested();    ///< the person is done for now
    void keysRequested();

private:
    ElidedLabel *m_who = nullptr;
    QPushButton *m_change = nullptr;
    QPushButton *m_end = nullptr;
    KeyButton *m_keys = nullptr;
    QLabel *m_text = nullptr;
    QProgressBar *m_bar = nullptr;
};

} // namespace ui
