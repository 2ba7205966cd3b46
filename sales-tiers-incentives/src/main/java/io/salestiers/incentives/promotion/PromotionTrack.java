package io.salestiers.incentives.promotion;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.assignment.AssignmentSnapping;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A way from one tier to another (晋升通道): its gates, its score, its panel, from when on it counts, and its trial. Immutable
 * and safe for use by several threads.
 */
@Value.Immutable
@SuppressWarnings("deprecation") // Immutables marks its own Json proxy deprecated
public sealed interface PromotionTrack extends WithPromotionTrack
        permits ImmutablePromotionTrack, ImmutablePromotionTrack.Json {
    /**
     * The id.
     *
     * @return the id
     */
    TrackId id();

    /**
     * What it is called.
     *
     * @return the name in both languages
     */
    LocalizedText name();

    /**
     * What it leads to.
     *
     * @return the kind
     */
    TrackKind kind();

    /**
     * The tier from which it leads.
     *
     * @return the tier of the candidate; of a {@link TrackKind#RETENTION} the tier that is kept
     */
    TierId from();

    /**
     * The tier to which it leads.
     *
     * @return the tier; of a {@link TrackKind#RETENTION} the lower one to which somebody may be moved
     */
    TierId to();

    /**
     * What must be met.
     *
     * @return at least one gate
     */
    List<PromotionGate> gates();

    /**
     * The score that must be reached beside the gates.
     *
     * @return empty if there is none
     */
    Optional<PromotionScore> score();

    /**
     * How the panel decides.
     *
     * @return the rules of the panel
     */
    PanelRules panel();

    /**
     * From which day on it counts, found from the day of the approval.
     *
     * @return the day itself, the next month, or the month of the day, as said
     */
    AssignmentSnapping effective();

    /**
     * The trial.
     *
     * @return empty if there is none
     */
    Optional<TrialRule> trial();

    /**
     * Starts a track.
     *
     * @return a builder that names each missing attribute
     */
    static Builder builder() {
        return new Builder();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static PromotionTrack fromJson(ImmutablePromotionTrack.Json json) {
        return ImmutablePromotionTrack.fromJson(json);
    }

    /** Builds tracks. */
    final class Builder extends ImmutablePromotionTrack.Builder {
        Builder() {}
    }
}
