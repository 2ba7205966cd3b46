package io.salestiers.core.responsibility;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.UnitTypeId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.table.Table;
import io.salestiers.core.time.Cuts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which role has which part in which duty, from when to when, in units of which type (职责分工矩阵).
 *
 * <!-- sample: MatrixSamplesTest#matrix -->
 * <pre>{@code
 * ResponsibilityMatrix matrix = ResponsibilityMatrix.raci(LocalDate.of(2026, 1, 1))
 *         .duty("break-down-targets", LocalizedText.of("Break down the targets", "分解销售目标"))
 *         .accountable("regional-manager")
 *         .responsible("supervisor")
 *         .informed("representative")
 *         .inUnitsOf("key-accounts")
 *         .accountable("key-account-director")
 *         .duty("win-customers", LocalizedText.of("Win customers", "开发客户"))
 *         .ofEachPosition()
 *         .accountable("representative")
 *         .responsible("representative")
 *         .build();
 * Optional<RoleId> role =
 *         matrix.accountableRole(DutyId.of("break-down-targets"), LocalDate.of(2026, 7, 3)); // regional-manager
 * }</pre>
 *
 * <p>It holds on the days of {@link #effective()}, and says nothing about others. It is about roles; who that is in an
 * organization is found by resolving it. A matrix may break the rules of a good one: {@link #findings()} says what is wrong.
 * What is said twice counts once and assignments are cut to the days of the matrix, so two matrices that say the same
 * about every day are equal. Immutable and safe for use by several threads.
 */
public final class ResponsibilityMatrix {
    private final MatrixVariant variant;
    private final DateRange effective;
    private final Map<RoleId, MatrixRole> roles = new LinkedHashMap<>();
    private final Map<DutyId, MatrixDuty> duties = new LinkedHashMap<>();
    private final List<Assignment> assignments;
    private final Map<DutyId, MatrixRows> rows = new LinkedHashMap<>();
    private final Set<UnitTypeId> unitTypes = new TreeSet<>();

    private ResponsibilityMatrix(
            MatrixVariant variant,
            DateRange effective,
            List<MatrixRole> roles,
            List<MatrixDuty> duties,
            List<Assignment> assignments) {
        this.variant = requireNonNull(variant, "variant");
        this.effective = requireNonNull(effective, "effective");
        roles.forEach(role -> this.roles.put(role.id(), role));
        duties.forEach(duty -> this.duties.put(duty.id(), duty));
        this.assignments = MatrixChecks.normalized(variant, effective, duties, assignments);
        Map<DutyId, List<Assignment>> byDuty = new LinkedHashMap<>();
        this.duties.keySet().forEach(duty -> byDuty.put(duty, new ArrayList<>()));
        this.assignments.forEach(assignment ->
                byDuty.getOrDefault(assignment.duty(), new ArrayList<>()).add(assignment));
        byDuty.forEach((duty, some) -> {
            MatrixRows made = new MatrixRows(variant, some);
            rows.put(duty, made);
            unitTypes.addAll(made.unitTypes());
        });
    }

    /**
     * A matrix from lists.
     *
     * @param variant its letters
     * @param effective the days on which it holds
     * @param roles its columns in the order in which they are shown
     * @param duties its rows in the order in which they are shown
     * @param assignments its cells in any order
     * @return the matrix
     * @throws InvalidDefinitionException if a role or duty is there twice; if an assignment names another role or duty,
     *     has a letter of another variant or shares no day with the matrix; if a duty follows itself or one that is not
     *     there; with all such findings
     */
    public static ResponsibilityMatrix of(
            MatrixVariant variant,
            DateRange effective,
            List<MatrixRole> roles,
            List<MatrixDuty> duties,
            List<Assignment> assignments) {
        MatrixChecks.refuse(MatrixChecks.of(variant, effective, roles, duties, assignments));
        return new ResponsibilityMatrix(variant, effective, roles, duties, assignments);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ResponsibilityMatrix fromJson(MatrixForm form) {
        return form.matrix();
    }

    @JsonValue
    private MatrixForm toJson() {
        return MatrixForm.of(this);
    }

    /**
     * Begins a matrix with R, A, C and I.
     *
     * @param since the day from which it holds, without an end
     * @return a builder
     */
    public static MatrixBuilder raci(LocalDate since) {
        return builder(MatrixVariant.RACI, DateRange.startingOn(since));
    }

    /**
     * Begins a matrix with R, A, S, C and I.
     *
     * @param since the day from which it holds, without an end
     * @return a builder
     */
    public static MatrixBuilder rasci(LocalDate since) {
        return builder(MatrixVariant.RASCI, DateRange.startingOn(since));
    }

    /**
     * Begins a matrix with driver, approver, contributors and informed.
     *
     * @param since the day from which it holds, without an end
     * @return a builder
     */
    public static MatrixBuilder daci(LocalDate since) {
        return builder(MatrixVariant.DACI, DateRange.startingOn(since));
    }

    /**
     * Begins a matrix.
     *
     * @param variant its letters
     * @param effective the days on which it holds
     * @return a builder
     */
    public static MatrixBuilder builder(MatrixVariant variant, DateRange effective) {
        return new MatrixBuilder(variant, effective);
    }

    /**
     * This matrix in an organization: who has which part, by name and day.
     *
     * @param organization the organization
     * @return the questions and reports
     * @throws InvalidDefinitionException if the organization lacks a role that has a part (a body needs none) or has no
     *     unit of a type for which something is said; with all such findings
     */
    public ResolvedMatrix resolve(Organization organization) {
        return MatrixResolution.of(this, organization, null);
    }

    /**
     * This matrix in an organization whose people need capabilities: who should be accountable and may not do what the duty
     * needs leaves a gap (rule R04).
     *
     * @param organization the organization
     * @param authority who may do what, in the same organization
     * @return the questions and reports
     * @throws InvalidDefinitionException if the organization lacks a role that has a part (a body needs none) or has no
     *     unit of a type for which something is said; if a duty needs a capability that the authority's policy does not
     *     have; with all such findings
     */
    public ResolvedMatrix resolve(Organization organization, Authority authority) {
        return MatrixResolution.of(this, organization, requireNonNull(authority, "authority"));
    }

    /**
     * Which letters it has.
     *
     * @return the variant
     */
    public MatrixVariant variant() {
        return variant;
    }

    /**
     * The days on which it holds.
     *
     * @return the days
     */
    public DateRange effective() {
        return effective;
    }

    /**
     * The columns.
     *
     * @return the roles in the order in which they are shown
     */
    public List<MatrixRole> roles() {
        return List.copyOf(roles.values());
    }

    /**
     * A column.
     *
     * @param role the id of a role
     * @return the role, empty if the matrix does not have it
     */
    public Optional<MatrixRole> findRole(RoleId role) {
        return Optional.ofNullable(roles.get(role));
    }

    /**
     * A column.
     *
     * @param role the id of a role
     * @return the role
     * @throws NotFoundException if the matrix does not have it
     */
    public MatrixRole role(RoleId role) {
        return findRole(role).orElseThrow(() -> new NotFoundException("role", role));
    }

    /**
     * The rows.
     *
     * @return the duties in the order in which they are shown
     */
    public List<MatrixDuty> duties() {
        return List.copyOf(duties.values());
    }

    /**
     * A row.
     *
     * @param duty the id of a duty
     * @return the duty, empty if the matrix does not have it
     */
    public Optional<MatrixDuty> findDuty(DutyId duty) {
        return Optional.ofNullable(duties.get(duty));
    }

    /**
     * A row.
     *
     * @param duty the id of a duty
     * @return the duty
     * @throws NotFoundException if the matrix does not have it
     */
    public MatrixDuty duty(DutyId duty) {
        return findDuty(duty).orElseThrow(() -> new NotFoundException("duty", duty));
    }

    /**
     * The cells.
     *
     * @return the assignments by duty as shown, those of all units before those of a unit type, then by letter as in
     *     {@link MatrixVariant#letters()}, role and day; each within the days of the matrix, none touching another one that
     *     says the same
     */
    public List<Assignment> assignments() {
        return assignments;
    }

    /**
     * The unit types for which something is said.
     *
     * @return the types by id, empty if everything holds in all units
     */
    public Set<UnitTypeId> unitTypes() {
        return Collections.unmodifiableSet(unitTypes);
    }

    /**
     * Who has which part in a duty over time, in units without a type or of one for which the duty has no assignments.
     *
     * @param duty the duty
     * @return the rows by time; no entry on days on which no role has a part
     * @throws NotFoundException if the matrix does not have the duty
     */
    public Timeline<MatrixRow> rows(DutyId duty) {
        return rowsOf(duty).rows();
    }

    /**
     * Who has which part in a duty over time, in units of a type. What is assigned for the type replaces, letter by letter,
     * what is assigned for all units.
     *
     * @param duty the duty
     * @param unitType the type, of which the matrix need not know
     * @return the rows by time; no entry on days on which no role has a part
     * @throws NotFoundException if the matrix does not have the duty
     */
    public Timeline<MatrixRow> rows(DutyId duty, UnitTypeId unitType) {
        return rowsOf(duty).rows(unitType);
    }

    MatrixRows rowsOf(DutyId duty) {
        MatrixRows found = rows.get(duty);
        if (found == null) {
            throw new NotFoundException("duty", duty);
        }
        return found;
    }

    /**
     * Who has which part in a duty on a day, in units without a type or of one for which nothing else is said.
     *
     * @param duty the duty
     * @param day the day
     * @return the row, without letters on a day on which no role has a part
     * @throws NotFoundException if the matrix does not have the duty
     */
    public MatrixRow row(DutyId duty, LocalDate day) {
        return rows(duty).on(day).orElseGet(() -> new MatrixRow(variant, Map.of()));
    }

    /**
     * Who has which part in a duty on a day, in units of a type.
     *
     * @param duty the duty
     * @param day the day
     * @param unitType the type
     * @return the row, without letters on a day on which no role has a part
     * @throws NotFoundException if the matrix does not have the duty
     */
    public MatrixRow row(DutyId duty, LocalDate day, UnitTypeId unitType) {
        return rows(duty, unitType).on(day).orElseGet(() -> new MatrixRow(variant, Map.of()));
    }

    /**
     * The letters of each role in a duty on a day, in units without a type or of one for which nothing else is said.
     *
     * @param duty the duty
     * @param day the day
     * @return the letters by role, roles by id
     * @throws NotFoundException if the matrix does not have the duty
     */
    public Map<RoleId, Set<Letter>> letters(DutyId duty, LocalDate day) {
        return row(duty, day).letters();
    }

    /**
     * The letters of each role in a duty on a day, in units of a type.
     *
     * @param duty the duty
     * @param day the day
     * @param unitType the type
     * @return the letters by role, roles by id
     * @throws NotFoundException if the matrix does not have the duty
     */
    public Map<RoleId, Set<Letter>> letters(DutyId duty, LocalDate day, UnitTypeId unitType) {
        return row(duty, day, unitType).letters();
    }

    /**
     * The role that answers for a duty on a day, in units without a type or of one for which nothing else is said.
     *
     * @param duty the duty
     * @param day the day
     * @return the role, empty if there is none or more than one; {@link #row(DutyId, LocalDate)} tells which
     * @throws NotFoundException if the matrix does not have the duty
     */
    public Optional<RoleId> accountableRole(DutyId duty, LocalDate day) {
        return only(row(duty, day));
    }

    /**
     * The role that answers for a duty on a day, in units of a type.
     *
     * @param duty the duty
     * @param day the day
     * @param unitType the type
     * @return the role, empty if there is none or more than one; {@link #row(DutyId, LocalDate, UnitTypeId)} tells which
     * @throws NotFoundException if the matrix does not have the duty
     */
    public Optional<RoleId> accountableRole(DutyId duty, LocalDate day, UnitTypeId unitType) {
        return only(row(duty, day, unitType));
    }

    private static Optional<RoleId> only(MatrixRow row) {
        Set<RoleId> accountable = row.accountable();
        return accountable.size() == 1 ? Optional.of(accountable.iterator().next()) : Optional.empty();
    }

    /**
     * Cuts days wherever something of the matrix starts or ends.
     *
     * <p>If the only change of 2026 is another accountable role from 1 July on, the pieces of 2026 are
     * {@code 2026-01-01/2026-07-01} and {@code 2026-07-01/2027-01-01}.
     *
     * @param range the days
     * @return the pieces by time, which together are the range
     */
    public List<DateRange> cuts(DateRange range) {
        Cuts cuts = Cuts.of(range).at(effective);
        assignments.forEach(assignment -> cuts.at(assignment.effective()));
        return cuts.pieces();
    }

    /**
     * The part of this matrix on some days.
     *
     * @param range the days
     * @return the same matrix, holding on the common days only; empty if there are none
     */
    public Optional<ResponsibilityMatrix> within(DateRange range) {
        return effective.intersection(range).map(days -> of(variant, days, roles(), duties(), inForce(days)));
    }

    private List<Assignment> inForce(DateRange days) {
        return assignments.stream()
                .filter(assignment -> assignment.effective().overlaps(days))
                .toList();
    }

    /**
     * This matrix up to the day on which another one begins, and the other from then on: two versions as one.
     *
     * <p>Roles and duties of both are there, in the order of the later version and with its names, then those that it no
     * longer has.
     *
     * @param next the later version
     * @return one matrix over the days of both
     * @throws IllegalArgumentException if the later version does not begin after this one and on or before its end; if it
     *     is of another variant; if it has the same duty with another reach, need or topic or following others, or the same role with
     *     other seats, which a matrix cannot say by day
     */
    public ResponsibilityMatrix followedBy(ResponsibilityMatrix next) {
        return MatrixVersions.joined(this, next);
    }

    /**
     * The matrix of a day as a table, a duty a row.
     *
     * @param day the day
     * @return as {@link #asTable(LocalDate, MatrixReading)}
     */
    public Table asTable(LocalDate day) {
        return asTable(day, MatrixReading.BY_DUTY);
    }

    /**
     * The matrix of a day as a table, with the letters in its cells: {@code A/R}, or nothing.
     *
     * <p>By duty it has the columns {@code duty}, {@code name}, {@code unit_type} and one for each role, such as {@code
     * role_regional_manager}; a duty has one row for units of any type, and one for each type with assignments of its own
     * on this day. By role it has {@code role}, {@code name}, {@code unit_type} and one for each duty.
     *
     * @param day the day; on a day on which the matrix does not hold the cells are empty
     * @param reading a duty or a role a row
     * @return the table
     */
    public Table asTable(LocalDate day, MatrixReading reading) {
        return MatrixTables.of(this, day, reading);
    }

    /**
     * What is wrong or worth knowing about the matrix by itself, under the usual policy and held against nothing else.
     *
     * @return as {@link #findings(MatrixPolicy, MatrixContext)}
     */
    public List<Finding> findings() {
        return findings(MatrixPolicy.STANDARD, MatrixContext.NOTHING);
    }

    /**
     * What is wrong or worth knowing about the matrix by itself: rules R01 to R12 ({@link MatrixRule}) on each of its days,
     * without an organization.
     *
     * <p>Rules about duties are looked at once for all units, and for each unit type on the days on which it has
     * assignments of its own. The place of a finding is the id of the duty, or of the role if it is about a role, and the
     * days; its arguments are {@code duty}, {@code role} or {@code roles}, {@code unitType} and {@code days} as far as they
     * matter. The same on neighbouring days is one finding.
     *
     * @param policy how grave each rule is, and its limits
     * @param context what the matrix is held against
     * @return the findings by kind, duty or role, and day
     */
    public List<Finding> findings(MatrixPolicy policy, MatrixContext context) {
        return MatrixInspection.of(this, policy, context);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ResponsibilityMatrix other
                && variant == other.variant
                && effective.equals(other.effective)
                && roles().equals(other.roles())
                && duties().equals(other.duties())
                && assignments.equals(other.assignments);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * effective.hashCode() + duties.hashCode()) + assignments.hashCode();
    }

    /** For logs and failing tests. */
    @Override
    public String toString() {
        return "ResponsibilityMatrix[" + variant + " " + effective + " " + roles.values() + " " + duties.values() + " "
                + assignments + "]";
    }
}
