package io.salestiers.incentives.promotion;

import static io.salestiers.incentives.testkit.promotion.PromotionCompany.BOARD;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.CHEN;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.DONG;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.GU;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.HE;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.KEEP_SUPERVISOR;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.LI;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.OPEN;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.QI;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.SUPERVISOR;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.TANG;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.WANG;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.ZHANG;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.ZHAO;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.command.BodyDecision;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.StateStore;
import io.salestiers.core.command.Transition;
import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.testkit.promotion.CaseDriver;
import io.salestiers.incentives.testkit.promotion.PromotionCompany;
import io.salestiers.kpi.KpiMessages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whole cases, told from their beginning to their end. */
class PromotionStoryTest {
    private static final Texts EN =
            Texts.of(Locale.ENGLISH, CoreMessages.catalogue(), KpiMessages.catalogue(), IncentivesMessages.catalogue());
    private static final Texts ZH =
            Texts.of(Locale.CHINESE, CoreMessages.catalogue(), KpiMessages.catalogue(), IncentivesMessages.catalogue());

    static CaseDriver story(PersonId first) {
        return new CaseDriver(
                PromotionProcess.of(PromotionCompany.rules(), PromotionCompany.inputs()),
                PromotionCompany.authority(),
                new InMemoryPromotionStore(),
                PromotionCaseId.of("PC-1"),
                first);
    }

    @Test
    void oneCommand() {
        PromotionStore store = new InMemoryPromotionStore();
        Authority authority = PromotionCompany.authority();
        PromotionRules rules = PromotionCompany.rules();
        PromotionInputs inputs = PromotionCompany.inputs();
        Instant now = Instant.parse("2026-02-02T02:00:00Z");
        // sample: command
        PromotionProcess process = PromotionProcess.of(rules, inputs).besides(store.all());
        CommandHeader header = CommandHeader.of("form-1").because("yearly-review");
        PromotionCaseId id = PromotionCaseId.of("PC-1");
        Transition<PromotionCase> nominated =
                process.nominate(header, id, ZHANG, SUPERVISOR, Actor.of(LI), authority, now);
        Outcome<PromotionCase> stored = store.append(id, nominated, StateStore.NOTHING, now); // state, events and audit
        CasePhase phase = stored.orThrow().phase(); // NOMINATED
        // end
        assertThat(phase).isEqualTo(CasePhase.NOMINATED);
    }

    /**
     * Zhang is nominated by Li. Qi convenes He, Gu, Tang and Chen; Gu recuses himself, one votes for and one against, and He in
     * the chair was for. Wang approves on 10 March, so it counts from 1 March on. After two months Wang ends the trial.
     */
    @Test
    void fromNominationToReturn() {
        CaseDriver story = story(LI);
        // sample: story
        // February: Li nominates, and all gates are met.
        story.on("2026-02-02").because("yearly-review").nominate(ZHANG, SUPERVISOR);

        // Qi convenes a panel. Gu coached Zhang and recuses himself; it is one against one, and the chair decides.
        story.on("2026-02-09").by(QI).convene(HE, GU, TANG);
        story.on("2026-02-16").by(GU).because("coached-candidate").then(PromotionCommand.Recuse::new);
        story.by(HE).because("leads-well").vote(true);
        story.by(TANG).because("too-early").vote(false);
        story.on("2026-02-20").by(HE).because("tie").then(PromotionCommand.ClosePanel::new);

        // Wang, a tier above supervisor and without a part in it, approves on 10 March: before the 15th, so from 1
        // March on.
        story.on("2026-03-10")
                .by(WANG)
                .because("ready")
                .then(CaseDriver.approving(Optional.of(OPEN), Optional.empty()));
        story.by(QI).then(PromotionCommand.TakeEffect::new);

        // Ten days of leave make the trial longer; in May Wang ends it with a return to the former position.
        story.on("2026-04-20").by(QI).then(CaseDriver.leave("2026-04-01/2026-04-11"));
        story.on("2026-05-20").by(WANG).because("trial-not-passed").then(CaseDriver.returning("2026-06-01"));
        // end
        PromotionCase state = story.state();
        assertThat(state.phase()).isEqualTo(CasePhase.RETURNED);
        assertThat(state.effective()).contains(LocalDate.parse("2026-03-01"));
        assertThat(state.trial()).contains(DateRange.parse("2026-03-01/2026-06-11"));
        assertThat(state.changes())
                .containsExactly(
                        new TierChange(
                                ZHANG,
                                Charters.REPRESENTATIVE,
                                Charters.SUPERVISOR,
                                LocalDate.parse("2026-03-01"),
                                Optional.of(OPEN)),
                        new TierChange(
                                ZHANG,
                                Charters.SUPERVISOR,
                                Charters.REPRESENTATIVE,
                                LocalDate.parse("2026-06-01"),
                                Optional.of(PositionId.of("p-zhang"))));
        assertThat(state.changes().get(0).appointment())
                .contains(Appointment.primary(ZHANG, OPEN, DateRange.parse("2026-03-01/")));
        assertThat(state.decisions())
                .extracting(CaseDecision::step)
                .containsExactly(CaseStep.NOMINATED, CaseStep.PANEL, CaseStep.APPROVED, CaseStep.RETURNED);
        assertThat(state.decisions()).extracting(each -> each.by().value()).containsExactly("li", "he", "wang", "wang");
        Eligibility nominated = state.decisions().get(0).evidence().orElseThrow();
        Eligibility approved = state.decisions().get(2).evidence().orElseThrow();
        assertThat(nominated.day()).isEqualTo(LocalDate.parse("2026-02-02"));
        assertThat(approved.day()).isEqualTo(LocalDate.parse("2026-03-10"));
        assertThat(approved.digest()).isNotEqualTo(nominated.digest());
        // Sales of 120, 130, 90 and 140 are 120 on average and count as 100: 60 + 80 × 40 % = 92.
        assertThat(approved.score().orElseThrow().points()).contains(io.salestiers.core.money.Ratio.of(92));
        assertThat(story.events())
                .containsExactly(
                        PromotionEventType.NOMINATED,
                        PromotionEventType.PANEL_CONVENED,
                        PromotionEventType.MEMBER_RECUSED,
                        PromotionEventType.VOTE_GIVEN,
                        PromotionEventType.VOTE_GIVEN,
                        PromotionEventType.RECOMMENDED,
                        PromotionEventType.APPROVED,
                        PromotionEventType.TOOK_EFFECT,
                        PromotionEventType.TRIAL_EXTENDED,
                        PromotionEventType.RETURNED);
        Recalculation.verify(state.explanation());
        assertThat(state.explanation().print(EN))
                .startsWith("case PC-1: zhang, To supervisor, returned\n")
                .contains(
                        "nominated by li, reason yearly-review: nominated",
                        "decided by the panel by he, reason tie: recommended",
                        "1 for, 1 against, 1 recused",
                        "approved by wang, reason ready: approved",
                        "zhang on 2026-03-10, To supervisor: met",
                        "evidence with fingerprint " + approved.digest(),
                        "certificate team-leading",
                        "returned by wang, reason trial-not-passed: returned",
                        "rests on agreement TRIAL-1")
                .doesNotContain("{", "incentives.");
        assertThat(state.explanation().print(ZH))
                .startsWith("案件 PC-1：zhang，晋升销售主管，已退回\n")
                .contains("赞成 1 票，反对 1 票，回避 1 人", "依据协议 TRIAL-1", "2025-Q3：不满足", "业绩 = 60", "工作态度 = 32")
                .doesNotContain("{", "incentives.");
    }

