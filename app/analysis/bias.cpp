// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/bias.h"

#include "app/analysis/bias_panel.h"
#include "app/analysis/judged_case.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

using MakePanel = model::Result<Panel> (*)(const BiasQuestion &);

/// A line of the table of panels; no `ofPeople`: only judges have it.
struct PanelRule
{
    PanelInfo info;
    MakePanel ofJudge;
    MakePanel ofPeople;
};

constexpr std::array<PanelRule, 10> rules{{
    {{"position", "what was shown first or left beside what was shown second or right"},
     &positionOfJudge,
     &positionOfPeople},
    {{"length", "the longer response against people beside the shorter"}, &lengthOfJudge, &lengthOfPeople},
    {{"self_preference", "the judge's own model and family beside people"}, &selfPreferencePanel, nullptr},
    {{"unstable", "repetitions of one order that disagree"}, &unstablePanel, nullptr},
    {{"tie", "ties of the judge beside ties of people"}, &tiePanel, nullptr},
    {{"parse", "calls that gave no valid verdict"}, &parsePanel, nullptr},
    {{"format", "lists, bold, headings and code against people"}, &formatPanel, nullptr},
    {{"score", "how a scale is used, and how mild beside people"}, &scorePanel, &scorePanel},
    {{"rationale", "rationales that state another preference than their verdict"}, &rationalePanel, nullptr},
    {{"gold", "verdicts against the fixed truth, beside people's"}, &goldPanel, nullptr},
}};

model::Result<> checkKind(const QString &kind)
{
    const auto isIt = [&](const PanelRule &rule) { return kind == QLatin1String(rule.info.kind); };
    if (kind.isEmpty() || std::any_of(rules.begin(), rules.end(), isIt))
        return {};
    return model::fail(model::Error::Kind::Usage, u"there is no bias panel \"%1\""_s.arg(kind));
}

/// A rater who may have panels.
struct Subject
{
    QString name;
    RaterRef ref;
    std::int32_t judge = -1;
};

bool hasSaid(const Dataset &dataset, std::size_t rater) { return !dataset.ballotsOf[rater].empty(); }

std::vector<Subject> defaultSubjects(const Dataset &dataset)
{
    std::vector<Subject> subjects;
    bool hasPeople = false;
    for (std::size_t i = 0; i < dataset.columns.raters.size(); ++i) {
        const model::Rater &rater = dataset.columns.raters[i];
        if (!rater.excludedWhy.isEmpty() || !hasSaid(dataset, i))
            continue;
        hasPeople = hasPeople || rater.kind == model::RaterKind::Human;
        if (isJudge(dataset, static_cast<std::int32_t>(i)))
            subjects.push_back({rater.name, RaterRef::named(rater.name), static_cast<std::int32_t>(i)});
    }
    if (hasPeople)
        subjects.push_back({u"humans"_s, RaterRef::of(RaterRef::Kind::Humans)});
    return subjects;
}

model::Result<Subject> subjectNamed(const Dataset &dataset, const QString &name)
{
    const auto party = partyNamed(dataset, name, {});
    if (!party)
        return tl::unexpected(party.error());
    const RaterRef &ref = party->ref;
    const auto refused = [&] {
        return model::fail(model::Error::Kind::Usage,
                           u"%1: bias takes one judge, one person, or humans"_s.arg(name));
    };
    if (ref.kind == RaterRef::Kind::Humans)
        return Subject{party->name, ref};
    if (ref.kind != RaterRef::Kind::Name || ref.order || ref.occasion || ref.allOccasions)
        return refused();
    const std::int32_t rater = ratersOf(dataset, ref)->front();
    if (isJudge(dataset, rater))
        return Subject{party->name, ref, rater};
    if (dataset.columns.raters[static_cast<std::size_t>(rater)].kind != model::RaterKind::Human)
        return refused();
    return Subject{party->name, ref};
}

model::Result<> addPanels(const BiasQuestion &question, std::vector<Panel> &panels)
{
    for (const PanelRule &rule : rules) {
        if (!question.options.kind.isEmpty() && question.options.kind != QLatin1String(rule.info.kind))
            continue;
        const MakePanel make = question.judge >= 0 ? rule.ofJudge : rule.ofPeople;
        if (!make)
            continue;
        auto panel = make(question);
        if (!panel)
            return tl::unexpected(panel.error());
        panels.push_back(std::move(*panel));
    }
    return {};
}

} // namespace

std::vector<PanelInfo> panelKinds()
{
    std::vector<PanelInfo> kinds;
    for (const PanelRule &rule : rules)
        kinds.push_back(rule.info);
    return kinds;
}

model::Result<std::vector<Panel>> biasPanels(const Dataset &dataset, Selector &selector,
                                             const BiasOptions &options)
{
    if (const auto checked = checkKind(options.kind); !checked)
        return tl::unexpected(checked.error());
    std::vector<Subject> subjects;
    if (options.rater.isEmpty()) {
        subjects = defaultSubjects(dataset);
    } else {
        const auto subject = subjectNamed(dataset, options.rater);
        if (!subject)
            return tl::unexpected(subject.error());
        subjects.push_back(*subject);
    }
    if (const auto selected = selector.select(options.where); !selected)
        return tl::unexpected(selected.error());
    std::vector<Panel> panels;
    for (const Subject &subject : subjects) {
        const BiasQuestion question{.dataset = dataset,
                                    .selector = selector,
                                    .options = options,
                                    .name = subject.name,
                                    .rater = subject.ref,
                                    .judge = subject.judge};
        if (const auto added = addPanels(question, panels); !added)
            return tl::unexpected(added.error());
    }
    if (panels.empty() && !options.rater.isEmpty())
        return model::fail(
            model::Error::Kind::Usage,
            u"%1 has no panel \"%2\": it compares a judge with people"_s.arg(options.rater, options.kind));
    return panels;
}

} // namespace analysis
