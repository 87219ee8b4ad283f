// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/sections.h"

namespace report {

namespace {

constexpr SectionKind kinds[] = {
    {"data", "The data", fillData},
    {"agreement", "Agreement", fillAgreement},
    {"categories", "Agreement by category", fillCategories},
    {"position", "When the order is swapped", fillPosition},
    {"length", "The longer response", fillLength},
    {"examples", "Cases where a judge and people are opposite", fillExamples},
    {"manifest", "Manifest", fillManifest},
};

} // namespace

std::span<const SectionKind> sectionKinds() { return kinds; }

std::vector<SectionName> sectionNames()
{
    std::vector<SectionName> names;
    for (const SectionKind &kind : kinds)
        names.push_back({kind.id, kind.title});
    return names;
}

} // namespace report
