package io.salestiers.kpi.cycle;

import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.A;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.B;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.C;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.CHEN;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.GU;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.HE;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.LI;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.QIAN;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.REPRESENTATIVE;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.SUN;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.TANG;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.WANG;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.ZHANG;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.ZHAO;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.code;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.goals;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.audit.AuditRecord;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityFindings;
import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.authority.InterestPolicy;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Event;
import io.salestiers.core.command.Transition;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Texts;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.calibration.SessionId;
import io.salestiers.kpi.testkit.cycle.CycleDriver;
import io.salestiers.kpi.testkit.cycle.ReviewedCompany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each guard, by what it refuses. Li scores Zhang and Sun; both are in the cycle, unless a test says otherwise. */
class CycleGuardsTest {
    private static final Instant START = Instant.parse("2025-03-25T02:00:00Z");

    private static CycleDriver driver(CycleState draft, Authority authority) {
        return new CycleDriver(
                CycleProcess.of(ReviewedCompany.WORKING_DAYS), authority, new InMemoryCycleStore(), draft, START);
    }

    private static CycleState draft(ReviewPolicy policy, PersonId... people) {
        CycleState all = ReviewedCompany.draft(policy);
        List<PersonId> some = List.of(people);
        return all.withEntries(all.entries().stream()
                .filter(entry -> some.contains(entry.person()))
                .toList());
    }

    private static CycleDriver cycle() {
        return driver(draft(ReviewedCompany.policy(), ZHANG, SUN), ReviewedCompany.authority());
    }

    private static Function<CommandHeader, CycleCommand> step(CycleStep step) {
        return header -> CycleCommand.advance(header, step);
    }

    private static Function<CommandHeader, CycleCommand> entry(PersonId person, EntryStep step) {
        return header -> CycleCommand.entry(header, person, step);
    }

    private static Function<CommandHeader, CycleCommand> appeal(PersonId person) {
        return header -> new CycleCommand.FileAppeal(header, person, code("ground"));
    }

    private static Function<CommandHeader, CycleCommand> hear(PersonId person, AppealOutcome outcome) {
        return header -> new CycleCommand.HearAppeal(header, person, outcome, Optional.empty(), Optional.empty());
    }

    private static CycleDriver running() {
        CycleDriver cycle = cycle().on("2025-04-01").by(ZHAO).step(CycleStep.OPEN_GOALS);
        cycle.by(LI).goals(ZHANG, goals(ZHANG)).goals(SUN, goals(SUN));
        return cycle.by(ZHAO).step(CycleStep.START);
    }

    private static CycleDriver review() {
        return running().on("2025-07-01").step(CycleStep.OPEN_REVIEW);
    }

    private static CycleDriver scored() {
        CycleDriver cycle = review();
        cycle.by(ZHANG).scoreSelf(result(ZHANG, 90)).by(SUN).scoreSelf(result(SUN, 90));
        return cycle.by(LI).score(result(ZHANG, 58)).score(result(SUN, 75));
    }

    private static CycleDriver calibrating() {
        CycleDriver cycle = scored().by(ZHAO).step(CycleStep.START_CALIBRATION);
        return cycle.convene("s", List.of(HE, GU), List.of(ZHANG, SUN));
    }

    private static CycleDriver calibrated() {
        CycleDriver cycle = calibrating();
        cycle.by(HE).because("as-computed").propose("s", ZHANG, C, Optional.empty());
        cycle.because("as-computed").propose("s", SUN, B, Optional.empty());
        cycle.by(GU)
                .support("s", ZHANG, 1)
                .support("s", SUN, 2)
                .decide("s", ZHANG, 1)
                .decide("s", SUN, 2);
        return cycle.by(ZHAO).closeSession("s");
    }

    private static CycleDriver approved() {
        return calibrated().by(WANG).entry(ZHANG, EntryStep.APPROVE).entry(SUN, EntryStep.APPROVE);
    }

    /** Published on Friday 2025-07-11. */
    private static CycleDriver published() {
        CycleDriver cycle =
                approved().by(ZHAO).step(CycleStep.ATTACH_DISTRIBUTION).step(CycleStep.LOCK);
        return cycle.on("2025-07-11").by(TANG).step(CycleStep.PUBLISH);
    }

    private static CycleDriver closed() {
        return published()
                .by(ZHAO)
                .step(CycleStep.OPEN_APPEALS)
                .on("2025-07-21")
                .step(CycleStep.CLOSE);
    }

    @Nested
    class Opening {
        @Test
        void needsSomebody() {
            assertThat(driver(draft(ReviewedCompany.policy()), ReviewedCompany.authority())
                            .by(ZHAO)
                            .refused(step(CycleStep.OPEN_GOALS)))
                    .containsExactly(CycleFinding.NOBODY_ENROLLED);
        }

        @Test
        void needsAScorecardAndACompetentReviewerForEach() {
            CycleState draft = draft(ReviewedCompany.policy(), ZHANG)
                    .with(ScorecardEntry.of(SUN, TierId.of("administrator"), LI))
                    .with(ScorecardEntry.of(QIAN, REPRESENTATIVE, LI));
            // Li is not above Qian and has no grant over Hangzhou.
            assertThat(driver(draft, ReviewedCompany.authority()).by(ZHAO).refused(step(CycleStep.OPEN_GOALS)))
                    .containsExactly(
                            CycleFinding.REVIEWER_NOT_COMPETENT,
                            AuthorityFindings.OUT_OF_SCOPE,
                            CycleFinding.NO_TEMPLATE);
        }

        @Test
        void doesNotAskAboutWhoIsExcluded() {
            CycleState draft =
                    draft(ReviewedCompany.policy(), ZHANG, SUN).with(ScorecardEntry.of(QIAN, REPRESENTATIVE, LI));
            CycleDriver cycle = driver(draft, ReviewedCompany.authority());
            cycle.by(WANG).because("on-leave").entry(QIAN, EntryStep.EXCLUDE);
            cycle.by(ZHAO).step(CycleStep.OPEN_GOALS);
            assertThat(cycle.state().phase()).isEqualTo(CyclePhase.GOALS_OPEN);
        }

