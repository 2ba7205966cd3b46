package io.salestiers.kpi.scorecard;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.internal.weighting.PointSteps;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The items outside the weights of one scorecard: additions, deductions, vetoes. */
final class ItemRun {
    private static final Rounding WHOLE_STEPS = new Rounding(0, RoundingMode.FLOOR);

    private final Subject subject;
    private final Period period;
    private final Map<KpiId, Reading> readings;
    private final List<StatedAdjustment> statedAdjustments;
    private final List<StatedVeto> statedVetoes;
    private final List<Finding> findings = new ArrayList<>();
    private final SortedSet<String> blocking = new TreeSet<>();
    private final List<AdjustmentResult> adjustments = new ArrayList<>();
    private final List<Explanation> added = new ArrayList<>();
    private final List<Explanation> deducted = new ArrayList<>();
    private final List<Explanation> without = new ArrayList<>();
    private final List<VetoResult> vetoes = new ArrayList<>();

    ItemRun(
            ScorecardTemplate template,
            Subject subject,
            Period period,
            Map<KpiId, Reading> readings,
            ScorecardInputs inputs) {
        this.subject = subject;
        this.period = period;
        this.readings = readings;
        this.statedAdjustments = new ArrayList<>(inputs.adjustments().stream()
                .filter(each -> each.subject().equals(subject) && each.period().equals(period))
                .sorted(Comparator.comparing(StatedAdjustment::item)
                        .thenComparing(StatedAdjustment::evidence)
                        .thenComparing(StatedAdjustment::statedBy)
                        .thenComparing(StatedAdjustment::points))
                .toList());
        this.statedVetoes = new ArrayList<>(inputs.vetoes().stream()
                .filter(each -> each.subject().equals(subject) && each.period().equals(period))
                .sorted(Comparator.comparing(StatedVeto::item)
                        .thenComparing(StatedVeto::evidence)
                        .thenComparing(StatedVeto::statedBy))
                .toList());
        checkStatements(template);
        template.adjustments().items().forEach(this::adjustment);
        template.vetoes().forEach(this::veto);
    }

    List<Finding> findings() {
        return findings;
    }

    /** What keeps the scorecard from having a score. */
    SortedSet<String> blocking() {
        return blocking;
    }

    List<AdjustmentResult> adjustments() {
        return adjustments;
    }

    /** Items that have no effect, because their KPI has no number. */
    List<Explanation> without() {
        return without;
    }

    List<VetoResult> vetoes() {
        return vetoes;
    }

    /** The points of all items of a kind, within their limit. */
    Explanation total(AdjustmentKind kind, Ratio limit) {
        boolean addition = kind == AdjustmentKind.ADDITION;
        Explanation sum = PointSteps.sum(
                addition ? "kpi.explain.added-sum" : "kpi.explain.deducted-sum", addition ? added : deducted);
        return PointSteps.least(
                addition ? "kpi.explain.added" : "kpi.explain.deducted",
                sum,
                PointSteps.points("kpi.explain.items-limit", limit));
    }

    private void checkStatements(ScorecardTemplate template) {
        Set<ItemId> points = new HashSet<>();
        for (AdjustmentItem item : template.adjustments().items()) {
            if (item.source() instanceof AdjustmentSource.Stated) {
                points.add(item.id());
            }
        }
        Set<ItemId> events = new HashSet<>();
        for (VetoItem item : template.vetoes()) {
            if (item.trigger() instanceof VetoTrigger.Stated) {
                events.add(item.id());
            }
        }
        Set<String> seen = new HashSet<>();
        for (StatedAdjustment each : List.copyOf(statedAdjustments)) {
            boolean accepted = accepted(each.item(), each.evidence(), each.statedBy(), points, seen);
            if (each.points().signum() < 0) {
                refuse(ScorecardFinding.STATEMENT_NEGATIVE, each.item(), each.evidence());
                accepted = false;
            }
            if (!accepted) {
                statedAdjustments.remove(each);
            }
        }
        for (StatedVeto each : List.copyOf(statedVetoes)) {
            if (!accepted(each.item(), each.evidence(), each.statedBy(), events, seen)) {
                statedVetoes.remove(each);
            }
        }
    }

    private boolean accepted(ItemId item, EvidenceId evidence, PersonId by, Set<ItemId> known, Set<String> seen) {
        boolean accepted = true;
        if (!known.contains(item)) {
            refuse(ScorecardFinding.STATEMENT_UNKNOWN_ITEM, item, evidence);
            accepted = false;
        }
        // No id has a control character, so that the line feed keeps the two apart.
        if (!seen.add(item + "\n" + evidence)) {
            refuse(ScorecardFinding.STATEMENT_TWICE, item, evidence);
            accepted = false;
        }
        if (subject.equals(Subject.of(by))) {
            refuse(ScorecardFinding.STATEMENT_BY_SUBJECT, item, evidence);
            accepted = false;
        }
        return accepted;
    }

    private void refuse(ScorecardFinding code, ItemId item, EvidenceId evidence) {
        findings.add(finding(code).with("item", item.value()).with("evidence", evidence.value()));
        blocking.add(item.value());
    }

    private Finding finding(ScorecardFinding code) {
        return Finding.of(code, Place.during(subject.key(), period.range())).with("period", period.name());
    }