    /** Zhang nominates himself, is rejected by a tie without the vote of the chair for him, and contests it: another panel decides. */
    @Test
    void aRejectionIsContestedAndBeginsAgainWithOthers() {
        CaseDriver story = story(ZHANG);
        story.on("2026-02-02").nominate(ZHANG, SUPERVISOR);
        story.by(QI).convene(HE, GU);
        story.by(HE).vote(false).by(GU).vote(true).by(HE).then(PromotionCommand.ClosePanel::new);
        assertThat(story.state().phase()).isEqualTo(CasePhase.REJECTED);
        story.on("2026-02-20").by(ZHANG).then(CaseDriver.contesting());
        assertThat(story.state().phase()).isEqualTo(CasePhase.CONTESTED);
        story.on("2026-02-25").by(TANG).because("panel-had-old-figures").then(CaseDriver.hearing(true));
        assertThat(story.state().phase()).isEqualTo(CasePhase.NOMINATED);
        assertThat(story.by(QI).refused(CaseDriver.convening(HE, CHEN)))
                .containsExactly(PromotionFinding.HAS_HAD_A_PART);
        assertThat(story.refused(CaseDriver.convening(CHEN, TANG))).containsExactly(PromotionFinding.HAS_HAD_A_PART);
        story.convene(CHEN, PersonId.of("qian"));
        story.by(CHEN).vote(true).by(PersonId.of("qian")).vote(true);
        story.by(CHEN).then(PromotionCommand.ClosePanel::new);
        story.on("2026-03-20").by(WANG).approve();
        story.on("2026-04-01").by(QI).then(PromotionCommand.TakeEffect::new);
        assertThat(story.on("2026-06-30").by(WANG).refused(PromotionCommand.Confirm::new))
                .containsExactly(PromotionFinding.TRIAL_GOES_ON);
        story.on("2026-07-01").then(PromotionCommand.Confirm::new);
        PromotionCase state = story.state();
        assertThat(state.phase()).isEqualTo(CasePhase.CONFIRMED);
        assertThat(state.effective()).contains(LocalDate.parse("2026-04-01"));
        assertThat(state.panels()).hasSize(2);
        assertThat(state.contests())
                .singleElement()
                .satisfies(each -> assertThat(each.decided()).isEqualTo(CasePhase.REJECTED));
        assertThat(state.decisions().get(1).panel().orElseThrow().voteOf(HE)).isPresent();
    }

