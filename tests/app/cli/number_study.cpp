// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/number_study.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace test {

const std::vector<Numbers> numberStrengths{{{"ann", 2}, {"bo", 1}, {"cy", 2}},
                                           {{"ann", -1}, {"bo", -2}},
                                           {{"ann", 0}, {"bo", 0}, {"cy", 1}},
                                           {{"ann", 1}, {"bo", 2}, {"cy", 2}},
                                           {{"ann", -2}, {"bo", -2}, {"cy", -1}},
                                           {{"ann", 2}, {"bo", -1}},
                                           {{"ann", 1}, {"bo", 1}, {"cy", 0}},
                                           {{"ann", -1}, {"bo", 0}, {"cy", -1}},
                                           {{"cy", 1}},
                                           {{"ann", 0}, {"bo", -1}, {"cy", -2}},
                                           {{"ann", 2}, {"bo", 2}, {"cy", 2}},
                                           {{"bo", 1}, {"cy", -2}}};

const std::vector<std::map<std::string, Numbers>> numberRatings{
    {{"x", {{"ann", 7}, {"bo", 8}, {"judge", 8}}}, {"y", {{"ann", 3}, {"bo", 3}, {"cy", 5}, {"judge", 4}}}},
    {{"x", {{"bo", 6}, {"cy", 7}, {"judge", 9}}}, {"z", {{"ann", 2}, {"other", 3}}}},
    {{"x", {{"ann", 5}, {"judge", 5}}},
     {"y", {{"ann", 9}, {"bo", 8}, {"cy", 8}, {"judge", 8}, {"other", 7}}}},
    {{"y", {{"bo", 4}, {"other", 4}}}, {"z", {{"cy", 6}, {"judge", 2}}}},
    {{"x", {{"judge", 1}}}, {"z", {{"ann", 1}, {"bo", 2}, {"judge", 2}}}}};

namespace {

void vote(support::ProjectBuilder &build, const std::string &person, model::ComparisonId pair,
          double strength)
{
    model::Vote made;
    made.choice = strength > 0 ? model::Choice::A : strength < 0 ? model::Choice::B : model::Choice::Tie;
    if (strength != 0)
        made.strength = static_cast<int>(std::abs(strength));
    made.criteria = {{u"style"_s, made.choice, std::nullopt}};
    build.vote(QString::fromStdString(person), pair, made);
}

void rate(support::ProjectBuilder &build, std::size_t item)
{
    const QString name = u"r%1"_s.arg(item);
    build.item(name, u"talk"_s, 1);
    for (const QString &model : {u"x"_s, u"y"_s, u"z"_s})
        build.response(name, model, {model});
    const auto first = build.comparison(name, u"x"_s, u"y"_s);
    const auto second = build.comparison(name, u"y"_s, u"z"_s);
    (void)build.comparison(name, u"x"_s, u"z"_s);
    for (const auto &[model, given] : numberRatings[item]) {
        for (const auto &[rater, number] : given)
            build.rating(QString::fromStdString(rater), model == "z" ? second : first,
                         model == "x" ? model::Side::A : model::Side::B, number, u"help"_s);
    }
}

} // namespace

model::ComparisonId comparisonOf(support::ProjectBuilder &build, const QString &item)
{
    build.item(item, u"talk"_s, 1);
    for (const QString &model : {u"x"_s, u"y"_s})
        build.response(item, model, {model});
    return build.comparison(item, u"x"_s, u"y"_s);
}

NumberStudy::NumberStudy()
{
    support::ProjectBuilder build(m_file.project());
    for (const char *person : {"ann", "bo", "cy"})
        build.rater(QString::fromLatin1(person), model::RaterKind::Human);
    for (const char *judge : {"judge", "other"})
        build.rater(QString::fromLatin1(judge), model::RaterKind::Judge);
    for (std::size_t item = 0; item < numberStrengths.size(); ++item) {
        const auto pair = comparisonOf(build, u"q%1"_s.arg(qsizetype(item), 2, 10, QLatin1Char('0')));
        for (const auto &[person, strength] : numberStrengths[item])
            vote(build, person, pair, strength);
    }
    for (std::size_t item = 0; item < numberRatings.size(); ++item)
        rate(build, item);
    m_file.reopen(store::Project::Mode::ReadWrite);
}

Ran NumberStudy::agreement(const QString &of, const QStringList &options) const
{
    return sidejudge(QStringList{u"agreement"_s, m_file.path(), u"--of"_s, of} + options);
}

Json NumberStudy::json(const QString &of, const QStringList &options) const
{
    return agreement(of, options + QStringList{u"--json"_s}).json();
}

int NumberStudy::cases(const QString &where) const { return casesBehind(m_file.path(), where); }

Json NumberStudy::opened(const Json &where) const
{
    return sidejudge({u"cases"_s, m_file.path(), u"--where"_s,
                      QString::fromStdString(where.get<std::string>()), u"--limit"_s, u"1000"_s, u"--json"_s})
        .json()["cases"];
}

const Json &pairOf(const Json &document, const char *a, const char *b)
{
    for (const Json &pair : document["pairs"]) {
        if (pair["a"] == a && pair["b"] == b)
            return pair;
    }
    qFatal("no pair %s, %s", a, b);
}

} // namespace test
