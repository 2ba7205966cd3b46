package io.salestiers.core.message;

import io.salestiers.core.result.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a host keeps the messages that are to be sent: usually a table beside what the messages tell of, so that both are stored
 * in one transaction.
 *
 * <p>One store serves one tenant. It may be called by several threads and processes and may block. What a method has stored when
 * it returns is there after a crash; what was being stored when it crashed is there wholly or not at all. Later versions of the
 * library may add methods with a default.
 */
public interface OutboxStore {
    /**
     * Stores a message that is to be sent, once for each key.
     *
     * @param item an item of revision 0
     * @return the item that is stored under its key: this one, or, if there was one before, that one as it is
     */
    OutboxItem add(OutboxItem item);

    /**
     * The message of a key.
     *
     * @param key the key
     * @return the item as it is, settled or not; empty if there is none
     */
    Optional<OutboxItem> find(DeliveryKey key);

    /**
     * What is to be done: messages that wait, and those whose claim has ended.
     *
     * @param now items that are {@linkplain OutboxItem#notBefore() due} at or before it
     * @param limit how many at most, 1 or more
     * @return items that are not settled, by the instant at which they are due, then by key
     */
    List<OutboxItem> due(Instant now, int limit);

    /**
     * Puts the next state of an item in the place of the one before.
     *
     * @param next the next state, of the revision after that of the one before
     * @return it is stored; or a conflict, and nothing is stored, if the revision of the stored one is not the one before:
     *     somebody was faster
     * @throws io.salestiers.core.result.NotFoundException if there is no item of this key
     */
    Outcome<OutboxItem> replace(OutboxItem next);
}
