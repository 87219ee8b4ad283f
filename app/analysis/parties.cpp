// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/agreement.h"
#include "app/analysis/filter_lexer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

bool hasKind(const Dataset &dataset, model::RaterKind kind)
{
    const auto &raters = dataset.columns.raters;
    for (std::size_t i = 0; i < raters.size(); ++i) {
        if (raters[i].kind == kind && raters[i].excludedWhy.isEmpty() && !dataset.ballotsOf[i].empty())
            return true;
    }
    return false;
}

// A rater and nothing else: no order, no occasion.
bool isPlain(const RaterRef &ref)
{
    return ref.kind == RaterRef::Kind::Name && !ref.order && !ref.occasion && !ref.allOccasions;
}

} // namespace

std::vector<Party> defaultParties(const Dataset &dataset)
{
    std::vector<Party> parties;
    const auto &raters = dataset.columns.raters;
    for (std::size_t i = 0; i < raters.size(); ++i) {
        if (!dataset.ballotsOf[i].empty() && raters[i].excludedWhy.isEmpty())
            parties.push_back({raters[i].name, RaterRef::named(raters[i].name)});
    }
    if (hasKind(dataset, model::RaterKind::Human))
        parties.push_back({u"humans"_s, RaterRef::of(RaterRef::Kind::Humans)});
    if (hasKind(dataset, model::RaterKind::Judge))
        parties.push_back({u"judges"_s, RaterRef::of(RaterRef::Kind::Judges)});
    if (hasKind(dataset, model::RaterKind::Human))
        parties.push_back({u"majority"_s, RaterRef::of(RaterRef::Kind::Majority)});
    return parties;
}

model::Result<Party> partyNamed(const Dataset &dataset, const QString &name, const std::vector<Party> &pools)
{
    for (const Party &pool : pools) {
        if (pool.name == name)
            return pool;
    }
    const auto &raters = dataset.columns.raters;
    const auto ref = parseRater(name);
    const bool isPlainName = std::any_of(raters.begin(), raters.end(),
                                         [&](const model::Rater &rater) { return rater.name == name; });
    if (isPlainName && !(ref && ref->kind != RaterRef::Kind::Name))
        return Party{name, RaterRef::named(name)};
    if (!ref)
        return tl::unexpected(ref.error());
    if (const auto members = ratersOf(dataset, *ref); !members)
        return tl::unexpected(members.error());
    return Party{isPlain(*ref) ? ref->value : printRater(*ref), *ref};
}

model::Result<Party> poolNamed(const QString &definition)
{
    const qsizetype at = definition.indexOf(u'=');
    if (definition.left(at).trimmed().isEmpty() || at == definition.size() - 1)
        return model::fail(model::Error::Kind::Usage,
                           u"--pool \"%1\": expected NAME=GROUP, such as experts=expert_*"_s.arg(definition));
    const QString name = definition.left(at).trimmed();
    const QString group = definition.mid(at + 1);
    const auto ref = parseRater(group);
    if (ref && ref->kind != RaterRef::Kind::Name)
        return Party{name, *ref};
    return Party{name, RaterRef::group(group)};
}

model::Result<> checkPoolNames(const Dataset &dataset, const std::vector<Party> &pools)
{
    const auto refused = [](const QString &sentence) {
        return model::fail(model::Error::Kind::Usage, sentence + u"; call the pool otherwise"_s);
    };
    for (auto pool = pools.begin(); pool != pools.end(); ++pool) {
        const auto ref = parseRater(pool->name);
        if (isRaterWord(pool->name) || (ref && !isPlain(*ref)))
            return refused(
                u"--pool %1: the name is reserved for what it means in --raters"_s.arg(pool->name));
        for (const model::Rater &rater : dataset.columns.raters) {
            if (rater.name == pool->name || (ref && rater.name == ref->value))
                return refused(u"--pool %1: a rater has that name"_s.arg(pool->name));
        }
        if (std::any_of(pools.begin(), pool, [&](const Party &other) { return other.name == pool->name; }))
            return refused(u"--pool %1 is given twice"_s.arg(pool->name));
    }
    return {};
}

} // namespace analysis
