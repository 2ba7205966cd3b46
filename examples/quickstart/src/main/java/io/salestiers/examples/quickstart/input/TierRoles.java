package io.salestiers.examples.quickstart.input;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.TierId;

/**
 * The tiers of positions that the data does not name: a file with agents, managers and offices says who represents and who
 * leads, but not how these levels are called.
 *
 * @param representative the tier of an agent who manages nobody
 * @param supervisor the tier of somebody's manager
 * @param officeHead the tier of the head of an office
 * @param companyHead the tier of the head of a country, or of the company if it has no countries
 */
public record TierRoles(TierId representative, TierId supervisor, TierId officeHead, TierId companyHead) {
    /** The ids of the charter that the library comes with. */
    public static final TierRoles STANDARD = new TierRoles(
            TierId.of("representative"),
            TierId.of("supervisor"),
            TierId.of("regional-manager"),
            TierId.of("administrator"));

    /** Refuses absent tiers. */
    public TierRoles {
        requireNonNull(representative, "representative");
        requireNonNull(supervisor, "supervisor");
        requireNonNull(officeHead, "officeHead");
        requireNonNull(companyHead, "companyHead");
    }
}
