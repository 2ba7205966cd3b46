package io.salestiers.core.delegation;

import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.PendingApproval;
import io.salestiers.core.org.PositionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells two states apart. */
final class Impacts {
    private Impacts() {}

    static Impact between(Situation before, AuthorityState after) {
        List<Impact.Effect> effects = new ArrayList<>();
        for (Grant grant : before.standing()) {
            Optional<Grant> then =
                    after.grants().find(grant.id()).filter(found -> Situation.standing(after, found, before.instant));
            if (!then.equals(Optional.of(grant))) {
                effects.add(
                        new Impact.Effect(grant, then, position(grant), List.copyOf(before.people(grant.grantee()))));
            }
        }
        Set<GrantId> waiting = new TreeSet<>();
        after.pending().forEach(pending -> waiting.add(pending.grant().id()));
        List<GrantId> requests = before.state.pending().stream()
                .map(PendingApproval::grant)
                .map(Grant::id)
                .filter(id -> !waiting.contains(id))
                .filter(id ->
                        after.grants().find(id).equals(before.state.grants().find(id))
                                || after.grants()
                                        .find(id)
                                        .filter(found -> Situation.standing(after, found, before.instant))
                                        .isEmpty())
                .toList();
        return new Impact(effects, requests);
    }

    private static Optional<PositionId> position(Grant grant) {
        return grant.grantee() instanceof Grantee.OfPosition position
                ? Optional.of(position.position())
                : Optional.empty();
    }
}
