package io.salestiers.incentives.promotion;

import static io.salestiers.incentives.testkit.promotion.CaseDriver.approving;
import static io.salestiers.incentives.testkit.promotion.CaseDriver.contesting;
import static io.salestiers.incentives.testkit.promotion.CaseDriver.convening;
import static io.salestiers.incentives.testkit.promotion.CaseDriver.hearing;
import static io.salestiers.incentives.testkit.promotion.CaseDriver.leave;
import static io.salestiers.incentives.testkit.promotion.CaseDriver.returning;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.BOARD;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.CHEN;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.DONG;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.GU;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.HE;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.KEEP_SUPERVISOR;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.LI;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.OPEN;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.QI;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.QIAN;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.SUN;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.SUPERVISOR;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.TANG;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.WANG;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.ZHANG;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.ZHAO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityFindings;
import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.authority.Interest;
import io.salestiers.core.authority.InterestKind;
import io.salestiers.core.authority.InterestPolicy;
import io.salestiers.core.authority.OutsideBodyId;
import io.salestiers.core.command.BodyDecision;
import io.salestiers.core.command.CommandFindings;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Transition;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.testkit.promotion.CaseDriver;
import io.salestiers.incentives.testkit.promotion.PromotionCompany;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.improvement.ImprovementPlanId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each guard of a case, one at a time, with all reasons at once. */
class CaseGuardsTest {
    private static final Texts EN =
            Texts.of(Locale.ENGLISH, CoreMessages.catalogue(), KpiMessages.catalogue(), IncentivesMessages.catalogue());
    private static final Texts ZH =
            Texts.of(Locale.CHINESE, CoreMessages.catalogue(), KpiMessages.catalogue(), IncentivesMessages.catalogue());

    private static final Optional<PositionId> NO_POSITION = Optional.empty();

    private static CaseDriver story(PersonId first) {
        return story(first, PromotionCompany.authority());
    }

    private static CaseDriver story(PersonId first, Authority authority) {
        return new CaseDriver(
                        PromotionProcess.of(PromotionCompany.rules(), PromotionCompany.inputs()),
                        authority,
                        new InMemoryPromotionStore(),
                        PromotionCaseId.of("PC-1"),
                        first)
                .on("2026-02-02");
    }

    private static CaseDriver inPanel() {
        return story(LI).nominate(ZHANG, SUPERVISOR).by(QI).convene(HE, GU, TANG);
    }

    private static CaseDriver recommended() {
        return inPanel()
                .by(HE)
                .vote(true)
                .by(GU)
                .vote(true)
                .by(HE)
                .then(PromotionCommand.ClosePanel::new)
                .on("2026-03-20");
    }

    private static CaseDriver approved() {
        return recommended().by(WANG).approve();
    }

    private static CaseDriver onTrial() {
        return approved().on("2026-04-01").by(QI).then(PromotionCommand.TakeEffect::new);
    }

    private static CaseDriver.Step approving() {
        return CaseDriver.approving(NO_POSITION, Optional.empty());
    }

    private static List<FindingCode> codes(Transition<PromotionCase> transition) {
        transition.refusal().forEach(finding -> {
            assertThat(finding.message(EN)).doesNotContain("{");
            assertThat(finding.message(ZH)).doesNotContain("{");
        });
        return transition.refusal().stream().map(Finding::code).toList();
    }

    @Nested
    class Nominating {
        @Test
        void allThatIsMissingIsNamedAtOnce() {
            Transition<PromotionCase> refused = story(LI).tryNominate(SUN, SUPERVISOR);
            assertThat(codes(refused))
                    .containsExactly(PromotionFinding.EVIDENCE_FALLS_SHORT, PromotionFinding.PERIODS_SHORT);
            assertThat(refused.audit()).hasSize(1);
            assertThat(refused.refusal().get(0).message(EN))
                    .isEqualTo("sun must meet track To supervisor on 2026-02-02, but the outcome is: not met");
        }

        @Test
        void whoIsNotInTheTierIsNotNominated() {
            assertThat(codes(story(QI).tryNominate(LI, SUPERVISOR)))
                    .contains(PromotionFinding.EVIDENCE_FALLS_SHORT, PromotionFinding.NOT_IN_TIER);
        }

        @Test
        void whatIsNotKnownKeepsFromApprovalNotFromNomination() {
            CaseDriver story = story(QI).nominate(QIAN, SUPERVISOR);
            story.by(WANG).convene(HE, GU).by(HE).vote(true).by(GU).vote(true);
            story.by(HE).then(PromotionCommand.ClosePanel::new);
            assertThat(story.by(ZHAO).refused(approving()))
                    .containsExactly(PromotionFinding.EVIDENCE_FALLS_SHORT, PromotionFinding.SCORE_NOT_KNOWN);
        }

        @Test
        void authorityIsNeeded() {
            assertThat(codes(story(CHEN).tryNominate(ZHANG, SUPERVISOR))).containsExactly(AuthorityFindings.NO_GRANT);
            assertThat(codes(story(LI).tryNominate(QIAN, SUPERVISOR))).contains(AuthorityFindings.OUT_OF_SCOPE);
            assertThat(story(ZHANG).nominate(ZHANG, SUPERVISOR).state().nominatedBy())
                    .isEqualTo(ZHANG);
        }

        @Test
        void theRulesHoldOnTheDay() {
            assertThat(codes(story(LI).on("2024-12-31").tryNominate(ZHANG, SUPERVISOR)))
                    .contains(PromotionFinding.RULES_NOT_EFFECTIVE);
            assertThatThrownBy(() -> story(LI).tryNominate(ZHANG, TrackId.of("x")))
                    .isInstanceOf(NotFoundException.class);
        }

