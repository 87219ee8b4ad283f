// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/filter_table.h"

#include <random>

namespace analysis {

/// Random filters of every production, the same for the same seed.
class FilterTrees
{
public:
    explicit FilterTrees(unsigned seed)
        : m_random(seed)
    {}

    Filter tree(int depth)
    {
        const int kind = depth > 0 ? below(6) : 4;
        if (kind == 0)
            return negated(tree(depth - 1));
        if (kind < 4) {
            std::vector<Filter> parts;
            for (int left = below(4); left >= 0; --left)
                parts.push_back(tree(depth - 1));
            return kind == 1 ? anyOf(std::move(parts)) : allOf(std::move(parts));
        }
        return below(2) == 0 ? field() : predicate();
    }

    RaterRef rater()
    {
        RaterRef rater;
        rater.kind = static_cast<RaterRef::Kind>(below(6));
        if (rater.kind == RaterRef::Kind::Name || rater.kind == RaterRef::Kind::Group)
            rater.value = word();
        if (rater.kind == RaterRef::Kind::Majority) {
            rater.value = below(2) == 0 ? QString() : word();
            rater.credit = below(2) == 0;
        }
        if (rater.kind == RaterRef::Kind::Name && below(4) == 0)
            rater.order = static_cast<model::Order>(below(3));
        if (rater.kind == RaterRef::Kind::Name && below(4) == 0)
            rater.occasion = 1 + below(12);
        rater.allOccasions = below(4) == 0;
        return rater;
    }

    QString word()
    {
        using namespace Qt::StringLiterals;
        static const QStringList words{u"gpt-4"_s,
                                       u"expert_*"_s,
                                       u"*"_s,
                                       u"and"_s,
                                       u"or"_s,
                                       u"not"_s,
                                       u"in"_s,
                                       u"humans"_s,
                                       u"judges"_s,
                                       u"gold"_s,
                                       u"majority"_s,
                                       u"group"_s,
                                       u"credit"_s,
                                       u"voted"_s,
                                       u"none"_s,
                                       u"item"_s,
                                       u"tie"_s,
                                       u"first"_s,
                                       u"all"_s,
                                       u"1"_s,
                                       u"홍 길동"_s,
                                       u"한글"_s,
                                       u"👩‍⚖️ a"_s,
                                       u"a\"b"_s,
                                       u"a\\b"_s,
                                       u"\\"_s,
                                       u"\""_s,
                                       u"\\\""_s,
                                       u"a@first"_s,
                                       u"a#2"_s,
                                       u"a,b"_s,
                                       u"f(x)"_s,
                                       u" lead"_s,
                                       u"a\nb"_s,
                                       u"-"_s,
                                       u"not (a = b)"_s,
                                       u"=~!"_s,
                                       u"Expert_1"_s,
                                       u"."_s,
                                       u"İı"_s};
        return words[below(static_cast<int>(words.size()))];
    }

    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }

private:
    QString number() { return QString::number(below(2000) - 3); }

    QString fieldValue(const FieldTest &test)
    {
        if (isNumber(test.field))
            return number();
        return test.op == Operator::Matches ? QRegularExpression::escape(word())
               : below(9) == 0              ? QString()
                                            : word();
    }

    Filter field()
    {
        FieldTest test;
        test.field = static_cast<Field>(below(9));
        do
            test.userField = test.field == Field::User ? word() : QString();
        while (fieldNamed(test.userField));
        do
            test.op = static_cast<Operator>(below(8));
        while (isNumber(test.field) && test.op == Operator::Matches);
        for (int left = test.op == Operator::In ? below(3) : 0; left >= 0; --left)
            test.values.push_back(fieldValue(test));
        return {test};
    }

    QString argument(ArgumentKind kind)
    {
        const QStringList words = wordsOf(kind);
        if (!words.isEmpty())
            return words[below(static_cast<int>(words.size()))];
        return kind == ArgumentKind::Pattern ? QRegularExpression::escape(word()) : word();
    }

    Filter predicate()
    {
        const auto forms = predicateForms();
        const PredicateForm &form = forms[static_cast<std::size_t>(below(static_cast<int>(forms.size())))];
        PredicateTest test{form.predicate, {}, {}, std::nullopt, {}};
        for (const ArgumentKind kind : form.arguments) {
            if (kind == ArgumentKind::Rater)
                test.raters.push_back(rater());
            else
                test.words.push_back(argument(kind));
        }
        if (form.follow == Follow::Number) {
            test.op = static_cast<Operator>(below(6));
            test.value = number();
        } else if (form.follow == Follow::Fraction) {
            test.op = static_cast<Operator>(below(6));
            test.value = QString::number(below(2000) / 1000.0);
        } else if (form.follow != Follow::Nothing) {
            const QStringList words = wordsOf(form.follow);
            test.op = below(3) == 0   ? Operator::Matches
                      : below(2) == 0 ? Operator::Equal
                                      : Operator::NotEqual;
            test.value = words[below(static_cast<int>(words.size()))];
        }
        return {test};
    }

    std::mt19937 m_random;
};

} // namespace analysis
