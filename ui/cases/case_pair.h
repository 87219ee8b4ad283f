// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/case.h"
#include "ui/async/run.h"
#include "ui/text/text_document.h"
#include "ui/widgets/theme.h"

#include <QRegularExpression>
#include <QWidget>

#include <memory>
#include <optional>

class QHBoxLayout;
class QLabel;
class QSplitter;

namespace ui {

class DocumentView;
class ElidedLabel;
class KeyButton;
class ResponsePanes;
struct PairTexts;

/// The texts of a case with the names of its models: prompt on top, sides A and B below, as Label shows them:
/// Markdown rendered, or every character as it is. Documents are made on another thread; until they are
/// there the case before stands.
class CasePair : public QWidget
{
    Q_OBJECT
public:
    explicit CasePair(QWidget *parent);

    void setComparison(const model::Comparison &comparison);
    void clearComparison();
    /// What is to be marked in the prompt and in the responses.
    void setSearched(const std::optional<QRegularExpression> &inPrompt,
                     const std::optional<QRegularExpression> &inResponses);
    /// `zoom` in percent of the interface's text.
    void setLook(const Theme &theme, int zoom);
    /// Between rendered and as it is.
    void toggleSource();

    [[nodiscard]] QWidget *prompt() const;
    [[nodiscard]] QWidget *sideA() const;
    [[nodiscard]] QWidget *sideB() const;

private:
    enum class Place { Top, Same };
    QWidget *makePromptCard();
    void addPromptHead(QHBoxLayout *head);
    void remake(Place place);
    void show(PairTexts &texts, Place place);
    void showFacts();
    void fitPrompt();

    QLabel *m_category = nullptr;
    ElidedLabel *m_facts = nullptr;
    KeyButton *m_source = nullptr;
    DocumentView *m_prompt = nullptr;
    ResponsePanes *m_panes = nullptr;
    QSplitter *m_splitter = nullptr;
    bool m_isSplitByHand = false;

    std::optional<model::Comparison> m_comparison;
    TextForm m_form = TextForm::Rendered;
    TextStyle m_style;
    std::optional<QRegularExpression> m_inPrompt, m_inResponses;
    Latest m_making;
};

} // namespace ui
