package io.salestiers.incentives.columns;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.credit.ActingCover;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.ChangedTransaction;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditBasis;
import io.salestiers.incentives.credit.CreditCalculator;
import io.salestiers.incentives.credit.CreditKind;
import io.salestiers.incentives.credit.CreditRelease;
import io.salestiers.incentives.credit.CreditRule;
import io.salestiers.incentives.credit.CreditRuleId;
import io.salestiers.incentives.credit.CreditRun;
import io.salestiers.incentives.credit.CreditSums;
import io.salestiers.incentives.credit.CreditTerms;
import io.salestiers.incentives.credit.CreditType;
import io.salestiers.incentives.credit.CreditWeight;
import io.salestiers.incentives.credit.CreditingPlan;
import io.salestiers.incentives.credit.ExcessReturn;
import io.salestiers.incentives.credit.JointHolders;
import io.salestiers.incentives.credit.OtherValues;
import io.salestiers.incentives.credit.Placing;
import io.salestiers.incentives.credit.RepeatedPayee;
import io.salestiers.incentives.credit.RollUpDay;
import io.salestiers.incentives.credit.RollUpLine;
import io.salestiers.incentives.credit.SplitRemainder;
import io.salestiers.incentives.credit.Transactions;
import io.salestiers.incentives.credit.VacantCredit;
import io.salestiers.incentives.testkit.credit.ColumnCrediting;
import io.salestiers.incentives.testkit.credit.ColumnDeals;
import io.salestiers.incentives.testkit.credit.ColumnDeals.Deal;
import io.salestiers.incentives.testkit.plan.MovingCompany;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.kpi.measure.DimensionFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
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

/** Totals of deals in columns against {@link CreditCalculator} on the same deals, added up by {@link CreditSums}. */
class CreditProgramProperties {
    /**
     * Deals of a company, and how they are credited.
     *
     * @param organization the company
     * @param plan the plan
     * @param kept whether categories are kept apart
     * @param deals the deals
     */
    record Case(Organization organization, CreditingPlan plan, boolean kept, List<Deal> deals) {
        CreditProgram program() {
            CreditProgram.Builder builder = CreditProgram.builder(plan, organization, QUARTER.range(), USD)
                    .values(ColumnCrediting.CATEGORY, ColumnDeals.CATEGORIES);
            return (kept ? builder.keep(ColumnCrediting.CATEGORY) : builder)
                    .build()
                    .orThrow();
        }

        CreditRun calculated() {
            return CreditCalculator.DEFAULT.credit(
                    plan,
                    Transactions.of(ColumnDeals.transactions(deals, QUARTER.range()), ChangedTransaction.REFUSED),
                    organization);
        }

        /* On which days something changes that sums keep apart. */
        List<LocalDate> cuts() {
            TreeSet<LocalDate> cuts = new TreeSet<>(List.of(QUARTER.range().from()));
            organization.cuts(QUARTER.range()).forEach(piece -> cuts.add(piece.from()));
            for (CreditRule rule : plan.rules()) {
                if (rule instanceof CreditRule.RollUp rollUp && rollUp.day() instanceof RollUpDay.PeriodEnd end) {
                    end.calendar()
                            .periodsIn(end.period(), QUARTER.range())
                            .forEach(each -> cuts.add(each.range().from()));
                }
            }
            cuts.removeIf(day -> !QUARTER.range().contains(day));
            return List.copyOf(cuts);
        }

        /* What differs in two credits that are not added up, with the sum of each; sums of zero are left out. */
        Map<String, Long> sums(List<Credit> credits) {
            Map<String, Long> sums = new TreeMap<>();
            List<Credit> keeping = credits.stream()
                    .map(credit -> {
                        TreeMap<io.salestiers.core.observation.DimensionId, String> dimensions =
                                new TreeMap<>(credit.dimensions());
                        dimensions.keySet().removeIf(each -> !kept);
                        return credit.toBuilder().dimensions(dimensions).build();
                    })
                    .toList();
            for (Credit sum : CreditSums.of(cuts()).add(keeping).finish().all()) {
                if (sum.amount().minorUnits() != 0) {
                    sums.put(
                            String.join(
                                    " ",
                                    sum.day().toString(),
                                    sum.kind().toString(),
                                    sum.type().toString(),
                                    sum.payee().value(),
                                    sum.position().value(),
                                    sum.units().toString(),
                                    sum.dimensions().toString(),
                                    sum.from().toString(),
                                    sum.fromPayee().toString()),
                            sum.amount().minorUnits());
                }
            }
            return sums;
        }
    }

