package io.salestiers.kpi.cycle;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.command.Transition;
import io.salestiers.core.command.TransitionDraft;
import io.salestiers.core.time.BusinessCalendar;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Leads an evaluation cycle from its draft to its end, by commands: who wants what is asked of
 * {@link io.salestiers.core.authority}, and every guard of the field is looked at.
 *
 * <!-- sample: CycleStoryTest#command -->
 * <pre>{@code
 * CycleProcess process = CycleProcess.of(workingDays).besides(store.all());
 * CycleCommand open = CycleCommand.advance(CommandHeader.of("form-1"), CycleStep.OPEN_GOALS);
 * Transition<CycleState> opened = process.apply(draft, open, Actor.of(ZHAO), authority, now);
 * Outcome<CycleState> stored = store.append(draft.id(), opened, draft.revision(), now); // state, events and audit
 * CyclePhase phase = stored.orThrow().phase(); // GOALS_OPEN
 * }</pre>
 *
 * <p>A quarter, as its story (the driver of the test-kit applies each command to the latest state and stores what came of it):
 *
 * <!-- sample: CycleStoryTest#story -->
 * <pre>{@code
 * // April: goals are agreed, then people work.
 * cycle.on("2025-04-01").by(ZHAO).step(CycleStep.OPEN_GOALS);
 * for (PersonId person : EVERYBODY) {
 *     cycle.by(reviewer(person)).goals(person, goals(person));
 * }
 * cycle.by(ZHAO).step(CycleStep.START);
 *
 * // July: everybody scores themself, then the manager does.
 * cycle.on("2025-07-01").step(CycleStep.OPEN_REVIEW);
 * for (PersonId person : EVERYBODY) {
 *     cycle.by(person).scoreSelf(result(person, 90));
 *     cycle.by(reviewer(person)).score(result(person, points(person)));
 * }
 *
 * // Two managers of other regions compare the ratings. Zhang's 58 points are a C; they decide on a B.
 * cycle.on("2025-07-07").by(ZHAO).step(CycleStep.START_CALIBRATION);
 * cycle.convene("july", List.of(HE, GU), EVERYBODY);
 * cycle.by(HE).because("large-customer-lost").propose("july", ZHANG, B, Optional.of(Ratio.of(60)));
 * cycle.by(GU).support("july", ZHANG, 1);
 * cycle.by(HE).decide("july", ZHANG, 1);
 * int proposal = 2;
 * for (PersonId person : List.of(LI, CHEN, SUN, QIAN)) {
 *     cycle.by(HE).because("as-computed").propose("july", person, rating(person), Optional.empty());
 *     cycle.by(GU).support("july", person, proposal).decide("july", person, proposal);
 *     proposal++;
 * }
 * cycle.by(ZHAO).closeSession("july");
 *
 * // Who approves has not scored; who publishes has not locked, and has the report of how ratings spread.
 * for (PersonId person : EVERYBODY) {
 *     cycle.by(reviewerOfReviewer(person)).entry(person, EntryStep.APPROVE);
 * }
 * cycle.on("2025-07-10").by(ZHAO).step(CycleStep.ATTACH_DISTRIBUTION).step(CycleStep.LOCK);
 * cycle.on("2025-07-11").by(TANG).step(CycleStep.PUBLISH);
 *
 * // Friday 11 July: five working days to appeal. Qian confirms having seen the result; Zhang contests.
 * cycle.by(ZHAO).step(CycleStep.OPEN_APPEALS);
 * cycle.on("2025-07-14").by(QIAN).entry(QIAN, EntryStep.ACKNOWLEDGE);
 * cycle.on("2025-07-18").by(ZHANG).appeal("customer-moved");
 * cycle.on("2025-07-22")
 *         .by(TANG)
 *         .because("customer-was-counted-twice")
 *         .amend(ZHANG, A, Optional.of(Ratio.of(80)));
 * cycle.on("2025-07-30").by(ZHAO).step(CycleStep.CLOSE);
 *
 * // September: late facts about Sun. Li asks, Zhao agrees, and the result is evaluated anew.
 * cycle.on("2025-09-01").by(LI).because("late-facts").entry(SUN, EntryStep.REQUEST_REOPENING);
 * cycle.by(ZHAO).entry(SUN, EntryStep.APPROVE_REOPENING);
 * }</pre>
 *
 * <p>The phases of a cycle are those of {@link CyclePhase}, the stages of a scorecard those of {@link EntryStage}; what each
 * command needs is said at {@link CycleStep}, {@link EntryStep} and {@link CycleCommand}. Throughout:
 *
 * <ul>
 *   <li>all reasons against a command are named at once, and a refusal has its audit record;
 *   <li>a command that was applied before, told by its key, changes nothing more;
 *   <li>nobody decides about themself (G5); duties that are separated lie in different hands (G12), whatever the company's
 *       policy separates beside; what concerns the highest tier is decided by the outside body (G16);
 *   <li>about somebody who has left decides who stands above the position that they held on their last day in the period,
 *       or, if that is gone, above the next one of its line: so their appeal is heard and their result can be reopened;
 *   <li>a score that people decide on lies in the band of its rating, or none is given;
 *   <li>what was published is never rewritten: a new {@link ResultVersion} supersedes the one before.
 * </ul>
 *
 * <p>Has no state; safe for use by several threads.
 */
