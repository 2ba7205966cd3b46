package io.salestiers.incentives.team;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.TierId;

/**
 * Whose results count for which manager: those of the positions below a position of the tier, for who holds it.
 *
 * <p>Only reporting lines of positions count, which say who is employed under whom; nothing is ever paid for recruiting.
 *
 * @param managers the tier of the managers
 * @param reach how far down a team reaches
 * @param ownSales whether a manager's own sales count
 * @param day by the organization of which day
 * @param vacant who is paid while nobody holds the manager's position
 * @param acting who counts as the manager while someone acts for the position
 */
public record OverrideTeam(
        TierId managers, TeamReach reach, OwnSales ownSales, TeamDay day, VacantPosition vacant, ActingHolder acting) {
    /** Refuses absent parts. */
    public OverrideTeam {
        requireNonNull(managers, "managers");
        requireNonNull(reach, "reach");
        requireNonNull(ownSales, "ownSales");
        requireNonNull(day, "day");
        requireNonNull(vacant, "vacant");
        requireNonNull(acting, "acting");
    }
}
