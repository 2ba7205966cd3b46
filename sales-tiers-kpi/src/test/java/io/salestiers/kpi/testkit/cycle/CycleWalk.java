package io.salestiers.kpi.testkit.cycle;

import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.CHEN;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.DONG;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.GU;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.HE;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.PEOPLE;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.REPRESENTATIVE;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.SUPERVISOR;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.TANG;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.ZHAO;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Transition;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.kpi.calibration.CalibrationSession;
import io.salestiers.kpi.calibration.Proposal;
import io.salestiers.kpi.calibration.ProposalState;
import io.salestiers.kpi.calibration.SessionId;
import io.salestiers.kpi.cycle.AppealOutcome;
import io.salestiers.kpi.cycle.CycleCommand;
import io.salestiers.kpi.cycle.CycleMethod;
import io.salestiers.kpi.cycle.CyclePhase;
import io.salestiers.kpi.cycle.CycleProcess;
import io.salestiers.kpi.cycle.CycleState;
import io.salestiers.kpi.cycle.CycleStep;
import io.salestiers.kpi.cycle.DistributionBase;
import io.salestiers.kpi.cycle.EntryStage;
import io.salestiers.kpi.cycle.EntryStep;
import io.salestiers.kpi.cycle.ReviewPolicy;
import io.salestiers.kpi.cycle.ScorecardEntry;
import io.salestiers.kpi.cycle.SelfAssessment;
import io.salestiers.kpi.scorecard.RatingId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A walk through a cycle of {@link ReviewedCompany}: commands drawn at random by anybody, mixed with those that lead on, so
 * that every phase and stage is reached and everything forbidden is tried on the way.
 *
 * <p>It is a function of its numbers. Used by one thread.
 */
public final class CycleWalk {
    /**
     * One command and what came of it.
     *
     * @param before the state before
     * @param command the command
     * @param actor who wanted it
     * @param instant when
     * @param transition what came of it
     */
    public record Step(
            CycleState before, CycleCommand command, Actor actor, Instant instant, Transition<CycleState> transition) {
        /**
         * The state after.
         *
         * @return the state before, if it was not done
         */
        public CycleState after() {
            return transition.stateOr(before);
        }

        /**
         * Whether it changed anything.
         *
         * @return false for a refusal, a conflict, and a command that was applied before
         */
        public boolean changed() {
            return !transition.events().isEmpty();
        }
    }

    /** Applies every command of every walk. */
    public static final CycleProcess PROCESS = CycleProcess.of(ReviewedCompany.WORKING_DAYS);

    /** Who may do what in every walk. */
    public static final Authority AUTHORITY = ReviewedCompany.authority();

    private static final List<PersonId> SUBJECTS = List.of(
            PersonId.of("li"),
            PersonId.of("chen"),
            PersonId.of("zhang"),
            PersonId.of("sun"),
            PersonId.of("qian"),
            PersonId.of("wu"),
            PersonId.of("wang"),
            PersonId.of("zhao"),
            PersonId.of("stranger"));

    private final List<Step> steps = new ArrayList<>();
    private final CycleState draft;
    private CycleState state;
    private Instant now = at("2025-04-01");

    private CycleWalk(CycleState draft) {
        this.draft = draft;
        this.state = draft;
    }

    /**
     * The walk of some numbers.
     *
     * @param shape three numbers for the policy and who is in the cycle
     * @param draws eight numbers for each command
     * @return the walk
     */
    public static CycleWalk of(int[] shape, List<int[]> draws) {
        CycleWalk walk = new CycleWalk(draft(shape));
        draws.forEach(walk::step);
        return walk;
    }

    private static Instant at(String day) {
        return LocalDate.parse(day)
                .atTime(10, 0)
                .atZone(AUTHORITY.organization().zone())
                .toInstant();
    }

    private static <T> T pick(List<T> values, int draw) {
        return values.get(Math.floorMod(draw, values.size()));
    }

