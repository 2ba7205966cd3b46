package io.salestiers.kpi.cycle;

import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityDecision;
import io.salestiers.core.authority.AuthorityFindings;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Involvement;
import io.salestiers.core.authority.Target;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.command.TransitionDraft;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.kpi.scorecard.RatingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One command on one cycle: what all its rules ask and say. */
final class CycleDeed {
    /** What authority says because it can't find where somebody stands. */
    private static final Set<FindingCode> PLACE = Set.of(
            AuthorityFindings.NO_GRANT,
            AuthorityFindings.OUT_OF_SCOPE,
            AuthorityFindings.NO_TIER,
            AuthorityFindings.NOT_HIGHER,
            AuthorityFindings.OTHER_LADDER);

    private final TransitionDraft<CycleState> draft;
    private final Authority authority;
    private final BusinessCalendar calendar;

    CycleDeed(TransitionDraft<CycleState> draft, Authority authority, BusinessCalendar calendar) {
        this.draft = draft;
        this.authority = authority;
        this.calendar = calendar;
    }

    CycleState state() {
        return draft.state();
    }

    Actor actor() {
        return draft.actor();
    }

    PersonId who() {
        return draft.actor().person();
    }

    Instant instant() {
        return draft.instant();
    }

    LocalDate today() {
        return authority.organization().dayOf(draft.instant());
    }

    io.salestiers.core.audit.AuditCode reason() {
        return draft.header().reason();
    }

    /** The last day on which what is published now can be appealed against. */
    LocalDate appealUntil() {
        return calendar.plus(today(), state().policy().appealWindow());
    }

    boolean refused() {
        return draft.refused();
    }

    Finding finding(CycleFinding code) {
        return Finding.of(code, Place.about(draft.target().toString()));
    }

    void refuse(Finding finding) {
        draft.refuse(finding);
    }

    void refuse(CycleFinding code, Collection<PersonId> people) {
        if (!people.isEmpty()) {
            refuse(finding(code).with("people", names(people)));
        }
    }

    static Argument names(Collection<PersonId> people) {
        return Argument.texts(people.stream().map(PersonId::value).toList());
    }

    // What a command needs.

    boolean phase(CyclePhase... allowed) {
        boolean fits = List.of(allowed).contains(state().phase());
        if (!fits) {
            refuse(finding(CycleFinding.WRONG_PHASE)
                    .with("cycle", state().id().value())
                    .with("allowed", terms(Stream.of(allowed).map(CyclePhase::key)))
                    .with("phase", Argument.term(state().phase().key())));
        }
        return fits;
    }

    /** The entry of a person; refused if there is none. */
    Optional<ScorecardEntry> entry(PersonId person) {
        Optional<ScorecardEntry> entry = state().find(person);
        if (entry.isEmpty()) {
            refuse(finding(CycleFinding.NOT_ENROLLED)
                    .with("person", person.value())
                    .with("cycle", state().id().value()));
        }
        return entry;
    }

    void stage(ScorecardEntry entry, EntryStage... allowed) {
        if (!List.of(allowed).contains(entry.stage())) {
            refuse(finding(CycleFinding.WRONG_STAGE)
                    .with("person", entry.person().value())
                    .with("allowed", terms(Stream.of(allowed).map(EntryStage::key)))
                    .with("stage", Argument.term(entry.stage().key())));
        }
    }

    private static Argument terms(Stream<String> keys) {
        return new Argument.Many(keys.map(Argument::term).toList());
    }

    /** Calibrating and approving: with everybody, or later what was reopened. */
    void workable(ScorecardEntry entry) {
        if (entry.reopenedFor().isPresent()) {
            phase(CyclePhase.PUBLISHED, CyclePhase.APPEALS_OPEN);
        } else {
            phase(CyclePhase.CALIBRATING);
        }
    }

    void reasonStated() {
        if (!draft.header().reasonStated()) {
            refuse(finding(CycleFinding.REASON_MISSING));
        }
    }

    /** Something that only the person can do, which takes no grant. */
    void own(PersonId person) {
        if (!who().equals(person)
                || actor().onBehalfOf().isPresent()
                || actor().speaksFor().isPresent()) {
            refuse(finding(CycleFinding.NOT_OWN).with("person", person.value()).with("actor", who().value()));
        }
    }

    /** Whether the actor is a person or acts for them. */
    boolean is(PersonId person) {
        return who().equals(person)
                || actor().onBehalfOf().filter(person::equals).isPresent();
    }

    /** Two hands: the actor must not be somebody, whatever the policy of the company separates. */
    void notThe(PersonId person, String role) {
        if (is(person)) {
            refuse(finding(CycleFinding.SAME_PERSON)
                    .with("actor", who().value())
                    .with("role", Argument.term("kpi.cycle.role." + role)));
        }
    }

