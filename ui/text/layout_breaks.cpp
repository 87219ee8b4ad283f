// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/layout_breaks.h"

#include "ui/text/visible_source.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <vector>

namespace ui {

namespace {

constexpr int longestRun = 1'000;
constexpr int longestBlock = 4'000;
constexpr int pieceOfBlock = 1'000;
constexpr int costOfSurrogate = 4; ///< an emoji takes ten times as long as a letter
/// On the format of a block that goes on in the one before it.
constexpr int continuesProperty = textOriginProperty + 2;

enum class Cut {
    InRun,      ///< a place to break the line
    Block,      ///< a new block
    BlockAtFeed ///< a new block instead of a line feed
};

struct Break
{
    int position = 0;
    Cut cut = Cut::InRun;
};

/// Whether `at` is in the middle of `⟨U+200B⟩`.
bool isInsideSign(QStringView text, qsizetype at)
{
    constexpr qsizetype longestSign = 10;
    for (qsizetype i = at - 1; i >= 0 && i > at - longestSign && text[i] != u'⟩'; --i) {
        if (text[i] == u'⟨')
            return true;
    }
    return false;
}

/// Whether what stands before `at` and behind it is one character for the reader.
bool isInsideCharacter(QStringView text, qsizetype at)
{
    const QChar behind = text[at];
    const QChar before = text[at - 1];
    const auto joins = [](QChar c) { return c == u'\u200d' || c == u'\ufe0f' || c == u'\u200c'; };
    return isInsideSign(text, at) || behind.isLowSurrogate() || behind.isMark() || joins(behind) ||
           joins(before) ||
           (behind == QChar(0xd83c) && before.isLowSurrogate()); // skin tones and halves of flags
}

/// `at`, or a little before it, where no character is cut in two.
qsizetype cuttable(QStringView text, qsizetype at)
{
    constexpr qsizetype longestCharacter = 64;
    for (qsizetype i = at; i > 1 && i > at - longestCharacter; --i) {
        if (!isInsideCharacter(text, i))
            return i;
    }
    return text[at].isLowSurrogate() ? at + 1 : at;
}

/// The breaks of one block, ascending.
class BlockBreaks
{
public:
    BlockBreaks(const QTextBlock &block, std::vector<Break> &breaks)
        : m_text(block.text())
        , m_start(block.position())
        , m_breaks(breaks)
        , m_isLong(m_text.size() > longestBlock)
    {}

    void find()
    {
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            const bool mayEnd = m_isLong && m_blockCost >= pieceOfBlock;
            if (m_text[i] == QChar::LineSeparator && mayEnd) {
                add(i, Cut::BlockAtFeed);
            } else if (m_text[i].isSpace()) {
                m_runCost = 0;
                if (mayEnd && i + 1 < m_text.size())
                    add(i + 1, Cut::Block);
            } else if (m_runCost >= longestRun) {
                add(cuttable(m_text, i), mayEnd ? Cut::Block : Cut::InRun);
            }
            const int cost = m_text[i].isSurrogate() ? costOfSurrogate : 1;
            m_blockCost += cost;
            m_runCost += m_text[i].isSpace() ? 0 : cost;
        }
    }

private:
    void add(qsizetype at, Cut cut)
    {
        m_breaks.push_back({m_start + static_cast<int>(at), cut});
        m_runCost = 0;
        if (cut != Cut::InRun)
            m_blockCost = 0;
    }

    const QString m_text;
    int m_start;
    std::vector<Break> &m_breaks;
    bool m_isLong;
    int m_runCost = 0;   ///< since the last place where a line may break, in characters of plain text
    int m_blockCost = 0; ///< since the beginning of the block
};

void apply(QTextCursor &cursor, const Break &wanted)
{
    cursor.setPosition(wanted.position);
    QTextCharFormat character = cursor.charFormat();
    if (wanted.cut == Cut::InRun) {
        character.setProperty(textOriginProperty, static_cast<int>(TextOrigin::LayoutBreak));
        cursor.insertText(QString(u'\u200b'), character);
        return;
    }
    QTextBlockFormat first = cursor.blockFormat();
    QTextBlockFormat second = first;
    first.setBottomMargin(0);
    second.setTopMargin(0);
    second.setTextIndent(0);
    second.clearProperty(continuesProperty);
    if (wanted.cut == Cut::BlockAtFeed) {
        // Not deleteChar(), which reads the whole block to find where a character ends.
        cursor.setPosition(wanted.position + 1, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    } else {
        second.setProperty(continuesProperty, true);
    }
    cursor.setBlockFormat(first);
    cursor.insertBlock(second, character);
}

QString withoutSigns(const QString &text)
{
    QString result;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = text.indexOf(u'⟩', start) + 1;
        const QStringView sign = QStringView(text).mid(start, (end > 0 ? end : text.size()) - start);
        const QString character = characterOfSign(sign);
        result += character.isEmpty() ? sign.toString() : character;
        start += sign.size();
    }
    return result;
}

/// What `block` holds of `from` to `to`, in characters of the source.
QString textBetween(const QTextBlock &block, int from, int to)
{
    QString result;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const int start = std::max(from, fragment.position());
        const int end = std::min(to, fragment.position() + fragment.length());
        if (start >= end)
            continue;
        const QString text = fragment.text().mid(start - fragment.position(), end - start);
        switch (static_cast<TextOrigin>(fragment.charFormat().intProperty(textOriginProperty))) {
        case TextOrigin::Source: result += QString(text).replace(QChar(QChar::LineSeparator), u'\n'); break;
        case TextOrigin::Sign: result += withoutSigns(text); break;
        case TextOrigin::LayoutBreak: break;
        case TextOrigin::Replaced: result += fragment.charFormat().stringProperty(replacedProperty); break;
        }
    }
    return result;
}

/// What parts `block` from the one before it.
QString borderBefore(const QTextBlock &block, const QTextBlock &before)
{
    if (block.blockFormat().boolProperty(continuesProperty))
        return {};
    const QTextTable *table = QTextCursor(block).currentTable();
    if (table == nullptr || QTextCursor(before).currentTable() != table)
        return QStringLiteral("\n");
    const QTextTableCell here = table->cellAt(block.position());
    const QTextTableCell there = table->cellAt(before.position());
    return here.row() == there.row() && here != there ? QStringLiteral("\t") : QStringLiteral("\n");
}

} // namespace

void addLayoutBreaks(QTextDocument &document)
{
    std::vector<Break> breaks;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.length() > longestRun)
            BlockBreaks(block, breaks).find();
    }
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    // From the end, so that the places before stay what they are.
    std::for_each(breaks.rbegin(), breaks.rend(), [&](const Break &wanted) { apply(cursor, wanted); });
    cursor.endEditBlock();
}

QString sourceTextOf(const QTextCursor &selection)
{
    if (selection.isNull() || !selection.hasSelection())
        return {};
    const QTextDocument *document = selection.document();
    QString result;
    QTextBlock before;
    for (QTextBlock block = document->findBlock(selection.selectionStart());
         block.isValid() && block.position() <= selection.selectionEnd(); block = block.next()) {
        if (block.blockFormat().boolProperty(fillerProperty))
            continue;
        if (before.isValid())
            result += borderBefore(block, before);
        result += textBetween(block, selection.selectionStart(), selection.selectionEnd());
        before = block;
    }
    return result;
}

QString sourceTextOf(const QTextDocument &document)
{
    QTextCursor all(const_cast<QTextDocument *>(&document));
    all.select(QTextCursor::Document);
    return sourceTextOf(all);
}

} // namespace ui
