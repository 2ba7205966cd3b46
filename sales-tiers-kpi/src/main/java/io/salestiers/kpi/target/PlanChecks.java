package io.salestiers.kpi.target;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** What is wrong with a target plan by itself, whatever the organization. */
final class PlanChecks {
    private final List<Finding> findings = new ArrayList<>();

    private PlanChecks() {}

    static List<Finding> of(
            SortedSet<PeriodKind> kinds,
            MeasureId measure,
            List<PlannedAmount> amounts,
            Spread spread,
            Optional<Breakdown> breakdown,
            PersonalRules people,
            Rounding rounding) {
        PlanChecks checks = new PlanChecks();
        if (kinds.isEmpty()) {
            checks.add(TargetFinding.NO_KINDS, "/kinds");
        } else {
            checks.spread(spread, kinds.first());
        }
        checks.amounts(amounts, measure, rounding);
        breakdown.ifPresent(checks::breakdown);
        checks.ramp(people.ramp());
        checks.reliefs(people.reliefs());
        return checks.findings;
    }

    private static Place at(String pointer) {
        return Place.document(TargetPlan.DOCUMENT, pointer);
    }

    private void add(TargetFinding code, String pointer) {
        findings.add(Finding.of(code, at(pointer)));
    }

    private void amounts(List<PlannedAmount> amounts, MeasureId measure, Rounding rounding) {
        if (amounts.isEmpty()) {
            add(TargetFinding.NO_AMOUNTS, "/amounts");
            return;
        }
        Grain grain = Grain.of(amounts.get(0).value());
        if (rounding.scale() > grain.decimals()) {
            findings.add(Finding.of(TargetFinding.ROUNDING_TOO_FINE, at("/rounding/scale"))
                    .with("decimals", rounding.scale())
                    .with("most", grain.decimals()));
        }
        Map<List<Object>, Integer> first = new HashMap<>();
        Set<List<Object>> revisions = new HashSet<>();
        for (int i = 0; i < amounts.size(); i++) {
            PlannedAmount amount = amounts.get(i);
            String pointer = "/amounts/" + i;
            Quantity value = amount.value();
            if (!Grain.of(value).equals(grain)) {
                findings.add(Finding.of(TargetFinding.UNITS_MIXED, at(pointer + "/value"))
                        .with("first", amounts.get(0).value().toArgument())
                        .with("value", value.toArgument()));
            } else if (grain.units(value).isEmpty()) {
                findings.add(Finding.of(TargetFinding.NOT_WHOLE, at(pointer + "/value"))
                        .with("value", value.toArgument())
                        .with("decimals", grain.decimals()));
            }
            if (value.value().signum() < 0) {
                findings.add(Finding.of(TargetFinding.NEGATIVE, at(pointer + "/value"))
                        .with("measure", measure.value())
                        .with("period", amount.period())
                        .with("value", value.toArgument()));
            }
            if (amount.subject() instanceof Subject.OfTerritory) {
                findings.add(Finding.of(TargetFinding.TERRITORY, at(pointer + "/subject"))
                        .with("subject", amount.subject().key()));
            }
            List<Object> key = List.of(amount.subject(), amount.period());
            first.merge(key, amount.from().isEmpty() ? 1 : 0, Integer::sum);
            if (amount.from().isPresent()
                    && !revisions.add(List.of(
                            amount.subject(), amount.period(), amount.from().get()))) {
                findings.add(Finding.of(TargetFinding.REVISION_TWICE, at(pointer + "/from"))
                        .with("subject", amount.subject().key())
                        .with("period", amount.period())
                        .with("from", amount.from().get()));
            }
        }
        Set<List<Object>> told = new HashSet<>();
        for (int i = 0; i < amounts.size(); i++) {
            PlannedAmount amount = amounts.get(i);
            List<Object> key = List.of(amount.subject(), amount.period());
            int count = first.getOrDefault(key, 0);
            if (count != 1 && told.add(key)) {
                findings.add(Finding.of(TargetFinding.FIRST_VERSION, at("/amounts/" + i))
                        .with("subject", amount.subject().key())
                        .with("period", amount.period())
                        .with("count", count));
            }
        }
    }

    private void spread(Spread spread, PeriodKind smallest) {
        List<Ratio> weights = spread.weights();
        String pointer = spread instanceof Spread.Seasonal
                ? "/spread/months"
                : spread instanceof Spread.Shares ? "/spread/shares" : "/spread/weights";
        int expected = spread.stated(smallest);
        if (weights.size() != expected) {
            findings.add(Finding.of(TargetFinding.WEIGHT_COUNT, at(pointer))
                    .with("count", weights.size())
                    .with("expected", expected));
        }
        if (expected == 0) {
            return;
        }
        negatives(weights, pointer);
        Ratio sum = Ratio.sum(weights);
        if (spread instanceof Spread.Shares && !sum.equals(Ratio.ONE)) {
            findings.add(Finding.of(TargetFinding.SHARES_NOT_ONE, at(pointer)).with("sum", sum.toArgument()));
        } else if (sum.signum() == 0) {
            add(TargetFinding.WEIGHTS_ZERO, pointer);
        }
    }

