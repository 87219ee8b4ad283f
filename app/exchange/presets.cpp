// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/import.h"

namespace exchange {

namespace {

struct Preset
{
    const char *name;
    const char *mapping;
};

constexpr Preset presets[] = {
    // The test set of PandaLM: three people; the item is the instruction with its input. The judges' results
    // are
    // further files of the same import, joined by idx. They saw response 1 first, in one order only.
    {"pandalm", R"({"tables": [
  {"when": "annotator1", "join": "idx", "prompt": ["instruction", "input"], "metadata": ["motivation_app"],
   "model_a": {"column": "cmp_key", "separator": "_", "part": 1},
   "model_b": {"column": "cmp_key", "separator": "_", "part": 2},
   "response_a": "response1", "response_b": "response2", "kind": "human",
   "raters": {"annotator1": "annotator1", "annotator2": "annotator2", "annotator3": "annotator3"},
   "words": {"1": "a", "2": "b", "0": "tie"}},
  {"when": "gpt_result", "join": "idx", "vote": "gpt_result", "rater": {"value": "gpt-3.5-turbo"}, "kind": "judge",
   "judges_give": "verdicts", "order": {"value": "a_first"}, "rationale": "gpt_reason",
   "words": {"1": "a", "2": "b", "Tie": "tie", "garbage": {"state": "unparsable"}}},
  {"when": "pandalm_result", "join": "idx", "vote": "pandalm_result", "rater": {"value": "pandalm-7b"},
   "kind": "judge", "judges_give": "verdicts", "order": {"value": "a_first"}, "rationale": "pandalm_reason",
   "words": {"1": "a", "2": "b", "0": "tie"}}
]})"},
    // The human evaluation of Tulu: five levels; strength 1 is slightly better, 2 is better.
    {"tulu", R"({
  "id": "instance_id", "prompt": "prompt", "model_a": "model_a", "model_b": "model_b",
  "response_a": "completion_a", "response_b": "completion_b", "vote": "preference", "rater": "evaluator",
  "kind": "human", "time": "timestamp", "comment": "comment",
  "words": {"a-is-better": {"choice": "a", "strength": 2}, "a-is-slightly-better": {"choice": "a", "strength": 1},
            "tie": {"choice": "tie", "strength": 0},
            "b-is-slightly-better": {"choice": "b", "strength": 1}, "b-is-better": {"choice": "b", "strength": 2}}
})"},
};

} // namespace

QStringList presetNames()
{
    QStringList names;
    for (const Preset &preset : presets)
        names.append(QString::fromLatin1(preset.name));
    return names;
}

model::Result<QByteArray> presetMapping(const QString &name)
{
    for (const Preset &preset : presets) {
        if (name == QLatin1String(preset.name))
            return QByteArray(preset.mapping);
    }
    return model::fail(model::Error::Kind::Usage,
                       QStringLiteral("unknown preset %1; there are %2")
                           .arg(clipped(name), presetNames().join(QStringLiteral(", "))));
}

} // namespace exchange
