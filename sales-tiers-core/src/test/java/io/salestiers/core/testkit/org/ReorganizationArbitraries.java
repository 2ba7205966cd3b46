package io.salestiers.core.testkit.org;

import io.salestiers.core.org.Organization;

/** Reorganizations. */
public final class ReorganizationArbitraries {
    private ReorganizationArbitraries() {}

    /**
     * Reorganizations that can be applied to an organization: {@code organization.apply(…)} has no error.
     *
     * @param organization the organization, which may be unsound itself
     * @return reorganizations of up to 6 steps, of all types of changes, to be narrowed
     */
    public static ReorganizationArbitrary of(Organization organization) {
        return new ReorganizationArbitrary(organization);
    }
}
