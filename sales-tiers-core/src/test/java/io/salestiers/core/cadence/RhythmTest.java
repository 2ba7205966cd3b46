package io.salestiers.core.cadence;

import static io.salestiers.core.cadence.SalesTeam.LI;
import static io.salestiers.core.cadence.SalesTeam.ORGANIZATION;
import static io.salestiers.core.cadence.SalesTeam.QIAN;
import static io.salestiers.core.cadence.SalesTeam.SUN;
import static io.salestiers.core.cadence.SalesTeam.WANG;
import static io.salestiers.core.cadence.SalesTeam.ZHANG;
import static io.salestiers.core.cadence.SalesTeam.ZHAO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.message.Audience;
import io.salestiers.core.message.AudienceRule;
import io.salestiers.core.message.Message;
import io.salestiers.core.message.Phrase;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Severity;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strategies, announcements and coaching. */
class RhythmTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

    @Nested
    class Strategies {
        private static Strategy strategy(ProgressRule rule, Unreported unreported) {
            return new Strategy(
                    StrategyId.of("win-the-east"),
                    LocalizedText.of("Win the East", "拿下华东"),
                    PositionId.of("P-EAST"),
                    List.of(
                            new Initiative(
                                    InitiativeId.of("key-accounts"),
                                    LocalizedText.of("Key accounts", "大客户"),
                                    UnitId.of("SUZHOU"),
                                    PositionId.of("P-SZ"),
                                    Ratio.of(3),
                                    List.of(action("A-1", 1), action("A-2", 1), action("A-3", 2))),
                            new Initiative(
                                    InitiativeId.of("partners"),
                                    LocalizedText.of("Partners", "渠道"),
                                    UnitId.of("SHANGHAI"),
                                    PositionId.of("P-SH"),
                                    Ratio.of(1),
                                    List.of(action("A-4", 1)))),
                    rule,
                    unreported);
        }

        private static StrategyAction action(String id, int weight) {
            return new StrategyAction(
                    ActionId.of(id), LocalizedText.same(id), PositionId.of("P-R1"), DAY, Ratio.of(weight));
        }

        private static ProgressReport report(String action, int day, String progress) {
            return new ProgressReport(ActionId.of(action), LocalDate.of(2025, 6, day), Ratio.parse(progress), LI);
        }

        private static final List<ProgressReport> REPORTS = List.of(
                report("A-1", 3, "1"),
                report("A-2", 2, "0.2"),
                report("A-2", 5, "0.5"),
                report("A-2", 20, "0.9"),
                report("A-4", 4, "1"));

        /*
         * On 10 June A-1 is at 100 %, A-2 at 50 %, A-3 unreported with weight 2, A-4 at 100 %. Weighted mean of the first
         * initiative with A-3 as zero: (1 + 0.5 + 0) / 4 = 3/8; of the whole: (3 × 3/8 + 1) / 4 = 17/32. Left out: (1 + 0.5) / 2
         * = 3/4; (3 × 3/4 + 1) / 4 = 13/16. Least: 0 and 1, so 0; left out 1/2 and 1, so 1/2. Finished: 1/4 and 1, of which only
         * the second initiative is finished: 1/4; left out 1/2 and 1: again 1/4.
         */
        @ParameterizedTest
        @CsvSource({
            "WEIGHTED_MEAN, AS_ZERO, 17/32",
            "WEIGHTED_MEAN, LEFT_OUT, 13/16",
            "LEAST, AS_ZERO, 0",
            "LEAST, LEFT_OUT, 1/2",
            "FINISHED_SHARE, AS_ZERO, 1/4",
            "FINISHED_SHARE, LEFT_OUT, 1/4"
        })
        void rollUpByTheStatedRule(ProgressRule rule, Unreported unreported, String expected) {
            Explanation progress = strategy(rule, unreported).progressOn(REPORTS, LocalDate.of(2025, 6, 10));
            assertThat(progress.value()).contains(Quantity.ratio(Ratio.parse(expected)));
            Recalculation.verify(progress);
        }

        @Test
        void areNotKnownIfNobodyReported() {
            assertThat(strategy(ProgressRule.WEIGHTED_MEAN, Unreported.LEFT_OUT)
                            .progressOn(List.of(), DAY)
                            .value())
                    .isEmpty();
        }

        @Test
        void tellOfWhatNobodyAnswersFor() {
            Strategy strategy = new Strategy(
                    StrategyId.of("s"),
                    LocalizedText.same("S"),
                    PositionId.of("P-NONE"),
                    List.of(new Initiative(
                            InitiativeId.of("i"),
                            LocalizedText.same("I"),
                            UnitId.of("EAST"),
                            PositionId.of("P-EAST"),
                            Ratio.ONE,
                            List.of(action("A", 1)))),
                    ProgressRule.LEAST,
                    Unreported.AS_ZERO);
            assertThat(strategy.findings(ORGANIZATION.on(DAY)))
                    .extracting(finding -> finding.place().toString())
                    .containsExactly("strategy#/owner");
        }

        @Test
        void haveEachIdOnce() {
            assertThatThrownBy(() -> new Strategy(
                            StrategyId.of("s"),
                            LocalizedText.same("S"),
                            PositionId.of("P-EAST"),
                            List.of(initiative("i"), initiative("i")),
                            ProgressRule.LEAST,
                            Unreported.AS_ZERO))
                    .isInstanceOfSatisfying(
                            InvalidDefinitionException.class,
                            e -> assertThat(e.findings())
                                    .extracting(finding -> finding.place().toString())
                                    .containsExactly("strategy#/initiatives/1", "strategy#/initiatives/1/actions/0"));
        }

        private Initiative initiative(String id) {
            return new Initiative(
                    InitiativeId.of(id),
                    LocalizedText.same("I"),
                    UnitId.of("EAST"),
                    PositionId.of("P-EAST"),
                    Ratio.ONE,
                    List.of(action("A", 1)));
        }

        @Test
        void printTheirProgress() {
            String text = strategy(ProgressRule.WEIGHTED_MEAN, Unreported.AS_ZERO)
                    .progressOn(REPORTS, LocalDate.of(2025, 6, 10))
                    .print(Texts.of(Language.ZH, List.of(CoreMessages.catalogue())));
            assertThat(text).contains("策略“拿下华东”的进度（加权平均；0个部分进度未知）").doesNotContain("[");
        }
    }

    @Nested
    class Announcements {
        private Announcement announcement(AnnouncementReach reach) {
            return new Announcement(
                    AnnouncementId.of("travel-2025"),
                    Message.of(Severity.INFO, Phrase.of("Travel rules", "差旅规定")),
                    Audience.of(AudienceRule.of(TierId.of("supervisor"))),
                    DAY,
                    LocalDate.of(2025, 7, 10),
                    reach);
        }

        private Acknowledgement read(PersonId person, LocalDate day) {
            return new Acknowledgement(AnnouncementId.of("travel-2025"), person, day);
        }

        @Test
        void saysWhoHasNot() {
            Announcement.Status status = announcement(AnnouncementReach.AS_PUBLISHED)
                    .on(List.of(read(ZHANG, DAY.plusDays(3)), read(ZHANG, DAY)), ORGANIZATION, DAY.plusDays(5));
            assertThat(status.missing()).containsExactly(ZHAO);
            assertThat(status.missingUnder(WANG)).containsExactly(ZHAO);
            assertThat(status.readers().get(0).acknowledged()).contains(DAY);
        }

        /* zhao leaves on 1 July, and qian comes. */
        @Test
        void whoComesLaterIsAChoice() {
            LocalDate july = LocalDate.of(2025, 7, 2);
            assertThat(announcement(AnnouncementReach.AS_PUBLISHED)
                            .on(List.of(), ORGANIZATION, july)
                            .missing())
                    .containsExactly(ZHANG);
            assertThat(announcement(AnnouncementReach.ONGOING)
                            .on(List.of(), ORGANIZATION, july)
                            .missing())
                    .containsExactly(QIAN, ZHANG);
        }

        @Test
        void laterAcknowledgementsAreNotKnownYet() {
            assertThat(announcement(AnnouncementReach.ONGOING)
                            .on(List.of(read(ZHANG, DAY.plusDays(3))), ORGANIZATION, DAY)
                            .missing())
                    .contains(ZHANG);
        }

        @Test
        void lateIsLate() {
            LocalDate late = LocalDate.of(2025, 7, 11);
            assertThat(announcement(AnnouncementReach.ONGOING)
                            .on(List.of(read(ZHANG, late)), ORGANIZATION, late)
                            .readers())
                    .allMatch(Announcement.Reader::late);
            assertThat(announcement(AnnouncementReach.ONGOING)
                            .observations(List.of(read(ZHANG, late), read(QIAN, DAY)), ORGANIZATION))
                    .extracting(o -> o.measure() + " " + o.subject().key() + " "
                            + o.value().value())
                    .containsExactly(
                            "announcements-to-acknowledge person:qian 1",
                            "announcements-acknowledged person:qian 1",
                            "announcements-to-acknowledge person:zhang 1",
                            "announcements-acknowledged person:zhang 0");
        }
    }

    @Nested
    class CoachingAndJointVisits {
        private final Coaching visit = new Coaching(
                CoachingId.of("C-1"),
                Coaching.Kind.JOINT_VISIT,
                DAY,
                ZHANG,
                LI,
                Optional.of("customer-7"),
                List.of(
                        new Coaching.NextStep("Send the offer", LI, DAY.plusDays(2), Optional.of(DAY.plusDays(3))),
                        new Coaching.NextStep("Ask for references", ZHANG, DAY.plusDays(9), Optional.empty())));

        @Test
        void leaveOpenSteps() {
            assertThat(Coaching.openSteps(List.of(visit), LI, DAY.plusDays(2))).hasSize(1);
            assertThat(Coaching.openSteps(List.of(visit), LI, DAY.plusDays(3))).isEmpty();
            assertThat(Coaching.openSteps(List.of(visit), ZHANG, DAY.plusDays(30)))
                    .hasSize(1);
            assertThat(Coaching.openSteps(List.of(visit), ZHANG, DAY.minusDays(1)))
                    .isEmpty();
        }

        @Test
        void tellWhoHadNone() {
            assertThat(Coaching.notCoached(
                            List.of(visit),
                            PositionId.of("P-SZ"),
                            DateRange.parse("2025-06-01/2025-07-01"),
                            ORGANIZATION.on(DAY)))
                    .containsExactly(SUN);
        }

        @Test
        void areByWhoIsAbove() {
            assertThat(visit.findings(ORGANIZATION.on(DAY))).isEmpty();
            Coaching sideways = new Coaching(
                    CoachingId.of("C-2"), Coaching.Kind.COACHING, DAY, ZHAO, LI, Optional.empty(), List.of());
            assertThat(sideways.findings(ORGANIZATION.on(DAY)))
                    .extracting(Finding::code)
                    .containsExactly(CadenceFindings.COACH_NOT_ABOVE);
        }

        @Test
        void areCounted() {
            assertThat(Coaching.observations(List.of(visit), DateRange.parse("2025-06-01/2025-06-10")))
                    .extracting(o -> o.measure() + " " + o.subject().key() + " "
                            + o.value().value())
                    .containsExactly(
                            "coaching-steps-due person:li 1",
                            "coaching-steps-in-time person:li 0",
                            "coachings-given person:zhang 1",
                            "coachings-received person:li 1");
        }

        @Test
        void refuseWhatCannotBe() {
            assertThatThrownBy(() -> new Coaching(
                            CoachingId.of("C"), Coaching.Kind.COACHING, DAY, LI, LI, Optional.empty(), List.of()))
                    .hasMessageContaining("themself");
            assertThatThrownBy(() -> new Coaching(
                            CoachingId.of("C"), Coaching.Kind.JOINT_VISIT, DAY, ZHANG, LI, Optional.empty(), List.of()))
                    .hasMessageContaining("customer");
        }
    }
}
