package io.salestiers.incentives.earning;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.org.Organization;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.commission.ApplicationUnit;
import io.salestiers.incentives.commission.NegativePeriod;
import io.salestiers.incentives.commission.ReturnRule;
import io.salestiers.incentives.commission.TrueUp;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Relation;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.credit.TransactionReference;
import io.salestiers.incentives.earning.PlainCommission.Sale;
import io.salestiers.incentives.json.IncentiveDocuments;
import io.salestiers.incentives.plan.RateCommission;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.RateTable;
import io.salestiers.incentives.testkit.plan.CommissionArbitraries;
import io.salestiers.incentives.testkit.plan.Commissions;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.kpi.target.TargetPiece;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class CommissionProperties {
    private static final LocalDate FIRST = LocalDate.parse("2017-01-01");

    /** What happens to Ann in the four months. */
    enum Story implements PlainCommission.Where {
        STAYS,
        /** To another team on 11 February. */
        MOVES,
        /** Her position becomes one that does not earn on 16 March. */
        PROMOTED,
        /** On 11 February; the position was vacant before. */
        JOINS,
        /** After 20 March. */
        LEAVES;

        @Override
        public String on(LocalDate day) {
            boolean february = !day.isBefore(LocalDate.parse("2017-02-11"));
            return switch (this) {
                case STAYS -> "east-1";
                case MOVES -> february ? "east-2" : "east-1";
                case PROMOTED -> day.isBefore(LocalDate.parse("2017-03-16")) ? "east-1" : "";
                case JOINS -> february ? "east-1" : "";
                case LEAVES -> day.isBefore(LocalDate.parse("2017-03-21")) ? "east-1" : "";
            };
        }

        @Override
        public boolean counts(LocalDate day) {
            return this != PROMOTED || !on(day).isEmpty();
        }

        Organization organization() {
            return switch (this) {
                case STAYS -> SmallCompany.organization();
                case MOVES ->
                    SmallCompany.builder()
                            .movePosition("ann", "east-2", LocalDate.parse("2017-02-11"))
                            .build();
                case PROMOTED ->
                    SmallCompany.builder()
                            .changeRole("ann", "manager", LocalDate.parse("2017-03-16"))
                            .build();
                case JOINS ->
                    SmallCompany.builder(DateRange.parse("2017-02-11/")).build();
                case LEAVES ->
                    SmallCompany.builder(DateRange.parse("2016-01-01/2017-03-21"))
                            .build();
            };
        }
    }

    record Case(RateCommission rule, Story story, Map<YearMonth, Long> quotas, List<Sale> sales) {
        CommissionScene scene() {
            CommissionScene scene = CommissionScene.of(rule).with(story.organization());
            quotas.forEach((month, cents) -> scene.quota("Ann", name(month), quota(cents)));
            return scene.given(credits());
        }

        List<Credit> credits() {
            List<Credit> credits = new ArrayList<>();
            for (Sale sale : sales) {
                Credit.Builder credit = SmallCompany.credit(
                        sale.id(),
                        "Ann",
                        sale.day().toString(),
                        BigDecimal.valueOf(sale.cents(), 2).toPlainString())
                        .toBuilder();
                sale.returns()
                        .ifPresent(original -> credit.reference(
                                new TransactionReference(TransactionId.parse(original), Relation.RETURNS)));
                credits.add(credit.build());
            }
            return credits;
        }
    }

    private static Quota quota(long cents) {
        return Quota.stated(SmallCompany.usd(BigDecimal.valueOf(cents, 2).toPlainString()));
    }

    private static String name(YearMonth month) {
        return month.getYear() + "-M" + (month.getMonthValue() < 10 ? "0" : "") + month.getMonthValue();
    }

    private static List<YearMonth> months() {
        return List.of(YearMonth.of(2017, 1), YearMonth.of(2017, 2), YearMonth.of(2017, 3), YearMonth.of(2017, 4));
    }

    @Provide
    Arbitrary<Case> cases() {
        return cases(CommissionArbitraries.commissions());
    }

    /** Pay that is trued up. */
    @Provide
    Arbitrary<Case> toDate() {
        return cases(CommissionArbitraries.commissions()
                .filter(rule -> rule.counting().trueUp() == TrueUp.EARNED_LESS_PAID
                        && rule.counting().negative() == NegativePeriod.PAYS_NEGATIVE));
    }

    private static Arbitrary<Case> cases(Arbitrary<RateCommission> rules) {
        Arbitrary<List<Long>> quotas = Arbitraries.of(-1L, 0L, 10_000L, 10_001L, 33_333L, 100_000L)
                .list()
                .ofSize(4);
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 119);
        Arbitrary<Long> cents = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, Arbitraries.longs().between(1, 50_000)),
                net.jqwik.api.Tuple.of(2, Arbitraries.of(5_000L, 10_000L, 10_001L, 20_000L)),
                net.jqwik.api.Tuple.of(2, Arbitraries.longs().between(-30_000, -1)));
        Arbitrary<List<Sale>> sales = Combinators.combine(days, cents)
                .as((day, amount) -> new Sale("", FIRST.plusDays(day), amount, Optional.empty()))
                .list()
                .ofMaxSize(12)
                .map(CommissionProperties::numbered);
        return Combinators.combine(rules, Arbitraries.of(Story.class), quotas, sales)
                .as((rule, story, some, sold) -> {
                    Map<YearMonth, Long> byMonth = new TreeMap<>();
                    for (int i = 0; i < 4; i++) {
                        if (some.get(i) >= 0) {
                            byMonth.put(months().get(i), some.get(i));
                        }
                    }
                    return new Case(rule, story, byMonth, sold);
                });
    }

    /* What is negative returns the sale before it in the list, which may be later in time, or absent. */
    private static List<Sale> numbered(List<Sale> sales) {
        List<Sale> numbered = new ArrayList<>();
        for (Sale sale : sales) {
            int number = numbered.size();
            numbered.add(new Sale(
                    "T" + (10 + number),
                    sale.day(),
                    sale.cents(),
                    sale.cents() < 0 && number > 0 ? Optional.of("T" + (9 + number)) : Optional.empty()));
        }
        return numbered;
    }

    @Property(tries = 400)
    void eachMonthPaysWhatAPlainCalculationGives(@ForAll("cases") Case each) {
        CommissionScene scene = each.scene();
        PlainCommission plain = new PlainCommission(each.rule(), each.story(), each.quotas(), each.sales());
        for (YearMonth month : months()) {
            String pay = scene.pays(name(month));
            assertThat(pay).as(name(month)).isEqualTo(plain.pays(month));
            Statistics.label("pay").collect(pay.isEmpty() || pay.matches("-?[0-9.]+") ? "paid" : pay);
        }
        Statistics.label("joining").collect(each.rule().pieces().joining());
        Statistics.label("unit").collect(each.rule().counting().unit());
    }

    /** In whichever batches and order credits come, nothing changes, also where a running total orders them. */
    @Property(tries = 100)
    void orderAndBatchesPlayNoPart(@ForAll("cases") Case each, @ForAll long seed) {
        List<Sale> shuffled = new ArrayList<>(each.sales());
        Collections.shuffle(shuffled, new Random(seed));
        CommissionScene one = each.scene();
        CommissionScene other = new Case(each.rule(), each.story(), each.quotas(), shuffled).scene();
        for (YearMonth month : months()) {
            assertThat(other.run(name(month)).earnings())
                    .isEqualTo(one.run(name(month)).earnings());
        }
    }

    /** A late credit of one payee leaves the parts of all others as they were. */
    @Property(tries = 50)
    void creditOfOnePayeeTouchesNoOtherPart(@ForAll("cases") Case each) {
        CommissionScene scene = each.scene();
        var before = scene.calculate("2017-M02").resolved().components();
        var after = scene.given(SmallCompany.credit("LATE", "Bo", "2017-02-10", "10.00"))
                .calculate("2017-M02")
                .resolved()
                .components();
        List<String> changed = new ArrayList<>();
        after.stream().filter(part -> !before.contains(part)).forEach(part -> changed.add(part.part()));
        assertThat(changed).containsExactly("person:Bo");
    }

    /** All months together have paid what is earned to date, to the cent, whatever the table and the rounding. */
    @Property(tries = 60)
    void trueUpTelescopes(@ForAll("toDate") Case each) {
        CommissionScene scene = each.scene();
        BigDecimal sum = BigDecimal.ZERO;
        for (YearMonth month : months().subList(0, 3)) {
            EarningRun run = scene.run(name(month));
            for (Earning earning : run.of(io.salestiers.core.org.PersonId.of("Ann"))) {
                sum = sum.add(earning.amount().amount());
                assertThat(sum).isEqualByComparingTo(earnedToDate(earning));
            }
        }
    }

    private static BigDecimal earnedToDate(Earning earning) {
        return earning.explanation().flatten().stream()
                .filter(step -> step.key().equals("incentives.explain.rounded"))
                .findFirst()
                .orElseThrow()
                .value()
                .orElseThrow()
                .value()
                .rounded(io.salestiers.core.money.Rounding.halfEven(2));
    }

    /** Where nothing is reversed and nothing cut, the running total pays what the total of the period pays. */
    @Property(tries = 200)
    void runningTotalPaysWhatTheTotalPays(@ForAll("cases") Case each) {
        if (each.rule().counting().unit() != ApplicationUnit.RUNNING_TOTAL
                || each.rule().counting().returns() != ReturnRule.NETS_ON_ARRIVAL) {
            return;
        }
        RateCommission rule = each.rule();
        RateCommission total = new RateCommission(
                rule.id(),
                rule.name(),
                rule.earners(),
                rule.base(),
                rule.quota(),
                rule.rates(),
                new io.salestiers.incentives.commission.Counting(
                        ApplicationUnit.PERIOD_TOTAL,
                        rule.counting().basis(),
                        rule.counting().trueUp(),
                        rule.counting().returns(),
                        rule.counting().negative()),
                rule.pieces(),
                rule.modifiers(),
                rule.rounding());
        CommissionScene one = each.scene();
        CommissionScene other = new Case(total, each.story(), each.quotas(), each.sales()).scene();
        for (YearMonth month : months()) {
            assertThat(one.pays(name(month))).isEqualTo(other.pays(name(month)));
        }
    }

    /** A quota that comes in two pieces with the same quota a day is one. */
    @Property(tries = 100)
    void cutAtWhichNothingChangesAltersNothing(@ForAll("cases") Case each) {
        CommissionScene whole = each.scene();
        CommissionScene cut = each.scene();
        each.quotas().forEach((month, cents) -> cut.quota("Ann", name(month), cutInTwo(month, quota(cents))));
        for (YearMonth month : months()) {
            assertThat(cut.pays(name(month))).isEqualTo(whole.pays(name(month)));
        }
    }

    private static Quota cutInTwo(YearMonth month, Quota quota) {
        LocalDate from = month.atDay(1);
        LocalDate end = month.plusMonths(1).atDay(1);
        LocalDate at = month.atDay(11);
        List<TargetPiece> pieces = new ArrayList<>();
        for (DateRange days : List.of(DateRange.of(from, at), DateRange.of(at, end))) {
            Quantity part = new Quantity(
                    quota.value()
                            .value()
                            .multipliedBy(
                                    io.salestiers.core.money.Ratio.of(days.lengthInDays(), month.lengthOfMonth())),
                    quota.value().unit(),
                    quota.value().currency());
            pieces.add(new TargetPiece(days, part, Optional.empty()));
        }
        return new Quota(quota.value(), pieces, Optional.empty(), quota.explanation());
    }

    /** Only pay at one rate is the sum over segments: with bands a segment by itself pays something else. */
    @Property(tries = 100)
    void atOneRateSegmentsPayWhatTheWholePays(@ForAll("cases") Case each) {
        RateTable flat = RateTable.builder()
                .bounds(BandBounds.SHARE_OF_QUOTA)
                .application(Application.MARGINAL)
                .ties(each.rule().rates().ties())
                .negative(io.salestiers.incentives.rate.NegativeAmount.PAYS_NEGATIVE)
                .addBands(io.salestiers.incentives.rate.RateBand.above("0", "0.0333"))
                .build();
        List<String> pays = new ArrayList<>();
        for (PieceJoining joining : List.of(PieceJoining.SEGMENTED, PieceJoining.BLENDED)) {
            RateCommission rule = Commissions.of(flat).joining(joining).build();
            CommissionScene scene = new Case(rule, each.story(), each.quotas(), each.sales()).scene();
            StringBuilder all = new StringBuilder();
            months().forEach(month -> all.append(scene.pays(name(month))).append(' '));
            pays.add(all.toString());
        }
        assertThat(pays.get(0)).isEqualTo(pays.get(1));
    }

    @Property(tries = 100)
    void everyRuleIsWrittenAndReadAgain(@ForAll("cases") Case each) {
        var plan = SmallCompany.plan(each.rule());
        byte[] bytes = SalesTiersJson.jackson2().write(plan, IncentiveDocuments.PLAN);
        assertThat(SalesTiersJson.jackson3().write(plan, IncentiveDocuments.PLAN))
                .isEqualTo(bytes);
        for (SalesTiersJson json : List.of(SalesTiersJson.jackson2(), SalesTiersJson.jackson3())) {
            assertThat(json.read("plan.json", bytes, IncentiveDocuments.PLAN).orThrow())
                    .isEqualTo(plan);
        }
    }
}