        @Test
        void aPersonHasOneOpenCaseAndAnIdIsGivenOnce() {
            PromotionProcess process = PromotionProcess.of(PromotionCompany.rules(), PromotionCompany.inputs());
            PromotionCase first = story(LI).nominate(ZHANG, SUPERVISOR).state();
            Instant now = Instant.parse("2026-02-03T04:00:00Z");
            Authority authority = PromotionCompany.authority();
            assertThat(codes(process.besides(List.of(first))
                            .nominate(
                                    CommandHeader.of("n-2"),
                                    PromotionCaseId.of("PC-2"),
                                    ZHANG,
                                    SUPERVISOR,
                                    Actor.of(LI),
                                    authority,
                                    now)))
                    .containsExactly(PromotionFinding.OTHER_CASE_OPEN);
            assertThat(codes(process.besides(List.of(first))
                            .nominate(
                                    CommandHeader.of("n-2"),
                                    first.id(),
                                    ZHANG,
                                    SUPERVISOR,
                                    Actor.of(LI),
                                    authority,
                                    now)))
                    .containsExactly(PromotionFinding.DUPLICATE_CASE);
            for (CasePhase phase : CasePhase.values()) {
                assertThat(process.besides(List.of(first.withPhase(phase)))
                                .nominate(
                                        CommandHeader.of("n-2"),
                                        PromotionCaseId.of("PC-2"),
                                        ZHANG,
                                        SUPERVISOR,
                                        Actor.of(LI),
                                        authority,
                                        now)
                                .done())
                        .isEqualTo(
                                Set.of(CasePhase.CONFIRMED, CasePhase.RETURNED, CasePhase.REJECTED, CasePhase.WITHDRAWN)
                                        .contains(phase));
            }
            Transition<PromotionCase> again = process.besides(List.of(first))
                    .nominate(
                            CommandHeader.of("c-1").because("as-agreed"),
                            first.id(),
                            ZHANG,
                            SUPERVISOR,
                            Actor.of(LI),
                            authority,
                            now);
            assertThat(again.outcome()).isEqualTo(Outcome.done(first));
            assertThat(again.events()).isEmpty();
        }

        @Test
        void nobodyWhoIsNotKnownIsNominated() {
            PromotionInputs nothing = new PromotionInputs(
                    PromotionCompany.inputs().calendar(),
                    CandidateLookup.empty(),
                    PromotionCompany.figures(),
                    VacancyLookup.empty());
            assertThat(codes(PromotionProcess.of(PromotionCompany.rules(), nothing)
                            .nominate(
                                    CommandHeader.of("n-1"),
                                    PromotionCaseId.of("PC-1"),
                                    ZHANG,
                                    SUPERVISOR,
                                    Actor.of(LI),
                                    PromotionCompany.authority(),
                                    Instant.parse("2026-02-03T04:00:00Z"))))
                    .containsExactly(PromotionFinding.UNKNOWN_CANDIDATE);
        }

        @Test
        void whoKeepsTheTierIsNotMovedDown() {
            assertThat(codes(story(QI).tryNominate(CHEN, KEEP_SUPERVISOR)))
                    .containsExactly(PromotionFinding.TIER_IS_KEPT);
            assertThat(codes(story(QI).tryNominate(ZHANG, KEEP_SUPERVISOR)))
                    .containsExactly(PromotionFinding.TIER_IS_KEPT, PromotionFinding.MAY_RISE);
            assertThat(codes(story(QI).withoutReason().tryNominate(LI, KEEP_SUPERVISOR)))
                    .containsExactly(PromotionFinding.REASON_MISSING);
        }

        /* A way up with 30 sales in one quarter is open to Li, who falls short of 50 in two. */
        @Test
        void whoMayRiseIsNotMovedDown() {
            PromotionTrack easy = PromotionCompany.supervisor()
                    .withId(TrackId.of("easy"))
                    .withFrom(PromotionCompany.keepSupervisor().from())
                    .withTo(io.salestiers.core.responsibility.Charters.REGIONAL_MANAGER)
                    .withGates(new PromotionGate.ValidCertificates(List.of(PromotionCompany.TEAM_LEADING)))
                    .withScore(Optional.empty());
            PromotionRules rules = PromotionRules.builder()
                    .id(PromotionRulesId.of("r"))
                    .name(PromotionCompany.rules().name())
                    .effective(DateRange.parse("2025-01-01/"))
                    .addTracks(PromotionCompany.keepSupervisor(), easy)
                    .build();
            assertThat(codes(PromotionProcess.of(rules, PromotionCompany.inputs())
                            .nominate(
                                    CommandHeader.of("n-1").because("short"),
                                    PromotionCaseId.of("PC-1"),
                                    LI,
                                    KEEP_SUPERVISOR,
                                    Actor.of(QI),
                                    PromotionCompany.authority(),
                                    Instant.parse("2026-02-03T04:00:00Z"))))
                    .containsExactly(PromotionFinding.MAY_RISE);
        }
    }

