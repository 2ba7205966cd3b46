package io.salestiers.kpi.target;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.formula.CompiledFormula;
import io.salestiers.kpi.formula.Explained;
import io.salestiers.kpi.formula.FormulaCompiler;
import io.salestiers.kpi.formula.Kind;
import io.salestiers.kpi.formula.Symbols;
import io.salestiers.kpi.measure.BuiltInMeasures;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.measure.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Computes the targets that rules give, beside stated ones. A stated target goes before a rule. Immutable and safe for use
 * by several threads.
 */
public final class TargetResolver {
    private record Bound(TargetRule rule, CompiledFormula formula) {}

    private final List<Bound> rules;
    private final FiscalCalendar calendar;
    private final PlacementDay placement;

    private TargetResolver(List<Bound> rules, FiscalCalendar calendar, PlacementDay placement) {
        this.rules = List.copyOf(rules);
        this.calendar = requireNonNull(calendar, "calendar");
        this.placement = requireNonNull(placement, "placement");
    }

    /**
     * Compiles rules.
     *
     * @param rules the rules, at most one for each tier, measure and kind of period
     * @param measures the measures that formulas may refer to; the built-in ones are added
     * @param calendar the calendar in which periods before are found
     * @param placement which day of a period decides on persons, teams, offices and the company
     * @param document the name of the document for the places of findings
     * @param pointer where the rules lie in it, for example {@code /targets}
     * @return the resolver, or all that is wrong with the rules
     */
    public static WithFindings<TargetResolver> of(
            List<TargetRule> rules,
            Collection<Measure> measures,
            FiscalCalendar calendar,
            PlacementDay placement,
            String document,
            String pointer) {
        return of(rules, measures, List.of(), calendar, placement, document, pointer);
    }

    /**
     * Compiles rules where the dimensions of observations are known: a filter that names another one is then a finding with the
     * dimension that was meant, instead of a target that is never there.
     *
     * @param rules the rules, at most one for each tier, measure and kind of period
     * @param measures the measures that formulas may refer to; the built-in ones are added
     * @param dimensions the dimensions that filters may name; none for any
     * @param calendar the calendar in which periods before are found
     * @param placement which day of a period decides on persons, teams, offices and the company
     * @param document the name of the document for the places of findings
     * @param pointer where the rules lie in it, for example {@code /targets}
     * @return the resolver, or all that is wrong with the rules
     */
    public static WithFindings<TargetResolver> of(
            List<TargetRule> rules,
            Collection<Measure> measures,
            Collection<DimensionId> dimensions,
            FiscalCalendar calendar,
            PlacementDay placement,
            String document,
            String pointer) {
        Symbols symbols = Symbols.of(BuiltInMeasures.with(measures)).withDimensions(dimensions);
        List<Finding> findings = new ArrayList<>();
        List<Bound> bound = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            TargetRule rule = rules.get(i);
            Place place = Place.document(document, pointer + "/" + i + "/formula");
            WithFindings<CompiledFormula> formula = FormulaCompiler.compile(rule.formula(), symbols);
            formula.findings().forEach(finding -> findings.add(finding.at(place)));
            formula.value().ifPresent(program -> bound.add(new Bound(rule, program)));
            formula.value().ifPresent(program -> check(rule, program, symbols, place, findings));
            if (!seen.add(List.of(rule.tier(), rule.measure(), rule.kind()))) {
                findings.add(Finding.of(TargetFinding.RULE_TWICE, Place.document(document, pointer + "/" + i))
                        .with("tier", rule.tier().value())
                        .with("measure", rule.measure().value()));
            }
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
                ? WithFindings.failed(findings)
                : WithFindings.of(new TargetResolver(bound, calendar, placement), findings);
    }

    private static void check(
            TargetRule rule, CompiledFormula program, Symbols symbols, Place place, List<Finding> findings) {
        var measure = symbols.find(rule.measure());
        if (measure.isEmpty()) {
            findings.add(Finding.of(TargetFinding.UNKNOWN_MEASURE, place)
                    .with("measure", rule.measure().value()));
        } else if (measure.get().unit() != program.unit()) {
            findings.add(Finding.of(TargetFinding.UNIT_DIFFERS, place)
                    .with("measure", rule.measure().value())
                    .with("unit", Argument.term(measure.get().unit().key()))
                    .with("found", Argument.term(program.unit().key())));
        }
        if (program.references().stream().anyMatch(reference -> reference.kind() == Kind.TARGET)) {
            findings.add(Finding.of(TargetFinding.READS_TARGETS, place)
                    .with("measure", rule.measure().value()));
        }
    }

