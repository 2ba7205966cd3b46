package io.salestiers.core.responsibility;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.authority.Capability;
import io.salestiers.core.text.Ids;
import io.salestiers.core.text.LocalizedText;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A duty as a row of a responsibility matrix.
 *
 * <p>Immutable and safe for use by several threads; each method gives a copy.
 *
 * @param duty id and name
 * @param reach whether it is answered for a unit as a whole or by each position for its own part
 * @param needs what the accountable position must be able to do, such as {@code target:set}; empty if nothing
 * @param covers what it is about, such as {@code targets}: two duties about the same must have the same accountable role;
 *     texts of the form of an id, by code point
 * @param follows the duties whose decisions it carries out: who acts in this one should have been asked in those, not
 *     just told; by id
 */
public record MatrixDuty(Duty duty, Reach reach, Optional<Capability> needs, Set<String> covers, Set<DutyId> follows) {
    /** Refuses absent parts and topics of another form than an id. */
    public MatrixDuty {
        requireNonNull(duty, "duty");
        requireNonNull(reach, "reach");
        requireNonNull(needs, "needs");
        Set<String> topics = new TreeSet<>(Ids::compare);
        for (String topic : covers) {
            Ids.check("topic", topic);
            topics.add(topic);
        }
        covers = Collections.unmodifiableSet(topics);
        follows = Collections.unmodifiableSet(new TreeSet<>(follows));
    }

    /**
     * A duty that one position answers for in a unit.
     *
     * @param duty id and name
     * @return the row
     */
    public static MatrixDuty ofUnit(Duty duty) {
        return new MatrixDuty(duty, Reach.UNIT, Optional.empty(), Set.of(), Set.of());
    }

    /**
     * A duty that each position answers for in its own part.
     *
     * @param duty id and name
     * @return the row
     */
    public static MatrixDuty ofEachPosition(Duty duty) {
        return new MatrixDuty(duty, Reach.POSITION, Optional.empty(), Set.of(), Set.of());
    }

    /**
     * The id of the duty.
     *
     * @return the id
     */
    public DutyId id() {
        return duty.id();
    }

    /**
     * The name of the duty.
     *
     * @return the name
     */
    public LocalizedText name() {
        return duty.name();
    }

    /**
     * The same duty with another name.
     *
     * @param other the name
     * @return a copy
     */
    public MatrixDuty withName(LocalizedText other) {
        return new MatrixDuty(new Duty(id(), other), reach, needs, covers, follows);
    }

    /**
     * The same duty with another reach.
     *
     * @param other the reach
     * @return a copy
     */
    public MatrixDuty withReach(Reach other) {
        return new MatrixDuty(duty, other, needs, covers, follows);
    }

    /**
     * The same duty needing a capability.
     *
     * @param capability what the accountable position must be able to do
     * @return a copy
     */
    public MatrixDuty withNeeds(Capability capability) {
        return new MatrixDuty(duty, reach, Optional.of(capability), covers, follows);
    }

    /**
     * The same duty about other topics.
     *
     * @param topics what it is about
     * @return a copy
     * @throws IllegalArgumentException if a topic has another form than an id
     */
    public MatrixDuty withCovers(Collection<String> topics) {
        return new MatrixDuty(duty, reach, needs, Set.copyOf(topics), follows);
    }

    /**
     * The same duty carrying out the decisions of others.
     *
     * @param earlier the duties
     * @return a copy
     */
    public MatrixDuty withFollows(Collection<DutyId> earlier) {
        return new MatrixDuty(duty, reach, needs, covers, Set.copyOf(earlier));
    }
}
