package io.salestiers.core.responsibility;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.authority.Capability;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.UnitTypeId;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a responsibility matrix duty by duty, so that it can be read aloud.
 *
 * <!-- sample: MatrixSamplesTest#days -->
 * <pre>{@code
 * LocalDate july = LocalDate.of(2026, 7, 1);
 * ResponsibilityMatrix matrix = ResponsibilityMatrix.raci(LocalDate.of(2026, 1, 1))
 *         .duty("break-down-targets", LocalizedText.of("Break down the targets", "分解销售目标"))
 *         .accountable("regional-manager")
 *         .responsible("supervisor")
 *         .consulted("controller")
 *         .until(july)
 *         .informed("representative")
 *         .duty("lead-team", LocalizedText.of("Lead the team", "带领销售团队"))
 *         .until(july)
 *         .accountable("regional-manager")
 *         .from(july)
 *         .accountable("supervisor")
 *         .build();
 * }</pre>
 *
 * <p>{@code duty} begins a duty, or goes on with one that was begun before; what follows is about this one. {@code from},
 * {@code until} and {@code during} say on which days the letters that follow hold, {@code inUnitsOf} in which units; both
 * hold until something else is said or a duty begins. Roles need no declaration: one that is not declared is a role of one
 * position a unit, named like its id, and stands behind those that were named before. Not safe for use by several threads.
 */
public final class MatrixBuilder {
    private final MatrixVariant variant;
    private final DateRange effective;
    private final Map<RoleId, MatrixRole> roles = new LinkedHashMap<>();
    private final Map<DutyId, MatrixDuty> duties = new LinkedHashMap<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private @Nullable MatrixDuty duty;
    private DateRange days;
    private @Nullable UnitTypeId unitType;

    MatrixBuilder(MatrixVariant variant, DateRange effective) {
        this.variant = requireNonNull(variant, "variant");
        this.effective = requireNonNull(effective, "effective");
        this.days = effective;
    }

    /**
     * Declares a role; a later declaration replaces an earlier one in its place.
     *
     * @param role the role
     * @return this builder
     */
    public MatrixBuilder role(MatrixRole role) {
        roles.put(role.id(), role);
        return this;
    }

    /**
     * Declares a role of one position a unit.
     *
     * @param id for example {@code supervisor}
     * @param name the heading of its column
     * @return this builder
     * @throws IllegalArgumentException if the text is no id
     */
    public MatrixBuilder role(String id, LocalizedText name) {
        return role(new MatrixRole(RoleId.of(id), name, Seats.ONE));
    }

    /**
     * Declares a role.
     *
     * @param id for example {@code representative}
     * @param name the heading of its column
     * @param seats how many positions of one unit share it
     * @return this builder
     * @throws IllegalArgumentException if the text is no id
     */
    public MatrixBuilder role(String id, LocalizedText name, Seats seats) {
        return role(new MatrixRole(RoleId.of(id), name, seats));
    }

    /**
     * Begins a duty, or takes another definition for one that was begun before.
     *
     * @param row the duty
     * @return this builder
     */
    public MatrixBuilder duty(MatrixDuty row) {
        duties.put(row.id(), row);
        this.duty = row;
        this.days = effective;
        this.unitType = null;
        return this;
    }

    /**
     * Begins a duty of a unit, or goes on with one that was begun before, whose name it changes.
     *
     * @param id for example {@code break-down-targets}
     * @param name the name
     * @return this builder
     * @throws IllegalArgumentException if the text is no id
     */
    public MatrixBuilder duty(String id, LocalizedText name) {
        Duty named = new Duty(DutyId.of(id), name);
        MatrixDuty before = duties.get(named.id());
        return duty(before == null ? MatrixDuty.ofUnit(named) : before.withName(name));
    }

    /**
     * Begins a duty of a unit, named like its id, or goes on with one that was begun before.
     *
     * @param id for example {@code break-down-targets}
     * @return this builder
     * @throws IllegalArgumentException if the text is no id
     */
    public MatrixBuilder duty(String id) {
        MatrixDuty before = duties.get(DutyId.of(id));
        return duty(before == null ? MatrixDuty.ofUnit(new Duty(DutyId.of(id), LocalizedText.same(id))) : before);
    }

    private MatrixDuty begun() {
        if (duty == null) {
            throw new IllegalStateException("a duty must be begun first, with duty(id)");
        }
        return duty;
    }

    private MatrixBuilder changed(MatrixDuty other) {
        duties.put(other.id(), other);
        this.duty = other;
        return this;
    }

    /**
     * Says that each position answers for its own part in this duty, as representatives do for their customers.
     *
     * @return this builder
     * @throws IllegalStateException if no duty was begun
     */
    public MatrixBuilder ofEachPosition() {
        return changed(begun().withReach(Reach.POSITION));
    }

    /**
     * Says what the accountable position must be able to do.
     *
     * @param capability for example {@code target:set}
     * @return this builder
     * @throws IllegalStateException if no duty was begun
     */
    public MatrixBuilder needs(Capability capability) {
        return changed(begun().withNeeds(capability));
    }

    /**
     * Says what this duty is about; duties about the same must have the same accountable role.
     *
     * @param topics for example {@code targets}
     * @return this builder
     * @throws IllegalStateException if no duty was begun
     * @throws IllegalArgumentException if a topic has another form than an id
     */
    public MatrixBuilder covers(String... topics) {
        TreeSet<String> all = new TreeSet<>(begun().covers());
        all.addAll(List.of(topics));
        return changed(begun().withCovers(all));
    }