    private static CycleState draft(int[] shape) {
        ReviewPolicy shipped = ReviewedCompany.policy();
        CycleState all = ReviewedCompany.draft(new ReviewPolicy(
                pick(List.of(SelfAssessment.values()), shape[0]),
                1 + Math.floorMod(shape[0] / 3, 2),
                shape[1] % 4 == 0 ? Optional.empty() : shipped.distribution(),
                pick(List.of(DistributionBase.values()), shape[1]),
                5,
                1 + Math.floorMod(shape[1] / 4, 2)));
        int members = 1 + Math.floorMod(shape[2], 3);
        int first = Math.floorMod(shape[2] / 3, all.entries().size());
        List<ScorecardEntry> some = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            some.add(all.entries().get((first + i) % all.entries().size()));
        }
        return CycleState.draft(all.id(), all.template(), all.unit(), all.period(), all.method(), all.policy(), some);
    }

    /**
     * The state with which it began.
     *
     * @return the draft
     */
    public CycleState draft() {
        return draft;
    }

    /**
     * The state to which it led.
     *
     * @return the last state
     */
    public CycleState state() {
        return state;
    }

    /**
     * What happened.
     *
     * @return the steps, done or not
     */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        steps.forEach(step -> text.append(step.transition().done() ? "done " : "     ")
                .append(step.instant())
                .append(' ')
                .append(step.actor().person())
                .append(' ')
                .append(step.command())
                .append(' ')
                .append(step.transition().refusal())
                .append('\n'));
        return text.toString();
    }

    /** What somebody wants. */
    private record Wish(Actor actor, Function<CommandHeader, CycleCommand> command) {
        static Wish of(PersonId person, Function<CommandHeader, CycleCommand> command) {
            return new Wish(Actor.of(person), command);
        }
    }

    private void step(int[] draw) {
        if (draw[1] % 10 == 0) {
            now = now.plus(Duration.ofDays(1 + draw[1] / 10 % 3));
        } else {
            now = now.plus(Duration.ofMinutes(10));
        }
        boolean guided = draw[0] % 10 < 8;
        Wish wish = guided ? onward(draw) : anything(draw);
        CommandHeader header = CommandHeader.of("c-" + (draw[0] % 97 == 5 ? 1 : steps.size() + 1));
        if (guided || draw[7] % 4 != 0) {
            header = header.because("reason-" + draw[7] % 3);
        }
        if (draw[0] % 41 == 7) {
            header = header.expecting(Integer.toString(draw[7] % 5));
        }
        CycleCommand command = wish.command().apply(header);
        Transition<CycleState> transition = PROCESS.apply(state, command, wish.actor(), AUTHORITY, now);
        steps.add(new Step(state, command, wish.actor(), now, transition));
        state = transition.stateOr(state);
    }

    // What leads on.

    private static Wish advance(PersonId person, CycleStep step) {
        return Wish.of(person, header -> CycleCommand.advance(header, step));
    }

    private static Wish entry(PersonId actor, ScorecardEntry entry, EntryStep step) {
        return Wish.of(actor, header -> CycleCommand.entry(header, entry.person(), step));
    }

    private Optional<ScorecardEntry> first(EntryStage stage, int draw) {
        List<ScorecardEntry> there =
                state.entries().stream().filter(entry -> entry.stage() == stage).toList();
        return there.isEmpty() ? Optional.empty() : Optional.of(pick(there, draw));
    }

    private static PersonId above(ScorecardEntry entry, int level) {
        List<PersonId> line = ReviewedCompany.line(entry.person());
        return line.isEmpty() ? ZHAO : line.get(Math.min(level, line.size() - 1));
    }

    private static PersonId approver(ScorecardEntry entry) {
        return above(entry, 1);
    }

    private Wish onward(int[] draw) {
        return aside(draw).orElseGet(() -> byPhase(draw));
    }

    /** What happens now and then. */
    private Optional<Wish> aside(int[] draw) {
        ScorecardEntry any = pick(state.entries(), draw[3]);
        return switch (draw[2] % 390) {
            case 1 -> Optional.of(advance(ZHAO, CycleStep.CANCEL));
            case 2 -> Optional.of(entry(above(any, 1), any, EntryStep.EXCLUDE));
            case 4, 5, 6, 7, 20, 21, 22, 23 ->
                Optional.of(Wish.of(
                        ZHAO,
                        header -> new CycleCommand.AssignReviewer(
                                header,
                                any.person(),
                                any.reviewer().equals(above(any, 0)) ? above(any, 1) : above(any, 0))));
            case 8, 9, 24, 25 ->
                Optional.of(Wish.of(
                        ZHAO,
                        header -> new CycleCommand.ChangeMethod(
                                header,
                                new CycleMethod(
                                        InputRef.of("cycle-template", "sales", "r-" + draw[5] % 3),
                                        state.method().tiers()))));
            case 10, 11, 26, 27 -> Optional.of(entry(above(any, 1), any, EntryStep.RELEASE));
            default -> Optional.empty();
        };
    }

    private Wish byPhase(int[] draw) {
        return switch (state.phase()) {
            case DRAFT -> advance(ZHAO, CycleStep.OPEN_GOALS);
            case GOALS_OPEN -> goals(draw).orElse(advance(ZHAO, CycleStep.START));
            case RUNNING -> running(draw);
            case REVIEW_OPEN -> review(draw);
            case CALIBRATING -> calibrating(draw);
            case LOCKED ->
                state.distribution().isEmpty()
                        ? advance(ZHAO, CycleStep.ATTACH_DISTRIBUTION)
                        : advance(TANG, CycleStep.PUBLISH);
            case PUBLISHED -> draw[2] % 2 == 0 ? appealing(draw) : advance(ZHAO, CycleStep.OPEN_APPEALS);
            case APPEALS_OPEN -> rework(draw).orElseGet(() -> appealing(draw));
            case CLOSED -> draw[2] % 2 == 0 ? reopening(draw) : anything(draw);
            case CANCELLED -> anything(draw);
        };
    }

    private Optional<Wish> goals(int[] draw) {
        if (draw[2] % 9 == 0) {
            return first(EntryStage.NOT_STARTED, draw[3]).map(entry -> entry(ZHAO, entry, EntryStep.HOLD));
        }
        return state.entries().stream()
                .filter(entry -> entry.goals().isEmpty() && entry.stage() == EntryStage.NOT_STARTED)
                .findFirst()
                .map(entry -> Wish.of(
                        above(entry, 0),
                        header -> new CycleCommand.AgreeGoals(
                                header, entry.person(), ReviewedCompany.goals(entry.person()))));
    }

    private Wish running(int[] draw) {
        PersonId wu = PersonId.of("wu");
        if (now.isAfter(at("2025-06-02")) && state.find(wu).isEmpty() && draw[2] % 3 == 0) {
            return Wish.of(ZHAO, header -> new CycleCommand.Enroll(header, wu, REPRESENTATIVE, CHEN));
        }
        Optional<Wish> goals = goals(draw);
        if (goals.isPresent()) {
            return goals.get();
        }
        if (now.isBefore(at("2025-06-03"))) {
            now = at("2025-06-03");
        } else if (draw[2] % 4 != 0 && now.isBefore(at("2025-07-01"))) {
            now = at("2025-07-01");
        }
        return advance(ZHAO, CycleStep.OPEN_REVIEW);
    }

    private Wish review(int[] draw) {
        Optional<ScorecardEntry> held = first(EntryStage.ON_HOLD, draw[3]);
        if (held.isPresent()) {
            return entry(ZHAO, held.get(), EntryStep.RELEASE);
        }
        Optional<ScorecardEntry> next = first(EntryStage.NOT_STARTED, draw[3]);
        if (next.isPresent() && state.policy().selfAssessment() != SelfAssessment.NONE && draw[4] % 3 != 0) {
            return Wish.of(
                    next.get().person(),
                    header -> new CycleCommand.ScoreSelf(
                            header, ReviewedCompany.result(next.get().person(), draw[5] % 101)));
        }
        Optional<ScorecardEntry> scorable = first(EntryStage.SELF_DONE, draw[3])
                .or(() -> next)
                .or(() -> draw[4] % 5 == 0 ? first(EntryStage.MANAGER_DONE, draw[3]) : Optional.empty());
        return scorable.map(entry -> score(entry, draw)).orElse(advance(ZHAO, CycleStep.START_CALIBRATION));
    }

    private static Wish score(ScorecardEntry entry, int[] draw) {
        return Wish.of(
                entry.reviewer(),
                header -> new CycleCommand.Score(header, ReviewedCompany.result(entry.person(), draw[5] % 101)));
    }

    private Wish calibrating(int[] draw) {
        Optional<ScorecardEntry> held = first(EntryStage.ON_HOLD, draw[3]);
        if (held.isPresent()) {
            return entry(ZHAO, held.get(), EntryStep.RELEASE);
        }
        Optional<Wish> work = work(draw);
        if (work.isPresent()) {
            return work.get();
        }
        return draw[2] % 3 == 0 || state.distribution().isEmpty()
                ? advance(ZHAO, CycleStep.ATTACH_DISTRIBUTION)
                : advance(ZHAO, CycleStep.LOCK);
    }

    /** Calibrating, approving, closing sessions: what is left to do. */
    private Optional<Wish> work(int[] draw) {
        Optional<ScorecardEntry> done = first(EntryStage.MANAGER_DONE, draw[3]);
        if (done.isPresent()) {
            return Optional.of(calibrate(done.get(), draw));
        }
        Optional<ScorecardEntry> calibrated = first(EntryStage.CALIBRATED, draw[3]);
        if (calibrated.isPresent()) {
            EntryStep step = draw[4] % 7 == 0 ? EntryStep.SEND_BACK : EntryStep.APPROVE;
            return Optional.of(entry(approver(calibrated.get()), calibrated.get(), step));
        }
        return state.sessions().stream()
                .filter(CalibrationSession::open)
                .findFirst()
                .map(session -> Wish.of(ZHAO, header -> new CycleCommand.CloseSession(header, session.id())));
    }

    private Wish calibrate(ScorecardEntry entry, int[] draw) {
        Optional<CalibrationSession> session = state.sessions().stream()
                .filter(each -> each.open() && each.people().contains(entry.person()))
                .findFirst();
        if (session.isEmpty()) {
            SortedSet<PersonId> people = new TreeSet<>();
            state.entries().stream()
                    .filter(each -> each.stage() == EntryStage.MANAGER_DONE
                            && each.reopenedFor().isPresent()
                                    == entry.reopenedFor().isPresent())
                    .forEach(each -> people.add(each.person()));
            return Wish.of(
                    ZHAO,
                    header -> new CycleCommand.Convene(
                            header,
                            SessionId.of("s-" + state.sessions().size()),
                            new TreeSet<>(List.of(HE, GU, TANG)),
                            people));
        }
        SessionId id = session.get().id();
        List<Proposal> open = session.get().proposals().stream()
                .filter(each -> each.person().equals(entry.person()) && each.state() == ProposalState.OPEN)
                .toList();
        if (open.isEmpty() || draw[4] % 9 == 0) {
            return Wish.of(
                    HE,
                    header -> new CycleCommand.Propose(
                            header, id, entry.person(), rating(draw[5]), fitting(rating(draw[5]), draw[6])));
        }
        Proposal proposal = pick(open, draw[6]);
        if (proposal.supporters().size() < state.policy().quorum()) {
            return Wish.of(GU, header -> new CycleCommand.Support(header, id, entry.person(), proposal.number()));
        }
        return Wish.of(
                pick(List.of(HE, GU), draw[5]),
                header -> new CycleCommand.Decide(header, id, entry.person(), proposal.number()));
    }

    private static RatingId rating(int draw) {
        return pick(List.of(ReviewedCompany.A, ReviewedCompany.B, ReviewedCompany.C), draw);
    }

    private static Optional<Ratio> score(int draw) {
        return draw % 2 == 0 ? Optional.empty() : Optional.of(Ratio.of(draw % 101));
    }

    /** No score, one in the band of the rating, or now and then any. */
    private static Optional<Ratio> fitting(RatingId rating, int draw) {
        if (draw % 11 == 0) {
            return score(draw);
        }
        int least = rating.equals(ReviewedCompany.A) ? 80 : rating.equals(ReviewedCompany.B) ? 60 : 0;
        int width = rating.equals(ReviewedCompany.A) ? 21 : rating.equals(ReviewedCompany.B) ? 20 : 60;
        return draw % 2 == 0 ? Optional.empty() : Optional.of(Ratio.of(least + draw % width));
    }

    /** What was reopened, up to its new version. */
    private Optional<Wish> rework(int[] draw) {
        Optional<Wish> scored = first(EntryStage.REOPENED, draw[3]).map(entry -> score(entry, draw));
        return scored.or(() -> work(draw))
                .or(() ->
                        first(EntryStage.APPROVED, draw[3]).map(entry -> entry(TANG, entry, EntryStep.PUBLISH_AGAIN)));
    }

    private Wish appealing(int[] draw) {
        Optional<ScorecardEntry> contested = first(EntryStage.UNDER_APPEAL, draw[3]);
        if (contested.isPresent()) {
            AppealOutcome outcome = pick(List.of(AppealOutcome.values()), draw[4]);
            boolean amend = outcome == AppealOutcome.AMEND;
            return Wish.of(
                    TANG,
                    header -> new CycleCommand.HearAppeal(
                            header,
                            contested.get().person(),
                            outcome,
                            amend ? Optional.of(rating(draw[5])) : Optional.empty(),
                            amend ? fitting(rating(draw[5]), draw[6]) : Optional.empty()));
        }
        Optional<ScorecardEntry> any =
                first(EntryStage.PUBLISHED, draw[3]).or(() -> first(EntryStage.ACKNOWLEDGED, draw[3]));
        if (any.isPresent() && draw[2] % 5 < 2) {
            return Wish.of(
                    any.get().person(),
                    header ->
                            new CycleCommand.FileAppeal(header, any.get().person(), ReviewedCompany.code("ground-1")));
        }
        if (any.isPresent() && draw[2] % 5 == 2) {
            return entry(any.get().person(), any.get(), EntryStep.ACKNOWLEDGE);
        }
        if (draw[2] % 5 == 3
                || state.entries().stream()
                        .anyMatch(entry -> entry.reopeningRequest().isPresent())) {
            return reopening(draw);
        }
        if (draw[4] % 3 != 0) {
            now = now.plus(Duration.ofDays(9));
        }
        return advance(ZHAO, CycleStep.CLOSE);
    }

    private Wish reopening(int[] draw) {
        Optional<ScorecardEntry> asked = state.entries().stream()
                .filter(entry -> entry.reopeningRequest().isPresent())
                .findFirst();
        if (asked.isPresent()) {
            return entry(
                    ZHAO, asked.get(), draw[4] % 3 == 0 ? EntryStep.REJECT_REOPENING : EntryStep.APPROVE_REOPENING);
        }
        return first(EntryStage.PUBLISHED, draw[3])
                .or(() -> first(EntryStage.ACKNOWLEDGED, draw[3]))
                .map(entry -> entry(above(entry, 0), entry, EntryStep.REQUEST_REOPENING))
                .orElseGet(() -> anything(draw));
    }

    // What anybody may try.

    private Actor anybody(int[] draw) {
        int which = draw[2] % 14;
        if (which < PEOPLE.size()) {
            return Actor.of(PEOPLE.get(which));
        }
        if (which == 10) {
            return Actor.outside(ReviewedCompany.BOARD, DONG);
        }
        if (which == 11) {
            return Actor.of(PersonId.of("wu"));
        }
        return Actor.of(pick(PEOPLE, draw[3])).onBehalf(pick(PEOPLE, draw[4]));
    }

    private Wish anything(int[] draw) {
        PersonId person = draw[6] % 3 == 0 || state.entries().isEmpty()
                ? pick(SUBJECTS, draw[6] / 3)
                : pick(state.entries(), draw[6] / 3).person();
        return new Wish(anybody(draw), header -> command(header, person, draw));
    }

    private CycleCommand command(CommandHeader header, PersonId person, int[] draw) {
        SessionId session = SessionId.of("s-" + draw[4] % 3);
        int number = draw[5] % 4;
        return switch (draw[3] % 18) {
            // Giving up all the time would lead nowhere: only on purpose.
            case 0, 1 -> CycleCommand.advance(header, pick(List.of(CycleStep.values()), draw[5] % 9));
            case 2, 3, 4, 5 -> CycleCommand.entry(header, person, pick(List.of(EntryStep.values()), draw[5]));
            case 6 ->
                new CycleCommand.ChangeMethod(
                        header,
                        new CycleMethod(
                                InputRef.of("cycle-template", draw[7] % 5 == 0 ? "other" : "sales", "r-" + draw[5] % 3),
                                draw[6] % 3 == 0
                                        ? state.method().tiers().subList(0, 1)
                                        : state.method().tiers()));
            case 7 ->
                new CycleCommand.Enroll(
                        header, person, draw[5] % 3 == 0 ? SUPERVISOR : REPRESENTATIVE, pick(PEOPLE, draw[7]));
            case 8 -> new CycleCommand.AssignReviewer(header, person, pick(PEOPLE, draw[7]));
            case 9 ->
                new CycleCommand.AgreeGoals(
                        header, person, InputRef.of("targets", "sales-" + person, "r-" + draw[5] % 3));
            case 10 -> new CycleCommand.ScoreSelf(header, ReviewedCompany.result(person, draw[5] % 101));
            case 11 -> new CycleCommand.Score(header, ReviewedCompany.result(person, draw[5] % 101));
            case 12 ->
                new CycleCommand.Convene(
                        header,
                        session,
                        new TreeSet<>(List.of(pick(PEOPLE, draw[5]), pick(PEOPLE, draw[7]))),
                        new TreeSet<>(List.of(person)));
            case 13 ->
                new CycleCommand.Propose(
                        header, session, person, draw[7] % 7 == 0 ? RatingId.of("S") : rating(draw[5]), score(draw[5]));
            case 14 -> new CycleCommand.Support(header, session, person, number);
            case 15 -> new CycleCommand.Decide(header, session, person, number);
            case 16 -> new CycleCommand.FileAppeal(header, person, ReviewedCompany.code("ground-2"));
            default ->
                new CycleCommand.HearAppeal(
                        header,
                        person,
                        draw[5] % 2 == 0 ? AppealOutcome.UPHOLD : AppealOutcome.AMEND,
                        draw[5] % 2 == 0 ? Optional.empty() : Optional.of(rating(draw[7])),
                        Optional.empty());
        };
    }

    /**
     * What was done, to be done again from the draft.
     *
     * @return the steps that changed the state
     */
    public List<Step> done() {
        return steps.stream().filter(Step::changed).toList();
    }

    /**
     * Whether it came as far as publication.
     *
     * @return true if there are results
     */
    public boolean published() {
        return state.phase().published() && state.phase() != CyclePhase.CANCELLED;
    }
}
