-- SPDX-FileCopyrightText: SideJudge contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first schema. Codes stand for words: see the table `word`. Times are ISO 8601 UTC text. Texts are UTF-8.
-- metadata, options, definition, seen, theirs, content of a draft, spec, log_probabilities and evidence are JSON: the
-- program checks it, since SQLite calls no function of a schema that it does not trust.
-- History is append-only: a changed thing is a new row that names the row before it.

CREATE TABLE project (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    seed INTEGER NOT NULL,
    created TEXT NOT NULL
) STRICT;

CREATE TABLE word (
    kind TEXT NOT NULL CHECK (kind IN ('choice', 'state', 'order', 'swap', 'rater', 'side', 'origin')),
    code INTEGER NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (kind, code),
    UNIQUE (kind, word)
) STRICT, WITHOUT ROWID;

INSERT INTO word (kind, code, word) VALUES
    ('choice', 1, 'a'), ('choice', 2, 'b'), ('choice', 3, 'tie'), ('choice', 4, 'both_good'), ('choice', 5, 'both_bad'),
    ('choice', 6, 'cannot_judge'),
    ('state', 1, 'valid'), ('state', 2, 'abstained'), ('state', 3, 'ambiguous'), ('state', 4, 'unparsable'),
    ('state', 5, 'out_of_range'), ('state', 6, 'refused'), ('state', 7, 'truncated'), ('state', 8, 'transport_error'),
    ('state', 9, 'budget'),
    ('order', 1, 'a_first'), ('order', 2, 'b_first'),
    ('swap', 1, 'stable_a'), ('swap', 2, 'stable_b'), ('swap', 3, 'stable_tie'), ('swap', 4, 'flips_to_first'),
    ('swap', 5, 'flips_to_second'), ('swap', 6, 'half_tie_first'), ('swap', 7, 'half_tie_second'),
    ('swap', 8, 'inconsistent'), ('swap', 9, 'incomplete'),
    ('rater', 1, 'human'), ('rater', 2, 'judge'), ('rater', 3, 'gold'), ('rater', 4, 'jury'), ('rater', 5, 'estimate'),
    ('side', 1, 'a'), ('side', 2, 'b'),
    ('origin', 1, 'derived'), ('origin', 2, 'imported');

CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    author TEXT NOT NULL,
    time TEXT NOT NULL
) STRICT;
CREATE INDEX setting_name ON setting (name, id);

-- What was read from outside, and what of it was refused.
CREATE TABLE import_log (
    id INTEGER PRIMARY KEY,
    format TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    collection TEXT NOT NULL,
    options TEXT NOT NULL,
    rows_read INTEGER NOT NULL CHECK (rows_read >= 0),
    rows_taken INTEGER NOT NULL CHECK (rows_taken >= 0),
    rows_already INTEGER NOT NULL CHECK (rows_already >= 0),
    rows_refused INTEGER NOT NULL CHECK (rows_refused >= 0),
    program TEXT NOT NULL,
    time TEXT NOT NULL
) STRICT;

CREATE TABLE import_refusal (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES import_log (id),
    file TEXT NOT NULL,
    line INTEGER NOT NULL CHECK (line >= 0),
    field TEXT NOT NULL,
    expected TEXT NOT NULL,
    found TEXT NOT NULL
) STRICT;
CREATE INDEX import_refusal_import ON import_refusal (import_id, id);

-- What is compared.
CREATE TABLE collection (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    collection_id INTEGER NOT NULL REFERENCES collection (id),
    source_id TEXT NOT NULL,
    turns_hash BLOB NOT NULL CHECK (length(turns_hash) = 32),
    category TEXT NOT NULL,
    metadata TEXT NOT NULL CHECK (metadata <> ''),
    UNIQUE (collection_id, source_id)
) STRICT;

