// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/workshop.h"
#include "ui/async/run.h"
#include "ui/widgets/theme.h"

#include <QTimer>
#include <QWidget>

#include <atomic>
#include <memory>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace ui {

class SendPermit;

/// The prompt of a set-up on a real comparison of the project, as it is being edited; and one call with it,
/// whose reply is shown and not kept.
class PromptPreview : public QWidget
{
    Q_OBJECT
public:
    explicit PromptPreview(QWidget *parent);
    ~PromptPreview() override;

    void setPath(const QString &path);
    void setTheme(const Theme &theme);
    /// Shown a moment later, so that typing is not held up.
    void show(const model::Result<judge::Spec> &spec);

Q_SIGNALS:
    void benchRequested(const QString &reply);

private:
    [[nodiscard]] QWidget *makeTrial();
    void refresh();
    void send(const judge::Spec &spec, const QByteArray &key);
    void giveUpTrial();
    void showTried(const model::Result<judge::Tried> &tried);
    void say(const QString &sentence, bool isWrong);

    QString m_path;
    std::optional<judge::Spec> m_spec;
    QTimer m_patience;
    Latest m_question, m_trial;
    std::shared_ptr<std::atomic<bool>> m_trying; ///< false: nobody waits for the reply any more
    Theme m_theme;
    QSpinBox *m_place = nullptr;
    QLabel *m_item = nullptr;
    QPlainTextEdit *m_prompt = nullptr;
    QPushButton *m_try = nullptr;
    SendPermit *m_permit = nullptr;
    QLabel *m_sentence = nullptr;
    QPlainTextEdit *m_reply = nullptr;
    QPushButton *m_bench = nullptr;
};

} // namespace ui
