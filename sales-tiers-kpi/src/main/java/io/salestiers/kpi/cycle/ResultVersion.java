package io.salestiers.kpi.cycle;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.kpi.calibration.CalibratedValue;
import io.salestiers.kpi.scorecard.RatingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A result as it was published: what was computed, what people decided, who approved and published it, and from which inputs.
 * It never changes. What comes later is another version, which names this one by its digest.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param version 1 for the first
 * @param cause why there is this version
 * @param calculated what was computed, with its inputs
 * @param decided what people decided in calibration or on appeal, which counts; the same rating if they confirmed it
 * @param approvedBy who approved it, by id; two if one of them had an interest
 * @param publishedBy who published it
 * @param publishedAt when
 * @param appealUntil the last day on which it can be appealed against
 * @param supersedes the digest of the version before; empty for the first
 * @param digest the digest of all of the above
 */
public record ResultVersion(
        int version,
        ResultCause cause,
        ScoredResult calculated,
        CalibratedValue decided,
        SortedSet<PersonId> approvedBy,
        PersonId publishedBy,
        Instant publishedAt,
        LocalDate appealUntil,
        Optional<Digest> supersedes,
        Digest digest) {
    /**
     * Refuses a version whose digest is not that of its content, or that supersedes nothing although it is not the first.
     *
     * @throws IllegalArgumentException if so
     */
    public ResultVersion {
        requireNonNull(cause, "cause");
        requireNonNull(calculated, "calculated");
        requireNonNull(decided, "decided");
        approvedBy = Collections.unmodifiableSortedSet(new TreeSet<>(approvedBy));
        requireNonNull(publishedBy, "publishedBy");
        requireNonNull(publishedAt, "publishedAt");
        requireNonNull(appealUntil, "appealUntil");
        requireNonNull(supersedes, "supersedes");
        if (version < 1 || (version == 1) != supersedes.isEmpty() || (version == 1) != (cause == ResultCause.FIRST)) {
            throw new IllegalArgumentException("only the first version is FIRST and supersedes nothing, but version "
                    + version + " is " + cause + " and supersedes " + supersedes);
        }
        if (approvedBy.isEmpty()) {
            throw new IllegalArgumentException("a published result must be approved by somebody");
        }
        Digest content = digest(
                version, cause, calculated, decided, approvedBy, publishedBy, publishedAt, appealUntil, supersedes);
        if (!content.equals(digest)) {
            throw new IllegalArgumentException(
                    "digest of version " + version + " must be " + content + ", but was " + digest);
        }
    }

    static ResultVersion of(
            Optional<ResultVersion> before,
            ResultCause cause,
            ScoredResult calculated,
            CalibratedValue decided,
            SortedSet<PersonId> approvedBy,
            PersonId publishedBy,
            Instant publishedAt,
            LocalDate appealUntil) {
        int version = before.map(ResultVersion::version).orElse(0) + 1;
        Optional<Digest> supersedes = before.map(ResultVersion::digest);
        return new ResultVersion(
                version,
                cause,
                calculated,
                decided,
                approvedBy,
                publishedBy,
                publishedAt,
                appealUntil,
                supersedes,
                digest(
                        version,
                        cause,
                        calculated,
                        decided,
                        approvedBy,
                        publishedBy,
                        publishedAt,
                        appealUntil,
                        supersedes));
    }

    private static Digest digest(
            int version,
            ResultCause cause,
            ScoredResult calculated,
            CalibratedValue decided,
            SortedSet<PersonId> approvedBy,
            PersonId publishedBy,
            Instant publishedAt,
            LocalDate appealUntil,
            Optional<Digest> supersedes) {
        JsonValue.Fields json = JsonValue.object()
                .with("version", JsonValue.number(version))
                .with("cause", cause.text())
                .with("calculated", calculated.json())
                .with("decided", decided.json())
                .with(
                        "approvedBy",
                        JsonValue.list(approvedBy.stream()
                                .map(person -> JsonValue.text(person.value()))
                                .toList()))
                .with("publishedBy", publishedBy.value())
                .with("publishedAt", publishedAt.toString())
                .with("appealUntil", appealUntil.toString());
        if (supersedes.isPresent()) {
            json = json.with("supersedes", supersedes.get().hex());
        }
        return Digest.of(json);
    }

    /**
     * The rating that counts.
     *
     * @return the decided one
     */
    public RatingId rating() {
        return decided.rating();
    }

    /**
     * The score that counts: the decided one; or the computed one, if people confirmed its rating without naming a score.
     *
     * @return the exact score in points; empty if another rating was decided without a score
     */
    public Optional<Ratio> score() {
        return countingScore(calculated, decided);
    }

    static Optional<Ratio> countingScore(ScoredResult calculated, CalibratedValue decided) {
        return decided.score()
                .or(() -> calculated.rating().filter(decided.rating()::equals).flatMap(same -> calculated.score()));
    }
}
