// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_details.h"

#include "ui/async/background.h"
#include "ui/cases/case_document.h"

#include <QFontDatabase>
#include <QThread>

namespace ui {

CaseDetails::CaseDetails(QWidget *parent)
    : DocumentView(parent)
{
    m_look.theme = themeOf(Scheme::Light);
    setObjectName(QStringLiteral("caseDetails"));
    setAccessibleName(tr("Votes, rulings and verdicts"));
}

void CaseDetails::setCase(const labeling::ReadCase &read)
{
    m_read = std::make_shared<const labeling::ReadCase>(read);
    remake(Place::Top);
}

void CaseDetails::clearCase()
{
    m_making.drop();
    m_read.reset();
    setShown(nullptr);
}

void CaseDetails::setTheme(const Theme &theme)
{
    m_look.theme = theme;
    DocumentView::setTheme(theme);
    remake(Place::Same);
}

void CaseDetails::setSearched(const std::optional<QRegularExpression> &inRationales,
                              const std::optional<QRegularExpression> &inComments)
{
    if (m_look.inRationales == inRationales && m_look.inComments == inComments)
        return;
    m_look.inRationales = inRationales;
    m_look.inComments = inComments;
    remake(Place::Same);
}

void CaseDetails::setLetters(Letters letters)
{
    m_look.letters = letters;
    remake(Place::Same);
}

void CaseDetails::setShowsRaw(bool showsRaw)
{
    m_look.showsRaw = showsRaw;
    remake(Place::Same);
}

void CaseDetails::remake(Place place)
{
    if (!m_read)
        return;
    m_look.body = font();
    m_look.code = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_look.code.setPointSizeF(font().pointSizeF() * 0.9);
    const auto make = [read = m_read, look = m_look, owner = QThread::currentThread()] {
        auto made = std::make_shared<MarkedDocument>(makeCaseDocument(*read, look));
        made->document->moveToThread(owner);
        return made;
    };
    m_making.ask(inBackground(make), this, [this, place](const std::shared_ptr<MarkedDocument> &made) {
        const double share = place == Place::Same ? scrolledShare() : 0;
        setShown(std::move(made->document));
        setMatches(made->matches);
        if (place == Place::Same)
            scrollToShare(share);
    });
}

} // namespace ui
