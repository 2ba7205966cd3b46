package io.salestiers.kpi.cycle;

import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Involvement;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.Argument;
import io.salestiers.kpi.calibration.CalibrationSession;
import io.salestiers.kpi.calibration.DistributionReport;
import io.salestiers.kpi.calibration.ForcedDistribution;
import io.salestiers.kpi.calibration.LeftOut;
import io.salestiers.kpi.calibration.RatedPerson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The steps of the cycle as a whole. */
final class PhaseRules {
    private final CycleDeed deed;
    private final List<CycleState> others;

    PhaseRules(CycleDeed deed, List<CycleState> others) {
        this.deed = deed;
        this.others = others;
    }

    private CycleState state() {
        return deed.state();
    }

    void advance(CycleStep step) {
        List<Involvement> involved = state().lockedBy()
                .map(person -> List.of(new Involvement(person, Capabilities.CYCLE_LOCK)))
                .orElse(List.of());
        deed.permittedOnCycle(step.capability(), involved);
        switch (step) {
            case OPEN_GOALS -> openGoals();
            case START -> start();
            case OPEN_REVIEW -> openReview();
            case START_CALIBRATION -> startCalibration();
            case ATTACH_DISTRIBUTION -> attachDistribution();
            case LOCK -> lock();
            case PUBLISH -> publish();
            case OPEN_APPEALS -> openAppeals();
            case CLOSE -> close();
            case CANCEL -> cancel();
        }
    }

    private void go(CyclePhase next, CycleEventType event) {
        if (!deed.refused()) {
            deed.become(state().withPhase(next));
            deed.happened(event, state().key());
        }
    }

    private List<PersonId> people(Predicate<ScorecardEntry> which) {
        return state().entries().stream()
                .filter(which)
                .map(ScorecardEntry::person)
                .toList();
    }

    private void openGoals() {
        deed.phase(CyclePhase.DRAFT);
        if (people(ScorecardEntry::counts).isEmpty()) {
            deed.refuse(deed.finding(CycleFinding.NOBODY_ENROLLED)
                    .with("cycle", state().id().value()));
        }
        for (ScorecardEntry entry : state().entries()) {
            if (entry.counts()) {
                template(state().method(), entry);
                deed.competent(entry.reviewer(), entry.person());
            }
        }
        for (CycleState other : others) {
            if (state().collidesWith(other)) {
                deed.refuse(deed.finding(CycleFinding.OVERLAP)
                        .with("cycle", state().id().value())
                        .with("other", other.id().value())
                        .with("days", Argument.days(state().period().range())));
            }
        }
        go(CyclePhase.GOALS_OPEN, CycleEventType.GOALS_OPENED);
    }

    private void template(CycleMethod method, ScorecardEntry entry) {
        if (method.find(entry.tier()).isEmpty()) {
            deed.refuse(deed.finding(CycleFinding.NO_TEMPLATE)
                    .with("person", entry.person().value())
                    .with("tier", entry.tier().value()));
        }
    }

    private void goalsThere() {
        deed.refuse(
                CycleFinding.GOALS_MISSING,
                people(entry -> entry.counts()
                        && entry.stage() != EntryStage.ON_HOLD
                        && entry.goals().isEmpty()));
    }

    private void start() {
        deed.phase(CyclePhase.GOALS_OPEN);
        goalsThere();
        go(CyclePhase.RUNNING, CycleEventType.STARTED);
    }

    private void openReview() {
        deed.phase(CyclePhase.RUNNING);
        goalsThere();
        LocalDate end = state().period().range().to().orElseThrow();
        if (deed.today().isBefore(end)) {
            deed.refuse(deed.finding(CycleFinding.PERIOD_NOT_OVER)
                    .with("period", state().period().name())
                    .with("end", end.minusDays(1))
                    .with("day", deed.today()));
        }
        go(CyclePhase.REVIEW_OPEN, CycleEventType.REVIEW_OPENED);
    }