    @Nested
    class Panels {
        @Test
        void aPanelIsOfOthersAndLargeEnough() {
            CaseDriver story = story(LI).nominate(ZHANG, SUPERVISOR).by(QI);
            assertThat(story.refused(convening(HE))).containsExactly(PromotionFinding.PANEL_TOO_SMALL);
            assertThat(story.refused(convening(HE, ZHANG))).containsExactly(PromotionFinding.HAS_HAD_A_PART);
            assertThat(story.refused(convening(LI, HE))).containsExactly(PromotionFinding.HAS_HAD_A_PART);
            assertThat(story.refused(
                            header -> new PromotionCommand.ConvenePanel(header, CHEN, new TreeSet<>(List.of(HE, GU)))))
                    .containsExactly(PromotionFinding.CHAIR_NOT_ON_PANEL);
            assertThat(story.by(LI).refused(convening(HE, GU))).containsExactly(PromotionFinding.SAME_PERSON);
            assertThat(story.by(GU).refused(convening(HE, TANG))).containsExactly(AuthorityFindings.NO_GRANT);
            assertThat(story.by(Actor.of(QI).onBehalf(LI)).refused(convening(HE, GU)))
                    .containsExactly(PromotionFinding.SAME_PERSON);
            story.by(QI).convene(HE, GU);
            assertThat(story.refused(convening(HE, GU)))
                    .contains(PromotionFinding.WRONG_PHASE, PromotionFinding.HAS_HAD_A_PART);
        }

        @Test
        void nobodyConvenesThePanelAboutThemself() {
            CaseDriver story = story(LI).nominate(ZHANG, SUPERVISOR);
            assertThat(story.by(ZHANG).refused(convening(HE, GU))).contains(PromotionFinding.ABOUT_ONESELF);
            assertThat(story.by(Actor.of(QI).onBehalf(ZHANG)).refused(convening(HE, GU)))
                    .contains(PromotionFinding.ABOUT_ONESELF);
        }

        @Test
        void membersVoteOnceThemselvesAndWithAReason() {
            CaseDriver story = inPanel();
            CaseDriver.Step yes = header -> new PromotionCommand.Vote(header, true);
            assertThat(story.by(CHEN).refused(yes)).containsExactly(PromotionFinding.NOT_ON_PANEL);
            assertThat(story.by(Actor.of(HE).onBehalf(GU)).refused(yes)).containsExactly(PromotionFinding.NOT_ON_PANEL);
            assertThat(story.by(Actor.outside(BOARD, HE)).refused(yes)).containsExactly(PromotionFinding.NOT_ON_PANEL);
            assertThat(story.by(HE).withoutReason().refused(yes)).containsExactly(PromotionFinding.REASON_MISSING);
            story.because("ready").vote(true);
            assertThat(story.refused(yes)).containsExactly(PromotionFinding.ALREADY);
            assertThat(story.refused(PromotionCommand.Recuse::new)).containsExactly(PromotionFinding.ALREADY);
            story.by(GU).then(PromotionCommand.Recuse::new);
            assertThat(story.refused(yes)).containsExactly(PromotionFinding.RECUSED);
            assertThat(story.refused(PromotionCommand.Recuse::new)).containsExactly(PromotionFinding.ALREADY);
            assertThat(story.by(CHEN).refused(PromotionCommand.Recuse::new))
                    .containsExactly(PromotionFinding.NOT_ON_PANEL);
            assertThat(recommended().by(HE).refused(yes)).contains(PromotionFinding.WRONG_PHASE);
            assertThat(recommended().by(HE).refused(PromotionCommand.Recuse::new))
                    .containsExactly(PromotionFinding.WRONG_PHASE);
        }

        @Test
        void whoHasAnInterestLeavesItToOthers() {
            Authority authority = Authority.of(
                    PromotionCompany.organization(),
                    PromotionCompany.state()
                            .withInterests(List.of(
                                    new Interest(
                                            GU,
                                            Subject.of(UnitId.of("suzhou")),
                                            InterestKind.OVERRIDE,
                                            DateRange.parse("2026-01-01/")),
                                    new Interest(
                                            WANG,
                                            Subject.of(ZHANG),
                                            InterestKind.POOL,
                                            DateRange.parse("2026-01-01/")))),
                    AuthorityPolicy.builder()
                            .interest(InterestPolicy.SECOND_APPROVAL)
                            .build());
            CaseDriver story = story(LI, authority)
                    .nominate(ZHANG, SUPERVISOR)
                    .by(QI)
                    .convene(HE, GU, TANG)
                    .by(GU);
            assertThat(story.refused(header -> new PromotionCommand.Vote(header, true)))
                    .containsExactly(PromotionFinding.INTEREST);
            story.then(PromotionCommand.Recuse::new).by(HE).vote(true).by(TANG).vote(true);
            story.by(HE).then(PromotionCommand.ClosePanel::new).on("2026-03-20");
            assertThat(story.by(WANG).refused(approving())).contains(PromotionFinding.INTEREST);
            story.by(ZHAO).approve();
        }

        @Test
        void thePanelIsClosedByItsChairOrWhoConvenedIt() {
            CaseDriver story = inPanel();
            CaseDriver.Step close = PromotionCommand.ClosePanel::new;
            assertThat(story.by(HE).refused(close)).containsExactly(PromotionFinding.QUORUM_MISSING);
            story.vote(true).by(GU).vote(false);
            assertThat(story.refused(close)).containsExactly(PromotionFinding.NOT_ON_PANEL);
            assertThat(story.by(Actor.outside(BOARD, HE)).refused(close))
                    .containsExactly(PromotionFinding.NOT_ON_PANEL);
            story.by(QI).then(close);
            assertThat(story.state().phase()).isEqualTo(CasePhase.RECOMMENDED);
            assertThat(story.refused(close)).containsExactly(PromotionFinding.WRONG_PHASE);
        }

        private Panel panel(String votes, String chair) {
            Panel panel = new Panel(
                    QI, PersonId.of(chair), new TreeSet<>(List.of(PersonId.of("m0"))), new TreeSet<>(), List.of());
            for (int i = 0; i < votes.length(); i++) {
                panel = panel.withVote(
                        new PanelVote(PersonId.of("m" + i), votes.charAt(i) == 'y', AuditCode.of("x"), Instant.EPOCH));
            }
            return panel;
        }

