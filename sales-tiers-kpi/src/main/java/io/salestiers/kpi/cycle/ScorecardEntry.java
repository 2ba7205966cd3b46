package io.salestiers.kpi.cycle;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.authority.Involvement;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.kpi.calibration.CalibratedValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The scorecard of one person in a cycle: where it stands, what was scored and decided, every published version of its
 * result, and what became of appeals.
 *
 * <p>It holds opaque ids, scores, ratings, codes and digests; no name and no text of anybody. Immutable and safe for use by
 * several threads; only commands make another one of it.
 *
 * @param person whose
 * @param tier by the scorecard of which tier
 * @param reviewer who scores
 * @param stage where it stands
 * @param resume where it goes on after a hold, an exclusion or an appeal; empty otherwise
 * @param excludedFor why the person is excluded, as a code of the host; empty if they are not
 * @param goals which version of the person's targets was agreed
 * @param self what the person scored
 * @param manager what the manager scored
 * @param scoredBy who that was
 * @param decided what a calibration session decided; it never takes the place of {@code manager}
 * @param approvedBy who has approved; one while a second person is still needed
 * @param versions the published results, the first one first; the last one counts
 * @param acknowledgedAt when the person confirmed having seen the last version
 * @param notAppealedAt when the cycle closed without an appeal against the last version: <em>not appealed</em>, which is
 *     not a consent
 * @param appeals the appeals, the first one first
 * @param reopeningRequest who asked for it to be reopened, while nobody has decided
 * @param reopenedFor why it is evaluated anew; empty if it is not
 * @param involvements who has done what on it, in this and earlier evaluations
 */
public record ScorecardEntry(
        PersonId person,
        TierId tier,
        PersonId reviewer,
        EntryStage stage,
        Optional<EntryStage> resume,
        Optional<AuditCode> excludedFor,
        Optional<InputRef> goals,
        Optional<ScoredResult> self,
        Optional<ScoredResult> manager,
        Optional<PersonId> scoredBy,
        Optional<CalibratedValue> decided,
        SortedSet<PersonId> approvedBy,
        List<ResultVersion> versions,
        Optional<Instant> acknowledgedAt,
        Optional<Instant> notAppealedAt,
        List<Appeal> appeals,
        Optional<ReopeningRequest> reopeningRequest,
        Optional<ResultCause> reopenedFor,
        List<Involvement> involvements) {
    /**
     * Copies the collections, and refuses an entry that no commands could have led to.
     *
     * @throws IllegalArgumentException if its stage lacks what belongs to it, or its versions do not follow one another
     */
    public ScorecardEntry {
        requireNonNull(person, "person");
        requireNonNull(tier, "tier");
        requireNonNull(reviewer, "reviewer");
        requireNonNull(stage, "stage");
        requireNonNull(goals, "goals");
        requireNonNull(self, "self");
        requireNonNull(notAppealedAt, "notAppealedAt");
        requireNonNull(reopeningRequest, "reopeningRequest");
        approvedBy = Collections.unmodifiableSortedSet(new TreeSet<>(approvedBy));
        versions = List.copyOf(versions);
        appeals = List.copyOf(appeals);
        involvements = List.copyOf(new TreeSet<>(involvements));
        boolean aside = stage == EntryStage.ON_HOLD || stage == EntryStage.EXCLUDED || stage == EntryStage.UNDER_APPEAL;
        require(aside == resume.isPresent(), person, stage, "resume", resume);
        require((stage == EntryStage.EXCLUDED) == excludedFor.isPresent(), person, stage, "excludedFor", excludedFor);
        EntryStage reached = resume.orElse(stage);
        boolean done = reached == EntryStage.PUBLISHED || reached == EntryStage.ACKNOWLEDGED;
        boolean approved = done || reached == EntryStage.APPROVED;
        boolean calibrated = approved || reached == EntryStage.CALIBRATED;
        boolean scored = calibrated || reached == EntryStage.MANAGER_DONE;
        require(scored == manager.isPresent() && scored == scoredBy.isPresent(), person, stage, "manager", manager);
        require(calibrated == decided.isPresent(), person, stage, "decided", decided);
        require(!approved || !approvedBy.isEmpty(), person, stage, "approvedBy", approvedBy);
        require(calibrated || approvedBy.isEmpty(), person, stage, "approvedBy", approvedBy);
        require(!done || !versions.isEmpty(), person, stage, "versions", versions);
        require(done || reopenedFor.isPresent() || versions.isEmpty(), person, stage, "reopenedFor", reopenedFor);
        require(reopenedFor.isEmpty() || (!done && !versions.isEmpty()), person, stage, "reopenedFor", reopenedFor);
        require(
                (reached == EntryStage.ACKNOWLEDGED) == acknowledgedAt.isPresent(),
                person,
                stage,
                "acknowledgedAt",
                acknowledgedAt);
        boolean contested =
                !appeals.isEmpty() && appeals.get(appeals.size() - 1).decision().isEmpty();
        require((stage == EntryStage.UNDER_APPEAL) == contested, person, stage, "appeals", appeals);
        for (int i = 0; i < versions.size(); i++) {
            Optional<Digest> before =
                    i == 0 ? Optional.empty() : Optional.of(versions.get(i - 1).digest());
            ResultVersion version = versions.get(i);
            require(
                    version.version() == i + 1
                            && version.supersedes().equals(before)
                            && version.calculated().person().equals(person),
                    person,
                    stage,
                    "versions",
                    version);
        }
    }

    private static void require(boolean holds, PersonId person, EntryStage stage, String part, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(
                    part + " of the entry of " + person + " does not go with stage " + stage + ", but was " + value);
        }
    }

    /**
     * An entry that nobody has scored.
     *
     * @param person whose
     * @param tier by the scorecard of which tier
     * @param reviewer who scores
     * @return the entry
     */
    public static ScorecardEntry of(PersonId person, TierId tier, PersonId reviewer) {
        return new ScorecardEntry(
                person,
                tier,
                reviewer,
                EntryStage.NOT_STARTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TreeSet<>(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /**
     * The result that counts.
     *
     * @return the last published version, also while a new one is being worked on; empty before publication
     */
    public Optional<ResultVersion> result() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /**
     * Whether the last version can still be appealed against on a day.
     *
     * @param day the day
     * @return true up to and including the last day of its window
     */
    public boolean appealable(LocalDate day) {
        return result().filter(version -> !day.isAfter(version.appealUntil())).isPresent();
    }

    /** Whether it takes part in what the cycle does with everybody. */
    boolean counts() {
        return stage != EntryStage.EXCLUDED;
    }

    AuditKey key() {
        return AuditKey.of(Subject.of(person));
    }

    EntryEdit edit() {
        return new EntryEdit(this);
    }
}