    /** Li does not keep the tier; Wang decides so with an agreement; Li contests, and Tang finds that Li is right. */
    @Test
    void aMoveToALowerTierLapsesWhenThePersonIsRight() {
        CaseDriver story = story(QI);
        story.on("2026-02-02").because("missed-retention").nominate(LI, KEEP_SUPERVISOR);
        story.by(ZHAO);
        assertThat(story.refused(CaseDriver.convening(HE, GU))).isNotEmpty();
        story.by(WANG).convene(HE, GU);
        story.by(HE).vote(true).by(GU).vote(true).by(HE).then(PromotionCommand.ClosePanel::new);
        assertThat(story.by(WANG).refused(CaseDriver.approving(Optional.empty(), Optional.of("AGR-9"))))
                .contains(PromotionFinding.SAME_PERSON);
        assertThat(story.by(ZHAO).refused(CaseDriver.approving(Optional.empty(), Optional.empty())))
                .containsExactly(PromotionFinding.AGREEMENT_MISSING);
        story.on("2026-02-16").then(CaseDriver.approving(Optional.empty(), Optional.of("AGR-9")));
        assertThat(story.state().effective()).contains(LocalDate.parse("2026-03-01"));
        assertThat(story.state().lastDecision().agreement().orElseThrow()).hasToString("AGR-9");
        story.on("2026-02-18").by(LI).then(CaseDriver.contesting());
        assertThat(story.by(QI).refused(PromotionCommand.TakeEffect::new))
                .containsExactly(PromotionFinding.WRONG_PHASE, PromotionFinding.NOT_EFFECTIVE_YET);
        story.on("2026-02-20").by(TANG).because("two-quarters-were-vacant").then(CaseDriver.hearing(true));
        PromotionCase state = story.state();
        assertThat(state.phase()).isEqualTo(CasePhase.WITHDRAWN);
        assertThat(state.changes())
                .extracting(TierChange::to, TierChange::day)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Charters.REPRESENTATIVE, LocalDate.parse("2026-03-01")),
                        org.assertj.core.groups.Tuple.tuple(Charters.SUPERVISOR, LocalDate.parse("2026-03-01")));
        assertThat(state.changes().get(1).position()).contains(PositionId.of("p-li"));
        assertThat(state.explanation().print(EN)).contains("rests on agreement AGR-9", "heard by tang");
    }

    /** Wang becomes tier administrator: the highest tier of the ladder, so the board approves and nobody of the company can. */
    @Test
    void theWayToTierAdministratorEndsAtTheBoard() {
        CaseDriver story = story(QI);
        TrackId track = StandardTracks.TIER_ADMINISTRATOR.id();
        story.on("2026-02-02").because("succession").nominate(WANG, track);
        // No panel by who nominated; Zhao may not approve though he stands above Wang: nobody stands above the target.
        assertThat(story.refused(CaseDriver.convening(GU, TANG, CHEN))).containsExactly(PromotionFinding.SAME_PERSON);
        Authority authority = PromotionCompany.authority();
        assertThat(story.state().decidedAbove()).isEqualTo(Charters.ADMINISTRATOR);
        PromotionProcess process = PromotionProcess.of(PromotionCompany.rules(), PromotionCompany.inputs());
        PromotionCase recommended = story.state().withPhase(CasePhase.RECOMMENDED);
        Instant now = Instant.parse("2026-03-02T04:00:00Z");
        PromotionCommand approve = new PromotionCommand.Approve(
                CommandHeader.of("a-1").because("board-meeting"), Optional.empty(), Optional.empty());
        assertThat(process.apply(recommended, approve, Actor.of(ZHAO), authority, now)
                        .refusal())
                .extracting(io.salestiers.core.result.Finding::code)
                .containsExactly(PromotionFinding.OUTSIDE_BODY_ONLY, PromotionFinding.BODY_DECISION_MISSING);
        PromotionCommand decided = new PromotionCommand.Approve(
                CommandHeader.of("a-1").because("board-meeting").decidedBy(BodyDecision.of("board", "2026-3")),
                Optional.empty(),
                Optional.empty());
        Transition<PromotionCase> approved =
                process.apply(recommended, decided, Actor.outside(BOARD, DONG), authority, now);
        PromotionCase state = approved.outcome().orThrow();
        assertThat(state.phase()).isEqualTo(CasePhase.APPROVED);
        assertThat(state.effective()).contains(LocalDate.parse("2026-04-01"));
        assertThat(state.lastDecision().body()).isPresent();
        // (90 + 88) ÷ 2 × 50 % + 80 × 30 % + 70 × 20 % = 44.5 + 24 + 14 = 82.5.
        assertThat(state.lastDecision()
                        .evidence()
                        .orElseThrow()
                        .score()
                        .orElseThrow()
                        .points())
                .contains(io.salestiers.core.money.Ratio.parse("82.5"));
        assertThat(state.explanation().print(ZH)).contains("分级管理员晋升通道", "领导力评估", "依据 board 的决议 2026-3");
        List<io.salestiers.core.audit.AuditRecord> audit = approved.audit();
        assertThat(audit)
                .singleElement()
                .satisfies(record -> assertThat(record.actor()).isEqualTo(DONG));
    }
}
