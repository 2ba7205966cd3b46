package io.salestiers.kpi.measure;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Ids;
import io.salestiers.core.unit.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How a known value follows from the observations behind it, so that who has the steps can do the arithmetic again: each
 * observation is in one of them.
 */
final class MeasureSteps {
    private static final String KEY = "kpi.explain.measure";

    private final Measure measure;
    private final Quantity value;
    private final List<MeasureTrace.Part> parts;
    /* Of each part, in the same order. */
    private final List<Explanation> steps;

    MeasureSteps(Measure measure, Quantity value, List<MeasureTrace.Part> parts, List<Explanation> steps) {
        this.measure = measure;
        this.value = value;
        this.parts = parts;
        this.steps = steps;
    }

    Explanation explain() {
        return switch (measure.aggregation()) {
            case ADDITIVE, STOCK -> Explanation.of(KEY, Operation.SUM, value, steps);
            case COUNT -> Explanation.of(KEY, Operation.COUNT, value, steps);
            case DISTINCT -> Explanation.of(KEY, Operation.COUNT, value, members());
            case LARGEST -> Explanation.of(KEY, Operation.GREATEST, value, steps);
            case SMALLEST -> Explanation.of(KEY, Operation.LEAST, value, steps);
            case FIRST, RATIO, NON_ADDITIVE -> Explanation.of(KEY, Operation.CHOSEN, value, steps);
            case LAST -> {
                List<Explanation> latestFirst = new ArrayList<>(steps);
                Collections.reverse(latestFirst);
                yield Explanation.of(KEY, Operation.CHOSEN, value, latestFirst);
            }
            case MEDIAN -> quantile(Quantile.MEDIAN);
            case NINTH_DECILE -> quantile(Quantile.NINTH_DECILE);
        };
    }

    private List<Explanation> members() {
        Map<String, List<Explanation>> byMember = new TreeMap<>(Ids::compare);
        for (int i = 0; i < parts.size(); i++) {
            String member = parts.get(i).observation().member().orElse("");
            byMember.computeIfAbsent(member, id -> new ArrayList<>()).add(steps.get(i));
        }
        List<Explanation> members = new ArrayList<>();
        byMember.forEach((member, seen) ->
                members.add(Explanation.of("kpi.explain.member", Operation.GIVEN, Quantity.count(1), seen)
                        .with("member", member)
                        .with("count", Argument.number(seen.size()))));
        return members;
    }

    private Explanation quantile(Ratio share) {
        List<Integer> bySize = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(this::number))
                .toList();
        Ratio place = Ratio.of(bySize.size() - 1).multipliedBy(share);
        int below = place.floor().intValueExact();
        Ratio rest = place.minus(Ratio.of(below));
        if (rest.signum() == 0) {
            return Explanation.of(KEY, Operation.CHOSEN, value, at(bySize, below, 0, bySize.size()));
        }
        Quantity low = quantity(number(bySize.get(below)));
        Quantity high = quantity(number(bySize.get(below + 1)));
        Quantity distance = quantity(high.value().minus(low.value()));
        Explanation lower = inOrder(bySize, below, 0, below + 1, low);
        Explanation upper = inOrder(bySize, below + 1, below + 1, bySize.size(), high);
        Explanation toNext = Explanation.of(
                "kpi.explain.quantile-distance",
                Operation.DIFFERENCE,
                distance,
                List.of(upper, named(Explanation.given("kpi.explain.in-order", low), below, bySize.size())));
        Explanation part = Explanation.of(
                "kpi.explain.quantile-part",
                Operation.PRODUCT,
                quantity(distance.value().multipliedBy(rest)),
                List.of(Explanation.given("kpi.explain.quantile-rest", Quantity.ratio(rest)), toNext));
        return Explanation.of(KEY, Operation.SUM, value, List.of(lower, part));
    }

    private Explanation inOrder(List<Integer> bySize, int place, int from, int to, Quantity of) {
        return named(
                Explanation.of("kpi.explain.in-order", Operation.CHOSEN, of, at(bySize, place, from, to)),
                place,
                bySize.size());
    }

    private static Explanation named(Explanation step, int place, int count) {
        return step.with("number", Argument.number(place + 1L)).with("count", Argument.number(count));
    }

    /* The step at a place in the order of size first, then the others of a stretch. */
    private List<Explanation> at(List<Integer> bySize, int place, int from, int to) {
        List<Explanation> chosen = new ArrayList<>();
        chosen.add(steps.get(bySize.get(place)));
        for (int i = from; i < to; i++) {
            if (i != place) {
                chosen.add(steps.get(bySize.get(i)));
            }
        }
        return chosen;
    }

    private Ratio number(int part) {
        return parts.get(part).value().orElseThrow().value();
    }

    private Quantity quantity(Ratio number) {
        return new Quantity(number, value.unit(), value.currency());
    }
}
