package io.salestiers.core.authority;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rules, applied to one question. All that speaks against it is collected, not the first. */
final class DecisionRules {
    private final AuthorityDay facts;
    private final Concern concern;
    private final Actor actor;
    private final Right right;
    private final CapabilityDefinition definition;
    private final CapabilityKind kind;
    private final Target target;
    private final TargetRow row;
    private final List<Finding> vetoes = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    private List<Interest> interests = List.of();
    private @Nullable Basis basis;
    private @Nullable Grant used;

    DecisionRules(AuthorityDay facts, Actor actor, Right right, Capability capability, Target target) {
        this.facts = facts;
        this.concern = new Concern(facts);
        this.actor = actor;
        this.right = right;
        this.definition = facts.policy.definition(capability);
        // Who administers or hands on decides, whatever the capability.
        this.kind = right == Right.USE ? definition.kind() : CapabilityKind.DECISION;
        this.target = target;
        this.row = facts.row(target.subject());
    }

    AuthorityDecision decide() {
        boolean people = definition.is(CapabilityFlag.CONCERNS_PEOPLE) || right != Right.USE;
        boolean decides = people && kind == CapabilityKind.DECISION;
        boolean self = people && concernsActor();
        boolean highest = people && kind != CapabilityKind.PREPARATION && concern.concernsHighest(row);
        root();
        if (actor.speaksFor().isPresent()) {
            outsideBody(highest);
        } else {
            ownBasis(people, self);
        }
        if (self && (decides || (kind == CapabilityKind.PREPARATION && !definition.is(CapabilityFlag.FOR_ONESELF)))) {
            vetoes.add(finding(AuthorityFindings.SELF));
        }
        if (decides) {
            interests();
            if (highest && basis != Basis.OUTSIDE_BODY) {
                highestTier();
            }
        }
        separation();
        return new DecisionTexts(facts, actor, right, definition.capability(), target)
                .decision(vetoes, notes, interests, basis, used);
    }

    private boolean concernsActor() {
        return concern.concerns(actor.person(), target.subject())
                || actor.onBehalfOf()
                        .filter(other -> concern.concerns(other, target.subject()))
                        .isPresent();
    }

    private Finding finding(AuthorityFindings code) {
        return Finding.of(code, Place.about(target.subject().key()))
                .with("actor", actor.person().value())
                .with("capability", definition.capability().toString())
                .with("target", target.subject().key());
    }

    /** G10. */
    private void root() {
        if (facts.policy.rootCapabilities().contains(definition.capability())) {
            List<PersonId> administrators = facts.rootAdministrators();
            if (administrators.isEmpty()) {
                vetoes.add(finding(AuthorityFindings.ROOT_VACANT));
            } else if (actor.speaksFor().isEmpty() && administrators.contains(actor.person())) {
                basis = Basis.ROOT_OFFICE;
            }
        }
    }

    /** G16. */
    private void outsideBody(boolean highest) {
        if (highest && speaksForTheBody()) {
            basis = Basis.OUTSIDE_BODY;
        } else {
            vetoes.add(finding(AuthorityFindings.NO_GRANT));
        }
    }

    private boolean speaksForTheBody() {
        return facts.state
                .outsideBody()
                .filter(body -> actor.speaksFor().filter(body.id()::equals).isPresent()
                        && body.members().contains(actor.person()))
                .isPresent();
    }

    /** G3: one and the same grant gives the capability, reaches the target, and stands above it. */
    private void ownBasis(boolean people, boolean self) {
        if (basis != null) {
            return;
        }
        if (kind == CapabilityKind.SIGHT && definition.is(CapabilityFlag.BY_HIERARCHY)) {
            basis = new Sight(facts)
                    .basis(actor.person(), definition.capability(), row)
                    .orElse(null);
            if (basis != null) {
                return;
            }
        }
        List<Grant> candidates = facts.candidates(actor.person(), right, definition.capability());
        List<Grant> covering = candidates.stream()
                .filter(grant -> facts.covers(grant, actor.person(), row))
                .toList();
        boolean tiersMatter = people && !self && row.hasTier() && kind != CapabilityKind.SIGHT;
        used = covering.stream()
                .filter(grant -> !tiersMatter || standsAbove(grant))
                .findFirst()
                .orElse(null);
        if (used != null) {
            basis = Basis.GRANT;
            return;
        }
        if (candidates.isEmpty()) {
            vetoes.add(finding(AuthorityFindings.NO_GRANT));
        } else if (covering.isEmpty()) {
            vetoes.add(finding(AuthorityFindings.OUT_OF_SCOPE)
                    .with(
                            "grants",
                            Argument.texts(candidates.stream()
                                    .map(grant -> grant.id().value())
                                    .toList())));
        }
        if (tiersMatter) {
            tier(covering.isEmpty() ? candidates : covering);
        }
    }