CREATE TABLE item_turn (
    item_id INTEGER NOT NULL REFERENCES item (id),
    turn INTEGER NOT NULL CHECK (turn >= 1),
    prompt TEXT NOT NULL,
    PRIMARY KEY (item_id, turn)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_reference (
    item_id INTEGER NOT NULL REFERENCES item (id),
    source TEXT NOT NULL,
    turn INTEGER NOT NULL CHECK (turn >= 1),
    answer TEXT NOT NULL,
    PRIMARY KEY (item_id, source, turn)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_tag (
    item_id INTEGER NOT NULL REFERENCES item (id),
    tag TEXT NOT NULL CHECK (tag <> ''),
    PRIMARY KEY (item_id, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE model (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE model_label (
    id INTEGER PRIMARY KEY,
    model_id INTEGER NOT NULL REFERENCES model (id),
    shown_name TEXT NOT NULL,
    family TEXT NOT NULL,
    author TEXT NOT NULL,
    time TEXT NOT NULL
) STRICT;
CREATE INDEX model_label_model ON model_label (model_id, id);

CREATE TABLE response (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    item_id INTEGER NOT NULL REFERENCES item (id),
    model_id INTEGER NOT NULL REFERENCES model (id),
    sample INTEGER NOT NULL CHECK (sample >= 0),
    text_hash BLOB NOT NULL CHECK (length(text_hash) = 32),
    source_id TEXT NOT NULL,
    metadata TEXT NOT NULL CHECK (metadata <> ''),
    UNIQUE (item_id, model_id, sample)
) STRICT;

CREATE TABLE response_turn (
    response_id INTEGER NOT NULL REFERENCES response (id),
    turn INTEGER NOT NULL CHECK (turn >= 1),
    answer TEXT NOT NULL,
    length INTEGER NOT NULL CHECK (length >= 0),
    PRIMARY KEY (response_id, turn)
) STRICT, WITHOUT ROWID;

-- Sides a and b are canonical: a has the smaller (model name, sample, text hash). Lengths are code points, turns 1 to `turn`.
CREATE TABLE comparison (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    item_id INTEGER NOT NULL REFERENCES item (id),
    turn INTEGER NOT NULL CHECK (turn >= 1),
    response_a INTEGER NOT NULL REFERENCES response (id),
    response_b INTEGER NOT NULL REFERENCES response (id),
    length_a INTEGER NOT NULL CHECK (length_a >= 0),
    length_b INTEGER NOT NULL CHECK (length_b >= 0),
    hash_swapped INTEGER NOT NULL CHECK (hash_swapped IN (0, 1)),
    CHECK (response_a <> response_b),
    UNIQUE (item_id, turn, response_a, response_b)
) STRICT;

CREATE TABLE probe (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    kind TEXT NOT NULL CHECK (kind <> ''),
    parent_id INTEGER NOT NULL REFERENCES comparison (id),
    comparison_id INTEGER NOT NULL REFERENCES comparison (id),
    definition TEXT NOT NULL CHECK (definition <> ''),
    author TEXT NOT NULL,
    time TEXT NOT NULL
) STRICT;

-- Who judges.
CREATE TABLE rater (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE rater_version (
    id INTEGER PRIMARY KEY,
    rater_id INTEGER NOT NULL REFERENCES rater (id),
    kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 5),
    family TEXT NOT NULL,
    excluded_why TEXT NOT NULL,
    author TEXT NOT NULL,
    time TEXT NOT NULL
) STRICT;
CREATE INDEX rater_version_rater ON rater_version (rater_id, id);

CREATE TABLE jury_version (
    id INTEGER PRIMARY KEY,
    rater_id INTEGER NOT NULL REFERENCES rater (id),
    rule TEXT NOT NULL,
    author TEXT NOT NULL,
    time TEXT NOT NULL
) STRICT;

CREATE TABLE jury_member (
    jury_version_id INTEGER NOT NULL REFERENCES jury_version (id),
    rater_id INTEGER NOT NULL REFERENCES rater (id),
    weight REAL NOT NULL CHECK (weight > 0),
    PRIMARY KEY (jury_version_id, rater_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE voting_scheme (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    name TEXT NOT NULL CHECK (name <> ''),
    version INTEGER NOT NULL CHECK (version >= 1),
    definition TEXT NOT NULL CHECK (definition <> ''),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    author TEXT NOT NULL,
    time TEXT NOT NULL,
    UNIQUE (name, version)
) STRICT;

-- What people say.
CREATE TABLE assignment (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    rater_id INTEGER NOT NULL REFERENCES rater (id),
    comparison_id INTEGER NOT NULL REFERENCES comparison (id),
    occasion INTEGER NOT NULL CHECK (occasion >= 1),
    drawn TEXT NOT NULL CHECK (drawn IN ('random', 'priority')),
    position INTEGER NOT NULL,
    reason TEXT NOT NULL,
    withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
    previous_id INTEGER UNIQUE REFERENCES assignment (id),
    author TEXT NOT NULL,
    time TEXT NOT NULL
) STRICT;
CREATE INDEX assignment_rater ON assignment (rater_id, position);

-- Which response stands left for a rater: drawn once for an item and a pair of responses, without the turn.
CREATE TABLE presentation (
    rater_id INTEGER NOT NULL REFERENCES rater (id),
    item_id INTEGER NOT NULL REFERENCES item (id),
    response_a INTEGER NOT NULL REFERENCES response (id),
    response_b INTEGER NOT NULL REFERENCES response (id),
    left_side INTEGER NOT NULL CHECK (left_side IN (1, 2)),
    time TEXT NOT NULL,
    PRIMARY KEY (rater_id, item_id, response_a, response_b)
) STRICT, WITHOUT ROWID;

CREATE TABLE vote (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    rater_id INTEGER NOT NULL REFERENCES rater (id),
    comparison_id INTEGER NOT NULL REFERENCES comparison (id),
    occasion INTEGER NOT NULL CHECK (occasion >= 1),
    previous_id INTEGER UNIQUE REFERENCES vote (id),
    retracted INTEGER NOT NULL CHECK (retracted IN (0, 1)),
    choice INTEGER NOT NULL CHECK (choice BETWEEN 1 AND 6),
    strength REAL,
    confidence REAL CHECK (confidence BETWEEN 0 AND 1),
    left_side INTEGER CHECK (left_side IN (1, 2)),
    revealed INTEGER NOT NULL CHECK (revealed IN (0, 1)),
    time TEXT NOT NULL,
    time_shown_ms INTEGER CHECK (time_shown_ms >= 0),
    active_ms INTEGER CHECK (active_ms >= 0),
    author TEXT NOT NULL,
    raw TEXT NOT NULL,
    comment TEXT NOT NULL,
    seen TEXT NOT NULL CHECK (seen <> ''),
    scheme_id INTEGER REFERENCES voting_scheme (id),
    import_id INTEGER REFERENCES import_log (id),
    CHECK (retracted = 0 OR previous_id IS NOT NULL)
) STRICT;
-- One chain of versions an occasion: its first row has no previous one.
CREATE UNIQUE INDEX vote_chain ON vote (comparison_id, rater_id, occasion) WHERE previous_id IS NULL;
CREATE INDEX vote_rater ON vote (rater_id, id);

CREATE TABLE vote_criterion (
    vote_id INTEGER NOT NULL REFERENCES vote (id),
    criterion TEXT NOT NULL CHECK (criterion <> ''),
    choice INTEGER CHECK (choice BETWEEN 1 AND 6),
    score REAL,
    PRIMARY KEY (vote_id, criterion),
    CHECK (choice IS NOT NULL OR score IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE vote_tag (
    vote_id INTEGER NOT NULL REFERENCES vote (id),
    tag TEXT NOT NULL CHECK (tag <> ''),
    PRIMARY KEY (vote_id, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE vote_span (
    id INTEGER PRIMARY KEY,
    vote_id INTEGER NOT NULL REFERENCES vote (id),
    side INTEGER NOT NULL CHECK (side IN (1, 2)),
    turn INTEGER NOT NULL CHECK (turn >= 1),
    start INTEGER NOT NULL CHECK (start >= 0),
    length INTEGER NOT NULL CHECK (length > 0),
    label TEXT NOT NULL,
    comment TEXT NOT NULL
) STRICT;
CREATE INDEX vote_span_vote ON vote_span (vote_id, id);

CREATE TABLE vote_conflict (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    ours_id INTEGER NOT NULL REFERENCES vote (id),
    theirs TEXT NOT NULL CHECK (theirs <> ''),
    time TEXT NOT NULL
) STRICT;

CREATE TABLE vote_conflict_decision (
    conflict_id INTEGER PRIMARY KEY REFERENCES vote_conflict (id),
    kept TEXT NOT NULL CHECK (kept IN ('ours', 'theirs')),
    author TEXT NOT NULL,
    time TEXT NOT NULL
) STRICT;

CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    rater_id INTEGER NOT NULL REFERENCES rater (id),
    comparison_id INTEGER NOT NULL REFERENCES comparison (id),
    occasion INTEGER NOT NULL CHECK (occasion >= 1),
    content TEXT NOT NULL CHECK (content <> ''),
    time TEXT NOT NULL
) STRICT;
CREATE INDEX draft_rater ON draft (rater_id, comparison_id, id);

-- What judges say.
CREATE TABLE judge_spec (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    rater_id INTEGER NOT NULL REFERENCES rater (id),
    version INTEGER NOT NULL CHECK (version >= 1),
    spec TEXT NOT NULL CHECK (spec <> ''),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    author TEXT NOT NULL,
    time TEXT NOT NULL,
    UNIQUE (rater_id, version)
) STRICT;

-- Committed before a call is sent: an attempt without a verdict was interrupted.
CREATE TABLE attempt (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    judge_spec_id INTEGER NOT NULL REFERENCES judge_spec (id),
    comparison_id INTEGER NOT NULL REFERENCES comparison (id),
    shown_order INTEGER NOT NULL CHECK (shown_order IN (1, 2)),
    repetition INTEGER NOT NULL CHECK (repetition >= 1),
    time TEXT NOT NULL
) STRICT;
CREATE INDEX attempt_spec ON attempt (judge_spec_id, comparison_id, shown_order, repetition);

CREATE TABLE verdict (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    rater_id INTEGER NOT NULL REFERENCES rater (id),
    comparison_id INTEGER NOT NULL REFERENCES comparison (id),
    shown_order INTEGER CHECK (shown_order IN (1, 2)),
    repetition INTEGER NOT NULL CHECK (repetition >= 1),
    previous_id INTEGER UNIQUE REFERENCES verdict (id),
    state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 9),
    choice INTEGER CHECK (choice BETWEEN 1 AND 5),
    score_a REAL,
    score_b REAL,
    probability REAL CHECK (probability BETWEEN 0 AND 1),
    prompt_name TEXT NOT NULL,
    judge_spec_id INTEGER REFERENCES judge_spec (id),
    attempt_id INTEGER REFERENCES attempt (id),
    import_id INTEGER REFERENCES import_log (id),
    time TEXT NOT NULL,
    CHECK ((state IN (1, 3)) = (choice IS NOT NULL))
) STRICT;
CREATE INDEX verdict_comparison ON verdict (comparison_id, rater_id);

CREATE TABLE verdict_call (
    verdict_id INTEGER PRIMARY KEY REFERENCES verdict (id),
    rationale TEXT NOT NULL,
    request TEXT NOT NULL,
    reply TEXT NOT NULL,
    raw TEXT NOT NULL,
    model_answered TEXT NOT NULL,
    finish_reason TEXT NOT NULL,
    tokens_in INTEGER CHECK (tokens_in >= 0),
    tokens_out INTEGER CHECK (tokens_out >= 0),
    cost_usd REAL CHECK (cost_usd >= 0),
    latency_ms INTEGER CHECK (latency_ms >= 0),
    log_probabilities TEXT NOT NULL CHECK (log_probabilities <> '')
) STRICT;

CREATE TABLE ruling (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    rater_id INTEGER NOT NULL REFERENCES rater (id),
    comparison_id INTEGER NOT NULL REFERENCES comparison (id),
    previous_id INTEGER UNIQUE REFERENCES ruling (id),
    origin INTEGER NOT NULL CHECK (origin IN (1, 2)),
    choice INTEGER CHECK (choice BETWEEN 1 AND 6),
    swap INTEGER CHECK (swap BETWEEN 1 AND 9),
    rule TEXT NOT NULL,
    raw TEXT NOT NULL,
    import_id INTEGER REFERENCES import_log (id),
    time TEXT NOT NULL
) STRICT;
CREATE INDEX ruling_comparison ON ruling (comparison_id, rater_id);

-- Ratings of single responses, by people or judges, each criterion a row; the empty criterion is the overall one.
CREATE TABLE rating (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    rater_id INTEGER NOT NULL REFERENCES rater (id),
    response_id INTEGER NOT NULL REFERENCES response (id),
    turn INTEGER NOT NULL CHECK (turn >= 1),
    criterion TEXT NOT NULL,
    repetition INTEGER NOT NULL CHECK (repetition >= 1),
    previous_id INTEGER UNIQUE REFERENCES rating (id),
    state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 9),
    number REAL,
    category TEXT,
    prompt_name TEXT NOT NULL,
    request TEXT NOT NULL,
    reply TEXT NOT NULL,
    judge_spec_id INTEGER REFERENCES judge_spec (id),
    import_id INTEGER REFERENCES import_log (id),
    author TEXT NOT NULL,
    time TEXT NOT NULL
) STRICT;
CREATE INDEX rating_response ON rating (response_id, rater_id);

-- What researchers keep of it.
CREATE TABLE flag (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    comparison_id INTEGER NOT NULL REFERENCES comparison (id),
    rater_id INTEGER REFERENCES rater (id),
    kind TEXT NOT NULL CHECK (kind <> ''),
    evidence TEXT NOT NULL CHECK (evidence <> ''),
    time TEXT NOT NULL
) STRICT;
CREATE INDEX flag_comparison ON flag (comparison_id, kind);

CREATE TABLE slice (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    name TEXT NOT NULL CHECK (name <> ''),
    filter TEXT NOT NULL,
    previous_id INTEGER UNIQUE REFERENCES slice (id),
    retracted INTEGER NOT NULL CHECK (retracted IN (0, 1)),
    author TEXT NOT NULL,
    time TEXT NOT NULL
) STRICT;

CREATE TABLE note (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    comparison_id INTEGER NOT NULL REFERENCES comparison (id),
    content TEXT NOT NULL,
    previous_id INTEGER UNIQUE REFERENCES note (id),
    retracted INTEGER NOT NULL CHECK (retracted IN (0, 1)),
    author TEXT NOT NULL,
    time TEXT NOT NULL
) STRICT;
CREATE INDEX note_comparison ON note (comparison_id, id);
