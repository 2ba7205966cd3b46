package io.salestiers.kpi.formula;

import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.text.Argument;
import io.salestiers.kpi.measure.BuiltInMeasures;
import io.salestiers.kpi.measure.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads nested modifiers around a measure as one reference. */
final class ReferenceReader {
    /** A reference with its measure. */
    record Found(Reference reference, Measure measure) {}

    /** Reads an argument that must be a whole number, or reports it. */
    interface WholeNumbers {
        int read(Expression.Call call, Expression argument, int least, int most);
    }

    private final Symbols symbols;
    private final Issues issues;
    private final WholeNumbers wholeNumbers;

    ReferenceReader(Symbols symbols, Issues issues, WholeNumbers wholeNumbers) {
        this.symbols = symbols;
        this.issues = issues;
        this.wholeNumbers = wholeNumbers;
    }

    /** The reference; empty if something was reported that leaves none. */
    Optional<Found> read(Expression expression) {
        List<Expression.Call> modifiers = new ArrayList<>();
        Expression inner = expression;
        while (inner instanceof Expression.Call call && call.function().modifier()) {
            modifiers.add(0, call);
            inner = call.arguments().get(0);
        }
        if (!(inner instanceof Expression.Name name)) {
            Expression wrong = inner;
            Function function =
                    modifiers.isEmpty() ? Function.ATTAINMENT : modifiers.get(0).function();
            issues.add(
                    FormulaFinding.REFERENCE_EXPECTED,
                    wrong.at(),
                    f -> f.with("function", function.spelling())
                            .with("form", function.form())
                            .with("found", Issues.cut(wrong.toString())));
            return Optional.empty();
        }
        Optional<Measure> measure = symbols.find(name.measure());
        if (measure.isEmpty()) {
            unknown(name);
        }
        filtered(name);
        Kind kind = Kind.ACTUAL;
        Level level = Level.OWN;
        Extent extent = Extent.PERIOD;
        int periods = 1;
        int periodsBack = 0;
        int yearsBack = 0;
        for (Expression.Call modifier : modifiers) {
            switch (modifier.function()) {
                case PRIOR -> periodsBack++;
                case YEAR_AGO -> yearsBack++;
                case TEAM, OFFICE, COMPANY -> {
                    Level wanted = Level.valueOf(modifier.function().name());
                    exclude(modifier, level != Level.OWN, level.name());
                    level = wanted;
                }
                case TARGET -> {
                    exclude(modifier, kind == Kind.TARGET, "TARGET");
                    kind = Kind.TARGET;
                    if (!name.filter().all()) {
                        issues.add(
                                FormulaFinding.FILTER_TARGET,
                                name.at(),
                                f -> f.with(
                                        "measure", Names.write(name.measure().value())));
                        return Optional.empty();
                    }
                }
                case YEAR_TO_DATE -> {
                    exclude(modifier, extent != Extent.PERIOD, extent.name());
                    extent = Extent.YEAR_TO_DATE;
                }
                case ROLLING -> {
                    exclude(modifier, extent != Extent.PERIOD, extent.name());
                    extent = Extent.ROLLING;
                    periods = wholeNumbers.read(modifier, modifier.arguments().get(1), 1, Span.MAX_PERIODS);
                }
                default -> throw new AssertionError(modifier.function());
            }
        }
        if (periodsBack > Span.MAX_PERIODS || yearsBack > Span.MAX_YEARS) {
            issues.add(
                    FormulaFinding.TOO_FAR_BACK,
                    expression.at(),
                    f -> f.with("periods", Span.MAX_PERIODS).with("years", Span.MAX_YEARS));
            return Optional.empty();
        }
        Span span = new Span(extent, extent == Extent.ROLLING ? periods : 1, periodsBack, yearsBack);
        Reference reference = new Reference(kind, name.measure(), name.filter(), level, span);
        measure.ifPresent(m -> rollUp(modifiers, reference, m));
        return measure.map(m -> new Found(reference, m));
    }

    private void filtered(Expression.Name name) {
        if (!name.filter().all() && BuiltInMeasures.all().stream().anyMatch(m -> m.id().equals(name.measure()))) {
            issues.add(
                    FormulaFinding.FILTER_BUILT_IN,
                    name.at(),
                    f -> f.with("measure", Names.write(name.measure().value())));
        }
        for (DimensionId dimension : name.filter().values().keySet()) {
            if (!symbols.dimensions().isEmpty() && !symbols.dimensions().contains(dimension)) {
                unknown(name, dimension);
            }
        }
    }

    private void unknown(Expression.Name name, DimensionId dimension) {
        List<String> all = symbols.dimensions().stream().map(DimensionId::value).toList();
        Optional<String> similar = Similar.to(dimension.value(), all.stream());
        issues.add(
                similar.isPresent() ? FormulaFinding.UNKNOWN_DIMENSION_SIMILAR : FormulaFinding.UNKNOWN_DIMENSION,
                name.at(),
                f -> similar.map(s -> f.with("similar", Names.write(s)))
                        .orElse(f)
                        .with("found", dimension.value())
                        .with(
                                "allowed",
                                Argument.texts(all.stream().map(Names::write).toList())));
    }

    private void exclude(Expression.Call modifier, boolean conflict, String other) {
        if (conflict) {
            issues.add(
                    FormulaFinding.MODIFIER_CONFLICT,
                    modifier.at(),
                    f -> f.with("function", modifier.function().spelling())
                            .with("other", Function.valueOf(other).spelling()));
        }
    }

    /**
     * A level rolls observed figures up over people, ytd and rolling over time. A target is stated for whom it is stated,
     * so a level needs no roll-up there; over time, targets can only be added.
     */
    private void rollUp(List<Expression.Call> modifiers, Reference reference, Measure measure) {
        boolean target = reference.kind() == Kind.TARGET;
        for (Expression.Call modifier : modifiers) {
            boolean level = modifier.function() == Function.TEAM
                    || modifier.function() == Function.OFFICE
                    || modifier.function() == Function.COMPANY;
            boolean time = modifier.function() == Function.YEAR_TO_DATE || modifier.function() == Function.ROLLING;
            boolean fits = target
                    ? level || measure.aggregation().adds()
                    : measure.aggregation().rollsUp();
            if ((level || time) && !fits) {
                issues.add(
                        FormulaFinding.ROLL_UP,
                        modifier.at(),
                        f -> f.with("function", modifier.function().spelling())
                                .with("measure", measure.id().value())
                                .with(
                                        "aggregation",
                                        Argument.term(measure.aggregation().key())));
            }
        }
    }

    private void unknown(Expression.Name name) {
        String wanted = name.measure().value();
        Optional<Function> function = Function.find(wanted);
        if (function.isPresent()) {
            // IF(revenue >= target, …)
            issues.add(
                    FormulaFinding.FUNCTION_WITHOUT_ARGUMENTS,
                    name.at(),
                    f -> f.with("found", wanted).with("form", function.get().form()));
            return;
        }
        Optional<String> similar =
                Similar.to(wanted, symbols.measures().stream().map(Measure::id).map(MeasureId::value));
        issues.add(
                similar.isPresent() ? FormulaFinding.UNKNOWN_MEASURE_SIMILAR : FormulaFinding.UNKNOWN_MEASURE,
                name.at(),
                f -> similar.map(s -> f.with("similar", Names.write(s)))
                        .orElse(f)
                        .with("found", wanted)
                        .with(
                                "allowed",
                                Argument.texts(symbols.measures().stream()
                                        .map(m -> Names.write(m.id().value()))
                                        .toList())));
    }
}
