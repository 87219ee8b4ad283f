// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/async/run.h"
#include "ui/judges/judge_runner.h"

#include <QTimer>
#include <QWidget>

#include <atomic>
#include <memory>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace ui {

class SendPermit;

/// What a run of the chosen judge would use, what it may use, and how it goes.
class RunPanel : public QWidget
{
    Q_OBJECT
public:
    explicit RunPanel(QWidget *parent);
    ~RunPanel() override;

    void setRunner(JudgeRunner *runner); ///< null: no project, or one that cannot be written
    void showJudge(const judge::Listed &judge);
    void clearJudge();
    /// Asks what is missing now.
    void refresh();
    void focusFirst();

private:
    [[nodiscard]] QWidget *makeAsk();
    [[nodiscard]] QWidget *makeProgress();
    QLineEdit *addField(QFormLayout &form, const QString &label, const char *name,
                        const QString &placeholder);
    void showEstimate(const model::Result<judge::Estimate> &estimate);
    void startRun();
    void send(const judge::Spec &spec, const QByteArray &key);
    void showRun();
    void showEnd();
    void showState();
    void updateButtons();
    void say(const QString &sentence, bool isWrong);
    [[nodiscard]] std::optional<RunRequest> request();
    [[nodiscard]] bool isMine() const; ///< the run shown is of the chosen judge
    [[nodiscard]] QString progressText() const;

    JudgeRunner *m_runner = nullptr;
    std::optional<judge::Listed> m_judge;
    RunRequest m_wanted;
    Latest m_question;
    std::shared_ptr<std::atomic<bool>> m_estimating;
    QTimer m_patience;
    QLineEdit *m_where = nullptr;
    QLineEdit *m_limit = nullptr;
    QLineEdit *m_concurrency = nullptr;
    QLineEdit *m_maxCalls = nullptr;
    QLineEdit *m_maxTokens = nullptr;
    QLineEdit *m_maxCost = nullptr;
    QLabel *m_estimate = nullptr;
    QLabel *m_sentence = nullptr;
    QPushButton *m_start = nullptr;
    SendPermit *m_permit = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_stop = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_state = nullptr;
    QPlainTextEdit *m_said = nullptr;
};

} // namespace ui