    private void startCalibration() {
        deed.phase(CyclePhase.REVIEW_OPEN);
        deed.refuse(
                CycleFinding.NOT_SCORED, people(entry -> entry.counts() && entry.stage() != EntryStage.MANAGER_DONE));
        go(CyclePhase.CALIBRATING, CycleEventType.CALIBRATION_STARTED);
    }

    private void attachDistribution() {
        deed.phase(CyclePhase.CALIBRATING, CyclePhase.LOCKED);
        if (!deed.refused()) {
            AttachedDistribution report = new AttachedDistribution(distribution(state()), deed.who(), deed.instant());
            deed.become(state().with(report));
            deed.happened(CycleEventType.DISTRIBUTION_ATTACHED, state().key());
            report.findings().forEach(deed::note);
        }
    }

    static List<DistributionGroup> distribution(CycleState state) {
        Optional<ForcedDistribution> expected = state.policy().distribution();
        if (state.policy().distributionBase() == DistributionBase.WHOLE_CYCLE) {
            return List.of(new DistributionGroup(
                    Optional.empty(), DistributionReport.of(expected, state.rated(), state.leftOut())));
        }
        List<DistributionGroup> groups = new ArrayList<>();
        TreeSet<TierId> tiers = new TreeSet<>();
        state.entries().forEach(entry -> tiers.add(entry.tier()));
        for (TierId tier : tiers) {
            List<PersonId> members = state.entries().stream()
                    .filter(entry -> entry.tier().equals(tier))
                    .map(ScorecardEntry::person)
                    .toList();
            List<RatedPerson> rated = state.rated().stream()
                    .filter(person -> members.contains(person.person()))
                    .toList();
            List<LeftOut> leftOut = state.leftOut().stream()
                    .filter(out -> members.contains(out.person()))
                    .toList();
            groups.add(new DistributionGroup(Optional.of(tier), DistributionReport.of(expected, rated, leftOut)));
        }
        return groups;
    }

    private void lock() {
        deed.phase(CyclePhase.CALIBRATING);
        deed.refuse(CycleFinding.NOT_APPROVED, people(entry -> entry.counts() && entry.stage() != EntryStage.APPROVED));
        somebody();
        List<String> open = state().sessions().stream()
                .filter(CalibrationSession::open)
                .map(session -> session.id().value())
                .toList();
        if (!open.isEmpty()) {
            deed.refuse(deed.finding(CycleFinding.SESSION_OPEN).with("sessions", Argument.texts(open)));
        }
        if (!deed.refused()) {
            deed.become(state().locked(deed.who()));
            deed.happened(CycleEventType.LOCKED, state().key());
        }
    }

    /** Results of nobody are none: such a cycle can only be cancelled. */
    private void somebody() {
        if (people(ScorecardEntry::counts).isEmpty()) {
            deed.refuse(deed.finding(CycleFinding.NOTHING_TO_PUBLISH)
                    .with("cycle", state().id().value()));
        }
    }

    private void publish() {
        deed.phase(CyclePhase.LOCKED);
        somebody();
        state().lockedBy().ifPresent(locker -> deed.notThe(locker, "locker"));
        if (state().distribution().isEmpty()) {
            deed.refuse(deed.finding(CycleFinding.REPORT_MISSING)
                    .with("cycle", state().id().value()));
        } else if (!state().distribution().get().digest().equals(AttachedDistribution.digest(distribution(state())))) {
            deed.refuse(deed.finding(CycleFinding.REPORT_STALE)
                    .with("cycle", state().id().value()));
        }
        if (deed.refused()) {
            return;
        }
        List<ScorecardEntry> all = new ArrayList<>();
        List<ScorecardEntry> published = new ArrayList<>();
        for (ScorecardEntry entry : state().entries()) {
            if (entry.counts()) {
                ScorecardEntry next = ApprovalRules.published(deed, entry, ResultCause.FIRST);
                all.add(next);
                published.add(next);
            } else {
                all.add(entry);
            }
        }
        deed.become(state().published(deed.who(), all));
        deed.happened(CycleEventType.RESULTS_PUBLISHED, state().key());
        for (ScorecardEntry entry : published) {
            deed.happened(
                    CycleEventType.RESULT_PUBLISHED,
                    entry,
                    Optional.empty(),
                    entry.result().orElseThrow().digest());
        }
    }

