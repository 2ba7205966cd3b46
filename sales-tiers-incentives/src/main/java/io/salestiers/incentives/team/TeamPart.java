package io.salestiers.incentives.team;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.incentives.quota.Quota;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A team, as far as it counts for one recipient.
 *
 * @param position the position of its manager
 * @param share the part of the team's results that counts: 1, unless several share it by their days
 * @param quota the quota of the unit for the whole period; empty if there is none or the unit is not measured
 * @param quotaShare the part of that quota that counts
 * @param members what each member brings
 */
public record TeamPart(
        PositionId position,
        Ratio share,
        Optional<Quota> quota,
        Ratio quotaShare,
        SortedMap<PersonId, MemberPart> members) {
    /** Copies the members. */
    public TeamPart {
        requireNonNull(position, "position");
        requireNonNull(share, "share");
        requireNonNull(quota, "quota");
        requireNonNull(quotaShare, "quotaShare");
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }
}
