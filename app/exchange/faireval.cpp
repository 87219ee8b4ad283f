// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/faireval.h"

#include "app/exchange/row_judgement.h"
#include "app/exchange/utf8.h"
#include "app/exchange/vicuna.h"

#include <QRegularExpression>

#include <array>

namespace exchange {

namespace {

/// One line of a file of labels.
struct Label
{
    QString file, text;
    qint64 line = 0;

    [[nodiscard]] Refusal refuse(const QString &expected) const
    {
        return {file, line, QString(), expected, clipped(text)};
    }
};

/// Letters and digits alone, without a version: `vicuna-13b:20230322` and `VICUNA13B` meet.
QString simple(const QString &name)
{
    QString plain;
    for (const QChar character : name.section(QLatin1Char(':'), 0, 0).toLower()) {
        if (character.isLetterOrNumber())
            plain += character;
    }
    return plain == QLatin1String("chatgpt") ? QStringLiteral("gpt35turbo") : plain;
}

bool isCalled(const QString &model, const QString &name)
{
    const QString plain = simple(name);
    return !plain.isEmpty() && simple(model).startsWith(plain);
}

/// The lines of a small text; a longer one is no file of labels.
model::Result<QStringList> linesOf(ByteSource &source)
{
    constexpr std::size_t most = std::size_t{1} << 20;
    std::string text;
    std::array<char, 4096> buffer{};
    for (;;) {
        const auto count = source.read(buffer);
        if (!count)
            return tl::unexpected(count.error());
        if (*count == 0)
            break;
        text.append(buffer.data(), *count);
        if (text.size() > most)
            return malformed({source.name(), 0, QString(), QStringLiteral("at most 1 MB of labels"),
                              QStringLiteral("more")});
    }
    if (validUtf8Prefix(text) != text.size() || text.find('\0') != std::string::npos)
        return malformed(
            {source.name(), 0, QString(), QStringLiteral("a UTF-8 text"), QStringLiteral("other bytes")});
    QStringList lines =
        QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).split(QChar(u'\n'));
    for (QString &line : lines)
        line = line.trimmed();
    return lines;
}

RowResult<const KnownRater *> people(ImportRun &run, const Label &label)
{
    const NamedRater named{QStringLiteral("human_consensus"), QString(), false};
    const auto kind = kindOf(run, named, model::RaterKind::Human);
    if (const auto *refusal = kind ? nullptr : std::get_if<Refusal>(&kind.error()))
        return stop(Refusal{label.file, label.line, QString(), refusal->expected, refusal->found});
    if (!kind)
        return stop(kind.error());
    if (*kind == model::RaterKind::Judge)
        return stop(label.refuse(QStringLiteral("people: the file holds their labels")));
    return resolveRater(run, named, *kind);
}

class FairEvalReader : public FileReader
{
public:
    model::Result<> read(ImportRun &run, ByteSource &source) override
    {
        if (!source.fileName().endsWith(QLatin1String(".txt"), Qt::CaseInsensitive))
            return m_texts->read(run, source);
        const auto lines = linesOf(source);
        if (!lines)
            return tl::unexpected(lines.error());
        if (lines->join(QString()).isEmpty())
            return emptyFile(source);
        for (qsizetype i = 0; i < lines->size(); ++i) {
            const Label label{source.name(), (*lines)[i], i + 1};
            if (label.text.isEmpty())
                continue;
            if (const auto settled = run.settle(source, write(run, label)); !settled)
                return settled;
        }
        return {};
    }

private:
    [[nodiscard]] static RowResult<RowOutcome> write(ImportRun &run, const Label &label);
    /// The one model with an answer to the item that the file calls `name`.
    [[nodiscard]] static RowResult<const model::ResponseKey *> answer(ImportRun &run, const Label &label,
                                                                      const store::ItemKey &item,
                                                                      const QString &name);

    std::unique_ptr<FileReader> m_texts = jsonReader(readVicunaText);
};

RowResult<const model::ResponseKey *> FairEvalReader::answer(ImportRun &run, const Label &label,
                                                             const store::ItemKey &item, const QString &name)
{
    const auto models = run.index().modelsOf(item);
    if (!models)
        return stop(models.error());
    QStringList called;
    for (const QString &model : *models) {
        if (isCalled(model, name))
            called.append(model);
    }
    if (called.size() != 1)
        return stop(
            Refusal{label.file, label.line, QString(),
                    QStringLiteral("one model %1 with an answer to question %2 (import the answers "
                                   "first)")
                        .arg(clipped(name), printable(item.sourceId)),
                    called.isEmpty() ? QStringLiteral("none") : clipped(called.join(QStringLiteral(", ")))});
    const auto first = run.index().firstAnswer(item, called.front());
    if (!first)
        return stop(first.error());
    return *first;
}

RowResult<RowOutcome> FairEvalReader::write(ImportRun &run, const Label &label)
{
    static const QRegularExpression form(QStringLiteral("review_([^_/]+)_([^_/]+)_human\\.txt$"));
    const QRegularExpressionMatch names = form.match(label.file);
    if (!names.hasMatch())
        return stop(
            label.refuse(QStringLiteral("a file named review_ONE_TWO_human.txt after the two models")));
    const store::ItemKey *item = run.index().item(QString::number(label.line));
    if (!item)
        return stop(
            label.refuse(QStringLiteral("a question %1 of the collection %2 (import the questions first)")
                             .arg(label.line)
                             .arg(printable(run.options().collection))));
    const auto one = answer(run, label, *item, names.captured(1));
    if (!one)
        return stop(one.error());
    const auto two = answer(run, label, *item, names.captured(2));
    if (!two)
        return stop(two.error());
    const bool isOne = isCalled((*one)->model, label.text), isTwo = isCalled((*two)->model, label.text);
    const bool isTie = label.text.compare(QLatin1String("tie"), Qt::CaseInsensitive) == 0;
    if ((*one)->id == (*two)->id || (!isTie && isOne == isTwo))
        return stop(label.refuse(QStringLiteral("TIE, %1 or %2").arg((*one)->model, (*two)->model)));
    const auto rater = people(run, label);
    if (!rater)
        return stop(rater.error());
    const auto comparison = run.index().comparison(*item, 1, **one, **two);
    if (!comparison)
        return stop(comparison.error());
    const model::Choice choice = isTie ? model::Choice::Tie : isOne ? model::Choice::A : model::Choice::B;
    return writeVote(run, **rater, *comparison, {choice, label.text, QString()},
                     {label.file, label.line, QString(), comparison->isMirrored});
}

} // namespace

std::unique_ptr<FileReader> faireval() { return std::make_unique<FairEvalReader>(); }

} // namespace exchange
