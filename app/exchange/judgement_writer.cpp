// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/judgement_writer.h"

#include "db/model/uuids.h"
#include "db/store/verdicts.h"

#include <QLocale>

namespace exchange {

namespace {

QString figureWord(std::optional<double> figure)
{
    return figure ? QString::number(*figure, 'g', QLocale::FloatingPointShortest) : QStringLiteral("none");
}

/// The choice or state, and what the judge graded it with.
QString outcomeWord(const model::Verdict &verdict, const RowPlace &place)
{
    QString word = verdict.choice ? place.wordOf(*verdict.choice) : model::wordOf(verdict.state);
    const auto &one = place.isMirrored ? verdict.scoreB : verdict.scoreA;
    const auto &two = place.isMirrored ? verdict.scoreA : verdict.scoreB;
    if (one || two)
        word += QStringLiteral(" (scores %1 and %2)").arg(figureWord(one), figureWord(two));
    if (verdict.probability)
        word += QStringLiteral(" (probability of a %1)")
                    .arg(figureWord(place.isMirrored ? 1 - *verdict.probability : *verdict.probability));
    return word;
}

QString outcomeWord(const model::Ruling &ruling, const RowPlace &place)
{
    return ruling.choice ? place.wordOf(*ruling.choice) : QStringLiteral("no ruling");
}

QString outcomeWord(const model::Rating &rating)
{
    return rating.number ? QString::number(*rating.number, 'g', 17) : rating.category;
}

/// What a row says, whichever of its orders stands first.
QString contentOf(const std::vector<ForeignVerdict> &verdicts)
{
    QStringList contents;
    for (const auto &[verdict, call, place] : verdicts)
        contents.append(QStringList{model::wordOf(verdict.order), outcomeWord(verdict, RowPlace{}),
                                    call.request, call.reply, call.rationale}
                            .join(QChar(0x1F)));
    contents.sort();
    return contents.join(QChar(0x1E));
}

QString contentOf(const model::Rating &rating)
{
    return QStringList{model::wordOf(rating.state), outcomeWord(rating), rating.request, rating.reply}.join(
        QChar(0x1F));
}

bool isSame(const model::Verdict &one, const model::Verdict &two)
{
    return one.state == two.state && one.choice == two.choice && one.scoreA == two.scoreA &&
           one.scoreB == two.scoreB && one.probability == two.probability;
}

bool isSame(const model::Rating &one, const model::Rating &two)
{
    return one.state == two.state && one.number == two.number && one.category == two.category;
}

} // namespace

JudgementWriter::JudgementWriter(store::Project &project, bool updates, ImportReport &report)
    : m_project(project)
    , m_updates(updates)
    , m_report(report)
{}

void JudgementWriter::beginFile(model::ImportId import)
{
    m_import = import;
    m_seen.clear();
    m_timedRows.clear();
}

bool JudgementWriter::isTwice(const QUuid &key, const QString &time, const QString &content)
{
    if (time.isEmpty())
        return false;
    const QUuid row = QUuid::createUuidV5(key, time + QLatin1Char('\n') + content);
    if (m_timedRows.contains(row)) {
        count(QStringLiteral("duplicates"));
        return true;
    }
    m_timedRows.insert(row);
    return false;
}

RowResult<RowOutcome> JudgementWriter::ruling(const KnownRater &rater, const KnownComparison &comparison,
                                              model::Ruling ruling, const RowPlace &place)
{
    ruling.rater = rater.rater.id;
    ruling.comparison = comparison.id;
    ruling.uuid =
        model::uuidOfImported(QStringLiteral("ruling"), rater.uuid, comparison.uuid, QStringLiteral("1"));
    const auto known = store::findRuling(m_project, ruling.uuid);
    if (!known)
        return stop(known.error());
    if (!*known) {
        if (const auto added = store::addRuling(m_project, ruling, m_import); !added)
            return stop(added.error());
        count(QStringLiteral("rulings"));
        return RowOutcome::Taken;
    }
    if ((*known)->choice == ruling.choice && (*known)->swap == ruling.swap)
        return RowOutcome::Already;
    return stop(place.refuse(QStringLiteral("%1, the ruling that is stored; rulings are not replaced")
                                 .arg(outcomeWord(**known, place)),
                             clipped(ruling.raw)));
}

RowResult<RowOutcome> JudgementWriter::verdicts(const KnownRater &rater, const KnownComparison &comparison,
                                                std::vector<ForeignVerdict> verdicts)
{
    if (verdicts.empty())
        return RowOutcome::Skipped;
    const model::Verdict &first = verdicts.front().verdict;
    const auto keyOf = [&](const QString &name) {
        return model::uuidOfImported(QStringLiteral("verdict"), rater.uuid, comparison.uuid, name);
    };
    if (isTwice(keyOf(first.promptName), first.time, contentOf(verdicts)))
        return RowOutcome::Already;
    std::vector<bool> isKnown;
    for (ForeignVerdict &foreign : verdicts) {
        model::Verdict &verdict = foreign.verdict;
        const QString order = model::wordOf(verdict.order);
        const int ofOrder = ++m_seen[keyOf(order)];
        const int ofPrompt = verdict.promptName.isEmpty()
                                 ? ofOrder
                                 : ++m_seen[keyOf(QStringLiteral("%1 %2").arg(order, verdict.promptName))];
        verdict.repetition = ofOrder;
        const auto known =
            identify(foreign, rater, comparison,
                     QStringLiteral("%1 %2 %3").arg(order).arg(ofPrompt).arg(verdict.promptName));
        if (!known)
            return stop(known.error());
        isKnown.push_back(*known);
    }
    RowOutcome outcome = RowOutcome::Already;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if (isKnown[i])
            continue;
        const model::Verdict &verdict = verdicts[i].verdict;
        if (const auto added = store::addVerdict(m_project, verdict, verdicts[i].call, m_import); !added)
            return stop(added.error());
        count(QStringLiteral("verdicts"));
        count(QStringLiteral("state ") + model::wordOf(verdict.state));
        outcome = RowOutcome::Taken;
    }
    return outcome;
}

