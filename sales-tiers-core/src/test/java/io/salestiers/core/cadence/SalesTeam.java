package io.salestiers.core.cadence;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Depth;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.Grants;
import io.salestiers.core.authority.RootAdministrator;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.message.Audience;
import io.salestiers.core.message.AudienceRule;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.LadderId;
import io.salestiers.core.org.LadderKind;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * A team in 2025: chen heads China, wang the East, zhang and zhao supervise Suzhou and Shanghai, li and sun sell in Suzhou. On 1
 * July zhao leaves and qian takes over. he of sales operations coordinates communication in the East.
 */
final class SalesTeam {
    static final PersonId CHEN = PersonId.of("chen");
    static final PersonId WANG = PersonId.of("wang");
    static final PersonId ZHANG = PersonId.of("zhang");
    static final PersonId ZHAO = PersonId.of("zhao");
    static final PersonId QIAN = PersonId.of("qian");
    static final PersonId LI = PersonId.of("li");
    static final PersonId SUN = PersonId.of("sun");
    static final PersonId HE = PersonId.of("he");
    static final PersonId GUEST = PersonId.of("guest");
    static final LocalDate HANDOVER = LocalDate.of(2025, 7, 1);
    static final BusinessCalendar OFFICE = BusinessCalendar.of(Set.of(SATURDAY, SUNDAY), Set.of(), Set.of());
    static final Organization ORGANIZATION = organization();
    static final Authority AUTHORITY = Authority.of(ORGANIZATION, state(), AuthorityPolicy.standard());

    /** Mondays at 09:30: those who report to the manager of the East, and somebody from outside. */
    static final MeetingSeries WEEKLY = new MeetingSeries(
            SeriesId.of("weekly-east"),
            LocalizedText.of("Weekly meeting of the East", "华东周例会"),
            UnitId.of("EAST"),
            Schedule.of(Cadence.weekly(MONDAY), DateRange.startingOn(LocalDate.of(2025, 1, 1)), DayShift.NEXT),
            LocalTime.of(9, 30),
            60,
            Audience.of(new AudienceRule.Reports(PositionId.of("P-EAST"), false)),
            List.of(GUEST),
            PositionId.of("P-EAST"),
            new AgendaTemplate(List.of(
                    new AgendaItem.Results("kpis", LocalizedText.of("KPIs", "指标"), 20, "kpi-results"),
                    new AgendaItem.OpenActions("open", LocalizedText.of("Open actions", "未完成事项"), 20),
                    new AgendaItem.Topic("other", LocalizedText.of("Other", "其他"), 10))));

    private SalesTeam() {}

    private static Organization organization() {
        LocalDate since = LocalDate.of(2025, 1, 1);
        return Organization.builder(
                        Ladder.of(List.of(
                                tier("head", 40), tier("manager", 30), tier("supervisor", 20), tier("rep", 10))),
                        since)
                .zone(ZoneId.of("Asia/Shanghai"))
                .ladder(Ladder.of(
                        LadderId.of("staff"),
                        LadderKind.STAFF,
                        LocalizedText.of("Staff", "职能"),
                        List.of(tier("ops", 20))))
                .unit("CN", LocalizedText.of("China", "中国"))
                .unit("EAST", LocalizedText.of("East", "华东"), "CN")
                .unit("SUZHOU", LocalizedText.of("Suzhou", "苏州"), "EAST")
                .unit("SHANGHAI", LocalizedText.of("Shanghai", "上海"), "EAST")
                .position("P-HEAD", "head", "CN")
                .position("P-EAST", "manager", "EAST")
                .position("P-SZ", "supervisor", "SUZHOU")
                .position("P-SH", "supervisor", "SHANGHAI")
                .position("P-R1", "rep", "SUZHOU")
                .position("P-R2", "rep", "SUZHOU")
                .position("P-OPS", "ops", "CN")
                .reportsTo("P-EAST", "P-HEAD")
                .reportsTo("P-SZ", "P-EAST")
                .reportsTo("P-SH", "P-EAST")
                .reportsTo("P-R1", "P-SZ")
                .reportsTo("P-R2", "P-SZ")
                .reportsTo("P-OPS", "P-HEAD")
                .head("SUZHOU", "P-SZ")
                .head("SHANGHAI", "P-SH")
                .head("EAST", "P-EAST")
                .head("CN", "P-HEAD")
                .holder("chen", "P-HEAD")
                .holder("wang", "P-EAST")
                .holder("zhang", "P-SZ")
                .holder("zhao", "P-SH", DateRange.of(since, HANDOVER))
                .holder("qian", "P-SH", DateRange.startingOn(HANDOVER))
                .holder("li", "P-R1")
                .holder("sun", "P-R2")
                .holder("he", "P-OPS")
                .build()
                .requireValid();
    }

    private static AuthorityState state() {
        InstantRange year = InstantRange.startingAt(Instant.parse("2024-12-31T16:00:00Z"));
        Grant grant = Grant.builder(
                        GrantId.of("G-1"),
                        Grantee.person(HE),
                        Scope.unit(UnitId.of("EAST"), Depth.SUBTREE),
                        InstantRange.of(Instant.parse("2024-12-31T16:00:00Z"), Instant.parse("2025-12-31T16:00:00Z")),
                        CHEN)
                .use(Capabilities.COMMUNICATION_COORDINATE)
                .build();
        return AuthorityState.of(Grants.of(List.of(grant)))
                .withRootAdministrators(List.of(new RootAdministrator(CHEN, year, RootAdministrator.Origin.FOUNDED)));
    }

    private static Tier tier(String id, int rank) {
        return new Tier(TierId.of(id), rank, LocalizedText.same(id));
    }
}
