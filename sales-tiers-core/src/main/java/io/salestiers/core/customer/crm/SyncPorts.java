package io.salestiers.core.customer.crm;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.customer.CustomerStore;
import io.salestiers.core.customer.PersonalDataStore;

/**
 * What a synchronization reads and writes.
 *
 * @param source the CRM
 * @param customers where customers are kept
 * @param personal where what is personal is kept
 * @param marks where it is kept up to where the CRM has been taken over
 */
public record SyncPorts(CrmSource source, CustomerStore customers, PersonalDataStore personal, SyncMarkStore marks) {
    /** Refuses absent parts. */
    public SyncPorts {
        requireNonNull(source, "source");
        requireNonNull(customers, "customers");
        requireNonNull(personal, "personal");
        requireNonNull(marks, "marks");
    }
}