public final class CycleProcess {
    private final BusinessCalendar calendar;
    private final List<CycleState> others;

    private CycleProcess(BusinessCalendar calendar, Collection<CycleState> others) {
        this.calendar = requireNonNull(calendar, "calendar");
        this.others = List.copyOf(others);
    }

    /**
     * With the working days by which windows for appeals are counted.
     *
     * @param calendar the working days
     * @return the process of a company that has no other cycles
     */
    public static CycleProcess of(BusinessCalendar calendar) {
        return new CycleProcess(calendar, List.of());
    }

    /**
     * Beside other cycles, with which the one that is opened must not overlap.
     *
     * @param cycles other cycles of the company; one with the same id, or of another kind, does not matter
     * @return a copy
     */
    public CycleProcess besides(Collection<CycleState> cycles) {
        return new CycleProcess(calendar, cycles);
    }

    /**
     * Applies a command.
     *
     * @param state the state as it is
     * @param command what shall happen
     * @param actor who wants it
     * @param authority the organization, the grants and the policy
     * @param instant when; days are those of the organization's zone
     * @return the new state with its events and audit records; or all reasons of a refusal with its audit record; or a
     *     conflict, if the command expects another revision
     * @throws io.salestiers.core.result.NotFoundException if the policy lacks a capability of
     *     {@link io.salestiers.core.authority.Capabilities}, or the organization never has the unit of the cycle
     */
    public Transition<CycleState> apply(
            CycleState state, CycleCommand command, Actor actor, Authority authority, Instant instant) {
        requireNonNull(state, "state");
        requireNonNull(command, "command");
        return TransitionDraft.apply(
                state,
                command.header(),
                command.content(),
                actor,
                instant,
                command.about()
                        .map(person -> io.salestiers.core.audit.AuditKey.of(io.salestiers.core.org.Subject.of(person)))
                        .orElse(state.key()),
                command.name(),
                "cycle:" + state.id(),
                draft -> dispatch(command, new CycleDeed(draft, authority, calendar)));
    }

    private void dispatch(CycleCommand command, CycleDeed deed) {
        if (command instanceof CycleCommand.Advance advance) {
            new PhaseRules(deed, others).advance(advance.step());
        } else if (command instanceof CycleCommand.ChangeMethod change) {
            new PhaseRules(deed, others).changeMethod(change.method());
        } else if (command instanceof CycleCommand.Enroll enroll) {
            new EntryRules(deed).enroll(enroll);
        } else if (command instanceof CycleCommand.AssignReviewer assign) {
            new EntryRules(deed).assignReviewer(assign);
        } else if (command instanceof CycleCommand.AgreeGoals goals) {
            new EntryRules(deed).agreeGoals(goals);
        } else if (command instanceof CycleCommand.ScoreSelf score) {
            new EntryRules(deed).scoreSelf(score.result());
        } else if (command instanceof CycleCommand.Score score) {
            new EntryRules(deed).score(score.result());
        } else if (command instanceof CycleCommand.Convene convene) {
            new CalibrationRules(deed).convene(convene);
        } else if (command instanceof CycleCommand.Propose propose) {
            new CalibrationRules(deed).propose(propose);
        } else if (command instanceof CycleCommand.Support support) {
            new CalibrationRules(deed).support(support);
        } else if (command instanceof CycleCommand.Decide decide) {
            new CalibrationRules(deed).decide(decide);
        } else if (command instanceof CycleCommand.CloseSession close) {
            new CalibrationRules(deed).close(close);
        } else if (command instanceof CycleCommand.FileAppeal appeal) {
            new AppealRules(deed).file(appeal);
        } else if (command instanceof CycleCommand.HearAppeal hear) {
            new AppealRules(deed).hear(hear);
        } else if (command instanceof CycleCommand.OnEntry entry) {
            dispatch(entry, deed);
        } else {
            throw new AssertionError(command);
        }
    }

    private static void dispatch(CycleCommand.OnEntry command, CycleDeed deed) {
        switch (command.step()) {
            case HOLD -> new EntryRules(deed).hold(command.person());
            case EXCLUDE -> new EntryRules(deed).exclude(command.person());
            case RELEASE -> new EntryRules(deed).release(command.person());
            case APPROVE -> new ApprovalRules(deed).approve(command.person());
            case SEND_BACK -> new ApprovalRules(deed).sendBack(command.person());
            case PUBLISH_AGAIN -> new ApprovalRules(deed).publishAgain(command.person());
            case ACKNOWLEDGE -> new AppealRules(deed).acknowledge(command.person());
            case REQUEST_REOPENING -> new ReopeningRules(deed).request(command.person());
            case APPROVE_REOPENING -> new ReopeningRules(deed).approve(command.person());
            case REJECT_REOPENING -> new ReopeningRules(deed).reject(command.person());
        }
    }
}
