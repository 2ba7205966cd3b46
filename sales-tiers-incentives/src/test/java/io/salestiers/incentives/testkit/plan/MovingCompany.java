package io.salestiers.incentives.testkit.plan;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationBuilder;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.credit.Credit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A company in which much changes within the quarter {@link SmallCompany#QUARTER}: reporting lines, units, holders, vacancies,
 * people who act. It is kept twice, as an organization and as a plain table of what holds on each day, so that a test can walk
 * through the days without the library.
 *
 * <p>Positions are numbered: 0 is a director, 1 to 4 are managers, the others representatives; each reports to one of a lower
 * number, not always to one of a higher tier. Position {@code i} is held by {@code a<i>}, then by nobody for some days, then by
 * {@code b<i>}; in some, {@code s<j>} acts for some days, or the holder of another position does.
 */
public final class MovingCompany {
    /** How many positions there are. */
    public static final int POSITIONS = 9;
    /** How many days the quarter has. */
    public static final int DAYS = 92;

    private static final LocalDate FIRST = SmallCompany.QUARTER.range().from();

    /**
     * What happens to a position.
     *
     * @param manager the position to which it reports at first; -1 for none
     * @param managerThen the position to which it reports from the day of the change on
     * @param change the day of the change, counted from 0
     * @param unit the unit at first: {@code u0}, {@code u1} or {@code u2}
     * @param unitThen the unit from the day of the change on
     * @param left the day from which on the first holder is gone; {@link #DAYS} for never
     * @param came the day from which on the second one is there, not before the first is gone
     * @param substitute who acts; empty for nobody
     * @param actsFrom the first day of acting
     * @param actsTo the first day after it
     */
    public record Fate(
            int manager,
            int managerThen,
            int change,
            int unit,
            int unitThen,
            int left,
            int came,
            Optional<String> substitute,
            int actsFrom,
            int actsTo) {}

    private final List<Fate> fates;

    private MovingCompany(List<Fate> fates) {
        this.fates = fates;
    }

    /**
     * The tier of a position.
     *
     * @param position its number
     * @return director, manager or rep
     */
    public static String tier(int position) {
        return position == 0 ? "director" : position <= 4 ? "manager" : "rep";
    }

    /**
     * To which position a position reports.
     *
     * @param position its number
     * @param day the day, counted from 0
     * @return the number of the other; -1 for none
     */
    public int manager(int position, int day) {
        Fate fate = fates.get(position);
        return day < fate.change() ? fate.manager() : fate.managerThen();
    }

    /**
     * In which unit a position is.
     *
     * @param position its number
     * @param day the day
     * @return the number of the unit
     */
    public int unit(int position, int day) {
        Fate fate = fates.get(position);
        return day < fate.change() ? fate.unit() : fate.unitThen();
    }

    /**
     * Who holds a position.
     *
     * @param position its number
     * @param day the day
     * @return the person; empty for nobody
     */
    public Optional<String> holder(int position, int day) {
        Fate fate = fates.get(position);
        return day < fate.left()
                ? Optional.of("a" + position)
                : day >= fate.came() ? Optional.of("b" + position) : Optional.empty();
    }

    /**
     * Who acts for a position.
     *
     * @param position its number
     * @param day the day
     * @return the person; empty for nobody
     */
    public Optional<String> acting(int position, int day) {
        Fate fate = fates.get(position);
        return fate.substitute().filter(who -> day >= fate.actsFrom() && day < fate.actsTo());
    }

    /**
     * The same company for the library.
     *
     * @return an organization of three units below a root
     */
    public Organization organization() {
        return builder().build();
    }

    /**
     * The same company, with a change on some day that concerns nobody: an empty unit opens.
     *
     * @param day the day, counted from 0
     * @return an organization that is cut on this day, but in which nothing else is different
     */
    public Organization organizationWithACut(int day) {
        return builder()
                .unit("empty", LocalizedText.same("empty"), "root", FIRST.plusDays(day))
                .build();
    }

    private OrganizationBuilder builder() {
        OrganizationBuilder builder = Organization.builder(
                        Ladder.of(List.of(tier("rep", 1), tier("manager", 2), tier("director", 3))),
                        LocalDate.of(2016, 1, 1))
                .unit("root", LocalizedText.same("root"));
        for (int i = 0; i < 3; i++) {
            builder.unit("u" + i, LocalizedText.same("u" + i), "root");
        }
        for (int i = 0; i < POSITIONS; i++) {
            Fate fate = fates.get(i);
            String id = "p" + i;
            builder.position(id, tier(i), "u" + fate.unit());
            if (fate.unitThen() != fate.unit()) {
                builder.movePosition(id, "u" + fate.unitThen(), FIRST.plusDays(fate.change()));
            }
            if (fate.manager() >= 0) {
                builder.reportsTo(id, "p" + fate.manager());
                if (fate.managerThen() != fate.manager()) {
                    builder.reportsTo(id, "p" + fate.managerThen(), FIRST.plusDays(fate.change()));
                }
            }
            if (fate.left() > 0) {
                builder.holder("a" + i, id, days(-100, fate.left()));
            }
            if (fate.came() < DAYS) {
                builder.holder("b" + i, id, days(fate.came(), DAYS + 100));
            }
            fate.substitute().ifPresent(who -> builder.acting(who, id, days(fate.actsFrom(), fate.actsTo())));
        }
        return builder;
    }

    private static Tier tier(String id, int rank) {
        return new Tier(TierId.of(id), rank, LocalizedText.same(id));
    }

    private static DateRange days(int from, int to) {
        return DateRange.of(FIRST.plusDays(from), FIRST.plusDays(to));
    }

    /**
     * A sale.
     *
     * @param position the number of the position that sold
     * @param day the day, counted from 0
     * @param cents the amount in cents of a US dollar
     */
    public record Sale(int position, int day, long cents) {}

    /**
     * Who is credited with a sale: the holder of the position, else who acts for it.
     *
     * @param sale the sale
     * @return the person; empty if nobody is there
     */
    public Optional<String> seller(Sale sale) {
        return holder(sale.position(), sale.day()).or(() -> acting(sale.position(), sale.day()));
    }

    /**
     * The credits of sales.
     *
     * @param sales the sales
     * @return a credit for each that somebody made
     */
    public List<Credit> credits(List<Sale> sales) {
        List<Credit> credits = new ArrayList<>();
        for (Sale sale : sales) {
            seller(sale)
                    .ifPresent(seller -> credits.add(Credit.of(
                            "TX" + (1000 + credits.size()),
                            PersonId.of(seller),
                            PositionId.of("p" + sale.position()),
                            List.of(UnitId.of("u" + unit(sale.position(), sale.day())), UnitId.of("root")),
                            FIRST.plusDays(sale.day()),
                            Money.ofMinor(sale.cents(), SmallCompany.USD))));
        }
        return credits;
    }

    /**
     * Sales: up to 20, some of them returns.
     *
     * @return lists of sales on all days of the quarter
     */
    public static Arbitrary<List<Sale>> sales() {
        Arbitrary<Long> cents = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(5, Arbitraries.longs().between(1, 100_000)),
                net.jqwik.api.Tuple.of(1, Arbitraries.longs().between(-50_000, -1)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(10_000L)));
        return Combinators.combine(
                        Arbitraries.integers().between(0, POSITIONS - 1),
                        Arbitraries.integers().between(0, DAYS - 1),
                        cents)
                .as(Sale::new)
                .list()
                .ofMaxSize(20);
    }

    /**
     * Companies.
     *
     * @return companies in which some positions change and others do not
     */
    public static Arbitrary<MovingCompany> companies() {
        Arbitrary<List<Fate>> all = Arbitraries.just(List.of());
        for (int i = 0; i < POSITIONS; i++) {
            all = Combinators.combine(all, fate(i)).as((fates, fate) -> {
                List<Fate> more = new ArrayList<>(fates);
                more.add(fate);
                return List.copyOf(more);
            });
        }
        return all.map(MovingCompany::new);
    }

    private static Arbitrary<Fate> fate(int position) {
        Arbitrary<Integer> above =
                position == 0 ? Arbitraries.just(-1) : Arbitraries.integers().between(0, position - 1);
        Arbitrary<Integer> day = Arbitraries.integers().between(1, DAYS - 1);
        Arbitrary<Integer> unit = Arbitraries.integers().between(0, 2);
        Arbitrary<List<Integer>> gap = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, Arbitraries.just(List.of(DAYS, DAYS))),
                net.jqwik.api.Tuple.of(
                        2,
                        day.list().ofSize(2).map(days -> days.stream().sorted().toList())),
                net.jqwik.api.Tuple.of(1, day.map(one -> List.of(one, DAYS))),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(List.of(0, DAYS))));
        Arbitrary<Optional<String>> substitute = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.just(Optional.empty())),
                net.jqwik.api.Tuple.of(1, Arbitraries.of("s0", "s1").map(Optional::of)),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.integers()
                                .between(0, POSITIONS - 1)
                                .filter(other -> other != position)
                                .map(other -> Optional.of("a" + other))));
        Arbitrary<List<Integer>> acts = Arbitraries.integers()
                .between(0, DAYS)
                .list()
                .ofSize(2)
                .uniqueElements()
                .map(days -> days.stream().sorted().toList());
        return Combinators.combine(above, above, day, unit, unit, gap, substitute, acts)
                .as((one, other, change, first, then, gone, who, acting) -> new Fate(
                        one, other, change, first, then, gone.get(0), gone.get(1), who, acting.get(0), acting.get(1)));
    }

    @Override
    public String toString() {
        return fates.toString();
    }
}
