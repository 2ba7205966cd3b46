package io.salestiers.core.customer;

import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Depth;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.testkit.customer.CustomerCompany;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;

/** More grants for tests. */
final class CustomerAuthority {
    private CustomerAuthority() {}

    static Authority withFiles(Authority authority, String position) {
        return with(authority, position, Capabilities.CUSTOMER_ADMINISTER);
    }

    static Authority with(Authority authority, String position, Capability capability) {
        Grant grant = Grant.builder(
                        GrantId.of("G-" + position + "-" + capability.verb()),
                        Grantee.position(PositionId.of(position)),
                        Scope.unit(UnitId.of("company"), Depth.SUBTREE),
                        InstantRange.startingAt(Instant.parse("2024-12-31T16:00:00Z")),
                        CustomerCompany.HE)
                .use(capability)
                .build();
        return authority.with(
                authority.state().withGrants(authority.state().grants().with(grant)));
    }
}
