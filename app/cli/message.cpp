// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/message.h"

#include "app/exchange/refusal.h"

#include <algorithm>

namespace cli {

namespace {

bool isWide(char32_t point)
{
    return (point >= 0x1100 && point <= 0x115F) || (point >= 0x2E80 && point <= 0xA4CF) ||
           (point >= 0xAC00 && point <= 0xD7A3) || (point >= 0xF900 && point <= 0xFAFF) ||
           (point >= 0xFE30 && point <= 0xFE6F) || (point >= 0xFF00 && point <= 0xFF60) ||
           (point >= 0x1F300 && point <= 0x1FAFF) || (point >= 0x20000 && point <= 0x3FFFD);
}

Exit statusOf(model::Error::Kind kind)
{
    switch (kind) {
    case model::Error::Kind::Usage:
    case model::Error::Kind::NotFound:
    case model::Error::Kind::Conflict: return Exit::Usage;
    case model::Error::Kind::InvalidInput: return Exit::Unreadable;
    case model::Error::Kind::Storage: return Exit::Project;
    case model::Error::Kind::Network: return Exit::Judge;
    case model::Error::Kind::Cancelled: return Exit::Refused;
    }
    return Exit::Project;
}

} // namespace

std::string plain(const QString &text) { return exchange::printable(text).toStdString(); }

std::string plain(const char *text) { return plain(QString::fromUtf8(text)); }

std::string plainLines(const QString &text, int indent)
{
    std::string result;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            result.append("\n").append(static_cast<std::size_t>(indent), ' ');
        QString line = lines.at(i);
        if (line.endsWith(u'\r'))
            line.chop(1);
        result += plain(line.replace(u'\t', QStringLiteral("    ")));
    }
    return result;
}

int columnsOf(const QString &text)
{
    int columns = 0;
    for (const char32_t point : exchange::printable(text).toStdU32String()) {
        const QChar::Category category = QChar::category(point);
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing)
            continue;
        columns += isWide(point) ? 2 : 1;
    }
    return columns;
}

std::string padded(const QString &text, int width)
{
    return plain(text).append(static_cast<std::size_t>(std::max(0, width - columnsOf(text))), ' ');
}

std::string paddedLeft(const QString &text, int width)
{
    return std::string(static_cast<std::size_t>(std::max(0, width - columnsOf(text))), ' ') + plain(text);
}

Exit usageError(const Streams &streams, const QString &sentence)
{
    return failed(streams, {model::Error::Kind::Usage, sentence});
}

Exit failed(const Streams &streams, const model::Error &error)
{
    streams.err << "sidejudge: " << plain(error.detail) << '\n';
    return statusOf(error.kind);
}

} // namespace cli
