// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextDocument>

#include <vector>

namespace ui {

/// A document that loads nothing: no file, no network, no data URL. It knows where the turns of a
/// conversation begin in it.
class InertDocument final : public QTextDocument
{
    Q_OBJECT
public:
    /// Above the heading of every turn but the first, in pixels.
    static constexpr qreal turnMargin = 18;

    using QTextDocument::QTextDocument;

    /// The number of the block where each turn begins: its heading, or with a single turn its first block.
    /// Empty for a document of no turns. Ascending.
    [[nodiscard]] const std::vector<int> &turnBlocks() const { return m_turnBlocks; }
    void setTurnBlocks(std::vector<int> blocks) { m_turnBlocks = std::move(blocks); }

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    std::vector<int> m_turnBlocks;
};

} // namespace ui
