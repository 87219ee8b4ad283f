// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the intervals of the program hold what was planted: see ../COVERAGE.md.
#include "tests/bench/planted/programs.h"
#include "tests/bench/planted/tally.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>

#include <chrono>
#include <exception>
#include <iostream>

using namespace Qt::StringLiterals;

namespace {

struct Settings
{
    int seeds = 1000, items = 200'000;
    QString design;
    planted::Program program;
};

constexpr std::uint64_t seedOfWorld = 0; // the seeds of studies are 1, 2, ...

Settings settingsOf(const QCoreApplication &application)
{
    const QCommandLineOption seeds(u"seeds"_s, u"studies of each design"_s, u"N"_s, u"1000"_s);
    const QCommandLineOption items(u"items"_s, u"items behind the planted values"_s, u"N"_s, u"200000"_s);
    const QCommandLineOption design(u"design"_s, u"only this design"_s, u"NAME"_s);
    const QCommandLineOption program(u"program"_s, u"runs this program, a process a verb"_s, u"FILE"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"How often the intervals of SideJudge hold what was planted."_s);
    parser.addHelpOption();
    parser.addOptions({seeds, items, design, program});
    parser.process(application);
    return {parser.value(seeds).toInt(), parser.value(items).toInt(), parser.value(design),
            parser.isSet(program) ? planted::atPath(parser.value(program)) : planted::inThisProcess()};
}

std::vector<planted::Tally> talliesOf(const planted::Design &design, const Settings &settings)
{
    std::vector<planted::Tally> tallies;
    for (planted::Expectation &expected : planted::expectations(design, settings.items, seedOfWorld))
        tallies.push_back({.expected = std::move(expected)});
    const auto start = std::chrono::steady_clock::now();
    for (int seed = 1; seed <= settings.seeds; ++seed) {
        const QTemporaryDir folder;
        const planted::StudyFiles study = planted::drawStudy(design, static_cast<std::uint64_t>(seed));
        const planted::Readings readings = planted::readingsOf(study, folder.path(), settings.program);
        for (planted::Tally &tally : tallies)
            tally.add(readings);
        if (seed % 50 == 0) {
            const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
            std::cerr << design.name << ": " << seed << " studies, " << passed.count() << " s\n";
        }
    }
    return tallies;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const Settings settings = settingsOf(application);
    try {
        std::vector<planted::Outcome> outcomes;
        for (const planted::Design &design : planted::designs()) {
            if (settings.design.isEmpty() || settings.design == QLatin1String(design.name))
                outcomes.push_back({design, talliesOf(design, settings)});
        }
        if (outcomes.empty() || settings.seeds < 1 || settings.items < 1) {
            std::cerr << "nothing to do: see --help\n";
            return 2;
        }
        planted::printTables(std::cout, outcomes);
    } catch (const std::exception &exception) {
        std::cerr << exception.what() << '\n';
        return 1;
    }
    return 0;
}
