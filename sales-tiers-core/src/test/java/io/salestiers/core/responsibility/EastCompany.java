package io.salestiers.core.responsibility;

import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationBuilder;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;

/*
 * A region with two teams, small enough to work out every answer by hand.
 *
 * East 华东: P-EAST (regional manager) held by Zhang until 14 July 2026, by Chen from 6 July: nine days together.
 * Suzhou 苏州: P-SZ (supervisor) held by Wang until 10 May; vacant; Li of Wuxi acts from 25 May to 30 June; Liu from 1 July.
 *     P-SZ-1 (representative) held by Zhao.
 * Wuxi 无锡: P-WX (supervisor) held by Li. P-WX-1 (representative) held by Sun until 31 July, then vacant.
 */
final class EastCompany {
    static final LocalDate START = LocalDate.of(2026, 1, 1);
    static final DutyId BREAK_DOWN = DutyId.of("break-down-targets");
    static final DutyId MARKET_PLAN = DutyId.of("market-plan");
    static final DutyId WIN_CUSTOMERS = DutyId.of("win-customers");
    static final UnitId EAST = UnitId.of("east");
    static final UnitId SUZHOU = UnitId.of("suzhou");
    static final UnitId WUXI = UnitId.of("wuxi");
    static final PositionId P_EAST = PositionId.of("P-EAST");
    static final PositionId P_SZ = PositionId.of("P-SZ");
    static final PositionId P_SZ_1 = PositionId.of("P-SZ-1");
    static final PositionId P_WX = PositionId.of("P-WX");
    static final PositionId P_WX_1 = PositionId.of("P-WX-1");
    static final PersonId ZHANG = PersonId.of("E-zhang");
    static final PersonId CHEN = PersonId.of("E-chen");
    static final PersonId WANG = PersonId.of("E-wang");
    static final PersonId LI = PersonId.of("E-li");
    static final PersonId LIU = PersonId.of("E-liu");
    static final PersonId ZHAO = PersonId.of("E-zhao");
    static final PersonId SUN = PersonId.of("E-sun");

    private EastCompany() {}

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static DateRange days(String text) {
        return DateRange.parse(text);
    }

    static OrganizationBuilder builder() {
        return Organization.builder(
                        Ladder.of(List.of(
                                tier("regional-manager", 30), tier("supervisor", 20), tier("representative", 10))),
                        START)
                .unit("east", LocalizedText.of("East", "华东"))
                .unit("suzhou", LocalizedText.of("Suzhou", "苏州"), "east")
                .unit("wuxi", LocalizedText.of("Wuxi", "无锡"), "east")
                .position("P-EAST", "regional-manager", "east")
                .position("P-SZ", "supervisor", "suzhou")
                .position("P-SZ-1", "representative", "suzhou")
                .position("P-WX", "supervisor", "wuxi")
                .position("P-WX-1", "representative", "wuxi")
                .holder("E-zhang", "P-EAST", days("2026-01-01/2026-07-15"))
                .holder("E-chen", "P-EAST", days("2026-07-06/"))
                .holder("E-wang", "P-SZ", days("2026-01-01/2026-05-11"))
                .acting("E-li", "P-SZ", days("2026-05-25/2026-07-01"))
                .holder("E-liu", "P-SZ", days("2026-07-01/"))
                .holder("E-zhao", "P-SZ-1")
                .holder("E-li", "P-WX")
                .holder("E-sun", "P-WX-1", days("2026-01-01/2026-08-01"));
    }

    private static Tier tier(String id, int rank) {
        return new Tier(TierId.of(id), rank, LocalizedText.same(id));
    }

    static Organization organization() {
        return builder().build();
    }

    static MatrixBuilder matrixBuilder() {
        return ResponsibilityMatrix.raci(START)
                .role("regional-manager", LocalizedText.of("regional manager", "区域经理"))
                .role("supervisor", LocalizedText.of("supervisor", "主管"))
                .role("representative", LocalizedText.of("representative", "代表"), Seats.SEVERAL)
                .duty("break-down-targets", LocalizedText.of("Break-down of targets", "目标分解"))
                .accountable("regional-manager")
                .responsible("supervisor")
                .duty("market-plan", LocalizedText.of("Market plan", "市场计划"))
                .accountable("supervisor")
                .responsible("representative")
                .duty("win-customers", LocalizedText.of("Winning customers", "开发客户"))
                .ofEachPosition()
                .accountable("representative")
                .responsible("representative");
    }

    static ResponsibilityMatrix matrix() {
        return matrixBuilder().build();
    }

    static ResolvedMatrix resolved() {
        return matrix().resolve(organization());
    }
}
