package io.salestiers.core.customer.crm;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.customer.Contact;
import io.salestiers.core.customer.CustomerFacts;
import io.salestiers.core.customer.CustomerId;
import io.salestiers.core.customer.CustomerOwner;
import io.salestiers.core.customer.FactKey;
import io.salestiers.core.customer.IdentityKey;
import java.util.List;
import java.util.Optional;

/**
 * A record of a CRM in our terms.
 *
 * @param kind what it is
 * @param customer about which customer
 * @param identity what makes it the same customer in the real world, if the record says so
 * @param owners whose it is by the CRM; empty if it does not say; several if the CRM splits it, which we do not
 * @param facts visit, purchase, feedback or attributes
 * @param name what the customer is called; personal
 * @param contact who can be reached; personal
 * @param note the words of a visit or feedback, with the key of the fact; personal
 */
public record MappedRecord(
        CrmKind kind,
        CustomerId customer,
        Optional<IdentityKey> identity,
        List<CustomerOwner> owners,
        CustomerFacts facts,
        Optional<String> name,
        Optional<Contact> contact,
        Optional<Note> note) {
    /**
     * Words about a fact.
     *
     * @param fact the key of the visit or feedback
     * @param words what was said; personal
     */
    public record Note(FactKey fact, String words) {
        /** Refuses absent parts. */
        public Note {
            requireNonNull(fact, "fact");
            requireNonNull(words, "words");
        }

        /** The key alone. */
        @Override
        public String toString() {
            return "note on " + fact;
        }
    }

    /** Copies the list. */
    public MappedRecord {
        requireNonNull(kind, "kind");
        requireNonNull(customer, "customer");
        requireNonNull(identity, "identity");
        owners = List.copyOf(owners);
        requireNonNull(facts, "facts");
        requireNonNull(name, "name");
        requireNonNull(contact, "contact");
        requireNonNull(note, "note");
    }

    /** Kind and customer; values are personal. */
    @Override
    public String toString() {
        return kind + " of " + customer;
    }
}
