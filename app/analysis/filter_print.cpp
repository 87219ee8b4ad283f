// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/filter_lexer.h"
#include "app/analysis/filter_table.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

QString majorityText(const RaterRef &rater)
{
    if (rater.value.isEmpty() && !rater.credit)
        return u"majority"_s;
    const QString of = rater.value.isEmpty() ? u"humans"_s : raterNameText(rater.value);
    return u"majority("_s + of + (rater.credit ? u", credit)"_s : u")"_s);
}

QString whoText(const RaterRef &rater)
{
    switch (rater.kind) {
    case RaterRef::Kind::Name: return raterNameText(rater.value);
    case RaterRef::Kind::Humans: return u"humans"_s;
    case RaterRef::Kind::Judges: return u"judges"_s;
    case RaterRef::Kind::Gold: return u"gold"_s;
    case RaterRef::Kind::Majority: return majorityText(rater);
    case RaterRef::Kind::Group: return u"group("_s + raterNameText(rater.value) + u')';
    }
    return {};
}

QString text(const FieldTest &test)
{
    QStringList values;
    for (const QString &value : test.values)
        values << valueText(value);
    const QString start = valueText(nameOf(test)) + u' ' + signOf(test.op) + u' ';
    return test.op == Operator::In ? start + u'(' + values.join(u", ") + u')' : start + values.join(u", ");
}

QString text(const PredicateTest &test)
{
    const PredicateForm &form = formOf(test);
    QStringList arguments;
    auto rater = test.raters.begin();
    auto word = test.words.begin();
    for (const ArgumentKind kind : form.arguments)
        arguments << (kind == ArgumentKind::Rater ? printRater(*rater++) : valueText(*word++));
    const QString call = form.name + u'(' + arguments.join(u", ") + u')';
    return test.op ? call + u' ' + signOf(*test.op) + u' ' + valueText(test.value) : call;
}

QString text(const Junction &junction)
{
    if (junction.kind == Junction::Kind::Not) {
        const Filter &part = junction.parts.front();
        const bool isTest = !std::holds_alternative<Junction>(part.node);
        return u"not "_s + (isTest ? printFilter(part) : u'(' + printFilter(part) + u')');
    }
    const bool isAll = junction.kind == Junction::Kind::All;
    QStringList parts;
    for (const Filter &part : junction.parts) {
        const auto *inner = std::get_if<Junction>(&part.node);
        const bool isLoose = isAll && inner && inner->kind == Junction::Kind::Any;
        parts << (isLoose ? u'(' + printFilter(part) + u')' : printFilter(part));
    }
    return parts.join(isAll ? u" and " : u" or ");
}

} // namespace

QString printRater(const RaterRef &rater)
{
    QString text = whoText(rater);
    if (rater.order == model::Order::AFirst)
        text += u"@first";
    if (rater.order == model::Order::BFirst)
        text += u"@second";
    if (rater.order == model::Order::Unknown)
        text += u"@unknown";
    if (rater.occasion)
        text += u'#' + QString::number(*rater.occasion);
    if (rater.allOccasions)
        text += u"@all";
    return text;
}

QString printFilter(const Filter &filter)
{
    if (const auto *test = std::get_if<FieldTest>(&filter.node))
        return text(*test);
    if (const auto *test = std::get_if<PredicateTest>(&filter.node))
        return text(*test);
    if (const auto *junction = std::get_if<Junction>(&filter.node))
        return text(*junction);
    return {};
}

} // namespace analysis
