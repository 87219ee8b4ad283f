// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/refusal.h"

#include "app/exchange/utf8.h"

#include <QStringList>

namespace exchange {
namespace {

constexpr qsizetype clipLength = 80;

bool isVisible(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return false;
    default: return true;
    }
}

QString escaped(char32_t character)
{
    switch (character) {
    case U'\n': return QStringLiteral("\\n");
    case U'\r': return QStringLiteral("\\r");
    case U'\t': return QStringLiteral("\\t");
    default: break;
    }
    const QString hex = QString::number(static_cast<uint>(character), 16);
    if (character > 0xFFFF)
        return QStringLiteral("\\u{%1}").arg(hex);
    return QStringLiteral("\\u%1").arg(hex, 4, QLatin1Char('0'));
}

/// Valid text, then the first byte that is not, and so on, until there is more than enough for a message.
QString withBytesEscaped(std::string_view bytes)
{
    QString text;
    while (!bytes.empty() && text.size() <= 2 * clipLength) {
        const std::size_t valid = validUtf8Prefix(bytes.substr(0, 4 * (clipLength + 1)));
        text += textFromUtf8(bytes.substr(0, valid));
        bytes.remove_prefix(valid);
        if (valid > 0 || bytes.empty())
            continue;
        text += QStringLiteral("\\x%1").arg(static_cast<uchar>(bytes.front()), 2, 16, QLatin1Char('0'));
        bytes.remove_prefix(1);
    }
    return text;
}

} // namespace

QString printable(const QString &text)
{
    QString line;
    for (const char32_t character : text.toUcs4())
        line += isVisible(character) ? QString::fromUcs4(&character, 1) : escaped(character);
    return line;
}

QString clipped(const QString &text)
{
    const QList<uint> characters = QStringView(text).left(2 * clipLength + 2).toUcs4();
    if (characters.size() <= clipLength)
        return printable(text);
    const auto *first = reinterpret_cast<const char32_t *>(characters.constData());
    return printable(QString::fromUcs4(first, clipLength)) + QChar(0x2026);
}

QString clipped(std::string_view bytes) { return clipped(withBytesEscaped(bytes)); }

QString sentence(const Refusal &refusal)
{
    QStringList place;
    if (!refusal.file.isEmpty())
        place += refusal.file;
    if (refusal.line > 0)
        place += QStringLiteral("line %1").arg(refusal.line);
    if (!refusal.field.isEmpty())
        place += QStringLiteral("field %1").arg(refusal.field);
    QStringList what;
    if (!refusal.expected.isEmpty())
        what += QStringLiteral("expected ") + refusal.expected;
    if (!refusal.found.isEmpty())
        what += QStringLiteral("found ") + refusal.found;
    if (place.isEmpty() || what.isEmpty())
        return (place + what).join(QStringLiteral(", "));
    return place.join(QStringLiteral(", ")) + QStringLiteral(": ") + what.join(QStringLiteral(", "));
}

tl::unexpected<model::Error> malformed(const Refusal &refusal)
{
    return model::fail(model::Error::Kind::InvalidInput, sentence(refusal));
}

} // namespace exchange
