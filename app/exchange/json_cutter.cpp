// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/json_cutter.h"

#include "app/exchange/refusal.h"
#include "app/exchange/utf8.h"

#include <algorithm>

namespace exchange {
namespace {

constexpr std::size_t mostRowBytes = std::size_t(256) << 20;
constexpr std::size_t mostValues = 4'000'000;
constexpr std::size_t mostBlanks = std::size_t(64) << 20; ///< more in a row are a bomb, not a file

constexpr std::array<bool, 256> plainInText = [] {
    std::array<bool, 256> table{};
    for (std::size_t i = 0x20; i < table.size(); ++i)
        table[i] = i != '"' && i != '\\';
    return table;
}();

bool isPlainInText(char character) { return plainInText[static_cast<unsigned char>(character)]; }

bool isBlank(char character)
{
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
}

} // namespace

JsonCutter::JsonCutter(ByteSource &source, std::size_t chunkBytes)
    : m_source(source)
    , m_window(source, chunkBytes)
{}

model::Result<bool> JsonCutter::next()
{
    m_window.drop(m_position);
    m_position = 0;
    const auto found = findRow();
    if (!found || !*found)
        return found;
    m_rowLine = m_line;
    if (const auto cut = cutRow(); !cut)
        return tl::unexpected(cut.error());
    return true;
}

JsonText JsonCutter::text() { return {{m_window.data(), m_position}, m_rowLine}; }

model::Result<bool> JsonCutter::findRow()
{
    std::size_t blanks = 0;
    for (;;) {
        const std::size_t size = m_window.size();
        const char *data = m_window.data();
        std::size_t i = 0;
        for (; i < size; ++i) {
            m_line += data[i] == '\n';
            if (isBlank(data[i]))
                continue;
            m_window.drop(i);
            const auto step = between(data[i]);
            if (!step)
                return tl::unexpected(step.error());
            if (*step == Step::RowStarts)
                return true;
            m_window.drop(1);
            break;
        }
        if (i < size)
            continue;
        blanks += size;
        if (blanks > mostBlanks)
            return wrong(QStringLiteral("a JSON object {"), QStringLiteral("more than 64 MiB of blanks"));
        m_window.drop(size);
        const auto more = m_window.more(m_line);
        if (!more)
            return tl::unexpected(more.error());
        if (*more)
            continue;
        if (m_expect == Expect::Start || m_expect == Expect::Row || m_expect == Expect::End)
            return false;
        return wrong(QStringLiteral("the end ] of the array"), QStringLiteral("the end of the file"));
    }
}

/// One character between rows that is not blank.
model::Result<JsonCutter::Step> JsonCutter::between(char character)
{
    const bool inArray = m_expect == Expect::FirstElement || m_expect == Expect::Element;
    if (character == '{' && (inArray || m_expect == Expect::Start || m_expect == Expect::Row)) {
        m_expect = inArray ? Expect::CommaOrEnd : Expect::Row;
        return Step::RowStarts;
    }
    if (character == '[' && m_expect == Expect::Start) {
        m_expect = Expect::FirstElement;
        return Step::Continue;
    }
    if (character == ']' && (m_expect == Expect::FirstElement || m_expect == Expect::CommaOrEnd)) {
        m_expect = Expect::End;
        return Step::Continue;
    }
    if (character == ',' && m_expect == Expect::CommaOrEnd) {
        m_expect = Expect::Element;
        return Step::Continue;
    }
    switch (m_expect) {
    case Expect::Start: return wrong(QStringLiteral("a JSON object { or an array [ of objects"), here());
    case Expect::CommaOrEnd: return wrong(QStringLiteral("a comma or the end ] of the array"), here());
    case Expect::End: return wrong(QStringLiteral("nothing behind the array"), here());
    default: return wrong(QStringLiteral("a JSON object {"), here());
    }
}

/// From the { at the front of the window to its }.
model::Result<> JsonCutter::cutRow()
{
    m_depth = 0;
    m_values = 0;
    m_inText = false;
    for (;;) {
        if (const auto scanned = scan(); !scanned)
            return scanned;
        if (m_depth == 0)
            return {};
        const auto more = needMore();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return wrong(QStringLiteral("the end } of the object that starts in line %1").arg(m_rowLine),
                         QStringLiteral("the end of the file"));
    }
}

/// As far as the window goes, or to the end of the row: then the depth is 0.
model::Result<> JsonCutter::scan()
{
    const char *data = m_window.data();
    const std::size_t size = m_window.size();
    while (m_position < size) {
        const char character = data[m_position];
        if (!m_inText) {
            if (!takeOutsideText(character))
                return misplaced(character);
            ++m_position;
            if (m_depth == 0)
                return {};
            continue;
        }
        if (character == '"') {
            m_inText = false;
            ++m_position;
        } else if (character == '\\') {
            if (m_position + 1 == size)
                return {};
            m_position += 2;
        } else if (isPlainInText(character)) {
            m_position = static_cast<std::size_t>(
                std::find_if_not(data + m_position, data + size, isPlainInText) - data);
        } else {
            return wrong(QStringLiteral("a closing quote or an escaped character"), here());
        }
    }
    return {};
}

/// One character of a row outside texts; false where it cannot stand there.
bool JsonCutter::takeOutsideText(char character)
{
    switch (character) {
    case '"': m_inText = true; return true;
    case '\n': ++m_line; return true;
    case ',': return ++m_values <= mostValues;
    case '{':
    case '[':
        if (m_depth == m_open.size() || ++m_values > mostValues)
            return false;
        m_open[m_depth++] = character == '{' ? '}' : ']';
        return true;
    case '}':
    case ']':
        if (m_depth == 0 || m_open[m_depth - 1] != character)
            return false;
        --m_depth;
        return true;
    default: return true;
    }
}

tl::unexpected<model::Error> JsonCutter::misplaced(char character)
{
    if (m_values > mostValues)
        return wrong(QStringLiteral("at most 4 million values in a row"), QStringLiteral("more"));
    if (character == '{' || character == '[')
        return wrong(QStringLiteral("at most %1 levels of nesting").arg(m_open.size()),
                     QStringLiteral("more"));
    const bool inArray = m_open[m_depth - 1] == ']';
    return wrong(inArray ? QStringLiteral("the end ] of an array") : QStringLiteral("the end } of an object"),
                 here());
}

model::Result<bool> JsonCutter::needMore()
{
    if (m_position > mostRowBytes)
        return wrong(QStringLiteral("a row of at most 256 MiB"), QStringLiteral("more"));
    return m_window.more(m_line);
}

tl::unexpected<model::Error> JsonCutter::wrong(const QString &expected, const QString &found) const
{
    return malformed({m_source.name(), m_line, QString(), expected, found});
}

/// What stands at the current position, the first few characters of it.
QString JsonCutter::here()
{
    std::string_view bytes(m_window.data() + m_position,
                           std::min<std::size_t>(20, m_window.size() - m_position));
    bytes.remove_suffix(unfinishedUtf8Suffix(bytes));
    return QLatin1Char('"') + clipped(bytes) + QLatin1Char('"');
}

} // namespace exchange
