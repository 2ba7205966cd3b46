package io.salestiers.kpi.internal.weighting;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.unit.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The weights with which the parts of a score count, when some parts have no number: those that are left out hand their
 * weight to the others in proportion, so that the weights that count add up to exactly 1 again.
 *
 * <p>Of weights 0.5, 0.3 and 0.2 without the last, the first two count with 0.625 and 0.375. Immutable and safe for use by
 * several threads.
 */
public final class Weighting {
    /** What a part does to the whole. */
    public enum Presence {
        /** It counts with its weight. */
        COUNTS,
        /** It is left out, if the weight that is left is enough. */
        LEFT_OUT,
        /** It keeps the whole from having a score. */
        BLOCKS
    }

    /** Why a part keeps the whole from having a score. */
    public enum Problem {
        /** It says so itself. */
        BLOCKED,
        /** It may be left out only while more weight is there than there is. */
        TOO_LITTLE_WEIGHT
    }

    /**
     * A part.
     *
     * @param weight its weight, above 0
     * @param presence what it does
     * @param leastPresent the least weight that must count when it is left out
     */
    public record Part(Ratio weight, Presence presence, Ratio leastPresent) {
        /** Refuses absent parts. */
        public Part {
            requireNonNull(weight, "weight");
            requireNonNull(presence, "presence");
            requireNonNull(leastPresent, "leastPresent");
        }

        /**
         * A part with a number.
         *
         * @param weight its weight
         * @return the part
         */
        public static Part counts(Ratio weight) {
            return new Part(weight, Presence.COUNTS, Ratio.ZERO);
        }

        /**
         * A part that may be left out.
         *
         * @param weight its weight
         * @param leastPresent the least weight that must count
         * @return the part
         */
        public static Part leftOut(Ratio weight, Ratio leastPresent) {
            return new Part(weight, Presence.LEFT_OUT, leastPresent);
        }

        /**
         * A part without which there is no score.
         *
         * @param weight its weight
         * @return the part
         */
        public static Part blocks(Ratio weight) {
            return new Part(weight, Presence.BLOCKS, Ratio.ZERO);
        }
    }

    private final List<Part> parts;
    private final Ratio present;

    private Weighting(List<Part> parts) {
        this.parts = List.copyOf(parts);
        this.present = Ratio.sum(this.parts.stream()
                .filter(part -> part.presence() == Presence.COUNTS)
                .map(Part::weight)
                .toList());
    }

    /**
     * The weighting of some parts.
     *
     * @param parts the parts; their weights add up to 1
     * @return the weighting
     */
    public static Weighting of(List<Part> parts) {
        return new Weighting(parts);
    }

    /**
     * The weight that counts.
     *
     * @return from 0 to 1
     */
    public Ratio present() {
        return present;
    }

    /**
     * Whether there is a score.
     *
     * @return false if a part has a problem, or nothing counts
     */
    public boolean scored() {
        for (int i = 0; i < parts.size(); i++) {
            if (problem(i).isPresent()) {
                return false;
            }
        }
        return present.signum() > 0;
    }

    /**
     * Why a part keeps the whole from having a score.
     *
     * @param part the number of the part, from 0
     * @return empty if it does not
     */
    public Optional<Problem> problem(int part) {
        Part each = parts.get(part);
        return switch (each.presence()) {
            case COUNTS -> Optional.empty();
            case BLOCKS -> Optional.of(Problem.BLOCKED);
            case LEFT_OUT ->
                present.compareTo(each.leastPresent()) < 0 ? Optional.of(Problem.TOO_LITTLE_WEIGHT) : Optional.empty();
        };
    }

    /**
     * The weight with which a part counts.
     *
     * @param part the number of the part, from 0
     * @return 0 if it is left out
     */
    public Ratio weight(int part) {
        Part each = parts.get(part);
        return each.presence() == Presence.COUNTS && present.signum() > 0
                ? each.weight().dividedBy(present)
                : Ratio.ZERO;
    }

    /**
     * The weight with which a part counts, as a step.
     *
     * @param part the number of a part that counts, from 0
     * @return its own weight, divided by the weight that counts if others are left out
     */
    public Explanation weightStep(int part) {
        Explanation own = Explanation.given(
                "kpi.explain.weight", Quantity.ratio(parts.get(part).weight()));
        return present.equals(Ratio.ONE)
                ? own
                : Explanation.of(
                        "kpi.explain.weight-shared",
                        Operation.QUOTIENT,
                        Quantity.ratio(weight(part)),
                        List.of(own, Explanation.given("kpi.explain.weight-present", Quantity.ratio(present))));
    }

    /**
     * The weights with which the parts count.
     *
     * @return in the order of the parts; they add up to 1, or are all 0
     */
    public List<Ratio> weights() {
        List<Ratio> weights = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            weights.add(weight(i));
        }
        return List.copyOf(weights);
    }
}
