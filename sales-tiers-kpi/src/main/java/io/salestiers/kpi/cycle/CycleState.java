package io.salestiers.kpi.cycle;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.authority.AppliedChange;
import io.salestiers.core.command.CommandedState;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.Period;
import io.salestiers.kpi.calibration.CalibrationSession;
import io.salestiers.kpi.calibration.LeftOut;
import io.salestiers.kpi.calibration.RatedPerson;
import io.salestiers.kpi.calibration.SessionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One run of a {@link CycleTemplate} for one period (考核周期): where it stands, and the scorecard of everybody in it.
 *
 * <p>It is a value that a host stores in a {@link CycleStore}; {@link CycleProcess} makes the next one of it by a
 * {@link CycleCommand}. It knows the commands that led to it, so that one which arrives twice changes nothing more, and its
 * {@link #revision()}. Immutable and safe for use by several threads.
 *
 * @param id its id
 * @param template of which template
 * @param unit who is evaluated: the unit with everything below it
 * @param period for which period
 * @param method by which version of the template
 * @param policy how the review is held
 * @param phase where it stands
 * @param entries the scorecards, by person
 * @param sessions the calibration sessions in the order in which they were convened
 * @param distribution the distribution report, once it is attached
 * @param lockedBy who locked the results; empty before
 * @param publishedBy who published them, somebody else; empty before
 * @param applied the commands that led to this state
 */
public record CycleState(
        CycleId id,
        CycleTemplateId template,
        UnitId unit,
        Period period,
        CycleMethod method,
        ReviewPolicy policy,
        CyclePhase phase,
        List<ScorecardEntry> entries,
        List<CalibrationSession> sessions,
        Optional<AttachedDistribution> distribution,
        Optional<PersonId> lockedBy,
        Optional<PersonId> publishedBy,
        List<AppliedChange> applied)
        implements CommandedState<CycleState> {
    /**
     * Sorts entries and commands.
     *
     * @throws IllegalArgumentException if a person or session is there twice, if results are locked or published by nobody
     *     or by the same person, or if there are published results before publication
     */
    public CycleState {
        requireNonNull(id, "id");
        requireNonNull(template, "template");
        requireNonNull(unit, "unit");
        requireNonNull(period, "period");
        requireNonNull(method, "method");
        requireNonNull(policy, "policy");
        requireNonNull(phase, "phase");
        requireNonNull(distribution, "distribution");
        entries = entries.stream()
                .sorted(Comparator.comparing(ScorecardEntry::person))
                .toList();
        sessions = List.copyOf(sessions);
        applied = List.copyOf(new TreeSet<>(applied));
        Set<PersonId> people = new HashSet<>();
        for (ScorecardEntry entry : entries) {
            require(people.add(entry.person()), id, "a person is there once", entry.person());
            require(
                    phase.published() || entry.versions().isEmpty(),
                    id,
                    "results are published with the cycle",
                    entry.person());
        }
        Set<SessionId> ids = new HashSet<>();
        for (CalibrationSession session : sessions) {
            require(ids.add(session.id()), id, "a session is there once", session.id());
        }
        require(publishedBy.isPresent() == phase.published(), id, "published results have a publisher", publishedBy);
        require(
                !phase.published() || (lockedBy.isPresent() && distribution.isPresent()),
                id,
                "published results were locked, with a report of their distribution",
                lockedBy);
        require(lockedBy.isEmpty() || !lockedBy.equals(publishedBy), id, "who locks is not who publishes", publishedBy);
    }

    private static void require(boolean holds, CycleId id, String rule, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("cycle " + id + ": " + rule + ", but there was " + value);
        }
    }

    /**
     * A cycle that is being prepared. Hosts usually get it from {@link CycleTemplate#first} or {@link CycleTemplate#next}.
     *
     * @param id its id
     * @param template of which template
     * @param unit who is evaluated
     * @param period for which period
     * @param method by which version of the template
     * @param policy how the review is held
     * @param entries who is in it
     * @return the draft
     * @throws IllegalArgumentException as the constructor
     */
    public static CycleState draft(
            CycleId id,
            CycleTemplateId template,
            UnitId unit,
            Period period,
            CycleMethod method,
            ReviewPolicy policy,
            List<ScorecardEntry> entries) {
        return new CycleState(
                id,
                template,
                unit,
                period,
                method,
                policy,
                CyclePhase.DRAFT,
                entries,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /**
     * The scorecard of a person.
     *
     * @param person who
     * @return the entry; empty if the person is not in the cycle
     */
    public Optional<ScorecardEntry> find(PersonId person) {
        return entries.stream().filter(entry -> entry.person().equals(person)).findFirst();
    }

    /**
     * A calibration session.
     *
     * @param session its id
     * @return the session; empty if there is none
     */
    public Optional<CalibrationSession> find(SessionId session) {
        return sessions.stream().filter(each -> each.id().equals(session)).findFirst();
    }

    /**
     * Whether this cycle and another one would evaluate the same days twice: the same template, the same kind of period, a
     * day in common, and neither cancelled. A month and the quarter around it are cycles of different kinds.
     *
     * @param other another cycle
     * @return true if so; false for one with the same id
     */
    public boolean collidesWith(CycleState other) {
        return !other.id.equals(id)
                && other.template.equals(template)
                && other.period.kind() == period.kind()
                && other.phase != CyclePhase.CANCELLED
                && phase != CyclePhase.CANCELLED
                && other.period.range().overlaps(period.range());
    }

    /**
     * The ratings that count now, for a distribution report: the published ones, else those that were decided.
     *
     * @return everybody who is not excluded and has a decided rating
     */
    public List<RatedPerson> rated() {
        return entries.stream()
                .filter(ScorecardEntry::counts)
                .flatMap(entry -> rated(entry).stream())
                .toList();
    }

    static Optional<RatedPerson> rated(ScorecardEntry entry) {
        if (entry.result().isPresent()) {
            ResultVersion result = entry.result().get();
            return Optional.of(new RatedPerson(entry.person(), result.rating(), result.score()));
        }
        return entry.decided()
                .flatMap(decided -> entry.manager()
                        .map(manager -> new RatedPerson(
                                entry.person(), decided.rating(), ResultVersion.countingScore(manager, decided))));
    }

    /**
     * Who is excluded, and why.
     *
     * @return them by person
     */
    public List<LeftOut> leftOut() {
        return entries.stream()
                .flatMap(entry -> entry.excludedFor().map(reason -> new LeftOut(entry.person(), reason)).stream())
                .toList();
    }

    /** The cycle itself, for events and audit. */
    AuditKey key() {
        return AuditKey.of("cycle", id.value());
    }

    CycleState withPhase(CyclePhase next) {
        return new CycleState(
                id,
                template,
                unit,
                period,
                method,
                policy,
                next,
                entries,
                sessions,
                distribution,
                lockedBy,
                publishedBy,
                applied);
    }

    CycleState withMethod(CycleMethod next) {
        return new CycleState(
                id,
                template,
                unit,
                period,
                next,
                policy,
                phase,
                entries,
                sessions,
                distribution,
                lockedBy,
                publishedBy,
                applied);
    }

    /** With an entry that is new or takes the place of the one of the same person. */
    CycleState with(ScorecardEntry entry) {
        List<ScorecardEntry> all = new ArrayList<>();
        entries.stream().filter(each -> !each.person().equals(entry.person())).forEach(all::add);
        all.add(entry);
        return withEntries(all);
    }

    CycleState withEntries(List<ScorecardEntry> all) {
        return new CycleState(
                id,
                template,
                unit,
                period,
                method,
                policy,
                phase,
                all,
                sessions,
                distribution,
                lockedBy,
                publishedBy,
                applied);
    }

    /** With a session that is new or takes the place of the one with its id. */
    CycleState with(CalibrationSession session) {
        List<CalibrationSession> all = new ArrayList<>();
        boolean known = false;
        for (CalibrationSession each : sessions) {
            known |= each.id().equals(session.id());
            all.add(each.id().equals(session.id()) ? session : each);
        }
        if (!known) {
            all.add(session);
        }
        return withSessions(all);
    }

    CycleState withSessions(List<CalibrationSession> all) {
        return new CycleState(
                id,
                template,
                unit,
                period,
                method,
                policy,
                phase,
                entries,
                all,
                distribution,
                lockedBy,
                publishedBy,
                applied);
    }

    CycleState with(AttachedDistribution report) {
        return new CycleState(
                id,
                template,
                unit,
                period,
                method,
                policy,
                phase,
                entries,
                sessions,
                Optional.of(report),
                lockedBy,
                publishedBy,
                applied);
    }

    CycleState locked(PersonId by) {
        return new CycleState(
                id,
                template,
                unit,
                period,
                method,
                policy,
                CyclePhase.LOCKED,
                entries,
                sessions,
                distribution,
                Optional.of(by),
                publishedBy,
                applied);
    }

    /** Published, with the entries that have their results now. */
    CycleState published(PersonId by, List<ScorecardEntry> all) {
        return new CycleState(
                id,
                template,
                unit,
                period,
                method,
                policy,
                CyclePhase.PUBLISHED,
                all,
                sessions,
                distribution,
                lockedBy,
                Optional.of(by),
                applied);
    }

    @Override
    public CycleState withApplied(AppliedChange change) {
        List<AppliedChange> all = new ArrayList<>(applied);
        all.add(change);
        return new CycleState(
                id,
                template,
                unit,
                period,
                method,
                policy,
                phase,
                entries,
                sessions,
                distribution,
                lockedBy,
                publishedBy,
                all);
    }
}
