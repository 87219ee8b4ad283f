// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/planted/readings.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace planted {

namespace {

using Json = nlohmann::json;

std::optional<double> numberOf(const Json &value)
{
    return value.is_number() ? std::optional(value.get<double>()) : std::nullopt;
}

Reading readingOf(const Json &figure)
{
    return {numberOf(figure.at("value")), numberOf(figure.at("low")), numberOf(figure.at("high"))};
}

class Asker
{
public:
    Asker(const QString &folder, const Program &program)
        : m_folder(folder)
        , m_project(folder + u"/made.sidejudge"_s)
        , m_program(program)
    {}

    /// The path of a file that now has this text.
    [[nodiscard]] QString written(const QString &name, const std::string &text) const
    {
        const QString path = m_folder + u'/' + name;
        std::ofstream file(path.toStdString(), std::ios::binary);
        file << text;
        if (!file.flush())
            throw std::runtime_error("a file cannot be written: " + path.toStdString());
        return path;
    }
    void import(const QString &format, const std::string &lines, const QStringList &options) const
    {
        const QString path = written(format + u".jsonl"_s, lines);
        (void)m_program(QStringList{u"import"_s, m_project, format, path} + options);
    }
    void make(const StudyFiles &study) const
    {
        (void)m_program({u"new"_s, m_project, u"--seed"_s, u"1"_s});
        import(u"fastchat-questions"_s, study.questions, {});
        import(u"fastchat-answers"_s, study.answers, {});
        import(u"fastchat-votes"_s, study.votes, {u"--left"_s, u"a"_s});
        import(u"fastchat-judgments"_s, study.judgments,
               {u"--family"_s, QString::fromStdString(modelName(ownModel))});
        import(u"jsonl"_s, study.single, {u"--map"_s, written(u"map.json"_s, mappingOfSingle())});
        import(u"fastchat-judgments"_s, study.ratings, {});
        // The format is one of judges; whoever of them is a person is said afterwards.
        for (int reader = 0; reader < readerCount; ++reader)
            (void)m_program({u"raters"_s, m_project, u"set"_s, QString::fromStdString(readerName(reader)),
                             u"--kind"_s, u"human"_s});
    }
    [[nodiscard]] const QString &project() const { return m_project; }
    [[nodiscard]] Json ask(const QString &verb, const QStringList &options) const
    {
        return Json::parse(m_program(QStringList{verb, m_project, u"--json"_s} + options));
    }

private:
    QString m_folder, m_project;
    const Program &m_program;
};

/// Where a panel's detail has more of what is looked at.
struct Place
{
    const char *kind;
    const char *path; ///< a JSON pointer
    const char *name; ///< of the reading, before the rater's
    bool isTest = false;
};
constexpr const char *plainDifference = "self_preference (plain difference)";
constexpr Place places[] = {
    {"position", "/p", "position", true},
    {"position", "/consistency", "share consistent"},
    {"position", "/order_effect", "order effect, models equal"},
    {"position", "/order_effect_given_people", "order effect, people equal"},
    {"position", "/single_share_first", "share of the first shown"},
    {"length", "/p", "length", true},
    {"length", "/beside_people/extra_effect", "length (extra effect)"},
    {"self_preference", "/difference", plainDifference},
    {"self_preference", "/p", plainDifference, true},
    {"format", "/lists/p", "format", true},
    {"format", "/lists/extra_effect", "format (extra effect)"},
    {"tie", "/p", "tie", true},
    {"tie", "/judge_ties", "tied by the judge"},
    {"tie", "/people_ties", "tied by people"},
    {"score", "/mean", "score (mean)"},
    {"score", "/top_share", "score (highest)"},
    {"score", "/three_values_share", "score (three most used)"},
    {"rationale", "/states_share", "rationale (states a preference)"},
};

void readPanels(const Json &document, Readings &readings)
{
    for (const Json &panel : document.at("panels")) {
        const auto kind = panel.at("kind").get<std::string>();
        const auto rater = panel.at("rater").get<std::string>();
        const std::string of = ", " + (rater == "humans" ? "people" : rater);
        readings[kind + (kind == "self_preference" ? " (net)" : "") + of] = readingOf(panel.at("estimate"));
        for (const Place &place : places) {
            const Json::json_pointer path(place.path);
            if (kind == place.kind && panel.at("detail").contains(path))
                readings[place.name + of + (place.isTest ? ": p" : "")] =
                    readingOf(panel.at("detail").at(path));
        }
    }
}

void readPairs(const Json &document, Readings &readings)
{
    const std::map<std::pair<std::string, std::string>, std::string> names{
        {{"expert_1", "innocent"}, "judge and one person"},
        {{"innocent", "humans"}, "judge and people"},
        {{"innocent", "majority"}, "judge and majority"},
        {{"humans", "humans"}, "people among themselves"}};
    const std::pair<const char *, const char *> figures[] = {{"percent", "percent"},
                                                             {"cohen_kappa", "Cohen's kappa"},
                                                             {"scott_pi", "Scott's pi"},
                                                             {"krippendorff_alpha", "alpha"},
                                                             {"gwet_ac1", "AC1"},
                                                             {"brennan_prediger", "Brennan-Prediger"},
                                                             {"tie_discounted", "tie-discounted"}};
    for (const Json &pair : document.at("pairs")) {
        const auto name = names.find({pair.at("a").get<std::string>(), pair.at("b").get<std::string>()});
        if (name == names.end())
            continue;
        for (const auto &[key, words] : figures)
            readings[name->second + ": " + words] = readingOf(pair.at(key));
    }
}

void readOverall(const Json &document, Readings &readings)
{
    const std::pair<const char *, const char *> figures[] = {{"percent", "percent"},
                                                             {"fleiss_kappa", "Fleiss' kappa"},
                                                             {"krippendorff_alpha", "alpha"},
                                                             {"gwet_ac1", "AC1"},
                                                             {"brennan_prediger", "Brennan-Prediger"}};
    for (const auto &[key, words] : figures)
        readings[std::string("all people: ") + words] = readingOf(document.at("overall").at(key));
}

void readModels(const Json &document, const std::string &name, Readings &readings)
{
    for (const Json &model : document.at("models"))
        readings[name + ": " + model.at("model").get<std::string>()] = readingOf(model.at("rating"));
}

void readEstimate(const Asker &asker, Readings &readings)
{
    const QString best = QString::fromStdString(modelName(modelCount - 1));
    const Json document = asker.ask(
        u"estimate"_s, {u"--model"_s, best, u"--judge"_s, u"innocent"_s, u"--drawn"_s, u"random"_s});
    const std::pair<const char *, const char *> figures[] = {{"people", "people alone"},
                                                             {"estimate", "with the judge"},
                                                             {"full", "full trust"},
                                                             {"control_variate", "control variate"},
                                                             {"judge_gap", "the judge's gap"}};
    for (const auto &[key, words] : figures)
        readings[std::string("estimate: ") + words] = readingOf(document.at(key));
    const std::pair<const char *, const char *> corrected[] = {
        {"won", "won"},
        {"tied", "tied"},
        {"lost", "lost"},
        {"rogan_gladen", "Rogan-Gladen"},
        {"rogan_gladen_adjusted", "Rogan-Gladen, adjusted"}};
    for (const auto &[key, words] : corrected)
        readings[std::string("estimate: ") + words] = readingOf(document.at("correction").at(key));
}

} // namespace

