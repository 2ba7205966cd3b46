package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.LocalizedText;

/**
 * A veto item (一票否决): whatever the score, the rating is set to a stated one or limited to it.
 *
 * <p>A card of 96 points, rated A, with a veto that sets D is rated D; the score stays 96. Of several vetoes the lowest
 * rating counts, and all are listed. Immutable and safe for use by several threads.
 *
 * @param id its id, unique among all items of the template
 * @param name what readers see
 * @param trigger when it takes effect
 * @param effect what it does
 * @param rating the rating it sets or limits to, one of the template
 */
public record VetoItem(ItemId id, LocalizedText name, VetoTrigger trigger, VetoEffect effect, RatingId rating) {
    /** Refuses absent parts. */
    public VetoItem {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(trigger, "trigger");
        requireNonNull(effect, "effect");
        requireNonNull(rating, "rating");
    }
}
