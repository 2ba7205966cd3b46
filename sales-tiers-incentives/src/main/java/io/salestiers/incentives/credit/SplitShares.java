package io.salestiers.incentives.credit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import java.util.HashSet;
import java.util.List;

/** In which shares the participants of a transaction have it. Shares total exactly 1. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SplitShares.Stated.class, name = "stated"),
    @JsonSubTypes.Type(value = SplitShares.ByRole.class, name = "by-role"),
    @JsonSubTypes.Type(value = SplitShares.Equal.class, name = "equal")
})
public sealed interface SplitShares {
    /**
     * The shares that the source states for the participants in some roles. If they don't total exactly 1 or one is missing,
     * the transaction is not credited, which is a finding.
     *
     * @param roles the roles, which give the order of the participants; in one role they are in the order of their ids
     */
    record Stated(List<ParticipantRole> roles) implements SplitShares {
        /** Copies the roles; refuses none. */
        public Stated {
            roles = checked(roles);
        }
    }

    /**
     * A share for each role: the seller has 0.7, the engineer 0.3. Transactions that have nobody in one of the roles are left
     * to the rules behind; several in one role are a finding.
     *
     * @param shares the shares by role, which give the order of the participants
     */
    record ByRole(List<RoleShare> shares) implements SplitShares {
        /** Copies the shares; refuses shares below zero and those that don't total exactly 1. */
        public ByRole {
            shares = List.copyOf(shares);
            checked(shares.stream().map(RoleShare::role).toList());
            Ratio total = Ratio.sum(shares.stream().map(RoleShare::share).toList());
            if (!total.equals(Ratio.ONE)) {
                throw new IllegalArgumentException("shares must total exactly 1, but total " + total);
            }
        }

        @Override
        public List<ParticipantRole> roles() {
            return shares.stream().map(RoleShare::role).toList();
        }
    }

    /**
     * All participants in some roles in equal parts.
     *
     * @param roles the roles, which give the order of the participants; in one role they are in the order of their ids
     */
    record Equal(List<ParticipantRole> roles) implements SplitShares {
        /** Copies the roles; refuses none. */
        public Equal {
            roles = checked(roles);
        }
    }

    /**
     * The share of a role.
     *
     * @param role the role
     * @param share above 0
     */
    record RoleShare(ParticipantRole role, Ratio share) {
        /** Refuses a share that is not positive. */
        public RoleShare {
            requireNonNull(role, "role");
            requireNonNull(share, "share");
            if (share.signum() <= 0) {
                throw new IllegalArgumentException("share must be positive, but was " + share + " (" + role + ")");
            }
        }
    }

    /**
     * Who shares.
     *
     * @return the roles in the order of the participants
     */
    List<ParticipantRole> roles();

    private static List<ParticipantRole> checked(List<ParticipantRole> roles) {
        if (roles.isEmpty() || new HashSet<>(roles).size() < roles.size()) {
            throw new IllegalArgumentException("a split must name one role or more, each once, but names " + roles);
        }
        return List.copyOf(roles);
    }
}
