package io.salestiers.core.testkit.customer;

import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Depth;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.customer.Customer;
import io.salestiers.core.customer.CustomerId;
import io.salestiers.core.customer.CustomerOwner;
import io.salestiers.core.customer.CustomerStore;
import io.salestiers.core.customer.CustomerWrite;
import io.salestiers.core.customer.IdentityKey;
import io.salestiers.core.customer.OwnerLoad;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the contract of customer stores needs beside. */
final class CustomerStores {
    private CustomerStores() {}

    /** In which li keeps the files of Suzhou too. */
    static Authority mayMerge(Authority authority) {
        Grant files = Grant.builder(
                        GrantId.of("G-MERGE"),
                        Grantee.position(PositionId.of("suzhou-lead")),
                        Scope.unit(UnitId.of("suzhou"), Depth.SUBTREE),
                        InstantRange.startingAt(Instant.parse("2024-12-31T16:00:00Z")),
                        CustomerCompany.HE)
                .use(Capabilities.CUSTOMER_ADMINISTER)
                .build();
        return authority.with(
                authority.state().withGrants(authority.state().grants().with(files)));
    }

    /** Stands there until the first test begins. */
    static CustomerStore missing() {
        return new CustomerStore() {
            private AssertionError none() {
                return new AssertionError("no store");
            }

            @Override
            public Optional<Customer> find(CustomerId customer) {
                throw none();
            }

            @Override
            public List<Customer> ownedBy(CustomerOwner owner, LocalDate day) {
                throw none();
            }

            @Override
            public List<Customer> withIdentity(IdentityKey identity) {
                throw none();
            }

            @Override
            public OwnerLoad load(CustomerOwner owner) {
                throw none();
            }

            @Override
            public Outcome<List<Customer>> append(
                    List<CustomerWrite> writes, Collection<OwnerLoad> basedOn, Instant recordedAt) {
                throw none();
            }

            @Override
            public List<Entry> entries(CustomerId customer) {
                throw none();
            }
        };
    }
}