        @Test
        void votesAreCountedByTheRule() {
            PanelRules two = new PanelRules(3, PanelMajority.TWO_THIRDS, Optional.empty());
            PanelRules all = new PanelRules(3, PanelMajority.ALL, Optional.empty());
            assertThat(panel("yyyynn", "m0").outcome(two)).contains(PanelOutcome.RECOMMENDED);
            assertThat(panel("yyyyynnn", "m0").outcome(two)).contains(PanelOutcome.NOT_RECOMMENDED);
            assertThat(panel("yyy", "m0").outcome(all)).contains(PanelOutcome.RECOMMENDED);
            assertThat(panel("yyyynn", "m0").outcome(all)).contains(PanelOutcome.NOT_RECOMMENDED);
            assertThat(panel("yy", "m0").outcome(two)).isEmpty();
            for (PanelTie tie : PanelTie.values()) {
                PanelRules half = PanelRules.moreThanHalf(2, tie);
                assertThat(panel("yyn", "m2").outcome(half)).contains(PanelOutcome.RECOMMENDED);
                assertThat(panel("ynn", "m0").outcome(half)).contains(PanelOutcome.NOT_RECOMMENDED);
                assertThat(panel("y", "m0").outcome(half)).isEmpty();
            }
            assertThat(panel("yn", "m0").outcome(PanelRules.moreThanHalf(2, PanelTie.NOT_RECOMMENDED)))
                    .contains(PanelOutcome.NOT_RECOMMENDED);
            assertThat(panel("yn", "m0").outcome(PanelRules.moreThanHalf(2, PanelTie.CHAIR_DECIDES)))
                    .contains(PanelOutcome.RECOMMENDED);
            assertThat(panel("yn", "m1").outcome(PanelRules.moreThanHalf(2, PanelTie.CHAIR_DECIDES)))
                    .contains(PanelOutcome.NOT_RECOMMENDED);
            assertThat(panel("yn", "m9").outcome(PanelRules.moreThanHalf(2, PanelTie.CHAIR_DECIDES)))
                    .contains(PanelOutcome.NOT_RECOMMENDED);
            assertThat(panel("yn", "m0").outcome(PanelRules.moreThanHalf(2, PanelTie.APPROVER_DECIDES)))
                    .contains(PanelOutcome.LEFT_TO_APPROVER);
        }
    }

    @Nested
    class Approving {
        @Test
        void whoHadAPartDoesNotDecide() {
            CaseDriver story = recommended();
            assertThat(story.by(LI).refused(approving())).contains(PromotionFinding.SAME_PERSON);
            assertThat(story.by(HE).refused(approving())).contains(PromotionFinding.SAME_PERSON);
            assertThat(story.by(TANG).refused(approving())).contains(PromotionFinding.SAME_PERSON);
            assertThat(story.by(QI).refused(approving())).contains(PromotionFinding.SAME_PERSON);
            assertThat(story.by(Actor.of(WANG).onBehalf(LI)).refused(approving()))
                    .contains(PromotionFinding.SAME_PERSON, AuthorityFindings.SEPARATION);
            assertThat(story.by(ZHANG).refused(approving()))
                    .contains(PromotionFinding.ABOUT_ONESELF, PromotionFinding.NOT_ABOVE_TARGET);
            assertThat(story.by(Actor.of(WANG).onBehalf(ZHANG)).refused(approving()))
                    .contains(PromotionFinding.ABOUT_ONESELF);
        }

        /* Chen may approve by a grant and stands above representatives, but not above supervisors. */
        @Test
        void whoApprovesStandsAboveTheTargetTier() {
            assertThat(recommended().by(CHEN).refused(approving())).containsExactly(PromotionFinding.NOT_ABOVE_TARGET);
            assertThat(recommended().by(Actor.outside(BOARD, DONG)).refused(approving()))
                    .contains(AuthorityFindings.NO_GRANT, PromotionFinding.NOT_ABOVE_TARGET);
            assertThat(recommended().by(ZHAO).approve().state().phase()).isEqualTo(CasePhase.APPROVED);
        }

        @Test
        void aReasonIsStated() {
            assertThat(recommended().by(WANG).withoutReason().refused(approving()))
                    .containsExactly(PromotionFinding.REASON_MISSING);
            assertThat(recommended().by(WANG).withoutReason().refused(PromotionCommand.Reject::new))
                    .containsExactly(PromotionFinding.REASON_MISSING);
        }

        @Test
        void nothingIsApprovedBeforeThePanel() {
            assertThat(inPanel().by(WANG).refused(approving())).containsExactly(PromotionFinding.WRONG_PHASE);
            assertThat(story(LI).nominate(ZHANG, SUPERVISOR).by(WANG).refused(PromotionCommand.Reject::new))
                    .containsExactly(PromotionFinding.WRONG_PHASE);
            assertThat(approved().by(ZHAO).refused(approving())).containsExactly(PromotionFinding.WRONG_PHASE);
        }

        /* An improvement plan is opened between nomination and approval. */
        @Test
        void gatesAreAskedAgainOnTheDay() {
            PromotionInputs before = PromotionCompany.inputs();
            PromotionInputs now = new PromotionInputs(
                    before.calendar(),
                    (person, day) -> before.candidates()
                            .find(person, day)
                            .map(facts -> facts.withImprovementPlans(Known.of(List.of(
                                    new PlanDays(ImprovementPlanId.of("IP-1"), DateRange.parse("2026-03-01/")))))),
                    before.figures(),
                    before.vacancies());
            PromotionCase state = recommended().state();
            PromotionCommand approve = approving().with(CommandHeader.of("a-1").because("ready"));
            Transition<PromotionCase> refused = PromotionProcess.of(PromotionCompany.rules(), now)
                    .apply(
                            state,
                            approve,
                            Actor.of(WANG),
                            PromotionCompany.authority(),
                            Instant.parse("2026-03-20T04:00:00Z"));
            assertThat(codes(refused))
                    .containsExactly(PromotionFinding.EVIDENCE_FALLS_SHORT, PromotionFinding.IMPROVEMENT_PLAN_OPEN);
            assertThat(refused.stateOr(state)).isSameAs(state);
        }

