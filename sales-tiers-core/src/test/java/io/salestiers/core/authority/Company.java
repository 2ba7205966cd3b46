package io.salestiers.core.authority;

import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.LadderId;
import io.salestiers.core.org.LadderKind;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationBuilder;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A small company for examples: country head Chen; region east under Wang with the teams Suzhou (Li over Zhao and Qian) and
 * Hangzhou (Sun over Zhou); region west under Wu; He of sales operations, a staff ladder, sits in the company.
 */
final class Company {
    static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
    /** Noon in Shanghai on 3 July 2025. */
    static final Instant NOON = Instant.parse("2025-07-03T04:00:00Z");

    static final InstantRange ALWAYS = InstantRange.startingAt(Instant.parse("2024-12-31T16:00:00Z"));

    static final PersonId CHEN = PersonId.of("chen");
    static final PersonId WANG = PersonId.of("wang");
    static final PersonId LI = PersonId.of("li");
    static final PersonId ZHAO = PersonId.of("zhao");
    static final PersonId QIAN = PersonId.of("qian");
    static final PersonId SUN = PersonId.of("sun");
    static final PersonId ZHOU = PersonId.of("zhou");
    static final PersonId WU = PersonId.of("wu");
    static final PersonId HE = PersonId.of("he");

    static final UnitId COMPANY = UnitId.of("company");
    static final UnitId EAST = UnitId.of("east");
    static final UnitId SUZHOU = UnitId.of("suzhou");
    static final UnitId HANGZHOU = UnitId.of("hangzhou");
    static final UnitId WEST = UnitId.of("west");

    private Company() {}

    static Ladder line() {
        return Ladder.of(List.of(tier("head", 40), tier("manager", 30), tier("supervisor", 20), tier("rep", 10)));
    }

    static Ladder staff() {
        return Ladder.of(
                LadderId.of("operations"),
                LadderKind.STAFF,
                LocalizedText.of("Sales operations", "销管"),
                List.of(tier("ops-head", 20), tier("ops", 10)));
    }

    private static Tier tier(String id, int rank) {
        return new Tier(TierId.of(id), rank, LocalizedText.same(id));
    }

    static OrganizationBuilder builder() {
        return Organization.builder(line(), SINCE)
                .ladder(staff())
                .zone(ZoneId.of("Asia/Shanghai"))
                .unit("company", LocalizedText.of("Company", "公司"))
                .unit("east", LocalizedText.of("East", "华东"), "company")
                .unit("suzhou", LocalizedText.of("Suzhou", "苏州"), "east")
                .unit("hangzhou", LocalizedText.of("Hangzhou", "杭州"), "east")
                .unit("west", LocalizedText.of("West", "西部"), "company")
                .territory("land", LocalizedText.of("Land", "全国"))
                .territory("jiangsu", LocalizedText.of("Jiangsu", "江苏"), "land")
                .territory("zhejiang", LocalizedText.of("Zhejiang", "浙江"), "land")
                .position("country", "head", "company")
                .position("ops-1", "ops", "company")
                .position("east-1", "manager", "east")
                .position("west-1", "manager", "west")
                .position("suzhou-1", "supervisor", "suzhou")
                .position("suzhou-2", "rep", "suzhou")
                .position("suzhou-3", "rep", "suzhou")
                .position("hangzhou-1", "supervisor", "hangzhou")
                .position("hangzhou-2", "rep", "hangzhou")
                .reportsTo("east-1", "country")
                .reportsTo("west-1", "country")
                .reportsTo("suzhou-1", "east-1")
                .reportsTo("suzhou-2", "suzhou-1")
                .reportsTo("suzhou-3", "suzhou-1")
                .reportsTo("hangzhou-1", "east-1")
                .reportsTo("hangzhou-2", "hangzhou-1")
                .claim("suzhou-1", "jiangsu")
                .claim("hangzhou-1", "zhejiang");
    }

    /** With everybody in place. */
    static OrganizationBuilder staffed() {
        return builder()
                .holder("chen", "country")
                .holder("he", "ops-1")
                .holder("wang", "east-1")
                .holder("wu", "west-1")
                .holder("li", "suzhou-1")
                .holder("zhao", "suzhou-2")
                .holder("qian", "suzhou-3")
                .holder("sun", "hangzhou-1")
                .holder("zhou", "hangzhou-2");
    }

    static PositionId position(String id) {
        return PositionId.of(id);
    }

    static GrantBuilder grant(String id, String position, Scope scope) {
        return Grant.builder(GrantId.of(id), Grantee.position(PositionId.of(position)), scope, ALWAYS, CHEN)
                .reason("test");
    }

    static Authority authority(Organization organization, Grant... grants) {
        return Authority.of(organization, AuthorityState.of(Grants.of(List.of(grants))), AuthorityPolicy.standard());
    }

    static Authority authority(Grant... grants) {
        return authority(staffed().build(), grants);
    }
}
