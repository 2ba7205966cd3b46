package io.salestiers.core.testkit.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.customer.Contact;
import io.salestiers.core.customer.CustomerId;
import io.salestiers.core.customer.FactKey;
import io.salestiers.core.customer.PersonalData;
import io.salestiers.core.customer.PersonalDataStore;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link PersonalDataStore} does. An adapter extends it and gives an empty store. */
public abstract class PersonalDataStoreContract {
    private static final CustomerId ONE = CustomerId.of("C-1");
    private static final PersonalData FULL = PersonalData.none(ONE)
            .named("苏州阿克米有限公司")
            .with(new Contact(FactKey.of("c-1"), "吴女士", Optional.of("+86 512 0000"), Optional.empty()))
            .noting(FactKey.of("v-1"), "Wants an offer by Friday.");

    /** For the adapters to be tested. */
    protected PersonalDataStoreContract() {}

    /**
     * A store in which nothing is kept; asked once for each test.
     *
     * @return the store
     */
    protected abstract PersonalDataStore store();

    /** Nothing is known of a stranger. */
    @Test
    void knowsNobodyAtFirst() {
        assertThat(store().find(ONE)).isEmpty();
    }

    /** What was saved last comes back, whole. */
    @Test
    void givesBackTheLast() {
        PersonalDataStore store = store();
        store.save(PersonalData.none(ONE).named("other"));
        store.save(FULL);
        assertThat(store.find(ONE)).contains(FULL);
        assertThat(store.find(CustomerId.of("C-2"))).isEmpty();
    }

    /** What was erased is gone; again does no harm, and others stay. */
    @Test
    void erases() {
        PersonalDataStore store = store();
        PersonalData other = PersonalData.none(CustomerId.of("C-2")).named("stays");
        store.save(FULL);
        store.save(other);
        store.erase(ONE);
        store.erase(ONE);
        assertThat(store.find(ONE)).isEmpty();
        assertThat(store.find(other.customer())).contains(other);
    }
}
