// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace ui {

/// What the reader sees for a stretch of what the parser handed out.
struct RestoredPiece
{
    QString text;
    bool isFormula = false;
};

/// A Markdown source in which everything that the parser would swallow or misread has been replaced by marks,
/// and the way back: formulas are cut out, `]:` is parted so that link definitions stay text, tables are
/// prepared. The marks are characters that the source does not hold, so that whatever the parser makes of
/// them, in code, in an address, in a title, the reader gets the source's characters.
class MarkedSource
{
public:
    /// Nothing when the source holds every character that could be a mark. Lines end in LF.
    [[nodiscard]] static std::optional<MarkedSource> of(const QString &markdown);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// What the reader sees for `handedOut`, a part of `text()`.
    [[nodiscard]] std::vector<RestoredPiece> restored(const QString &handedOut) const;
    /// Whether a line was put in for the parser alone.
    [[nodiscard]] bool isInsertedLine(QStringView handedOut) const;

private:
    MarkedSource(QChar formula, QChar gap)
        : m_formula(formula)
        , m_gap(gap)
    {}
    [[nodiscard]] QString withSourceRow(const QString &handedOut) const;
    void cutFormulas(const QString &markdown);

    QChar m_formula; ///< stands before and behind a formula's number
    QChar m_gap;     ///< stands for nothing
    QString m_text;
    std::vector<QString> m_formulas;
    QHash<QString, QString> m_rewrittenRows;
    QString m_rowBlanks;
};

} // namespace ui
