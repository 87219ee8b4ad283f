// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/text_document.h"
#include "ui/widgets/theme.h"

#include <QFrame>

#include <memory>

class QHBoxLayout;
class QLabel;

namespace ui {

class DocumentView;
class KeyButton;

/// The prompt over the pair, with its category and turn; can be folded to a line. In its place, while it is
/// asked for, the reference answer.
class PromptCard : public QFrame
{
    Q_OBJECT
public:
    explicit PromptCard(QWidget *parent);

    void setFacts(const QString &item, const QString &category, int turn, int turns);
    void setPrompt(std::unique_ptr<InertDocument> document);
    /// The same prompt in another look; a reference answer stays.
    void changePrompt(std::unique_ptr<InertDocument> document);
    /// Shows the answer under the prompt's head until hideReference.
    void showReference(std::unique_ptr<InertDocument> document);
    void hideReference();
    [[nodiscard]] bool showsReference() const;
    void setReferenceAvailable(bool isAvailable);
    /// The judged turn, where not all of the prompt fits; counts from 1.
    void scrollToTurn(int turn);
    void setFolded(bool isFolded);
    [[nodiscard]] bool isFolded() const { return m_isFolded; }
    [[nodiscard]] int headHeight() const;
    /// What the head and the whole text need, in pixels.
    [[nodiscard]] int wantedHeight() const;
    [[nodiscard]] DocumentView *view() const { return m_view; }
    /// The keys that the buttons show.
    void setKeys(const QString &reference, const QString &fold);
    void setTheme(const Theme &theme);

Q_SIGNALS:
    void referenceRequested();
    void foldRequested();

private:
    void addHead(QHBoxLayout *head);

    QLabel *m_title = nullptr;
    QLabel *m_category = nullptr;
    QLabel *m_turn = nullptr;
    QLabel *m_item = nullptr;
    KeyButton *m_reference = nullptr;
    KeyButton *m_fold = nullptr;
    DocumentView *m_view = nullptr;
    QWidget *m_referencePane = nullptr;
    QLabel *m_referenceTitle = nullptr;
    DocumentView *m_referenceView = nullptr;
    bool m_isFolded = false;
};

} // namespace ui
