package io.salestiers.incentives.promotion;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.salestiers.core.org.Ladders;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who moves up and why, as the business writes it (晋升制度): tracks between tiers, and ladders of levels. The document
 * {@code promotion-rules} in JSON. Immutable and safe for use by several threads.
 *
 * <p>{@link EligibilityCalculator} says who may move, {@link LevelCalculator} which level a period gives, and
 * {@link PromotionProcess} leads a case from its nomination to the end of the trial.
 */
@Value.Immutable
@SuppressWarnings("deprecation") // Immutables marks its own Json proxy deprecated
public sealed interface PromotionRules permits ImmutablePromotionRules, ImmutablePromotionRules.Json {
    /**
     * The id.
     *
     * @return the id
     */
    PromotionRulesId id();

    /**
     * What they are called.
     *
     * @return the name in both languages
     */
    LocalizedText name();

    /**
     * The days on which they hold.
     *
     * @return a case is nominated by the rules of its day
     */
    DateRange effective();

    /**
     * The ways from tier to tier.
     *
     * @return in any order, each id once
     */
    List<PromotionTrack> tracks();

    /**
     * The ladders of levels.
     *
     * @return in any order, each id once
     */
    List<CareerLadder> ladders();

    /** Refuses rules that say nothing, contradict themselves, or let results alone open a way to leading others. */
    @Value.Check
    default void check() {
        List<Finding> findings = PromotionChecks.check(this);
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /**
     * What does not fit the tiers of an organization: tiers that it does not have, ways up that lead down, ways from one
     * ladder to another that are said to keep a tier.
     *
     * @param tiers the ladders of tiers
     * @return all findings; empty if the rules fit
     */
    default List<Finding> findings(Ladders tiers) {
        return PromotionChecks.against(this, tiers);
    }

    /**
     * A track.
     *
     * @param id its id
     * @return the track
     */
    default Optional<PromotionTrack> find(TrackId id) {
        return tracks().stream().filter(track -> track.id().equals(id)).findFirst();
    }

    /**
     * A track.
     *
     * @param id its id
     * @return the track
     * @throws NotFoundException if there is none
     */
    default PromotionTrack track(TrackId id) {
        return find(id).orElseThrow(() -> new NotFoundException("track", id));
    }

    /**
     * A ladder.
     *
     * @param id its id
     * @return the ladder
     */
    default Optional<CareerLadder> find(CareerLadderId id) {
        return ladders().stream().filter(ladder -> ladder.id().equals(id)).findFirst();
    }

    /**
     * Starts rules.
     *
     * @return a builder that names each missing attribute
     */
    static Builder builder() {
        return new Builder();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static PromotionRules fromJson(ImmutablePromotionRules.Json json) {
        return ImmutablePromotionRules.fromJson(json);
    }

    /** Builds rules. */
    final class Builder extends ImmutablePromotionRules.Builder {
        Builder() {}
    }
}
