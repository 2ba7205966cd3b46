package io.salestiers.kpi.derivation;

import static io.salestiers.kpi.catalog.StandardMeasures.COHORT_LOST_DEALS;
import static io.salestiers.kpi.catalog.StandardMeasures.COHORT_WON_DEALS;
import static io.salestiers.kpi.catalog.StandardMeasures.LOST_AMOUNT;
import static io.salestiers.kpi.catalog.StandardMeasures.LOST_DEALS;
import static io.salestiers.kpi.catalog.StandardMeasures.MEDIAN_WON_AMOUNT;
import static io.salestiers.kpi.catalog.StandardMeasures.MEDIAN_WON_DAYS;
import static io.salestiers.kpi.catalog.StandardMeasures.NINTH_DECILE_WON_DAYS;
import static io.salestiers.kpi.catalog.StandardMeasures.PIPELINE_AMOUNT;
import static io.salestiers.kpi.catalog.StandardMeasures.PIPELINE_DEALS;
import static io.salestiers.kpi.catalog.StandardMeasures.REVENUE;
import static io.salestiers.kpi.catalog.StandardMeasures.TIMED_DEALS;
import static io.salestiers.kpi.catalog.StandardMeasures.WON_AMOUNT;
import static io.salestiers.kpi.catalog.StandardMeasures.WON_DAYS;
import static io.salestiers.kpi.catalog.StandardMeasures.WON_DEALS;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.Measure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * From deals to what win rates, deal sizes, sales cycles and pipelines are made of.
 *
 * <p>A deal created on 10 March and won on 20 April for CNY 500 is, on 20 April, one deal won, CNY 500 won, and 41 days of
 * one deal with known days; on 10 March it is one deal won of that day's cohort. Revenue is CNY 500 on 20 April; returns are
 * observations that the host adds, and leave the deal won.
 */
public final class DealDerivation {
    private final Batch batch = new Batch(
            REVENUE,
            WON_DEALS,
            WON_AMOUNT,
            MEDIAN_WON_AMOUNT,
            LOST_DEALS,
            LOST_AMOUNT,
            COHORT_WON_DEALS,
            COHORT_LOST_DEALS,
            WON_DAYS,
            TIMED_DEALS,
            MEDIAN_WON_DAYS,
            NINTH_DECILE_WON_DAYS,
            PIPELINE_AMOUNT,
            PIPELINE_DEALS);

    private DealDerivation() {}

    /**
     * The observations of deals.
     *
     * @param deals the deals, in any order
     * @param zero whether deals worth nothing are deals
     * @return the observations by deal, and all that is wrong with the deals
     */
    public static Derived of(Collection<Deal> deals, ZeroDeals zero) {
        DealDerivation derivation = new DealDerivation();
        for (Deal deal : derivation.batch.unique(deals, Deal::id)) {
            boolean nothing =
                    deal.amount().filter(amount -> amount.signum() == 0).isPresent();
            if (deal.outcome() != DealOutcome.DISQUALIFIED && !(nothing && zero == ZeroDeals.LEFT_OUT)) {
                derivation.add(deal);
            }
        }
        return derivation.batch.result();
    }

    private void add(Deal deal) {
        if (deal.amount().filter(amount -> amount.signum() < 0).isPresent()) {
            batch.find(DerivationFinding.NEGATIVE_AMOUNT, deal.id());
        } else if (deal.day().isEmpty()) {
            batch.find(
                    deal.outcome() == DealOutcome.OPEN
                            ? DerivationFinding.EXPECTED_DAY_ABSENT
                            : DerivationFinding.CLOSE_DAY_ABSENT,
                    deal.id());
        } else if (deal.amount().isEmpty() && deal.outcome() == DealOutcome.WON) {
            batch.find(DerivationFinding.AMOUNT_ABSENT, deal.id());
        } else {
            dated(deal, deal.day().get());
        }
    }

    private void dated(Deal deal, LocalDate day) {
        if (deal.amount().isEmpty()) {
            batch.find(DerivationFinding.AMOUNT_UNKNOWN, deal.id());
        }
        switch (deal.outcome()) {
            case OPEN -> {
                one(PIPELINE_DEALS, deal, day);
                amount(PIPELINE_AMOUNT, deal, day);
            }
            case WON -> {
                one(WON_DEALS, deal, day);
                amount(REVENUE, deal, day);
                amount(WON_AMOUNT, deal, day);
                amount(MEDIAN_WON_AMOUNT, deal, day);
                created(deal, day, COHORT_WON_DEALS);
            }
            case LOST -> {
                one(LOST_DEALS, deal, day);
                amount(LOST_AMOUNT, deal, day);
                created(deal, day, COHORT_LOST_DEALS);
            }
            case DISQUALIFIED -> throw new AssertionError(deal);
        }
    }

    private void created(Deal deal, LocalDate closed, Measure cohort) {
        if (deal.created().isEmpty()) {
            batch.find(DerivationFinding.CREATION_DAY_ABSENT, deal.id());
            return;
        }
        LocalDate created = deal.created().get();
        if (closed.isBefore(created)) {
            batch.find(DerivationFinding.CLOSED_BEFORE_CREATED, deal.id());
            return;
        }
        one(cohort, deal, created);
        if (deal.outcome() == DealOutcome.WON) {
            Quantity days = Quantity.of(Ratio.of(ChronoUnit.DAYS.between(created, closed)), Unit.DAYS);
            add(WON_DAYS, deal, closed, days);
            add(MEDIAN_WON_DAYS, deal, closed, days);
            add(NINTH_DECILE_WON_DAYS, deal, closed, days);
            one(TIMED_DEALS, deal, closed);
        }
    }

    private void one(Measure measure, Deal deal, LocalDate day) {
        add(measure, deal, day, Quantity.count(1));
    }

    private void amount(Measure measure, Deal deal, LocalDate day) {
        deal.amount().ifPresent(amount -> add(measure, deal, day, Quantity.money(amount)));
    }

    private void add(Measure measure, Deal deal, LocalDate day, Quantity value) {
        batch.add(measure, deal.owner(), day, value, deal.customer(), deal.dimensions(), deal.id());
    }
}
