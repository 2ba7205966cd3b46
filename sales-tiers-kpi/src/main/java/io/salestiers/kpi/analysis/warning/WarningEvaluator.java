package io.salestiers.kpi.analysis.warning;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.analysis.AnalysisFinding;
import io.salestiers.kpi.analysis.internal.Checks;
import io.salestiers.kpi.evaluation.EvaluationInputs;
import io.salestiers.kpi.formula.Explained;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.measure.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Applies warning rules on a day to what is known on that day. Stateless and safe for use by several threads.
 *
 * <p>Nothing is known of later days: the measures must have been made with an observed range that ends with the day, and it is
 * refused if they reach further. So a rule that is tried on the past sees what it would have seen then.
 *
 * <!-- sample: WarningTest#evaluate -->
 * <pre>{@code
 * CompiledWarningRules rules = definition.compile(measures).orThrow();
 * WarningReport report = WarningEvaluator.DEFAULT.evaluate(
 *         rules, inputs, Q1, LocalDate.of(2025, 2, 14), BusinessCalendar.everyDay());
 * Warning warning = report.warnings().get(0); // behind-target 2025-Q1 2025-02-14 person:ben
 * Optional<PersonId> owner = warning.owner(); // head, the manager of Ben on that day
 * }</pre>
 */
public final class WarningEvaluator {
    /** The evaluator of this release. */
    public static final WarningEvaluator DEFAULT = new WarningEvaluator();

    private WarningEvaluator() {}

    /**
     * Applies rules on a day.
     *
     * @param rules the rules; those for other kinds of periods play no part
     * @param inputs measures up to the day, and targets. Teams in formulas are those of the deciding day of the period: for one
     *     who looks ahead, {@link PlacementDay#AT_START} is the day that is known
     * @param period the running period
     * @param day the day, in the period
     * @param calendar which days are worked
     * @return warnings, and all that was checked
     * @throws io.salestiers.core.result.InvalidDefinitionException if the day is not in the period, or the measures reach
     *     beyond it
     */
    public WarningReport evaluate(
            CompiledWarningRules rules,
            EvaluationInputs inputs,
            Period period,
            LocalDate day,
            BusinessCalendar calendar) {
        Checks.refuse(problems(inputs, period, day));
        OrganizationDay organization = inputs.values().organization().on(day);
        Map<MeasureId, Quantity> figures = PeriodFigures.on(period, day, calendar);
        List<Warning> warnings = new ArrayList<>();
        List<WarningCheck> checks = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (CompiledWarningRules.Bound bound : rules.bound()) {
            if (bound.rule().kind() != period.kind()) {
                continue;
            }
            for (PersonId person : persons(inputs, bound.rule(), day)) {
                Explained result =
                        bound.condition().explain(new PeriodInputs(figures, inputs.of(Subject.of(person), period)));
                WarningCheck check = new WarningCheck(bound.rule().id(), person, result.reading());
                checks.add(check);
                if (check.fired()) {
                    Optional<PersonId> owner = bound.rule().owner().find(organization, person);
                    Warning warning = new Warning(
                            bound.rule(), person, period, day, owner, evidence(bound.rule(), person, day, result));
                    warnings.add(warning);
                    if (owner.isEmpty()) {
                        findings.add(Finding.of(AnalysisFinding.OWNER_VACANT, Place.about(warning.key()))
                                .with("rule", bound.rule().id().value())
                                .with("person", person.value())
                                .with("day", day));
                    }
                }
            }
        }
        return new WarningReport(period, day, warnings, checks, findings);
    }

    private static List<Finding> problems(EvaluationInputs inputs, Period period, LocalDate day) {
        List<Finding> findings = new ArrayList<>();
        if (!period.range().contains(day)) {
            findings.add(Finding.of(AnalysisFinding.OUTSIDE_PERIOD, Place.about(period.name()))
                    .with("day", day)
                    .with("period", period.name()));
        }
        LocalDate end = inputs.values().observed().to().orElseThrow();
        if (end.isAfter(day.plusDays(1))) {
            findings.add(Finding.of(AnalysisFinding.BEYOND_DAY, Place.about(period.name()))
                    .with("day", day)
                    .with("last", end.minusDays(1)));
        }
        return findings;
    }

    private static SortedSet<PersonId> persons(EvaluationInputs inputs, WarningRule rule, LocalDate day) {
        SortedSet<PersonId> persons = new TreeSet<>();
        for (TierId tier : rule.tiers()) {
            persons.addAll(
                    inputs.values().places(PlacementDay.AT_START).persons(tier, DateRange.of(day, day.plusDays(1))));
        }
        return persons;
    }

    private static Explanation evidence(WarningRule rule, PersonId person, LocalDate day, Explained result) {
        Quantity holds = ((Reading.Known) result.reading()).value();
        return Explanation.of("kpi.explain.warning", Operation.CHOSEN, holds, List.of(result.explanation()))
                .with("rule", Argument.name(rule.name()))
                .with("subject", "person:" + person)
                .with("day", Argument.day(day))
                .with("condition", rule.condition())
                .concerning(person.value());
    }
}
