package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.Ids;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * What another system says is so now (当前值): the field <em>manager</em> of an employee in an HR export, without a history.
 * {@link Organization#contradictions} compares it with the history on its day.
 *
 * <!-- sample: OrganizationDaySamplesTest#contradictions -->
 * <pre>{@code
 * LocalDate exported = LocalDate.of(2025, 7, 3);
 * List<Finding> contradictions = organization.contradictions(List.of(
 *         CurrentValue.of(REP, CurrentValue.Attribute.MANAGER, "head", exported),
 *         CurrentValue.of(REP, CurrentValue.Attribute.UNIT, "suzhou", exported)));
 * // One: rep-1 reports to suzhou-lead in the history.
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param position the position of which it is said
 * @param attribute what is said
 * @param value the id of the manager's position, of the unit, of the role or of the person; empty if the other system has
 *     none
 * @param asOf the day on which the other system says so
 */
public record CurrentValue(PositionId position, Attribute attribute, Optional<String> value, LocalDate asOf)
        implements Comparable<CurrentValue> {
    private static final Comparator<CurrentValue> ORDER = Comparator.comparing(CurrentValue::asOf)
            .thenComparing(CurrentValue::position)
            .thenComparing(CurrentValue::attribute)
            .thenComparing(current -> current.value().orElse(""), Ids::compare);

    /** What can be said of a position. */
    public enum Attribute {
        /** To which position it reports. */
        MANAGER,
        /** In which unit it lies. */
        UNIT,
        /** Which role it has. */
        ROLE,
        /** Who holds it; somebody who only acts for it does not. */
        HOLDER
    }

    /** Refuses absent parts and a value that is no id. */
    public CurrentValue {
        requireNonNull(position, "position");
        requireNonNull(attribute, "attribute");
        requireNonNull(asOf, "asOf");
        value.ifPresent(id -> Ids.check("value", id));
    }

    /**
     * That a position has a value now.
     *
     * @param position the position
     * @param attribute what is said
     * @param value the id
     * @param asOf the day on which it is said
     * @return the claim
     */
    public static CurrentValue of(PositionId position, Attribute attribute, String value, LocalDate asOf) {
        return new CurrentValue(position, attribute, Optional.of(value), asOf);
    }

    /**
     * That a position has no value now: no manager, or no holder.
     *
     * @param position the position
     * @param attribute what is said
     * @param asOf the day on which it is said
     * @return the claim
     */
    public static CurrentValue none(PositionId position, Attribute attribute, LocalDate asOf) {
        return new CurrentValue(position, attribute, Optional.empty(), asOf);
    }

    /** By day, then position, then attribute, then value. */
    @Override
    public int compareTo(CurrentValue other) {
        return ORDER.compare(this, other);
    }
}
