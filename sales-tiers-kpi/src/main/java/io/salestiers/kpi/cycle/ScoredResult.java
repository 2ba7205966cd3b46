package io.salestiers.kpi.cycle;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.kpi.scorecard.RatingBand;
import io.salestiers.kpi.scorecard.RatingId;
import io.salestiers.kpi.scorecard.Scorecard;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a scorecard came to, in the form in which a cycle keeps it: the score, exact and as published, the rating, and from
 * what it was computed. The scorecard itself, with its lines and explanation, the host keeps or computes again from the
 * same inputs.
 *
 * <p>It has no names and no text. Immutable and safe for use by several threads.
 *
 * @param person whose
 * @param period the name of the period, such as {@code 2025-Q2}
 * @param score the exact score in points; empty if there is none, and then there is no published score and no rating
 * @param published the score rounded as the template says
 * @param rating the rating of the score
 * @param inputs from what it was computed: facts, targets, catalogue, template, organization, each with its revision; by
 *     kind and id
 * @param semantics the version of the library's rules by which it was computed: of this release
 *     {@link io.salestiers.kpi.evaluation.EvaluationVersion#SEMANTICS} as a text
 */
public record ScoredResult(
        PersonId person,
        String period,
        Optional<Ratio> score,
        Optional<Ratio> published,
        Optional<RatingId> rating,
        List<InputRef> inputs,
        String semantics) {
    /**
     * Sorts the inputs and takes each once.
     *
     * @throws IllegalArgumentException if there is a published score or rating without a score, or no input at all
     */
    public ScoredResult {
        requireNonNull(person, "person");
        requireNonNull(period, "period");
        requireNonNull(score, "score");
        requireNonNull(published, "published");
        requireNonNull(rating, "rating");
        inputs = List.copyOf(new TreeSet<>(inputs));
        if (semantics.isBlank()) {
            throw new IllegalArgumentException("semantics must name the version of the rules, but was blank");
        }
        if (score.isPresent() != published.isPresent() || (score.isEmpty() && rating.isPresent())) {
            throw new IllegalArgumentException(
                    "a published score goes with a score and a rating needs one, but they were " + score + ", "
                            + published + " and " + rating);
        }
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("a result must say from what it was computed, but has no inputs");
        }
    }

    /**
     * What a scorecard came to.
     *
     * @param scorecard the scorecard of a person
     * @param inputs from what it was computed, at least one
     * @param semantics the version of the library's rules by which it was computed
     * @return the result
     * @throws IllegalArgumentException if the scorecard is not that of a person, or there is no input
     */
    public static ScoredResult from(Scorecard scorecard, Collection<InputRef> inputs, String semantics) {
        if (!(scorecard.subject() instanceof Subject.OfPerson person)) {
            throw new IllegalArgumentException("scorecard must be that of a person, but was of "
                    + scorecard.subject().key());
        }
        return new ScoredResult(
                person.id(),
                scorecard.period().name(),
                scorecard.score().quantity().map(quantity -> quantity.value()),
                scorecard.published().map(Ratio::of),
                scorecard.rating().map(RatingBand::rating),
                List.copyOf(inputs),
                semantics);
    }

    /**
     * This result as JSON, for digests.
     *
     * @return an object
     */
    public JsonValue.Fields json() {
        JsonValue.Fields json =
                JsonValue.object().with("person", person.value()).with("period", period);
        if (score.isPresent() && published.isPresent()) {
            json = json.with("score", score.get().toString())
                    .with("published", published.get().toString());
        }
        if (rating.isPresent()) {
            json = json.with("rating", rating.get().value());
        }
        return json.with(
                        "inputs",
                        JsonValue.list(inputs.stream().map(InputRef::json).toList()))
                .with("semantics", semantics);
    }

    /**
     * The fingerprint of the result and of everything that it was computed from.
     *
     * @return the same for equal results
     */
    public Digest digest() {
        return Digest.of(json());
    }
}
