package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a customer belongs on a day (客户归属): to one position, to one person, or into one pool.
 *
 * <p>A customer of the position {@code suzhou-1} stays there whoever holds it; a customer of the person {@code li} goes with
 * li and has to be handed over when li leaves; a customer of the pool {@code east} waits for somebody to claim it. Immutable
 * and safe for use by several threads.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CustomerOwner.OfPosition.class, name = "position"),
    @JsonSubTypes.Type(value = CustomerOwner.OfPerson.class, name = "person"),
    @JsonSubTypes.Type(value = CustomerOwner.InPool.class, name = "pool")
})
public sealed interface CustomerOwner extends Comparable<CustomerOwner> {
    /**
     * A position, whoever holds it.
     *
     * @param id which
     */
    record OfPosition(PositionId id) implements CustomerOwner {
        /** Refuses an absent id. */
        public OfPosition {
            requireNonNull(id, "id");
        }

        @Override
        public String key() {
            return "position:" + id;
        }

        @Override
        public Optional<Subject> subject() {
            return Optional.of(Subject.of(id));
        }
    }

    /**
     * A person, in whatever position.
     *
     * @param id who
     */
    record OfPerson(PersonId id) implements CustomerOwner {
        /** Refuses an absent id. */
        public OfPerson {
            requireNonNull(id, "id");
        }

        @Override
        public String key() {
            return "person:" + id;
        }

        @Override
        public Optional<Subject> subject() {
            return Optional.of(Subject.of(id));
        }
    }

    /**
     * A pool (公海).
     *
     * @param id which
     */
    record InPool(PoolId id) implements CustomerOwner {
        /** Refuses an absent id. */
        public InPool {
            requireNonNull(id, "id");
        }

        @Override
        public String key() {
            return "pool:" + id;
        }

        @Override
        public Optional<Subject> subject() {
            return Optional.empty();
        }
    }

    /**
     * Kind and id in one text, unique among owners.
     *
     * @return for example {@code position:suzhou-1}, {@code person:li}, {@code pool:east}
     */
    String key();

    /**
     * About whom figures of the customer are.
     *
     * @return the position or person; empty for a pool
     */
    Optional<Subject> subject();

    /**
     * Whether nobody owns the customer.
     *
     * @return true for a pool
     */
    default boolean pooled() {
        return this instanceof InPool;
    }

    /**
     * Whether the customers of this owner are the work of a person on a day.
     *
     * @param person who
     * @param day the organization of the day
     * @return true for the person itself, and for the {@linkplain OrganizationDay#occupant occupant} of the position: its
     *     holder or, while it has none, who acts; false for a pool
     */
    default boolean heldBy(PersonId person, OrganizationDay day) {
        return this instanceof OfPosition position
                ? day.exists(position.id())
                        && day.occupant(position.id()).filter(person::equals).isPresent()
                : this instanceof OfPerson other && other.id().equals(person);
    }

    /**
     * The owners whose customers a person looks after on a day.
     *
     * @param person who
     * @param day the organization of the day
     * @return the person, and the positions whose occupant they are that day
     */
    static List<CustomerOwner> ofPerson(PersonId person, OrganizationDay day) {
        List<CustomerOwner> owners = new ArrayList<>();
        owners.add(of(person));
        day.positionsOf(person).forEach(position -> owners.add(of(position)));
        return List.copyOf(owners);
    }

    /** By key. */
    @Override
    default int compareTo(CustomerOwner other) {
        return Ids.compare(key(), other.key());
    }

    /**
     * A position.
     *
     * @param id which
     * @return the owner
     */
    static CustomerOwner of(PositionId id) {
        return new OfPosition(id);
    }

    /**
     * A person.
     *
     * @param id who
     * @return the owner
     */
    static CustomerOwner of(PersonId id) {
        return new OfPerson(id);
    }

    /**
     * A pool.
     *
     * @param id which
     * @return the owner
     */
    static CustomerOwner of(PoolId id) {
        return new InPool(id);
    }
}
