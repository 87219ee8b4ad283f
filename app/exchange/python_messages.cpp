// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/python_messages.h"

#include <QStringView>

namespace exchange {

namespace {

class Reader
{
public:
    explicit Reader(QStringView text)
        : m_text(text)
    {}

    std::optional<std::vector<ChatMessage>> read()
    {
        std::vector<ChatMessage> messages;
        const bool isRead = list(u'[', u']', [&] { return message(messages); });
        skipBlanks();
        if (!isRead || m_at != m_text.size())
            return std::nullopt;
        return messages;
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }
    bool take(char16_t character)
    {
        skipBlanks();
        if (m_at >= m_text.size() || m_text[m_at] != character)
            return false;
        ++m_at;
        return true;
    }
    /// Elements between brackets with commas between them; Python allows one more at the end.
    template <typename Element>
    bool list(char16_t open, char16_t close, const Element &element)
    {
        if (!take(open))
            return false;
        while (!take(close)) {
            if (!element())
                return false;
            if (!take(u','))
                return take(close);
        }
        return true;
    }
    bool message(std::vector<ChatMessage> &messages)
    {
        std::optional<QString> role, content;
        const bool isRead = list(u'{', u'}', [&] {
            QString key, value;
            if (!string(key) || !take(u':') || !string(value))
                return false;
            std::optional<QString> ignored;
            auto &into = key == QLatin1String("role")      ? role
                         : key == QLatin1String("content") ? content
                                                           : ignored;
            if (into)
                return false;
            into = std::move(value);
            return true;
        });
        if (!isRead || !role || !content)
            return false;
        messages.push_back({std::move(*role), std::move(*content)});
        return true;
    }
    bool string(QString &into)
    {
        skipBlanks();
        if (m_at >= m_text.size() || (m_text[m_at] != u'\'' && m_text[m_at] != u'"'))
            return false;
        const QChar quote = m_text[m_at++];
        while (m_at < m_text.size() && m_text[m_at] != quote) {
            const QChar character = m_text[m_at++];
            if (character == u'\n' || (character != u'\\' && character.isNull()))
                return false;
            if (character != u'\\')
                into += character;
            else if (!escape(into))
                return false;
        }
        if (m_at >= m_text.size())
            return false;
        ++m_at;
        return into.isValidUtf16();
    }
    bool escape(QString &into)
    {
        if (m_at >= m_text.size())
            return false;
        switch (m_text[m_at++].unicode()) {
        case u'n': into += u'\n'; return true;
        case u't': into += u'\t'; return true;
        case u'r': into += u'\r'; return true;
        case u'f': into += u'\f'; return true;
        case u'b': into += u'\b'; return true;
        case u'\\': into += u'\\'; return true;
        case u'/': into += u'/'; return true;
        case u'\'': into += u'\''; return true;
        case u'"': into += u'"'; return true;
        case u'x': return codePoint(2, into);
        case u'u': return codePoint(4, into);
        case u'U': return codePoint(8, into);
        default: return false;
        }
    }
    bool codePoint(qsizetype digits, QString &into)
    {
        if (m_at + digits > m_text.size())
            return false;
        char32_t code = 0;
        for (const QChar digit : m_text.mid(m_at, digits)) {
            const int value = QChar::digitValue(digit.unicode());
            const char16_t letter = digit.toLower().unicode();
            if (digit.unicode() < 128 && value >= 0)
                code = code * 16 + static_cast<char32_t>(value);
            else if (letter >= u'a' && letter <= u'f')
                code = code * 16 + static_cast<char32_t>(letter - u'a' + 10);
            else
                return false;
        }
        if (code == 0 || code > 0x10FFFF)
            return false;
        m_at += digits;
        if (code > 0xFFFF)
            into += QString::fromUcs4(&code, 1);
        else
            into += QChar(static_cast<char16_t>(code));
        return true;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace

std::optional<std::vector<ChatMessage>> messagesFromPython(const QString &text)
{
    return Reader(text).read();
}

} // namespace exchange
