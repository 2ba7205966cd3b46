package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A person at a customer who can be reached (联系人).
 *
 * @param key under which its source knows the contact
 * @param name the name
 * @param phone the number, if it is known
 * @param mail the address, if it is known
 */
public record Contact(FactKey key, String name, Optional<String> phone, Optional<String> mail) {
    /** Refuses absent parts. */
    public Contact {
        requireNonNull(key, "key");
        requireNonNull(name, "name");
        requireNonNull(phone, "phone");
        requireNonNull(mail, "mail");
    }

    /** The key alone: a log is no place for names. */
    @Override
    public String toString() {
        return "contact " + key;
    }
}
