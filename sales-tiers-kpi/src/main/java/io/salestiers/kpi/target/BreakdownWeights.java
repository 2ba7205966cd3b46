package io.salestiers.kpi.target;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.formula.CompiledFormula;
import io.salestiers.kpi.formula.Explained;
import io.salestiers.kpi.formula.FormulaCompiler;
import io.salestiers.kpi.formula.Kind;
import io.salestiers.kpi.formula.Symbols;
import io.salestiers.kpi.measure.BuiltInMeasures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who receives a part of a unit's target, and what each weighs. */
final class BreakdownWeights {
    /** A receiver with its positions of the tier: how many there are, and how many somebody carries. */
    private record Receiver(long listed, long filled) {}

    private final PlanContext context;
    private final Breakdown breakdown;
    private final Subject unit;
    private final Period period;
    private final SortedMap<Subject, Receiver> receivers = new TreeMap<>();

    private BreakdownWeights(PlanContext context, Breakdown breakdown, Subject unit, Period period) {
        this.context = context;
        this.breakdown = breakdown;
        this.unit = unit;
        this.period = period;
    }

    static BreakdownWeights in(
            PlanContext context, Breakdown breakdown, UnitId unit, OrganizationDay day, Period period) {
        BreakdownWeights weights = new BreakdownWeights(context, breakdown, Subject.of(unit), period);
        for (UnitId child : day.children(unit)) {
            weights.receiver(Subject.of(child), day.positionsIn(child), day);
        }
        for (PositionId position : day.positionsDirectlyIn(unit)) {
            weights.receiver(Subject.of(position), List.of(position), day);
        }
        return weights;
    }

    private void receiver(Subject subject, List<PositionId> positions, OrganizationDay day) {
        List<PositionId> ofTier = positions.stream()
                .filter(position -> day.tier(position).equals(Optional.of(breakdown.tier())))
                .toList();
        if (!ofTier.isEmpty()) {
            long filled = ofTier.stream()
                    .filter(position -> context.carrier(position, day.day()).isPresent())
                    .count();
            receivers.put(subject, new Receiver(ofTier.size(), filled));
        }
    }

    /** What is wrong with the splits in view of organization and measures. */
    static void check(PlanContext context, Breakdown breakdown) {
        if (context.organization().ladders().find(breakdown.tier()).isEmpty()) {
            context.add(Finding.of(TargetFinding.UNKNOWN_TIER, Place.document(TargetPlan.DOCUMENT, "/breakdown/tier"))
                    .with("tier", breakdown.tier().value()));
        }
        for (int i = 0; i < breakdown.steps().size(); i++) {
            SplitBy by = breakdown.steps().get(i).by();
            String pointer = "/breakdown/steps/" + i + "/by";
            if (by instanceof SplitBy.StatedShares shares) {
                shares.units().keySet().stream()
                        .filter(id -> context.organization().findUnit(id).isEmpty())
                        .forEach(id -> unknown(context, Subject.of(id), pointer + "/units"));
                shares.positions().keySet().stream()
                        .filter(id -> context.organization().findPosition(id).isEmpty())
                        .forEach(id -> unknown(context, Subject.of(id), pointer + "/positions"));
            }
            if (by instanceof SplitBy.OfFormula formula) {
                Place place = Place.document(TargetPlan.DOCUMENT, pointer + "/formula");
                WithFindings<CompiledFormula> compiled = compile(context, formula);
                compiled.findings().forEach(finding -> context.add(finding.at(place)));
                if (compiled.value().stream()
                        .flatMap(program -> program.references().stream())
                        .anyMatch(reference -> reference.kind() == Kind.TARGET)) {
                    context.add(Finding.of(TargetFinding.READS_TARGETS, place)
                            .with("measure", context.plan().measure().value()));
                }
            }
        }
    }

    private static void unknown(PlanContext context, Subject subject, String pointer) {
        context.add(Finding.of(TargetFinding.UNKNOWN_SUBJECT, Place.document(TargetPlan.DOCUMENT, pointer))
                .with("subject", subject.key()));
    }

    private static WithFindings<CompiledFormula> compile(PlanContext context, SplitBy.OfFormula formula) {
        return FormulaCompiler.compile(
                formula.formula(),
                Symbols.of(BuiltInMeasures.with(context.values().measures())));
    }

    List<Subject> receivers() {
        return List.copyOf(receivers.keySet());
    }

    /** Whether nobody carries the target of a position on the deciding day. */
    boolean vacant(Subject position) {
        Receiver receiver = receivers.get(position);
        return receiver != null && receiver.filled() == 0;
    }

