package io.salestiers.kpi.analysis.variance;

import static io.salestiers.kpi.testkit.analysis.AnalysisArbitraries.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.table.Cell;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.analysis.AnalysisFinding;
import io.salestiers.kpi.analysis.Explained;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.evaluation.EvaluationInputs;
import io.salestiers.kpi.measure.CurrencyPolicy;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import io.salestiers.kpi.target.Target;
import io.salestiers.kpi.target.Targets;
import io.salestiers.kpi.testkit.measure.MeasureArbitraries;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VarianceTest {
    private static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR_YEAR;
    private static final Period Q1 = CALENDAR.parse("2025-Q1");
    private static final Period Q2 = CALENDAR.parse("2025-Q2");
    private static final Currency CNY = Currency.of("CNY");
    private static final MeasureId REVENUE = StandardMeasures.REVENUE.id();
    private static final MeasureId DEALS = StandardMeasures.WON_DEALS.id();
    private static final DimensionId PRODUCT = DimensionId.of("product");
    private static final Subject EAST = Subject.of(UnitId.of("east"));

    private static Quantity cny(String amount) {
        return Quantity.money(Money.of(amount, CNY));
    }

    private static List<String> effects(Variance variance) {
        return variance.effects().stream()
                .map(effect -> effect.driver() + " " + effect.part().orElse("-") + " "
                        + effect.effect().value())
                .toList();
    }

    /*
     * Before: a 10 at 20, b 10 at 10, together 300. Now: a 12 at 23, b 18 at 13, together 510.
     * Volume: 30 instead of 20 pieces, half as many again: 100 and 50.
     * Mix: 15 of each would be the old proportions: (12 - 15) * 20 = -60 and (18 - 15) * 10 = 30.
     * Price: 12 * 3 and 18 * 3.
     */
    private final List<ItemSales> before = List.of(item("a", 10, Ratio.of(200)), item("b", 10, Ratio.of(100)));
    private final List<ItemSales> now = List.of(item("b", 18, Ratio.of(234)), item("a", 12, Ratio.of(276)));
    private final VarianceQuestion question = VarianceQuestion.against(REVENUE, EAST, Q2, Q1);

    @Test
    void priceVolumeMix() {
        // sample: priceVolumeMix
        Variance variance = VarianceCalculator.DEFAULT.priceVolumeMix(question, before, now);
        Quantity price = variance.totals().get(Driver.PRICE); // 90: 30 pieces at 3 more
        Quantity volume = variance.totals().get(Driver.VOLUME); // 150: half as many again
        Quantity mix = variance.totals().get(Driver.MIX); // -30: more of the cheap one
        // end
        assertThat(price).isEqualTo(cny("90.00"));
        assertThat(volume).isEqualTo(cny("150.00"));
        assertThat(mix).isEqualTo(cny("-30.00"));
        assertThat(variance.difference()).isEqualTo(Reading.known(cny("210.00")));
        assertThat(effects(variance))
                .containsExactly("PRICE a 36", "PRICE b 54", "VOLUME a 100", "VOLUME b 50", "MIX a -60", "MIX b 30");
        Explained.verify(variance.explanation());
    }

    @Test
    void newEndedAndUnpricedItemsHaveTheirOwnDrivers() {
        Variance variance = VarianceCalculator.DEFAULT.priceVolumeMix(
                question,
                List.of(
                        item("a", 10, Ratio.of(200)),
                        item("ended", 3, Ratio.of(90)),
                        item("returned", 4, Ratio.of(40)),
                        item("service", 0, Ratio.of(7))),
                List.of(
                        item("a", 10, Ratio.of(200)),
                        item("new", 2, Ratio.of(50)),
                        item("returned", -1, Ratio.of(-10)),
                        item("service", 0, Ratio.of(9)),
                        item("nothing", 0, Ratio.ZERO)));
        assertThat(effects(variance))
                .containsExactly(
                        "PRICE a 0",
                        "VOLUME a 0",
                        "MIX a 0",
                        "NEW_ITEMS new 50",
                        "ENDED_ITEMS ended -90",
                        "UNPRICED returned -50",
                        "UNPRICED service 2");
        assertThat(variance.difference()).isEqualTo(Reading.known(cny("-88.00")));
        Explained.verify(variance.explanation());
    }

    @Test
    void itemTwiceAndSeveralCurrenciesAreFoundTogether() {
        ItemSales dollars = new ItemSales("c", Quantity.money(Money.of("1.00", Currency.of("USD"))), Quantity.count(1));
        assertThatThrownBy(() -> VarianceCalculator.DEFAULT.priceVolumeMix(
                        question, List.of(item("a", 1, Ratio.ONE), item("a", 1, Ratio.ONE)), List.of(dollars)))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        refused -> assertThat(refused.findings())
                                .extracting(finding -> finding.code())
                                .containsExactly(AnalysisFinding.ITEM_TWICE, AnalysisFinding.MIXED_UNITS));
    }

    /* Ben moves inside East, Carl comes from West, Dora joins; the head of East sells too. */
    private final Organization organization = Organization.builder(
                    MeasureArbitraries.ladder(), LocalDate.of(2025, 1, 1))
            .unit("company", LocalizedText.same("Company"))
            .unit("east", LocalizedText.same("East"), "company")
            .unit("west", LocalizedText.same("West"), "company")
            .unit("t1", LocalizedText.same("T1"), "east")
            .unit("t2", LocalizedText.same("T2"), "east")
            .unit("t3", LocalizedText.same("T3"), "west")
            .position("head-seat", "supervisor", "east")
            .position("r1", "representative", "t1")
            .position("r2", "representative", "t1")
            .position("r3", "representative", "t3")
            .position("r4", "representative", "t1")
            .movePosition("r2", "t2", LocalDate.of(2025, 4, 10))
            .movePosition("r3", "t2", LocalDate.of(2025, 4, 1))
            .holder("head", "head-seat")
            .holder("anna", "r1")
            .holder("ben", "r2")
            .holder("carl", "r3")
            .holder("dora", "r4", DateRange.startingOn(LocalDate.of(2025, 5, 1)))
            .build();

    private static Observation sold(String who, String day, String amount, String product) {
        Observation plain = new Observation(
                REVENUE,
                Subject.of(PersonId.of(who)),
                LocalDate.parse(day),
                cny(amount),
                Optional.empty(),
                who + day + amount);
        return product.isEmpty() ? plain : plain.with(PRODUCT, product);
    }

    private static Observation deals(String who, String day, int count, String product) {
        return new Observation(
                        DEALS,
                        Subject.of(PersonId.of(who)),
                        LocalDate.parse(day),
                        Quantity.count(count),
                        Optional.empty(),
                        who + day + count)
                .with(PRODUCT, product);
    }

    private MeasureValues values(List<Observation> observations) {
        return MeasureValues.of(
                StandardMeasures.all(),
                observations,
                organization,
                DateRange.parse("2025-01-01/2026-01-01"),
                CurrencyPolicy.none());
    }

    private final MeasureValues sales = values(List.of(
            sold("anna", "2025-02-01", "100.00", ""),
            sold("ben", "2025-02-01", "50.00", ""),
            sold("carl", "2025-02-01", "70.00", ""),
            sold("head", "2025-02-01", "10.00", ""),
            sold("anna", "2025-05-01", "130.00", ""),
            sold("ben", "2025-04-05", "20.00", ""),
            sold("ben", "2025-05-01", "60.00", ""),
            sold("carl", "2025-06-01", "90.00", ""),
            sold("dora", "2025-06-02", "40.00", ""),
            sold("head", "2025-06-03", "25.00", "")));

    private EvaluationInputs inputs(Targets targets) {
        return new EvaluationInputs(sales, targets, CALENDAR, PlacementDay.AT_START);
    }

    /** Without Carl, who sold his 70 in West: 365 − 160 = 205. */
    @Test
    void byUnitTellsThoseWhoStayedFromThoseWhoMovedOrJoined() {
        Variance variance = VarianceCalculator.DEFAULT.byUnit(question, inputs(Targets.none()));
        assertThat(effects(variance))
                .containsExactly(
                        "UNIT unit:t1 30",
                        "MEMBER person:head 15",
                        "JOINERS_AND_LEAVERS unit:t1 40",
                        "PERIMETER unit:t1 -30",
                        "PERIMETER unit:t2 150");
        assertThat(variance.difference()).isEqualTo(Reading.known(cny("205.00")));
        Explained.verify(variance.explanation());
    }

    @Test
    void byUnitNeedsAUnitOfTheOrganization() {
        assertThatThrownBy(() -> byUnit(Subject.of(UnitId.of("eats"))))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("no unit with id 'eats'");
        assertThatThrownBy(() -> byUnit(Subject.of(PersonId.of("anna"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the subject must be a unit, but was person:anna");
    }

    private Variance byUnit(Subject subject) {
        return VarianceCalculator.DEFAULT.byUnit(
                VarianceQuestion.against(REVENUE, subject, Q2, CALENDAR.parse("2025-Q1")), inputs(Targets.none()));
    }

    private static Target target(Subject subject, String amount) {
        return new Target(REVENUE, subject, Q2, cny(amount), false);
    }

    /** T1: 130 + 20 + 40 against 180; T2: 60 + 90 against Carl's 100; 280 of the 300 were handed on. */
    @Test
    void byUnitAgainstTargetsNamesWhatWasNotHandedOn() {
        Targets targets = Targets.of(
                        List.of(
                                target(EAST, "300.00"),
                                target(Subject.of(UnitId.of("t1")), "180.00"),
                                target(Subject.of(PersonId.of("carl")), "100.00")),
                        StandardMeasures.all())
                .orThrow();
        Variance variance =
                VarianceCalculator.DEFAULT.byUnit(VarianceQuestion.againstTarget(REVENUE, EAST, Q2), inputs(targets));
        assertThat(effects(variance))
                .containsExactly(
                        "UNIT unit:t1 10",
                        "UNIT unit:t2 50",
                        "WITHOUT_TARGET person:head 25",
                        "TARGET_ASSIGNMENT - -20");
        assertThat(variance.base()).isEqualTo(Reading.known(cny("300.00")));
        assertThat(variance.difference()).isEqualTo(Reading.known(cny("65.00")));
        Explained.verify(variance.explanation());
    }

    @Test
    void teamWithoutUnitsBelowIsSplitByItsPeople() {
        Targets targets = Targets.of(
                        List.of(
                                target(Subject.of(PersonId.of("anna")), "150.00"),
                                target(Subject.of(PersonId.of("ben")), "10.00")),
                        StandardMeasures.all())
                .orThrow();
        Variance variance = VarianceCalculator.DEFAULT.byUnit(
                VarianceQuestion.againstTarget(REVENUE, Subject.of(UnitId.of("t1")), Q2), inputs(targets));
        assertThat(effects(variance))
                .containsExactly("MEMBER person:anna -20", "MEMBER person:ben 10", "WITHOUT_TARGET person:dora 40");
    }

    @Test
    void withoutATargetThereIsNoVarianceAndTheTableSaysWhy() {
        Variance variance = VarianceCalculator.DEFAULT.byUnit(
                VarianceQuestion.againstTarget(REVENUE, EAST, Q2), inputs(Targets.none()));
        assertThat(variance.difference()).isInstanceOf(Reading.Missing.class);
        assertThat(variance.effects()).isEmpty();
        assertThat(variance.table(Rounding.halfEven(2)).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.get(4)).isEqualTo(new Cell.Absent("kpi.analysis.absent.missing")));
    }

    @Test
    void byDimensionReadsItemsFromTheObservations() {
        MeasureValues values = values(List.of(
                sold("anna", "2025-02-01", "200.00", "a"),
                deals("anna", "2025-02-01", 10, "a"),
                sold("ben", "2025-02-01", "100.00", "b"),
                deals("ben", "2025-02-01", 10, "b"),
                sold("anna", "2025-05-01", "276.00", "a"),
                deals("anna", "2025-05-01", 12, "a"),
                sold("ben", "2025-05-01", "234.00", "b"),
                deals("ben", "2025-05-01", 18, "b"),
                sold("head", "2025-05-02", "5.00", "")));
        Variance variance = VarianceCalculator.DEFAULT.priceVolumeMix(question, values, DEALS, PRODUCT);
        assertThat(effects(variance))
                .containsExactly(
                        "PRICE a 36",
                        "PRICE b 54",
                        "VOLUME a 100",
                        "VOLUME b 50",
                        "MIX a -60",
                        "MIX b 30",
                        "UNCLASSIFIED - 5");
        assertThat(variance.table(Rounding.halfEven(2)).rows()).hasSize(7);
    }

    @Test
    void whatCannotBeSplitSaysWhy() {
        MeasureValues values = values(List.of(sold("anna", "2025-02-01", "200.00", "a")));
        assertThat(VarianceCalculator.DEFAULT
                        .priceVolumeMix(question, values, DEALS, PRODUCT)
                        .difference())
                .isEqualTo(Reading.missing(DEALS.value()));
        assertThat(VarianceCalculator.DEFAULT
                        .byUnit(
                                VarianceQuestion.against(MeasureId.of("headcount"), EAST, Q2, Q1),
                                inputs(Targets.none()))
                        .difference())
                .isEqualTo(Reading.notMeaningful(Reason.NOT_ADDITIVE));
        assertThatThrownBy(() -> VarianceCalculator.DEFAULT.priceVolumeMix(
                        VarianceQuestion.againstTarget(REVENUE, EAST, Q2), values, DEALS, PRODUCT))
                .hasMessageContaining("the base must be a period");
        assertThatThrownBy(() -> VarianceCalculator.DEFAULT.byUnit(
                        VarianceQuestion.against(REVENUE, Subject.of(PersonId.of("anna")), Q2, Q1),
                        inputs(Targets.none())))
                .hasMessageContaining("must be a unit");
    }

    @Test
    void explanationReadsInChinese() {
        Variance variance = VarianceCalculator.DEFAULT.byUnit(question, inputs(Targets.none()));
        String text = variance.explanation()
                .print(Texts.of(Language.ZH, List.of(CoreMessages.catalogue(), KpiMessages.catalogue())));
        assertThat(text).startsWith("""
                        unit:east 的“revenue”：2025-Q2 与 2025-Q1 比较 = CNY 205.00 (选定)
                          差异 = CNY 205.00 (差额)
                            2025-Q2 的数值 = CNY 365.00
                            比较基准：2025-Q1 = CNY 160.00
                          全部驱动因素合计 = CNY 205.00 (合计)
                            驱动因素：下级部门 = CNY 30.00 (合计)
                              下级部门：unit:t1 = CNY 30.00 (差额)
                        """);
    }
}
