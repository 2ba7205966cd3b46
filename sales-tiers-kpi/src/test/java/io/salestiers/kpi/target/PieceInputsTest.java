package io.salestiers.kpi.target;

import static io.salestiers.kpi.testkit.measure.MeasureArbitraries.ladder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.table.Cell;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.formula.CompiledFormula;
import io.salestiers.kpi.formula.FormulaCompiler;
import io.salestiers.kpi.formula.Symbols;
import io.salestiers.kpi.measure.CurrencyPolicy;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.measure.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What formulas read for a part of a period: Anna leaves Suzhou for Hangzhou on 15 May 2025. */
class PieceInputsTest {
    private static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR_YEAR;
    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");
    private static final Measure REVENUE = Measure.additive("revenue", LocalizedText.same("Revenue"), Unit.MONEY);
    private static final Subject ANNA = Subject.of(PersonId.of("anna"));
    private static final DateRange SUZHOU = DateRange.parse("2025-04-01/2025-05-15");
    private static final DateRange HANGZHOU = DateRange.parse("2025-05-15/2025-07-01");

    private final Organization organization = Organization.builder(ladder(), YEAR.from())
            .unit("company", LocalizedText.same("Company"))
            .unit("suzhou", LocalizedText.same("Suzhou"), "company")
            .unit("hangzhou", LocalizedText.same("Hangzhou"), "company")
            .position("s1", "representative", "suzhou")
            .position("h1", "representative", "hangzhou")
            .position("h2", "representative", "hangzhou")
            .holder("anna", "s1", DateRange.parse("2025-01-01/2025-05-15"))
            .holder("anna", "h1", DateRange.parse("2025-05-15/"))
            .holder("ben", "h2")
            .build();

    private static Observation deal(String who, String day, String amount, String source) {
        return new Observation(
                REVENUE.id(),
                Subject.of(PersonId.of(who)),
                LocalDate.parse(day),
                money(amount),
                Optional.empty(),
                source);
    }

    private static Quantity money(String amount) {
        return Quantity.money(Money.of(amount, Currency.of("CNY")));
    }

    private static Target target(String period, String amount) {
        return new Target(REVENUE.id(), ANNA, CALENDAR.parse(period), money(amount), false);
    }

    private final FormulaInputs quarter = new FormulaInputs(
            MeasureValues.of(
                    List.of(REVENUE),
                    List.of(
                            deal("anna", "2025-02-01", "1.00", "d1"),
                            deal("anna", "2025-04-10", "2.00", "d2"),
                            deal("anna", "2025-05-14", "4.00", "d3"),
                            deal("anna", "2025-05-15", "8.00", "d4"),
                            deal("ben", "2025-06-01", "16.00", "d5")),
                    organization,
                    YEAR,
                    CurrencyPolicy.none()),
            Targets.of(List.of(target("2025-Q1", "100.00"), target("2025-Q2", "900.00")), List.of(REVENUE))
                    .orThrow(),
            CALENDAR,
            PlacementDay.AT_END,
            ANNA,
            CALENDAR.parse("2025-Q2"));

    private static String read(FormulaInputs inputs, String text) {
        CompiledFormula formula =
                FormulaCompiler.compile(text, Symbols.of(List.of(REVENUE))).orThrow();
        Reading reading = formula.evaluate(inputs);
        assertThat(formula.explain(inputs).reading()).isEqualTo(reading);
        assertThat(formula.explain(inputs.deep()).reading()).isEqualTo(reading);
        return reading.toString();
    }

    @Test
    void targetsAreATable() {
        Targets targets = Targets.of(
                        List.of(target("2025-Q2", "900.00"), target("2025-Q1", "100.00")), List.of(REVENUE))
                .orThrow();
        assertThat(targets.table().rows())
                .containsExactly(
                        List.of(
                                new Cell.Text("2025-Q1"),
                                new Cell.Text(REVENUE.id().value()),
                                new Cell.Text("person:anna"),
                                new Cell.Text("100"),
                                new Cell.Term("core.unit.money"),
                                new Cell.Text("CNY")),
                        List.of(
                                new Cell.Text("2025-Q2"),
                                new Cell.Text(REVENUE.id().value()),
                                new Cell.Text("person:anna"),
                                new Cell.Text("900"),
                                new Cell.Term("core.unit.money"),
                                new Cell.Text("CNY")));
    }

    @Test
    void figuresOfThePeriodAreThoseOfThePiece() {
        assertThat(read(quarter, "revenue")).isEqualTo("CNY 14");
        assertThat(read(quarter.within(SUZHOU, Ratio.ONE), "revenue")).isEqualTo("CNY 6");
        assertThat(read(quarter.within(HANGZHOU, Ratio.ONE), "revenue")).isEqualTo("CNY 8");
    }

    @Test
    void spansThatEndWithThePeriodEndWithThePieceAndEarlierOnesAreWhole() {
        FormulaInputs suzhou = quarter.within(SUZHOU, Ratio.of(1, 3));
        assertThat(read(suzhou, "ytd(revenue)")).isEqualTo("CNY 7");
        assertThat(read(suzhou, "prior(revenue)")).isEqualTo("CNY 1");
        assertThat(read(quarter.within(HANGZHOU, Ratio.ONE), "ytd(revenue)")).isEqualTo("CNY 15");
    }

    @Test
    void teamIsThatOfThePiece() {
        assertThat(read(quarter.within(SUZHOU, Ratio.ONE), "team(revenue)")).isEqualTo("CNY 6");
        assertThat(read(quarter.within(HANGZHOU, Ratio.ONE), "team(revenue)")).isEqualTo("CNY 24");
    }

    @Test
    void shareIsOfTheTargetOfThePeriodOnly() {
        FormulaInputs third = quarter.within(SUZHOU, Ratio.of(1, 3));
        assertThat(read(third, "target(revenue)")).isEqualTo("CNY 300");
        assertThat(read(third, "prior(target(revenue))")).isEqualTo("CNY 100");
        // Of the two quarters, only the second is cut: 100 + 900 ÷ 3.
        assertThat(read(third, "ytd(target(revenue))")).isEqualTo("CNY 400");
        assertThat(read(quarter.within(SUZHOU, Ratio.ONE), "target(revenue)")).isEqualTo("CNY 900");
    }

    @Test
    void pieceLiesInThePeriod() {
        for (String outside : List.of("2025-03-31/2025-05-01", "2025-06-01/2025-07-02", "2025-06-01/")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> quarter.within(DateRange.parse(outside), Ratio.ONE))
                    .withMessageContaining("a piece must lie in 2025-04-01/2025-07-01");
        }
        // All of it is a piece too.
        assertThat(read(quarter.within(DateRange.parse("2025-04-01/2025-07-01"), Ratio.ONE), "revenue"))
                .isEqualTo("CNY 14");
    }

    @Test
    void deepInputsStayDeepInAPiece() {
        CompiledFormula revenue =
                FormulaCompiler.compile("revenue", Symbols.of(List.of(REVENUE))).orThrow();
        for (FormulaInputs deep : List.of(
                quarter.deep().within(SUZHOU, Ratio.ONE),
                quarter.within(SUZHOU, Ratio.ONE).deep())) {
            assertThat(revenue.explain(deep).explanation().flatten().stream()
                            .filter(step -> step.inputs().containsKey("source")))
                    .hasSize(2);
        }
    }
}
