package io.salestiers.kpi.target;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.util.List;

/**
 * How the amount of a larger period is spread over the smaller ones in it.
 *
 * <p>An amount always goes to the smallest periods of the plan at once, and larger periods are their sums; so a quarter is
 * its months, whatever the weights. Whole minor units are divided by largest remainder, ties to the earliest period: CNY
 * 1.00 spread equally over the quarters of a year is 0.25 each, CNY 1.01 is 0.26, 0.25, 0.25, 0.25.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Spread.Equal.class, name = "equal"),
    @JsonSubTypes.Type(value = Spread.Ratios.class, name = "ratios"),
    @JsonSubTypes.Type(value = Spread.Shares.class, name = "shares"),
    @JsonSubTypes.Type(value = Spread.Seasonal.class, name = "seasonal"),
    @JsonSubTypes.Type(value = Spread.CalendarDays.class, name = "calendar-days"),
    @JsonSubTypes.Type(value = Spread.WorkingDays.class, name = "working-days")
})
public sealed interface Spread {
    /** Each smallest period the same. */
    record Equal() implements Spread {
        @Override
        public Ratio weight(Period period, FiscalCalendar calendar, BusinessCalendar business) {
            return Ratio.ONE;
        }
    }

    /**
     * By weights of which only the proportions count: {@code 3 : 4 : 3 : 5} for the quarters of a year.
     *
     * @param weights one for each smallest period of a fiscal year, zero or more, not all zero
     */
    record Ratios(List<Ratio> weights) implements Spread {
        /** Copies the weights; they are checked by {@link TargetPlan}, which says where. */
        public Ratios {
            weights = List.copyOf(weights);
        }

        @Override
        public Ratio weight(Period period, FiscalCalendar calendar, BusinessCalendar business) {
            return weights.get(period.index() - 1);
        }
    }

    /**
     * By shares of a year that add up to exactly 1: 20 %, 25 %, 25 %, 30 % for the quarters. A sum of 0.99 is refused, which
     * {@link Ratios} would not notice.
     *
     * @param shares one for each smallest period of a fiscal year, zero or more
     */
    record Shares(List<Ratio> shares) implements Spread {
        /** Copies the shares; they are checked by {@link TargetPlan}, which says where. */
        public Shares {
            shares = List.copyOf(shares);
        }

        @Override
        public Ratio weight(Period period, FiscalCalendar calendar, BusinessCalendar business) {
            return shares.get(period.index() - 1);
        }

        @Override
        public Quantity shown(Ratio weight) {
            return Quantity.ratio(weight);
        }
    }

    /**
     * By a named seasonal profile: the weights of the twelve months of a fiscal year. A quarter weighs what its months weigh.
     *
     * @param profile its name, such as “Spring festival dip”
     * @param months twelve weights, zero or more, not all zero; only their proportions count
     */
    record Seasonal(LocalizedText profile, List<Ratio> months) implements Spread {
        /** Copies the weights; they are checked by {@link TargetPlan}, which says where. */
        public Seasonal {
            requireNonNull(profile, "profile");
            months = List.copyOf(months);
        }

        @Override
        public Ratio weight(Period period, FiscalCalendar calendar, BusinessCalendar business) {
            int first = (period.index() - 1) * period.kind().months();
            return Ratio.sum(months.subList(first, first + period.kind().months()));
        }
    }

    /** By the days of the calendar: 31 for January, 28 or 29 for February. */
    record CalendarDays() implements Spread {
        @Override
        public Ratio weight(Period period, FiscalCalendar calendar, BusinessCalendar business) {
            return Ratio.of(period.range().lengthInDays());
        }

        @Override
        public Quantity shown(Ratio weight) {
            return Quantity.of(weight, Unit.DAYS);
        }
    }

    /** By working days of the host's calendar. */
    record WorkingDays() implements Spread {
        @Override
        public Ratio weight(Period period, FiscalCalendar calendar, BusinessCalendar business) {
            return Ratio.of(business.workingDaysIn(period.range()));
        }

        @Override
        public Quantity shown(Ratio weight) {
            return Quantity.of(weight, Unit.DAYS);
        }
    }

    /**
     * What a period weighs.
     *
     * @param period one of the smallest periods of the plan
     * @param calendar the calendar that has it
     * @param business the working days
     * @return zero or more
     */
    Ratio weight(Period period, FiscalCalendar calendar, BusinessCalendar business);

    /**
     * A weight as explanations show it.
     *
     * @param weight a weight
     * @return a plain number, unless the spread has a unit for it
     */
    default Quantity shown(Ratio weight) {
        return Quantity.of(weight, Unit.COUNT);
    }

    /**
     * How many weights are stated.
     *
     * @param smallest the smallest kind of period of the plan
     * @return how many it must be; 0 if nothing is stated
     */
    default int stated(PeriodKind smallest) {
        return this instanceof Seasonal
                ? 12
                : this instanceof Ratios || this instanceof Shares ? smallest.perYear() : 0;
    }

    /**
     * The stated weights.
     *
     * @return one for each period of a year; empty if they follow from something else
     */
    default List<Ratio> weights() {
        return this instanceof Seasonal seasonal
                ? seasonal.months()
                : this instanceof Shares shares
                        ? shares.shares()
                        : this instanceof Ratios ratios ? ratios.weights() : List.of();
    }

    /**
     * The key of its word in {@link io.salestiers.kpi.KpiMessages}.
     *
     * @return for example {@code kpi.spread.working-days}
     */
    default String key() {
        String name = this instanceof Equal
                ? "equal"
                : this instanceof Ratios
                        ? "ratios"
                        : this instanceof Shares
                                ? "shares"
                                : this instanceof Seasonal
                                        ? "seasonal"
                                        : this instanceof CalendarDays ? "calendar-days" : "working-days";
        return "kpi.spread." + name;
    }
}
