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

    void import(const QString &format, const std::string &lines, const QStringList &options) const
    {
        const QString path = m_folder + u'/' + format + u".jsonl"_s;
        std::ofstream file(path.toStdString(), std::ios::binary);
        file << lines;
        if (!file.flush())
            throw std::runtime_error("a file cannot be written: " + path.toStdString());
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
    }
    [[nodiscard]] Json ask(const QString &verb, const QStringList &options) const
    {
        return Json::parse(m_program(QStringList{verb, m_project, u"--json"_s} + options));
    }

private:
    QString m_folder, m_project;
    const Program &m_program;
};

void readPanels(const Json &document, Readings &readings)
{
    for (const Json &panel : document.at("panels")) {
        const auto kind = panel.at("kind").get<std::string>(), rater = panel.at("rater").get<std::string>();
        const std::string name = kind + ", " + (rater == "humans" ? "people" : rater);
        const Json &detail = panel.at("detail");
        std::string tested = name;
        if (kind == "self_preference") {
            tested = kind + " (plain difference), " + rater;
            readings[tested] = readingOf(detail.at("difference"));
            readings[kind + " (net), " + rater] = readingOf(panel.at("estimate"));
        } else {
            readings[name] = readingOf(panel.at("estimate"));
        }
        if (detail.contains("p"))
            readings[tested + ": p"] = readingOf(detail.at("p"));
        if (detail.contains("consistency"))
            readings["share consistent, " + rater] = readingOf(detail.at("consistency"));
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
