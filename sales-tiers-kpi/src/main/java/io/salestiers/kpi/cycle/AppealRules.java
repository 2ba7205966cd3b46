package io.salestiers.kpi.cycle;

import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Argument;
import io.salestiers.kpi.calibration.CalibratedValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What people do about their results, and how appeals are heard. */
final class AppealRules {
    private static final Set<Capability> PART_IN_A_RESULT = Set.of(
            Capabilities.SCORECARD_SCORE,
            Capabilities.SCORECARD_CALIBRATE,
            Capabilities.SCORECARD_APPROVE,
            // Whoever heard an earlier appeal decided the result that stands.
            Capabilities.APPEAL_HEAR);

    private final CycleDeed deed;

    AppealRules(CycleDeed deed) {
        this.deed = deed;
    }

    void acknowledge(PersonId person) {
        deed.own(person);
        deed.phase(CyclePhase.PUBLISHED, CyclePhase.APPEALS_OPEN, CyclePhase.CLOSED);
        deed.entry(person).ifPresent(entry -> {
            deed.stage(entry, EntryStage.PUBLISHED);
            if (!deed.refused()) {
                ScorecardEntry next = entry.edit()
                        .acknowledged(deed.instant())
                        .stage(EntryStage.ACKNOWLEDGED)
                        .done();
                deed.become(next);
                deed.happened(CycleEventType.ACKNOWLEDGED, next);
            }
        });
    }

    void file(CycleCommand.FileAppeal command) {
        deed.own(command.person());
        deed.phase(CyclePhase.PUBLISHED, CyclePhase.APPEALS_OPEN);
        deed.entry(command.person()).ifPresent(entry -> {
            deed.stage(entry, EntryStage.PUBLISHED, EntryStage.ACKNOWLEDGED);
            entry.result()
                    .filter(result -> !entry.appealable(deed.today()))
                    .ifPresent(result -> deed.refuse(deed.finding(CycleFinding.WINDOW_CLOSED)
                            .with("person", command.person().value())
                            .with("until", result.appealUntil())
                            .with("day", deed.today())));
            int rounds = deed.state().policy().appealRounds();
            if (entry.appeals().size() >= rounds) {
                deed.refuse(deed.finding(CycleFinding.ROUNDS_EXHAUSTED)
                        .with("person", command.person().value())
                        .with("rounds", rounds));
            }
            if (!deed.refused()) {
                ScorecardEntry next = entry.edit()
                        .appeal(new Appeal(entry.versions().size(), deed.instant(), command.ground(), Optional.empty()))
                        .aside(EntryStage.UNDER_APPEAL)
                        .done();
                deed.become(next);
                deed.happened(CycleEventType.APPEAL_FILED, next);
            }
        });
    }

    void hear(CycleCommand.HearAppeal command) {
        deed.phase(CyclePhase.PUBLISHED, CyclePhase.APPEALS_OPEN);
        deed.reasonStated();
        deed.entry(command.person()).ifPresent(entry -> {
            deed.stage(entry, EntryStage.UNDER_APPEAL);
            deed.alone(deed.permitted(Capabilities.APPEAL_HEAR, entry), command.person());
            noPartIn(entry);
            command.rating().ifPresent(rating -> {
                deed.ratingOf(entry.tier(), rating);
                deed.scoreOf(entry, rating, command.score());
                boolean same = entry.result()
                        .filter(result -> result.rating().equals(rating)
                                && (command.score().isEmpty() || result.score().equals(command.score())))
                        .isPresent();
                if (same) {
                    deed.refuse(deed.finding(CycleFinding.NOTHING_CHANGED).with("subject", rating.value()));
                }
            });
            if (!deed.refused()) {
                heard(command, entry);
            }
        });
    }

    private void noPartIn(ScorecardEntry entry) {
        Set<Capability> done = new TreeSet<>();
        entry.involvements().stream()
                .filter(each -> deed.is(each.person()) && PART_IN_A_RESULT.contains(each.capability()))
                .forEach(each -> done.add(each.capability()));
        if (!done.isEmpty()) {
            deed.refuse(deed.finding(CycleFinding.INVOLVED)
                    .with("actor", deed.who().value())
                    .with("person", entry.person().value())
                    .with(
                            "done",
                            Argument.texts(
                                    done.stream().map(Capability::toString).toList())));
        }
    }

    private void heard(CycleCommand.HearAppeal command, ScorecardEntry entry) {
        EntryEdit edit = deed.involved(
                entry.edit().heard(new AppealDecision(command.outcome(), deed.who(), deed.instant(), deed.reason())),
                Capabilities.APPEAL_HEAR);
        switch (command.outcome()) {
            case UPHOLD -> {
                ScorecardEntry next = edit.back().done();
                deed.become(next);
                deed.happened(CycleEventType.APPEAL_UPHELD, next);
            }
            case AMEND -> amended(command, entry, edit);
            case RE_EVALUATE -> {
                ScorecardEntry next = edit.reopened(ResultCause.RE_EVALUATED).done();
                ReopeningRules.becomeReopened(deed, next, CycleEventType.RE_EVALUATION_ORDERED);
            }
        }
    }

    private void amended(CycleCommand.HearAppeal command, ScorecardEntry entry, EntryEdit edit) {
        ResultVersion before = entry.result().orElseThrow();
        TreeSet<PersonId> alone = new TreeSet<>(List.of(deed.who()));
        CalibratedValue value = new CalibratedValue(
                command.rating().orElseThrow(), command.score(), deed.who(), alone, Optional.empty(), deed.reason());
        ResultVersion version = ResultVersion.of(
                Optional.of(before),
                ResultCause.AMENDED,
                before.calculated(),
                value,
                alone,
                deed.who(),
                deed.instant(),
                deed.appealUntil());
        ScorecardEntry next = edit.version(version).done();
        deed.become(next);
        Optional<Digest> superseded = Optional.of(before.digest());
        deed.happened(CycleEventType.APPEAL_AMENDED, next);
        deed.happened(CycleEventType.RESULT_SUPERSEDED, next, superseded, version.digest());
        deed.happened(CycleEventType.PAY_CORRECTION_DUE, next);
    }
}
