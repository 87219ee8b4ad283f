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

/// `length` code points that differ from those of other places, so that no two responses are one text, with
/// so many list items (as JSON, where a new line is two characters).
std::string filler(int length, int lists, int item, int model, int turn)
{
    std::string text = number(item) + ' ' + number(model) + ' ' + number(turn) + ' ';
    for (int each = 0; each < lists; ++each)
        text += "\\n- x";
    text.resize(static_cast<std::size_t>(length + lists), 'x');
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
            const auto which = static_cast<std::size_t>(model), at = static_cast<std::size_t>(turn) - 1;
            files.answers +=
                (turn > 1 ? ", " : "") +
                quoted(filler(item.lengths[which][at], item.lists[which][at], place, model, turn));
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

/// What a judge writes before a verdict: at times a preference, the last of two, which now and then is
/// another than the verdict. `said` is of what was shown: A is the first.
std::string rationale(Said said, const Case &made, Random &random)
{
    if (random.uniform() >= statesPreference)
        return "Assistant A has more to say, and Assistant B says it in fewer words.";
    const int other = random.below(2) + 1;
    const int stated = random.uniform() < made.slip ? (said + other) % 3 : said;
    const std::string last = stated == Tie
                                 ? "it is a tie."
                                 : std::string("Assistant ") + (stated == A ? 'A' : 'B') + " is better.";
    return "I would pick Assistant " + std::string(random.below(2) == 0 ? "A" : "B") +
           " at first sight. All in all, " + last;
}

/// One judge's two games.
std::string games(const Judge &judge, const std::array<Shares, 2> &calls, const Case &made, bool isBOne,
                  Random &random)
{
    const Row row{isBOne ? made.b : made.a, isBOne ? made.a : made.b, "model_1", "model_2"};
    std::string text =
        "\"model_1\": " + quoted(modelName(row.one)) + ", \"model_2\": " + quoted(modelName(row.two));
    for (const int game : {1, 2}) {
        // Game 2 has model_2 in front.
        const bool isBFirst = isBOne != (game == 2);
        const bool isFailed = random.uniform() < made.failure;
        const Said said = say(calls[isBFirst ? 1 : 0], random);
        const std::string name = ", \"g" + number(game);
        text += name + "_winner\": " + quoted(isFailed ? "error" : row.winner(said, made));
        if (judge.explains && !isFailed)
            text += name + "_judgment\": " +
                    quoted(rationale(isBFirst ? static_cast<Said>(2 - said) : said, made, random));
    }
    return text;
}

void addJudgments(int place, const Case &made, Random &random, StudyFiles &files)
{
    const std::string where =
        "{\"question_id\": " + number(place) + ", \"turn\": " + number(made.turn) + ", \"judge\": [";
    for (std::size_t judge = 0; judge < judgeCount; ++judge) {
        const bool isBOne = random.below(2) == 1;
        files.judgments += where + quoted(judges()[judge].name) + ", \"pair\"], " +
                           games(judges()[judge], made.calls[judge], made, isBOne, random) + "}\n";
    }
    for (std::size_t judge = 0; judge < onceCount; ++judge) {
        const bool isBFirst = random.below(2) == 1;
        const bool isFailed = random.uniform() < made.failure;
        const Said said = say(made.once[judge][isBFirst ? 1 : 0], random);
        const Row row{made.a, made.b, "a", "b"};
        files.single += "{\"id\": " + quoted(number(place)) + ", \"turn\": " + number(made.turn) +
                        ", \"judge\": " + quoted(judgesAskedOnce()[judge].name) +
                        ", \"a\": " + quoted(modelName(row.one)) + ", \"b\": " + quoted(modelName(row.two)) +
                        ", \"order\": " + quoted(isBFirst ? "b_first" : "a_first") +
                        ", \"vote\": " + quoted(isFailed ? "error" : row.winner(said, made)) + "}\n";
    }
}

int drawScore(const Scores &scores, Random &random)
{
    double at = random.uniform();
    int score = 1;
    for (; score < highestScore && at >= scores[static_cast<std::size_t>(score) - 1]; ++score)
        at -= scores[static_cast<std::size_t>(score) - 1];
    return score;
}

void addRatings(int place, const Rated &rated, Random &random, StudyFiles &files)
{
    const auto row = [&](const std::string &who, int score) {
        return "{\"question_id\": " + number(place) + ", \"turn\": " + number(rated.turn) + ", \"judge\": [" +
               quoted(who) + ", \"single\"], \"model\": " + quoted(modelName(rated.model)) +
               ", \"score\": " + number(score) + "}\n";
    };
    for (const int reader : rated.readers)
        files.ratings +=
            row(readerName(reader), drawScore(rated.byReaders[static_cast<std::size_t>(reader)], random));
    for (std::size_t judge = 0; judge < judgeCount; ++judge) {
        if (!judges()[judge].mild)
            continue;
        const bool isFailed = random.uniform() < rated.failure;
        const int score = drawScore(rated.byJudges[judge], random);
        files.ratings += row(judges()[judge].name, isFailed ? -1 : score);
    }
}

} // namespace

std::string modelName(int model) { return "model-" + number(model + 1); }

std::string personName(int person) { return "expert_" + number(person + 1); }

std::string readerName(int reader) { return "reader_" + number(reader + 1); }

std::string mappingOfSingle()
{
    return "{\"id\": \"id\", \"turn\": \"turn\", \"model_a\": \"a\", \"model_b\": \"b\", \"rater\": \"judge\", "
           "\"kind\": \"judge\", \"judges_give\": \"verdicts\", \"order\": \"order\", \"vote\": \"vote\", "
           "\"words\": {\"a\": \"a\", \"tie\": \"tie\", \"b\": \"b\", \"error\": {\"state\": \"unparsable\"}}}";
}

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
        for (const Rated &rated : item.rated)
            addRatings(place, rated, random, files);
    }
    return files;
}

} // namespace planted
