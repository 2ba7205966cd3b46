package io.salestiers.core.responsibility;

import static io.salestiers.core.responsibility.EastCompany.BREAK_DOWN;
import static io.salestiers.core.responsibility.EastCompany.CHEN;
import static io.salestiers.core.responsibility.EastCompany.LI;
import static io.salestiers.core.responsibility.EastCompany.LIU;
import static io.salestiers.core.responsibility.EastCompany.MARKET_PLAN;
import static io.salestiers.core.responsibility.EastCompany.P_EAST;
import static io.salestiers.core.responsibility.EastCompany.P_SZ;
import static io.salestiers.core.responsibility.EastCompany.P_SZ_1;
import static io.salestiers.core.responsibility.EastCompany.P_WX;
import static io.salestiers.core.responsibility.EastCompany.P_WX_1;
import static io.salestiers.core.responsibility.EastCompany.SUZHOU;
import static io.salestiers.core.responsibility.EastCompany.WIN_CUSTOMERS;
import static io.salestiers.core.responsibility.EastCompany.WUXI;
import static io.salestiers.core.responsibility.EastCompany.ZHANG;
import static io.salestiers.core.responsibility.EastCompany.ZHAO;
import static io.salestiers.core.responsibility.EastCompany.day;
import static io.salestiers.core.responsibility.EastCompany.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.Change;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Reorganization;
import io.salestiers.core.org.ReorganizationDiff;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The questions of a user, with answers worked out by hand (see {@link EastCompany}). */
class ResponsibilityQuestionsTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());
    private static final Texts CHINESE = Texts.of(Locale.CHINA, CoreMessages.catalogue());
    private static final DateRange SECOND_QUARTER = days("2026-04-01/2026-07-01");
    private static final DateRange THIRD_QUARTER = days("2026-07-01/2026-10-01");

    private final ResolvedMatrix resolved = EastCompany.resolved();

    @Nested
    class WhoWasAccountableForTheBreakDownOfTargetsInSuzhouOnThirdOfJuly {
        private final Answer answer = resolved.accountable(BREAK_DOWN, SUZHOU, day("2026-07-03"));

        @Test
        void zhangTheRegionalManager() {
            assertThat(answer.person()).contains(ZHANG);
            assertThat(answer.accountability())
                    .isEqualTo(new Accountability.Held(new DutyHolder(ZHANG, P_EAST, AppointmentKind.PRIMARY)));
            assertThat(answer.place()).isEqualTo(new Subject.OfUnit(SUZHOU));
        }

        @Test
        void andWhy() {
            assertThat(answer.explanation().print(ENGLISH)).isEqualTo("""
                    Break-down of targets in East/Suzhou on 2026-07-03: E-zhang (P-EAST) is accountable
                      the matrix makes the role regional manager accountable (from 2026-01-01)
                      East/Suzhou has no position of the role regional manager
                      East has one position of the role regional manager
                      position P-EAST is held by E-zhang since 2026-01-01
                    """);
            assertThat(answer.explanation().print(CHINESE)).isEqualTo("""
                    2026年7月3日，华东/苏州的“目标分解”由 E-zhang (P-EAST) 最终负责
                      矩阵规定由岗位“区域经理”最终负责（2026年1月1日起）
                      华东/苏州没有岗位“区域经理”的职位
                      华东有一个岗位“区域经理”的职位
                      职位 P-EAST 自2026年1月1日起由 E-zhang 担任
                    """);
            assertThat(answer.explanation().person()).contains("E-zhang");
        }
    }

    @Nested
    class WhoWasAccountableOnOtherDays {
        @Test
        void twoDuringTheHandoverOfTheRegion() {
            Answer answer = resolved.accountable(BREAK_DOWN, SUZHOU, day("2026-07-06"));
            assertThat(answer.person()).isEmpty();
            assertThat(answer.people()).containsExactly(CHEN, ZHANG);
            assertThat(answer.accountability())
                    .isEqualTo(new Accountability.Several(
                            Accountability.Several.Kind.HANDOVER,
                            List.of(
                                    new DutyHolder(CHEN, P_EAST, AppointmentKind.PRIMARY),
                                    new DutyHolder(ZHANG, P_EAST, AppointmentKind.PRIMARY))));
            // Since when is asked of each of them, not of the two together.
            assertThat(answer.explanation().print(ENGLISH)).isEqualTo("""
                    Break-down of targets in East/Suzhou on 2026-07-06: several are accountable during a handover: E-chen (P-EAST), E-zhang (P-EAST)
                      the matrix makes the role regional manager accountable (from 2026-01-01)
                      East/Suzhou has no position of the role regional manager
                      East has one position of the role regional manager
                      position P-EAST is held by E-chen since 2026-07-06
                      position P-EAST is held by E-zhang since 2026-01-01
                    """);
        }

        @Test
        void nobodyWhileTheSupervisorOfSuzhouWasMissing() {
            Answer answer = resolved.accountable(MARKET_PLAN, SUZHOU, day("2026-05-24"));
            assertThat(answer.accountability())
                    .isEqualTo(new Accountability.Gap(
                            new GapReason.Vacant(List.of(new GapReason.Vacancy(P_SZ, days("2026-05-11/2026-05-25"))))));
            assertThat(answer.explanation().print(CHINESE)).isEqualTo("""
                    2026年5月24日，华东/苏州的“市场计划”无人最终负责：职位空缺
                      矩阵规定由岗位“主管”最终负责（2026年1月1日起）
                      华东/苏州有一个岗位“主管”的职位
                      职位 P-SZ 空缺（2026年5月11日至2026年5月24日）
                    """);
        }

        @Test
        void whoActsInPlaceOfTheHolder() {
            Answer answer = resolved.accountable(MARKET_PLAN, SUZHOU, day("2026-05-25"));
            assertThat(answer.person()).contains(LI);
            assertThat(answer.accountability())
                    .isEqualTo(new Accountability.Held(new DutyHolder(LI, P_SZ, AppointmentKind.ACTING)));
            assertThat(answer.explanation().print(ENGLISH)).isEqualTo("""
                    Market plan in East/Suzhou on 2026-05-25: E-li (P-SZ) is accountable as acting cover
                      the matrix makes the role supervisor accountable (from 2026-01-01)
                      East/Suzhou has one position of the role supervisor
                      for position P-SZ, E-li acts since 2026-05-25
                    """);
        }

        @Test
        void nobodyBeforeTheMatrixBegins() {
            Answer answer = resolved.accountable(MARKET_PLAN, SUZHOU, day("2025-12-31"));
            // The organization has no units on that day either, which comes first.
            assertThat(answer.accountability()).isEqualTo(new Accountability.Gap(new GapReason.NotThere()));
            assertThat(answer.explanation().print(ENGLISH)).isEqualTo("""
                    Market plan in Suzhou on 2025-12-31: nobody is accountable, the place has no part in it on this day
                      the matrix (from 2026-01-01) makes no role accountable on this day
                    """);
        }

        @Test
        void eachRepresentativeForTheirOwnCustomers() {
            Answer team = resolved.accountable(WIN_CUSTOMERS, SUZHOU, day("2026-07-03"));
            Accountability.Held zhao = new Accountability.Held(new DutyHolder(ZHAO, P_SZ_1, AppointmentKind.PRIMARY));
            assertThat(team.accountability())
                    .isEqualTo(new Accountability.Parts(List.of(new Accountability.Part(P_SZ_1, zhao))));
            assertThat(team.explanation().print(ENGLISH)).isEqualTo("""
                    Winning customers in East/Suzhou on 2026-07-03: each position answers for its own part
                      Winning customers in East/Suzhou/P-SZ-1 on 2026-07-03: E-zhao (P-SZ-1) is accountable
                        the matrix makes the role representative accountable (from 2026-01-01)
                        position P-SZ-1 is held by E-zhao since 2026-01-01
                    """);
            assertThat(resolved.accountable(WIN_CUSTOMERS, P_SZ_1, day("2026-07-03"))
                            .accountability())
                    .isEqualTo(zhao);
            // The whole region has two parts, one of them vacant in August.
            assertThat(resolved.accountable(WIN_CUSTOMERS, EastCompany.EAST, day("2026-08-01"))
                            .accountability())
                    .isEqualTo(new Accountability.Parts(List.of(
                            new Accountability.Part(P_SZ_1, zhao),
                            new Accountability.Part(
                                    P_WX_1,
                                    new Accountability.Gap(new GapReason.Vacant(
                                            List.of(new GapReason.Vacancy(P_WX_1, days("2026-08-01/")))))))));
        }
    }

    @Nested
    class WhoHasWhichPart {
        @Test
        void theWorkOfTheMarketPlanIsDoneByTheRepresentative() {
            assertThat(resolved.responsible(MARKET_PLAN, SUZHOU, day("2026-07-03")))
                    .containsExactly(new DutyHolder(ZHAO, P_SZ_1, AppointmentKind.PRIMARY));
        }

        @Test
        void lettersOfAPerson() {
            assertThat(resolved.letters(ZHAO, MARKET_PLAN, SUZHOU, day("2026-07-03")))
                    .containsExactly(Letter.RESPONSIBLE);
            assertThat(resolved.letters(LIU, MARKET_PLAN, SUZHOU, day("2026-07-03")))
                    .containsExactly(Letter.ACCOUNTABLE);
            assertThat(resolved.letters(ZHAO, WIN_CUSTOMERS, SUZHOU, day("2026-07-03")))
                    .containsExactly(Letter.RESPONSIBLE, Letter.ACCOUNTABLE);
            assertThat(resolved.letters(ZHANG, MARKET_PLAN, SUZHOU, day("2026-07-03")))
                    .isEmpty();
        }

        @Test
        void whatLiHasToDoWithWhileActingForSuzhou() {
            assertThat(resolved.dutiesOf(LI, day("2026-06-10")))
                    .containsExactly(
                            new DutyPart(BREAK_DOWN, Letter.RESPONSIBLE, P_SZ, List.of(new Subject.OfUnit(SUZHOU))),
                            new DutyPart(BREAK_DOWN, Letter.RESPONSIBLE, P_WX, List.of(new Subject.OfUnit(WUXI))),
                            new DutyPart(MARKET_PLAN, Letter.ACCOUNTABLE, P_SZ, List.of(new Subject.OfUnit(SUZHOU))),
                            new DutyPart(MARKET_PLAN, Letter.ACCOUNTABLE, P_WX, List.of(new Subject.OfUnit(WUXI))));
        }

        @Test
        void theRegionalManagerAnswersInBothTeams() {
            assertThat(resolved.dutiesOf(ZHANG, day("2026-06-10")))
                    .containsExactly(new DutyPart(
                            BREAK_DOWN,
                            Letter.ACCOUNTABLE,
                            P_EAST,
                            List.of(new Subject.OfUnit(SUZHOU), new Subject.OfUnit(WUXI))));
            assertThat(resolved.dutiesOf(PersonId.of("nobody"), day("2026-06-10")))
                    .isEmpty();
        }
    }

    @Nested
    class WhichDutiesHadNobodyOrTwoPeopleAtAnyDayOfTheQuarterAndWhy {
        @Test
        void inTheSecondQuarterTheMarketPlanOfSuzhouForTwoWeeks() {
            CoverageReport report = resolved.coverage(SECOND_QUARTER);
            GapReason vacant =
                    new GapReason.Vacant(List.of(new GapReason.Vacancy(P_SZ, days("2026-05-11/2026-05-25"))));
            assertThat(report.gaps())
                    .containsExactly(new CoverageGap(
                            MARKET_PLAN, new Subject.OfUnit(SUZHOU), days("2026-05-11/2026-05-25"), vacant));
            assertThat(report.overlaps()).isEmpty();
            assertThat(report.unworked())
                    .containsExactly(new CoverageGap(
                            BREAK_DOWN, new Subject.OfUnit(SUZHOU), days("2026-05-11/2026-05-25"), vacant));
            assertThat(report.isComplete()).isFalse();
            assertThat(report.uncoveredDays())
                    .containsEntry(MARKET_PLAN, 14L)
                    .containsEntry(BREAK_DOWN, 0L)
                    .containsEntry(WIN_CUSTOMERS, 0L)
                    .hasSize(3);
        }

        @Test
        void inTheThirdQuarterAHandoverAndAVacancy() {
            CoverageReport report = resolved.coverage(THIRD_QUARTER);
            assertThat(report.findings())
                    .extracting(finding -> finding.message(ENGLISH))
                    .containsExactly(
                            "Break-down of targets has 2 people accountable in East/Suzhou (2026-07-06 to 2026-07-14)"
                                    + " during a handover: E-chen (P-EAST), E-zhang (P-EAST)",
                            "Break-down of targets has 2 people accountable in East/Wuxi (2026-07-06 to 2026-07-14)"
                                    + " during a handover: E-chen (P-EAST), E-zhang (P-EAST)",
                            "Market plan has nobody responsible in East/Wuxi (2026-08-01 to 2026-09-30): position"
                                    + " P-WX-1 is vacant",
                            "Winning customers has nobody accountable in East/Wuxi/P-WX-1 (2026-08-01 to 2026-09-30):"
                                    + " position P-WX-1 is vacant",
                            "Winning customers has nobody responsible in East/Wuxi/P-WX-1 (2026-08-01 to 2026-09-30):"
                                    + " position P-WX-1 is vacant");
            assertThat(report.findings())
                    .extracting(finding -> finding.place() + ": " + finding.message(CHINESE))
                    .contains(
                            "suzhou 2026-07-06/2026-07-15: 华东/苏州的“目标分解”在交接期间有 2 人同时最终负责（2026年7月6日至2026年7月14日）："
                                    + "E-chen (P-EAST)、E-zhang (P-EAST)",
                            "P-WX-1 2026-08-01/2026-10-01: 华东/无锡/P-WX-1的“开发客户”无人最终负责（2026年8月1日至2026年9月30日）："
                                    + "职位 P-WX-1 空缺");
        }

        @Test
        void nothingInTheFirstQuarter() {
            CoverageReport report = resolved.coverage(days("2026-01-01/2026-04-01"));
            assertThat(report.isComplete()).isTrue();
            assertThat(report.findings()).isEmpty();
        }
    }

    @Nested
    class WhatWouldThisReorganizationLeaveUncovered {
        private final Reorganization suzhouAlone =
                Reorganization.of(new Change.MoveUnit(day("2026-09-01"), SUZHOU, Optional.empty()));

        @Test
        void theTargetsOfSuzhouIfItLeavesTheRegion() {
            WhatIf whatIf = resolved.whatIf(suzhouAlone, THIRD_QUARTER).orThrow();
            assertThat(whatIf.appears().uncoveredDuties()).containsExactly(BREAK_DOWN);
            assertThat(whatIf.appears().gaps())
                    .containsExactly(new CoverageGap(
                            BREAK_DOWN,
                            new Subject.OfUnit(SUZHOU),
                            days("2026-09-01/2026-10-01"),
                            new GapReason.NoPosition(List.of(RoleId.of("regional-manager")))));
            assertThat(whatIf.heals().empty()).isTrue();
            assertThat(whatIf.findings())
                    .extracting(finding -> finding.message(ENGLISH))
                    .containsExactly("Break-down of targets has nobody accountable in Suzhou (2026-09-01 to"
                            + " 2026-09-30): neither it nor a unit above has a position of role regional-manager");
            assertThat(whatIf.findings())
                    .extracting(finding -> finding.message(CHINESE))
                    .containsExactly("苏州的“目标分解”无人最终负责（2026年9月1日至2026年9月30日）：本部门及上级部门均无岗位 regional-manager 的职位");
            assertThat(whatIf.after()
                            .accountable(BREAK_DOWN, SUZHOU, day("2026-08-31"))
                            .person())
                    .contains(CHEN);
            assertThat(whatIf.organization().on(day("2026-09-01")).parent(SUZHOU))
                    .isEmpty();
            assertThat(whatIf.range()).isEqualTo(THIRD_QUARTER);
        }

        @Test
        void nothingIfSomebodyIsAppointedButItPutsRightWhatWasVacant() {
            Reorganization appointment = Reorganization.of(new Change.Appoint(
                    day("2026-09-01"), PersonId.of("E-zhou"), P_WX_1, Optional.empty(), Optional.empty()));
            WhatIf whatIf = resolved.whatIf(appointment, THIRD_QUARTER).orThrow();
            assertThat(whatIf.appears().empty()).isTrue();
            assertThat(whatIf.findings()).isEmpty();
            assertThat(whatIf.heals().gaps())
                    .extracting(gap -> gap.duty() + " " + gap.leaf().key() + " " + gap.days())
                    .containsExactly("win-customers position:P-WX-1 2026-09-01/2026-10-01");
            assertThat(whatIf.heals().unworked())
                    .extracting(gap -> gap.duty() + " " + gap.leaf().key() + " " + gap.days())
                    .containsExactly(
                            "market-plan unit:wuxi 2026-09-01/2026-10-01",
                            "win-customers position:P-WX-1 2026-09-01/2026-10-01");
            assertThat(whatIf.heals().uncoveredDuties()).containsExactly(WIN_CUSTOMERS);
        }

        @Test
        void chenLosesTheTargetsOfSuzhou() {
            AccountabilityImpact impact =
                    resolved.impactOf(suzhouAlone, THIRD_QUARTER).orThrow();
            assertThat(impact.lossesOf(CHEN))
                    .extracting(change -> change.duty() + " " + change.leaf().key() + " " + change.days())
                    .containsExactly("break-down-targets unit:suzhou 2026-09-01/2026-10-01");
            assertThat(impact.gainsOf(CHEN)).isEmpty();
            assertThat(impact.people()).containsExactly(CHEN);
            assertThat(impact.range()).isEqualTo(THIRD_QUARTER);
        }

        @Test
        void theSameFromTheDifferenceOfTwoOrganizations() {
            WhatIf whatIf = resolved.whatIf(suzhouAlone, THIRD_QUARTER).orThrow();
            ReorganizationDiff diff =
                    ReorganizationDiff.between(EastCompany.organization(), whatIf.organization(), THIRD_QUARTER);
            assertThat(resolved.impactOf(diff, whatIf.organization()))
                    .isEqualTo(resolved.impactOf(suzhouAlone, THIRD_QUARTER).orThrow());
            // The other way round it is a gain.
            AccountabilityImpact back = whatIf.after()
                    .impactOf(
                            ReorganizationDiff.between(
                                    whatIf.organization(), EastCompany.organization(), THIRD_QUARTER),
                            EastCompany.organization());
            assertThat(back.gainsOf(CHEN)).hasSize(1);
            assertThat(back.lossesOf(CHEN)).isEmpty();
            assertThat(back.empty()).isFalse();
        }

        @Test
        void aReorganizationThatIsWrongIsRefusedWithItsReasons() {
            Reorganization wrong = Reorganization.of(new Change.MoveUnit(
                    day("2026-09-01"), io.salestiers.core.org.UnitId.of("nowhere"), Optional.empty()));
            assertThat(resolved.whatIf(wrong, THIRD_QUARTER).value()).isEmpty();
            assertThat(resolved.whatIf(wrong, THIRD_QUARTER).findings()).isNotEmpty();
            assertThat(resolved.impactOf(wrong, THIRD_QUARTER).value()).isEmpty();
        }
    }
}
