package io.salestiers.core.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.org.UnitTypeId;
import io.salestiers.core.result.Severity;
import io.salestiers.core.testkit.responsibility.ResponsibilityArbitraries;
import io.salestiers.core.time.DateRange;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** That the kit's matrices are as sound and as lively as they say. */
class ResponsibilityArbitrariesProperties {
    private static final DateRange YEAR = DateRange.parse("2024-01-01/2025-01-01");

    @Provide
    Arbitrary<ResponsibilityMatrix> still() {
        return ResponsibilityArbitraries.matrices();
    }

    @Provide
    Arbitrary<ResponsibilityMatrix> sound() {
        return ResponsibilityArbitraries.matrices()
                .withVariants(MatrixVariant.values())
                .withTiers(4)
                .withLimitedDays()
                .withHandovers()
                .withLetters()
                .withNeeds(List.of(Capabilities.TARGET_SET, Capabilities.SCORECARD_SCORE))
                .withUnitTypes(UnitTypeId.of("branch"), UnitTypeId.of("key-accounts"));
    }

    @Provide
    Arbitrary<ResponsibilityMatrix> broken() {
        return ResponsibilityArbitraries.matrices()
                .withDuties(2, 4)
                .withGaps()
                .withOverlaps()
                .withTopics("targets", "customers");
    }

    @Property(tries = 100)
    void withoutBeingAskedNothingChanges(@ForAll("still") ResponsibilityMatrix matrix) {
        assertThat(matrix.cuts(YEAR)).containsExactly(YEAR);
        assertThat(matrix.variant()).isEqualTo(MatrixVariant.RACI);
        assertThat(matrix.roles()).extracting(role -> role.id().value()).containsExactly("tier-1", "tier-2", "tier-3");
        assertThat(matrix.unitTypes()).isEmpty();
        assertThat(matrix.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Property(tries = 300)
    void soundMatricesHaveNoErrorHoweverMuchHappens(@ForAll("sound") ResponsibilityMatrix matrix) {
        assertThat(matrix.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        for (MatrixVariant variant : MatrixVariant.values()) {
            collect(variant.name(), matrix.variant() == variant);
        }
        collect("ends", !matrix.effective().openEnded());
        collect("starts later", matrix.effective().from().isAfter(YEAR.from()));
        collect("two types", matrix.unitTypes().size() == 2);
        collect("needs", matrix.duties().stream().anyMatch(duty -> duty.needs().isPresent()));
        collect("of each position", matrix.duties().stream().anyMatch(duty -> duty.reach() == Reach.POSITION));
        collect("handover", matrix.duties().stream().anyMatch(duty -> handedOver(matrix, duty)));
        collect("same seat", matrix.findings().stream().anyMatch(f -> f.code() == ResponsibilityFindings.SAME_SEAT));
        collect(
                "one day",
                matrix.assignments().stream()
                        .anyMatch(some -> !some.effective().openEnded()
                                && some.effective().lengthInDays() == 1));
    }

    private static boolean handedOver(ResponsibilityMatrix matrix, MatrixDuty duty) {
        return matrix.rows(duty.id()).entries().stream()
                        .map(entry -> entry.value().accountable())
                        .distinct()
                        .count()
                > 1;
    }

    @Property(tries = 300)
    void brokenMatricesHaveWhatWasAskedFor(@ForAll("broken") ResponsibilityMatrix matrix) {
        for (ResponsibilityFindings kind : List.of(
                ResponsibilityFindings.NO_ACCOUNTABLE,
                ResponsibilityFindings.NO_RESPONSIBLE,
                ResponsibilityFindings.SEVERAL_ACCOUNTABLE,
                ResponsibilityFindings.OVERLAPPING_DUTIES)) {
            collect(kind.name(), matrix.findings().stream().anyMatch(finding -> finding.code() == kind));
        }
        collect("no error", matrix.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR));
    }

    private static void collect(String label, boolean occurs) {
        Statistics.label(label)
                .collect(occurs)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 1.5));
    }
}
