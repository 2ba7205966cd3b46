package io.salestiers.core.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.authority.Authority;
import io.salestiers.core.org.OrgUnit;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.Position;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

class CapabilityCoverageProperties {
    record Governed(Draws.Company company, Authority authority) {
        ResolvedMatrix resolved() {
            return company.matrix().resolve(company.organization(), authority);
        }

        DayByDay oracle() {
            return new DayByDay(company.matrix(), company.organization(), Optional.of(authority));
        }
    }

    @Provide
    Arbitrary<Governed> governed() {
        return Draws.companies()
                .flatMap(company -> Arbitraries.longs()
                        .withoutEdgeCases()
                        .map(seed -> new Governed(company, Draws.authority(new Random(seed), company.organization()))));
    }

    @Property(tries = 60)
    void whoLacksTheCapabilityIsFoundOnEveryDay(@ForAll("governed") Governed governed) {
        CoverageReport report = governed.resolved().coverage(Draws.RANGE);
        DayByDay.Lists expected = governed.oracle().lists(Draws.RANGE);
        assertThat(report.gaps()).isEqualTo(expected.gaps());
        assertThat(report.overlaps()).isEqualTo(expected.overlaps());
        assertThat(report.unworked()).isEqualTo(expected.unworked());
        assertThat(report.conflicts()).isEqualTo(expected.conflicts());
        Statistics.label("lacking")
                .collect(report.gaps().stream().anyMatch(gap -> gap.reason() instanceof GapReason.WithoutCapability))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
    }

    @Property(tries = 40)
    void questionsAskTheAuthorityToo(
            @ForAll("governed") Governed governed, @ForAll @IntRange(max = Draws.DAYS) int offset) {
        LocalDate day = Draws.FIRST.plusDays(offset);
        OrganizationDay on = governed.company().organization().on(day);
        ResolvedMatrix resolved = governed.resolved();
        for (MatrixDuty duty : governed.company().matrix().duties()) {
            for (OrgUnit unit : governed.company().organization().units()) {
                assertThat(resolved.accountable(duty.id(), unit.id(), day).accountability())
                        .isEqualTo(governed.oracle().accountable(duty.id(), unit.id(), on));
            }
            for (Position position : governed.company().organization().positions()) {
                assertThat(resolved.accountable(duty.id(), position.id(), day).accountability())
                        .isEqualTo(governed.oracle().accountable(duty.id(), position.id(), on));
            }
        }
    }
}
