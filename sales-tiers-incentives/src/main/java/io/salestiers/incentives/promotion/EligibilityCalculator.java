package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Answers who may move up, and what is still missing. Stateless and safe for use by several threads.
 *
 * <!-- sample: EligibilityTest#eligibility -->
 * <pre>{@code
 * Eligibility eligibility = EligibilityCalculator.DEFAULT
 *         .eligibility(rules, UP, ANN, LocalDate.of(2026, 2, 10), inputs)
 *         .orThrow();
 * GateOutcome outcome = eligibility.outcome(); // NOT_MET
 * List<String> needs = eligibility.missing().stream()
 *         .map(each -> each.message(english)) // 2 more of 3 quarters; certificate negotiation
 *         .toList();
 * String why = eligibility.decision().print(english);
 * }</pre>
 */
public final class EligibilityCalculator {
    /** The calculator of this release. */
    public static final EligibilityCalculator DEFAULT = new EligibilityCalculator();

    private EligibilityCalculator() {}

    /**
     * Whether somebody meets what a track asks for.
     *
     * @param rules the rules
     * @param track one of their tracks
     * @param person who
     * @param day when
     * @param inputs what is known
     * @return the answer, gate by gate; no answer if nothing is known of the person
     * @throws io.salestiers.core.result.NotFoundException if the rules have no such track
     */
    public WithFindings<Eligibility> eligibility(
            PromotionRules rules, TrackId track, PersonId person, LocalDate day, PromotionInputs inputs) {
        PromotionTrack found = rules.track(track);
        Optional<CandidateFacts> facts = facts(person, day, inputs);
        return facts.isEmpty()
                ? WithFindings.failed(unknown(person))
                : WithFindings.of(new EligibilityRun(rules, found, facts.get(), day, inputs).run(), List.of());
    }

    /**
     * Which moves are open to somebody on a day, in one evaluation: nobody is found to rise and to fall in the same one. Who
     * may rise on a track keeps the tier, whatever a track of retention says.
     *
     * @param rules the rules
     * @param person who
     * @param day when
     * @param inputs what is known
     * @return what came of each track that leads from a tier of the person; no answer if nothing is known of the person
     */
    public WithFindings<MoveReview> review(
            PromotionRules rules, PersonId person, LocalDate day, PromotionInputs inputs) {
        requireNonNull(rules, "rules");
        Optional<CandidateFacts> facts = facts(person, day, inputs);
        if (facts.isEmpty()) {
            return WithFindings.failed(unknown(person));
        }
        List<Eligibility> all = rules.tracks().stream()
                .map(track -> new EligibilityRun(rules, track, facts.get(), day, inputs).run())
                .filter(Eligibility::inTier)
                .toList();
        return WithFindings.of(new MoveReview(person, day, all), List.of());
    }

    private static Optional<CandidateFacts> facts(PersonId person, LocalDate day, PromotionInputs inputs) {
        Optional<CandidateFacts> facts =
                requireNonNull(inputs.candidates().find(person, day), "CandidateLookup must not answer null");
        facts.filter(each -> !each.person().equals(person)).ifPresent(each -> {
            throw new IllegalArgumentException(
                    "CandidateLookup was asked for " + person + ", but answered with " + each.person());
        });
        return facts;
    }

    private static List<Finding> unknown(PersonId person) {
        return List.of(Finding.of(PromotionFinding.UNKNOWN_CANDIDATE, Place.about("person:" + person))
                .with("person", person.value()));
    }
}
