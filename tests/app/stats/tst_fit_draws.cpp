// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/fit_draws.h"
#include "app/stats/tie_models.h"
#include "tests/app/stats/made_battles.h"

#include <QTest>

#include <cmath>

using namespace stats;
using namespace test_stats;

namespace {

constexpr Bootstrap draws200{.seed = 3, .replicates = 200};

bool alike(const RatingDraws &one, const RatingDraws &other, double tolerance)
{
    if (one.replicates() != other.replicates() || one.models() != other.models())
        return false;
    for (int draw = 0; draw < one.replicates(); ++draw) {
        if (one.isRated(draw) != other.isRated(draw))
            return false;
        for (int model = 0; model < one.models() && one.isRated(draw); ++model) {
            if (std::abs(one.rating(draw, model) - other.rating(draw, model)) > tolerance)
                return false;
        }
    }
    return true;
}

} // namespace

/// Fits of draws of items.
class TestFitDraws : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bradleyTerryIsDrawnAsByItsOwnFunction();
    void threadsDoNotMatter();
    void errorsAreThoseOfItems();
    void fewItemsAndSeparatedDrawsHaveNone();
};

void TestFitDraws::bradleyTerryIsDrawnAsByItsOwnFunction()
{
    const OwnedBattles battles = madeUpBattles(4, 300, 60, 5);
    const RatingDraws ours = bootstrapFits(bradleyTerry, battles.view(), {}, draws200, 1);
    QVERIFY(alike(ours, bootstrapBradleyTerry(battles.view(), {}, draws200, 1), 1e-3));
}

void TestFitDraws::threadsDoNotMatter()
{
    const OwnedBattles battles = madeUpBattles(3, 120, 30, 5);
    QVERIFY(alike(bootstrapFits(davidson, battles.view(), {}, draws200, 1),
                  bootstrapFits(davidson, battles.view(), {}, draws200, 3), 0));
}

void TestFitDraws::errorsAreThoseOfItems()
{
    // Every battle twice in its item: errors by item stay, those of the model would shrink by sqrt(2).
    const OwnedBattles battles = twice(madeUpBattles(4, 800, 400, 9), Copies::SameItem);
    for (const RatingFitter &fit : {RatingFitter(raoKupper), RatingFitter(davidson)}) {
        RatingOptions clustered;
        clustered.errors = RatingErrors::Clustered;
        const RatingFit whole = fit(battles.view(), clustered);
        const Bootstrap many{.seed = 1, .replicates = 400};
        const auto drawn =
            bootstrapRatings(whole, bootstrapFits(fit, battles.view(), clustered, many, 2), many);
        for (std::size_t model = 0; model < drawn.size(); ++model) {
            QVERIFY(drawn[model].value == whole.ratings[model].value);
            const double ratio = *drawn[model].se / *whole.ratings[model].se;
            QVERIFY2(ratio > .85 && ratio < 1.18, qPrintable(QString::number(ratio)));
            QVERIFY(*drawn[model].low < *drawn[model].value && *drawn[model].value < *drawn[model].high);
        }
    }
}

void TestFitDraws::fewItemsAndSeparatedDrawsHaveNone()
{
    const OwnedBattles one = battlesOf(2, {{0, 1, 'a', 7}, {0, 1, 'b', 7}, {0, 1, 't', 7}});
    QCOMPARE(bootstrapFits(davidson, one.view(), {}, draws200, 1).replicates(), 0);
    const OwnedBattles few = battlesOf(2, {{0, 1, 'a', 0}, {0, 1, 'b', 1}, {0, 1, 't', 2}, {0, 1, 'a', 3}});
    const RatingDraws drawn = bootstrapFits(davidson, few.view(), {}, draws200, 1);
    int rated = 0;
    for (int draw = 0; draw < drawn.replicates(); ++draw)
        rated += drawn.isRated(draw) ? 1 : 0;
    QVERIFY(rated > 0 && rated < drawn.replicates());
    QCOMPARE(bootstrapFits(davidson, OwnedBattles{.models = 2}.view(), {}, draws200, 1).replicates(), 0);
}

QTEST_APPLESS_MAIN(TestFitDraws)
#include "tst_fit_draws.moc"
