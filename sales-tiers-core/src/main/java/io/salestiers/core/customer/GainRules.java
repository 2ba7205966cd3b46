package io.salestiers.core.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What limits what an owner can gain. */
final class GainRules {
    private final CustomerDeed deed;
    private final OwnershipPolicy policy;
    private final List<OwnerLoad> loads;

    GainRules(CustomerDeed deed, List<OwnerLoad> loads) {
        this.deed = deed;
        this.policy = deed.policy();
        this.loads = loads;
    }

    private OwnerLoad load(CustomerOwner owner) {
        return loads.stream()
                .filter(each -> each.owner().equals(owner))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the policy limits what owners have, so the process must be given the load of " + owner.key()
                                + "\nMaybe process.given(store.load(owner)) is missing"));
    }

    /** How many customers an owner may have. */
    void held(CustomerOwner owner, boolean ownGain) {
        if (!policy.ownedBy().fits(owner)) {
            // Refused for that already, and no owner of the other kind has a load.
            return;
        }
        Optional<HoldingLimit> limit =
                policy.holdingLimit().filter(each -> ownGain || each.reach() == LimitReach.EVERY_GAIN);
        if (limit.isPresent() && load(owner).held() >= limit.get().most()) {
            deed.refuse(deed.finding(CustomerFinding.HOLDING_LIMIT)
                    .with("owner", owner.key())
                    .with("most", limit.get().most())
                    .with("held", load(owner).held()));
        }
    }

    /** How many an owner may claim in which time. */
    void claimed(CustomerOwner owner) {
        for (ClaimLimit limit : policy.ownedBy().fits(owner) ? policy.claimLimits() : List.<ClaimLimit>of()) {
            long claims = load(owner).claimsIn(limit.window(deed.effective()));
            if (claims >= limit.most()) {
                deed.refuse(deed.finding(CustomerFinding.CLAIM_LIMIT)
                        .with("owner", owner.key())
                        .with("most", limit.most())
                        .with("days", limit.days())
                        .with("claims", claims));
            }
        }
    }

    /** Who may claim from a pool. */
    void access(CustomerOwner owner, PoolId id) {
        Optional<CustomerPool> pool = policy.pool(id);
        if (pool.isEmpty()) {
            deed.unknownPool(id);
        } else if (pool.get().access() == PoolAccess.UNIT
                && deed.place().there(owner)
                && !deed.place().liesIn(owner, pool.get().unit())) {
            deed.refuse(deed.finding(CustomerFinding.NO_ACCESS)
                    .with("owner", owner.key())
                    .with("pool", id.value())
                    .with("unit", pool.get().unit().value()));
        }
    }

    /** Nobody gives a customer back to take it again at once, be it by way of somebody else. */
    void notReclaimed(CustomerOwner owner) {
        List<Tenure> tenures = deed.state().tenures();
        for (int i = tenures.size() - 2; i >= 0; i--) {
            if (tenures.get(i).owner().equals(owner)) {
                LocalDate lost = tenures.get(i + 1).from();
                LocalDate again = lost.plusDays(policy.reclaimAfterDays());
                if (deed.effective().isBefore(again)) {
                    deed.refuse(deed.finding(CustomerFinding.RECLAIM_TOO_EARLY)
                            .with("owner", owner.key())
                            .with("lost", lost)
                            .with("again", again));
                }
                return;
            }
        }
    }
}