    /** G6: a strictly higher tier of the same ladder, or a peer by exception; a staff ladder prepares for any tier. */
    private boolean standsAbove(Grant grant) {
        Optional<PositionId> position = facts.position(grant.grantee());
        return position.isPresent() && standsAbove(position.get(), grant.peersAt(facts.instant));
    }

    private boolean standsAbove(PositionId position, boolean peers) {
        if (kind == CapabilityKind.PREPARATION && facts.staff(position)) {
            return true;
        }
        Optional<TargetRow.Standing> own = facts.standing(position);
        Optional<TargetRow.Standing> other = row.standing();
        return own.isPresent()
                && other.isPresent()
                && own.get().ladder().equals(other.get().ladder())
                && (own.get().rank() > other.get().rank()
                        || (peers && own.get().rank() == other.get().rank()));
    }

    /** Why no grant stands above: of those that come closest, or without any of the actor's own position. */
    private void tier(List<Grant> grants) {
        if (grants.stream().anyMatch(this::standsAbove)) {
            return;
        }
        Set<PositionId> positions = new TreeSet<>();
        grants.forEach(grant -> facts.position(grant.grantee()).ifPresent(positions::add));
        if (grants.isEmpty()) {
            Appointed.main(actor.person(), facts.day).ifPresent(positions::add);
            if (positions.stream().anyMatch(position -> standsAbove(position, false))) {
                return;
            }
        }
        if (row.standing().isEmpty()) {
            vetoes.add(finding(AuthorityFindings.NO_TIER));
            return;
        }
        boolean same = positions.stream()
                .flatMap(position -> facts.standing(position).stream())
                .anyMatch(own -> own.ladder().equals(row.standing().get().ladder()));
        vetoes.add(finding(same ? AuthorityFindings.NOT_HIGHER : AuthorityFindings.OTHER_LADDER));
    }

    /** G5: indirect benefit. */
    private void interests() {
        Set<Interest> found = new LinkedHashSet<>(concern.interests(actor.person(), definition.capability(), row));
        actor.onBehalfOf().ifPresent(other -> found.addAll(concern.interests(other, definition.capability(), row)));
        interests = List.copyOf(found);
        if (interests.isEmpty()) {
            return;
        }
        boolean second = facts.policy.interest() == InterestPolicy.SECOND_APPROVAL;
        Finding finding = finding(second ? AuthorityFindings.INTEREST_SECOND : AuthorityFindings.INTEREST)
                .with(
                        "kinds",
                        new Argument.Many(interests.stream()
                                .map(interest -> interest.kind().key())
                                .distinct()
                                .map(Argument::term)
                                .toList()));
        (second ? notes : vetoes).add(finding);
    }

    /** G16. */
    private void highestTier() {
        Optional<OutsideBody> body = facts.state.outsideBody();
        vetoes.add(
                body.isPresent()
                        ? finding(AuthorityFindings.OUTSIDE_BODY_ONLY)
                                .with("body", body.get().id().value())
                        : finding(AuthorityFindings.NO_OUTSIDE_BODY));
    }

    /** G12, on one record. */
    private void separation() {
        if (right != Right.USE) {
            return;
        }
        Set<Capability> done = new TreeSet<>();
        for (Involvement involvement : target.involvements()) {
            boolean own = involvement.person().equals(actor.person())
                    || actor.onBehalfOf().filter(involvement.person()::equals).isPresent();
            if (own && facts.policy.separatedFrom(definition.capability()).contains(involvement.capability())) {
                done.add(involvement.capability());
            }
        }
        if (!done.isEmpty()) {
            vetoes.add(finding(AuthorityFindings.SEPARATION)
                    .with(
                            "done",
                            Argument.texts(
                                    done.stream().map(Capability::toString).toList())));
        }
    }
}
