package io.salestiers.kpi.testkit.measure;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationBuilder;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.AggregationClass;
import io.salestiers.kpi.measure.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Observations of a year in a company of two offices with two teams each, in which people move between teams. */
public final class MeasureArbitraries {
    /** The year of the observations: 2025. */
    public static final DateRange YEAR = DateRange.of(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));

    /** Money that is added. */
    public static final Measure REVENUE = Measure.additive("revenue", LocalizedText.same("Revenue"), Unit.MONEY);

    /** Customers that are counted once. */
    public static final Measure CUSTOMERS = new Measure(
            io.salestiers.core.observation.MeasureId.of("customers"),
            LocalizedText.same("Customers"),
            Unit.COUNT,
            AggregationClass.DISTINCT);

    /** The people: p1 to p8, two in each team. */
    public static final List<String> PEOPLE = List.of("p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8");

    /** The territories of {@link #territorialOrganizations()}. */
    public static final List<String> TERRITORIES = List.of("t-root", "t-n", "t-s", "t-n1", "t-n2");

    private static final List<String> TEAMS = List.of("a1", "a2", "b1", "b2");

    private MeasureArbitraries() {}

    /**
     * The days of the year, its first and last day more often than others.
     *
     * @return days in {@link #YEAR}
     */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 364).map(day -> YEAR.from().plusDays(day)),
                Arbitraries.of(
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 3, 31),
                        LocalDate.of(2025, 4, 1),
                        LocalDate.of(2025, 12, 31)));
    }

    /**
     * Ranges of days within the year.
     *
     * @return ranges with an end
     */
    public static Arbitrary<DateRange> ranges() {
        return Combinators.combine(days(), Arbitraries.integers().between(1, 200))
                .as((from, length) -> {
                    LocalDate end = from.plusDays(length);
                    LocalDate last = YEAR.to().orElseThrow();
                    return DateRange.of(from, end.isAfter(last) ? last : end);
                });
    }

    /**
     * Companies in which each person sits in a team of their own position, which may move to another team on a day. Nobody
     * leaves.
     *
     * @return organizations of four teams, two offices and a company
     */
    public static Arbitrary<Organization> organizations() {
        Arbitrary<Move> moves = Combinators.combine(Arbitraries.of(PEOPLE), Arbitraries.of(TEAMS), days())
                .as(Move::new);
        return moves.list().ofMaxSize(5).map(MeasureArbitraries::organization);
    }

    private record Move(String person, String team, LocalDate day) {}

    private static Organization organization(List<Move> moves) {
        return builder(moves).build();
    }

    private static OrganizationBuilder builder(List<Move> moves) {
        OrganizationBuilder builder = Organization.builder(ladder(), YEAR.from())
                .unit("company", LocalizedText.same("Company"))
                .unit("a", LocalizedText.same("A"), "company")
                .unit("b", LocalizedText.same("B"), "company")
                .unit("a1", LocalizedText.same("A1"), "a")
                .unit("a2", LocalizedText.same("A2"), "a")
                .unit("b1", LocalizedText.same("B1"), "b")
                .unit("b2", LocalizedText.same("B2"), "b");
        for (int i = 0; i < PEOPLE.size(); i++) {
            String position = "seat-" + PEOPLE.get(i);
            builder.position(position, "representative", TEAMS.get(i / 2)).holder(PEOPLE.get(i), position);
        }
        for (Move move : moves) {
            builder.movePosition("seat-" + move.person(), move.team(), move.day());
        }
        return builder;
    }

    /**
     * Companies as {@link #organizations()}, with the territories t-root around t-n and t-s, and t-n around t-n1 and t-n2,
     * which positions of p1 to p4 claim, all year or on some days, one or several at once.
     *
     * @return organizations with two to twelve claims
     */
    public static Arbitrary<Organization> territorialOrganizations() {
        Arbitrary<Claim> claims = Combinators.combine(
                        Arbitraries.of(PEOPLE.subList(0, 4)),
                        Arbitraries.of(TERRITORIES),
                        Arbitraries.oneOf(Arbitraries.just(YEAR), ranges()))
                .as(Claim::new);
        Arbitrary<Move> moves = Combinators.combine(Arbitraries.of(PEOPLE), Arbitraries.of(TEAMS), days())
                .as(Move::new);
        return Combinators.combine(
                        moves.list().ofMaxSize(3), claims.list().ofMinSize(2).ofMaxSize(12))
                .as((moved, claimed) -> {
                    OrganizationBuilder builder = builder(moved)
                            .territory("t-root", LocalizedText.same("Root"))
                            .territory("t-n", LocalizedText.same("North"), "t-root")
                            .territory("t-s", LocalizedText.same("South"), "t-root")
                            .territory("t-n1", LocalizedText.same("North 1"), "t-n")
                            .territory("t-n2", LocalizedText.same("North 2"), "t-n");
                    claimed.forEach(claim -> builder.claim("seat-" + claim.person(), claim.territory(), claim.days()));
                    return builder.build();
                });
    }

    private record Claim(String person, String territory, DateRange days) {}

    /**
     * A ladder of three tiers.
     *
     * @return regional manager, supervisor, representative
     */
    public static Ladder ladder() {
        return Ladder.of(List.of(
                new Tier(TierId.of("regional-manager"), 30, LocalizedText.of("Regional manager", "区域销售经理")),
                new Tier(TierId.of("supervisor"), 20, LocalizedText.of("Supervisor", "销售主管")),
                new Tier(TierId.of("representative"), 10, LocalizedText.of("Representative", "销售代表"))));
    }

    /**
     * Observations of {@link #REVENUE} in one currency and of {@link #CUSTOMERS}, returns among them, each with a source
     * of its own.
     *
     * @return lists of up to 60
     */
    public static Arbitrary<List<Observation>> observations() {
        Arbitrary<Observation> one = Combinators.combine(
                        Arbitraries.of(PEOPLE),
                        days(),
                        Arbitraries.integers().between(-500, 2000),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(true, false))
                .as((person, day, amount, customer, money) -> new Observation(
                        money ? REVENUE.id() : CUSTOMERS.id(),
                        Subject.of(PersonId.of(person)),
                        day,
                        money
                                ? Quantity.money(Money.ofMinor(amount, Currency.of("CNY")))
                                : Quantity.of(Ratio.ONE, Unit.COUNT),
                        Optional.of("c" + customer),
                        "?"));
        return one.list().ofMaxSize(60).map(MeasureArbitraries::numbered);
    }

    private static List<Observation> numbered(List<Observation> observations) {
        List<Observation> numbered = new ArrayList<>();
        for (int i = 0; i < observations.size(); i++) {
            Observation o = observations.get(i);
            numbered.add(new Observation(o.measure(), o.subject(), o.day(), o.value(), o.member(), "s" + i));
        }
        return List.copyOf(numbered);
    }
}
