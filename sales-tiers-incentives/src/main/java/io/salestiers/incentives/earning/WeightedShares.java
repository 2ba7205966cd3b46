package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.key;
import static io.salestiers.incentives.earning.Steps.rate;
import static io.salestiers.incentives.earning.Steps.value;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.bonus.MissingPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds up the shares of weighted parts, some of which may be missing. */
final class WeightedShares {
    /**
     * A part.
     *
     * @param name what it is called
     * @param weight its weight
     * @param share the share that it deserves; empty if its number is missing
     * @param missing why it is missing, or the number
     */
    record Part(Argument name, Ratio weight, Optional<Explanation> share, Explanation missing) {}

    private WeightedShares() {}

    static Share of(List<Part> parts, MissingPart policy) {
        List<Part> present =
                parts.stream().filter(part -> part.share().isPresent()).toList();
        List<Explanation> absent = parts.stream()
                .filter(part -> part.share().isEmpty())
                .map(WeightedShares::note)
                .toList();
        if (absent.isEmpty()) {
            return Share.of(sum(parts, Optional.empty()));
        }
        if (policy instanceof MissingPart.Waits) {
            return Share.none("bonus-waits", absent);
        }
        if (policy instanceof MissingPart.CountsAs fixed) {
            return Share.of(sum(
                    parts.stream().map(part -> counted(part, fixed.share())).toList(), Optional.empty()));
        }
        if (present.isEmpty()) {
            return Share.none("bonus-without-figure", absent);
        }
        if (policy instanceof MissingPart.Renormalise renormalise) {
            Explanation weights = weights(present);
            if (value(weights).compareTo(renormalise.leastPresentWeight()) < 0) {
                List<Explanation> steps = new ArrayList<>(List.of(weights));
                steps.add(rate("least-present-weight", renormalise.leastPresentWeight()));
                steps.addAll(absent);
                return Share.none("bonus-too-little", steps);
            }
            return noted(sum(present, Optional.of(weights)), absent);
        }
        return noted(sum(present, Optional.empty()), absent);
    }

    /* What is missing takes no part in the sum: it never counts as zero. */
    private static Share noted(Explanation sum, List<Explanation> absent) {
        List<Explanation> steps = new ArrayList<>(List.of(sum));
        steps.addAll(absent);
        return Share.of(Explanation.of(
                key("bonus-share-without"), Operation.CHOSEN, sum.value().orElseThrow(), steps));
    }

    private static Explanation note(Part part) {
        return Explanation.none(key("part-missing"), List.of(part.missing()))
                .with("part", part.name())
                .with("weight", Steps.percent(part.weight()));
    }

    private static Part counted(Part part, Ratio share) {
        if (part.share().isPresent()) {
            return part;
        }
        Explanation counted = new Explanation(
                key("counts-as"),
                java.util.Map.of(),
                Operation.GIVEN,
                Optional.of(Quantity.ratio(share)),
                Optional.empty(),
                List.of(part.missing()));
        return new Part(part.name(), part.weight(), Optional.of(counted), part.missing());
    }

    private static Explanation weights(List<Part> parts) {
        List<Explanation> steps = new ArrayList<>();
        Ratio sum = Ratio.ZERO;
        for (Part part : parts) {
            steps.add(rate("part-weight-of", part.weight()).with("part", part.name()));
            sum = sum.plus(part.weight());
        }
        return Explanation.of(key("present-weight"), Operation.SUM, Quantity.ratio(sum), steps);
    }

    private static Explanation sum(List<Part> parts, Optional<Explanation> present) {
        List<Explanation> steps = new ArrayList<>();
        Ratio sum = Ratio.ZERO;
        for (Part part : parts) {
            Explanation weight = rate("part-weight", part.weight());
            if (present.isPresent()) {
                weight = Explanation.of(
                        key("part-weight-renormalised"),
                        Operation.QUOTIENT,
                        Quantity.ratio(part.weight().dividedBy(value(present.get()))),
                        List.of(weight, present.get()));
            }
            Explanation share = part.share().orElseThrow();
            Ratio product = value(weight).multipliedBy(value(share));
            sum = sum.plus(product);
            steps.add(Explanation.of(
                            key("part-share"), Operation.PRODUCT, Quantity.ratio(product), List.of(weight, share))
                    .with("part", part.name()));
        }
        return Explanation.of(key("bonus-share"), Operation.SUM, Quantity.ratio(sum), steps);
    }
}
