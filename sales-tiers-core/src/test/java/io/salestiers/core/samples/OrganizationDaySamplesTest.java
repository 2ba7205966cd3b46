package io.salestiers.core.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.CurrentValue;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.LadderId;
import io.salestiers.core.org.LadderKind;
import io.salestiers.core.org.OrgFindings;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationBuilder;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.OrganizationPiece;
import io.salestiers.core.org.OrganizationPolicy;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Samples that stand in the documentation of days and findings of an organization. */
class OrganizationDaySamplesTest {
    private static final UnitId SUZHOU = UnitId.of("suzhou");
    private static final PositionId HEAD = PositionId.of("head");
    private static final PositionId LEAD = PositionId.of("suzhou-lead");
    private static final PositionId REP = PositionId.of("rep-1");

    private static OrganizationBuilder builder() {
        return Organization.builder(Charters.standard().ladder(), LocalDate.of(2025, 1, 1))
                .unit("company", LocalizedText.of("Company", "公司"))
                .unit("suzhou", LocalizedText.of("Suzhou", "苏州"), "company")
                .position("head", "regional-manager", "company")
                .position("suzhou-lead", "supervisor", "suzhou")
                .reportsTo("suzhou-lead", "head")
                .position("rep-1", "representative", "suzhou")
                .reportsTo("rep-1", "suzhou-lead")
                .holder("wang", "head")
                .holder("li", "suzhou-lead", DateRange.parse("2025-01-01/2025-07-01"))
                .acting("wang", "suzhou-lead", DateRange.parse("2025-07-01/2025-09-01"))
                .holder("sun", "rep-1");
    }

    @Test
    void day() {
        Organization organization = builder().build();
        // sample: day
        OrganizationDay day = organization.on(LocalDate.of(2025, 7, 3));
        Optional<PersonId> manager = day.managerOf(PersonId.of("sun")); // wang, who acts for li
        List<PositionId> chain = day.chain(REP); // [suzhou-lead, head]
        Optional<PositionId> head = day.head(SUZHOU); // suzhou-lead
        List<PositionId> members = day.positionsIn(SUZHOU); // [rep-1, suzhou-lead]
        boolean under = day.reportsUnder(REP, HEAD); // true
        // end
        assertThat(manager).contains(PersonId.of("wang"));
        assertThat(chain).containsExactly(LEAD, HEAD);
        assertThat(head).contains(LEAD);
        assertThat(members).containsExactly(REP, LEAD);
        assertThat(under).isTrue();
    }

    @Test
    void pieces() {
        Organization organization = builder().build();
        // sample: pieces
        DateRange year = DateRange.parse("2025-01-01/2026-01-01");
        long vacantDays = 0;
        for (OrganizationPiece piece : organization.over(year)) {
            if (piece.day().occupant(LEAD).isEmpty()) {
                vacantDays += piece.range().lengthInDays();
            }
        }
        // From 1 September to 31 December: 122.
        // end
        assertThat(vacantDays).isEqualTo(122);
    }

    @Test
    void policy() {
        Organization organization = builder().build();
        // sample: policy
        OrganizationPolicy policy = OrganizationPolicy.NONE
                .withSpan(TierId.of("supervisor"), 4, 12)
                .withSpan(TierId.of("regional-manager"), 2, 8);
        List<Finding> findings = organization.findings(policy);
        // end
        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly(OrgFindings.SPAN_OUTSIDE_BAND, OrgFindings.SPAN_OUTSIDE_BAND, OrgFindings.VACANCY);
    }

    @Test
    void contradictions() {
        Organization organization = builder().build();
        // sample: contradictions
        LocalDate exported = LocalDate.of(2025, 7, 3);
        List<Finding> contradictions = organization.contradictions(List.of(
                CurrentValue.of(REP, CurrentValue.Attribute.MANAGER, "head", exported),
                CurrentValue.of(REP, CurrentValue.Attribute.UNIT, "suzhou", exported)));
        // One: rep-1 reports to suzhou-lead in the history.
        // end
        assertThat(contradictions).extracting(Finding::code).containsExactly(OrgFindings.CURRENT_MANAGER);
    }

    @Test
    void more() {
        OrganizationBuilder builder = builder();
        // sample: more
        Ladder staff = Ladder.of(
                LadderId.of("operations"),
                LadderKind.STAFF,
                LocalizedText.of("Sales operations", "销管"),
                List.of(new Tier(TierId.of("analyst"), 1, LocalizedText.of("Analyst", "分析专员"))));
        builder.zone(ZoneId.of("Asia/Shanghai"))
                .ladder(staff)
                .position("analyst-1", "analyst", "company")
                .reportsTo("analyst-1", "head")
                .role("key-accounts", "supervisor", LocalizedText.of("Key-account manager", "大客户经理"))
                .changeRole("rep-1", "key-accounts", LocalDate.of(2025, 7, 1))
                .territory("jiangsu", LocalizedText.of("Jiangsu", "江苏"))
                .territory("wuxi", LocalizedText.of("Wuxi", "无锡"), "jiangsu")
                .claim("rep-1", "wuxi")
                .holder("zhao", "analyst-1", DateRange.parse("2025-01-01/"), Ratio.parse("0.5"));
        // end
        OrganizationDay day = builder.build().on(LocalDate.of(2025, 7, 1));
        assertThat(day.tier(REP)).contains(TierId.of("supervisor"));
        assertThat(day.territoriesOf(REP)).hasSize(1);
        assertThat(day.timeOf(PersonId.of("zhao"))).isEqualTo(Ratio.parse("0.5"));
        assertThat(day.head(UnitId.of("company"))).contains(HEAD);
    }
}
