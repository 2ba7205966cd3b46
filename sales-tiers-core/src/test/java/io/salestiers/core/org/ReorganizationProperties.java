package io.salestiers.core.org;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.testkit.org.OrganizationArbitraries;
import io.salestiers.core.testkit.org.ReorganizationArbitraries;
import io.salestiers.core.time.DateRange;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

class ReorganizationProperties {
    private static final DateRange DAYS = DateRange.parse("2024-02-01/2024-04-01");

    @Provide
    Arbitrary<Tuple.Tuple2<Organization, Reorganization>> cases() {
        return OrganizationArbitraries.organizations()
                .withPeople(1, 12)
                .over(DAYS)
                .withMoves()
                .withVacancies()
                .withActing()
                .flatMap(organization -> ReorganizationArbitraries.of(organization)
                        .over(DAYS)
                        .map(plan -> Tuple.of(organization, plan)));
    }

    @Property(tries = 500)
    void stat(@ForAll("cases") Tuple.Tuple2<Organization, Reorganization> both) {
        both.get2()
                .changes()
                .forEach(change -> Statistics.collect(change.getClass().getSimpleName()));
        assertThat(both.get1().apply(both.get2()).value()).isPresent();
    }
}
