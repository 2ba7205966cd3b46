package io.salestiers.incentives.columns;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE;
import static io.salestiers.incentives.testkit.plan.SmallCompany.USD;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.assignment.UnitLevel;
import io.salestiers.incentives.commission.NegativePeriod;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.ChangedTransaction;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditCalculator;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.credit.CreditKind;
import io.salestiers.incentives.credit.CreditType;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.credit.SplitRemainder;
import io.salestiers.incentives.credit.Transaction;
import io.salestiers.incentives.credit.Transactions;
import io.salestiers.incentives.earning.Earning;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.figure.AttainmentBasis;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.Condition.IfMissing;
import io.salestiers.incentives.figure.Condition.Relation;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.LimitScope;
import io.salestiers.incentives.modifier.PayLimit;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.RateCommission;
import io.salestiers.incentives.plan.TeamPool;
import io.salestiers.incentives.quota.Prorated;
import io.salestiers.incentives.quota.ProrationRule;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.RateTable;
import io.salestiers.incentives.team.PoolAllocation;
import io.salestiers.incentives.team.PoolFunding;
import io.salestiers.incentives.team.PoolPresence;
import io.salestiers.incentives.team.RemainderTies;
import io.salestiers.incentives.testkit.credit.ColumnCrediting;
import io.salestiers.incentives.testkit.credit.ColumnDeals;
import io.salestiers.incentives.testkit.credit.ColumnDeals.Deal;
import io.salestiers.incentives.testkit.plan.Commissions;
import io.salestiers.incentives.testkit.plan.MovingCompany;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.incentives.testkit.rate.RateArbitraries;
import io.salestiers.kpi.measure.DimensionFilter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Pay from totals against {@link IncentiveCalculator} on the credits of the same deals. */
class PayProgramProperties {
    private static final ComponentId COMMISSION = ComponentId.of("commission");
    private static final ComponentId POOL = ComponentId.of("pool");
    private static final FigureSource POINTS = new FigureSource.Stated(MeasureId.of("points"), Whose.PAYEE);
    private static final FigureSource UNIT_POINTS = new FigureSource.Stated(MeasureId.of("points"), Whose.UNIT);
    private static final Texts TEXTS =
            Texts.of(Language.EN, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()));

    /**
     * A quarter.
     *
     * @param organization the company
     * @param components the components of the plan
     * @param remainder how two parts add up
     * @param seed tells quotas and figures
     * @param deals the deals
     */
    record Case(
            Organization organization,
            List<PlanComponent> components,
            SplitRemainder remainder,
            int seed,
            List<Deal> deals) {
        IncentivePlan plan() {
            return SmallCompany.plan(components.toArray(PlanComponent[]::new));
        }

        CreditProgram credits() {
            return CreditProgram.builder(
                            ColumnCrediting.plan(List.of(
                                    ColumnCrediting.split(
                                            ColumnCrediting.terms().build(), remainder),
                                    ColumnCrediting.rollUp())),
                            organization,
                            QUARTER.range(),
                            USD)
                    .values(ColumnCrediting.CATEGORY, ColumnDeals.CATEGORIES)
                    .keep(ColumnCrediting.CATEGORY)
                    .build()
                    .orThrow();
        }

        Credits calculated(CreditProgram program) {
            return CreditCalculator.DEFAULT
                    .credit(
                            program.plan(),
                            Transactions.of(
                                    ColumnDeals.transactions(deals, QUARTER.range()), ChangedTransaction.REFUSED),
                            organization)
                    .credits();
        }

        private int number(Subject subject, int of) {
            return Math.floorMod(subject.key().hashCode() * 31 + seed * 7919, of);
        }

        PlanInputs inputs(Credits credited) {
            long[] cents = {-1, 0, 50_000, 100_000, 100_001, 333_333, 100_000, 100_000};
            QuotaLookup quotas = (measure, subject, period) -> Optional.of(cents[number(subject, cents.length)])
                    .filter(amount -> amount >= 0)
                    .map(amount -> Quota.stated(Money.ofMinor(amount, USD)));
            return PlanInputs.builder()
                    .organization(organization)
                    .credits(credited)
                    .calendar(FiscalCalendar.CALENDAR_YEAR)
                    .quotas(quotas)
                    .figures((source, subject, period) -> Optional.of(number(subject, 7))
                            .filter(points -> points > 0)
                            .map(points -> Figure.stated(Quantity.ratio(Ratio.of(points)))))
                    .build();
        }

        EarningRun run(Credits credited) {
            return IncentiveCalculator.DEFAULT.calculate(
                    plan().resolve(inputs(credited), QUARTER).orThrow());
        }
    }

    /* ---- plans ---- */

    private static CreditFilter filter(int which) {
        CreditFilter direct = SmallCompany.REVENUE_CREDITS;
        return switch (which) {
            case 0 -> CreditFilter.of(CreditType.REVENUE, CreditKind.ROLL_UP);
            case 1 ->
                CreditFilter.builder()
                        .addTypes(CreditType.REVENUE)
                        .addKinds(CreditKind.DIRECT)
                        .dimensions(DimensionFilter.of(ColumnCrediting.CATEGORY, "goods"))
                        .build();
            default -> direct;
        };
    }

    private static Arbitrary<Modifier> limits() {
        Arbitrary<PayLimit> limits = Arbitraries.of(
                new PayLimit.Amount(usd("20.00")),
                new PayLimit.Amount(usd("0.01")),
                new PayLimit.ShareOfQuota(Ratio.parse("0.08")),
                new PayLimit.ShareOfQuota(Ratio.of(1, 7)));
        return Combinators.combine(limits, Arbitraries.of(true, false))
                .as((limit, cap) -> cap
                        ? new Modifier.Cap(limit, LimitScope.COMPONENT, CapExcess.LOST)
                        : new Modifier.Floor(limit, LimitScope.COMPONENT));
    }

    private static Arbitrary<RateCommission> commissions() {
        Arbitrary<RateTable> tables = Arbitraries.frequencyOf(
                Tuple.of(
                        3,
                        RateArbitraries.tables()
                                .applied(
                                        Application.MARGINAL,
                                        Application.WHOLE_AMOUNT,
                                        Application.HIGHEST_RATE_ON_EXCESS)
                                .payingRates()),
                Tuple.of(1, RateArbitraries.tables()));
        return Combinators.combine(
                        tables,
                        Arbitraries.of(NegativePeriod.PAYS_NEGATIVE, NegativePeriod.ZERO),
                        Arbitraries.of(AmountRounding.class),
                        Arbitraries.frequencyOf(
                                Tuple.of(20, Arbitraries.just(PieceJoining.BLENDED)),
                                Tuple.of(1, Arbitraries.of(PieceJoining.class))),
                        Arbitraries.frequencyOf(
                                Tuple.of(20, Arbitraries.of(Prorated.NEITHER, Prorated.TARGET_PAY)),
                                Tuple.of(1, Arbitraries.of(Prorated.class))),
                        limits().list().ofMaxSize(2),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of("rep", "rep", "rep", "manager"))
                .as((table, negative, rounding, joining, prorated, modifiers, filter, tier) -> Optional.of(
                                Commissions.of(table)
                                        .negative(negative)
                                        .rounding(rounding)
                                        .joining(joining)
                                        .proration(new ProrationRule(prorated, ProrationRule.NEITHER.days()))
                                        .modifiers(modifiers.toArray(Modifier[]::new))
                                        .credits(filter(filter))
                                        .earners(Eligibility.of(TierId.of(tier)))
                                        .build())
                        .filter(PayProgramProperties::allowed))
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    private static boolean allowed(PlanComponent component) {
        try {
            SmallCompany.plan(component);
            return true;
        } catch (InvalidDefinitionException e) {
            return false;
        }
    }

    private static Arbitrary<TeamPool> pools(String id, ComponentId read) {
        Arbitrary<PoolFunding> fundings = Arbitraries.of(
                new PoolFunding.RateOnCredits(Ratio.parse("0.005"), filter(2)),
                new PoolFunding.RateOnCredits(Ratio.of(1, 3), filter(1)),
                new PoolFunding.FixedAmount(usd("100.01")),
                new PoolFunding.RateOnEarnings(Ratio.parse("0.1"), List.of(read)),
                new PoolFunding.RateOnEarnings(Ratio.of(2, 7), List.of(read)));
        Arbitrary<PoolAllocation> allocations = Arbitraries.of(
                new PoolAllocation.Equal(),
                new PoolAllocation.ByCredits(filter(2)),
                new PoolAllocation.ByCredits(filter(1)),
                new PoolAllocation.ByEarnings(List.of(read)));
        Arbitrary<Condition> attainments = Combinators.combine(
                        Arbitraries.of(Relation.class),
                        Arbitraries.of("0", "0.5", "0.9", "1", "1.7"),
                        Arbitraries.of(IfMissing.class))
                .as((relation, value, missing) -> new Condition(
                        new FigureSource.QuotaAttainment(REVENUE, filter(2), AttainmentBasis.OF_PERIOD, Whose.UNIT),
                        relation,
                        Ratio.parse(value),
                        missing));
        Arbitrary<Condition> unit = Combinators.combine(Arbitraries.of("2", "3"), Arbitraries.of(IfMissing.class))
                .as((value, missing) -> new Condition(UNIT_POINTS, Relation.AT_LEAST, Ratio.parse(value), missing));
        Arbitrary<Condition> own = Combinators.combine(Arbitraries.of("2", "3"), Arbitraries.of(IfMissing.class))
                .as((value, missing) -> new Condition(POINTS, Relation.AT_LEAST, Ratio.parse(value), missing));
        return Combinators.combine(
                        fundings,
                        Arbitraries.frequencyOf(
                                Tuple.of(3, attainments.list().ofMaxSize(2)), Tuple.of(1, unit.map(List::of))),
                        Arbitraries.of(AmountRounding.class),
                        Arbitraries.of(PoolPresence.class),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(List.<Condition>of())), Tuple.of(1, own.map(List::of))),
                        allocations)
                .as((funding, gates, rounding, presence, qualifiers, allocation) -> new TeamPool(
                        ComponentId.of(id),
                        LocalizedText.same(id),
                        new UnitLevel.AtDepth(1),
                        funding,
                        gates,
                        rounding,
                        Eligibility.of(TierId.of("rep")),
                        presence == PoolPresence.ANY_DAY
                                        && !(funding.reads().isEmpty()
                                                && allocation.reads().isEmpty())
                                ? PoolPresence.BY_DAYS
                                : presence,
                        qualifiers,
                        allocation,
                        Optional.empty(),
                        RemainderTies.LOWER_ID));
    }

    private static Arbitrary<List<PlanComponent>> components() {
        return Combinators.combine(
                        commissions(),
                        pools("pool", COMMISSION),
                        pools("second", POOL),
                        Arbitraries.integers().between(1, 3))
                .as((commission, pool, second, count) ->
                        List.<PlanComponent>of(second, pool, commission).subList(3 - count, 3));
    }

    private static Arbitrary<Organization> organizations() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, MovingCompany.companies().map(MovingCompany::organization)),
                Tuple.of(1, Arbitraries.of(SmallCompany.organization(), moved())));
    }

    private static Organization moved() {
        return SmallCompany.builder()
                .movePosition("ann", "west-1", QUARTER.range().from().plusDays(40))
                .reportsTo("ann", "olga", QUARTER.range().from().plusDays(40))
                .build();
    }

    @Provide
    Arbitrary<Case> cases() {
        return organizations()
                .flatMap(organization -> Combinators.combine(
                                components(),
                                Arbitraries.of(SplitRemainder.class),
                                Arbitraries.integers().between(0, 1000),
                                ColumnDeals.deals(organization, true))
                        .as((components, remainder, seed, deals) ->
                                new Case(organization, components, remainder, seed, deals)));
    }

    /* ---- what is paid ---- */

    private static Map<String, Long> paid(EarningRun run) {
        Map<String, Long> paid = new TreeMap<>();
        run.earnings()
                .forEach(earning -> add(
                        paid,
                        earning.component() + " " + earning.payee(),
                        earning.amount().minorUnits()));
        run.unassigned()
                .forEach(none -> add(
                        paid,
                        none.component() + " " + none.subject().key(),
                        none.amount().minorUnits()));
        return paid;
    }

    private static Map<String, Long> paid(PayTotals pay) {
        Map<String, Long> paid = new TreeMap<>();
        for (PlanComponent component : pay.program().plan().components()) {
            List<PersonId> payees = pay.program().credits().payees();
            for (int i = 0; i < payees.size(); i++) {
                long amount = pay.pay(component.id())[i];
                add(paid, component.id() + " " + payees.get(i), amount);
                assertThat(pay.amount(component.id(), payees.get(i)).minorUnits())
                        .isEqualTo(amount);
                if (amount != 0) {
                    assertThat(pay.status(component.id(), payees.get(i))).isEqualTo(PayStatus.EARNED);
                }
            }
            SortedMap<UnitId, Long> left = pay.unassigned(component.id());
            left.forEach((unit, amount) ->
                    add(paid, component.id() + " " + Subject.of(unit).key(), amount));
        }
        return paid;
    }

    private static void add(Map<String, Long> paid, String key, long amount) {
        if (amount != 0) {
            paid.merge(key, amount, Long::sum);
        }
    }

    private static Optional<PayProgram> compiled(Case given, CreditProgram credits) {
        WithFindings<PayProgram> compiled =
                PayProgram.compile(given.plan(), given.inputs(Credits.of(List.of())), QUARTER, credits);
        if (compiled.value().isEmpty()) {
            assertThat(compiled.findings()).extracting(Finding::code).containsOnly(PlanFinding.NEEDS_EACH_CREDIT);
        }
        return compiled.value();
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    void amountsAreThoseOfTheCalculator(@ForAll("cases") Case given) {
        CreditProgram credits = given.credits();
        Optional<PayProgram> program = compiled(given, credits);
        occurs("fits", program.isPresent(), 75);
        if (program.isEmpty()) {
            return;
        }
        CreditTotals totals = credits.newTotals();
        credits.add(ColumnDeals.columns(credits, given.deals), 0, given.deals.size(), totals);
        PayTotals pay = program.get().newTotals();
        program.get().run(totals, pay);

        EarningRun expected = given.run(given.calculated(credits));
        // credits that add up to zero are left out of totals, but make somebody who acts take part
        String definition = given.components.toString();
        if (!definition.contains("Floor[") && !definition.contains("WAITS")) {
            assertThat(paid(pay)).isEqualTo(paid(expected));
        }
        expected = given.run(credits.credits(totals));
        assertThat(paid(pay)).isEqualTo(paid(expected));
        for (Earning earning : expected.earnings()) {
            assertThat(pay.status(earning.component(), earning.payee())).isEqualTo(PayStatus.EARNED);
        }
        long[] all = new long[credits.payees().size()];
        expected.earnings()
                .forEach(earning -> all[credits.placeOf(earning.payee())] +=
                        earning.amount().minorUnits());
        assertThat(pay.all()).isEqualTo(all);

        Set<ComponentId> earned = new HashSet<>();
        expected.earnings().stream()
                .filter(earning -> earning.amount().signum() != 0)
                .forEach(earning -> earned.add(earning.component()));
        occurs("commission", earned.contains(COMMISSION), 35);
        occurs("pool", earned.contains(POOL), 12);
        occurs("pool on a pool", earned.contains(ComponentId.of("second")), 4);
        occurs("one by one", program.get().oneByOne() > 0, 8);
        occurs("all by loops", program.get().oneByOne() == 0, 8);
        occurs("unassigned", !expected.unassigned().isEmpty(), 5);
    }

    private static void occurs(String what, boolean when, double percent) {
        Statistics.label(what)
                .collect(when)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= percent));
    }

    /** Deals are taken back and others added; what is calculated again equals all of it. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void anUpdateEqualsARun(
            @ForAll("cases") Case given, @ForAll @IntRange(max = 30) int back, @ForAll @IntRange(max = 4) int more) {
        CreditProgram credits = given.credits();
        Optional<PayProgram> program = compiled(given, credits);
        if (program.isEmpty()) {
            return;
        }
        DealColumns columns = ColumnDeals.columns(credits, given.deals);
        int size = given.deals.size();
        int first = Math.max(0, size - more);
        CreditTotals totals = credits.newTotals();
        credits.add(columns, 0, first, totals);
        PayTotals pay = program.get().newTotals();
        program.get().update(totals, pay); // nothing was calculated yet
        int taken = Math.min(back, first);
        credits.remove(columns, taken == 0 ? 0 : taken - 1, taken, totals);
        program.get().update(totals, pay);
        assertSame(program.get(), totals, pay);
        credits.add(columns, first, size, totals);
        program.get().update(totals, pay);
        assertSame(program.get(), totals, pay);
    }

    private static void assertSame(PayProgram program, CreditTotals totals, PayTotals updated) {
        PayTotals pay = program.newTotals();
        program.run(totals, pay);
        assertThat(paid(updated)).isEqualTo(paid(pay));
        for (PlanComponent component : program.plan().components()) {
            assertThat(updated.credited(component.id())).isEqualTo(pay.credited(component.id()));
            for (PersonId payee : program.credits().payees()) {
                assertThat(updated.status(component.id(), payee)).isEqualTo(pay.status(component.id(), payee));
            }
        }
        assertThat(updated.all()).isEqualTo(pay.all());
    }

    /* ---- explanations ---- */

    private static List<Long> amounts(List<Explanation> explained) {
        return explained.stream()
                .flatMap(each -> each.value().stream())
                .map(value ->
                        value.value().multipliedBy(Ratio.of(100)).numerator().longValueExact())
                .filter(amount -> amount != 0)
                .sorted()
                .toList();
    }

    private static List<Long> amounts(PayTotals pay, PersonId payee, EarningRun run) {
        long all = run.of(payee).stream()
                .mapToLong(earning -> earning.amount().minorUnits())
                .sum();
        assertThat(pay.all()[pay.program().credits().placeOf(payee)]).isEqualTo(all);
        return run.of(payee).stream()
                .map(earning -> earning.amount().minorUnits())
                .filter(amount -> amount != 0)
                .sorted()
                .toList();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void explanationsEndAtTheAmountsAndNameOwnDealsOnly(@ForAll("cases") Case given) {
        CreditProgram credits = given.credits();
        Optional<PayProgram> program = compiled(given, credits);
        if (program.isEmpty()) {
            return;
        }
        CreditTotals totals = credits.newTotals();
        CreditTrail trail = CreditTrail.empty();
        credits.add(ColumnDeals.columns(credits, given.deals), 0, given.deals.size(), totals, trail, 0);
        PayTotals pay = program.get().newTotals();
        program.get().run(totals, pay);
        EarningRun run = given.run(credits.credits(totals));
        Pattern other = Pattern.compile("erp:D-([0-9]+)");
        for (PersonId payee : credits.payees()) {
            List<Long> expected = amounts(pay, payee, run);
            List<Explanation> short_ = program.get().explain(totals, payee);
            assertThat(amounts(short_)).isEqualTo(expected);
            short_.forEach(each -> {
                Recalculation.verify(each);
                assertThat(each.print(TEXTS)).doesNotContain("erp:");
            });

            Set<Integer> asked = new HashSet<>();
            List<Explanation> own = program.get()
                    .explain(
                            totals,
                            trail,
                            number -> {
                                asked.add(number);
                                return given.deals.get(number).transaction(number);
                            },
                            payee);
            assertThat(amounts(own)).isEqualTo(expected);
            Set<Integer> named = new HashSet<>();
            own.forEach(each -> {
                Recalculation.verify(each);
                other.matcher(each.print(TEXTS)).results().forEach(match -> named.add(Integer.valueOf(match.group(1))));
            });
            asked.addAll(named);
            for (int number : asked) {
                Deal deal = given.deals.get(number);
                assertThat(deal.first().equals(payee) || deal.second().equals(Optional.of(payee)))
                        .isTrue();
            }
            occurs("deals named", !named.isEmpty(), 1.5);
        }
    }

    /** A transaction that is not the deal that was added is refused, if it gives the payee something else. */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void otherTransactionsAreRefused(@ForAll("cases") Case given) {
        CreditProgram credits = given.credits();
        Optional<PayProgram> program = compiled(given, credits);
        if (program.isEmpty()) {
            return;
        }
        CreditTotals totals = credits.newTotals();
        CreditTrail trail = CreditTrail.empty();
        credits.add(ColumnDeals.columns(credits, given.deals), 0, given.deals.size(), totals, trail, 0);
        for (Credit credit : given.calculated(credits).all()) {
            if (credit.kind() == CreditKind.DIRECT && credit.amount().signum() != 0) {
                int wrong = Integer.parseInt(credit.transaction().key().substring(2));
                assertThatThrownBy(() -> program.get()
                                .explain(
                                        totals,
                                        trail,
                                        number -> number == wrong
                                                ? changed(given.deals.get(number), number)
                                                : given.deals.get(number).transaction(number),
                                        credit.payee()))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("deal " + wrong + " was added with a credit of ")
                        .hasMessageContaining("but transaction erp:D-" + wrong + " gives ");
                occurs("refused", true, 100);
            }
        }
    }

    private static Transaction changed(Deal deal, int number) {
        return new Deal(
                        deal.day(),
                        -3 * deal.cents(),
                        deal.tax(),
                        deal.cost(),
                        deal.first(),
                        deal.second(),
                        deal.percent(),
                        deal.category())
                .transaction(number);
    }
}