    /**
     * Says which duties' decisions this one carries out: who acts here should have been asked there.
     *
     * @param earlier ids of duties
     * @return this builder
     * @throws IllegalStateException if no duty was begun
     * @throws IllegalArgumentException if a text is no id
     */
    public MatrixBuilder follows(String... earlier) {
        TreeSet<DutyId> all = new TreeSet<>(begun().follows());
        for (String id : earlier) {
            all.add(DutyId.of(id));
        }
        return changed(begun().withFollows(all));
    }

    /**
     * What follows holds from a day on, up to the end of the matrix.
     *
     * @param first the first day
     * @return this builder
     * @throws IllegalArgumentException if the matrix ends on or before this day
     */
    public MatrixBuilder from(LocalDate first) {
        return during(effective.to().map(end -> DateRange.of(first, end)).orElseGet(() -> DateRange.startingOn(first)));
    }

    /**
     * What follows holds from the start of the matrix up to a day.
     *
     * @param end the day after the last one
     * @return this builder
     * @throws IllegalArgumentException if the matrix starts on or after this day
     */
    public MatrixBuilder until(LocalDate end) {
        return during(DateRange.of(effective.from(), end));
    }

    /**
     * What follows holds on some days.
     *
     * @param range the days
     * @return this builder
     * @throws IllegalStateException if no duty was begun
     */
    public MatrixBuilder during(DateRange range) {
        begun();
        this.days = requireNonNull(range, "range");
        return this;
    }

    /**
     * What follows holds on all days of the matrix, as it does if nothing is said.
     *
     * @return this builder
     * @throws IllegalStateException if no duty was begun
     */
    public MatrixBuilder always() {
        return during(effective);
    }

    /**
     * What follows holds in the units of one type, where it replaces, letter by letter, what holds in all units.
     *
     * @param type for example {@code key-accounts}
     * @return this builder
     * @throws IllegalStateException if no duty was begun
     * @throws IllegalArgumentException if the text is no id
     */
    public MatrixBuilder inUnitsOf(String type) {
        begun();
        this.unitType = UnitTypeId.of(type);
        return this;
    }

    /**
     * What follows holds in all units, as it does if nothing is said.
     *
     * @return this builder
     * @throws IllegalStateException if no duty was begun
     */
    public MatrixBuilder inAllUnits() {
        begun();
        this.unitType = null;
        return this;
    }

    /**
     * Makes a role accountable. Exactly one should be.
     *
     * @param role the id of a role
     * @return this builder
     * @throws IllegalStateException if no duty was begun
     * @throws IllegalArgumentException if the text is no id
     */
    public MatrixBuilder accountable(String role) {
        return letter(Letter.ACCOUNTABLE, role);
    }

    /**
     * Makes roles responsible.
     *
     * @param some ids of roles
     * @return this builder
     * @throws IllegalStateException if no duty was begun
     * @throws IllegalArgumentException if a text is no id
     */
    public MatrixBuilder responsible(String... some) {
        return letter(Letter.RESPONSIBLE, some);
    }

    /**
     * Makes roles support the responsible ones (RASCI).
     *
     * @param some ids of roles
     * @return this builder
     * @throws IllegalStateException if no duty was begun
     * @throws IllegalArgumentException if a text is no id
     */
    public MatrixBuilder support(String... some) {
        return letter(Letter.SUPPORT, some);
    }

    /**
     * Has roles consulted before the decision.
     *
     * @param some ids of roles
     * @return this builder
     * @throws IllegalStateException if no duty was begun
     * @throws IllegalArgumentException if a text is no id
     */
    public MatrixBuilder consulted(String... some) {
        return letter(Letter.CONSULTED, some);
    }

    /**
     * Has roles informed.
     *
     * @param some ids of roles
     * @return this builder
     * @throws IllegalStateException if no duty was begun
     * @throws IllegalArgumentException if a text is no id
     */
    public MatrixBuilder informed(String... some) {
        return letter(Letter.INFORMED, some);
    }

    /**
     * Makes a role the driver (DACI). Exactly one should be.
     *
     * @param role the id of a role
     * @return this builder
     * @throws IllegalStateException if no duty was begun
     * @throws IllegalArgumentException if the text is no id
     */
    public MatrixBuilder driver(String role) {
        return letter(Letter.DRIVER, role);
    }

    /**
     * Makes a role the approver (DACI). Exactly one should be.
     *
     * @param role the id of a role
     * @return this builder
     * @throws IllegalStateException if no duty was begun
     * @throws IllegalArgumentException if the text is no id
     */
    public MatrixBuilder approver(String role) {
        return letter(Letter.APPROVER, role);
    }

    /**
     * Makes roles contributors (DACI).
     *
     * @param some ids of roles
     * @return this builder
     * @throws IllegalStateException if no duty was begun
     * @throws IllegalArgumentException if a text is no id
     */
    public MatrixBuilder contributor(String... some) {
        return letter(Letter.CONTRIBUTOR, some);
    }

    /**
     * Gives a letter to roles.
     *
     * @param letter the letter
     * @param some ids of roles
     * @return this builder
     * @throws IllegalStateException if no duty was begun
     * @throws IllegalArgumentException if a text is no id
     */
    public MatrixBuilder letter(Letter letter, String... some) {
        DutyId id = begun().id();
        for (String text : some) {
            RoleId role = RoleId.of(text);
            roles.putIfAbsent(role, MatrixRole.of(text));
            assignments.add(new Assignment(id, role, letter, days, Optional.ofNullable(unitType)));
        }
        return this;
    }

    /**
     * The matrix.
     *
     * @return the matrix
     * @throws InvalidDefinitionException as {@link ResponsibilityMatrix#of}, with all findings
     */
    public ResponsibilityMatrix build() {
        return ResponsibilityMatrix.of(
                variant, effective, List.copyOf(roles.values()), List.copyOf(duties.values()), assignments);
    }
}