    void ratingOf(TierId tier, RatingId rating) {
        List<RatingId> allowed =
                state().method().find(tier).map(TierMethod::ratings).orElse(List.of());
        if (!allowed.contains(rating)) {
            refuse(finding(CycleFinding.UNKNOWN_RATING)
                    .with(
                            "allowed",
                            Argument.texts(allowed.stream().map(RatingId::value).toList()))
                    .with("rating", rating.value()));
        }
    }

    /** A score that people decide on lies in the band of its rating; the computed pair can always be confirmed. */
    void scoreOf(ScorecardEntry entry, RatingId rating, Optional<Ratio> score) {
        Optional<TierMethod> method = state().method().find(entry.tier());
        if (score.isEmpty() || method.isEmpty() || !method.get().ratings().contains(rating)) {
            return;
        }
        boolean computed = entry.manager()
                .filter(result -> result.rating().filter(rating::equals).isPresent()
                        && result.score().equals(score))
                .isPresent();
        Optional<RatingId> scored = method.get().rating(score.get());
        if (!computed && scored.filter(rating::equals).isEmpty()) {
            refuse(finding(CycleFinding.SCORE_OUTSIDE_BAND)
                    .with("person", entry.person().value())
                    .with("score", score.get().toArgument())
                    .with("rating", rating.value())
                    .with(
                            "fits",
                            Argument.texts(scored.stream().map(RatingId::value).toList())));
        }
    }

    AuthorityDecision permittedOnCycle(Capability capability, Collection<Involvement> involved) {
        return permitted(capability, Target.of(state().unit()).on("cycle/" + state().id(), involved));
    }

    AuthorityDecision permitted(Capability capability, ScorecardEntry entry) {
        String record = "scorecard/" + state().id() + "/" + entry.person();
        Target person = Target.of(entry.person()).on(record, entry.involvements());
        Optional<FormerPlace> former = former(entry.person());
        if (former.isEmpty()) {
            return permitted(capability, person);
        }
        // Who has left stands nowhere: whether somebody stands above them is asked over the position that they held,
        // and
        // everything else about the person themself.
        authority.decide(actor(), capability, person, instant()).vetoes().stream()
                .filter(veto -> !PLACE.contains(veto.code()))
                .forEach(this::refuse);
        note(finding(CycleFinding.BY_FORMER_POSITION)
                .with("person", entry.person().value())
                .with("position", former.get().position().value())
                .with("day", former.get().day()));
        return permitted(capability, Target.of(former.get().position()).on(record, entry.involvements()));
    }

    private Optional<FormerPlace> former(PersonId person) {
        return FormerPlace.of(person, authority.organization(), state().period().range(), today());
    }

    AuthorityDecision permitted(Capability capability, PersonId person) {
        return permitted(capability, Target.of(person));
    }

    private AuthorityDecision permitted(Capability capability, Target target) {
        AuthorityDecision decision = authority.decide(actor(), capability, target, instant());
        draft.permitted(decision);
        return decision;
    }

    /** G5: a decision for which a second person is asked, and that knows no second person. */
    void alone(AuthorityDecision decision, PersonId person) {
        if (decision.permit() && decision.secondApproval()) {
            refuse(finding(CycleFinding.INTEREST).with("actor", who().value()).with("person", person.value()));
        }
    }

    /** G6: a reviewer is there, stands above the person, and has the capability. */
    void competent(PersonId reviewer, PersonId person) {
        Target target =
                former(person).map(former -> Target.of(former.position())).orElse(Target.of(person));
        AuthorityDecision decision =
                authority.decide(Actor.of(reviewer), Capabilities.SCORECARD_SCORE, target, instant());
        if (!decision.permit()) {
            refuse(finding(CycleFinding.REVIEWER_NOT_COMPETENT)
                    .with("reviewer", reviewer.value())
                    .with("person", person.value()));
            decision.vetoes().forEach(this::refuse);
        }
    }

    // What happens.

    void note(Finding finding) {
        draft.refuse(finding);
    }

    void become(CycleState next) {
        draft.become(next);
    }

    void become(ScorecardEntry entry) {
        draft.become(state().with(entry));
    }

    /** An edit that records that the actor had a part in the entry. */
    EntryEdit involved(EntryEdit edit, Capability capability) {
        actor().onBehalfOf().ifPresent(other -> edit.involved(other, capability));
        return edit.involved(who(), capability);
    }

    void happened(CycleEventType type, AuditKey subject) {
        draft.happened(type, subject);
    }

    void happened(CycleEventType type, ScorecardEntry entry) {
        draft.happened(type, entry.key());
    }

    void happened(CycleEventType type, ScorecardEntry entry, Optional<Digest> before, Digest after) {
        draft.happened(type, entry.key(), before, after);
    }
}
