package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What can tell who a customer is, and what was said: its name, its contacts, notes of visits and feedback (个人信息).
 *
 * <p>It is kept beside the {@link Customer}, joined when somebody reads a file, and erased without a trace when it has to be:
 * nothing of it is in a customer, an event, an audit record, an observation, an explanation or a digest. Immutable and safe for
 * use by several threads.
 *
 * @param customer whose
 * @param name what the customer is called
 * @param contacts who can be reached there
 * @param notes the words of a visit or feedback, by its key
 */
public record PersonalData(
        CustomerId customer, Optional<String> name, List<Contact> contacts, SortedMap<FactKey, String> notes) {
    /** Copies the collections. */
    public PersonalData {
        requireNonNull(customer, "customer");
        requireNonNull(name, "name");
        contacts = List.copyOf(contacts);
        notes = Collections.unmodifiableSortedMap(new TreeMap<>(notes));
    }

    /**
     * Nothing personal.
     *
     * @param customer whose
     * @return the data
     */
    public static PersonalData none(CustomerId customer) {
        return new PersonalData(customer, Optional.empty(), List.of(), new TreeMap<>());
    }

    /**
     * The same with a name.
     *
     * @param other the name
     * @return a copy
     */
    public PersonalData named(String other) {
        return new PersonalData(customer, Optional.of(other), contacts, notes);
    }

    /**
     * The same with a contact, in the place of one with the same key.
     *
     * @param contact the contact
     * @return a copy
     */
    public PersonalData with(Contact contact) {
        Map<FactKey, Contact> all = new java.util.LinkedHashMap<>();
        contacts.forEach(each -> all.put(each.key(), each));
        all.put(contact.key(), contact);
        return new PersonalData(customer, name, List.copyOf(all.values()), notes);
    }

    /**
     * The same with a note, in the place of one about the same fact.
     *
     * @param fact the key of the visit or feedback
     * @param words what was said
     * @return a copy
     */
    public PersonalData noting(FactKey fact, String words) {
        SortedMap<FactKey, String> more = new TreeMap<>(notes);
        more.put(fact, words);
        return new PersonalData(customer, name, contacts, more);
    }

    /**
     * The same with what is known of a duplicate that is merged into the customer; the name stays. The host saves the result and
     * erases the data of the duplicate, in the transaction of the merge.
     *
     * @param duplicate the data of the duplicate
     * @return a copy
     */
    public PersonalData absorbing(PersonalData duplicate) {
        PersonalData all = this;
        for (Contact contact : duplicate.contacts) {
            all = all.with(contact);
        }
        SortedMap<FactKey, String> more = new TreeMap<>(duplicate.notes);
        more.putAll(notes);
        return new PersonalData(customer, name.or(duplicate::name), all.contacts, more);
    }

    /** The id alone: a log is no place for names. */
    @Override
    public String toString() {
        return "personal data of " + customer;
    }
}
