package io.salestiers.core.message;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What may become of a message in the outbox: it waits, is claimed, and is settled or waits again. Pure: each method gives the
 * next state of an item, which the host stores.
 *
 * <p>Every claim counts as a try, whether or not its outcome is ever noted: a message at which whoever sends it dies is given up
 * in the end, instead of killing one after the other for ever.
 *
 * @param policy how often and after how long a message is tried again
 */
public record OutboxRules(RetryPolicy policy) {
    /** It was tried as often as the policy allows. */
    public static final AuditCode EXHAUSTED = AuditCode.of("core.message.exhausted");

    /** Refuses an absent policy. */
    public OutboxRules {
        requireNonNull(policy, "policy");
    }

    /**
     * A message that is to be sent.
     *
     * @param delivery the message
     * @param notBefore when it may be sent at the earliest, see {@link QuietHours#earliest}
     * @return an item that waits
     */
    public OutboxItem enqueue(Delivery delivery, Instant notBefore) {
        return new OutboxItem(delivery, OutboxItem.State.WAITING, notBefore, 0, 0, List.of(), Optional.empty());
    }

    /**
     * Takes a message to send it.
     *
     * @param item the item as it is
     * @param now when
     * @return claimed until the lease ends; given up if it has been tried as often as it may be, by somebody who died; refused
     *     if it is settled, not due, or claimed by somebody else
     */
    public Outcome<OutboxItem> claim(OutboxItem item, Instant now) {
        if (item.state().settled() || now.isBefore(item.notBefore())) {
            return refused(item, MessageFindings.NOT_DUE);
        }
        return Outcome.done(
                item.attempts() >= policy.mostAttempts()
                        ? failed(item, EXHAUSTED)
                        : next(item, OutboxItem.State.CLAIMED, now.plus(policy.lease()), item.attempts() + 1));
    }

    /**
     * Notes what came of sending it.
     *
     * @param item the item as it was claimed
     * @param outcome what the channel said
     * @param now when
     * @return delivered; given up; or waiting for the next try. Refused if it is not claimed
     */
    public Outcome<OutboxItem> settle(OutboxItem item, DeliveryOutcome outcome, Instant now) {
        if (item.state() != OutboxItem.State.CLAIMED) {
            return refused(item, MessageFindings.NOT_CLAIMED);
        }
        if (outcome instanceof DeliveryOutcome.Delivered) {
            return Outcome.done(delivered(item, List.of()));
        } else if (outcome instanceof DeliveryOutcome.Partial partial) {
            return Outcome.done(delivered(item, partial.missed()));
        } else if (outcome instanceof DeliveryOutcome.Permanent permanent) {
            return Outcome.done(failed(item, permanent.code()));
        } else if (outcome instanceof DeliveryOutcome.RetryAfter retry) {
            return Outcome.done(again(item, retry.delay(), now));
        } else if (outcome instanceof DeliveryOutcome.RefreshCredentials) {
            return Outcome.done(again(item, Duration.ZERO, now));
        }
        throw new AssertionError(outcome);
    }

    private OutboxItem again(OutboxItem item, Duration asked, Instant now) {
        if (item.attempts() >= policy.mostAttempts()) {
            return failed(item, EXHAUSTED);
        }
        Duration own = policy.waits().get(item.attempts() - 1);
        return next(item, OutboxItem.State.WAITING, now.plus(own.compareTo(asked) > 0 ? own : asked), item.attempts());
    }

    private static OutboxItem delivered(OutboxItem item, List<PersonId> missed) {
        return new OutboxItem(
                item.delivery(),
                OutboxItem.State.DELIVERED,
                item.notBefore(),
                item.attempts(),
                item.revision() + 1,
                missed,
                Optional.empty());
    }

    private static OutboxItem failed(OutboxItem item, AuditCode code) {
        return new OutboxItem(
                item.delivery(),
                OutboxItem.State.FAILED,
                item.notBefore(),
                item.attempts(),
                item.revision() + 1,
                List.of(),
                Optional.of(code));
    }

    private static OutboxItem next(OutboxItem item, OutboxItem.State state, Instant notBefore, int attempts) {
        return new OutboxItem(
                item.delivery(), state, notBefore, attempts, item.revision() + 1, List.of(), Optional.empty());
    }

    private static Outcome<OutboxItem> refused(OutboxItem item, MessageFindings code) {
        return Outcome.refused(List.of(Finding.of(code, Place.about(item.key().value()))
                .with("state", Argument.term(item.state().key()))
                .with("instant", item.notBefore().toString())));
    }
}
