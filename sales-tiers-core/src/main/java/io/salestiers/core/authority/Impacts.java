package io.salestiers.core.authority;

import io.salestiers.core.org.Organization;
import io.salestiers.core.org.ReorganizationDiff;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.Cuts;
import io.salestiers.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares what grants give in two organizations, on each piece of days on which neither changes. */
final class Impacts {
    private final Authority before;
    private final Authority after;
    private final ReorganizationDiff diff;
    private final List<AuthorityImpact.GrantImpact> grants = new ArrayList<>();
    private final List<AuthorityImpact.DeciderChange> deciders = new ArrayList<>();

    Impacts(Authority before, Authority after, ReorganizationDiff diff) {
        this.before = before;
        this.after = after;
        this.diff = diff;
    }

    AuthorityImpact impact() {
        for (DateRange different : diff.days()) {
            for (DateRange piece : pieces(different)) {
                piece(piece);
            }
        }
        return new AuthorityImpact(grants, deciders);
    }

    /** Cut where an organization changes, and on the days on which a grant begins or ends. */
    private List<DateRange> pieces(DateRange days) {
        Cuts cuts = Cuts.of(days);
        before.organization().cuts(days).forEach(cuts::at);
        after.organization().cuts(days).forEach(cuts::at);
        for (Grant grant : before.state().grants().all()) {
            cuts.at(firstWholeDay(grant.validity().from()));
            grant.validity().to().ifPresent(end -> cuts.at(firstWholeDay(end)));
        }
        before.state().grants().revocations().forEach(revocation -> cuts.at(firstWholeDay(revocation.at())));
        return cuts.pieces();
    }

    /** What changes within a day counts from the next one on. */
    private LocalDate firstWholeDay(Instant instant) {
        Organization organization = before.organization();
        LocalDate day = organization.dayOf(instant);
        return organization.startOf(day).equals(instant) ? day : day.plusDays(1);
    }

    private void piece(DateRange piece) {
        AuthorityDay then = before.on(before.organization().startOf(piece.from()));
        AuthorityDay planned = after.on(after.organization().startOf(piece.from()));
        ReachedSubjects reachedThen = new ReachedSubjects(then);
        ReachedSubjects reachedPlanned = new ReachedSubjects(planned);
        Set<Capability> decided = new TreeSet<>();
        Set<Subject> touched = touched();
        for (Grant grant : before.state().grants().activeAt(then.instant)) {
            grant.use().stream().filter(this::decides).forEach(decided::add);
            boolean liveThen = then.live(grant);
            boolean livePlanned = planned.live(grant);
            Set<Subject> had = liveThen ? reachedThen.of(grant) : Set.of();
            Set<Subject> has = livePlanned ? reachedPlanned.of(grant) : Set.of();
            if (!had.equals(has) || liveThen != livePlanned) {
                Set<Subject> lost = new TreeSet<>(had);
                lost.removeAll(has);
                Set<Subject> gained = new TreeSet<>(has);
                gained.removeAll(had);
                touched.addAll(lost);
                touched.addAll(gained);
                grants.add(new AuthorityImpact.GrantImpact(
                        grant.id(), piece, liveThen, livePlanned, lost, gained, has.isEmpty() && !had.isEmpty()));
            }
        }
        touched.removeIf(subject -> !known(subject, then.organization) || !known(subject, planned.organization));
        for (Subject subject : touched) {
            for (Capability capability : decided) {
                CompetentDecider old = new Deciders(then, capability, Target.of(subject)).find();
                CompetentDecider next = new Deciders(planned, capability, Target.of(subject)).find();
                if (!key(old).equals(key(next))) {
                    deciders.add(new AuthorityImpact.DeciderChange(subject, capability, piece, old, next));
                }
            }
        }
    }

    private boolean decides(Capability capability) {
        return before.policy()
                .find(capability)
                .filter(definition ->
                        definition.kind() == CapabilityKind.DECISION && definition.is(CapabilityFlag.CONCERNS_PEOPLE))
                .isPresent();
    }

    /** What the difference names. */
    private Set<Subject> touched() {
        Set<Subject> subjects = new TreeSet<>();
        diff.touchedPeople().forEach(person -> subjects.add(Subject.of(person)));
        diff.touchedPositions().forEach(id -> subjects.add(Subject.of(id)));
        diff.touchedUnits().forEach(id -> subjects.add(Subject.of(id)));
        diff.touchedTerritories().forEach(id -> subjects.add(Subject.of(id)));
        return subjects;
    }

    private static boolean known(Subject subject, Organization organization) {
        if (subject instanceof Subject.OfPosition position) {
            return organization.findPosition(position.id()).isPresent();
        }
        if (subject instanceof Subject.OfUnit unit) {
            return organization.findUnit(unit.id()).isPresent();
        }
        return !(subject instanceof Subject.OfTerritory territory)
                || organization.findTerritory(territory.id()).isPresent();
    }

    private static Optional<String> key(CompetentDecider decider) {
        if (decider instanceof CompetentDecider.OnePerson one) {
            return Optional.of("person:" + one.person());
        }
        return decider instanceof CompetentDecider.Outside outside
                ? Optional.of("body:" + outside.body().id())
                : Optional.empty();
    }
}
