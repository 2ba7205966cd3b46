package io.salestiers.incentives.ledger;

import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityDecision;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Target;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.command.TransitionDraft;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One command on one ledger: what all its rules ask and say. */
final class LedgerDeed {
    private final TransitionDraft<LedgerState> draft;
    private final LedgerView view;
    private final LedgerCommand command;
    private final Authority authority;
    private final List<LedgerEntry> entries;

    LedgerDeed(
            TransitionDraft<LedgerState> draft,
            LedgerView view,
            LedgerCommand command,
            Authority authority,
            List<LedgerEntry> entries) {
        this.draft = draft;
        this.view = view;
        this.command = command;
        this.authority = authority;
        this.entries = entries;
    }

    LedgerState state() {
        return draft.state();
    }

    LedgerView view() {
        return view;
    }

    LedgerCommand command() {
        return command;
    }

    Authority authority() {
        return authority;
    }

    Period period() {
        return command.period();
    }

    PersonId who() {
        return draft.actor().person();
    }

    LocalDate today() {
        return authority.organization().dayOf(draft.instant());
    }

    LedgerReopening request() {
        return new LedgerReopening(who(), draft.instant(), draft.header().reason());
    }

    boolean refused() {
        return draft.refused();
    }

    /** A finding about the period of the command. */
    Finding finding(LedgerFinding code) {
        return Finding.of(code, Place.during(state().key().toString(), period().range()))
                .with("period", period().name());
    }

    /** A finding about a payee. */
    Finding finding(LedgerFinding code, PersonId payee) {
        return Finding.of(code, Place.about(AuditKey.of(Subject.of(payee)).toString()))
                .with("payee", payee.value());
    }

    void refuse(Finding finding) {
        draft.refuse(finding);
    }

    static Argument terms(Stream<String> keys) {
        return new Argument.Many(keys.map(Argument::term).toList());
    }

    // What a command needs.

    /** The period of the command, if it is there and in one of these phases; else refused. */
    Optional<LedgerPeriod> period(Collection<PeriodPhase> allowed) {
        Optional<LedgerPeriod> period = state().find(period());
        if (period.isEmpty()) {
            refuse(finding(LedgerFinding.UNKNOWN_PERIOD)
                    .with(
                            "allowed",
                            Argument.texts(state().periods().stream()
                                    .map(each -> each.period().name())
                                    .toList())));
            return period;
        }
        if (!allowed.contains(period.get().phase())) {
            refuse(finding(LedgerFinding.WRONG_PHASE)
                    .with("allowed", terms(allowed.stream().map(PeriodPhase::key)))
                    .with("phase", Argument.term(period.get().phase().key())));
        }
        return period;
    }

    void reasonStated() {
        if (!draft.header().reasonStated()) {
            refuse(finding(LedgerFinding.REASON_MISSING));
        }
    }

    boolean isActor(PersonId person) {
        return who().equals(person)
                || draft.actor().onBehalfOf().filter(person::equals).isPresent();
    }

    /** Two hands: the actor must not be somebody, whatever the policy of the company separates. */
    void notThe(PersonId person) {
        if (isActor(person)) {
            refuse(finding(LedgerFinding.SAME_PERSON).with("actor", who().value()));
        }
    }

    /** Over the unit, with who has planned and approved in the period; no decision for which a second person is asked. */
    void permitted(Capability capability, Optional<LedgerPeriod> period) {
        Target target = Target.of(state().unit())
                .on(
                        "ledger/" + state().id() + "/" + period(),
                        period.map(LedgerPeriod::involvements).orElse(List.of()));
        AuthorityDecision decision = authority.decide(draft.actor(), capability, target, draft.instant());
        draft.permitted(decision);
        if (decision.permit() && decision.secondApproval()) {
            refuse(finding(LedgerFinding.INTEREST)
                    .with("actor", who().value())
                    .with("unit", state().unit().value()));
        }
    }

    // What happens.

    void become(LedgerState next) {
        draft.become(next);
    }

    /** The period as it is now, with the actor's part in it. */
    void become(LedgerPeriod next, Capability capability) {
        LedgerPeriod involved = next.involving(who(), capability);
        if (draft.actor().onBehalfOf().isPresent()) {
            involved = involved.involving(draft.actor().onBehalfOf().get(), capability);
        }
        become(state().with(involved));
    }

    private LedgerEntry entry(Posting posting, int number) {
        return new LedgerEntry(new EntryId(draft.header().key(), number), period(), today(), posting);
    }

    /** The entries of the view, and these postings as if they were booked. */
    List<LedgerEntry> with(List<Posting> postings) {
        List<LedgerEntry> all = new ArrayList<>(view.entries());
        for (Posting posting : postings) {
            all.add(entry(posting, all.size() - view.entries().size() + 1));
        }
        return all;
    }

    void book(List<Posting> postings) {
        for (Posting posting : postings) {
            entries.add(entry(posting, entries.size() + 1));
        }
        become(state().withMoreEntries(postings.size()));
    }

    Posting withReason(Posting posting) {
        return posting.withReason(draft.header().reason());
    }

    void happened(LedgerEventType type) {
        draft.happened(type, draft.target());
    }

    void happened(LedgerEventType type, Digest what) {
        draft.happened(type, draft.target(), Optional.empty(), what);
    }
}
