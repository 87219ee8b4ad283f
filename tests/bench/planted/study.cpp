// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/planted/study.h"

namespace planted {

namespace {

enum Said { A, Tie, B };

Said say(const Shares &shares, Random &random)
{
    const double at = random.uniform();
    return at < shares[A] ? A : at < shares[A] + shares[Tie] ? Tie : B;
}

std::string quoted(const std::string &text) { return '"' + text + '"'; }

std::string number(int value) { return std::to_string(value); }

/// `length` code points that differ from those of other places, so that no two responses are one text.
std::string filler(int length, int item, int model, int turn)
{
    std::string text = number(item) + ' ' + number(model) + ' ' + number(turn) + ' ';
    text.resize(static_cast<std::size_t>(length), 'x');
    return text;
}

void addQuestion(const Design &design, int place, StudyFiles &files)
{
    files.questions += "{\"question_id\": " + number(place) + ", \"turns\": [";
    for (int turn = 1; turn <= design.turns; ++turn)
        files.questions += (turn > 1 ? ", " : "") + quoted("item " + number(place) + " turn " + number(turn));
    files.questions += "]}\n";
}

void addAnswers(const Design &design, int place, const Item &item, StudyFiles &files)
{
    for (int model = 0; model < modelCount; ++model) {
        files.answers += "{\"question_id\": " + number(place) +
                         ", \"model_id\": " + quoted(modelName(model)) +
                         ", \"choices\": [{\"index\": 0, \"turns\": [";
        for (int turn = 1; turn <= design.turns; ++turn) {
            const int length =
                item.lengths[static_cast<std::size_t>(model)][static_cast<std::size_t>(turn) - 1];
            files.answers += (turn > 1 ? ", " : "") + quoted(filler(length, place, model, turn));
        }
        files.answers += "]}]}\n";
    }
}

/// The two models of a row in the row's own order, and what each side is called as a winner.
struct Row
{
    int one, two;
    const char *oneWins, *twoWins;

    [[nodiscard]] std::string winner(Said said, const Case &made) const
    {
        return said == Tie ? "tie" : (said == A) == (one == made.a) ? oneWins : twoWins;
    }
};

void addVotes(int place, const Case &made, Random &random, StudyFiles &files)
{
    for (const int voter : made.voters) {
        const bool isBLeft = random.below(2) == 1;
        const Said said = say(made.people[static_cast<std::size_t>(voter)][isBLeft ? 1 : 0], random);
        const Row row{isBLeft ? made.b : made.a, isBLeft ? made.a : made.b, "model_a", "model_b"};
        files.votes += "{\"question_id\": " + number(place) + ", \"turn\": " + number(made.turn) +
                       ", \"judge\": " + quoted(personName(voter)) +
                       ", \"model_a\": " + quoted(modelName(row.one)) +
                       ", \"model_b\": " + quoted(modelName(row.two)) +
                       ", \"winner\": " + quoted(row.winner(said, made)) + "}\n";
    }
}

void addJudgments(int place, const Case &made, Random &random, StudyFiles &files)
{
    for (std::size_t judge = 0; judge < judgeCount; ++judge) {
        const bool isBOne = random.below(2) == 1;
        const Row row{isBOne ? made.b : made.a, isBOne ? made.a : made.b, "model_1", "model_2"};
        std::array<std::string, 2> winners;
        for (const int game : {0, 1}) {
            // Game 2 has model_2 in front.
            const bool isBFirst = isBOne != (game == 1);
            const bool isFailed = random.uniform() < made.failure;
            const Said said = say(made.calls[judge][isBFirst ? 1 : 0], random);
            winners[static_cast<std::size_t>(game)] = isFailed ? "error" : row.winner(said, made);
        }
        files.judgments +=
            "{\"question_id\": " + number(place) + ", \"turn\": " + number(made.turn) + ", \"judge\": [" +
            quoted(judges()[judge].name) + ", \"pair\"], \"model_1\": " + quoted(modelName(row.one)) +
            ", \"model_2\": " + quoted(modelName(row.two)) + ", \"g1_winner\": " + quoted(winners[0]) +
            ", \"g2_winner\": " + quoted(winners[1]) + "}\n";
    }
}

} // namespace

std::string modelName(int model) { return "model-" + number(model + 1); }

std::string personName(int person) { return "expert_" + number(person + 1); }

StudyFiles drawStudy(const Design &design, std::uint64_t seed)
{
    Random random(seed);
    StudyFiles files;
    files.hasFewLabels = design.labelled < 1;
    for (int place = 1; place <= design.items; ++place) {
        const Item item = drawItem(design, random);
        addQuestion(design, place, files);
        addAnswers(design, place, item, files);
        for (const Case &made : item.cases) {
            addVotes(place, made, random, files);
            addJudgments(place, made, random, files);
        }
    }
    return files;
}

} // namespace planted
