// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/reading.h"
#include "ui/async/run.h"
#include "ui/cases/details_look.h"
#include "ui/text/document_view.h"

#include <memory>

namespace ui {

/// What was said of a case, as a document to read (makeCaseDocument). It is made on another thread; until it
/// is there the one before stands.
class CaseDetails : public DocumentView
{
    Q_OBJECT
public:
    explicit CaseDetails(QWidget *parent);

    void setCase(const labeling::ReadCase &read);
    void clearCase();
    void setTheme(const Theme &theme);
    /// What is to be marked in rationales and in comments.
    void setSearched(const std::optional<QRegularExpression> &inRationales,
                     const std::optional<QRegularExpression> &inComments);
    void setLetters(Letters letters);
    [[nodiscard]] Letters letters() const { return m_look.letters; }
    void setShowsRaw(bool showsRaw);
    [[nodiscard]] bool showsRaw() const { return m_look.showsRaw; }

private:
    enum class Place { Top, Same };
    void remake(Place place);

    DetailsLook m_look;
    std::shared_ptr<const labeling::ReadCase> m_read;
    Latest m_making;
};

} // namespace ui