        @Test
        void thePositionIsAnOpenOneOfTheTier() {
            CaseDriver story = recommended().by(WANG);
            for (String wrong : List.of("p-li", "p-he", "p-sun", "p-nowhere")) {
                assertThat(story.refused(CaseDriver.approving(Optional.of(PositionId.of(wrong)), Optional.empty())))
                        .containsExactly(PromotionFinding.POSITION_NOT_OPEN);
            }
            story.then(CaseDriver.approving(Optional.of(OPEN), Optional.empty()));
            assertThat(story.state().formerPosition()).contains(PositionId.of("p-zhang"));
            assertThat(story.state().changes())
                    .singleElement()
                    .satisfies(change -> assertThat(change.position()).contains(OPEN));
        }

        @Test
        void rejectingTakesTheSameHandsButNoGates() {
            assertThat(recommended().by(CHEN).refused(PromotionCommand.Reject::new))
                    .containsExactly(PromotionFinding.NOT_ABOVE_TARGET);
            CaseDriver story = recommended().by(WANG).because("no-budget").then(PromotionCommand.Reject::new);
            assertThat(story.state().phase()).isEqualTo(CasePhase.REJECTED);
            assertThat(story.state().lastDecision().evidence()).isPresent();
            assertThat(story.state().changes()).isEmpty();
            // After a contest somebody else approves.
            story.by(ZHANG).then(contesting()).by(ZHAO);
            assertThat(story.refused(hearing(true))).contains(AuthorityFindings.NO_GRANT);
        }

        @Test
        void theHighestTierIsDecidedOutside() {
            PromotionCase state = new PromotionCase.Builder()
                    .id(PromotionCaseId.of("PC-9"))
                    .person(WANG)
                    .rules(PromotionRulesId.of("r"))
                    .track(StandardTracks.TIER_ADMINISTRATOR)
                    .nominatedBy(QI)
                    .phase(CasePhase.RECOMMENDED)
                    .build();
            assertThat(approve(state, Actor.outside(BOARD, DONG), "board")).isEmpty();
            assertThat(approve(state, Actor.outside(BOARD, DONG), "owners"))
                    .containsExactly(PromotionFinding.BODY_DECISION_MISSING);
            assertThat(approve(state, Actor.outside(OutsideBodyId.of("owners"), DONG), "owners"))
                    .containsExactly(PromotionFinding.OUTSIDE_BODY_ONLY, PromotionFinding.BODY_DECISION_MISSING);
            assertThat(approve(state, Actor.outside(BOARD, ZHAO), "board"))
                    .containsExactly(PromotionFinding.OUTSIDE_BODY_ONLY);
            assertThat(approve(state, Actor.of(DONG), "board")).containsExactly(PromotionFinding.OUTSIDE_BODY_ONLY);
            // Even who speaks for the board does not decide about themself, nor who sat on the panel.
            assertThat(approve(state.withPerson(HE), Actor.outside(BOARD, HE), "board"))
                    .contains(PromotionFinding.ABOUT_ONESELF);
            Panel panel = new Panel(QI, HE, new TreeSet<>(List.of(HE, GU)), new TreeSet<>(), List.of());
            assertThat(approve(state.withPanels(panel), Actor.outside(BOARD, HE), "board"))
                    .containsExactly(PromotionFinding.SAME_PERSON);
        }

        private List<FindingCode> approve(PromotionCase state, Actor actor, String body) {
            return codes(PromotionProcess.of(PromotionCompany.rules(), PromotionCompany.inputs())
                    .apply(
                            state,
                            approving()
                                    .with(CommandHeader.of("a-1")
                                            .because("ready")
                                            .decidedBy(BodyDecision.of(body, "2026-3"))),
                            actor,
                            PromotionCompany.authority(),
                            Instant.parse("2026-03-20T04:00:00Z")));
        }

        @Test
        void withoutAnOutsideBodyNobodyDecidesAboutTheHighestTier() {
            PromotionCase state = new PromotionCase.Builder()
                    .id(PromotionCaseId.of("PC-9"))
                    .person(WANG)
                    .rules(PromotionRulesId.of("r"))
                    .track(StandardTracks.TIER_ADMINISTRATOR)
                    .nominatedBy(QI)
                    .phase(CasePhase.RECOMMENDED)
                    .build();
            Authority none = Authority.of(
                    PromotionCompany.organization(),
                    io.salestiers.core.authority.AuthorityState.of(
                            PromotionCompany.state().grants()),
                    AuthorityPolicy.standard());
            for (Actor actor : List.of(Actor.of(ZHAO), Actor.outside(BOARD, DONG))) {
                assertThat(codes(PromotionProcess.of(PromotionCompany.rules(), PromotionCompany.inputs())
                                .apply(
                                        state,
                                        approving().with(CommandHeader.of("a-1").because("ready")),
                                        actor,
                                        none,
                                        Instant.parse("2026-03-20T04:00:00Z"))))
                        .containsExactly(PromotionFinding.OUTSIDE_BODY_ONLY, PromotionFinding.BODY_DECISION_MISSING);
            }
        }

