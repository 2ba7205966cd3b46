package io.salestiers.kpi.target;

import static io.salestiers.kpi.target.TargetFixture.CALENDAR;
import static io.salestiers.kpi.target.TargetFixture.COMPANY;
import static io.salestiers.kpi.target.TargetFixture.cny;
import static io.salestiers.kpi.target.TargetFixture.company;
import static io.salestiers.kpi.target.TargetFixture.person;
import static io.salestiers.kpi.target.TargetFixture.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.formula.CompiledFormula;
import io.salestiers.kpi.formula.FormulaCompiler;
import io.salestiers.kpi.formula.Symbols;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.PlacementDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetCheckTest {
    private final List<Target> stated = new ArrayList<>();

    private TargetCheckTest with(Subject subject, String period, String amount) {
        stated.add(target(subject, period, amount));
        return this;
    }

    private static Target target(Subject subject, String period, String amount) {
        return new Target(StandardMeasures.REVENUE.id(), subject, CALENDAR.parse(period), cny(amount), true);
    }

    private Targets targets() {
        return Targets.of(stated, StandardMeasures.all()).orThrow();
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code().code().replace("kpi.target.", "") + " "
                        + finding.arguments().get("subject") + " "
                        + Optional.ofNullable(finding.arguments().get("difference"))
                                .filter(Argument.Amount.class::isInstance)
                                .map(each -> ((Argument.Amount) each).value().toPlainString())
                                .orElse(""))
                .map(text -> text.replace("Text[value=", "").replace("]", "").trim())
                .toList();
    }

    @Test
    void quartersThatDoNotAddUpToTheYear() {
        with(COMPANY, "2025", "1200.00")
                .with(COMPANY, "2025-Q1", "300.00")
                .with(COMPANY, "2025-Q2", "300.00")
                .with(COMPANY, "2025-Q3", "300.00")
                .with(COMPANY, "2025-Q4", "290.00");
        List<Finding> findings = TargetCheck.overTime(targets(), CALENDAR);
        assertThat(told(findings)).containsExactly("periods-differ unit:company -10.00");
        assertThat(findings.get(0).arguments())
                .containsEntry("sum", cny("1190.00").toArgument())
                .containsEntry("whole", cny("1200.00").toArgument());
    }

    @Test
    void aYearOfWhichAQuarterIsMissingIsNotCompared() {
        with(COMPANY, "2025", "1200.00").with(COMPANY, "2025-Q1", "900.00").with(COMPANY, "2025-H1", "600.00");
        assertThat(TargetCheck.overTime(targets(), CALENDAR)).isEmpty();
        // Two half-years are compared with the year, and no quarter is missing for that.
        with(COMPANY, "2025-H2", "500.00");
        assertThat(told(TargetCheck.overTime(targets(), CALENDAR)))
                .containsExactly("periods-differ unit:company -100.00");
    }

    private List<Finding> overUnits(Ratio factor) {
        MeasureValues values = TargetFixture.values(company().build());
        return TargetCheck.overUnits(
                targets(),
                values.places(PlacementDay.AT_START),
                TargetCheck.decidingDay(values, PlacementDay.AT_START),
                unit -> unit.equals(UnitId.of("a")) ? factor : Ratio.ONE,
                Rounding.halfUp(2));
    }

    @Test
    void unitsAndTheirMembers() {
        with(COMPANY, "2025-Q1", "200.00")
                .with(unit("a"), "2025-Q1", "100.00")
                .with(unit("b"), "2025-Q1", "90.00")
                .with(person("li"), "2025-Q1", "50.00")
                .with(person("sun"), "2025-Q1", "55.00");
        assertThat(told(overUnits(Ratio.ONE)))
                .containsExactly("units-differ unit:a 5.00", "units-differ unit:company -10.00");
        assertThat(told(overUnits(Ratio.parse("1.05")))).containsExactly("units-differ unit:company -10.00");
    }

    @Test
    void membersWithoutATargetAreNamed() {
        with(unit("a"), "2025-Q1", "50.00").with(person("li"), "2025-Q1", "50.00");
        List<Finding> findings = overUnits(Ratio.ONE);
        assertThat(told(findings)).containsExactly("members-without-target unit:a");
        assertThat(findings.get(0).arguments()).containsEntry("persons", Argument.texts(List.of("sun")));
    }

    @Test
    void aFormulaThatSumsMembersTellsOfThoseWithoutATarget() {
        with(person("li"), "2025-Q1", "50.00");
        MeasureValues values = TargetFixture.values(company().build());
        CompiledFormula formula = FormulaCompiler.compile("target(revenue)", Symbols.of(StandardMeasures.all()))
                .orThrow();
        FormulaInputs team = inputs(values, unit("a"));
        assertThat(formula.explain(team).reading().quantity()).contains(cny("50.00"));
        assertThat(told(team.findings(formula.references()))).containsExactly("members-without-target unit:a");
        // Nobody of the other team has one: that is a missing target, not an incomplete sum.
        assertThat(inputs(values, unit("b")).findings(formula.references())).isEmpty();
        assertThat(inputs(values, person("li")).findings(formula.references())).isEmpty();
    }

    private FormulaInputs inputs(MeasureValues values, Subject subject) {
        return new FormulaInputs(
                values, targets(), CALENDAR, PlacementDay.AT_START, subject, CALENDAR.parse("2025-Q1"));
    }

    @Test
    void differencesOfTwoStates() {
        Targets before = with(COMPANY, "2025-Q1", "1.00")
                .with(COMPANY, "2025-Q2", "2.00")
                .targets();
        stated.clear();
        Targets after = with(COMPANY, "2025-Q2", "3.00")
                .with(COMPANY, "2025-Q3", "4.00")
                .targets();
        assertThat(TargetCheck.differences(before, after))
                .extracting(each -> each.period().name() + " " + each.before().map(Quantity::toString) + " "
                        + each.after().map(Quantity::toString))
                .containsExactly(
                        "2025-Q1 Optional[CNY 1] Optional.empty",
                        "2025-Q2 Optional[CNY 2] Optional[CNY 3]",
                        "2025-Q3 Optional.empty Optional[CNY 4]");
        assertThat(TargetCheck.differences(after, after)).isEmpty();
    }

    @Test
    void statedTargetsGoBeforeOthers() {
        Targets first = with(COMPANY, "2025-Q1", "1.00").targets();
        stated.clear();
        Targets second = with(COMPANY, "2025-Q1", "9.00")
                .with(COMPANY, "2025-Q2", "2.00")
                .targets();
        assertThat(first.orElse(second).all())
                .extracting(each -> each.reading().quantity().orElseThrow())
                .containsExactly(cny("1.00"), cny("2.00"));
    }

    @Test
    void publishedTargetsAreCheckedTogether() {
        TargetPlan plan = new TargetFixture().amount(COMPANY, "2025", "1.00").plan();
        Target other = new Target(
                StandardMeasures.NEW_CUSTOMERS.id(), COMPANY, CALENDAR.parse("2025"), Quantity.count(1), false);
        Target negative = target(COMPANY, "2025-Q1", "-1.00");
        assertThatThrownBy(() ->
                        new TargetVersion(plan, LocalDate.parse("2025-01-01"), List.of(other, negative, negative)))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        refused -> assertThat(refused.findings())
                                .extracting(finding -> (Object) finding.code())
                                .containsExactlyInAnyOrder(
                                        TargetFinding.UNKNOWN_MEASURE,
                                        TargetFinding.NEGATIVE,
                                        TargetFinding.NEGATIVE,
                                        TargetFinding.TWICE));
    }

    @Test
    void whatWasOverStays() {
        TargetPlan plan = new TargetFixture().amount(COMPANY, "2025", "1.00").plan();
        TargetVersion before = new TargetVersion(
                plan,
                LocalDate.parse("2025-01-01"),
                List.of(target(COMPANY, "2025-Q1", "1.00"), target(COMPANY, "2025-Q2", "1.00")));
        TargetVersion after = new TargetVersion(
                plan,
                LocalDate.parse("2025-04-01"),
                List.of(target(COMPANY, "2025-Q1", "2.00"), target(COMPANY, "2025-Q2", "2.00")));
        assertThat(after.frozen(before))
                .extracting(finding -> finding.arguments().get("period"))
                .containsExactly(Argument.text("2025-Q1"));
    }
}