    private void openAppeals() {
        deed.phase(CyclePhase.PUBLISHED);
        go(CyclePhase.APPEALS_OPEN, CycleEventType.APPEALS_OPENED);
    }

    private void close() {
        deed.phase(CyclePhase.APPEALS_OPEN);
        deed.refuse(CycleFinding.APPEAL_OPEN, people(entry -> entry.stage() == EntryStage.UNDER_APPEAL));
        deed.refuse(
                CycleFinding.REWORK_OPEN, people(entry -> entry.reopenedFor().isPresent()));
        deed.refuse(
                CycleFinding.REOPENING_PENDING,
                people(entry -> entry.reopeningRequest().isPresent()));
        state().entries().stream()
                .filter(entry -> entry.appealable(deed.today()))
                .flatMap(entry -> entry.result().stream())
                .map(ResultVersion::appealUntil)
                .max(LocalDate::compareTo)
                .ifPresent(until -> deed.refuse(deed.finding(CycleFinding.WINDOW_OPEN)
                        .with("until", until)
                        .with("day", deed.today())));
        if (deed.refused()) {
            return;
        }
        go(CyclePhase.CLOSED, CycleEventType.CLOSED);
        for (ScorecardEntry entry : state().entries()) {
            if (notAppealed(entry)) {
                deed.become(entry.edit().notAppealed(deed.instant()).done());
                deed.happened(CycleEventType.NOT_APPEALED, entry);
            }
        }
    }

    /** Whether nobody has contested the last version, and that is not recorded yet. */
    private static boolean notAppealed(ScorecardEntry entry) {
        return entry.notAppealedAt().isEmpty()
                && entry.result()
                        .filter(result ->
                                entry.appeals().stream().noneMatch(appeal -> appeal.version() == result.version()))
                        .isPresent();
    }

    private void cancel() {
        deed.phase(
                CyclePhase.DRAFT,
                CyclePhase.GOALS_OPEN,
                CyclePhase.RUNNING,
                CyclePhase.REVIEW_OPEN,
                CyclePhase.CALIBRATING,
                CyclePhase.LOCKED);
        deed.reasonStated();
        go(CyclePhase.CANCELLED, CycleEventType.CANCELLED);
    }

    void changeMethod(CycleMethod method) {
        deed.permittedOnCycle(Capabilities.CYCLE_OPEN, List.of());
        deed.phase(CyclePhase.DRAFT, CyclePhase.GOALS_OPEN, CyclePhase.RUNNING, CyclePhase.REVIEW_OPEN);
        deed.refuse(
                CycleFinding.METHOD_FROZEN,
                people(entry -> entry.self().isPresent() || entry.manager().isPresent()));
        if (!method.template().id().equals(state().template().value())) {
            deed.refuse(deed.finding(CycleFinding.WRONG_TEMPLATE)
                    .with("expected", state().template().value())
                    .with("actual", method.template().id()));
        }
        if (method.equals(state().method())) {
            deed.refuse(deed.finding(CycleFinding.NOTHING_CHANGED)
                    .with("subject", method.template().revision()));
        }
        state().entries().stream().filter(ScorecardEntry::counts).forEach(entry -> template(method, entry));
        if (!deed.refused()) {
            deed.become(state().withMethod(method));
            deed.happened(CycleEventType.METHOD_CHANGED, state().key());
        }
    }
}