    private Reading reading(KpiId kpi) {
        Reading reading = readings.get(kpi);
        return reading == null ? Reading.missing(kpi.value()) : reading;
    }

    private void adjustment(AdjustmentItem item) {
        if (item.source() instanceof AdjustmentSource.PerStep source) {
            Reading actual = reading(source.kpi());
            Optional<Quantity> value = actual.quantity();
            if (value.isEmpty()) {
                absent(item.id(), item.name(), source.kpi(), source.missing());
                adjustments.add(new AdjustmentResult(item, actual, Ratio.ZERO, List.of()));
                return;
            }
            try {
                count(item, perStep(source, value.get()), List.of());
            } catch (ArithmeticException e) {
                absent(item.id(), item.name(), source.kpi(), source.missing());
                adjustments.add(
                        new AdjustmentResult(item, Reading.notMeaningful(Reason.OUT_OF_BOUNDS), Ratio.ZERO, List.of()));
            }
            return;
        }
        List<StatedAdjustment> own = statedAdjustments.stream()
                .filter(each -> each.item().equals(item.id()))
                .toList();
        count(
                item,
                PointSteps.sum(
                        "kpi.explain.item-stated",
                        own.stream()
                                .map(each -> PointSteps.points("kpi.explain.statement", each.points())
                                        .with("evidence", each.evidence().value())
                                        .with("by", each.statedBy().value()))
                                .toList()),
                own);
    }

    private void absent(ItemId item, io.salestiers.core.text.LocalizedText name, KpiId kpi, MissingItem policy) {
        boolean blocks = policy == MissingItem.BLOCK;
        findings.add(finding(blocks ? ScorecardFinding.ITEM_BLOCKED : ScorecardFinding.ITEM_WITHOUT_NUMBER)
                .with("item", item.value())
                .with("kpi", kpi.value()));
        if (blocks) {
            blocking.add(item.value());
        }
        without.add(Explanation.none("kpi.explain.item-without-number", List.of())
                .with("item", Argument.name(name))
                .with("kpi", kpi.value()));
    }

    private void count(AdjustmentItem item, Explanation claimed, List<StatedAdjustment> statements) {
        Explanation within = PointSteps.least(
                        "kpi.explain.item", claimed, PointSteps.points("kpi.explain.item-limit", item.limit()))
                .with("item", Argument.name(item.name()));
        (item.kind() == AdjustmentKind.ADDITION ? added : deducted).add(within);
        adjustments.add(new AdjustmentResult(
                item, Reading.known(claimed.value().orElseThrow()), PointSteps.number(within), statements));
    }

    private static Explanation perStep(AdjustmentSource.PerStep source, Quantity value) {
        Explanation actual = Explanation.given("kpi.explain.actual", value);
        Explanation from =
                Explanation.given("kpi.explain.item-from", new Quantity(source.from(), value.unit(), value.currency()));
        boolean above = source.side() == AdjustmentSource.Side.ABOVE;
        Explanation distance = above
                ? PointSteps.difference("kpi.explain.item-distance", actual, from)
                : PointSteps.difference("kpi.explain.item-distance", from, actual);
        if (PointSteps.number(distance).signum() <= 0) {
            return PointSteps.chosen(
                    above ? "kpi.explain.item-not-above" : "kpi.explain.item-not-below",
                    PointSteps.points("kpi.explain.item-none", Ratio.ZERO),
                    List.of(actual, from));
        }
        Explanation steps = Explanation.of(
                "kpi.explain.item-steps",
                Operation.QUOTIENT,
                Quantity.ratio(PointSteps.number(distance).dividedBy(source.step())),
                List.of(
                        distance,
                        Explanation.given(
                                "kpi.explain.item-step", new Quantity(source.step(), value.unit(), value.currency()))));
        if (source.counting() == AdjustmentSource.StepCounting.WHOLE_STEPS) {
            steps = Explanation.of(
                            "kpi.explain.item-whole-steps",
                            Operation.ROUNDED,
                            // Not by way of a decimal number, whose digits are fewer than those of exact arithmetic.
                            Quantity.of(Ratio.of(PointSteps.number(steps).floor(), BigInteger.ONE), Unit.RATIO),
                            List.of(steps))
                    .with("decimals", Argument.number(0))
                    .with("mode", Argument.term(WHOLE_STEPS.modeKey()));
        }
        return PointSteps.product(
                "kpi.explain.item-points", PointSteps.points("kpi.explain.item-step-points", source.points()), steps);
    }

    private void veto(VetoItem item) {
        if (item.trigger() instanceof VetoTrigger.OnKpi trigger) {
            Optional<Quantity> value = reading(trigger.kpi()).quantity();
            if (value.isEmpty()) {
                absent(item.id(), item.name(), trigger.kpi(), trigger.missing());
            } else if (trigger.comparison().holds(value.get().value(), trigger.bound())) {
                vetoes.add(new VetoResult(item, value, List.of()));
            }
            return;
        }
        List<StatedVeto> own = statedVetoes.stream()
                .filter(each -> each.item().equals(item.id()))
                .toList();
        if (!own.isEmpty()) {
            vetoes.add(new VetoResult(item, Optional.empty(), own));
        }
    }
}
