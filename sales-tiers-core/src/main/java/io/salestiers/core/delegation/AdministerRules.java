package io.salestiers.core.delegation;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.Right;
import io.salestiers.core.authority.Target;
import io.salestiers.core.result.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether somebody may take back or narrow a grant. */
final class AdministerRules {
    private final Situation situation;
    private final Actor actor;

    AdministerRules(Situation situation, Actor actor) {
        this.situation = situation;
        this.actor = actor;
    }

    List<Finding> check(Grant grant) {
        if (situation.fromRootOffice(actor) || issuedIt(grant)) {
            return List.of();
        }
        if (administered(grant)) {
            return vetoes(grant);
        }
        return List.of(Draft.finding(DelegationFindings.NOT_ADMINISTERED, IssueRules.key(grant))
                .with("actor", actor.person().value())
                .with("grant", grant.id().value()));
    }

    /**
     * Who issued it, as long as they hold what they issued it from; of what came from a position's grant whoever holds the
     * position now stands in the issuer's place (G11). What came from the root office is the office's.
     */
    private boolean issuedIt(Grant grant) {
        Optional<Grant> parent = grant.parent().flatMap(situation.state.grants()::find);
        return actor.speaksFor().isEmpty()
                && parent.isPresent()
                && situation.holds(actor.person(), parent.get().grantee())
                && situation.authority.live(parent.get().id(), situation.instant)
                && (grant.issuer().equals(actor.person()) || parent.get().grantee() instanceof Grantee.OfPosition);
    }

    /** G3: one grant must give the administration of everything in it, within its own scope. */
    private boolean administered(Grant grant) {
        if (actor.speaksFor().isPresent()) {
            return false;
        }
        Set<Capability> all = capabilities(grant);
        for (Grant own : situation.state.grants().all()) {
            if (!own.id().equals(grant.id())
                    && own.administer().containsAll(all)
                    && situation.holds(actor.person(), own.grantee())
                    && situation.authority.live(own.id(), situation.instant)
                    && situation.authority.covers(own.id(), grant.scope(), grant.grantee(), situation.instant)) {
                return true;
            }
        }
        return false;
    }

    /** G5, G6, G16: what speaks against administering the grantee, for each capability. */
    private List<Finding> vetoes(Grant grant) {
        Target target = grant.grantee() instanceof Grantee.OfPosition position
                ? Target.of(position.position())
                : Target.of(((Grantee.OfPerson) grant.grantee()).person());
        return capabilities(grant).stream()
                .filter(capability ->
                        situation.authority.policy().find(capability).isPresent())
                .flatMap(
                        capability -> situation
                                .authority
                                .decide(actor, Right.ADMINISTER, capability, target, situation.instant)
                                .vetoes()
                                .stream())
                .distinct()
                .toList();
    }

    static Set<Capability> capabilities(Grant grant) {
        Set<Capability> all = new TreeSet<>(grant.use());
        all.addAll(grant.administer());
        all.addAll(grant.onward().use());
        all.addAll(grant.onward().administer());
        return all;
    }
}
