package io.salestiers.core.responsibility;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.UnitTypeId;
import io.salestiers.core.time.DateRange;
import java.util.Optional;

/**
 * A letter for a role in a duty on some days: supervisors are <em>accountable</em> for leading the team from 2026 on.
 *
 * <p>Without a unit type it holds in all units. With one it holds in the units of that type, and there it replaces what the
 * same letter says for all units: if regional managers are accountable in all units and supervisors in <em>key-account</em>
 * units, then in key-account units only the supervisors are. Immutable and safe for use by several threads.
 *
 * @param duty the duty
 * @param role who has the part
 * @param letter the part
 * @param effective the days
 * @param unitType the type of the units in which it holds; empty for all units
 */
public record Assignment(DutyId duty, RoleId role, Letter letter, DateRange effective, Optional<UnitTypeId> unitType) {
    /** Refuses absent parts. */
    public Assignment {
        requireNonNull(duty, "duty");
        requireNonNull(role, "role");
        requireNonNull(letter, "letter");
        requireNonNull(effective, "effective");
        requireNonNull(unitType, "unitType");
    }

    /**
     * A letter in all units.
     *
     * @param duty the duty
     * @param role who has the part
     * @param letter the part
     * @param effective the days
     * @return the assignment
     */
    public static Assignment of(DutyId duty, RoleId role, Letter letter, DateRange effective) {
        return new Assignment(duty, role, letter, effective, Optional.empty());
    }

    /**
     * The same in the units of one type only.
     *
     * @param type the type
     * @return a copy
     */
    public Assignment inUnitsOf(UnitTypeId type) {
        return new Assignment(duty, role, letter, effective, Optional.of(type));
    }
}
