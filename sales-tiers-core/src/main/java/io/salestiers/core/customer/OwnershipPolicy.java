package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a company divides its customers (客户归属规则): the definition that the business writes. Each choice is required.
 *
 * <p>What is <em>not</em> a choice: every day a customer has exactly one owner or one pool, and a customer is never split. Who
 * shares in its sales is said by the crediting of a plan, not by ownership. Immutable and safe for use by several threads.
 *
 * @param ownedBy whether positions or people own customers
 * @param changeDay to whom the day of a change belongs
 * @param registrationProtectionDays for how many days a registered customer is protected (报备保护期), 0 to 3660: nobody else
 *     registers it, and no rule releases it; 0: not at all
 * @param claimProtectionDays for how many days after a claim no rule releases it, 0 to 3660
 * @param extensions how often the protection may be prolonged, by somebody who may assign customers, 0 to 10
 * @param holdingLimit how many customers an owner may have; empty: any number
 * @param claimLimits how many an owner may claim in which time; all of them hold; empty: any number
 * @param reclaimAfterDays how many days after having lost a customer its owner may claim it again, 0 to 3660; with 30, what was
 *     lost on 1 July can be claimed by the same owner from 31 July on; others may claim at once
 * @param release when a customer falls back into a pool; empty: never by rule
 * @param pools the pools, at least one
 */
public record OwnershipPolicy(
        OwnerKind ownedBy,
        ChangeDay changeDay,
        int registrationProtectionDays,
        int claimProtectionDays,
        int extensions,
        Optional<HoldingLimit> holdingLimit,
        List<ClaimLimit> claimLimits,
        int reclaimAfterDays,
        Optional<ReleaseRule> release,
        List<CustomerPool> pools) {
    private static final int MOST_DAYS = 3660;
    private static final int MOST_EXTENSIONS = 10;

    /**
     * Copies the lists.
     *
     * @throws InvalidDefinitionException with all that is wrong: numbers outside their limits, no pool, a pool that is there
     *     twice, a release into a pool that is not there
     */
    public OwnershipPolicy {
        requireNonNull(ownedBy, "ownedBy");
        requireNonNull(changeDay, "changeDay");
        requireNonNull(holdingLimit, "holdingLimit");
        requireNonNull(release, "release");
        claimLimits = List.copyOf(claimLimits);
        pools = List.copyOf(pools);
        List<Finding> wrong = new ArrayList<>();
        range(wrong, "registrationProtectionDays", registrationProtectionDays, MOST_DAYS);
        range(wrong, "claimProtectionDays", claimProtectionDays, MOST_DAYS);
        range(wrong, "extensions", extensions, MOST_EXTENSIONS);
        range(wrong, "reclaimAfterDays", reclaimAfterDays, MOST_DAYS);
        Set<PoolId> ids = new HashSet<>();
        for (int i = 0; i < pools.size(); i++) {
            if (!ids.add(pools.get(i).id())) {
                wrong.add(Finding.of(CustomerFinding.DUPLICATE_POOL, at("/pools/" + i + "/id"))
                        .with("pool", pools.get(i).id().value()));
            }
        }
        if (pools.isEmpty()) {
            wrong.add(Finding.of(CustomerFinding.NO_POOLS, at("/pools")));
        }
        if (release.isPresent()
                && !pools.isEmpty()
                && !ids.contains(release.get().into())) {
            wrong.add(Finding.of(CustomerFinding.UNKNOWN_POOL, at("/release/into"))
                    .with("pool", release.get().into().value())
                    .with("allowed", names(pools)));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidDefinitionException(wrong);
        }
    }

    private static Place at(String pointer) {
        return Place.document("ownership-policy", pointer);
    }

    private static void range(List<Finding> wrong, String name, int value, int most) {
        if (value < 0 || value > most) {
            wrong.add(Finding.of(CustomerFinding.OUT_OF_RANGE, at("/" + name))
                    .with("name", name)
                    .with("least", 0)
                    .with("most", most)
                    .with("value", value));
        }
    }

    private static Argument names(List<CustomerPool> pools) {
        return Argument.texts(pools.stream().map(pool -> pool.id().value()).toList());
    }

    Argument poolNames() {
        return names(pools);
    }

    /**
     * A pool.
     *
     * @param id which
     * @return the pool; empty if the policy has none with this id
     */
    public Optional<CustomerPool> pool(PoolId id) {
        return pools.stream().filter(pool -> pool.id().equals(id)).findFirst();
    }
}
