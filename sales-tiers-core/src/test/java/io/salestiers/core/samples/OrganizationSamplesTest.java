package io.salestiers.core.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.org.Change;
import io.salestiers.core.org.InMemoryOrganizationStore;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationStore;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Reorganization;
import io.salestiers.core.org.ReorganizationDiff;
import io.salestiers.core.org.StoredOrganization;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Samples that stand in the documentation of reorganizations and of the store. */
class OrganizationSamplesTest {
    private static final UnitId SUZHOU = UnitId.of("suzhou");
    private static final UnitId NORTH = UnitId.of("north");
    private static final PositionId WUXI_LEAD = PositionId.of("wuxi-lead");

    private static Organization organization() {
        return Organization.builder(Charters.standard().ladder(), LocalDate.of(2025, 1, 1))
                .unit("company", LocalizedText.of("Company", "公司"))
                .unit("east", LocalizedText.of("East", "华东"), "company")
                .unit("north", LocalizedText.of("North", "华北"), "company")
                .unit("suzhou", LocalizedText.of("Suzhou", "苏州"), "east")
                .unit("wuxi", LocalizedText.of("Wuxi", "无锡"), "east")
                .position("head", "regional-manager", "company")
                .position("suzhou-lead", "supervisor", "suzhou")
                .position("wuxi-lead", "supervisor", "wuxi")
                .reportsTo("suzhou-lead", "head")
                .reportsTo("wuxi-lead", "head")
                .holder("wang", "head")
                .holder("li", "suzhou-lead")
                .holder("zhou", "wuxi-lead")
                .build();
    }

    private static Reorganization plan() {
        LocalDate april = LocalDate.of(2025, 4, 1);
        return Reorganization.of(
                new Change.MoveUnit(april, SUZHOU, Optional.of(NORTH)), new Change.ClosePosition(april, WUXI_LEAD));
    }

    @Test
    void reorganization() {
        Organization organization = organization();
        // sample: reorganization
        LocalDate april = LocalDate.of(2025, 4, 1);
        Reorganization plan = Reorganization.of(
                new Change.MoveUnit(april, SUZHOU, Optional.of(NORTH)), new Change.ClosePosition(april, WUXI_LEAD));
        WithFindings<Organization> after = organization.apply(plan);
        // end
        assertThat(plan).isEqualTo(plan());
        assertThat(after.orThrow().on(april).parent(SUZHOU)).contains(NORTH);
        assertThat(after.orThrow().on(april).exists(WUXI_LEAD)).isFalse();
        assertThat(organization.on(april).exists(WUXI_LEAD)).isTrue();
    }

    @Test
    void difference() {
        Organization organization = organization();
        Reorganization plan = plan();
        DateRange year = DateRange.parse("2025-01-01/2026-01-01");
        // sample: difference
        Organization after = organization.apply(plan).orThrow();
        ReorganizationDiff diff = ReorganizationDiff.between(organization, after, year);
        Optional<LocalDate> first = diff.firstDay(); // 2025-04-01
        List<PositionId> positions = diff.touchedPositions(); // [wuxi-lead]
        List<PersonId> people = diff.touchedPeople(); // [zhou]
        // end
        assertThat(first).contains(LocalDate.of(2025, 4, 1));
        assertThat(positions).containsExactly(WUXI_LEAD);
        assertThat(people).containsExactly(PersonId.of("zhou"));
    }

    @Test
    void store() {
        OrganizationStore store = new InMemoryOrganizationStore();
        Instant now = Instant.parse("2025-03-01T08:00:00Z");
        store.save(organization(), OrganizationStore.NOTHING, now.minusSeconds(1))
                .orThrow();
        Reorganization plan = plan();
        // sample: store
        StoredOrganization read = store.knownAt(now).orElseThrow();
        Organization after = read.organization().apply(plan).orThrow();
        Outcome<StoredOrganization> saved = store.save(after, read.revision(), now);
        // end
        assertThat(saved.orThrow().organization()).isEqualTo(after);
    }
}