    private void negatives(List<Ratio> weights, String pointer) {
        for (int i = 0; i < weights.size(); i++) {
            negative(weights.get(i), pointer + "/" + i);
        }
    }

    private void negative(Ratio weight, String pointer) {
        if (weight.signum() < 0) {
            findings.add(Finding.of(TargetFinding.WEIGHT_NEGATIVE, at(pointer)).with("weight", weight.toArgument()));
        }
    }

    private void breakdown(Breakdown breakdown) {
        if (breakdown.steps().isEmpty()) {
            add(TargetFinding.NO_STEPS, "/breakdown/steps");
        }
        for (int i = 0; i < breakdown.steps().size(); i++) {
            Breakdown.Step step = breakdown.steps().get(i);
            String pointer = "/breakdown/steps/" + i;
            if (step.overAssignment().signum() <= 0) {
                findings.add(Finding.of(TargetFinding.OVER_ASSIGNMENT, at(pointer + "/overAssignment"))
                        .with("value", step.overAssignment().toArgument()));
            }
            if (step.by() instanceof SplitBy.StatedShares shares) {
                shares.units()
                        .forEach((unit, share) -> negative(share, pointer + "/by/units/" + escaped(unit.value())));
                shares.positions()
                        .forEach((position, share) ->
                                negative(share, pointer + "/by/positions/" + escaped(position.value())));
            }
        }
    }

    /** As RFC 6901 asks for. */
    private static String escaped(String id) {
        return id.replace("~", "~0").replace("/", "~1");
    }

    private void ramp(Ramp ramp) {
        if (ramp instanceof Ramp.ByMonth months) {
            steps(months.steps(), months.counting().first());
        } else if (ramp instanceof Ramp.ByDay days) {
            steps(days.steps(), 1);
        }
    }

    private void steps(List<Ramp.Step> steps, int first) {
        int start = steps.isEmpty() ? -1 : steps.get(0).from();
        if (start != first) {
            findings.add(Finding.of(TargetFinding.RAMP_HOLE, at("/people/ramp/steps"))
                    .with("first", first)
                    .with("found", steps.isEmpty() ? Argument.text("–") : Argument.number(start)));
        }
        for (int i = 0; i < steps.size(); i++) {
            Ramp.Step step = steps.get(i);
            if (i > 0 && step.from() <= steps.get(i - 1).from()) {
                findings.add(Finding.of(TargetFinding.RAMP_ORDER, at("/people/ramp/steps/" + i + "/from"))
                        .with("from", step.from())
                        .with("before", steps.get(i - 1).from()));
            }
            if (step.share().signum() < 0 || step.share().compareTo(Ratio.ONE) > 0) {
                findings.add(Finding.of(TargetFinding.RAMP_SHARE, at("/people/ramp/steps/" + i + "/share"))
                        .with("share", step.share().toArgument()));
            }
        }
    }

    private void reliefs(List<Relief> reliefs) {
        Map<PersonId, List<DateRange>> seen = new HashMap<>();
        for (int i = 0; i < reliefs.size(); i++) {
            Relief relief = reliefs.get(i);
            String pointer = "/people/reliefs/" + i;
            if (relief.range().openEnded()) {
                findings.add(Finding.of(TargetFinding.RELIEF_OPEN, at(pointer + "/range"))
                        .with("person", relief.person().value())
                        .with("days", Argument.days(relief.range())));
            }
            Ratio left = relief.extent().left();
            if (left.signum() < 0 || left.compareTo(Ratio.ONE) >= 0) {
                findings.add(Finding.of(TargetFinding.RELIEF_SHARE, at(pointer + "/extent/lowered"))
                        .with("lowered", Ratio.ONE.minus(left).toArgument()));
            }
            List<DateRange> others = seen.computeIfAbsent(relief.person(), key -> new ArrayList<>());
            for (DateRange other : others) {
                if (other.overlaps(relief.range())) {
                    findings.add(Finding.of(TargetFinding.RELIEF_OVERLAP, at(pointer + "/range"))
                            .with("person", relief.person().value())
                            .with("days", Argument.days(relief.range()))
                            .with("other", Argument.days(other)));
                }
            }
            others.add(relief.range());
        }
    }
}
