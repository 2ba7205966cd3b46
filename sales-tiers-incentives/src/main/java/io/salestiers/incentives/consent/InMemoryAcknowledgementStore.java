package io.salestiers.incentives.consent;

import io.salestiers.core.command.InMemoryStateStore;
import io.salestiers.core.org.PersonId;
import java.util.List;

/** A store in memory, for tests, trials and small hosts; it is empty again after a restart. Safe for use by several threads. */
public final class InMemoryAcknowledgementStore extends InMemoryStateStore<PersonId, PayeeAgreements>
        implements AcknowledgementStore {
    /** Nothing is stored. */
    public InMemoryAcknowledgementStore() {
        super(PayeeAgreements::payee);
    }

    @Override
    public List<PayeeAgreements> all() {
        return latest();
    }
}
