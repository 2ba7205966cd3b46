package io.salestiers.incentives.release;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What must come about before pay is earned for good, or before it is released (计提条件). Before its earning event a payment is
 * an advance (预付), after it a wage (工资). Pay that belongs to no deal waits for no event of a deal.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EarningEvent.WhenCalculated.class, name = "when-calculated"),
    @JsonSubTypes.Type(value = EarningEvent.OnEvent.class, name = "event"),
    @JsonSubTypes.Type(value = EarningEvent.OnCash.class, name = "cash"),
    @JsonSubTypes.Type(value = EarningEvent.MonthsLater.class, name = "months-later"),
    @JsonSubTypes.Type(value = EarningEvent.Tenure.class, name = "tenure"),
    @JsonSubTypes.Type(value = EarningEvent.OnDay.class, name = "day")
})
public sealed interface EarningEvent {
    /** Nothing more: what is calculated is earned. */
    record WhenCalculated() implements EarningEvent {
        @Override
        public Ratio reached(PaySituation situation) {
            return Ratio.ONE;
        }

        @Override
        public boolean ofDeals() {
            return false;
        }

        @Override
        public String name() {
            return "when-calculated";
        }
    }

    /**
     * Something happened to the deal: it was invoiced, delivered, its set-up was paid.
     *
     * @param event what
     */
    record OnEvent(EventName event) implements EarningEvent {
        /** Refuses an absent name. */
        public OnEvent {
            requireNonNull(event, "event");
        }

        @Override
        public Ratio reached(PaySituation situation) {
            return situation.source().transaction().isEmpty()
                    ? Ratio.ONE
                    : situation.yes(situation
                            .facts()
                            .events()
                            .day(situation.source().transaction().get(), event));
        }

        @Override
        public String name() {
            return "event";
        }

        @Override
        public Optional<Argument> detail() {
            return Optional.of(Argument.text(event.value()));
        }
    }

    /**
     * The customer's money arrived (回款).
     *
     * @param share what money that arrived in part brings about
     */
    record OnCash(CashShare share) implements EarningEvent {
        /** Refuses an absent share. */
        public OnCash {
            requireNonNull(share, "share");
        }

        @Override
        public Ratio reached(PaySituation situation) {
            if (situation.source().transaction().isEmpty()) {
                return Ratio.ONE;
            }
            Ratio paid = situation
                    .facts()
                    .events()
                    .paidShare(situation.source().transaction().get(), situation.day());
            return share == CashShare.IN_PROPORTION || paid.equals(Ratio.ONE) ? paid : Ratio.ZERO;
        }

        @Override
        public String name() {
            return "cash";
        }
    }

    /**
     * Time went by since the period in which it was calculated, whether the payee is still there or not: an instalment. Pay of the
     * quarter that ends on 31 March is due after 12 months on 1 April of the next year, and after none on 1 April.
     *
     * @param months how many, zero or more
     */
    record MonthsLater(int months) implements EarningEvent {
        /** Refuses a negative number. */
        public MonthsLater {
            requireMonths(months);
        }

        @Override
        public Ratio reached(PaySituation situation) {
            return situation.yes(Optional.of(situation.monthsLater(months)));
        }

        @Override
        public boolean ofDeals() {
            return false;
        }

        @Override
        public String name() {
            return "months-later";
        }

        @Override
        public Optional<Argument> detail() {
            return Optional.of(Argument.number(months));
        }
    }

    /**
     * Time went by since the period, and the payee was there on the day it ended: a bonus for who stays (留任). Who has left before
     * waits for it only if the rules of leaving say so.
     *
     * @param months how many, zero or more
     */
    record Tenure(int months) implements EarningEvent {
        /** Refuses a negative number. */
        public Tenure {
            requireMonths(months);
        }

        @Override
        public Ratio reached(PaySituation situation) {
            LocalDate until = situation.monthsLater(months);
            return situation.thereOn(until) ? situation.yes(Optional.of(until)) : Ratio.ZERO;
        }

        @Override
        public boolean ofDeals() {
            return false;
        }

        @Override
        public String name() {
            return "tenure";
        }

        @Override
        public Optional<Argument> detail() {
            return Optional.of(Argument.number(months));
        }
    }

    /**
     * A stated day, such as the day on which the annual bonus is paid.
     *
     * @param day the day
     */
    record OnDay(LocalDate day) implements EarningEvent {
        /** Refuses an absent day. */
        public OnDay {
            requireNonNull(day, "day");
        }

        @Override
        public Ratio reached(PaySituation situation) {
            return situation.yes(Optional.of(day));
        }

        @Override
        public boolean ofDeals() {
            return false;
        }

        @Override
        public String name() {
            return "day";
        }

        @Override
        public Optional<Argument> detail() {
            return Optional.of(Argument.day(day));
        }
    }

    /**
     * Which part of it has come about.
     *
     * @param situation of which pay, on which day, with what is known
     * @return 0 to 1; between them only for money that arrived in part
     */
    Ratio reached(PaySituation situation);

    /**
     * Whether it is something that happens to a deal.
     *
     * @return true unless a kind says otherwise; a component that pays for no deals can't wait for it
     */
    default boolean ofDeals() {
        return true;
    }

    /**
     * What it is called in JSON and in keys of texts.
     *
     * @return for example {@code cash}
     */
    String name();

    /**
     * What stands beside its text: the name of the event, a number of months, a day.
     *
     * @return empty for what needs none
     */
    default Optional<Argument> detail() {
        return Optional.empty();
    }

    /**
     * The key of its text.
     *
     * @return for example {@code incentives.release.event.cash}
     */
    default String key() {
        return "incentives.release.event." + name();
    }

    private static void requireMonths(int months) {
        if (months < 0 || months > 1_200) {
            throw new IllegalArgumentException("months must be 0 to 1200, but was " + months);
        }
    }
}