    /**
     * Targets without rules: the stated ones are all there are.
     *
     * @param calendar the calendar in which periods before are found
     * @param placement which day of a period decides on persons, teams, offices and the company
     * @return a resolver without rules
     */
    public static TargetResolver none(FiscalCalendar calendar, PlacementDay placement) {
        return new TargetResolver(List.of(), calendar, placement);
    }

    /**
     * The targets of some periods.
     *
     * @param values the measures that rules read
     * @param stated stated targets, which go before rules
     * @param periods the periods; a rule is for those of its kind
     * @return all targets; findings say for whom a rule gives none and why. They are never errors
     */
    public WithFindings<Targets> resolve(MeasureValues values, Targets stated, Collection<Period> periods) {
        List<TargetValue> computed = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Period period : periods.stream().distinct().sorted().toList()) {
            for (Bound bound : rules) {
                if (bound.rule().kind() == period.kind()) {
                    resolve(bound, values, stated, period, computed, findings);
                }
            }
        }
        return WithFindings.of(stated.orElse(computed), findings);
    }

    private void resolve(
            Bound bound,
            MeasureValues values,
            Targets stated,
            Period period,
            List<TargetValue> computed,
            List<Finding> findings) {
        TargetRule rule = bound.rule();
        List<TargetValue> results = new ArrayList<>();
        for (PersonId person : values.places(placement).persons(rule.tier(), period.range())) {
            Subject subject = Subject.of(person);
            if (stated.find(rule.measure(), subject, period).isPresent()) {
                continue;
            }
            FormulaInputs inputs = new FormulaInputs(values, Targets.none(), calendar, placement, subject, period);
            TargetValue result = value(rule, bound.formula().explain(inputs), person, period);
            results.add(result);
            result.reading()
                    .quantity()
                    .filter(quantity -> quantity.value().signum() < 0)
                    .ifPresent(quantity -> findings.add(
                            Finding.of(TargetFinding.COMPUTED_NEGATIVE, Place.during(subject.key(), period.range()))
                                    .with("measure", rule.measure().value())
                                    .with("period", period.name())
                                    .with("value", quantity.toArgument())));
        }
        results.removeIf(result -> result.reading()
                .quantity()
                .map(quantity -> quantity.value().signum() < 0)
                .orElse(false));
        computed.addAll(results);
        if (!results.isEmpty()
                && results.stream()
                        .allMatch(result -> result.reading().quantity().isEmpty())) {
            findings.add(
                    Finding.of(TargetFinding.NO_BASE, Place.during(rule.tier().value(), period.range()))
                            .with("measure", rule.measure().value())
                            .with("tier", rule.tier().value())
                            .with("period", period.name())
                            .with("count", results.size()));
        }
    }

    private static TargetValue value(TargetRule rule, Explained explained, PersonId person, Period period) {
        Reading reading = explained.reading();
        Explanation explanation;
        if (reading instanceof Reading.Known known) {
            Quantity exact = known.value();
            Quantity rounded =
                    new Quantity(Ratio.of(exact.value().rounded(rule.rounding())), exact.unit(), exact.currency());
            reading = Reading.known(rounded);
            explanation = Explanation.of(
                            "kpi.explain.target-rule", Operation.ROUNDED, rounded, List.of(explained.explanation()))
                    .with("decimals", Argument.number(rule.rounding().scale()))
                    .with("mode", rule.rounding().mode().name());
        } else {
            explanation = Explanation.none("kpi.explain.target-without-value", List.of(explained.explanation()));
        }
        explanation = explanation
                .with("measure", rule.measure().value())
                .with("subject", Subject.of(person).key())
                .with("period", period.name())
                .with("formula", rule.formula())
                .concerning(person.value());
        return new TargetValue(
                rule.measure(), Subject.of(person), period, reading, rule.forPay(), TargetOrigin.RULE, explanation);
    }
}