    /** The weight of each receiver; empty, with a finding, if there are none that can be used. */
    Optional<Map<Subject, Portion.Weight>> by(SplitBy by) {
        Map<Subject, Quantity> numbers = new LinkedHashMap<>();
        Map<Subject, Explanation> reasons = new LinkedHashMap<>();
        if (by instanceof SplitBy.StatedShares shares) {
            if (!shares(shares, numbers)) {
                return Optional.empty();
            }
        } else if (by instanceof SplitBy.OfFormula formula) {
            if (!formula(formula, numbers, reasons)) {
                return Optional.empty();
            }
        } else {
            receivers.forEach((subject, receiver) -> numbers.put(
                    subject,
                    Quantity.count(
                            by instanceof SplitBy.Equal
                                    ? 1
                                    : by instanceof SplitBy.Headcount ? receiver.filled() : receiver.listed())));
        }
        Map<Subject, Portion.Weight> weights = new LinkedHashMap<>();
        numbers.forEach((subject, number) -> weights.put(subject, weight(by, subject, number, reasons)));
        if (Ratio.sum(weights.values().stream().map(Portion.Weight::value).toList())
                        .signum()
                == 0) {
            noWeights(receivers.keySet().stream().map(Subject::key).toList());
            return Optional.empty();
        }
        return Optional.of(weights);
    }

    private Portion.Weight weight(SplitBy by, Subject subject, Quantity number, Map<Subject, Explanation> reasons) {
        Receiver receiver = receivers.get(subject);
        if (breakdown.vacancies() == Breakdown.Vacancies.SHARED_BY_OTHERS
                && (receiver == null || receiver.filled() == 0)) {
            Quantity nothing = new Quantity(Ratio.ZERO, number.unit(), number.currency());
            return new Portion.Weight(
                    Ratio.ZERO,
                    Explanation.given("kpi.explain.target-vacant", nothing).with("receiver", subject.key()));
        }
        Explanation reason = reasons.getOrDefault(
                subject,
                Explanation.given("kpi.explain.target-weight", number)
                        .with("receiver", subject.key())
                        .with("by", Argument.term(by.key())));
        return new Portion.Weight(number.value(), reason);
    }

    /** The sum of the weights as explanations state it: no receiver is to learn what the others weigh. */
    Explanation sum(SplitBy by, Ratio sum, Map<Subject, Portion.Weight> weights) {
        Quantity like = weights.values().stream()
                .flatMap(weight -> weight.explanation().value().stream())
                .findFirst()
                .orElseThrow();
        return Explanation.given("kpi.explain.target-weights", new Quantity(sum, like.unit(), like.currency()))
                .with("count", Argument.number(weights.size()));
    }

    private boolean shares(SplitBy.StatedShares stated, Map<Subject, Quantity> numbers) {
        List<String> without = new ArrayList<>();
        for (Subject subject : receivers.keySet()) {
            Optional<Ratio> share = Optional.ofNullable(
                    subject instanceof Subject.OfUnit below
                            ? stated.units().get(below.id())
                            : subject instanceof Subject.OfPosition position
                                    ? stated.positions().get(position.id())
                                    : null);
            share.ifPresentOrElse(
                    value -> numbers.put(subject, Quantity.ratio(value)), () -> without.add(subject.key()));
        }
        Ratio sum = Ratio.sum(numbers.values().stream().map(Quantity::value).toList());
        if (without.isEmpty() && sum.equals(Ratio.ONE)) {
            return true;
        }
        context.add(PlanRun.at(TargetFinding.SHARES_DO_NOT_FIT, unit, period)
                .with("sum", sum.toArgument())
                .with("without", Argument.texts(without.isEmpty() ? List.of("–") : without)));
        return false;
    }

    private boolean formula(
            SplitBy.OfFormula formula, Map<Subject, Quantity> numbers, Map<Subject, Explanation> reasons) {
        CompiledFormula program = compile(context, formula).orThrow();
        List<String> without = new ArrayList<>();
        Optional<Quantity> first = Optional.empty();
        for (Subject subject : receivers.keySet()) {
            Explained explained = program.explain(new FormulaInputs(
                    context.values(), Targets.none(), context.calendar(), breakdown.placement(), subject, period));
            Optional<Quantity> value = explained.reading().quantity();
            Optional<Quantity> model = first.or(() -> value);
            if (value.isEmpty()
                    || value.get().value().signum() < 0
                    || !value.get().currency().equals(model.orElseThrow().currency())) {
                without.add(subject.key());
                continue;
            }
            first = model;
            numbers.put(subject, value.get());
            reasons.put(subject, explained.explanation());
        }
        if (!without.isEmpty()) {
            noWeights(without);
        }
        return without.isEmpty();
    }

    private void noWeights(List<String> without) {
        context.add(PlanRun.at(TargetFinding.NO_WEIGHTS, unit, period).with("receivers", Argument.texts(without)));
    }
}