    /* With heads of units of which one changes, a manager who leaves, and Ann, who moves to the west and has gone before its end. */
    private static Organization headed(int change) {
        LocalDate day = QUARTER.range().from().plusDays(change);
        return SmallCompany.builder(DateRange.of(
                        LocalDate.of(2016, 1, 1), QUARTER.range().from().plusDays(80)))
                .head("company", "zoe")
                .head("east", "mara")
                .head("east-1", "mara")
                .head("east-1", "nils", day)
                .head("west-1", "olga")
                .movePosition("ann", "west-1", day)
                .reportsTo("ann", "olga", day)
                .acting("Fay", "nils", DateRange.of(day, day.plusDays(10)))
                .build();
    }

    private static Arbitrary<Organization> organizations() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, MovingCompany.companies().map(MovingCompany::organization)),
                Tuple.of(1, Arbitraries.integers().between(1, 70).map(CreditProgramProperties::headed)));
    }

    private static Arbitrary<CreditTerms> terms() {
        Arbitrary<List<CreditWeight>> weights = Combinators.combine(
                        Arbitraries.of("1", "0.8", "0.333", "2"),
                        Arbitraries.of(
                                new OtherValues.Refused(),
                                new OtherValues.Weigh(Ratio.of(1, 3)),
                                new OtherValues.Weigh(Ratio.ZERO)))
                .as((weight, others) -> (CreditWeight) new CreditWeight.ByValue(
                        ColumnCrediting.CATEGORY,
                        new TreeMap<>(Map.of("goods", Ratio.ONE, "service", Ratio.parse(weight))),
                        others))
                .list()
                .ofMaxSize(2);
        return Combinators.combine(
                        weights,
                        Arbitraries.of(AmountRounding.class),
                        Arbitraries.of(CreditBasis.class).filter(basis -> basis != CreditBasis.QUANTITY),
                        Arbitraries.of("", "", "0.12", "333.33"),
                        Arbitraries.of(
                                DimensionFilter.ALL,
                                DimensionFilter.ALL,
                                DimensionFilter.of(ColumnCrediting.CATEGORY, "goods", "travel")))
                .as((some, rounding, basis, cap, when) -> {
                    CreditTerms.Builder builder = CreditTerms.builder()
                            .type(CreditType.REVENUE)
                            .release(CreditRelease.WITH_THE_SALE)
                            .addAllWeights(some)
                            .rounding(rounding)
                            .basis(basis)
                            .when(when);
                    if (!cap.isEmpty()) {
                        builder.addCaps(Quantity.money(SmallCompany.usd(cap)));
                    }
                    return builder.build();
                });
    }

    private static Arbitrary<List<CreditRule>> rollUps() {
        Arbitrary<RollUpDay> days = Arbitraries.of(
                new RollUpDay.SaleDay(),
                new RollUpDay.CreditDay(),
                new RollUpDay.PeriodEnd(PeriodKind.MONTH, FiscalCalendar.CALENDAR_YEAR),
                new RollUpDay.PeriodEnd(PeriodKind.YEAR, FiscalCalendar.CALENDAR_YEAR));
        return Combinators.combine(
                        Arbitraries.of(new RollUpLine.ReportingLine(), new RollUpLine.UnitHeads()),
                        days,
                        Arbitraries.of(RepeatedPayee.class))
                .as((line, day, repeated) -> (CreditRule)
                        new CreditRule.RollUp(CreditRuleId.of("team"), CreditType.REVENUE, line, day, repeated))
                .list()
                .ofMaxSize(1);
    }

    private static Arbitrary<CreditingPlan> plans(boolean two) {
        Arbitrary<CreditRule> rules = Combinators.combine(terms(), Arbitraries.of(SplitRemainder.class))
                .as((terms, remainder) -> two
                        ? ColumnCrediting.split(terms, remainder)
                        : new CreditRule.Direct(CreditRuleId.of("own"), terms, ColumnCrediting.FIRST));
        Arbitrary<Placing> placings = Combinators.combine(
                        Arbitraries.of(ActingCover.class),
                        Arbitraries.of(JointHolders.class),
                        Arbitraries.of(VacantCredit.class))
                .as(Placing::new);
        return Combinators.combine(rules, rollUps(), placings, Arbitraries.of(ExcessReturn.class))
                .as((rule, above, placing, excess) -> {
                    List<CreditRule> all = new ArrayList<>(above);
                    all.add(all.size() / 2, rule);
                    return ColumnCrediting.plan(all, placing, excess);
                });
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(
                        organizations(), Arbitraries.of(true, true, true, false), Arbitraries.of(true, false))
                .flatAs((organization, two, kept) -> Combinators.combine(
                                plans(two), ColumnDeals.deals(organization, two))
                        .as((plan, deals) -> new Case(organization, plan, kept, deals)));
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    void totalsAreTheSumsOfCredits(@ForAll("cases") Case given) {
        CreditProgram program = given.program();
        CreditTotals totals = program.newTotals();
        List<RefusedDeal> refused =
                program.add(ColumnDeals.columns(program, given.deals), 0, given.deals.size(), totals);
        CreditRun run = given.calculated();

        assertThat(given.sums(program.credits(totals).all()))
                .isEqualTo(given.sums(run.credits().all()));
        for (PersonId person : program.payees()) {
            long credited = run.credits().all().stream()
                    .filter(credit ->
                            credit.kind() == CreditKind.DIRECT && credit.payee().equals(person))
                    .mapToLong(credit -> credit.amount().minorUnits())
                    .sum();
            long kept = run.house().stream()
                    .filter(house ->
                            house.kind() == CreditKind.DIRECT && house.owner().equals(Optional.of(Subject.of(person))))
                    .mapToLong(house -> house.value()
                            .value()
                            .multipliedBy(Ratio.of(100))
                            .numerator()
                            .longValueExact())
                    .sum();
            assertThat(totals.direct(person).minorUnits()).as(person.value()).isEqualTo(credited + kept);
        }
        // a deal has credits, of payees or of the house, exactly if it is not refused
        TreeSet<String> without = new TreeSet<>();
        refused.forEach(each -> without.add("erp:D-" + each.row()));
        TreeSet<String> found = new TreeSet<>();
        ColumnDeals.transactions(given.deals, QUARTER.range())
                .forEach(deal -> found.add(deal.id().toString()));
        int inside = found.size();
        run.credits().all().forEach(credit -> found.remove(credit.transaction().toString()));
        run.house().forEach(credit -> found.remove(credit.transaction().toString()));
        ColumnDeals.transactions(given.deals, QUARTER.range()).stream()
                .filter(deal -> !without.contains(deal.id().toString()))
                .forEach(deal -> found.remove(deal.id().toString()));
        assertThat(without).isEqualTo(found);
        assertThat(totals.deals(DealOutcome.CREDITED)).isEqualTo(inside - refused.size());
        assertThat(totals.deals(DealOutcome.OUTSIDE)).isEqualTo(given.deals.size() - inside);

        boolean rolled = run.credits().all().stream().anyMatch(credit -> credit.kind() == CreditKind.ROLL_UP);
        occurs("rolled up", rolled, 25);
        occurs("kept by the house", !run.house().isEmpty(), 20);
        occurs("refused", !refused.isEmpty(), 20);
        occurs("heads", rolled && given.plan.rules().toString().contains("UnitHeads"), 3);
        occurs("categories apart", given.kept, 35);
        occurs("changes within the quarter", given.cuts().size() > 2, 60);
    }

    private static void occurs(String what, boolean when, double percent) {
        Statistics.label(what)
                .collect(when)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= percent));
    }

    /** Deals in any order, in batches, on several totals that are merged, some of which were stored; and one wrong batch taken back. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anyDivisionGivesTheSameBytes(
            @ForAll("cases") Case given, @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int parts) {
        CreditProgram program = given.program();
        int size = given.deals.size();
        CreditTotals whole = program.newTotals();
        program.add(ColumnDeals.columns(program, given.deals), 0, size, whole);

        List<Deal> shuffled = new ArrayList<>(given.deals);
        Collections.shuffle(shuffled, new Random(seed));
        DealColumns columns = ColumnDeals.columns(program, shuffled);
        List<CreditTotals> some = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < parts; i++) {
            int to = i == parts - 1 ? size : Math.min(size, from + new Random(seed + i).nextInt(size + 1));
            CreditTotals part = program.newTotals();
            if ((seed + i) % 3 == 0) {
                program.add(columns, from, to, part, CreditTrail.empty(), 0);
            } else {
                program.add(columns, from, to, part);
            }
            some.add(part);
            from = to;
        }
        CreditTotals all = some.get(0);
        for (CreditTotals more : some.subList(1, parts)) {
            CreditTotals stored = CreditTotals.fromBytes(program, more.toBytes());
            assertThat(stored.toBytes()).isEqualTo(more.toBytes());
            all = stored.merge(all);
        }
        program.add(columns, 0, size / 2, all);
        program.remove(columns, 0, size / 2, all);

        assertThat(all.toBytes()).isEqualTo(whole.toBytes());
        assertThat(given.sums(program.credits(all).all()))
                .isEqualTo(given.sums(program.credits(whole).all()));
        assertThat(CreditTotals.fromBytes(given.program(), whole.toBytes()).lines())
                .isEqualTo(whole.lines());
    }

    /** The lines of a trail are the credits of deals, one by one. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aTrailAddsUpToTheSums(@ForAll("cases") Case given) {
        CreditProgram program = given.program();
        CreditTotals totals = program.newTotals();
        CreditTrail trail = CreditTrail.empty();
        program.add(ColumnDeals.columns(program, given.deals), 0, given.deals.size(), totals, trail, 5);
        long[] sums = new long[totals.cells.values.length];
        TreeSet<Integer> cells = new TreeSet<>();
        for (int cell = 0; cell < sums.length; cell++) {
            cells.add(cell);
        }
        trail.of(cells)
                .forEach((cell, deals) -> deals.forEach((deal, amount) -> {
                    sums[cell] += amount;
                    Deal sold = given.deals.get(deal - 5);
                    PersonId payee =
                            program.payees().get(cell % program.payees().size());
                    assertThat(sold.first().equals(payee) || sold.second().equals(Optional.of(payee)))
                            .isTrue();
                }));
        assertThat(sums).isEqualTo(totals.cells.values);
        assertThat(trail.size()).isEqualTo(totals.lines());
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void cutAndForeignBytesAreRefused(@ForAll("cases") Case given, @ForAll("cases") Case other) {
        CreditProgram program = given.program();
        CreditTotals totals = program.newTotals();
        program.add(ColumnDeals.columns(program, given.deals), 0, given.deals.size(), totals);
        byte[] bytes = totals.toBytes();
        for (int length = 0; length < bytes.length; length += 1 + length / 20) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> CreditTotals.fromBytes(program, cut)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> CreditTotals.fromBytes(program, Arrays.copyOf(bytes, bytes.length + 1)))
                .hasMessage("the totals must be complete and of the same payees, days and values");
        for (int at = 0; at < 16; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> CreditTotals.fromBytes(program, changed))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        byte[] large = bytes.clone();
        large[large.length - 8] = 0x50;
        assertThatThrownBy(() -> CreditTotals.fromBytes(program, large))
                .hasMessage("sums must stay within 2^62 minor units");
        large[large.length - 8] = (byte) 0x80;
        Arrays.fill(large, large.length - 7, large.length, (byte) 0);
        assertThatThrownBy(() -> CreditTotals.fromBytes(program, large))
                .hasMessage("sums must stay within 2^62 minor units");
        CreditProgram another = other.program();
        if (!another.payees().equals(program.payees())
                || given.kept != other.kept
                || !given.cuts().equals(other.cuts())) {
            assertThatThrownBy(() -> CreditTotals.fromBytes(another, bytes))
                    .hasMessage("the totals must be complete and of the same payees, days and values");
        }
        assertThatThrownBy(() -> another.newTotals().merge(totals)).hasMessage("totals must be of the same program");
    }
}