        @Test
        void whoSpeaksForTheBodyHasNoInterest() {
            PromotionCase state = new PromotionCase.Builder()
                    .id(PromotionCaseId.of("PC-9"))
                    .person(WANG)
                    .rules(PromotionRulesId.of("r"))
                    .track(StandardTracks.TIER_ADMINISTRATOR)
                    .nominatedBy(QI)
                    .phase(CasePhase.RECOMMENDED)
                    .build();
            Authority interested = Authority.of(
                    PromotionCompany.organization(),
                    PromotionCompany.state()
                            .withInterests(List.of(new Interest(
                                    DONG, Subject.of(WANG), InterestKind.POOL, DateRange.parse("2026-01-01/")))),
                    AuthorityPolicy.standard());
            assertThat(codes(PromotionProcess.of(PromotionCompany.rules(), PromotionCompany.inputs())
                            .apply(
                                    state,
                                    approving()
                                            .with(CommandHeader.of("a-1")
                                                    .because("ready")
                                                    .decidedBy(BodyDecision.of("board", "2026-3"))),
                                    Actor.outside(BOARD, DONG),
                                    interested,
                                    Instant.parse("2026-03-20T04:00:00Z"))))
                    .containsExactly(PromotionFinding.INTEREST);
        }
    }

    @Nested
    class Withdrawing {
        @Test
        void theCandidateOrWhoNominatedWithdraws() {
            CaseDriver.Step withdraw = PromotionCommand.Withdraw::new;
            assertThat(inPanel().by(ZHANG).then(withdraw).state().phase()).isEqualTo(CasePhase.WITHDRAWN);
            assertThat(recommended().by(LI).then(withdraw).state().phase()).isEqualTo(CasePhase.WITHDRAWN);
            assertThat(inPanel().by(QI).refused(withdraw)).containsExactly(PromotionFinding.NOT_OWN);
            assertThat(inPanel().by(Actor.of(ZHANG).onBehalf(LI)).refused(withdraw))
                    .containsExactly(PromotionFinding.NOT_OWN);
            assertThat(inPanel().by(Actor.outside(BOARD, ZHANG)).refused(withdraw))
                    .containsExactly(PromotionFinding.NOT_OWN);
            assertThat(approved().by(ZHANG).refused(withdraw)).containsExactly(PromotionFinding.WRONG_PHASE);
        }
    }

    @Nested
    class Trials {
        @Test
        void nothingTakesEffectBeforeItsDay() {
            CaseDriver story = approved();
            CaseDriver.Step effect = PromotionCommand.TakeEffect::new;
            assertThat(story.state().effective()).contains(LocalDate.parse("2026-04-01"));
            assertThat(story.on("2026-03-31").by(QI).refused(effect))
                    .containsExactly(PromotionFinding.NOT_EFFECTIVE_YET);
            assertThat(story.on("2026-04-01").by(ZHANG).refused(effect)).contains(PromotionFinding.ABOUT_ONESELF);
            assertThat(story.by(HE).refused(effect)).containsExactly(AuthorityFindings.NO_GRANT);
            story.by(QI).then(effect);
            assertThat(story.state().trial()).contains(DateRange.parse("2026-04-01/2026-07-01"));
            assertThat(story.refused(effect)).containsExactly(PromotionFinding.WRONG_PHASE);
        }

        @Test
        void leaveMakesTheTrialLongerOnce() {
            CaseDriver story = onTrial().on("2026-05-20");
            assertThat(story.refused(leave("2026-03-31/2026-04-02")))
                    .containsExactly(PromotionFinding.LEAVE_OUTSIDE_TRIAL);
            assertThat(story.refused(leave("2026-04-10/"))).containsExactly(PromotionFinding.LEAVE_OUTSIDE_TRIAL);
            story.then(leave("2026-04-01/2026-04-11"));
            assertThat(story.state().trial()).contains(DateRange.parse("2026-04-01/2026-07-11"));
            assertThat(story.refused(leave("2026-04-10/2026-04-12")))
                    .containsExactly(PromotionFinding.LEAVE_OUTSIDE_TRIAL);
            story.then(leave("2026-07-05/2026-07-11"));
            assertThat(story.state().trial()).contains(DateRange.parse("2026-04-01/2026-07-17"));
            assertThat(story.by(ZHANG).refused(leave("2026-06-01/2026-06-02")))
                    .contains(PromotionFinding.ABOUT_ONESELF);
            assertThat(story.by(HE).refused(leave("2026-06-01/2026-06-02")))
                    .containsExactly(AuthorityFindings.NO_GRANT);
            assertThat(approved().by(QI).refused(leave("2026-04-01/2026-04-02")))
                    .containsExactly(PromotionFinding.WRONG_PHASE);
        }

        @Test
        void theTrialEndsByAnIndependentDecision() {
            CaseDriver story = onTrial().on("2026-06-30");
            CaseDriver.Step confirm = PromotionCommand.Confirm::new;
            assertThat(story.by(WANG).refused(confirm)).containsExactly(PromotionFinding.TRIAL_GOES_ON);
            story.on("2026-07-01");
            assertThat(story.withoutReason().refused(confirm)).containsExactly(PromotionFinding.REASON_MISSING);
            story.because("passed");
            assertThat(story.by(ZHANG).refused(confirm)).contains(PromotionFinding.ABOUT_ONESELF);
            assertThat(story.by(LI).refused(confirm)).contains(PromotionFinding.SAME_PERSON);
            assertThat(story.by(CHEN).refused(confirm)).containsExactly(PromotionFinding.NOT_ABOVE_TARGET);
            story.by(WANG).then(confirm);
            assertThat(story.state().phase()).isEqualTo(CasePhase.CONFIRMED);
            assertThat(story.refused(confirm)).containsExactly(PromotionFinding.WRONG_PHASE);
            assertThat(story.refused(returning("2026-07-01"))).containsExactly(PromotionFinding.WRONG_PHASE);
        }

