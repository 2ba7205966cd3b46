package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Transition;
import io.salestiers.core.command.TransitionDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Leads customers from hand to hand, by commands and by the {@link OwnershipPolicy} of the company.
 *
 * <ul>
 *   <li>every day a customer has exactly one owner or one pool, whatever the commands;
 *   <li>all reasons against a command are named at once, and a refusal has its audit record;
 *   <li>a command that was applied before, told by its key, changes nothing more;
 *   <li>owners act for themselves without a grant; whoever decides about the customers of others is asked for
 *       {@link Capabilities#CUSTOMER_ASSIGN}, and nobody decides about the own ones (G5);
 *   <li>about an owner who has left decides who stands above the position that was held last.
 * </ul>
 *
 * <p>Has no state; safe for use by several threads.
 */
public final class CustomerProcess {
    private final OwnershipPolicy policy;
    private final List<OwnerLoad> loads;
    private final List<Customer> others;

    private CustomerProcess(OwnershipPolicy policy, Collection<OwnerLoad> loads, Collection<Customer> others) {
        this.policy = requireNonNull(policy, "policy");
        this.loads = List.copyOf(loads);
        this.others = List.copyOf(others);
    }

    /**
     * By a policy.
     *
     * @param policy the policy
     * @return the process
     */
    public static CustomerProcess of(OwnershipPolicy policy) {
        return new CustomerProcess(policy, List.of(), List.of());
    }

    /**
     * With what counts against the limits of an owner. Needed for gains that the policy limits; the same loads are given to
     * {@link CustomerStore#append}.
     *
     * @param load what the store gave for the owner
     * @return a copy
     */
    public CustomerProcess given(OwnerLoad load) {
        List<OwnerLoad> more = new ArrayList<>(loads);
        more.add(load);
        return new CustomerProcess(policy, more, others);
    }

    /**
     * Beside other customers, one of which may be the same one in the real world.
     *
     * @param customers for example those that {@link CustomerDirectory#withIdentity} gave
     * @return a copy
     */
    public CustomerProcess besides(Collection<Customer> customers) {
        return new CustomerProcess(policy, loads, customers);
    }

    /**
     * Applies a command.
     *
     * @param state the customer as it is; {@link Customer#unregistered} for a new one
     * @param command what shall happen
     * @param actor who wants it
     * @param authority the organization, the grants and the policy
     * @param instant when; days are those of the organization's zone
     * @return the new state with its events and audit records; all reasons of a refusal with its audit record; or a conflict,
     *     if the command expects another revision
     * @throws IllegalArgumentException if the policy limits what owners gain and the load of one is missing
     * @throws io.salestiers.core.result.NotFoundException if the authority's policy lacks a capability of
     *     {@link Capabilities}, or the organization never has the unit of a pool
     */
    public Transition<Customer> apply(
            Customer state, CustomerCommand command, Actor actor, Authority authority, Instant instant) {
        requireNonNull(command, "command");
        return draft(
                state,
                command.header(),
                command.name(),
                command.content(),
                actor,
                authority,
                instant,
                deed -> dispatch(command, deed));
    }

    private Transition<Customer> draft(
            Customer state,
            CommandHeader header,
            String name,
            JsonValue.Fields content,
            Actor actor,
            Authority authority,
            Instant instant,
            Consumer<CustomerDeed> rules) {
        return TransitionDraft.apply(
                state,
                header,
                content,
                actor,
                instant,
                state.key(),
                name,
                state.key().toString(),
                draft -> rules.accept(new CustomerDeed(draft, authority, policy)));
    }

    private void dispatch(CustomerCommand command, CustomerDeed deed) {
        if (command instanceof CustomerCommand.Register register) {
            new OwnershipRules(deed, loads).register(register, others);
        } else if (command instanceof CustomerCommand.Claim claim) {
            new OwnershipRules(deed, loads).claim(claim);
        } else if (command instanceof CustomerCommand.Release release) {
            new OwnershipRules(deed, loads).release(release);
        } else if (command instanceof CustomerCommand.ReleaseByRule) {
            new OwnershipRules(deed, loads).releaseByRule();
        } else if (command instanceof CustomerCommand.HandOver handOver) {
            new OwnershipRules(deed, loads).handOver(handOver);
        } else if (command instanceof CustomerCommand.ExtendProtection extend) {
            new OwnershipRules(deed, loads).extend(extend);
        } else if (command instanceof CustomerCommand.RecordFacts record) {
            new FileRules(deed).record(record);
        } else if (command instanceof CustomerCommand.OverrideClass override) {
            new FileRules(deed).overrideClass(override);
        } else if (command instanceof CustomerCommand.Anonymize) {
            new FileRules(deed).anonymize();
        } else {
            throw new AssertionError(command);
        }
    }

    /**
     * Merges a duplicate into the customer that stays. The survivor keeps its owner; the duplicate brings along who had it when,
     * its visits, purchases and feedback, and what it bought before the merge stays the merit of whoever had it then.
     *
     * @param survivor the customer that stays
     * @param duplicate the one that goes
     * @param header key, expected revision of the survivor, reason
     * @param actor who wants it: who may administer both, and, if they belong to two owners, assign the customers of both
     * @param authority the organization, the grants and the policy
     * @param instant when
     * @return two writes, of the survivor and of the duplicate, to be stored together; one write if it is refused, in conflict,
     *     or was applied before
     */
    public List<CustomerWrite> merge(
            Customer survivor,
            Customer duplicate,
            CommandHeader header,
            Actor actor,
            Authority authority,
            Instant instant) {
        Transition<Customer> kept = draft(
                survivor,
                header,
                "customer:merge",
                JsonValue.object().with("duplicate", duplicate.id().value()),
                actor,
                authority,
                instant,
                deed -> new MergeRules(deed).absorb(duplicate));
        if (!kept.done() || kept.events().isEmpty()) {
            return List.of(CustomerWrite.of(survivor, kept));
        }
        CommandHeader of = new CommandHeader(header.key(), Optional.empty(), header.reason(), header.bodyDecision());
        Transition<Customer> gone = draft(
                duplicate,
                of,
                "customer:merge-into",
                JsonValue.object().with("survivor", survivor.id().value()),
                actor,
                authority,
                instant,
                deed -> new MergeRules(deed).become(survivor));
        return List.of(CustomerWrite.of(survivor, kept), CustomerWrite.of(duplicate, gone));
    }
}
