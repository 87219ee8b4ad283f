// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/section_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace ui {

namespace {

struct SectionWords
{
    std::string_view id;
    const char *text;
};

constexpr SectionWords words[] = {
    {"data", QT_TRANSLATE_NOOP("SectionWords", "Data")},
    {"agreement", QT_TRANSLATE_NOOP("SectionWords", "Agreement")},
    {"categories", QT_TRANSLATE_NOOP("SectionWords", "By category")},
    {"position", QT_TRANSLATE_NOOP("SectionWords", "Swapped order")},
    {"length", QT_TRANSLATE_NOOP("SectionWords", "Longer response")},
    {"examples", QT_TRANSLATE_NOOP("SectionWords", "Opposite cases")},
    {"manifest", QT_TRANSLATE_NOOP("SectionWords", "Manifest")},
};

} // namespace

QString sectionText(const report::SectionName &section)
{
    const auto found =
        std::ranges::find_if(words, [&section](const SectionWords &one) { return one.id == section.id; });
    return found == std::end(words) ? QString::fromUtf8(section.title)
                                    : QCoreApplication::translate("SectionWords", found->text);
}

} // namespace ui
