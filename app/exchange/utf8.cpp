// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/utf8.h"

#include <simdjson.h>

#include <algorithm>

namespace exchange {
namespace {

struct Sequence
{
    std::size_t length; ///< 0 = no character starts with this byte
    unsigned char secondMin;
    unsigned char secondMax;
};

Sequence sequenceOf(unsigned char lead)
{
    if (lead < 0x80)
        return {1, 0, 0};
    if (lead < 0xC2)
        return {0, 0, 0};
    if (lead < 0xE0)
        return {2, 0x80, 0xBF};
    if (lead == 0xE0)
        return {3, 0xA0, 0xBF};
    if (lead == 0xED)
        return {3, 0x80, 0x9F};
    if (lead < 0xF0)
        return {3, 0x80, 0xBF};
    if (lead == 0xF0)
        return {4, 0x90, 0xBF};
    if (lead < 0xF4)
        return {4, 0x80, 0xBF};
    if (lead == 0xF4)
        return {4, 0x80, 0x8F};
    return {0, 0, 0};
}

unsigned char byteAt(std::string_view bytes, std::size_t i) { return static_cast<unsigned char>(bytes[i]); }

/// The length of the character at the front; 0 where there is none, or not the whole of it.
std::size_t characterLength(std::string_view bytes)
{
    const Sequence sequence = sequenceOf(byteAt(bytes, 0));
    if (sequence.length == 0 || bytes.size() < sequence.length)
        return 0;
    if (sequence.length > 1 &&
        (byteAt(bytes, 1) < sequence.secondMin || byteAt(bytes, 1) > sequence.secondMax))
        return 0;
    for (std::size_t i = 2; i < sequence.length; ++i) {
        if ((byteAt(bytes, i) & 0xC0) != 0x80)
            return 0;
    }
    return sequence.length;
}

} // namespace

std::size_t validUtf8Prefix(std::string_view bytes)
{
    if (simdjson::validate_utf8(bytes))
        return bytes.size();
    std::size_t valid = 0;
    while (valid < bytes.size()) {
        const std::size_t length = characterLength(bytes.substr(valid));
        if (length == 0)
            break;
        valid += length;
    }
    return valid;
}

std::size_t unfinishedUtf8Suffix(std::string_view bytes)
{
    const std::size_t most = std::min<std::size_t>(3, bytes.size());
    for (std::size_t back = 1; back <= most; ++back) {
        const unsigned char byte = byteAt(bytes, bytes.size() - back);
        if ((byte & 0xC0) != 0x80)
            return sequenceOf(byte).length > back ? back : 0;
    }
    return 0;
}

QString textFromUtf8(std::string_view bytes)
{
    QString text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    if (bytes.starts_with("\xEF\xBB\xBF"))
        text.prepend(QChar(0xFEFF));
    return text;
}

} // namespace exchange