        @Test
        void refusesACycleOverTheSameDays() {
            CycleState draft = draft(ReviewedCompany.policy(), ZHANG);
            CycleState other = CycleState.draft(
                    CycleId.of("again"),
                    draft.template(),
                    draft.unit(),
                    draft.period(),
                    draft.method(),
                    draft.policy(),
                    draft.entries());
            CycleProcess beside = CycleProcess.of(ReviewedCompany.WORKING_DAYS).besides(List.of(draft, other));
            CycleCommand open = CycleCommand.advance(CommandHeader.of("k"), CycleStep.OPEN_GOALS);
            assertThat(beside.apply(draft, open, Actor.of(ZHAO), ReviewedCompany.authority(), START)
                            .refusal())
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo(CycleFinding.OVERLAP);
                        assertThat(finding.message(
                                        Texts.of(Locale.ENGLISH, CoreMessages.catalogue(), KpiMessages.catalogue())))
                                .isEqualTo("cycle '2025-Q2' would evaluate days of 2025-04-01 to 2025-06-30 that cycle"
                                        + " 'again' evaluates already");
                    });
            CycleState cancelled = other.withPhase(CyclePhase.CANCELLED);
            assertThat(CycleProcess.of(ReviewedCompany.WORKING_DAYS)
                            .besides(List.of(cancelled))
                            .apply(draft, open, Actor.of(ZHAO), ReviewedCompany.authority(), START)
                            .done())
                    .isTrue();
        }

        @Test
        void cyclesOfOtherKindsDoNotCollide() {
            CycleState quarter = draft(ReviewedCompany.policy(), ZHANG);
            CycleState month = ReviewedCompany.template()
                    .first(
                            CycleId.of("2025-M04"),
                            "1",
                            ReviewedCompany.policy(),
                            io.salestiers.core.time.PeriodKind.MONTH,
                            java.time.LocalDate.of(2025, 4, 1),
                            ReviewedCompany.COMPANY,
                            ReviewedCompany.organization())
                    .orThrow();
            assertThat(quarter.collidesWith(month)).isFalse();
            assertThat(quarter.collidesWith(quarter)).isFalse();
        }

        @Test
        void isNotForEverybody() {
            assertThat(cycle().by(WANG).refused(step(CycleStep.OPEN_GOALS)))
                    .containsExactly(AuthorityFindings.NO_GRANT);
        }
    }

    @Nested
    class Method {
        private CycleMethod other(String template) {
            CycleMethod method = ReviewedCompany.template().method("2");
            return new CycleMethod(InputRef.of("cycle-template", template, "2"), method.tiers());
        }

        @Test
        void isFrozenAfterTheFirstScorecard() {
            CycleDriver cycle = review();
            cycle.by(ZHAO).does(header -> new CycleCommand.ChangeMethod(header, other("sales")));
            assertThat(cycle.state().method().template().revision()).isEqualTo("2");
            cycle.by(ZHANG).scoreSelf(result(ZHANG, 90));
            assertThat(cycle.by(ZHAO)
                            .refused(header -> new CycleCommand.ChangeMethod(
                                    header, ReviewedCompany.template().method("3"))))
                    .containsExactly(CycleFinding.METHOD_FROZEN);
        }

        @Test
        void isOfTheSameTemplateAndHasAScorecardForEverybody() {
            CycleMethod bare = new CycleMethod(other("other").template(), List.of());
            assertThat(cycle().by(ZHAO).refused(header -> new CycleCommand.ChangeMethod(header, bare)))
                    .containsExactly(CycleFinding.WRONG_TEMPLATE, CycleFinding.NO_TEMPLATE);
            assertThat(cycle().by(ZHAO)
                            .refused(header -> new CycleCommand.ChangeMethod(
                                    header, ReviewedCompany.template().method("1"))))
                    .containsExactly(CycleFinding.NOTHING_CHANGED);
        }
    }

    @Nested
    class Enrolling {
        private static final PersonId WU = PersonId.of("wu");

        @Test
        void aJoinerComesIn() {
            CycleDriver cycle = running().on("2025-06-02");
            assertThat(cycle.refused(header -> new CycleCommand.Enroll(header, WU, REPRESENTATIVE, LI)))
                    .containsExactly(CycleFinding.REVIEWER_NOT_COMPETENT, AuthorityFindings.OUT_OF_SCOPE);
            cycle.does(header -> new CycleCommand.Enroll(header, WU, REPRESENTATIVE, CHEN));
            assertThat(cycle.entry(WU).stage()).isEqualTo(EntryStage.NOT_STARTED);
            assertThat(cycle.refused(header -> new CycleCommand.Enroll(header, WU, REPRESENTATIVE, CHEN)))
                    .containsExactly(CycleFinding.ALREADY_ENROLLED);
            // Without goals nobody scores.
            assertThat(cycle.on("2025-07-01").refused(step(CycleStep.OPEN_REVIEW)))
                    .containsExactly(CycleFinding.GOALS_MISSING);
        }

        @Test
        void needsAScorecardAndTheRightPhase() {
            assertThat(scored().by(ZHAO)
                            .refused(header -> new CycleCommand.Enroll(header, QIAN, TierId.of("administrator"), CHEN)))
                    .containsExactly(CycleFinding.WRONG_PHASE, CycleFinding.NO_TEMPLATE);
            assertThat(cycle().by(LI).refused(header -> new CycleCommand.Enroll(header, QIAN, REPRESENTATIVE, CHEN)))
                    .containsExactly(AuthorityFindings.NO_GRANT);
        }

        @Test
        void anotherReviewerScores() {
            CycleDriver cycle = review();
            assertThat(cycle.refused(header -> new CycleCommand.AssignReviewer(header, ZHANG, LI)))
                    .containsExactly(CycleFinding.NOTHING_CHANGED);
            assertThat(cycle.refused(header -> new CycleCommand.AssignReviewer(header, ZHANG, SUN)))
                    .contains(CycleFinding.REVIEWER_NOT_COMPETENT);
            cycle.does(header -> new CycleCommand.AssignReviewer(header, ZHANG, WANG));
            cycle.by(ZHANG).scoreSelf(result(ZHANG, 90));
            assertThat(cycle.by(LI).refused(header -> new CycleCommand.Score(header, result(ZHANG, 60))))
                    .containsExactly(CycleFinding.NOT_REVIEWER);
            cycle.by(WANG).score(result(ZHANG, 60));
            assertThat(cycle.entry(ZHANG).scoredBy()).contains(WANG);
            assertThat(cycle.by(ZHAO).refused(header -> new CycleCommand.AssignReviewer(header, ZHANG, LI)))
                    .containsExactly(CycleFinding.WRONG_STAGE);
        }

        @Test
        void strangersAreNotThere() {
            PersonId nobody = PersonId.of("nobody");
            for (Function<CommandHeader, CycleCommand> command : List.<Function<CommandHeader, CycleCommand>>of(
                    header -> new CycleCommand.AssignReviewer(header, nobody, LI),
                    header -> new CycleCommand.AgreeGoals(header, nobody, goals(nobody)),
                    header -> new CycleCommand.Score(header, result(nobody, 1)),
                    entry(nobody, EntryStep.HOLD),
                    entry(nobody, EntryStep.RELEASE),
                    entry(nobody, EntryStep.APPROVE),
                    entry(nobody, EntryStep.SEND_BACK),
                    entry(nobody, EntryStep.PUBLISH_AGAIN),
                    entry(nobody, EntryStep.REQUEST_REOPENING),
                    entry(nobody, EntryStep.APPROVE_REOPENING),
                    entry(nobody, EntryStep.REJECT_REOPENING),
                    entry(nobody, EntryStep.EXCLUDE),
                    entry(nobody, EntryStep.ACKNOWLEDGE),
                    appeal(nobody),
                    hear(nobody, AppealOutcome.UPHOLD))) {
                assertThat(cycle().by(ZHAO).refused(command)).contains(CycleFinding.NOT_ENROLLED);
            }
        }
    }

    @Nested
    class Goals {
        @Test
        void areSetByTheSuperiorAndOnce() {
            CycleDriver cycle = cycle().on("2025-04-01").by(ZHAO).step(CycleStep.OPEN_GOALS);
            Function<CommandHeader, CycleCommand> agree =
                    header -> new CycleCommand.AgreeGoals(header, ZHANG, goals(ZHANG));
            assertThat(cycle.by(ZHANG).refused(agree))
                    .containsExactly(AuthorityFindings.NO_GRANT, AuthorityFindings.SELF);
            assertThat(cycle.by(ZHAO).refused(step(CycleStep.START))).containsExactly(CycleFinding.GOALS_MISSING);
            cycle.by(LI).does(agree);
            assertThat(cycle.entry(ZHANG).goals()).contains(goals(ZHANG));
            assertThat(cycle.refused(agree)).containsExactly(CycleFinding.NOTHING_CHANGED);
            assertThat(review().by(LI)
                            .refused(header ->
                                    new CycleCommand.AgreeGoals(header, ZHANG, InputRef.of("targets", "t", "9"))))
                    .containsExactly(CycleFinding.WRONG_PHASE);
        }

        @Test
        void areNotAskedOfThoseOnHold() {
            CycleDriver cycle = cycle().on("2025-04-01").by(ZHAO).step(CycleStep.OPEN_GOALS);
            cycle.by(LI).goals(ZHANG, goals(ZHANG));
            cycle.by(ZHAO).entry(SUN, EntryStep.HOLD).step(CycleStep.START);
            assertThat(cycle.entry(SUN).stage()).isEqualTo(EntryStage.ON_HOLD);
            assertThat(cycle.entry(SUN).resume()).contains(EntryStage.NOT_STARTED);
        }
    }

    @Nested
    class Scoring {
        @Test
        void beginsWhenThePeriodIsOver() {
            CycleDriver cycle = running();
            assertThat(cycle.on("2025-06-30").refused(step(CycleStep.OPEN_REVIEW)))
                    .containsExactly(CycleFinding.PERIOD_NOT_OVER);
            cycle.on("2025-07-01").step(CycleStep.OPEN_REVIEW);
        }

        @Test
        void selfComesFirstIfRequired() {
            CycleDriver cycle = review();
            assertThat(cycle.by(LI).refused(header -> new CycleCommand.Score(header, result(ZHANG, 58))))
                    .containsExactly(CycleFinding.WRONG_STAGE);
            assertThat(cycle.by(LI).refused(header -> new CycleCommand.ScoreSelf(header, result(ZHANG, 58))))
                    .containsExactly(CycleFinding.NOT_OWN);
            cycle.by(ZHANG).scoreSelf(result(ZHANG, 90)).scoreSelf(result(ZHANG, 91));
            cycle.by(LI).score(result(ZHANG, 58)).score(result(ZHANG, 59));
            assertThat(cycle.entry(ZHANG).self().orElseThrow().score()).contains(Ratio.of(91));
            assertThat(cycle.entry(ZHANG).manager().orElseThrow().score()).contains(Ratio.of(59));
            assertThat(cycle.by(ZHANG).refused(header -> new CycleCommand.ScoreSelf(header, result(ZHANG, 99))))
                    .containsExactly(CycleFinding.WRONG_STAGE);
        }

        @Test
        void selfIsNotWaitedForIfOptionalAndNotTakenIfNone() {
            for (SelfAssessment choice : List.of(SelfAssessment.OPTIONAL, SelfAssessment.NONE)) {
                ReviewPolicy shipped = ReviewedCompany.policy();
                ReviewPolicy policy =
                        new ReviewPolicy(choice, 2, shipped.distribution(), shipped.distributionBase(), 5, 1);
                CycleDriver cycle = driver(draft(policy, ZHANG), ReviewedCompany.authority())
                        .on("2025-04-01")
                        .by(ZHAO)
                        .step(CycleStep.OPEN_GOALS);
                cycle.by(LI).goals(ZHANG, goals(ZHANG));
                cycle.by(ZHAO).step(CycleStep.START).on("2025-07-01").step(CycleStep.OPEN_REVIEW);
                cycle.by(ZHANG);
                if (choice == SelfAssessment.NONE) {
                    assertThat(cycle.refused(header -> new CycleCommand.ScoreSelf(header, result(ZHANG, 90))))
                            .containsExactly(CycleFinding.SELF_NOT_ASKED);
                }
                cycle.by(LI).score(result(ZHANG, 58));
                assertThat(cycle.entry(ZHANG).stage()).isEqualTo(EntryStage.MANAGER_DONE);
            }
        }

        @Test
        void isOfThePeriodAndOfARatingOfTheTier() {
            CycleDriver cycle = review().by(ZHANG);
            ScoredResult right = result(ZHANG, 90);
            ScoredResult wrong = new ScoredResult(
                    ZHANG,
                    "2025-Q1",
                    right.score(),
                    right.published(),
                    Optional.of(io.salestiers.kpi.scorecard.RatingId.of("S")),
                    right.inputs(),
                    "1");
            assertThat(cycle.refused(header -> new CycleCommand.ScoreSelf(header, wrong)))
                    .containsExactly(CycleFinding.WRONG_RESULT, CycleFinding.UNKNOWN_RATING);
        }

        @Test
        void isForTheReviewerAlone() {
            CycleDriver cycle = review().by(ZHANG).scoreSelf(result(ZHANG, 90));
            assertThat(cycle.by(WANG).refused(header -> new CycleCommand.Score(header, result(ZHANG, 58))))
                    .containsExactly(CycleFinding.NOT_REVIEWER);
            assertThat(cycle.by(SUN).refused(header -> new CycleCommand.Score(header, result(ZHANG, 58))))
                    .contains(CycleFinding.NOT_REVIEWER, AuthorityFindings.NO_GRANT);
        }

        @Test
        void isFrozenFromCalibrationOn() {
            assertThat(review().by(ZHAO).refused(step(CycleStep.START_CALIBRATION)))
                    .containsExactly(CycleFinding.NOT_SCORED);
            assertThat(calibrating().by(LI).refused(header -> new CycleCommand.Score(header, result(ZHANG, 99))))
                    .containsExactly(CycleFinding.WRONG_PHASE);
        }
    }

    @Nested
    class Aside {
        @Test
        void aHoldGoesOnWhereItStood() {
            CycleDriver cycle = scored().by(ZHAO).entry(ZHANG, EntryStep.HOLD);
            assertThat(cycle.entry(ZHANG).resume()).contains(EntryStage.MANAGER_DONE);
            assertThat(cycle.refused(step(CycleStep.START_CALIBRATION))).containsExactly(CycleFinding.NOT_SCORED);
            assertThat(cycle.refused(entry(ZHANG, EntryStep.HOLD))).containsExactly(CycleFinding.WRONG_STAGE);
            cycle.entry(ZHANG, EntryStep.RELEASE);
            assertThat(cycle.entry(ZHANG).stage()).isEqualTo(EntryStage.MANAGER_DONE);
            assertThat(cycle.refused(entry(ZHANG, EntryStep.RELEASE))).containsExactly(CycleFinding.WRONG_STAGE);
        }

        @Test
        void anExclusionIsADecisionWithAReason() {
            CycleDriver cycle = review().by(WANG);
            assertThat(cycle.refused(entry(ZHANG, EntryStep.EXCLUDE))).containsExactly(CycleFinding.REASON_MISSING);
            cycle.because("long-leave").entry(ZHANG, EntryStep.EXCLUDE);
            assertThat(cycle.entry(ZHANG).excludedFor()).hasToString("Optional[long-leave]");
            assertThat(cycle.by(LI).refused(entry(ZHANG, EntryStep.RELEASE)))
                    .containsExactly(AuthorityFindings.NO_GRANT);
            cycle.by(WANG).entry(ZHANG, EntryStep.RELEASE);
            assertThat(cycle.entry(ZHANG).excludedFor()).isEmpty();
        }

        @Test
        void whoScoredDoesNotExclude() {
            CycleDriver cycle = review().by(ZHAO);
            cycle.does(header -> new CycleCommand.AssignReviewer(header, ZHANG, WANG));
            cycle.by(ZHANG).scoreSelf(result(ZHANG, 90)).by(WANG).score(result(ZHANG, 1));
            assertThat(cycle.because("why").refused(entry(ZHANG, EntryStep.EXCLUDE)))
                    .containsExactly(AuthorityFindings.SEPARATION);
        }

        @Test
        void anExclusionOfSomebodyOnHoldKeepsWhereItStood() {
            CycleDriver cycle = scored().by(ZHAO).entry(ZHANG, EntryStep.HOLD);
            cycle.by(WANG).because("left").entry(ZHANG, EntryStep.EXCLUDE);
            assertThat(cycle.entry(ZHANG).resume()).contains(EntryStage.MANAGER_DONE);
            cycle.by(ZHAO).step(CycleStep.START_CALIBRATION);
            assertThat(cycle.state().leftOut())
                    .singleElement()
                    .satisfies(out -> assertThat(out.reason()).hasToString("left"));
        }

        @Test
        void whoWasNotScoredIsNotReleasedIntoCalibration() {
            CycleDriver cycle = review();
            cycle.by(WANG).because("left").entry(ZHANG, EntryStep.EXCLUDE);
            cycle.by(SUN).scoreSelf(result(SUN, 90)).by(LI).score(result(SUN, 75));
            cycle.by(ZHAO).step(CycleStep.START_CALIBRATION);
            assertThat(cycle.by(WANG).refused(entry(ZHANG, EntryStep.RELEASE)))
                    .containsExactly(CycleFinding.WRONG_PHASE);
        }
    }

    @Nested
    class Calibration {
        private Function<CommandHeader, CycleCommand> propose(PersonId person) {
            return header -> new CycleCommand.Propose(header, SessionId.of("s"), person, B, Optional.of(Ratio.of(70)));
        }

        private Function<CommandHeader, CycleCommand> convene(
                String id, List<PersonId> participants, List<PersonId> people) {
            return header -> new CycleCommand.Convene(
                    header, SessionId.of(id), new TreeSet<>(participants), new TreeSet<>(people));
        }

        @Test
        void aSessionIsConvenedOnceWithAQuorumAboutSomebody() {
            CycleDriver cycle = calibrating().by(ZHAO);
            assertThat(cycle.refused(convene("s", List.of(HE), List.of())))
                    .containsExactly(
                            CycleFinding.DUPLICATE_SESSION,
                            CycleFinding.SESSION_EMPTY,
                            CycleFinding.QUORUM_UNREACHABLE);
            assertThat(cycle.refused(convene("t", List.of(HE, GU), List.of(QIAN))))
                    .containsExactly(CycleFinding.NOT_ENROLLED);
            assertThat(scored().by(ZHAO).refused(convene("t", List.of(HE, GU), List.of(ZHANG))))
                    .containsExactly(CycleFinding.WRONG_PHASE);
            assertThat(calibrated().by(ZHAO).refused(convene("t", List.of(HE, GU), List.of(ZHANG))))
                    .containsExactly(CycleFinding.WRONG_STAGE);
        }

        @Test
        void ownLineAndOthersAreKeptOut() {
            CycleDriver cycle = scored().by(ZHAO).step(CycleStep.START_CALIBRATION);
            cycle.convene("s", List.of(HE, GU, LI), List.of(ZHANG));
            // Li leads Zhang, has no grant to calibrate, and would sit in judgment on the own line.
            assertThat(cycle.by(LI).because("why").refused(propose(ZHANG)))
                    .contains(AuthorityFindings.NO_GRANT, AuthorityFindings.INTEREST);
            assertThat(cycle.by(TANG).because("why").refused(propose(ZHANG)))
                    .containsExactly(CycleFinding.NOT_PARTICIPANT, AuthorityFindings.NO_GRANT);
            assertThat(cycle.by(HE).because("why").refused(propose(SUN))).containsExactly(CycleFinding.NOT_IN_SESSION);
            assertThat(cycle.by(HE).refused(propose(ZHANG))).containsExactly(CycleFinding.REASON_MISSING);
            assertThat(cycle.by(HE)
                            .because("why")
                            .refused(header -> new CycleCommand.Propose(
                                    header,
                                    SessionId.of("s"),
                                    ZHANG,
                                    io.salestiers.kpi.scorecard.RatingId.of("S"),
                                    Optional.empty())))
                    .containsExactly(CycleFinding.UNKNOWN_RATING);
        }

        @Test
        void aScoreLiesInTheBandOfItsRating() {
            CycleDriver cycle = calibrating().by(HE);
            Function<CommandHeader, CycleCommand> tooHigh =
                    header -> new CycleCommand.Propose(header, SessionId.of("s"), ZHANG, B, Optional.of(Ratio.of(80)));
            Function<CommandHeader, CycleCommand> tooLow = header ->
                    new CycleCommand.Propose(header, SessionId.of("s"), ZHANG, B, Optional.of(Ratio.of(5999, 100)));
            Function<CommandHeader, CycleCommand> impossible =
                    header -> new CycleCommand.Propose(header, SessionId.of("s"), ZHANG, A, Optional.of(Ratio.of(101)));
            for (var wrong : List.of(tooHigh, tooLow, impossible)) {
                assertThat(cycle.because("why").refused(wrong)).containsExactly(CycleFinding.SCORE_OUTSIDE_BAND);
            }
            cycle.because("why").propose("s", ZHANG, B, Optional.of(Ratio.of(60)));
            cycle.because("why").propose("s", ZHANG, A, Optional.of(Ratio.of(100)));
            cycle.because("why").propose("s", ZHANG, A, Optional.empty());
            assertThat(cycle.state().sessions().get(0).proposals()).hasSize(3);
        }

        /** A veto makes 85 points a C: what was computed can be confirmed as it is, and nothing beside it. */
        @Test
        void aComputedPairCanBeConfirmed() {
            ScoredResult computed = result(ZHANG, 85);
            ScoredResult vetoed = new ScoredResult(
                    ZHANG,
                    computed.period(),
                    computed.score(),
                    computed.published(),
                    Optional.of(C),
                    computed.inputs(),
                    computed.semantics());
            CycleDriver cycle = review();
            cycle.by(ZHANG).scoreSelf(result(ZHANG, 90)).by(SUN).scoreSelf(result(SUN, 90));
            cycle.by(LI).score(vetoed).score(result(SUN, 75));
            cycle.by(ZHAO).step(CycleStep.START_CALIBRATION).convene("s", List.of(HE, GU), List.of(ZHANG));
            assertThat(cycle.by(HE)
                            .because("why")
                            .refused(header -> new CycleCommand.Propose(
                                    header, SessionId.of("s"), ZHANG, C, Optional.of(Ratio.of(84)))))
                    .containsExactly(CycleFinding.SCORE_OUTSIDE_BAND);
            assertThat(cycle.because("why")
                            .refused(header -> new CycleCommand.Propose(
                                    header, SessionId.of("s"), ZHANG, B, Optional.of(Ratio.of(85)))))
                    .containsExactly(CycleFinding.SCORE_OUTSIDE_BAND);
            cycle.because("why").propose("s", ZHANG, C, Optional.of(Ratio.of(85)));
        }

        @Test
        void aDecisionNeedsTheQuorum() {
            CycleDriver cycle = calibrating().by(HE).because("why").does(propose(ZHANG));
            Function<CommandHeader, CycleCommand> decide =
                    header -> new CycleCommand.Decide(header, SessionId.of("s"), ZHANG, 1);
            Function<CommandHeader, CycleCommand> support =
                    header -> new CycleCommand.Support(header, SessionId.of("s"), ZHANG, 1);
            assertThat(cycle.refused(decide)).containsExactly(CycleFinding.QUORUM_MISSING);
            assertThat(cycle.refused(support)).containsExactly(CycleFinding.NOTHING_CHANGED);
            assertThat(cycle.by(GU).refused(header -> new CycleCommand.Support(header, SessionId.of("s"), SUN, 1)))
                    .containsExactly(CycleFinding.UNKNOWN_PROPOSAL);
            assertThat(cycle.by(GU).refused(header -> new CycleCommand.Decide(header, SessionId.of("s"), ZHANG, 2)))
                    .containsExactly(CycleFinding.UNKNOWN_PROPOSAL);
            cycle.by(GU).does(support).by(HE).does(decide);
            assertThat(cycle.entry(ZHANG).decided().orElseThrow().reason()).hasToString("why");
            // Both are kept.
            assertThat(cycle.entry(ZHANG).manager().orElseThrow().rating()).contains(C);
            assertThat(cycle.refused(decide)).containsExactly(CycleFinding.WRONG_STAGE, CycleFinding.UNKNOWN_PROPOSAL);
        }

        @Test
        void aClosedOrUnknownSessionTakesNothing() {
            CycleDriver cycle = calibrating().by(ZHAO).closeSession("s");
            assertThat(cycle.by(HE).because("why").refused(propose(ZHANG)))
                    .containsExactly(CycleFinding.SESSION_CLOSED);
            assertThat(cycle.by(ZHAO).refused(header -> new CycleCommand.CloseSession(header, SessionId.of("s"))))
                    .containsExactly(CycleFinding.SESSION_CLOSED);
            assertThat(cycle.refused(header -> new CycleCommand.CloseSession(header, SessionId.of("x"))))
                    .containsExactly(CycleFinding.UNKNOWN_SESSION);
            assertThat(cycle.by(HE).refused(header -> new CycleCommand.Support(header, SessionId.of("x"), ZHANG, 1)))
                    .containsExactly(CycleFinding.UNKNOWN_SESSION);
        }

        @Test
        void lockingWaitsForSessionsAndApprovals() {
            CycleDriver cycle = calibrating();
            assertThat(cycle.by(ZHAO).refused(step(CycleStep.LOCK)))
                    .containsExactly(CycleFinding.NOT_APPROVED, CycleFinding.SESSION_OPEN);
        }
    }

    @Nested
    class Approving {
        @Test
        void isNotForWhoScored() {
            CycleDriver cycle = calibrated();
            assertThat(cycle.by(LI).refused(entry(ZHANG, EntryStep.APPROVE)))
                    .contains(CycleFinding.SAME_PERSON, AuthorityFindings.SEPARATION);
            cycle.by(WANG).entry(ZHANG, EntryStep.APPROVE);
            assertThat(cycle.refused(entry(ZHANG, EntryStep.APPROVE)))
                    .containsExactly(CycleFinding.WRONG_STAGE, CycleFinding.SAME_PERSON);
        }

        @Test
        void whatIsSentBackIsCalibratedAgain() {
            CycleDriver cycle = approved().by(ZHAO);
            assertThat(cycle.refused(entry(ZHANG, EntryStep.SEND_BACK))).containsExactly(CycleFinding.REASON_MISSING);
            cycle.because("look-again").entry(ZHANG, EntryStep.SEND_BACK);
            assertThat(cycle.entry(ZHANG).stage()).isEqualTo(EntryStage.MANAGER_DONE);
            assertThat(cycle.entry(ZHANG).approvedBy()).isEmpty();
            assertThat(cycle.entry(ZHANG).decided()).isEmpty();
        }

        @Test
        void anInterestAsksForASecondPersonIfTheCompanySaysSo() {
            AuthorityPolicy policy = AuthorityPolicy.standard().toBuilder()
                    .interest(InterestPolicy.SECOND_APPROVAL)
                    .withoutOwnLine(List.of(
                            io.salestiers.core.authority.Capabilities.SCORECARD_APPROVE,
                            io.salestiers.core.authority.Capabilities.TARGET_SET))
                    .build();
            CycleState draft = draft(ReviewedCompany.policy(), ZHANG);
            CycleDriver cycle = driver(draft, ReviewedCompany.authority(policy))
                    .on("2025-04-01")
                    .by(ZHAO)
                    .step(CycleStep.OPEN_GOALS);
            // Everybody who may set Zhang's targets has an interest in them, and there is no second person for that.
            assertThat(cycle.by(LI).refused(header -> new CycleCommand.AgreeGoals(header, ZHANG, goals(ZHANG))))
                    .containsExactly(CycleFinding.INTEREST);
            assertThat(cycle.by(WANG).because("why").refused(entry(ZHANG, EntryStep.EXCLUDE)))
                    .containsExactly(CycleFinding.INTEREST);

            CycleState calibrated = calibrated().state();
            CycleProcess process = CycleProcess.of(ReviewedCompany.WORKING_DAYS);
            Authority authority = ReviewedCompany.authority(policy);
            Instant now = Instant.parse("2025-07-08T02:00:00Z");
            Transition<CycleState> first = process.apply(
                    calibrated,
                    CycleCommand.entry(CommandHeader.of("first"), ZHANG, EntryStep.APPROVE),
                    Actor.of(WANG),
                    authority,
                    now);
            CycleState waiting = first.outcome().orThrow();
            assertThat(first.findings()).extracting(Finding::code).containsExactly(CycleFinding.SECOND_APPROVAL_NEEDED);
            assertThat(first.events()).extracting(Event::type).containsExactly(CycleEventType.APPROVAL_GIVEN);
            assertThat(waiting.find(ZHANG).orElseThrow().stage()).isEqualTo(EntryStage.CALIBRATED);
            assertThat(process.apply(
                                    waiting,
                                    CycleCommand.entry(CommandHeader.of("again"), ZHANG, EntryStep.APPROVE),
                                    Actor.of(WANG),
                                    authority,
                                    now)
                            .refusal())
                    .extracting(Finding::code)
                    .containsExactly(CycleFinding.SAME_PERSON);
            CycleState approved = process.apply(
                            waiting,
                            CycleCommand.entry(CommandHeader.of("second"), ZHANG, EntryStep.APPROVE),
                            Actor.of(ZHAO),
                            authority,
                            now)
                    .outcome()
                    .orThrow();
            assertThat(approved.find(ZHANG).orElseThrow().stage()).isEqualTo(EntryStage.APPROVED);
            assertThat(approved.find(ZHANG).orElseThrow().approvedBy()).containsExactly(WANG, ZHAO);
        }
    }

    @Nested
    class Publishing {
        @Test
        void takesASecondPersonAndAnUpToDateReport() {
            CycleDriver cycle = approved().by(ZHAO).step(CycleStep.LOCK);
            assertThat(cycle.refused(step(CycleStep.PUBLISH)))
                    .containsExactly(AuthorityFindings.NO_GRANT, CycleFinding.SAME_PERSON, CycleFinding.REPORT_MISSING);
            assertThat(cycle.by(Actor.of(TANG).onBehalf(ZHAO)).refused(step(CycleStep.PUBLISH)))
                    .containsExactly(CycleFinding.SAME_PERSON, CycleFinding.REPORT_MISSING);
            assertThat(cycle.by(TANG).refused(step(CycleStep.PUBLISH))).containsExactly(CycleFinding.REPORT_MISSING);
        }

        @Test
        void aReportOfOtherRatingsIsStale() {
            CycleDriver cycle = calibrated().by(ZHAO).step(CycleStep.ATTACH_DISTRIBUTION);
            cycle.by(WANG).because("again").entry(ZHANG, EntryStep.SEND_BACK);
            cycle.by(ZHAO).convene("t", List.of(HE, GU), List.of(ZHANG));
            cycle.by(HE).because("why").propose("t", ZHANG, A, Optional.empty());
            cycle.by(GU).support("t", ZHANG, 1).decide("t", ZHANG, 1);
            cycle.by(ZHAO).closeSession("t");
            cycle.by(WANG).entry(ZHANG, EntryStep.APPROVE).entry(SUN, EntryStep.APPROVE);
            cycle.by(ZHAO).step(CycleStep.LOCK);
            assertThat(cycle.by(TANG).refused(step(CycleStep.PUBLISH))).containsExactly(CycleFinding.REPORT_STALE);
            cycle.by(ZHAO).step(CycleStep.ATTACH_DISTRIBUTION);
            cycle.by(TANG).step(CycleStep.PUBLISH);
            // A rating without a score of its own, other than the computed one, has none.
            assertThat(cycle.entry(ZHANG).result().orElseThrow().score()).isEmpty();
            assertThat(cycle.entry(SUN).result().orElseThrow().score()).contains(Ratio.of(75));
        }

        @Test
        void theReportSaysWhatDiffersAndChangesNothing() {
            CycleDriver cycle = calibrated().by(ZHAO);
            List<ScorecardEntry> before = cycle.state().entries();
            Transition<CycleState> attached = cycle.tries(step(CycleStep.ATTACH_DISTRIBUTION));
            assertThat(attached.done()).isTrue();
            // Two people: 0.4, 1.4 and 0.2 are expected, 1 A, 1 B and no C; there are 1 B and 1 C.
            assertThat(attached.findings()).hasSize(2);
            assertThat(cycle.state().entries()).isEqualTo(before);
        }

        @Test
        void withoutAnybodyThereIsNothingToLockOrPublish() {
            CycleDriver cycle = calibrated();
            cycle.by(WANG).because("left").entry(ZHANG, EntryStep.EXCLUDE);
            cycle.because("left").entry(SUN, EntryStep.EXCLUDE);
            cycle.by(ZHAO).step(CycleStep.ATTACH_DISTRIBUTION);
            assertThat(cycle.refused(step(CycleStep.LOCK))).containsExactly(CycleFinding.NOTHING_TO_PUBLISH);
            // One that was locked all the same.
            assertThat(CycleProcess.of(ReviewedCompany.WORKING_DAYS)
                            .apply(
                                    cycle.state().locked(ZHAO),
                                    CycleCommand.advance(CommandHeader.of("k"), CycleStep.PUBLISH),
                                    Actor.of(TANG),
                                    ReviewedCompany.authority(),
                                    cycle.now())
                            .refusal())
                    .extracting(Finding::code)
                    .containsExactly(CycleFinding.NOTHING_TO_PUBLISH);
            cycle.because("nobody-left").step(CycleStep.CANCEL);
        }

        @Test
        void reportsMayBeByTier() {
            ReviewPolicy shipped = ReviewedCompany.policy();
            ReviewPolicy policy =
                    new ReviewPolicy(SelfAssessment.NONE, 1, shipped.distribution(), DistributionBase.EACH_TIER, 5, 1);
            CycleState draft = draft(policy, ZHANG, LI);
            assertThat(PhaseRules.distribution(draft))
                    .extracting(group -> group.tier().orElseThrow().value())
                    .containsExactly("representative", "supervisor");
        }

        @Test
        void nothingIsCancelledAfterIt() {
            CycleDriver locked = approved().by(ZHAO).step(CycleStep.LOCK);
            assertThat(locked.refused(step(CycleStep.CANCEL))).containsExactly(CycleFinding.REASON_MISSING);
            assertThat(published().by(ZHAO).because("why").refused(step(CycleStep.CANCEL)))
                    .containsExactly(CycleFinding.WRONG_PHASE);
            locked.because("reorganized").step(CycleStep.CANCEL);
            assertThat(locked.state().phase()).isEqualTo(CyclePhase.CANCELLED);
        }

        @Test
        void everythingIsInTheAudit() {
            CycleDriver cycle =
                    approved().by(ZHAO).step(CycleStep.ATTACH_DISTRIBUTION).step(CycleStep.LOCK);
            Transition<CycleState> published = cycle.on("2025-07-11").by(TANG).tries(step(CycleStep.PUBLISH));
            assertThat(published.audit()).hasSize(3).allSatisfy(record -> {
                assertThat(record.capability()).hasToString("cycle:publish");
                assertThat(record.scope()).hasToString("Optional[cycle:2025-Q2]");
                assertThat(record.grants()).hasToString("[G-tang]");
            });
            assertThat(published.audit())
                    .extracting(AuditRecord::target)
                    .hasToString("[cycle:2025-Q2, person:sun, person:zhang]");
            assertThat(published.audit().get(2).after())
                    .contains(cycle.entry(ZHANG).result().orElseThrow().digest());
        }
    }

    @Nested
    class Appeals {
        @Test
        void comeFromThePersonWithinTheWindow() {
            CycleDriver cycle = published();
            assertThat(cycle.by(LI).refused(appeal(ZHANG))).containsExactly(CycleFinding.NOT_OWN);
            assertThat(cycle.by(Actor.of(ZHANG).onBehalf(SUN)).refused(appeal(ZHANG)))
                    .containsExactly(CycleFinding.NOT_OWN);
            // An appeal may come before the phase of appeals, and on the last day.
            cycle.on("2025-07-18").by(ZHANG).appeal("ground");
            assertThat(cycle.entry(ZHANG).stage()).isEqualTo(EntryStage.UNDER_APPEAL);
            assertThat(cycle.on("2025-07-19").by(SUN).refused(appeal(SUN))).containsExactly(CycleFinding.WINDOW_CLOSED);
            assertThat(approved().by(ZHANG).refused(appeal(ZHANG))).contains(CycleFinding.WRONG_PHASE);
        }

        @Test
        void areHeardByNobodyWhoHadAPart() {
            CycleDriver cycle = published().by(ZHANG).appeal("ground");
            for (PersonId part : List.of(LI, HE, GU, WANG)) {
                assertThat(cycle.by(part).because("why").refused(hear(ZHANG, AppealOutcome.UPHOLD)))
                        .contains(CycleFinding.INVOLVED);
                assertThat(cycle.by(Actor.of(TANG).onBehalf(part))
                                .because("why")
                                .refused(hear(ZHANG, AppealOutcome.UPHOLD)))
                        .contains(CycleFinding.INVOLVED);
            }
            assertThat(cycle.by(TANG).refused(hear(ZHANG, AppealOutcome.UPHOLD)))
                    .containsExactly(CycleFinding.REASON_MISSING);
            cycle.because("as-it-was").hear(ZHANG, AppealOutcome.UPHOLD);
            assertThat(cycle.entry(ZHANG).stage()).isEqualTo(EntryStage.PUBLISHED);
            assertThat(cycle.entry(ZHANG).versions()).hasSize(1);
            assertThat(cycle.by(ZHANG).refused(appeal(ZHANG))).containsExactly(CycleFinding.ROUNDS_EXHAUSTED);
        }

        @Test
        void anAcknowledgedResultCanBeContestedAndStaysAcknowledged() {
            CycleDriver cycle =
                    published().by(ZHANG).entry(ZHANG, EntryStep.ACKNOWLEDGE).appeal("ground");
            cycle.by(TANG).because("as-it-was").hear(ZHANG, AppealOutcome.UPHOLD);
            assertThat(cycle.entry(ZHANG).stage()).isEqualTo(EntryStage.ACKNOWLEDGED);
            assertThat(cycle.by(ZHANG).refused(entry(ZHANG, EntryStep.ACKNOWLEDGE)))
                    .containsExactly(CycleFinding.WRONG_STAGE);
            assertThat(cycle.by(LI).refused(entry(SUN, EntryStep.ACKNOWLEDGE))).containsExactly(CycleFinding.NOT_OWN);
        }

        @Test
        void anAmendmentChangesSomething() {
            CycleDriver cycle = published().by(ZHANG).appeal("ground");
            Function<CommandHeader, CycleCommand> same = header ->
                    new CycleCommand.HearAppeal(header, ZHANG, AppealOutcome.AMEND, Optional.of(C), Optional.empty());
            assertThat(cycle.by(TANG).because("why").refused(same)).containsExactly(CycleFinding.NOTHING_CHANGED);
            assertThat(cycle.because("why")
                            .refused(header -> new CycleCommand.HearAppeal(
                                    header, ZHANG, AppealOutcome.AMEND, Optional.of(C), Optional.of(Ratio.of(58)))))
                    .containsExactly(CycleFinding.NOTHING_CHANGED);
            cycle.because("why").amend(ZHANG, C, Optional.of(Ratio.of(59)));
            assertThat(cycle.entry(ZHANG).result().orElseThrow().score()).contains(Ratio.of(59));
            assertThatThrownBy(() -> new CycleCommand.HearAppeal(
                            CommandHeader.of("x"), ZHANG, AppealOutcome.AMEND, Optional.empty(), Optional.empty()))
                    .hasMessageContaining("a rating goes with AMEND only");
            assertThatThrownBy(() -> new CycleCommand.HearAppeal(
                            CommandHeader.of("x"), ZHANG, AppealOutcome.UPHOLD, Optional.of(A), Optional.empty()))
                    .hasMessageContaining("a rating goes with AMEND only");
            assertThatThrownBy(() -> new CycleCommand.HearAppeal(
                            CommandHeader.of("x"),
                            ZHANG,
                            AppealOutcome.UPHOLD,
                            Optional.empty(),
                            Optional.of(Ratio.ONE)))
                    .hasMessageContaining("a rating goes with AMEND only");
        }

        @Test
        void aReEvaluationBeginsWithScoring() {
            CycleDriver cycle =
                    published().by(ZHANG).entry(ZHANG, EntryStep.ACKNOWLEDGE).appeal("ground");
            cycle.by(TANG).because("facts-missing").hear(ZHANG, AppealOutcome.RE_EVALUATE);
            assertThat(cycle.entry(ZHANG).stage()).isEqualTo(EntryStage.REOPENED);
            assertThat(cycle.entry(ZHANG).acknowledgedAt()).isEmpty();
            assertThat(cycle.eventTypes())
                    .endsWith(CycleEventType.RE_EVALUATION_ORDERED, CycleEventType.PAY_CORRECTION_DUE);
            cycle.by(LI).score(result(ZHANG, 61)).score(result(ZHANG, 62));
            cycle.by(ZHAO).convene("t", List.of(HE, GU), List.of(ZHANG));
            cycle.by(HE).because("why").propose("t", ZHANG, B, Optional.empty());
            assertThat(cycle.by(LI).refused(header -> new CycleCommand.Score(header, result(ZHANG, 99))))
                    .containsExactly(CycleFinding.FROZEN);
            cycle.by(GU).support("t", ZHANG, 1).decide("t", ZHANG, 1);
            cycle.by(WANG).entry(ZHANG, EntryStep.APPROVE);
            assertThat(cycle.refused(entry(ZHANG, EntryStep.PUBLISH_AGAIN)))
                    .containsExactly(AuthorityFindings.NO_GRANT, CycleFinding.SAME_PERSON);
            assertThat(cycle.by(Actor.of(TANG).onBehalf(ZHANG)).refused(entry(ZHANG, EntryStep.PUBLISH_AGAIN)))
                    .containsExactly(CycleFinding.SAME_PERSON);
            cycle.by(TANG).entry(ZHANG, EntryStep.PUBLISH_AGAIN);
            ResultVersion second = cycle.entry(ZHANG).result().orElseThrow();
            assertThat(second.cause()).isEqualTo(ResultCause.RE_EVALUATED);
            assertThat(second.score()).contains(Ratio.of(62));
            assertThat(cycle.eventTypes())
                    .endsWith(CycleEventType.RESULT_SUPERSEDED, CycleEventType.PAY_CORRECTION_DUE);
        }

        @Test
        void aSecondRoundIsHeardBySomebodyElse() {
            ReviewPolicy shipped = ReviewedCompany.policy();
            ReviewPolicy twice = new ReviewPolicy(
                    shipped.selfAssessment(), 2, shipped.distribution(), shipped.distributionBase(), 5, 2);
            CycleState published = published().state();
            CycleState state = new CycleState(
                    published.id(),
                    published.template(),
                    published.unit(),
                    published.period(),
                    published.method(),
                    twice,
                    published.phase(),
                    published.entries(),
                    published.sessions(),
                    published.distribution(),
                    published.lockedBy(),
                    published.publishedBy(),
                    List.of());
            CycleDriver cycle = driver(state, ReviewedCompany.authority()).on("2025-07-14");
            cycle.by(ZHANG).appeal("one").by(TANG).because("why").hear(ZHANG, AppealOutcome.UPHOLD);
            cycle.by(ZHANG).appeal("two");
            assertThat(cycle.by(TANG).because("why").refused(hear(ZHANG, AppealOutcome.UPHOLD)))
                    .containsExactly(CycleFinding.INVOLVED);
        }
    }

    @Nested
    class Closing {
        @Test
        void waitsForWindowsAppealsAndRequests() {
            CycleDriver cycle = published().by(ZHANG).appeal("ground");
            cycle.by(LI).because("why").entry(SUN, EntryStep.REQUEST_REOPENING);
            cycle.by(ZHAO).step(CycleStep.OPEN_APPEALS);
            assertThat(cycle.on("2025-07-18").refused(step(CycleStep.CLOSE)))
                    .containsExactly(
                            CycleFinding.APPEAL_OPEN, CycleFinding.REOPENING_PENDING, CycleFinding.WINDOW_OPEN);
            cycle.entry(SUN, EntryStep.APPROVE_REOPENING);
            assertThat(cycle.on("2025-07-21").refused(step(CycleStep.CLOSE)))
                    .containsExactly(CycleFinding.APPEAL_OPEN, CycleFinding.REWORK_OPEN);
        }

        @Test
        void silenceIsNotConsent() {
            CycleDriver cycle = published().by(ZHANG).appeal("ground");
            cycle.by(TANG).because("as-it-was").hear(ZHANG, AppealOutcome.UPHOLD);
            cycle.by(ZHAO).step(CycleStep.OPEN_APPEALS).on("2025-07-21").step(CycleStep.CLOSE);
            assertThat(cycle.entry(SUN).notAppealedAt()).contains(cycle.now());
            assertThat(cycle.entry(SUN).stage()).isEqualTo(EntryStage.PUBLISHED);
            assertThat(cycle.entry(SUN).acknowledgedAt()).isEmpty();
            assertThat(cycle.entry(ZHANG).notAppealedAt()).isEmpty();
            assertThat(cycle.eventTypes()).endsWith(CycleEventType.CLOSED, CycleEventType.NOT_APPEALED);
            assertThat(cycle.by(SUN).refused(appeal(SUN)))
                    .containsExactly(CycleFinding.WRONG_PHASE, CycleFinding.WINDOW_CLOSED);
            // Whoever wants may still confirm having seen it.
            cycle.entry(SUN, EntryStep.ACKNOWLEDGE);
        }
    }

    @Nested
    class Reopening {
        @Test
        void takesTwoPeopleAndAReason() {
            CycleDriver cycle = closed().by(LI);
            assertThat(cycle.refused(entry(SUN, EntryStep.REQUEST_REOPENING)))
                    .containsExactly(CycleFinding.REASON_MISSING);
            assertThat(cycle.by(ZHAO).refused(entry(SUN, EntryStep.APPROVE_REOPENING)))
                    .containsExactly(CycleFinding.NO_REOPENING_REQUEST);
            cycle.by(LI).because("late-facts").entry(SUN, EntryStep.REQUEST_REOPENING);
            assertThat(cycle.because("late-facts").refused(entry(SUN, EntryStep.REQUEST_REOPENING)))
                    .containsExactly(CycleFinding.NOTHING_CHANGED);
            for (EntryStep second : List.of(EntryStep.APPROVE_REOPENING, EntryStep.REJECT_REOPENING)) {
                assertThat(cycle.by(Actor.of(ZHAO).onBehalf(LI)).refused(entry(SUN, second)))
                        .containsExactly(CycleFinding.SAME_PERSON);
                assertThat(cycle.by(LI).refused(entry(SUN, second)))
                        .contains(CycleFinding.SAME_PERSON, AuthorityFindings.NO_GRANT);
            }
            cycle.by(ZHAO).entry(SUN, EntryStep.REJECT_REOPENING);
            assertThat(cycle.state().phase()).isEqualTo(CyclePhase.CLOSED);
            assertThat(cycle.entry(SUN).reopeningRequest()).isEmpty();
        }

        @Test
        void ofAClosedCycleOpensIt() {
            CycleDriver cycle = closed().by(LI).because("late-facts").entry(SUN, EntryStep.REQUEST_REOPENING);
            cycle.by(ZHAO).entry(SUN, EntryStep.APPROVE_REOPENING);
            assertThat(cycle.state().phase()).isEqualTo(CyclePhase.APPEALS_OPEN);
            // What stood before still counts until there is something else.
            assertThat(cycle.entry(SUN).result().orElseThrow().version()).isEqualTo(1);
            assertThat(cycle.by(SUN).refused(entry(SUN, EntryStep.ACKNOWLEDGE)))
                    .containsExactly(CycleFinding.WRONG_STAGE);
        }

        @Test
        void dropsWhatIsSaidInOpenSessions() {
            CycleDriver cycle = closed().by(LI).because("late").entry(SUN, EntryStep.REQUEST_REOPENING);
            cycle.by(ZHAO).entry(SUN, EntryStep.APPROVE_REOPENING);
            assertThat(cycle.refused(step(CycleStep.OPEN_APPEALS))).containsExactly(CycleFinding.WRONG_PHASE);
        }

        @Test
        void isNotAskedForOneself() {
            assertThat(closed().by(ZHANG).because("why").refused(entry(ZHANG, EntryStep.REQUEST_REOPENING)))
                    .contains(AuthorityFindings.SELF);
        }
    }

    @Nested
    class HighestTier {
        @Test
        void isDecidedByTheOutsideBody() {
            CycleState calibrated = calibrated().state();
            ScorecardEntry sun = calibrated.find(SUN).orElseThrow();
            ScoredResult zhao = result(ZHAO, 75);
            ScorecardEntry entry = new ScorecardEntry(
                    ZHAO,
                    sun.tier(),
                    PersonId.of("staff"),
                    EntryStage.CALIBRATED,
                    Optional.empty(),
                    Optional.empty(),
                    sun.goals(),
                    Optional.empty(),
                    Optional.of(zhao),
                    Optional.of(PersonId.of("staff")),
                    sun.decided(),
                    new TreeSet<>(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
            CycleState state = new CycleState(
                    calibrated.id(),
                    calibrated.template(),
                    calibrated.unit(),
                    calibrated.period(),
                    calibrated.method(),
                    calibrated.policy(),
                    calibrated.phase(),
                    List.of(entry),
                    calibrated.sessions(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
            CycleDriver cycle = driver(state, ReviewedCompany.authority()).on("2025-07-08");
            assertThat(cycle.by(ZHAO).refused(entry(ZHAO, EntryStep.APPROVE)))
                    .contains(AuthorityFindings.SELF, AuthorityFindings.OUTSIDE_BODY_ONLY);
            assertThat(cycle.by(WANG).refused(entry(ZHAO, EntryStep.APPROVE)))
                    .contains(AuthorityFindings.OUTSIDE_BODY_ONLY);
            cycle.by(Actor.outside(ReviewedCompany.BOARD, ReviewedCompany.DONG)).entry(ZHAO, EntryStep.APPROVE);
            assertThat(cycle.entry(ZHAO).approvedBy()).containsExactly(ReviewedCompany.DONG);
        }
    }

    /** Whatever is refused is told in both languages, with every value named. */
    @Test
    void everyReasonCanBeRead() {
        Texts en = Texts.of(Locale.ENGLISH, CoreMessages.catalogue(), KpiMessages.catalogue());
        Texts zh = Texts.of(Locale.CHINA, CoreMessages.catalogue(), KpiMessages.catalogue());
        List<Finding> seen = new ArrayList<>();
        CycleDriver cycle = calibrating();
        seen.addAll(cycle.by(ZHAO).tries(step(CycleStep.LOCK)).refusal());
        seen.addAll(cycle.by(LI).tries(entry(ZHANG, EntryStep.APPROVE)).refusal());
        seen.addAll(published().by(LI).tries(appeal(ZHANG)).refusal());
        for (Finding finding : seen) {
            assertThat(finding.message(en)).doesNotContain("{", "}").isNotBlank();
            assertThat(finding.message(zh)).doesNotContain("{", "}").isNotBlank();
        }
        assertThat(seen).extracting(Finding::code).contains(CycleFinding.NOT_APPROVED, CycleFinding.WRONG_STAGE);
    }
}
