// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/import_run.h"
#include "app/exchange/json_row.h"
#include "app/exchange/row_result.h"

#include <QByteArray>
#include <QString>

#include <string_view>

namespace exchange {

/// What a row of a foreign file brings along, found in the project or made, and whether any of it is new.
/// `field` is the field to name in a refusal.
class RowContent
{
public:
    /// Both outlive this.
    RowContent(ImportRun &run, const JsonRow &row)
        : m_run(run)
        , m_row(row)
    {}

    /// The item of that source id, an empty one is made of the prompts. The first row of an item decides what
    /// it is stored with; another prompt under the same id is refused.
    [[nodiscard]] RowResult<const store::ItemKey *> item(std::string_view field, model::Item item);
    /// The model's response with that text; a new text is the model's next sample.
    [[nodiscard]] RowResult<model::ResponseKey> response(std::string_view field, const store::ItemKey &item,
                                                         model::Response response);
    /// Of two different responses.
    [[nodiscard]] RowResult<KnownComparison> comparison(std::string_view field, const store::ItemKey &item,
                                                        int turn, const model::ResponseKey &one,
                                                        const model::ResponseKey &two);

    /// Of a row that says nothing else.
    [[nodiscard]] RowOutcome outcome() const { return m_isNew ? RowOutcome::Taken : RowOutcome::Already; }
    /// Of a row whose judgement came to `written`.
    [[nodiscard]] RowResult<RowOutcome> outcome(RowResult<RowOutcome> written) const;

private:
    ImportRun &m_run;
    const JsonRow &m_row;
    bool m_isNew = false;
};

/// `rest` of a row as metadata: an empty object where there is none.
[[nodiscard]] QByteArray objectText(const QByteArray &rest);

/// The name of a model that stands in `field`.
[[nodiscard]] Field<QString> modelField(const JsonRow &row, std::string_view field);

} // namespace exchange
