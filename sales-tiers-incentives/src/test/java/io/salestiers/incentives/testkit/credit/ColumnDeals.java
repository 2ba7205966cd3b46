package io.salestiers.incentives.testkit.credit;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.columns.CreditProgram;
import io.salestiers.incentives.columns.DealColumns;
import io.salestiers.incentives.credit.DateName;
import io.salestiers.incentives.credit.Participant;
import io.salestiers.incentives.credit.Transaction;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.credit.TransactionKind;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** The same deals twice: as columns of a {@link CreditProgram}, and as transactions for {@code CreditCalculator}. */
public final class ColumnDeals {
    /** The values of {@link ColumnCrediting#CATEGORY}, of which the plan of columns knows the first two. */
    public static final List<String> CATEGORIES = List.of("goods", "service", "travel");

    /**
     * A deal.
     *
     * @param day the day, counted from the first one of {@link SmallCompany#QUARTER}
     * @param cents the gross amount
     * @param tax the tax in it
     * @param cost what it cost
     * @param first who sold it
     * @param second who helped; empty for nobody
     * @param percent the share of the first
     * @param category the place of the category among {@link #CATEGORIES}
     */
    public record Deal(
            int day,
            long cents,
            long tax,
            long cost,
            PersonId first,
            Optional<PersonId> second,
            int percent,
            int category) {
        /**
         * The day.
         *
         * @return the date
         */
        public LocalDate date() {
            return SmallCompany.QUARTER.range().from().plusDays(day);
        }

        /**
         * The deal as a transaction.
         *
         * @param number its number
         * @return a booking with participants in the roles of {@link ColumnCrediting}
         */
        public Transaction transaction(int number) {
            Transaction.Builder deal = Transaction.builder(
                            TransactionId.of("erp", "D-" + number),
                            TransactionKind.BOOKING,
                            Money.ofMinor(cents, SmallCompany.USD))
                    .tax(Money.ofMinor(tax, SmallCompany.USD))
                    .cost(Money.ofMinor(cost, SmallCompany.USD))
                    .date(DateName.ORDER, date())
                    .dimension(ColumnCrediting.CATEGORY, CATEGORIES.get(category))
                    .participant(Participant.of("first", first).withShare(Ratio.of(percent, 100)));
            second.ifPresent(other ->
                    deal.participant(Participant.of("second", other).withShare(Ratio.of(100L - percent, 100))));
            return deal.build();
        }
    }

    private ColumnDeals() {}

    /**
     * Deals as transactions.
     *
     * @param deals the deals
     * @param days the days that count
     * @return a transaction for each deal of these days, numbered by its place
     */
    public static List<Transaction> transactions(List<Deal> deals, DateRange days) {
        List<Transaction> all = new ArrayList<>();
        for (int i = 0; i < deals.size(); i++) {
            if (days.contains(deals.get(i).date())) {
                all.add(deals.get(i).transaction(i));
            }
        }
        return all;
    }

    /**
     * Deals as columns.
     *
     * @param program the program, whose whole has 100 parts
     * @param deals the deals
     * @return columns with second payees, taxes, costs and categories
     */
    public static DealColumns columns(CreditProgram program, List<Deal> deals) {
        return DealColumns.builder(
                        deals.stream()
                                .mapToInt(deal -> (int) deal.date().toEpochDay())
                                .toArray(),
                        deals.stream().mapToLong(Deal::cents).toArray())
                .payees(
                        deals.stream()
                                .mapToInt(deal -> program.placeOf(deal.first()))
                                .toArray(),
                        deals.stream()
                                .mapToInt(deal ->
                                        deal.second().map(program::placeOf).orElse(-1))
                                .toArray(),
                        deals.stream().mapToInt(Deal::percent).toArray())
                .taxes(deals.stream().mapToLong(Deal::tax).toArray())
                .costs(deals.stream().mapToLong(Deal::cost).toArray())
                .values(
                        ColumnCrediting.CATEGORY,
                        deals.stream().mapToInt(Deal::category).toArray())
                .build();
    }

    /**
     * Deals of some people.
     *
     * @param organization who there is
     * @param two whether some deals have a second payee
     * @return up to 30 deals, some of them returns, on the days of the quarter and some beside it; a few state shares that are not
     *     one whole
     */
    public static Arbitrary<List<Deal>> deals(Organization organization, boolean two) {
        Arbitrary<PersonId> people = Arbitraries.of(List.copyOf(organization.people()));
        Arbitrary<Long> cents = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.longs().between(1, 200_000)),
                Tuple.of(2, Arbitraries.longs().between(-50_000, 20)),
                Tuple.of(2, Arbitraries.of(5L, 10L, 15L, 25L, 10_000L, 100_000L)));
        Arbitrary<Integer> percents = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0, 100)),
                Tuple.of(3, Arbitraries.of(0, 25, 50, 100)),
                Tuple.of(1, Arbitraries.of(-10, 110)));
        Arbitrary<Optional<PersonId>> helpers = two
                ? Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.just(Optional.empty())), Tuple.of(1, people.map(Optional::of)))
                : Arbitraries.just(Optional.empty());
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(12, Arbitraries.integers().between(0, 91)),
                                Tuple.of(1, Arbitraries.of(-100, -1, 92, 200))),
                        cents,
                        Arbitraries.longs().between(0, 2_000),
                        Arbitraries.longs().between(0, 50_000),
                        people,
                        helpers,
                        percents,
                        Arbitraries.frequencyOf(Tuple.of(10, Arbitraries.of(0, 1)), Tuple.of(1, Arbitraries.just(2))))
                .as((day, amount, tax, cost, first, second, percent, category) -> new Deal(
                        day,
                        amount,
                        tax,
                        cost,
                        first,
                        second,
                        !two || (second.isEmpty() && percent >= 0 && percent < 100) ? 100 : percent,
                        category))
                .list()
                .ofMaxSize(30);
    }
}