QString makeProject(const StudyFiles &study, const QString &folder, const Program &program)
{
    const Asker asker(folder, program);
    asker.make(study);
    return asker.project();
}

Readings readingsOf(const StudyFiles &study, const QString &folder, const Program &program)
{
    const Asker asker(folder, program);
    asker.make(study);
    Readings readings;
    readPanels(asker.ask(u"bias"_s, {}), readings);
    readPairs(asker.ask(u"agreement"_s, {u"--raters"_s, u"expert_1,innocent,humans,majority"_s}), readings);
    readOverall(asker.ask(u"agreement"_s, {u"--raters"_s, u"humans"_s}), readings);
    readModels(asker.ask(u"rank"_s, {}), "Bradley-Terry by people", readings);
    readModels(asker.ask(u"rank"_s, {u"--by"_s, u"innocent"_s}), "Bradley-Terry by the judge", readings);
    const QString own = QString::fromStdString(modelName(ownModel));
    readModels(asker.ask(u"rank"_s, {u"--method"_s, u"winrate"_s, u"--baseline"_s, own}),
               "win rate against " + own.toStdString(), readings);
    const Json standIn = asker.ask(u"standin"_s, {u"--judge"_s, u"innocent"_s});
    readings["standin: judge and people"] = readingOf(standIn.at("judge_human"));
    readings["standin: people"] = readingOf(standIn.at("human_human"));
    readings["standin: difference"] = readingOf(standIn.at("difference"));
    if (study.hasFewLabels)
        readEstimate(asker, readings);
    return readings;
}

} // namespace planted
