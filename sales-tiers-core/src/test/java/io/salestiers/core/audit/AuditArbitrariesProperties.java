package io.salestiers.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.testkit.audit.AuditArbitraries;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What the test-kit promises does occur. */
class AuditArbitrariesProperties {
    @Provide
    Arbitrary<AuditRecord> records() {
        return AuditArbitraries.records();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return AuditArbitraries.instants();
    }

    @Provide
    Arbitrary<List<AuditEntry>> chains() {
        return AuditArbitraries.chains(Samples.PAY, 0, 4);
    }

    @Property(tries = 300)
    void everyOutcomeWithAndWithoutEachPart(@ForAll("records") AuditRecord record) {
        for (AuditOutcome outcome : AuditOutcome.values()) {
            occurs("outcome " + outcome, record.outcome() == outcome);
        }
        occurs("on behalf", record.onBehalfOf().isPresent());
        occurs("scope", record.scope().isPresent());
        occurs("grants", !record.grants().isEmpty());
        occurs("several grants", record.grants().size() > 1);
        occurs("before", record.before().isPresent());
        occurs("after", record.after().isPresent());
        occurs("reason", record.reason().isPresent());
        occurs("correlation", record.correlation().isPresent());
        occurs("about a person", record.target().person().isPresent());
        occurs(
                "about themself",
                record.target().person().filter(record.actor()::equals).isPresent());
    }

    @Property(tries = 300)
    void firstAndLastInstantAndFractions(@ForAll("instants") Instant instant) {
        Statistics.label("first")
                .collect(instant.equals(Instant.parse("0001-01-01T00:00:00Z")))
                .coverage(coverage -> coverage.check(true).count(count -> count > 0));
        Statistics.label("last")
                .collect(instant.equals(Instant.parse("9999-12-31T23:59:59.999999999Z")))
                .coverage(coverage -> coverage.check(true).count(count -> count > 0));
        Statistics.label("fraction")
                .collect(!instant.equals(instant.truncatedTo(ChronoUnit.SECONDS)))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    }

    @Property(tries = 100)
    void chainsAreIntactAndMayBeEmpty(@ForAll("chains") List<AuditEntry> entries) {
        assertThat(AuditVerifier.against(List.of()).verify(Samples.PAY, entries).intact())
                .isTrue();
        Statistics.label("empty")
                .collect(entries.isEmpty())
                .coverage(coverage -> coverage.check(true).count(count -> count > 0));
    }

    private static void occurs(String what, boolean itDoes) {
        Statistics.label(what).collect(itDoes).coverage(coverage -> {
            coverage.check(true).count(count -> count > 0);
            coverage.check(false).count(count -> count > 0);
        });
    }
}
