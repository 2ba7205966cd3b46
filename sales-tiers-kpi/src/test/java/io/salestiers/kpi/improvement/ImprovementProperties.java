package io.salestiers.kpi.improvement;

import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.LI;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.WANG;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.ZHANG;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.ZHAO;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.audit.AuditOutcome;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Transition;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Outcome;
import io.salestiers.kpi.catalog.Direction;
import io.salestiers.kpi.catalog.StandardKpis;
import io.salestiers.kpi.cycle.CycleId;
import io.salestiers.kpi.testkit.cycle.ReviewedCompany;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/**
 * Whatever anybody tries with an improvement plan in whatever order: nothing takes effect without the decision of a person
 * with a name, nobody decides about themself, and nobody has failed without a fair chance.
 */
class ImprovementProperties {
    private static final Authority AUTHORITY = ReviewedCompany.authority();
    private static final ImprovementProcess PROCESS = ImprovementProcess.DEFAULT;
    private static final LocalDate AUGUST = LocalDate.of(2025, 8, 15);
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);
    private static final List<String> SUPPORT = List.of("training", "coaching");
    /** Who may decide about Zhang: the regional manager of the east and the administrator. */
    private static final Set<PersonId> DECIDERS = Set.of(WANG, ZHAO);

    private record Step(
            ImprovementPlan before,
            ImprovementCommand command,
            Actor actor,
            Instant instant,
            Transition<ImprovementPlan> transition) {
        ImprovementPlan after() {
            return transition.stateOr(before);
        }

        boolean changed() {
            return !transition.events().isEmpty();
        }

        LocalDate day() {
            return AUTHORITY.organization().dayOf(instant);
        }
    }

    private record Walk(ImprovementPlan proposed, List<Step> steps) {
        List<Step> done() {
            return steps.stream().filter(Step::changed).toList();
        }

        ImprovementPlan last() {
            return steps.isEmpty() ? proposed : steps.get(steps.size() - 1).after();
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            steps.forEach(step -> text.append(step.changed() ? "done " : "     ")
                    .append(step.day())
                    .append(' ')
                    .append(step.actor())
                    .append(' ')
                    .append(step.command())
                    .append('\n'));
            return text.toString();
        }
    }

    private static Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(AUTHORITY.organization().zone()).toInstant();
    }

    private static ImprovementPlan proposed() {
        return PROCESS.propose(
                        CommandHeader.of("propose").because("below-standard"),
                        ImprovementPlanId.of("IP-1"),
                        ZHANG,
                        List.of(new Shortfall(
                                StandardKpis.SALES_AMOUNT.id(),
                                Direction.HIGHER_IS_BETTER,
                                Ratio.of(62),
                                Ratio.of(80),
                                CycleId.of("2025-Q2"),
                                Digest.of(JsonValue.object()))),
                        List.of(new ImprovementGoal(StandardKpis.SALES_AMOUNT.id(), Ratio.of(80), SEPTEMBER)),
                        SUPPORT.stream()
                                .map(each -> SupportMeasure.of(each, AUGUST))
                                .toList(),
                        new TreeSet<>(List.of(AUGUST, SEPTEMBER)),
                        Actor.of(LI),
                        AUTHORITY,
                        at(LocalDate.of(2025, 8, 1)))
                .outcome()
                .orThrow();
    }

    @Provide
    Arbitrary<Walk> walks() {
        return Arbitraries.integers()
                .between(0, 1 << 20)
                .withoutEdgeCases()
                .array(int[].class)
                .ofSize(6)
                .list()
                .ofMinSize(30)
                .ofMaxSize(120)
                .map(ImprovementProperties::walk);
    }

    private static <T> T pick(List<T> values, int draw) {
        return values.get(Math.floorMod(draw, values.size()));
    }

    private static Walk walk(List<int[]> draws) {
        ImprovementPlan first = proposed();
        ImprovementPlan plan = first;
        Instant now = at(LocalDate.of(2025, 8, 1));
        List<Step> steps = new ArrayList<>();
        for (int[] draw : draws) {
            now = now.plus(Duration.ofHours(draw[0] % 4 == 0 ? 24 * (1 + draw[1] % 6) : 1));
            CommandHeader header = CommandHeader.of("c-" + (draw[1] % 43 == 5 ? 1 : steps.size() + 1));
            header = draw[2] % 6 == 0 ? header : header.because("why");
            header = draw[2] % 31 == 7 ? header.expecting("1") : header;
            ImprovementCommand command =
                    command(header, draw, AUTHORITY.organization().dayOf(now));
            Actor actor = draw[3] % 3 == 0 ? anybody(draw) : usual(command, draw);
            Transition<ImprovementPlan> transition = PROCESS.apply(plan, command, actor, AUTHORITY, now);
            steps.add(new Step(plan, command, actor, now, transition));
            plan = transition.stateOr(plan);
        }
        return new Walk(first, List.copyOf(steps));
    }

    private static ImprovementCommand command(CommandHeader header, int[] draw, LocalDate today) {
        return switch (draw[4] % 24) {
            case 0, 1, 2 -> new ImprovementCommand.Begin(header);
            case 3 -> draw[5] % 5 == 0 ? new ImprovementCommand.Drop(header) : new ImprovementCommand.Begin(header);
            case 4, 5 -> new ImprovementCommand.Acknowledge(header);
            case 6, 7, 8, 9, 10 ->
                new ImprovementCommand.GiveSupport(
                        header,
                        AuditCode.of(draw[5] % 9 == 0 ? "unknown" : pick(SUPPORT, draw[5])),
                        today.plusDays(draw[5] % 7 == 0 ? 1 : -1));
            case 11, 12, 13, 14, 15 ->
                new ImprovementCommand.Review(
                        header, today.plusDays(draw[5] % 7 == 0 ? 1 : 0), AuditCode.of("minutes"));
            case 16, 17 -> new ImprovementCommand.Contest(header, AuditCode.of("ground"));
            default ->
                new ImprovementCommand.Conclude(
                        header, draw[5] % 8 == 0 ? pick(List.of(PlanOutcome.values()), draw[0]) : PlanOutcome.NOT_MET);
        };
    }

    private static Actor usual(ImprovementCommand command, int[] draw) {
        if (command instanceof ImprovementCommand.Acknowledge || command instanceof ImprovementCommand.Contest) {
            return Actor.of(ZHANG);
        }
        boolean prepares =
                command instanceof ImprovementCommand.GiveSupport || command instanceof ImprovementCommand.Review;
        return Actor.of(prepares ? LI : draw[3] % 2 == 0 ? WANG : ZHAO);
    }

    private static Actor anybody(int[] draw) {
        PersonId who = pick(ReviewedCompany.PEOPLE, draw[3] / 3);
        return switch (draw[5] % 6) {
            case 0 -> Actor.of(who).onBehalf(pick(ReviewedCompany.PEOPLE, draw[1]));
            case 1 -> Actor.outside(ReviewedCompany.BOARD, ReviewedCompany.DONG);
            default -> Actor.of(who);
        };
    }

    private static List<PersonId> hands(Actor actor) {
        return Stream.concat(Stream.of(actor.person()), actor.onBehalfOf().stream())
                .toList();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void nothingTakesEffectWithoutTheDecisionOfAPerson(@ForAll("walks") Walk walk) {
        for (Step step : walk.done()) {
            ImprovementPlan before = step.before();
            ImprovementPlan after = step.after();
            boolean decision = step.command() instanceof ImprovementCommand.Begin
                    || step.command() instanceof ImprovementCommand.Drop
                    || step.command() instanceof ImprovementCommand.Conclude;
            if (!decision) {
                assertThat(after.begun()).isEqualTo(before.begun());
                assertThat(after.outcome()).isEqualTo(before.outcome());
                assertThat(after.concluded()).isEqualTo(before.concluded());
                assertThat(after.phase() == before.phase() || step.command() instanceof ImprovementCommand.Contest)
                        .isTrue();
                continue;
            }
            assertThat(step.command().header().reasonStated()).isTrue();
            assertThat(step.actor().speaksFor()).isEmpty();
            assertThat(DECIDERS).contains(step.actor().person());
            assertThat(hands(step.actor())).doesNotContain(ZHANG);
            if (step.command() instanceof ImprovementCommand.Drop) {
                assertThat(after.phase()).isEqualTo(PlanPhase.DROPPED);
                assertThat(after.open()).isFalse();
                continue;
            }
            assertThat(hands(step.actor())).doesNotContain(LI);
            HumanDecision made = step.command() instanceof ImprovementCommand.Begin
                    ? after.begun().orElseThrow()
                    : after.concluded().orElseThrow();
            assertThat(made)
                    .isEqualTo(new HumanDecision(
                            step.actor().person(),
                            step.instant(),
                            step.command().header().reason()));
            if (before.phase() == PlanPhase.CONTESTED) {
                assertThat(hands(step.actor()))
                        .doesNotContain(before.concluded().orElseThrow().by());
            }
        }
        assertThat(walk.proposed().open()).isFalse();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void nobodyHasFailedWithoutAFairChance(@ForAll("walks") Walk walk) {
        boolean failed = false;
        for (Step step : walk.done()) {
            if (step.command() instanceof ImprovementCommand.Conclude conclude
                    && conclude.outcome() == PlanOutcome.NOT_MET) {
                failed = true;
                assertThat(step.day()).isAfter(SEPTEMBER);
                // From the commands themselves: what was given, when reviews were held, and whether Zhang had seen it.
                Set<String> given = new TreeSet<>();
                List<LocalDate> held = new ArrayList<>();
                boolean seen = false;
                for (Step earlier : walk.done()) {
                    if (earlier.instant().isBefore(step.instant())) {
                        if (earlier.command() instanceof ImprovementCommand.GiveSupport support) {
                            given.add(support.code().value());
                        } else if (earlier.command() instanceof ImprovementCommand.Review review) {
                            held.add(review.day());
                        }
                        seen |= earlier.command() instanceof ImprovementCommand.Acknowledge;
                    }
                }
                assertThat(given).containsExactlyInAnyOrderElementsOf(SUPPORT);
                assertThat(held.stream().filter(day -> !day.isBefore(AUGUST)).count())
                        .isGreaterThanOrEqualTo(2);
                assertThat(held.stream().filter(day -> !day.isBefore(SEPTEMBER)).count())
                        .isGreaterThanOrEqualTo(1);
                assertThat(seen).isTrue();
            }
        }
        Statistics.label("failed").collect(failed);
        Statistics.label("failed").coverage(coverage -> coverage.check(true).count(count -> count > 0));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void thePersonSpeaksForThemselfAndThePlanStaysWhatItWas(@ForAll("walks") Walk walk) {
        int contests = 0;
        for (Step step : walk.done()) {
            if (step.command() instanceof ImprovementCommand.Acknowledge
                    || step.command() instanceof ImprovementCommand.Contest) {
                assertThat(step.actor()).isEqualTo(Actor.of(ZHANG));
            } else {
                assertThat(hands(step.actor())).doesNotContain(ZHANG);
            }
            contests += step.command() instanceof ImprovementCommand.Contest ? 1 : 0;
            if (step.command() instanceof ImprovementCommand.GiveSupport support) {
                assertThat(support.day()).isBeforeOrEqualTo(step.day());
            } else if (step.command() instanceof ImprovementCommand.Review review) {
                assertThat(review.day()).isBeforeOrEqualTo(step.day());
            }
            ImprovementPlan after = step.after();
            assertThat(after.person()).isEqualTo(ZHANG);
            assertThat(after.grounds()).isEqualTo(walk.proposed().grounds());
            assertThat(after.goals()).isEqualTo(walk.proposed().goals());
            assertThat(after.reviewDates()).isEqualTo(walk.proposed().reviewDates());
            assertThat(after.support())
                    .extracting(measure -> measure.code().value())
                    .isEqualTo(SUPPORT);
            assertThat(after.reviews()).containsAll(step.before().reviews());
            assertThat(after.involvements()).containsAll(step.before().involvements());
        }
        assertThat(contests).isLessThanOrEqualTo(1);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatIsRefusedChangesNothingAndIsRecorded(@ForAll("walks") Walk walk) {
        for (Step step : walk.steps()) {
            if (step.transition().outcome() instanceof Outcome.Refused) {
                assertThat(step.after()).isSameAs(step.before());
                assertThat(step.transition().audit())
                        .singleElement()
                        .satisfies(record -> assertThat(record.outcome()).isEqualTo(AuditOutcome.DENY));
            } else if (step.changed()) {
                assertThat(step.transition().audit())
                        .hasSameSizeAs(step.transition().events())
                        .allSatisfy(record -> assertThat(record.outcome()).isEqualTo(AuditOutcome.CHANGE));
                assertThat(step.after().applied())
                        .hasSize(step.before().applied().size() + 1);
            } else {
                assertThat(step.after()).isEqualTo(step.before());
                assertThat(step.transition().audit()).isEmpty();
            }
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void replayingGivesTheSame(@ForAll("walks") Walk walk) {
        ImprovementPlan plan = proposed();
        assertThat(plan).isEqualTo(walk.proposed());
        for (Step step : walk.done()) {
            Transition<ImprovementPlan> again =
                    PROCESS.apply(plan, step.command(), step.actor(), AUTHORITY, step.instant());
            assertThat(again).isEqualTo(step.transition());
            plan = again.stateOr(plan);
        }
        assertThat(plan).isEqualTo(walk.last());
        for (Step step : walk.done()) {
            Transition<ImprovementPlan> again =
                    PROCESS.apply(plan, step.command(), step.actor(), AUTHORITY, step.instant());
            assertThat(again.outcome()).isEqualTo(Outcome.done(plan));
            assertThat(again.events()).isEmpty();
            assertThat(again.audit()).isEmpty();
        }
    }

    /** Else the properties above could hold because nothing ever came about. */
    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void everythingComesAbout(@ForAll("walks") Walk walk) {
        Set<Object> phases = new HashSet<>();
        Set<Object> reasons = new HashSet<>();
        for (Step step : walk.steps()) {
            phases.add(step.after().phase());
            step.transition().refusal().forEach(finding -> reasons.add(finding.code()));
        }
        phases.forEach(phase -> Statistics.label("phase").collect(phase));
        reasons.stream()
                .filter(ImprovementFinding.class::isInstance)
                .forEach(reason -> Statistics.label("refused for").collect(reason));
        Statistics.label("phase")
                .coverage(coverage -> List.of(PlanPhase.values())
                        .forEach(phase -> coverage.check(phase).count(count -> count > 0)));
        Statistics.label("refused for")
                .coverage(coverage -> Stream.of(
                                ImprovementFinding.REASON_MISSING,
                                ImprovementFinding.SAME_PERSON,
                                ImprovementFinding.NOT_OWN,
                                ImprovementFinding.IN_THE_FUTURE,
                                ImprovementFinding.SUPPORT_OWED,
                                ImprovementFinding.REVIEWS_OWED,
                                ImprovementFinding.GOALS_NOT_DUE,
                                ImprovementFinding.NOT_ACKNOWLEDGED)
                        .forEach(reason -> coverage.check(reason).count(count -> count > 0)));
    }
}
