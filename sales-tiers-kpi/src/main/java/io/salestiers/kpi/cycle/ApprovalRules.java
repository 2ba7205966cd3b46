package io.salestiers.kpi.cycle;

import io.salestiers.core.authority.AuthorityDecision;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.org.PersonId;
import java.util.Optional;

/** Approving, and publishing what was evaluated anew. */
final class ApprovalRules {
    private final CycleDeed deed;

    ApprovalRules(CycleDeed deed) {
        this.deed = deed;
    }

    void approve(PersonId person) {
        deed.entry(person).ifPresent(entry -> {
            deed.workable(entry);
            deed.stage(entry, EntryStage.CALIBRATED);
            entry.scoredBy().ifPresent(scorer -> deed.notThe(scorer, "scorer"));
            entry.approvedBy().forEach(approver -> deed.notThe(approver, "approver"));
            AuthorityDecision decision = deed.permitted(Capabilities.SCORECARD_APPROVE, entry);
            if (deed.refused()) {
                return;
            }
            // G5: an interest asks for a second person.
            boolean waits = decision.secondApproval() && entry.approvedBy().isEmpty();
            EntryEdit edit = deed.involved(entry.edit().approved(deed.who()), Capabilities.SCORECARD_APPROVE);
            ScorecardEntry next = (waits ? edit : edit.stage(EntryStage.APPROVED)).done();
            deed.become(next);
            deed.happened(waits ? CycleEventType.APPROVAL_GIVEN : CycleEventType.APPROVED, next);
            if (waits) {
                deed.note(deed.finding(CycleFinding.SECOND_APPROVAL_NEEDED)
                        .with("actor", deed.who().value())
                        .with("person", person.value()));
            }
        });
    }

    void sendBack(PersonId person) {
        deed.reasonStated();
        deed.entry(person).ifPresent(entry -> {
            deed.workable(entry);
            deed.stage(entry, EntryStage.CALIBRATED, EntryStage.APPROVED);
            deed.permitted(Capabilities.SCORECARD_APPROVE, entry);
            if (!deed.refused()) {
                ScorecardEntry next = deed.involved(
                                entry.edit().undecided().stage(EntryStage.MANAGER_DONE), Capabilities.SCORECARD_APPROVE)
                        .done();
                deed.become(next);
                deed.happened(CycleEventType.SENT_BACK, next);
            }
        });
    }

    void publishAgain(PersonId person) {
        deed.phase(CyclePhase.PUBLISHED, CyclePhase.APPEALS_OPEN);
        deed.entry(person).ifPresent(entry -> {
            deed.stage(entry, EntryStage.APPROVED);
            deed.permitted(Capabilities.RESULT_PUBLISH, entry);
            deed.notThe(person, "subject");
            entry.approvedBy().forEach(approver -> deed.notThe(approver, "approver"));
            entry.reopenedFor().ifPresent(cause -> {
                if (!deed.refused()) {
                    Optional<Digest> before = entry.result().map(ResultVersion::digest);
                    ScorecardEntry next = published(deed, entry, cause);
                    deed.become(next);
                    deed.happened(
                            CycleEventType.RESULT_SUPERSEDED,
                            next,
                            before,
                            next.result().orElseThrow().digest());
                    deed.happened(CycleEventType.PAY_CORRECTION_DUE, next);
                }
            });
        });
    }

    /** The entry with one more version, of what was scored, decided and approved. */
    static ScorecardEntry published(CycleDeed deed, ScorecardEntry entry, ResultCause cause) {
        return entry.edit()
                .version(ResultVersion.of(
                        entry.result(),
                        cause,
                        entry.manager().orElseThrow(),
                        entry.decided().orElseThrow(),
                        entry.approvedBy(),
                        deed.who(),
                        deed.instant(),
                        deed.appealUntil()))
                .done();
    }
}