        @Test
        void aReturnIsNotBackdated() {
            CaseDriver story = onTrial().on("2026-05-20").by(WANG);
            assertThat(story.refused(returning("2026-05-19"))).containsExactly(PromotionFinding.BACK_IN_THE_PAST);
            assertThat(story.by(ZHANG).refused(returning("2026-06-01"))).contains(PromotionFinding.ABOUT_ONESELF);
            story.by(WANG).then(returning("2026-05-20"));
            assertThat(story.state().lastDecision().agreement()).contains(AuditCode.of("TRIAL-1"));
        }

        @Test
        void aReturnToTheTierLeavesThePositionOpen() {
            PromotionCase state = onTrial().state();
            PromotionCase tier = state.withTrack(state.track().withTrial(new TrialRule(3, ReturnRule.FORMER_TIER)));
            PromotionCommand back =
                    returning("2026-06-01").with(CommandHeader.of("r-1").because("not-passed"));
            PromotionCase returned = PromotionProcess.of(PromotionCompany.rules(), PromotionCompany.inputs())
                    .apply(
                            tier,
                            back,
                            Actor.of(WANG),
                            PromotionCompany.authority(),
                            Instant.parse("2026-05-20T04:00:00Z"))
                    .outcome()
                    .orThrow();
            assertThat(returned.changes().get(1).position()).isEmpty();
            assertThat(returned.changes().get(1).appointment()).isEmpty();
        }

        @Test
        void withoutATrialItIsForGood() {
            PromotionCase state = approved().state();
            PromotionCase confirmed = PromotionProcess.of(PromotionCompany.rules(), PromotionCompany.inputs())
                    .apply(
                            state.withTrack(state.track().withTrial(Optional.empty())),
                            new PromotionCommand.TakeEffect(CommandHeader.of("e-1")),
                            Actor.of(QI),
                            PromotionCompany.authority(),
                            Instant.parse("2026-04-01T04:00:00Z"))
                    .outcome()
                    .orThrow();
            assertThat(confirmed.phase()).isEqualTo(CasePhase.CONFIRMED);
            assertThat(confirmed.trial()).isEmpty();
        }
    }

    @Nested
    class Contesting {
        private CaseDriver returned() {
            return onTrial().on("2026-05-20").by(WANG).then(returning("2026-06-01"));
        }

        @Test
        void onlyThePersonContestsAndOnce() {
            CaseDriver story = returned();
            assertThat(story.by(LI).refused(contesting())).containsExactly(PromotionFinding.NOT_OWN);
            assertThat(story.by(Actor.of(ZHANG).onBehalf(LI)).refused(contesting()))
                    .containsExactly(PromotionFinding.NOT_OWN);
            assertThat(story.by(Actor.outside(BOARD, ZHANG)).refused(contesting()))
                    .containsExactly(PromotionFinding.NOT_OWN);
            story.by(ZHANG).then(contesting());
            assertThat(story.state().phase().open()).isTrue();
            assertThat(story.refused(contesting())).containsExactly(PromotionFinding.WRONG_PHASE);
            assertThat(recommended().by(ZHANG).refused(contesting())).containsExactly(PromotionFinding.WRONG_PHASE);
            assertThat(approved().by(ZHANG).refused(contesting())).containsExactly(PromotionFinding.WRONG_PHASE);
        }

        /* Tang sat on the panel; nobody else hears appeals, so a grant of another region is needed. */
        @Test
        void whoHadAPartDoesNotHear() {
            CaseDriver story = returned().by(ZHANG).then(contesting());
            assertThat(story.by(TANG).refused(hearing(true))).contains(PromotionFinding.SAME_PERSON);
            assertThat(story.by(WANG).refused(hearing(true)))
                    .contains(PromotionFinding.SAME_PERSON, AuthorityFindings.NO_GRANT);
            assertThat(story.by(ZHANG).refused(hearing(true))).contains(PromotionFinding.ABOUT_ONESELF);
        }

        private CaseDriver withoutTang() {
            CaseDriver story = story(LI).nominate(ZHANG, SUPERVISOR).by(QI).convene(HE, GU);
            story.by(HE).vote(true).by(GU).vote(true).by(HE).then(PromotionCommand.ClosePanel::new);
            story.on("2026-03-20").by(WANG).then(CaseDriver.approving(Optional.of(OPEN), Optional.empty()));
            story.on("2026-04-01").by(QI).then(PromotionCommand.TakeEffect::new);
            return story.on("2026-05-20")
                    .by(WANG)
                    .then(returning("2026-06-01"))
                    .by(ZHANG)
                    .then(contesting());
        }

        @Test
        void aReturnThatWasWrongIsUndone() {
            CaseDriver story = withoutTang().by(TANG);
            assertThat(story.withoutReason().refused(hearing(true))).containsExactly(PromotionFinding.REASON_MISSING);
            story.on("2026-05-25").because("no-coaching-given").then(hearing(true));
            assertThat(story.state().phase()).isEqualTo(CasePhase.ON_TRIAL);
            assertThat(story.state().changes()).hasSize(3);
            TierChange again = story.state().changes().get(2);
            assertThat(again.to()).isEqualTo(PromotionCompany.supervisor().to());
            assertThat(again.day()).isEqualTo(LocalDate.parse("2026-06-01"));
            assertThat(again.position()).contains(OPEN);
            story.on("2026-07-01").by(WANG).then(PromotionCommand.Confirm::new);
            assertThat(story.state().phase()).isEqualTo(CasePhase.CONFIRMED);
        }

