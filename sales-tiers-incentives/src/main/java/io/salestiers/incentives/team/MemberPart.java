package io.salestiers.incentives.team;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.quota.Quota;
import java.util.List;
import java.util.Optional;

/**
 * What a member brings to a team.
 *
 * @param credits the credits that count, in order; none if the override is paid on earnings
 * @param share the part of the member's earnings, or of the member's quota, that counts: 1 for all of it
 * @param quota the member's quota for the whole period; empty if there is none or members are not measured
 */
public record MemberPart(List<Credit> credits, Ratio share, Optional<Quota> quota) {
    /** Copies the credits. */
    public MemberPart {
        credits = List.copyOf(credits);
        requireNonNull(share, "share");
        requireNonNull(quota, "quota");
    }
}
