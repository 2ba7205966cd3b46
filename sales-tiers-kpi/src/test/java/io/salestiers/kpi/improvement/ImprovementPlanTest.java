package io.salestiers.kpi.improvement;

import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.LI;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.SUN;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.WANG;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.ZHANG;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.ZHAO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.audit.AuditOutcome;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityFindings;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.command.CommandFindings;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Event;
import io.salestiers.core.command.Transition;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Outcome;
import io.salestiers.kpi.catalog.Direction;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.catalog.StandardKpis;
import io.salestiers.kpi.cycle.CycleId;
import io.salestiers.kpi.testkit.cycle.ReviewedCompany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ImprovementPlanTest {
    private static final Authority AUTHORITY = ReviewedCompany.authority();
    private static final ImprovementProcess PROCESS = ImprovementProcess.DEFAULT;
    private static final Digest RESULT = Digest.of(JsonValue.object());
    private static final LocalDate AUGUST = LocalDate.of(2025, 8, 29);
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 30);

    private int count;

    private static Instant at(String day) {
        return LocalDate.parse(day)
                .atStartOfDay(AUTHORITY.organization().zone())
                .plusHours(10)
                .toInstant();
    }

    private static List<Shortfall> grounds() {
        return List.of(new Shortfall(
                StandardKpis.SALES_AMOUNT.id(),
                Direction.HIGHER_IS_BETTER,
                Ratio.of(62),
                Ratio.of(80),
                CycleId.of("2025-Q2"),
                RESULT));
    }

    private static List<ImprovementGoal> goals() {
        return List.of(new ImprovementGoal(StandardKpis.SALES_AMOUNT.id(), Ratio.of(80), SEPTEMBER));
    }

    private static List<SupportMeasure> support() {
        return List.of(SupportMeasure.of("training:negotiation", AUGUST), SupportMeasure.of("joint-visits", SEPTEMBER));
    }

    private static SortedSet<LocalDate> reviewDates() {
        return new TreeSet<>(List.of(AUGUST, SEPTEMBER));
    }

    private Transition<ImprovementPlan> proposed(PersonId person, PersonId by) {
        return PROCESS.propose(
                CommandHeader.of("propose"),
                ImprovementPlanId.of("IP-1"),
                person,
                grounds(),
                goals(),
                support(),
                reviewDates(),
                Actor.of(by),
                AUTHORITY,
                at("2025-08-01"));
    }

    private Transition<ImprovementPlan> tries(
            ImprovementPlan plan, String day, PersonId by, Function<CommandHeader, ImprovementCommand> command) {
        count++;
        return PROCESS.apply(
                plan, command.apply(CommandHeader.of("c-" + count).because("why")), Actor.of(by), AUTHORITY, at(day));
    }

    private ImprovementPlan does(
            ImprovementPlan plan, String day, PersonId by, Function<CommandHeader, ImprovementCommand> command) {
        return tries(plan, day, by, command).outcome().orThrow();
    }

    private List<FindingCode> refused(
            ImprovementPlan plan, String day, PersonId by, Function<CommandHeader, ImprovementCommand> command) {
        Transition<ImprovementPlan> transition = tries(plan, day, by, command);
        assertThat(transition.outcome()).isInstanceOf(Outcome.Refused.class);
        assertThat(transition.audit()).singleElement().satisfies(record -> {
            assertThat(record.outcome()).isEqualTo(AuditOutcome.DENY);
            assertThat(record.scope()).hasToString("Optional[improvement-plan:IP-1]");
        });
        return transition.refusal().stream().map(Finding::code).toList();
    }

    private ImprovementPlan running() {
        return does(proposed(ZHANG, LI).outcome().orThrow(), "2025-08-04", WANG, ImprovementCommand.Begin::new);
    }

    private static Function<CommandHeader, ImprovementCommand> conclude(PlanOutcome outcome) {
        return header -> new ImprovementCommand.Conclude(header, outcome);
    }

    /** Everything the company promised is done. */
    private ImprovementPlan helped() {
        ImprovementPlan plan = does(running(), "2025-08-05", ZHANG, ImprovementCommand.Acknowledge::new);
        for (String code : List.of("training:negotiation", "joint-visits")) {
            plan = does(
                    plan,
                    "2025-08-20",
                    LI,
                    header ->
                            new ImprovementCommand.GiveSupport(header, AuditCode.of(code), LocalDate.of(2025, 8, 20)));
        }
        for (LocalDate day : List.of(AUGUST, SEPTEMBER)) {
            plan = does(
                    plan,
                    "2025-09-30",
                    LI,
                    header -> new ImprovementCommand.Review(header, day, AuditCode.of("minutes-7")));
        }
        return plan;
    }

    @Test
    void plan() {
        Authority authority = AUTHORITY;
        KpiId salesAmount = StandardKpis.SALES_AMOUNT.id();
        Digest published = RESULT;
        Instant august = at("2025-08-01");
        // sample: plan
        Shortfall shortfall = new Shortfall(
                salesAmount,
                Direction.HIGHER_IS_BETTER,
                Ratio.of(62), // reached
                Ratio.of(80), // the standard of the post
                CycleId.of("2025-Q2"),
                published);
        ImprovementPlan proposed = ImprovementProcess.DEFAULT
                .propose(
                        CommandHeader.of("form-1").because("below-standard"),
                        ImprovementPlanId.of("IP-1"),
                        ZHANG,
                        List.of(shortfall),
                        List.of(new ImprovementGoal(salesAmount, Ratio.of(80), SEPTEMBER)),
                        List.of(SupportMeasure.of("training:negotiation", AUGUST)),
                        new TreeSet<>(List.of(AUGUST, SEPTEMBER)),
                        Actor.of(LI),
                        authority,
                        august)
                .outcome()
                .orThrow();
        ImprovementCommand begin =
                new ImprovementCommand.Begin(CommandHeader.of("form-2").because("agreed"));
        ImprovementPlan running = ImprovementProcess.DEFAULT
                .apply(proposed, begin, Actor.of(WANG), authority, august)
                .outcome()
                .orThrow();
        // end
        assertThat(proposed.open()).isFalse();
        assertThat(running.open()).isTrue();
        assertThat(running.begun().orElseThrow().by()).isEqualTo(WANG);
        assertThat(running.begun().orElseThrow().reason()).hasToString("agreed");
        assertThat(shortfall.amount()).isEqualTo(Ratio.of(18));
    }

    @Test
    void goalsAreMissedOnlyAfterAFairChance() {
        ImprovementPlan plan = running();
        assertThat(refused(plan, "2025-08-10", WANG, conclude(PlanOutcome.NOT_MET)))
                .containsExactly(
                        ImprovementFinding.SUPPORT_OWED,
                        ImprovementFinding.REVIEWS_OWED,
                        ImprovementFinding.GOALS_NOT_DUE,
                        ImprovementFinding.NOT_ACKNOWLEDGED);
        // The goals can still be reached on the day on which they are due.
        assertThat(refused(helped(), "2025-09-30", WANG, conclude(PlanOutcome.NOT_MET)))
                .containsExactly(ImprovementFinding.GOALS_NOT_DUE);
        ImprovementPlan missed = does(helped(), "2025-10-01", WANG, conclude(PlanOutcome.NOT_MET));
        assertThat(missed.outcome()).contains(PlanOutcome.NOT_MET);
        assertThat(missed.concluded().orElseThrow().by()).isEqualTo(WANG);
        assertThat(missed.phase()).isEqualTo(PlanPhase.CONCLUDED);
        assertThat(missed.open()).isFalse();
    }

    @Test
    void otherOutcomesAskForNoMore() {
        for (PlanOutcome outcome : List.of(PlanOutcome.MET, PlanOutcome.CONTINUED, PlanOutcome.ENDED)) {
            assertThat(does(running(), "2025-08-10", WANG, conclude(outcome)).outcome())
                    .contains(outcome);
        }
    }

    @Test
    void aContestedOutcomeIsDecidedByAnotherOne() {
        ImprovementPlan missed = does(helped(), "2025-10-01", WANG, conclude(PlanOutcome.NOT_MET));
        Function<CommandHeader, ImprovementCommand> contest =
                header -> new ImprovementCommand.Contest(header, AuditCode.of("training-came-late"));
        assertThat(refused(missed, "2025-10-02", SUN, contest)).containsExactly(ImprovementFinding.NOT_OWN);
        ImprovementPlan contested = does(missed, "2025-10-02", ZHANG, contest);
        assertThat(contested.open()).isTrue();
        assertThat(refused(contested, "2025-10-03", WANG, conclude(PlanOutcome.MET)))
                .containsExactly(ImprovementFinding.SAME_PERSON);
        ImprovementPlan decided = does(contested, "2025-10-03", ZHAO, conclude(PlanOutcome.CONTINUED));
        assertThat(decided.outcome()).contains(PlanOutcome.CONTINUED);
        assertThat(decided.concluded().orElseThrow().by()).isEqualTo(ZHAO);
        assertThat(decided.contestedFor()).hasToString("Optional[training-came-late]");
        assertThat(refused(decided, "2025-10-04", ZHANG, contest)).containsExactly(ImprovementFinding.CONTESTED_ONCE);
    }

    @Nested
    class Authorities {
        @Test
        void nobodyPreparesForThemselfOrAboveThem() {
            assertThat(proposed(LI, LI).refusal()).extracting(Finding::code).contains(AuthorityFindings.SELF);
            assertThat(proposed(WANG, LI).refusal()).isNotEmpty();
            assertThat(proposed(ZHANG, SUN).refusal()).extracting(Finding::code).contains(AuthorityFindings.NO_GRANT);
        }

        @Test
        void whoPreparesDoesNotDecide() {
            ImprovementPlan plan = proposed(ZHANG, LI).outcome().orThrow();
            assertThat(refused(plan, "2025-08-04", LI, ImprovementCommand.Begin::new))
                    .contains(ImprovementFinding.SAME_PERSON, AuthorityFindings.NO_GRANT);
            assertThat(refused(running(), "2025-08-05", LI, conclude(PlanOutcome.MET)))
                    .contains(ImprovementFinding.SAME_PERSON);
        }

        @Test
        void decisionsNeedAReason() {
            ImprovementPlan plan = proposed(ZHANG, LI).outcome().orThrow();
            for (ImprovementCommand command : List.of(
                    new ImprovementCommand.Begin(CommandHeader.of("x")),
                    new ImprovementCommand.Drop(CommandHeader.of("x")))) {
                assertThat(PROCESS.apply(plan, command, Actor.of(WANG), AUTHORITY, at("2025-08-04"))
                                .refusal())
                        .extracting(Finding::code)
                        .containsExactly(ImprovementFinding.REASON_MISSING);
            }
        }

        @Test
        void onlyThePersonAcknowledgesAndOnce() {
            assertThat(refused(running(), "2025-08-05", LI, ImprovementCommand.Acknowledge::new))
                    .containsExactly(ImprovementFinding.NOT_OWN);
            ImprovementPlan plan = does(running(), "2025-08-05", ZHANG, ImprovementCommand.Acknowledge::new);
            assertThat(plan.acknowledgedAt()).contains(at("2025-08-05"));
            assertThat(refused(plan, "2025-08-06", ZHANG, ImprovementCommand.Acknowledge::new))
                    .containsExactly(ImprovementFinding.ALREADY);
            count++;
            assertThat(PROCESS.apply(
                                    running(),
                                    new ImprovementCommand.Acknowledge(CommandHeader.of("y")),
                                    Actor.of(ZHANG).onBehalf(SUN),
                                    AUTHORITY,
                                    at("2025-08-05"))
                            .refusal())
                    .extracting(Finding::code)
                    .containsExactly(ImprovementFinding.NOT_OWN);
        }
    }

    @Nested
    class Steps {
        @Test
        void supportIsGivenOnceAndNotInTheFuture() {
            Function<CommandHeader, ImprovementCommand> given = header ->
                    new ImprovementCommand.GiveSupport(header, AuditCode.of("joint-visits"), LocalDate.of(2025, 8, 20));
            assertThat(refused(running(), "2025-08-19", LI, given)).containsExactly(ImprovementFinding.IN_THE_FUTURE);
            ImprovementPlan plan = does(running(), "2025-08-20", LI, given);
            assertThat(plan.supportOwed())
                    .extracting(SupportMeasure::code)
                    .containsExactly(AuditCode.of("training:negotiation"));
            assertThat(plan.support().get(1).given()).contains(LocalDate.of(2025, 8, 20));
            assertThat(refused(plan, "2025-08-21", LI, given)).containsExactly(ImprovementFinding.UNKNOWN_SUPPORT);
        }

        @Test
        void eachReviewDateNeedsAReviewOfItsOwn() {
            ImprovementPlan plan = does(
                    running(),
                    "2025-10-01",
                    LI,
                    header -> new ImprovementCommand.Review(header, SEPTEMBER, AuditCode.of("m")));
            // Held on 30 September: it is that of August, late; September's is owed.
            assertThat(plan.reviewsOwed()).containsExactly(SEPTEMBER);
            ImprovementPlan early = does(
                    running(),
                    "2025-10-01",
                    LI,
                    header -> new ImprovementCommand.Review(header, AUGUST.minusDays(1), AuditCode.of("m")));
            assertThat(early.reviewsOwed()).containsExactly(AUGUST, SEPTEMBER);
            assertThat(helped().reviewsOwed()).isEmpty();
            assertThat(refused(
                            running(),
                            "2025-08-10",
                            LI,
                            header -> new ImprovementCommand.Review(header, AUGUST, AuditCode.of("m"))))
                    .containsExactly(ImprovementFinding.IN_THE_FUTURE);
        }

        @Test
        void phasesAreKept() {
            ImprovementPlan proposed = proposed(ZHANG, LI).outcome().orThrow();
            assertThat(refused(proposed, "2025-08-05", ZHANG, ImprovementCommand.Acknowledge::new))
                    .containsExactly(ImprovementFinding.WRONG_PHASE);
            assertThat(refused(proposed, "2025-08-05", WANG, conclude(PlanOutcome.MET)))
                    .containsExactly(ImprovementFinding.WRONG_PHASE);
            assertThat(refused(running(), "2025-08-05", WANG, ImprovementCommand.Begin::new))
                    .containsExactly(ImprovementFinding.WRONG_PHASE);
            assertThat(refused(running(), "2025-08-05", WANG, ImprovementCommand.Drop::new))
                    .containsExactly(ImprovementFinding.WRONG_PHASE);
            ImprovementPlan dropped = does(proposed, "2025-08-05", WANG, ImprovementCommand.Drop::new);
            assertThat(dropped.phase()).isEqualTo(PlanPhase.DROPPED);
            assertThat(dropped.begun()).isEmpty();
            assertThat(refused(
                            dropped,
                            "2025-08-30",
                            LI,
                            header -> new ImprovementCommand.Review(header, AUGUST, AuditCode.of("m"))))
                    .containsExactly(ImprovementFinding.WRONG_PHASE);
            assertThat(refused(
                            dropped,
                            "2025-08-30",
                            LI,
                            header -> new ImprovementCommand.GiveSupport(header, AuditCode.of("joint-visits"), AUGUST)))
                    .containsExactly(ImprovementFinding.WRONG_PHASE);
            assertThat(refused(
                            running(),
                            "2025-08-30",
                            ZHANG,
                            header -> new ImprovementCommand.Contest(header, AuditCode.of("m"))))
                    .containsExactly(ImprovementFinding.WRONG_PHASE);
        }

        @Test
        void theSameCommandAgainChangesNothing() {
            ImprovementPlan proposed = proposed(ZHANG, LI).outcome().orThrow();
            ImprovementCommand begin =
                    new ImprovementCommand.Begin(CommandHeader.of("k").because("agreed"));
            Transition<ImprovementPlan> first =
                    PROCESS.apply(proposed, begin, Actor.of(WANG), AUTHORITY, at("2025-08-04"));
            ImprovementPlan running = first.outcome().orThrow();
            assertThat(first.events())
                    .containsExactly(
                            new Event("k/1", ImprovementEventType.BEGUN, at("2025-08-04"), WANG, running.key()));
            Transition<ImprovementPlan> again =
                    PROCESS.apply(running, begin, Actor.of(WANG), AUTHORITY, at("2025-08-05"));
            assertThat(again.outcome()).isEqualTo(Outcome.done(running));
            assertThat(again.events()).isEmpty();
            assertThat(again.audit()).isEmpty();
            assertThat(PROCESS.apply(
                                    running,
                                    new ImprovementCommand.Drop(
                                            CommandHeader.of("k").because("agreed")),
                                    Actor.of(WANG),
                                    AUTHORITY,
                                    at("2025-08-05"))
                            .refusal())
                    .extracting(Finding::code)
                    .containsExactly(CommandFindings.KEY_REUSED);
            assertThat(PROCESS.apply(
                                    running,
                                    new ImprovementCommand.Acknowledge(
                                            CommandHeader.of("z").expecting("1")),
                                    Actor.of(ZHANG),
                                    AUTHORITY,
                                    at("2025-08-05"))
                            .outcome())
                    .isEqualTo(Outcome.conflict("1", "2"));
        }
    }

    @Test
    void aRankIsNoGround() {
        assertThatThrownBy(() -> new Shortfall(
                        StandardKpis.SALES_AMOUNT.id(),
                        Direction.HIGHER_IS_BETTER,
                        Ratio.of(80),
                        Ratio.of(80),
                        CycleId.of("c"),
                        RESULT))
                .hasMessageContaining("must miss the standard 80");
        assertThatThrownBy(() -> new Shortfall(
                        StandardKpis.SALES_CYCLE.id(),
                        Direction.LOWER_IS_BETTER,
                        Ratio.of(40),
                        Ratio.of(40),
                        CycleId.of("c"),
                        RESULT))
                .hasMessageContaining("must miss the standard 40");
        assertThat(new Shortfall(
                                StandardKpis.SALES_CYCLE.id(),
                                Direction.LOWER_IS_BETTER,
                                Ratio.of(55),
                                Ratio.of(40),
                                CycleId.of("c"),
                                RESULT)
                        .amount())
                .isEqualTo(Ratio.of(15));
    }

    @Test
    void aPlanWithoutItsPartsIsRefusedWithAllOfThem() {
        assertThatThrownBy(() -> PROCESS.propose(
                        CommandHeader.of("p"),
                        ImprovementPlanId.of("IP-1"),
                        ZHANG,
                        List.of(),
                        List.of(),
                        List.of(),
                        new TreeSet<>(),
                        Actor.of(LI),
                        AUTHORITY,
                        at("2025-08-01")))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::code)
                                .containsExactly(
                                        ImprovementFinding.NO_GROUND,
                                        ImprovementFinding.NO_GOAL,
                                        ImprovementFinding.NO_SUPPORT,
                                        ImprovementFinding.NO_REVIEW_DATE));
    }
}
