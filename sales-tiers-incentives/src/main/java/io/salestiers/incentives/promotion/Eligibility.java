package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.explain.Decision;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether somebody meets what a track asks for on a day, gate by gate, with the evidence. Immutable and safe for use by several
 * threads.
 *
 * @param person who
 * @param track on which track
 * @param day when
 * @param inTier whether the person is in the tier from which the track leads
 * @param gates what came of each gate, in the order of the track
 * @param score what came of the score; empty if the track has none
 */
public record Eligibility(
        PersonId person,
        PromotionTrack track,
        LocalDate day,
        boolean inTier,
        List<GateResult> gates,
        Optional<ScoreResult> score) {
    /** Copies the list. */
    public Eligibility {
        requireNonNull(person, "person");
        requireNonNull(track, "track");
        requireNonNull(day, "day");
        gates = List.copyOf(gates);
        requireNonNull(score, "score");
    }

    /**
     * Whether everything is met: the tier, all gates, the score.
     *
     * @return not met if one is missed, even if others are not known
     */
    public GateOutcome outcome() {
        List<GateOutcome> outcomes = new ArrayList<>();
        outcomes.add(GateOutcome.of(inTier));
        gates.forEach(gate -> outcomes.add(gate.outcome()));
        score.ifPresent(each -> outcomes.add(each.outcome()));
        return GateOutcome.all(outcomes);
    }

    /**
     * What is still missing, all of it: the person needs 2 more of 4 quarters, and a certificate.
     *
     * @return the findings in the order of the gates, then of the score; empty if everything is met
     */
    public List<Finding> missing() {
        List<Finding> missing = new ArrayList<>();
        if (!inTier) {
            missing.add(Finding.of(PromotionFinding.NOT_IN_TIER, Place.about("person:" + person))
                    .with("person", person.value())
                    .with("tier", track.from().value())
                    .with("day", day));
        }
        gates.forEach(gate -> missing.addAll(gate.missing()));
        score.ifPresent(each -> missing.addAll(each.missing()));
        return List.copyOf(missing);
    }

    /**
     * The answer with all that is missing and how it was found, to be printed in either language.
     *
     * @return yes exactly if everything is met
     */
    public Decision decision() {
        return new Decision(outcome() == GateOutcome.MET, missing(), explanation());
    }

    /**
     * How it was found.
     *
     * @return a step for each gate, and for the score
     */
    public Explanation explanation() {
        List<Explanation> steps = new ArrayList<>();
        gates.forEach(gate -> steps.add(gate.explanation()));
        score.ifPresent(each -> steps.add(each.explanation()));
        return Explanation.none("incentives.promotion.explain.eligibility", steps)
                .with("person", person.value())
                .with("track", Argument.name(track.name()))
                .with("day", Argument.day(day))
                .with("outcome", Argument.term(outcome().key()))
                .concerning(person.value());
    }

    /**
     * All values on which the answer rests.
     *
     * @return an object; the same values give the same object
     */
    public JsonValue.Fields evidence() {
        return JsonValue.object()
                .with("person", person.value())
                .with("track", track.id().value())
                .with("day", day.toString())
                .with("inTier", new JsonValue.Flag(inTier))
                .with("outcome", outcome().name())
                .with(
                        "gates",
                        JsonValue.list(gates.stream()
                                .map(gate -> gate.evidence()
                                        .with("outcome", gate.outcome().name()))
                                .toList()))
                .with(
                        "score",
                        score.<JsonValue>map(each -> each.evidence()
                                        .with("outcome", each.outcome().name()))
                                .orElse(JsonValue.Nothing.NULL));
    }

    /**
     * The fingerprint of {@link #evidence()}.
     *
     * @return equal for equal values
     */
    public Digest digest() {
        return Digest.of(evidence());
    }
}