RowResult<bool> JudgementWriter::identify(ForeignVerdict &foreign, const KnownRater &rater,
                                          const KnownComparison &comparison, const QString &name)
{
    const auto uuidOf = [&](const QString &version) {
        return model::uuidOfImported(QStringLiteral("verdict"), rater.uuid, comparison.uuid, version);
    };
    model::Verdict &verdict = foreign.verdict;
    verdict.rater = rater.rater.id;
    verdict.comparison = comparison.id;
    verdict.uuid = uuidOf(name);
    std::optional<model::Verdict> newest;
    for (int version = 2;; ++version) {
        auto known = store::findVerdict(m_project, verdict.uuid);
        if (!known)
            return stop(known.error());
        if (!*known)
            break;
        newest = std::move(*known);
        verdict.uuid = uuidOf(QStringLiteral("%1 update %2").arg(name).arg(version));
    }
    if (!newest)
        return false;
    if (isSame(*newest, verdict))
        return true;
    if (!m_updates)
        return stop(foreign.place.refuse(QStringLiteral("%1, as stored (--update adds a new version)")
                                             .arg(outcomeWord(*newest, foreign.place)),
                                         clipped(foreign.call.raw)));
    verdict.previous = newest->id;
    count(QStringLiteral("versions"));
    return false;
}

RowResult<RowOutcome> JudgementWriter::rating(const KnownRater &rater, const model::ResponseKey &response,
                                              model::Rating rating, const RowPlace &place)
{
    const QString name = QStringLiteral("%1 %2 %3").arg(rating.turn).arg(rating.criterion, rating.promptName);
    const QUuid key = model::uuidOfImported(QStringLiteral("rating"), rater.uuid, response.uuid, name);
    if (isTwice(key, rating.time, contentOf(rating)))
        return RowOutcome::Already;
    const int number = ++m_seen[key];
    rating.rater = rater.rater.id;
    rating.response = response.id;
    rating.repetition = number;
    rating.uuid = model::uuidOfImported(QStringLiteral("rating"), rater.uuid, response.uuid,
                                        QStringLiteral("%1 %2").arg(number).arg(name));
    const auto known = store::findRating(m_project, rating.uuid);
    if (!known)
        return stop(known.error());
    if (!*known) {
        if (const auto added = store::addRating(m_project, rating, m_import); !added)
            return stop(added.error());
        count(QStringLiteral("ratings"));
        return RowOutcome::Taken;
    }
    if (isSame(**known, rating))
        return RowOutcome::Already;
    return stop(place.refuse(
        QStringLiteral("%1, the rating that is stored; ratings are not replaced").arg(outcomeWord(**known)),
        clipped(outcomeWord(rating))));
}

} // namespace exchange
