package io.salestiers.incentives.dispute;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.command.Transition;
import io.salestiers.core.command.TransitionDraft;
import io.salestiers.core.time.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Leads a dispute by commands, from the claim to what is booked for it.
 *
 * <!-- sample: DisputeStoryTest#command -->
 * <pre>{@code
 * DisputeCommand decide = new DisputeCommand.Decide(
 *         CommandHeader.of("form-2").because("order-found"), Optional.of(usd("240.00")));
 * Transition<Dispute> decided = process.apply(dispute, decide, Actor.of(MARA), AUTHORITY, now);
 * Outcome<Dispute> stored =
 *         store.append(dispute.id(), decided, dispute.revision(), now); // state, events and audit
 * List<Posting> adjustments = DisputeAdjustments.of(stored.orThrow()); // payable +240.00
 * }</pre>
 *
 * <ul>
 *   <li>The payee files, appeals and withdraws, or somebody on their behalf with a mandate; that takes no grant.
 *   <li>The next person up the payee's line who may approve the payee's pay has to decide; another handler can be assigned.
 *   <li>Whoever decides gives a reason, has no interest (G5), had no part in the line (G12), and has not decided before.
 *   <li>What is not decided in time can go to the next person above.
 *   <li>A decision never lowers pay: what was paid too much is corrected by a late change, not by a dispute.
 *   <li>Once, within a window, the payee can appeal to somebody else, who can only give more.
 * </ul>
 *
 * <p>All reasons against a command are named at once, and a refusal has its audit record; a command that was applied before, told by
 * its key, changes nothing more. Has no state; safe for use by several threads.
 */
public final class DisputeProcess {
    private final BusinessCalendar calendar;
    private final DisputePolicy policy;
    private final List<Dispute> others;

    private DisputeProcess(BusinessCalendar calendar, DisputePolicy policy, Collection<Dispute> others) {
        this.calendar = requireNonNull(calendar, "calendar");
        this.policy = requireNonNull(policy, "policy");
        this.others = List.copyOf(others);
    }

    /**
     * By the rules of a company.
     *
     * @param calendar the working days
     * @param policy how long things take
     * @return the process of a company that has no other disputes
     */
    public static DisputeProcess of(BusinessCalendar calendar, DisputePolicy policy) {
        return new DisputeProcess(calendar, policy, List.of());
    }

    /**
     * Beside other disputes: a line is contested by one open dispute at a time.
     *
     * @param disputes other disputes of the company; one with the same id does not matter
     * @return a copy
     */
    public DisputeProcess besides(Collection<Dispute> disputes) {
        return new DisputeProcess(calendar, policy, disputes);
    }

    /**
     * Files a dispute of which nothing is stored yet. To one that is there, {@link #apply} the command: arriving again, it changes
     * nothing more.
     *
     * @param command what is contested
     * @param actor who wants it
     * @param authority the organization, the grants and the policy
     * @param instant when; days are those of the organization's zone
     * @return the dispute with its event and audit record; or all reasons of a refusal with its audit record
     */
    public Transition<Dispute> file(DisputeCommand.File command, Actor actor, Authority authority, Instant instant) {
        LocalDate due = calendar.plus(authority.organization().dayOf(instant), policy.decideWithin());
        Dispute bare = Dispute.filed(
                command.id(), command.payee(), command.claim(), actor.person(), instant, Optional.empty(), due);
        return apply(bare, command, actor, authority, instant, deed -> deed.file(others));
    }

    /**
     * Applies a command.
     *
     * @param dispute the dispute as it is
     * @param command what shall happen
     * @param actor who wants it
     * @param authority the organization, the grants and the policy
     * @param instant when; days are those of the organization's zone
     * @return the new state with its events and audit records; or all reasons of a refusal with its audit record; or a conflict, if
     *     the command expects another revision
     */
    public Transition<Dispute> apply(
            Dispute dispute, DisputeCommand command, Actor actor, Authority authority, Instant instant) {
        return apply(dispute, command, actor, authority, instant, deed -> dispatch(command, deed));
    }

    private Transition<Dispute> apply(
            Dispute dispute,
            DisputeCommand command,
            Actor actor,
            Authority authority,
            Instant instant,
            Consumer<DisputeDeed> rules) {
        return TransitionDraft.apply(
                dispute,
                command.header(),
                command.content(),
                actor,
                instant,
                dispute.key(),
                command.name(),
                "payee:" + dispute.payee(),
                draft -> rules.accept(new DisputeDeed(draft, authority, calendar, policy)));
    }

    private static void dispatch(DisputeCommand command, DisputeDeed deed) {
        if (command instanceof DisputeCommand.File) {
            deed.alreadyFiled();
        } else if (command instanceof DisputeCommand.Assign assign) {
            deed.assign(assign.handler());
        } else if (command instanceof DisputeCommand.Escalate) {
            deed.escalate();
        } else if (command instanceof DisputeCommand.Decide decide) {
            deed.decide(decide.amount());
        } else if (command instanceof DisputeCommand.Appeal appeal) {
            deed.appeal(appeal);
        } else if (command instanceof DisputeCommand.Withdraw) {
            deed.withdraw();
        } else {
            throw new AssertionError(command);
        }
    }
}
