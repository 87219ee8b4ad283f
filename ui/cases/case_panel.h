// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/reading.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QPlainTextEdit;

namespace ui {

class CaseDetails;
class KeyButton;

/// What was said of a case, with what can be done about it: letters as written, requests and replies, a note.
class CasePanel : public QWidget
{
    Q_OBJECT
public:
    explicit CasePanel(QWidget *parent);

    [[nodiscard]] CaseDetails *details() const { return m_details; }
    /// `author` is whose note can be written.
    void setCase(const labeling::ReadCase &read, const QString &author);
    void clearCase();
    void toggleLetters();
    void toggleRaw();
    /// Opens the note of this author, or closes it.
    void toggleNote();

Q_SIGNALS:
    /// An empty content takes the note back.
    void noteWritten(model::ComparisonId comparison, const QString &content);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void saveNote();
    void leaveNote();
    void closeNote();

    CaseDetails *m_details = nullptr;
    KeyButton *m_letters = nullptr;
    KeyButton *m_raw = nullptr;
    KeyButton *m_note = nullptr;
    QWidget *m_noteField = nullptr;
    QPlainTextEdit *m_noteEdit = nullptr;
    model::ComparisonId m_comparison;
    QString m_ownNote; ///< as it stands in the project
};

} // namespace ui
