// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/case.h"
#include "ui/widgets/theme.h"

#include <QWidget>

namespace ui {

class TextPane;
class TurnsView;

/// The texts of a case with the names of its models: prompt on top, sides A and B below.
class CasePair : public QWidget
{
    Q_OBJECT
public:
    explicit CasePair(QWidget *parent);

    void setComparison(const model::Comparison &comparison);
    void clearComparison();
    void setTheme(const Theme &theme);
    [[nodiscard]] QWidget *prompt() const;
    [[nodiscard]] QWidget *sideA() const;
    [[nodiscard]] QWidget *sideB() const;

private:
    TurnsView *m_prompt = nullptr;
    TextPane *m_a = nullptr;
    TextPane *m_b = nullptr;
};

} // namespace ui
