package io.salestiers.kpi.target;

import static io.salestiers.kpi.testkit.measure.MeasureArbitraries.ladder;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.formula.CompiledFormula;
import io.salestiers.kpi.formula.Explained;
import io.salestiers.kpi.formula.FormulaCompiler;
import io.salestiers.kpi.formula.Symbols;
import io.salestiers.kpi.measure.CurrencyPolicy;
import io.salestiers.kpi.measure.DimensionFilter;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.measure.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A formula with filters, read from observations with dimensions. */
class FilteredInputsTest {
    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");
    private static final Measure REVENUE = Measure.additive("revenue", LocalizedText.same("Revenue"), Unit.MONEY);
    private static final DimensionId PRODUCT = DimensionId.of("product");

    private final Organization organization = Organization.builder(ladder(), YEAR.from())
            .unit("company", LocalizedText.same("Company"))
            .unit("suzhou", LocalizedText.same("Suzhou"), "company")
            .position("s-1", "representative", "suzhou")
            .position("s-2", "representative", "suzhou")
            .holder("moses", "s-1")
            .holder("anna", "s-2")
            .build();

    private static Observation deal(String who, String day, String amount, String product, String source) {
        return new Observation(
                        REVENUE.id(),
                        Subject.of(PersonId.of(who)),
                        LocalDate.parse(day),
                        Quantity.money(Money.of(amount, Currency.of("CNY"))),
                        Optional.empty(),
                        source)
                .with(PRODUCT, product);
    }

    private final FormulaInputs inputs = new FormulaInputs(
            MeasureValues.of(
                    List.of(REVENUE),
                    List.of(
                            deal("moses", "2025-02-01", "70", "旗舰版", "d1"),
                            deal("moses", "2025-05-01", "30", "旗舰版", "d2"),
                            deal("moses", "2025-05-02", "50", "标准版", "d3"),
                            deal("anna", "2025-06-01", "20", "旗舰版", "d4")),
                    organization,
                    YEAR,
                    CurrencyPolicy.none()),
            Targets.none(),
            FiscalCalendar.CALENDAR_YEAR,
            PlacementDay.AT_START,
            Subject.of(PersonId.of("moses")),
            FiscalCalendar.CALENDAR_YEAR.parse("2025-Q2"));

    private static CompiledFormula formula(String text) {
        return FormulaCompiler.compile(text, Symbols.of(List.of(REVENUE))).orThrow();
    }

    private Reading read(String text) {
        return formula(text).evaluate(inputs);
    }

    @Test
    void onlyWhatMatchesCounts() {
        // Moses: 30 of 80 in the second quarter; his team: 30 + 20 of 100; in the quarter before: 70.
        assertThat(read("revenue[product = \"旗舰版\"] / revenue"))
                .isEqualTo(Reading.known(Quantity.ratio(Ratio.of(3, 8))));
        assertThat(read("team(revenue[product = \"旗舰版\"]) / team(revenue)"))
                .isEqualTo(Reading.known(Quantity.ratio(Ratio.of(1, 2))));
        assertThat(read("growth(revenue[product = \"旗舰版\"], prior(revenue[product = \"旗舰版\"]))"))
                .isEqualTo(Reading.known(Quantity.ratio(Ratio.of(-4, 7))));
        assertThat(read("revenue[product in (\"旗舰版\", \"标准版\")] / revenue"))
                .isEqualTo(Reading.known(Quantity.ratio(Ratio.ONE)));
    }

    /** An é of one character and one of two are the same letter, whichever of the sides wrote which. */
    @Test
    void howALetterIsComposedMakesNoDifference() {
        for (String seen : List.of("caf\u00e9", "cafe\u0301")) {
            MeasureValues values = MeasureValues.of(
                    List.of(REVENUE),
                    List.of(
                            deal("moses", "2025-05-01", "30", seen, "d1"),
                            deal("moses", "2025-05-02", "50", "cafe", "d2")),
                    organization,
                    YEAR,
                    CurrencyPolicy.none());
            FormulaInputs figures = new FormulaInputs(
                    values,
                    Targets.none(),
                    FiscalCalendar.CALENDAR_YEAR,
                    PlacementDay.AT_START,
                    Subject.of(PersonId.of("moses")),
                    FiscalCalendar.CALENDAR_YEAR.parse("2025-Q2"));
            for (String asked : List.of("caf\u00e9", "cafe\u0301")) {
                assertThat(formula("revenue[product = \"" + asked + "\"] / revenue")
                                .evaluate(figures))
                        .isEqualTo(Reading.known(Quantity.ratio(Ratio.of(3, 8))));
                assertThat(values.read(
                                REVENUE.id(),
                                DimensionFilter.of(PRODUCT, asked),
                                Subject.of(PersonId.of("moses")),
                                YEAR))
                        .isEqualTo(Reading.known(Quantity.money(Money.of("30.00", Currency.of("CNY")))));
            }
        }
    }

    @Test
    void aDimensionThatNobodyToldIsMissing() {
        assertThat(read("revenue[prodct = \"旗舰版\"] / revenue")).isEqualTo(Reading.missing("revenue[prodct]"));
    }

    @Test
    void theExplanationHasOnlyTheObservationsThatCount() {
        Explained explained = formula("revenue[product = \"旗舰版\"]").explain(inputs.deep());
        assertThat(explained.explanation().flatten().stream()
                        .filter(step -> step.inputs().containsKey("source"))
                        .map(step -> String.valueOf(step.inputs().get("source"))))
                .singleElement()
                .asString()
                .contains("d2");
    }
}
