package io.salestiers.core.delegation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;

/** Which of the requests that wait for a second person is meant. Immutable and safe for use by several threads. */
public sealed interface RequestRef {
    /**
     * A grant that waits, new or changed; of one grant at most one waits.
     *
     * @param grant its id
     */
    record ForGrant(GrantId grant) implements RequestRef {
        /** Refuses an absent id. */
        public ForGrant {
            requireNonNull(grant, "grant");
        }

        @Override
        public String key() {
            return "grant:" + grant;
        }

        @Override
        public AuditKey target() {
            return AuditKey.of("grant", grant.value());
        }
    }

    /**
     * Somebody who shall come into the root office; of one person at most one request waits.
     *
     * @param person who
     */
    record ForRoot(PersonId person) implements RequestRef {
        /** Refuses an absent id. */
        public ForRoot {
            requireNonNull(person, "person");
        }

        @Override
        public String key() {
            return "root:" + person;
        }

        @Override
        public AuditKey target() {
            return AuditKey.of(Subject.of(person));
        }
    }

    /**
     * A grant that waits.
     *
     * @param grant its id
     * @return the reference
     */
    static RequestRef grant(GrantId grant) {
        return new ForGrant(grant);
    }

    /**
     * Somebody who shall come into the root office.
     *
     * @param person who
     * @return the reference
     */
    static RequestRef root(PersonId person) {
        return new ForRoot(person);
    }

    /**
     * Kind and id in one text.
     *
     * @return for example {@code grant:G-4} or {@code root:wang}
     */
    String key();

    /**
     * What it is about, for events and audit.
     *
     * @return for example {@code grant:G-4} or {@code person:wang}
     */
    AuditKey target();
}
