package io.salestiers.kpi.improvement;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityDecision;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Target;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Transition;
import io.salestiers.core.command.TransitionDraft;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * Leads an improvement plan by commands: one person prepares it, another one decides, and the person concerned has a say.
 *
 * <!-- sample: ImprovementPlanTest#plan -->
 * <pre>{@code
 * Shortfall shortfall = new Shortfall(
 *         salesAmount,
 *         Direction.HIGHER_IS_BETTER,
 *         Ratio.of(62), // reached
 *         Ratio.of(80), // the standard of the post
 *         CycleId.of("2025-Q2"),
 *         published);
 * ImprovementPlan proposed = ImprovementProcess.DEFAULT
 *         .propose(
 *                 CommandHeader.of("form-1").because("below-standard"),
 *                 ImprovementPlanId.of("IP-1"),
 *                 ZHANG,
 *                 List.of(shortfall),
 *                 List.of(new ImprovementGoal(salesAmount, Ratio.of(80), SEPTEMBER)),
 *                 List.of(SupportMeasure.of("training:negotiation", AUGUST)),
 *                 new TreeSet<>(List.of(AUGUST, SEPTEMBER)),
 *                 Actor.of(LI),
 *                 authority,
 *                 august)
 *         .outcome()
 *         .orThrow();
 * ImprovementCommand begin =
 *         new ImprovementCommand.Begin(CommandHeader.of("form-2").because("agreed"));
 * ImprovementPlan running = ImprovementProcess.DEFAULT
 *         .apply(proposed, begin, Actor.of(WANG), authority, august)
 *         .outcome()
 *         .orThrow();
 * }</pre>
 *
 * <p>All reasons against a command are named at once; one that was applied before changes nothing more. Goals can be found
 * {@linkplain PlanOutcome#NOT_MET not met} only when they are due, the promised support was given, the reviews were held, and
 * the person knew the plan. Has no state; safe for use by several threads.
 */
public final class ImprovementProcess {
    /** The only one. */
    public static final ImprovementProcess DEFAULT = new ImprovementProcess();

    private ImprovementProcess() {}

    /**
     * Prepares a plan. Takes {@link Capabilities#IMPROVEMENT_PREPARE}.
     *
     * @param header key and reason
     * @param id the id of the plan
     * @param person whose
     * @param grounds which standards were missed
     * @param goals what is to be reached
     * @param support what the company does to help
     * @param reviewDates when manager and person look at it
     * @param actor who prepares it
     * @param authority the organization, the grants and the policy
     * @param instant when
     * @return the plan, which has no effect before somebody else begins it; or all reasons of a refusal
     * @throws io.salestiers.core.result.InvalidDefinitionException if a ground, goal, support or review date is missing
     */
    public Transition<ImprovementPlan> propose(
            CommandHeader header,
            ImprovementPlanId id,
            PersonId person,
            List<Shortfall> grounds,
            List<ImprovementGoal> goals,
            List<SupportMeasure> support,
            SortedSet<LocalDate> reviewDates,
            Actor actor,
            Authority authority,
            Instant instant) {
        ImprovementPlan plan =
                ImprovementPlan.proposed(id, person, grounds, goals, support, reviewDates, actor.person());
        JsonValue.Fields content = JsonValue.object()
                .with("plan", id.value())
                .with(
                        "grounds",
                        JsonValue.list(grounds.stream().map(Shortfall::json).toList()))
                .with(
                        "goals",
                        JsonValue.list(goals.stream().map(ImprovementGoal::json).toList()))
                .with(
                        "support",
                        JsonValue.list(
                                support.stream().map(SupportMeasure::json).toList()))
                .with(
                        "reviewDates",
                        JsonValue.list(reviewDates.stream()
                                .map(day -> JsonValue.text(day.toString()))
                                .toList()));
        return apply(plan, header, content, "improvement:propose", actor, instant, draft -> {
            Deed deed = new Deed(draft, authority);
            deed.permitted(Capabilities.IMPROVEMENT_PREPARE);
            if (!draft.refused()) {
                deed.become(
                        plan.edit().involved(actor.person(), Capabilities.IMPROVEMENT_PREPARE),
                        ImprovementEventType.PROPOSED);
            }
        });
    }

    /**
     * Applies a command.
     *
     * @param plan the plan as it is
     * @param command what shall happen
     * @param actor who wants it
     * @param authority the organization, the grants and the policy
     * @param instant when; days are those of the organization's zone
     * @return the new plan with its events and audit records; or all reasons of a refusal with its audit record; or a
     *     conflict, if the command expects another revision
     */
    public Transition<ImprovementPlan> apply(
            ImprovementPlan plan, ImprovementCommand command, Actor actor, Authority authority, Instant instant) {
        requireNonNull(plan, "plan");
        return apply(
                plan,
                command.header(),
                command.content(),
                command.name(),
                actor,
                instant,
                draft -> dispatch(command, new Deed(draft, authority)));
    }

    private static Transition<ImprovementPlan> apply(
            ImprovementPlan plan,
            CommandHeader header,
            JsonValue.Fields content,
            String name,
            Actor actor,
            Instant instant,
            java.util.function.Consumer<TransitionDraft<ImprovementPlan>> rules) {
        return TransitionDraft.apply(
                plan, header, content, actor, instant, plan.key(), name, "improvement-plan:" + plan.id(), rules);
    }

    private static void dispatch(ImprovementCommand command, Deed deed) {
        if (command instanceof ImprovementCommand.Begin) {
            deed.begin();
        } else if (command instanceof ImprovementCommand.Drop) {
            deed.drop();
        } else if (command instanceof ImprovementCommand.Acknowledge) {
            deed.acknowledge();
        } else if (command instanceof ImprovementCommand.GiveSupport support) {
            deed.giveSupport(support);
        } else if (command instanceof ImprovementCommand.Review review) {
            deed.review(review);
        } else if (command instanceof ImprovementCommand.Conclude conclude) {
            deed.conclude(conclude.outcome());
        } else if (command instanceof ImprovementCommand.Contest contest) {
            deed.contest(contest);
        } else {
            throw new AssertionError(command);
        }
    }

    /** One command on one plan. */
    private static final class Deed {
        private final TransitionDraft<ImprovementPlan> draft;
        private final Authority authority;
        private final ImprovementPlan plan;

        Deed(TransitionDraft<ImprovementPlan> draft, Authority authority) {
            this.draft = draft;
            this.authority = authority;
            this.plan = draft.state();
        }

        private Finding finding(ImprovementFinding code) {
            return Finding.of(code, Place.about("improvement-plan:" + plan.id()));
        }

        private void refuse(Finding finding) {
            draft.refuse(finding);
        }

        private PersonId who() {
            return draft.actor().person();
        }

        private boolean is(PersonId person) {
            return who().equals(person)
                    || draft.actor().onBehalfOf().filter(person::equals).isPresent();
        }

        private LocalDate today() {
            return authority.organization().dayOf(draft.instant());
        }

        private void phase(PlanPhase... allowed) {
            if (!List.of(allowed).contains(plan.phase())) {
                refuse(finding(ImprovementFinding.WRONG_PHASE)
                        .with("plan", plan.id().value())
                        .with(
                                "allowed",
                                new Argument.Many(Stream.of(allowed)
                                        .map(phase -> Argument.term(phase.key()))
                                        .toList()))
                        .with("phase", Argument.term(plan.phase().key())));
            }
        }

        AuthorityDecision permitted(Capability capability) {
            AuthorityDecision decision = authority.decide(
                    draft.actor(),
                    capability,
                    Target.of(plan.person()).on("improvement-plan/" + plan.id(), plan.involvements()),
                    draft.instant());
            draft.permitted(decision);
            return decision;
        }

        /** A decision of somebody with a name, who gives a reason and has no interest. */
        private void decides() {
            if (!draft.header().reasonStated()) {
                refuse(finding(ImprovementFinding.REASON_MISSING));
            }
            AuthorityDecision decision = permitted(Capabilities.IMPROVEMENT_DECIDE);
            if (decision.permit() && decision.secondApproval()) {
                refuse(finding(ImprovementFinding.INTEREST)
                        .with("actor", who().value())
                        .with("person", plan.person().value()));
            }
            notThe(plan.preparedBy(), "prepared");
        }

        private void notThe(PersonId person, String role) {
            if (is(person)) {
                refuse(finding(ImprovementFinding.SAME_PERSON)
                        .with("actor", who().value())
                        .with("role", Argument.term("kpi.improvement.role." + role)));
            }
        }

        private void own() {
            if (!who().equals(plan.person())
                    || draft.actor().onBehalfOf().isPresent()
                    || draft.actor().speaksFor().isPresent()) {
                refuse(finding(ImprovementFinding.NOT_OWN)
                        .with("person", plan.person().value())
                        .with("actor", who().value()));
            }
        }

        private HumanDecision decision() {
            return new HumanDecision(who(), draft.instant(), draft.header().reason());
        }

        void become(PlanEdit edit, ImprovementEventType event) {
            if (!draft.refused()) {
                draft.become(edit.done());
                draft.happened(event, plan.key());
            }
        }

        void begin() {
            phase(PlanPhase.PROPOSED);
            decides();
            become(
                    plan.edit().begun(decision()).involved(who(), Capabilities.IMPROVEMENT_DECIDE),
                    ImprovementEventType.BEGUN);
        }

        void drop() {
            phase(PlanPhase.PROPOSED);
            if (!draft.header().reasonStated()) {
                refuse(finding(ImprovementFinding.REASON_MISSING));
            }
            permitted(Capabilities.IMPROVEMENT_DECIDE);
            become(plan.edit().phase(PlanPhase.DROPPED), ImprovementEventType.DROPPED);
        }

        void acknowledge() {
            own();
            phase(PlanPhase.RUNNING, PlanPhase.CONCLUDED, PlanPhase.CONTESTED);
            if (plan.acknowledgedAt().isPresent()) {
                refuse(finding(ImprovementFinding.ALREADY));
            }
            become(plan.edit().acknowledged(draft.instant()), ImprovementEventType.ACKNOWLEDGED);
        }

        private void notLater(LocalDate day) {
            if (day.isAfter(today())) {
                refuse(finding(ImprovementFinding.IN_THE_FUTURE)
                        .with("day", day)
                        .with("today", today()));
            }
        }

        void giveSupport(ImprovementCommand.GiveSupport command) {
            phase(PlanPhase.RUNNING);
            permitted(Capabilities.IMPROVEMENT_PREPARE);
            notLater(command.day());
            if (plan.supportOwed().stream().noneMatch(each -> each.code().equals(command.code()))) {
                refuse(finding(ImprovementFinding.UNKNOWN_SUPPORT)
                        .with("code", command.code().value()));
            }
            become(
                    plan.edit().given(command.code(), command.day()).involved(who(), Capabilities.IMPROVEMENT_PREPARE),
                    ImprovementEventType.SUPPORT_GIVEN);
        }

        void review(ImprovementCommand.Review command) {
            phase(PlanPhase.RUNNING);
            permitted(Capabilities.IMPROVEMENT_PREPARE);
            notLater(command.day());
            become(
                    plan.edit()
                            .review(new PlanReview(command.day(), who(), command.finding()))
                            .involved(who(), Capabilities.IMPROVEMENT_PREPARE),
                    ImprovementEventType.REVIEWED);
        }

        void conclude(PlanOutcome outcome) {
            phase(PlanPhase.RUNNING, PlanPhase.CONTESTED);
            decides();
            plan.concluded().ifPresent(before -> notThe(before.by(), "concluded"));
            if (outcome == PlanOutcome.NOT_MET) {
                fairChance();
            }
            become(
                    plan.edit().concluded(outcome, decision()).involved(who(), Capabilities.IMPROVEMENT_DECIDE),
                    ImprovementEventType.CONCLUDED);
        }

        /** Goals are missed only by somebody who knew them, had the time and was helped. */
        private void fairChance() {
            List<SupportMeasure> owed = plan.supportOwed();
            if (!owed.isEmpty()) {
                refuse(finding(ImprovementFinding.SUPPORT_OWED)
                        .with(
                                "support",
                                Argument.texts(owed.stream()
                                        .map(each -> each.code().value())
                                        .toList())));
            }
            List<LocalDate> dates = plan.reviewsOwed();
            if (!dates.isEmpty()) {
                refuse(finding(ImprovementFinding.REVIEWS_OWED)
                        .with(
                                "dates",
                                new Argument.Many(
                                        dates.stream().map(Argument::day).toList())));
            }
            Optional<LocalDate> due =
                    plan.goals().stream().map(ImprovementGoal::due).max(LocalDate::compareTo);
            if (due.filter(day -> !day.isBefore(today())).isPresent()) {
                refuse(finding(ImprovementFinding.GOALS_NOT_DUE)
                        .with("due", due.get())
                        .with("day", today()));
            }
            if (plan.acknowledgedAt().isEmpty()) {
                refuse(finding(ImprovementFinding.NOT_ACKNOWLEDGED)
                        .with("person", plan.person().value()));
            }
        }

        void contest(ImprovementCommand.Contest command) {
            own();
            phase(PlanPhase.CONCLUDED);
            if (plan.contestedFor().isPresent()) {
                refuse(finding(ImprovementFinding.CONTESTED_ONCE)
                        .with("person", plan.person().value()));
            }
            if (!draft.refused()) {
                become(plan.edit().contested(command.ground()), ImprovementEventType.CONTESTED);
            }
        }
    }
}
