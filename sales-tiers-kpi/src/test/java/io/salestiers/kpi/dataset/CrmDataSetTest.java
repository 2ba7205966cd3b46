package io.salestiers.kpi.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.kpi.catalog.CompiledCatalog;
import io.salestiers.kpi.catalog.Kpi;
import io.salestiers.kpi.catalog.KpiCatalog;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.catalog.StandardKpis;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.dataset.CrmDataSet.Deal;
import io.salestiers.kpi.evaluation.EvaluatedStay;
import io.salestiers.kpi.evaluation.Evaluation;
import io.salestiers.kpi.evaluation.EvaluationInputs;
import io.salestiers.kpi.evaluation.EvaluationPolicy;
import io.salestiers.kpi.evaluation.Evaluator;
import io.salestiers.kpi.evaluation.PieceTarget;
import io.salestiers.kpi.measure.DimensionFilter;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import io.salestiers.kpi.target.Targets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The KPIs of the public data set for all tiers and all periods, each against plain loops over the rows of the file.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class CrmDataSetTest {
    private static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR_YEAR;
    private static final EvaluationPolicy POLICY = new EvaluationPolicy(PieceJoining.SEGMENTED, PieceTarget.WHOLE, 1);
    private static final CompiledCatalog CATALOG = KpiCatalog.of(List.of(
                    everybody(StandardKpis.SALES_AMOUNT),
                    everybody(StandardKpis.REVENUE_GROWTH),
                    everybody(StandardKpis.WIN_RATE),
                    everybody(StandardKpis.AVERAGE_DEAL_SIZE),
                    everybody(StandardKpis.SALES_CYCLE),
                    everybody(StandardKpis.MEDIAN_DEAL_SIZE),
                    everybody(StandardKpis.SALES_CYCLE_MEDIAN),
                    everybody(StandardKpis.SALES_CYCLE_NINTH_DECILE),
                    everybody(StandardKpis.NEW_CUSTOMERS)))
            .compile(StandardMeasures.all())
            .orThrow();

    private CrmDataSet data;
    private List<Deal> firsts;
    private MeasureValues values;
    private EvaluationInputs inputs;

    private static Kpi everybody(Kpi kpi) {
        return kpi.withTiers(new TreeSet<>(List.of(TierId.of("representative"), TierId.of("supervisor"))));
    }

    @BeforeAll
    void read() {
        data = CrmDataSet.read();
        firsts = firsts(data.deals);
        values = data.values();
        inputs = new EvaluationInputs(values, Targets.none(), CALENDAR, PlacementDay.AT_START);
    }

    @Test
    void theFileIsTheOneThatIsDescribed() {
        assertThat(data.deals.stream().filter(Deal::won)).hasSize(4238);
        assertThat(data.deals.stream().filter(deal -> !deal.won())).hasSize(2473);
        assertThat(data.seats).hasSize(35);
        assertThat(values.findings()).isEmpty();
    }

    /** The figures of the data set's description, for the second quarter of 2017. */
    @Test
    void thePublishedFiguresOfTheSecondQuarter() {
        Evaluation quarter = Evaluator.DEFAULT.evaluateUnits(inputs, CATALOG, POLICY, CALENDAR.parse("2017-Q2"));
        assertThat(published(quarter, "Central", StandardKpis.SALES_AMOUNT)).isEqualTo("957321.00");
        assertThat(published(quarter, "East", StandardKpis.SALES_AMOUNT)).isEqualTo("1016823.00");
        assertThat(published(quarter, "West", StandardKpis.SALES_AMOUNT)).isEqualTo("1111967.00");
        assertThat(rounded(quarter, "company", StandardKpis.WIN_RATE, 6)).isEqualTo("0.617126");
        assertThat(rounded(quarter, "company", StandardKpis.SALES_CYCLE, 2)).isEqualTo("51.01");
        assertThat(rounded(quarter, "company", StandardKpis.REVENUE_GROWTH, 6)).isEqualTo("1.719827");
    }

    private static Reading reading(Evaluation evaluation, String unit, Kpi kpi) {
        return evaluation
                .of(Subject.of(UnitId.of(unit)))
                .get(0)
                .find(kpi.id())
                .orElseThrow()
                .reading();
    }

    private static String rounded(Evaluation evaluation, String unit, Kpi kpi, int decimals) {
        return reading(evaluation, unit, kpi)
                .quantity()
                .orElseThrow()
                .value()
                .rounded(Rounding.halfEven(decimals))
                .toPlainString();
    }

    private static String published(Evaluation evaluation, String unit, Kpi kpi) {
        return rounded(evaluation, unit, kpi, 2);
    }

    @Test
    void everyKpiOfEverybodyInEveryPeriodIsThatOfPlainLoops() {
        List<Period> periods = new ArrayList<>();
        for (PeriodKind kind : List.of(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.YEAR)) {
            periods.addAll(CALENDAR.periodsIn(kind, CrmDataSet.OBSERVED));
        }
        assertThat(periods).hasSize(12 + 4 + 2 + 1);
        int compared = 0;
        for (Period period : periods) {
            List<EvaluatedStay> stays = new ArrayList<>(
                    Evaluator.DEFAULT.evaluate(inputs, CATALOG, POLICY, period).stays());
            stays.addAll(Evaluator.DEFAULT
                    .evaluateUnits(inputs, CATALOG, POLICY, period)
                    .stays());
            assertThat(stays).hasSize(35 + 6 + 1 + 3 + 6);
            for (EvaluatedStay stay : stays) {
                Subject subject = stay.stay().subject();
                // A manager's own figures: managers of this company sell nothing themselves.
                Predicate<Deal> own = deal -> belongs(deal, subject);
                // Growth is that of the team, for a person too.
                Subject team = subject instanceof Subject.OfPerson
                        ? Subject.of(stay.stay().unit())
                        : subject;
                List<Deal> now = closedIn(period, own);
                long won = now.stream().filter(Deal::won).count();
                long sum = now.stream().mapToLong(Deal::dollars).sum();
                long days = now.stream().filter(Deal::won).mapToLong(Deal::days).sum();
                check(stay, StandardKpis.SALES_AMOUNT, Ratio.of(sum));
                check(stay, StandardKpis.NEW_CUSTOMERS, Ratio.of(firstOrders(own, period)));
                checkQuotient(stay, StandardKpis.WIN_RATE, won, now.size());
                checkQuotient(stay, StandardKpis.AVERAGE_DEAL_SIZE, sum, won);
                checkQuotient(stay, StandardKpis.SALES_CYCLE, days, won);
                checkGrowth(stay, period, deal -> belongs(deal, team));
                long[] amounts = now.stream()
                        .filter(Deal::won)
                        .mapToLong(Deal::dollars)
                        .sorted()
                        .toArray();
                long[] lengths = now.stream()
                        .filter(Deal::won)
                        .mapToLong(Deal::days)
                        .sorted()
                        .toArray();
                checkQuantile(stay, StandardKpis.MEDIAN_DEAL_SIZE, amounts, 5);
                checkQuantile(stay, StandardKpis.SALES_CYCLE_MEDIAN, lengths, 5);
                checkQuantile(stay, StandardKpis.SALES_CYCLE_NINTH_DECILE, lengths, 9);
                compared += 9;
            }
        }
        assertThat(compared).isEqualTo(19 * 51 * 9);
    }

    private boolean belongs(Deal deal, Subject subject) {
        if (subject instanceof Subject.OfPerson person) {
            return deal.agent().equals(person.id().value());
        }
        String unit = ((Subject.OfUnit) subject).id().value();
        CrmDataSet.Seat seat = java.util.Objects.requireNonNull(data.seats.get(deal.agent()));
        return unit.equals("company") || unit.equals(seat.office()) || unit.equals(seat.manager());
    }

    private List<Deal> closedIn(Period period, Predicate<Deal> which) {
        return data.deals.stream()
                .filter(deal -> period.range().contains(deal.closed()))
                .filter(which)
                .toList();
    }

    private long firstOrders(Predicate<Deal> own, Period period) {
        return firsts.stream()
                .filter(deal -> period.range().contains(deal.closed()))
                .filter(own)
                .count();
    }

    /** The first won deal of each customer, by day and then by number of the deal. */
    private static List<Deal> firsts(List<Deal> deals) {
        Set<String> seen = new HashSet<>();
        return deals.stream()
                .filter(Deal::won)
                .sorted(Comparator.comparing(Deal::closed).thenComparing(Deal::id))
                .filter(deal -> seen.add(deal.account()))
                .toList();
    }

    private static void check(EvaluatedStay stay, Kpi kpi, Ratio expected) {
        assertThat(value(stay, kpi.id()).quantity().orElseThrow().value())
                .as("%s of %s", kpi.id(), stay.stay())
                .isEqualTo(expected);
    }

    private static void checkQuotient(EvaluatedStay stay, Kpi kpi, long above, long below) {
        if (below == 0) {
            assertThat(value(stay, kpi.id())).isEqualTo(Reading.notMeaningful(Reason.ZERO_DIVISOR));
        } else {
            check(stay, kpi, Ratio.of(above, below));
        }
    }

    /** As spreadsheets' PERCENTILE.INC: at (n − 1) × tenths ÷ 10, between two values by a straight line. */
    private static void checkQuantile(EvaluatedStay stay, Kpi kpi, long[] sorted, int tenths) {
        if (sorted.length == 0) {
            assertThat(value(stay, kpi.id())).isInstanceOf(Reading.NotMeaningful.class);
            return;
        }
        long position = (sorted.length - 1L) * tenths;
        long low = sorted[(int) (position / 10)];
        long high = sorted[(int) Math.min(position / 10 + 1, sorted.length - 1)];
        check(stay, kpi, Ratio.of(low * 10 + (high - low) * (position % 10), 10));
    }

    private void checkGrowth(EvaluatedStay stay, Period period, Predicate<Deal> team) {
        Period before = CALENDAR.periodsIn(
                        period.kind(),
                        io.salestiers.core.time.DateRange.of(
                                period.range().from().minusDays(1),
                                period.range().from()))
                .get(0);
        Reading growth = value(stay, StandardKpis.REVENUE_GROWTH.id());
        if (!CrmDataSet.OBSERVED.encloses(before.range())) {
            assertThat(growth).isInstanceOf(Reading.Missing.class);
            return;
        }
        long now = closedIn(period, team).stream().mapToLong(Deal::dollars).sum();
        long base = closedIn(before, team).stream().mapToLong(Deal::dollars).sum();
        if (base == 0) {
            assertThat(growth).isEqualTo(Reading.notMeaningful(Reason.ZERO_BASE));
        } else {
            assertThat(growth.quantity().orElseThrow().value()).isEqualTo(Ratio.of(now - base, base));
        }
    }

    private static Reading value(EvaluatedStay stay, KpiId kpi) {
        return stay.find(kpi).orElseThrow().reading();
    }

    @Test
    void revenueByProductSumsToRevenue() {
        Period year = CALENDAR.parse("2017");
        Subject company = Subject.of(UnitId.of("company"));
        Set<String> products = new TreeSet<>();
        data.deals.forEach(deal -> products.add(deal.product()));
        assertThat(products).hasSize(7);
        List<Ratio> parts = new ArrayList<>();
        for (String product : products) {
            Ratio part = values.read(
                            StandardMeasures.REVENUE.id(),
                            DimensionFilter.of(CrmDataSet.PRODUCT, product),
                            company,
                            year.range())
                    .quantity()
                    .orElseThrow()
                    .value();
            assertThat(part)
                    .isEqualTo(Ratio.of(data.deals.stream()
                            .filter(deal -> deal.product().equals(product))
                            .mapToLong(Deal::dollars)
                            .sum()));
            parts.add(part);
        }
        // The won value of the whole file, as its description says.
        assertThat(Ratio.sum(parts)).isEqualTo(Ratio.of(10_005_534));
    }

    @Test
    void aPersonIsWhoHoldsTheSeat() {
        Evaluation quarter = Evaluator.DEFAULT.evaluate(inputs, CATALOG, POLICY, CALENDAR.parse("2017-Q2"));
        assertThat(quarter.of(Subject.of(PersonId.of("Moses Frase")))).hasSize(1);
        assertThat(quarter.tooShort()).isEmpty();
    }
}
