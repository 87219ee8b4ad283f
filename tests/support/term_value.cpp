// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/term_value.h"

#include <cstdlib>

namespace support {

namespace {

class Term
{
public:
    explicit Term(const std::string &text)
        : m_at(text.c_str())
    {}
    [[nodiscard]] std::optional<double> value()
    {
        const double result = sum();
        return *skipped() == '\0' ? std::optional(result) : std::nullopt;
    }

private:
    const char *skipped()
    {
        while (*m_at == ' ')
            ++m_at;
        return m_at;
    }
    double sum()
    {
        double value = product();
        while (*skipped() == '+' || *m_at == '-') {
            const bool isMore = *m_at++ == '+';
            const double next = product();
            value += isMore ? next : -next;
        }
        return value;
    }
    double product()
    {
        double value = factor();
        while (*skipped() == '*' || *m_at == '/') {
            const bool isTimes = *m_at++ == '*';
            const double next = factor();
            value = isTimes ? value * next : value / next;
        }
        return value;
    }
    double factor()
    {
        if (*skipped() == '(') {
            ++m_at;
            const double value = sum();
            if (*skipped() == ')')
                ++m_at;
            return value;
        }
        char *end = nullptr;
        const double value = std::strtod(m_at, &end);
        m_at = end;
        return value;
    }

    const char *m_at;
};

} // namespace

std::optional<double> termValue(const std::string &term)
{
    if (term.find_first_not_of("0123456789.+-*/() ") != std::string::npos ||
        term.find_first_of("+-*/") == std::string::npos)
        return std::nullopt;
    return Term(term).value();
}

} // namespace support
