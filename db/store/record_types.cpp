// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/records.h"

namespace store {

namespace {

using Column = RecordColumn;
using Kind = RecordColumn::Kind;
using Scope = RecordType::Scope;

// Where a column points to another row and may be null, iif and coalesce make a name that is not there break
// the foreign key instead of becoming null.

constexpr Column raterColumns[] = {{"name", Kind::Text}, {"uuid", Kind::Uuid}};
constexpr const char *raterInserts[] = {"INSERT INTO rater (name, uuid) VALUES (?1, ?2)"};

constexpr Column raterVersionColumns[] = {{"rater", Kind::Text},  {"kind", Kind::RaterKind},
                                          {"family", Kind::Text}, {"excluded_why", Kind::Text},
                                          {"author", Kind::Text}, {"time", Kind::Text}};
constexpr const char *raterVersionInserts[] = {
    "INSERT INTO rater_version (rater_id, kind, family, excluded_why, author, time) "
    "VALUES ((SELECT id FROM rater WHERE name = ?1), ?2, ?3, ?4, ?5, ?6)"};

constexpr Column juryColumns[] = {{"rater", Kind::Text},
                                  {"rule", Kind::Text},
                                  {"author", Kind::Text},
                                  {"time", Kind::Text},
                                  {"members", Kind::Json}};
constexpr const char *juryInserts[] = {
    "INSERT INTO jury_version (rater_id, rule, author, time) "
    "VALUES ((SELECT id FROM rater WHERE name = ?1), ?2, ?3, ?4)",
    "INSERT INTO jury_member (jury_version_id, rater_id, weight) "
    "SELECT (SELECT max(id) FROM jury_version), (SELECT id FROM rater WHERE name = value ->> 'rater'), "
    "value ->> 'weight' FROM json_each(?5)"};

constexpr Column schemeColumns[] = {
    {"name", Kind::Text},  {"uuid", Kind::Uuid},   {"version", Kind::Integer}, {"definition", Kind::Text},
    {"hash", Kind::Bytes}, {"author", Kind::Text}, {"time", Kind::Text}};
constexpr const char *schemeInserts[] = {
    "INSERT INTO voting_scheme (name, uuid, version, definition, hash, author, time) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"};

constexpr Column settingColumns[] = {
    {"name", Kind::Text}, {"value", Kind::Text}, {"author", Kind::Text}, {"time", Kind::Text}};
constexpr const char *settingInserts[] = {
    "INSERT INTO setting (name, value, author, time) VALUES (?1, ?2, ?3, ?4)"};

constexpr Column modelLabelColumns[] = {{"model", Kind::Text},
                                        {"shown_name", Kind::Text},
                                        {"family", Kind::Text},
                                        {"author", Kind::Text},
                                        {"time", Kind::Text}};
constexpr const char *modelLabelInserts[] = {
    "INSERT INTO model_label (model_id, shown_name, family, author, time) "
    "VALUES ((SELECT id FROM model WHERE name = ?1), ?2, ?3, ?4, ?5)"};

constexpr Column presentationColumns[] = {{"rater", Kind::Text},      {"item", Kind::Uuid},
                                          {"response_a", Kind::Uuid}, {"response_b", Kind::Uuid},
                                          {"left", Kind::Side},       {"time", Kind::Text}};
constexpr const char *presentationInserts[] = {
    "INSERT INTO presentation (rater_id, item_id, response_a, response_b, left_side, time) "
    "VALUES ((SELECT id FROM rater WHERE name = ?1), (SELECT id FROM item WHERE uuid = ?2), "
    "(SELECT id FROM response WHERE uuid = ?3), (SELECT id FROM response WHERE uuid = ?4), ?5, ?6)"};

constexpr Column assignmentColumns[] = {
    {"comparison", Kind::Uuid},  {"uuid", Kind::Uuid},         {"rater", Kind::Text},
    {"occasion", Kind::Integer}, {"drawn", Kind::Text},        {"position", Kind::Integer},
    {"reason", Kind::Text},      {"withdrawn", Kind::Boolean}, {"previous", Kind::Uuid, true},
    {"author", Kind::Text},      {"time", Kind::Text}};
constexpr const char *assignmentInserts[] = {
    "INSERT INTO assignment (comparison_id, uuid, rater_id, occasion, drawn, position, reason, withdrawn, "
    "previous_id, author, time) VALUES ((SELECT id FROM comparison WHERE uuid = ?1), ?2, "
    "(SELECT id FROM rater WHERE name = ?3), ?4, ?5, ?6, ?7, ?8, "
    "iif(?9 IS NULL, NULL, coalesce((SELECT id FROM assignment WHERE uuid = ?9), -1)), ?10, ?11)"};

constexpr Column draftColumns[] = {{"comparison", Kind::Uuid},
                                   {"rater", Kind::Text},
                                   {"occasion", Kind::Integer},
                                   {"content", Kind::Json},
                                   {"time", Kind::Text}};
constexpr const char *draftInserts[] = {
    "INSERT INTO draft (comparison_id, rater_id, occasion, content, time) "
    "VALUES ((SELECT id FROM comparison WHERE uuid = ?1), (SELECT id FROM rater WHERE name = ?2), ?3, ?4, ?5)"};

constexpr Column voteColumns[] = {{"comparison", Kind::Uuid},
                                  {"uuid", Kind::Uuid},
                                  {"rater", Kind::Text},
                                  {"occasion", Kind::Integer},
                                  {"previous", Kind::Uuid, true},
                                  {"retracted", Kind::Boolean},
                                  {"choice", Kind::Choice},
                                  {"strength", Kind::Real, true},
                                  {"confidence", Kind::Real, true},
                                  {"left", Kind::Side, true},
                                  {"revealed", Kind::Boolean},
                                  {"time", Kind::Text},
                                  {"time_shown_ms", Kind::Integer, true},
                                  {"active_ms", Kind::Integer, true},
                                  {"author", Kind::Text},
                                  {"raw", Kind::Text},
                                  {"comment", Kind::Text},
                                  {"seen", Kind::Json},
                                  {"scheme", Kind::Uuid, true},
                                  {"criteria", Kind::Json},
                                  {"tags", Kind::Json},
                                  {"spans", Kind::Json}};
constexpr const char *voteInserts[] = {
    "INSERT INTO vote (comparison_id, uuid, rater_id, occasion, previous_id, retracted, choice, strength, "
    "confidence, left_side, revealed, time, time_shown_ms, active_ms, author, raw, comment, seen, scheme_id, "
    "import_id) VALUES ((SELECT id FROM comparison WHERE uuid = ?1), ?2, "
    "(SELECT id FROM rater WHERE name = ?3), ?4, "
    "iif(?5 IS NULL, NULL, coalesce((SELECT id FROM vote WHERE uuid = ?5), -1)), ?6, ?7, ?8, ?9, ?10, ?11, "
    "?12, ?13, ?14, ?15, ?16, ?17, ?18, "
    "iif(?19 IS NULL, NULL, coalesce((SELECT id FROM voting_scheme WHERE uuid = ?19), -1)), ?23)",
    "INSERT INTO vote_criterion (vote_id, criterion, choice, score) "
    "SELECT (SELECT id FROM vote WHERE uuid = ?2), value ->> 'criterion', "
    "iif(value ->> 'choice' IS NULL, NULL, "
    "coalesce((SELECT code FROM word WHERE kind = 'choice' AND word = value ->> 'choice'), -1)), "
    "value ->> 'score' FROM json_each(?20)",
    "INSERT INTO vote_tag (vote_id, tag) SELECT (SELECT id FROM vote WHERE uuid = ?2), value FROM json_each(?21)",
    "INSERT INTO vote_span (vote_id, side, turn, start, length, label, comment) "
    "SELECT (SELECT id FROM vote WHERE uuid = ?2), "
    "(SELECT code FROM word WHERE kind = 'side' AND word = value ->> 'side'), value ->> 'turn', "
    "value ->> 'start', value ->> 'length', value ->> 'label', value ->> 'comment' "
    "FROM json_each(?22) ORDER BY key"};

constexpr Column conflictColumns[] = {
    {"ours", Kind::Uuid}, {"uuid", Kind::Uuid}, {"theirs", Kind::Json}, {"time", Kind::Text}};
constexpr const char *conflictInserts[] = {"INSERT INTO vote_conflict (ours_id, uuid, theirs, time) "
                                           "VALUES ((SELECT id FROM vote WHERE uuid = ?1), ?2, ?3, ?4)"};

constexpr Column decisionColumns[] = {
    {"conflict", Kind::Uuid}, {"kept", Kind::Text}, {"author", Kind::Text}, {"time", Kind::Text}};
constexpr const char *decisionInserts[] = {
    "INSERT INTO vote_conflict_decision (conflict_id, kept, author, time) "
    "VALUES ((SELECT id FROM vote_conflict WHERE uuid = ?1), ?2, ?3, ?4)"};

constexpr Column specColumns[] = {{"rater", Kind::Text}, {"uuid", Kind::Uuid},  {"version", Kind::Integer},
                                  {"spec", Kind::Text},  {"hash", Kind::Bytes}, {"author", Kind::Text},
                                  {"time", Kind::Text}};
constexpr const char *specInserts[] = {
    "INSERT INTO judge_spec (rater_id, uuid, version, spec, hash, author, time) "
    "VALUES ((SELECT id FROM rater WHERE name = ?1), ?2, ?3, ?4, ?5, ?6, ?7)"};

constexpr Column attemptColumns[] = {{"comparison", Kind::Uuid},    {"uuid", Kind::Uuid},
                                     {"spec", Kind::Uuid},          {"order", Kind::Order},
                                     {"repetition", Kind::Integer}, {"time", Kind::Text}};
constexpr const char *attemptInserts[] = {
    "INSERT INTO attempt (comparison_id, uuid, judge_spec_id, shown_order, repetition, time) "
    "VALUES ((SELECT id FROM comparison WHERE uuid = ?1), ?2, "
    "(SELECT id FROM judge_spec WHERE uuid = ?3), ?4, ?5, ?6)"};

constexpr Column verdictColumns[] = {{"comparison", Kind::Uuid},
                                     {"uuid", Kind::Uuid},
                                     {"rater", Kind::Text},
                                     {"order", Kind::Order, true},
                                     {"repetition", Kind::Integer},
                                     {"previous", Kind::Uuid, true},
                                     {"state", Kind::State},
                                     {"choice", Kind::Choice, true},
                                     {"score_a", Kind::Real, true},
                                     {"score_b", Kind::Real, true},
                                     {"probability", Kind::Real, true},
                                     {"prompt_name", Kind::Text},
                                     {"spec", Kind::Uuid, true},
                                     {"attempt", Kind::Uuid, true},
                                     {"time", Kind::Text},
                                     {"rationale", Kind::Text, true},
                                     {"request", Kind::Text, true},
                                     {"reply", Kind::Text, true},
                                     {"raw", Kind::Text, true},
                                     {"model_answered", Kind::Text, true},
                                     {"finish_reason", Kind::Text, true},
                                     {"tokens_in", Kind::Integer, true},
                                     {"tokens_out", Kind::Integer, true},
                                     {"cost_usd", Kind::Real, true},
                                     {"latency_ms", Kind::Integer, true},
                                     {"log_probabilities", Kind::Json, true}};
constexpr const char *verdictInserts[] = {
    "INSERT INTO verdict (comparison_id, uuid, rater_id, shown_order, repetition, previous_id, state, choice, "
    "score_a, score_b, probability, prompt_name, judge_spec_id, attempt_id, time, import_id) "
    "VALUES ((SELECT id FROM comparison WHERE uuid = ?1), ?2, (SELECT id FROM rater WHERE name = ?3), ?4, ?5, "
    "iif(?6 IS NULL, NULL, coalesce((SELECT id FROM verdict WHERE uuid = ?6), -1)), ?7, ?8, ?9, ?10, ?11, ?12, "
    "iif(?13 IS NULL, NULL, coalesce((SELECT id FROM judge_spec WHERE uuid = ?13), -1)), "
    "iif(?14 IS NULL, NULL, coalesce((SELECT id FROM attempt WHERE uuid = ?14), -1)), ?15, ?27)",
    "INSERT INTO verdict_call (verdict_id, rationale, request, reply, raw, model_answered, finish_reason, "
    "tokens_in, tokens_out, cost_usd, latency_ms, log_probabilities) "
    "SELECT id, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26 FROM verdict "
    "WHERE uuid = ?2 AND ?26 IS NOT NULL"};

constexpr Column rulingColumns[] = {{"comparison", Kind::Uuid}, {"uuid", Kind::Uuid},
                                    {"rater", Kind::Text},      {"previous", Kind::Uuid, true},
                                    {"origin", Kind::Origin},   {"choice", Kind::Choice, true},
                                    {"swap", Kind::Swap, true}, {"rule", Kind::Text},
                                    {"raw", Kind::Text},        {"time", Kind::Text}};
constexpr const char *rulingInserts[] = {
    "INSERT INTO ruling (comparison_id, uuid, rater_id, previous_id, origin, choice, swap, rule, raw, time, "
    "import_id) VALUES ((SELECT id FROM comparison WHERE uuid = ?1), ?2, "
    "(SELECT id FROM rater WHERE name = ?3), "
    "iif(?4 IS NULL, NULL, coalesce((SELECT id FROM ruling WHERE uuid = ?4), -1)), ?5, ?6, ?7, ?8, ?9, ?10, ?11)"};

constexpr Column ratingColumns[] = {{"response", Kind::Uuid},       {"uuid", Kind::Uuid},
                                    {"rater", Kind::Text},          {"turn", Kind::Integer},
                                    {"criterion", Kind::Text},      {"repetition", Kind::Integer},
                                    {"previous", Kind::Uuid, true}, {"state", Kind::State},
                                    {"number", Kind::Real, true},   {"category", Kind::Text, true},
                                    {"prompt_name", Kind::Text},    {"request", Kind::Text},
                                    {"reply", Kind::Text},          {"spec", Kind::Uuid, true},
                                    {"author", Kind::Text},         {"time", Kind::Text}};
constexpr const char *ratingInserts[] = {
    "INSERT INTO rating (response_id, uuid, rater_id, turn, criterion, repetition, previous_id, state, number, "
    "category, prompt_name, request, reply, judge_spec_id, author, time, import_id) "
    "VALUES ((SELECT id FROM response WHERE uuid = ?1), ?2, (SELECT id FROM rater WHERE name = ?3), ?4, ?5, ?6, "
    "iif(?7 IS NULL, NULL, coalesce((SELECT id FROM rating WHERE uuid = ?7), -1)), ?8, ?9, ?10, ?11, ?12, ?13, "
    "iif(?14 IS NULL, NULL, coalesce((SELECT id FROM judge_spec WHERE uuid = ?14), -1)), ?15, ?16, ?17)"};

constexpr Column probeColumns[] = {{"parent", Kind::Uuid}, {"comparison", Kind::Uuid}, {"uuid", Kind::Uuid},
                                   {"kind", Kind::Text},   {"definition", Kind::Json}, {"author", Kind::Text},
                                   {"time", Kind::Text}};
constexpr const char *probeInserts[] = {
    "INSERT INTO probe (parent_id, comparison_id, uuid, kind, definition, author, time) "
    "VALUES ((SELECT id FROM comparison WHERE uuid = ?1), (SELECT id FROM comparison WHERE uuid = ?2), ?3, ?4, "
    "?5, ?6, ?7)"};

constexpr Column flagColumns[] = {{"comparison", Kind::Uuid},  {"uuid", Kind::Uuid},
                                  {"rater", Kind::Text, true}, {"kind", Kind::Text},
                                  {"evidence", Kind::Json},    {"time", Kind::Text}};
constexpr const char *flagInserts[] = {
    "INSERT INTO flag (comparison_id, uuid, rater_id, kind, evidence, time) "
    "VALUES ((SELECT id FROM comparison WHERE uuid = ?1), ?2, "
    "iif(?3 IS NULL, NULL, coalesce((SELECT id FROM rater WHERE name = ?3), -1)), ?4, ?5, ?6)"};

constexpr Column sliceColumns[] = {{"name", Kind::Text},         {"uuid", Kind::Uuid},
                                   {"filter", Kind::Text},       {"previous", Kind::Uuid, true},
                                   {"retracted", Kind::Boolean}, {"author", Kind::Text},
                                   {"time", Kind::Text}};
constexpr const char *sliceInserts[] = {
    "INSERT INTO slice (name, uuid, filter, previous_id, retracted, author, time) VALUES (?1, ?2, ?3, "
    "iif(?4 IS NULL, NULL, coalesce((SELECT id FROM slice WHERE uuid = ?4), -1)), ?5, ?6, ?7)"};

constexpr Column noteColumns[] = {{"comparison", Kind::Uuid},   {"uuid", Kind::Uuid},
                                  {"content", Kind::Text},      {"previous", Kind::Uuid, true},
                                  {"retracted", Kind::Boolean}, {"author", Kind::Text},
                                  {"time", Kind::Text}};
constexpr const char *noteInserts[] = {
    "INSERT INTO note (comparison_id, uuid, content, previous_id, retracted, author, time) "
    "VALUES ((SELECT id FROM comparison WHERE uuid = ?1), ?2, ?3, "
    "iif(?4 IS NULL, NULL, coalesce((SELECT id FROM note WHERE uuid = ?4), -1)), ?5, ?6, ?7)"};

constexpr Column comparisonColumns[] = {{"row", Kind::Integer},  {"uuid", Kind::Uuid}, {"item", Kind::Uuid},
                                        {"turn", Kind::Integer}, {"a", Kind::Uuid},    {"b", Kind::Uuid}};
constexpr RecordType comparisonType = {
    "comparison",
    Scope::Comparison,
    comparisonColumns,
    "SELECT comparison.id, comparison.uuid, item.uuid, comparison.turn, a.uuid, b.uuid FROM comparison "
    "JOIN item ON item.id = comparison.item_id JOIN response AS a ON a.id = comparison.response_a "
    "JOIN response AS b ON b.id = comparison.response_b",
    "comparison.id",
    "comparison.uuid",
    1,
    {}};

constexpr RecordType types[] = {
    {"rater", Scope::Rater, raterColumns, "SELECT rater.name, rater.uuid FROM rater", "rater.id",
     "rater.uuid", 1, raterInserts},
    {"rater_version", Scope::Rater, raterVersionColumns,
     "SELECT rater.name, rater_version.kind, rater_version.family, rater_version.excluded_why, "
     "rater_version.author, rater_version.time FROM rater_version "
     "JOIN rater ON rater.id = rater_version.rater_id",
     "rater_version.id", nullptr, 0, raterVersionInserts, true, true},
    {"jury_version", Scope::Whole, juryColumns,
     "SELECT rater.name, jury_version.rule, jury_version.author, jury_version.time, "
     "(SELECT json_group_array(json_object('rater', name, 'weight', weight)) FROM (SELECT member.name, "
     "jury_member.weight FROM jury_member JOIN rater AS member ON member.id = jury_member.rater_id "
     "WHERE jury_member.jury_version_id = jury_version.id ORDER BY member.name)) "
     "FROM jury_version JOIN rater ON rater.id = jury_version.rater_id",
     "jury_version.id", nullptr, 0, juryInserts, false, true},
    {"voting_scheme", Scope::Always, schemeColumns,
     "SELECT name, uuid, version, definition, hash, author, time FROM voting_scheme", "voting_scheme.id",
     "voting_scheme.uuid", 1, schemeInserts},
    {"setting", Scope::Whole, settingColumns, "SELECT name, value, author, time FROM setting", "setting.id",
     nullptr, 0, settingInserts, true, true},
    {"model_label", Scope::Whole, modelLabelColumns,
     "SELECT model.name, model_label.shown_name, model_label.family, model_label.author, model_label.time "
     "FROM model_label JOIN model ON model.id = model_label.model_id",
     "model_label.id", nullptr, 0, modelLabelInserts, true, true},
    {"presentation", Scope::Shown, presentationColumns,
     "SELECT rater.name, item.uuid, a.uuid, b.uuid, presentation.left_side, presentation.time FROM presentation "
     "JOIN rater ON rater.id = presentation.rater_id JOIN item ON item.id = presentation.item_id "
     "JOIN response AS a ON a.id = presentation.response_a JOIN response AS b ON b.id = presentation.response_b",
     "presentation.rater_id, presentation.item_id, presentation.response_a, presentation.response_b", nullptr,
     0, presentationInserts, false, true},
    {"assignment", Scope::Comparison, assignmentColumns,
     "SELECT comparison.uuid, assignment.uuid, rater.name, assignment.occasion, assignment.drawn, "
     "assignment.position, assignment.reason, assignment.withdrawn, previous.uuid, assignment.author, "
     "assignment.time FROM assignment JOIN comparison ON comparison.id = assignment.comparison_id "
     "JOIN rater ON rater.id = assignment.rater_id "
     "LEFT JOIN assignment AS previous ON previous.id = assignment.previous_id",
     "assignment.id", "assignment.uuid", 1, assignmentInserts},
    {"draft", Scope::Comparison, draftColumns,
     "SELECT comparison.uuid, rater.name, draft.occasion, draft.content, draft.time FROM draft "
     "JOIN comparison ON comparison.id = draft.comparison_id JOIN rater ON rater.id = draft.rater_id",
     "draft.id", nullptr, 0, draftInserts},
    {"vote", Scope::Comparison, voteColumns,
     "SELECT comparison.uuid, vote.uuid, rater.name, vote.occasion, previous.uuid, vote.retracted, vote.choice, "
     "vote.strength, vote.confidence, vote.left_side, vote.revealed, vote.time, vote.time_shown_ms, "
     "vote.active_ms, vote.author, vote.raw, vote.comment, vote.seen, voting_scheme.uuid, "
     "(SELECT json_group_array(json_object('criterion', criterion, 'choice', word, 'score', score)) FROM "
     "(SELECT criterion, word.word, score FROM vote_criterion LEFT JOIN word ON word.kind = 'choice' "
     "AND word.code = vote_criterion.choice WHERE vote_id = vote.id ORDER BY criterion)), "
     "(SELECT json_group_array(tag) FROM (SELECT tag FROM vote_tag WHERE vote_id = vote.id ORDER BY tag)), "
     "(SELECT json_group_array(json_object('side', word, 'turn', turn, 'start', start, 'length', length, "
     "'label', label, 'comment', comment)) FROM (SELECT word.word, turn, start, length, label, comment "
     "FROM vote_span JOIN word ON word.kind = 'side' AND word.code = vote_span.side "
     "WHERE vote_id = vote.id ORDER BY vote_span.id)) "
     "FROM vote JOIN comparison ON comparison.id = vote.comparison_id JOIN rater ON rater.id = vote.rater_id "
     "LEFT JOIN vote AS previous ON previous.id = vote.previous_id "
     "LEFT JOIN voting_scheme ON voting_scheme.id = vote.scheme_id",
     "vote.id", "vote.uuid", 1, voteInserts},
    {"vote_conflict", Scope::Whole, conflictColumns,
     "SELECT vote.uuid, vote_conflict.uuid, vote_conflict.theirs, vote_conflict.time FROM vote_conflict "
     "JOIN vote ON vote.id = vote_conflict.ours_id",
     "vote_conflict.id", "vote_conflict.uuid", 1, conflictInserts},
    {"vote_conflict_decision", Scope::Whole, decisionColumns,
     "SELECT vote_conflict.uuid, vote_conflict_decision.kept, vote_conflict_decision.author, "
     "vote_conflict_decision.time FROM vote_conflict_decision "
     "JOIN vote_conflict ON vote_conflict.id = vote_conflict_decision.conflict_id",
     "vote_conflict_decision.conflict_id", nullptr, 0, decisionInserts},
    {"judge_spec", Scope::Rater, specColumns,
     "SELECT rater.name, judge_spec.uuid, judge_spec.version, judge_spec.spec, judge_spec.hash, "
     "judge_spec.author, judge_spec.time FROM judge_spec JOIN rater ON rater.id = judge_spec.rater_id",
     "judge_spec.id", "judge_spec.uuid", 1, specInserts},
    {"attempt", Scope::Comparison, attemptColumns,
     "SELECT comparison.uuid, attempt.uuid, judge_spec.uuid, attempt.shown_order, attempt.repetition, "
     "attempt.time FROM attempt JOIN comparison ON comparison.id = attempt.comparison_id "
     "JOIN judge_spec ON judge_spec.id = attempt.judge_spec_id",
     "attempt.id", "attempt.uuid", 1, attemptInserts},
    {"verdict", Scope::Comparison, verdictColumns,
     "SELECT comparison.uuid, verdict.uuid, rater.name, verdict.shown_order, verdict.repetition, previous.uuid, "
     "verdict.state, verdict.choice, verdict.score_a, verdict.score_b, verdict.probability, verdict.prompt_name, "
     "judge_spec.uuid, attempt.uuid, verdict.time, call.rationale, call.request, call.reply, call.raw, "
     "call.model_answered, call.finish_reason, call.tokens_in, call.tokens_out, call.cost_usd, call.latency_ms, "
     "call.log_probabilities FROM verdict JOIN comparison ON comparison.id = verdict.comparison_id "
     "JOIN rater ON rater.id = verdict.rater_id LEFT JOIN verdict AS previous ON previous.id = verdict.previous_id "
     "LEFT JOIN judge_spec ON judge_spec.id = verdict.judge_spec_id "
     "LEFT JOIN attempt ON attempt.id = verdict.attempt_id "
     "LEFT JOIN verdict_call AS call ON call.verdict_id = verdict.id",
     "verdict.id", "verdict.uuid", 1, verdictInserts},
    {"ruling", Scope::Comparison, rulingColumns,
     "SELECT comparison.uuid, ruling.uuid, rater.name, previous.uuid, ruling.origin, ruling.choice, ruling.swap, "
     "ruling.rule, ruling.raw, ruling.time FROM ruling JOIN comparison ON comparison.id = ruling.comparison_id "
     "JOIN rater ON rater.id = ruling.rater_id LEFT JOIN ruling AS previous ON previous.id = ruling.previous_id",
     "ruling.id", "ruling.uuid", 1, rulingInserts},
    {"rating", Scope::Response, ratingColumns,
     "SELECT response.uuid, rating.uuid, rater.name, rating.turn, rating.criterion, rating.repetition, "
     "previous.uuid, rating.state, rating.number, rating.category, rating.prompt_name, rating.request, "
     "rating.reply, judge_spec.uuid, rating.author, rating.time FROM rating "
     "JOIN response ON response.id = rating.response_id JOIN rater ON rater.id = rating.rater_id "
     "LEFT JOIN rating AS previous ON previous.id = rating.previous_id "
     "LEFT JOIN judge_spec ON judge_spec.id = rating.judge_spec_id",
     "rating.id", "rating.uuid", 1, ratingInserts},
    {"probe", Scope::Whole, probeColumns,
     "SELECT parent.uuid, comparison.uuid, probe.uuid, probe.kind, probe.definition, probe.author, probe.time "
     "FROM probe JOIN comparison AS parent ON parent.id = probe.parent_id "
     "JOIN comparison ON comparison.id = probe.comparison_id",
     "probe.id", "probe.uuid", 2, probeInserts},
    {"flag", Scope::Comparison, flagColumns,
     "SELECT comparison.uuid, flag.uuid, rater.name, flag.kind, flag.evidence, flag.time FROM flag "
     "JOIN comparison ON comparison.id = flag.comparison_id LEFT JOIN rater ON rater.id = flag.rater_id",
     "flag.id", "flag.uuid", 1, flagInserts},
    {"slice", Scope::Whole, sliceColumns,
     "SELECT slice.name, slice.uuid, slice.filter, previous.uuid, slice.retracted, slice.author, slice.time "
     "FROM slice LEFT JOIN slice AS previous ON previous.id = slice.previous_id",
     "slice.id", "slice.uuid", 1, sliceInserts},
    {"note", Scope::Comparison, noteColumns,
     "SELECT comparison.uuid, note.uuid, note.content, previous.uuid, note.retracted, note.author, note.time "
     "FROM note JOIN comparison ON comparison.id = note.comparison_id "
     "LEFT JOIN note AS previous ON previous.id = note.previous_id",
     "note.id", "note.uuid", 1, noteInserts},
};

} // namespace

std::span<const RecordType> recordTypes() { return types; }

const RecordType &comparisonRecords() { return comparisonType; }

} // namespace store
