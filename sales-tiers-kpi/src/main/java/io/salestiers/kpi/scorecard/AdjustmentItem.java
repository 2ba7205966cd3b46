package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.LocalizedText;

/**
 * An item outside the weights (加分项、扣分项): it adds points to the weighted sum or takes them away, up to its limit.
 *
 * <p>With 2 points for each complaint and a limit of 5, three complaints take away 5. Immutable and safe for use by several
 * threads.
 *
 * @param id its id, unique among all items of the template
 * @param name what readers see
 * @param kind whether it adds or takes away
 * @param source where its points come from
 * @param limit the most points it adds or takes away in a period, 0 or more
 */
public record AdjustmentItem(ItemId id, LocalizedText name, AdjustmentKind kind, AdjustmentSource source, Ratio limit) {
    /** Refuses absent parts. */
    public AdjustmentItem {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        requireNonNull(source, "source");
        requireNonNull(limit, "limit");
    }
}