        @Test
        void aReturnThatHasBegunIsUndoneFromTheHearingOn() {
            CaseDriver story = withoutTang().by(TANG).on("2026-06-10").then(hearing(true));
            assertThat(story.state().changes().get(2).day()).isEqualTo(LocalDate.parse("2026-06-10"));
        }

        @Test
        void whatIsUpheldStaysAndIsNotContestedAgain() {
            CaseDriver story = withoutTang().by(TANG).then(hearing(false));
            assertThat(story.state().phase()).isEqualTo(CasePhase.RETURNED);
            assertThat(story.state().changes()).hasSize(2);
            assertThat(story.by(ZHANG).refused(contesting())).containsExactly(PromotionFinding.CONTESTED_ONCE);
            assertThat(story.by(TANG).refused(hearing(true))).contains(PromotionFinding.WRONG_PHASE);
        }

        @Test
        void aMoveDownIsContestedAlsoAfterItTookEffect() {
            CaseDriver story = story(QI).nominate(LI, KEEP_SUPERVISOR).by(WANG).convene(HE, GU);
            story.by(HE).vote(true).by(GU).vote(true).by(HE).then(PromotionCommand.ClosePanel::new);
            story.by(ZHAO).then(CaseDriver.approving(NO_POSITION, Optional.of("AGR-1")));
            story.on("2026-03-01").by(QI).then(PromotionCommand.TakeEffect::new);
            assertThat(story.state().phase()).isEqualTo(CasePhase.CONFIRMED);
            story.on("2026-03-05").by(LI).then(contesting());
            story.on("2026-03-09").by(TANG).then(hearing(true));
            assertThat(story.state().phase()).isEqualTo(CasePhase.WITHDRAWN);
            assertThat(story.state().changes().get(1).day()).isEqualTo(LocalDate.parse("2026-03-09"));
            assertThat(onTrial()
                            .on("2026-07-01")
                            .by(WANG)
                            .then(PromotionCommand.Confirm::new)
                            .by(ZHANG)
                            .refused(contesting()))
                    .containsExactly(PromotionFinding.WRONG_PHASE);
        }
    }

    @Nested
    class Commands {
        @Test
        void theSameKeyTwiceIsOnce() {
            PromotionCase state = recommended().state();
            PromotionProcess process = PromotionProcess.of(PromotionCompany.rules(), PromotionCompany.inputs());
            PromotionCommand approve = approving().with(CommandHeader.of("a-1").because("ready"));
            Authority authority = PromotionCompany.authority();
            Instant now = Instant.parse("2026-03-20T04:00:00Z");
            PromotionCase approved = process.apply(state, approve, Actor.of(WANG), authority, now)
                    .outcome()
                    .orThrow();
            Transition<PromotionCase> again = process.apply(approved, approve, Actor.of(WANG), authority, now);
            assertThat(again.outcome()).isEqualTo(Outcome.done(approved));
            assertThat(again.events()).isEmpty();
            PromotionCommand other = CaseDriver.approving(Optional.of(OPEN), Optional.empty())
                    .with(CommandHeader.of("a-1").because("ready"));
            assertThat(codes(process.apply(approved, other, Actor.of(WANG), authority, now)))
                    .containsExactly(CommandFindings.KEY_REUSED);
            PromotionCommand late =
                    approving().with(CommandHeader.of("a-2").because("ready").expecting("1"));
            assertThat(process.apply(state, late, Actor.of(WANG), authority, now)
                            .outcome())
                    .isEqualTo(Outcome.conflict("1", state.revision()));
        }

        @Test
        void commandsSayWhatTheyAreAndWhatTheySay() {
            CommandHeader header = CommandHeader.of("h");
            List<PromotionCommand> all = Stream.<CaseDriver.Step>of(
                            convening(HE, GU),
                            PromotionCommand.Recuse::new,
                            each -> new PromotionCommand.Vote(each, true),
                            PromotionCommand.ClosePanel::new,
                            CaseDriver.approving(Optional.of(OPEN), Optional.of("AGR-1")),
                            PromotionCommand.Reject::new,
                            PromotionCommand.Withdraw::new,
                            PromotionCommand.TakeEffect::new,
                            leave("2026-04-01/2026-04-02"),
                            PromotionCommand.Confirm::new,
                            returning("2026-06-01"),
                            contesting(),
                            hearing(true))
                    .map(step -> step.with(header))
                    .toList();
            assertThat(all)
                    .extracting(PromotionCommand::name)
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.startsWith("promotion:"));
            assertThat(all).hasSize(PromotionCommand.class.getPermittedSubclasses().length);
            assertThat(all)
                    .extracting(command -> command.content().toString())
                    .filteredOn(content -> !content.equals(all.get(1).content().toString()))
                    .hasSize(7)
                    .doesNotHaveDuplicates();
            assertThat(new PromotionCommand.Vote(header, true).content())
                    .isNotEqualTo(new PromotionCommand.Vote(header, false).content());
            assertThat(hearing(true).with(header).content())
                    .isNotEqualTo(hearing(false).with(header).content());
        }

        @Test
        void wordsAreInBothLanguages() {
            for (CasePhase phase : CasePhase.values()) {
                assertThat(EN.text(phase.key())).isNotEqualTo(ZH.text(phase.key()));
            }
            for (CaseStep step : CaseStep.values()) {
                assertThat(EN.text(step.key())).isNotEqualTo(ZH.text(step.key()));
            }
            assertThat(PromotionEventType.TOOK_EFFECT.code()).isEqualTo("incentives.promotion.took-effect");
        }
    }
}
