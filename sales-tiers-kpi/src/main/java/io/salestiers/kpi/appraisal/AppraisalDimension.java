package io.salestiers.kpi.appraisal;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.kpi.scorecard.MissingPolicy;

/**
 * A dimension of an appraisal: performance (绩效), professional skill (专业能力) or attitude (工作态度).
 *
 * @param id its id
 * @param name what readers see
 * @param weight its share of the whole, above 0; the weights of a form add up to exactly 1
 * @param source what feeds it
 * @param missing what happens when it has no score: shared among the others, the fewest points of the scale, or none at all
 */
public record AppraisalDimension(
        AppraisalDimensionId id,
        LocalizedText name,
        Ratio weight,
        DimensionSource source,
        MissingPolicy.OfThisPeriod missing) {
    /** Refuses absent parts. */
    public AppraisalDimension {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(weight, "weight");
        requireNonNull(source, "source");
        requireNonNull(missing, "missing");
    }
}
