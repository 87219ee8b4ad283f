// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/async/run.h"
#include "ui/widgets/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTableView;

namespace ui {

class RuleModel;

/// The tab Replies of Judges: what each rule reads in a reply that is pasted or typed, and where the chosen
/// one found it. Needs no project. The rules read away from the GUI thread, a moment after the last key.
class ReplyBench : public QWidget
{
    Q_OBJECT
public:
    explicit ReplyBench(QWidget *parent);

    [[nodiscard]] QString reply() const;
    void setReply(const QString &reply);
    void enter();
    void setTheme(const Theme &theme);
    void focusNextPane();

private:
    [[nodiscard]] QWidget *makeText();
    [[nodiscard]] QWidget *makeRules();
    void read();
    void showRule();
    /// The cursor goes to what decided.
    void goToVerdict();
    void scrollTo(qsizetype place);

    Theme m_theme;
    QTimer m_patience;
    Latest m_question;
    QPlainTextEdit *m_text = nullptr;
    QTableView *m_rules = nullptr;
    QLabel *m_sentence = nullptr;
    RuleModel *m_model = nullptr;
};

} // namespace ui
