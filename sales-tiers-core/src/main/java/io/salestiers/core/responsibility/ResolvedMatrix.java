package io.salestiers.core.responsibility;

import io.salestiers.core.authority.Authority;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Reorganization;
import io.salestiers.core.org.ReorganizationDiff;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A responsibility matrix in an organization: who that is, for every duty, place and day.
 *
 * <!-- sample: GovernanceSamplesTest#resolved -->
 * <pre>{@code
 * ResolvedMatrix resolved = matrix.resolve(organization);
 * Answer answer = resolved.accountable(BREAK_DOWN_TARGETS, SUZHOU, LocalDate.of(2026, 7, 3)); // chen
 * List<CoverageGap> gaps = resolved.coverage(quarter).gaps(); // which duties had nobody, where, when and why
 * WhatIf after = resolved.whatIf(plan, quarter).orThrow(); // what a reorganization would leave uncovered
 * }</pre>
 *
 * <p><b>How a letter becomes a person.</b> For a duty of units: the matrix names the role for the unit's type on the day.
 * Of the unit and the units above it, the nearest one counts that has an existing position of this role directly in it.
 * Who does the work of this position has the part: its holder, or while it has none who acts for it. For a duty of which
 * each position has its own part, every position of the role answers for itself.
 *
 * <p>Immutable and safe for use by several threads. Making it takes a time that grows with the organization; a question
 * about a day then takes little, and a report a time that grows with what it walks over.
 */
public final class ResolvedMatrix {
    private final ResponsibilityMatrix matrix;
    private final Organization organization;
    private final @Nullable Authority authority;
    private final ResolvedColumns columns;
    private final PlaceNames names;

    ResolvedMatrix(
            ResponsibilityMatrix matrix,
            Organization organization,
            @Nullable Authority authority,
            ResolvedColumns columns) {
        this.matrix = matrix;
        this.organization = organization;
        this.authority = authority == null ? null : authority.with(organization);
        this.columns = columns;
        this.names = new PlaceNames(organization);
    }

    /**
     * The matrix.
     *
     * @return the matrix
     */
    public ResponsibilityMatrix matrix() {
        return matrix;
    }

    /**
     * The organization.
     *
     * @return the organization
     */
    public Organization organization() {
        return organization;
    }

    ResolvedColumns columns() {
        return columns;
    }

    /**
     * Who is accountable for a duty in a unit on a day.
     *
     * @param duty the duty
     * @param unit the unit
     * @param day the day
     * @return the answer with its explanation; for a duty of which each position has its own part one answer for each such
     *     position in the unit and below
     * @throws NotFoundException if the matrix does not have the duty or the organization never has the unit
     */
    public Answer accountable(DutyId duty, UnitId unit, LocalDate day) {
        Accountability found = questions(day).accountable(duty(duty), unit(unit));
        return answer(duty, new Subject.OfUnit(unit), day, found);
    }

    /**
     * Who is accountable for the part of a position in a duty on a day.
     *
     * @param duty the duty
     * @param position the position; for a duty of units its unit is asked about
     * @param day the day
     * @return the answer with its explanation
     * @throws NotFoundException if the matrix does not have the duty or the organization never has the position
     */
    public Answer accountable(DutyId duty, PositionId position, LocalDate day) {
        Accountability found = questions(day).part(duty(duty), position(position));
        return answer(duty, new Subject.OfPosition(position), day, found);
    }

    private Answer answer(DutyId duty, Subject place, LocalDate day, Accountability found) {
        return new Answer(
                duty,
                place,
                day,
                found,
                new Explanations(matrix, columns, authority, names, day).of(duty, place, found));
    }

    /**
     * Who is responsible for the work of a duty in a unit on a day.
     *
     * @param duty the duty
     * @param unit the unit
     * @param day the day
     * @return the people with their positions, in order; empty if there is nobody
     * @throws NotFoundException if the matrix does not have the duty or the organization never has the unit
     */
    public List<DutyHolder> responsible(DutyId duty, UnitId unit, LocalDate day) {
        return holders(duty, matrix.variant().responsible(), unit, day);
    }

    /**
     * Who has a letter in a duty in a unit on a day.
     *
     * @param duty the duty
     * @param letter the letter
     * @param unit the unit
     * @param day the day
     * @return the people with their positions, in order; for a duty of which each position has its own part all who have
     *     the letter in a part inside the unit
     * @throws NotFoundException if the matrix does not have the duty or the organization never has the unit
     */
    public List<DutyHolder> holders(DutyId duty, Letter letter, UnitId unit, LocalDate day) {
        return Verdicts.holders(questions(day).positions(duty(duty), letter, unit(unit)), columns.columns());
    }

    /**
     * The letters of a person in a duty in a unit on a day.
     *
     * @param person a person
     * @param duty the duty
     * @param unit the unit
     * @param day the day
     * @return the letters in their order, empty for a person without a part
     * @throws NotFoundException if the matrix does not have the duty or the organization never has the unit
     */
    public Set<Letter> letters(PersonId person, DutyId duty, UnitId unit, LocalDate day) {
        Set<Letter> letters = EnumSet.noneOf(Letter.class);
        for (Letter letter : matrix.variant().letters()) {
            for (DutyHolder holder : holders(duty, letter, unit, day)) {
                if (holder.person().equals(person)) {
                    letters.add(letter);
                }
            }
        }
        return Collections.unmodifiableSet(letters);
    }

    /**
     * What a person has to do with on a day.
     *
     * @param person a person
     * @param day the day
     * @return the parts by duty, letter and position; empty for a person in no position
     */
    public List<DutyPart> dutiesOf(PersonId person, LocalDate day) {
        DayQuestions questions = questions(day);
        OrgColumns of = columns.columns();
        int number = of.person(person);
        List<DutyPart> parts = new ArrayList<>();
        for (int position = 0; position < of.positions.size(); position++) {
            Occupancy now = of.occupancies.get(position).on(day.toEpochDay());
            if (now != null && now.has(number)) {
                parts.addAll(questions.partsOf(position, matrix.variant().letters()));
            }
        }
        Collections.sort(parts);
        return List.copyOf(parts);
    }

    /**
     * Which duties had nobody, or several people, on any day of a range, and why.
     *
     * @param range the days, with an end
     * @return the report
     * @throws IllegalArgumentException if the range has no end
     */
    public CoverageReport coverage(DateRange range) {
        return Coverage.of(this, range);
    }

    /**
     * What the rules for a living organization find on any day of a range, as grave as they usually are.
     *
     * @param range the days, with an end
     * @return the findings by duty, place and days
     * @throws IllegalArgumentException if the range has no end
     */
    public List<Finding> findings(DateRange range) {
        return coverage(range).findings();
    }

    /**
     * What the rules for a living organization find on any day of a range.
     *
     * @param range the days, with an end
     * @param policy how grave each rule is, and which are looked at
     * @return the findings by duty, place and days
     * @throws IllegalArgumentException if the range has no end
     */
    public List<Finding> findings(DateRange range, MatrixPolicy policy) {
        return coverage(range).findings(policy);
    }

    /**
     * What a re-organization would leave uncovered, and what it would put right.
     *
     * @param reorganization the changes, of which none is made
     * @param range the days to compare
     * @return the gaps and overlaps that would appear and that would be gone; or all that is wrong with the changes
     */
    public WithFindings<WhatIf> whatIf(Reorganization reorganization, DateRange range) {
        return organization.apply(reorganization).map(other -> to(other, range).whatIf());
    }

    /**
     * Who would gain and who would lose which duty by a re-organization.
     *
     * @param reorganization the changes, of which none is made
     * @param range the days to compare
     * @return the gains and losses; or all that is wrong with the changes
     */
    public WithFindings<AccountabilityImpact> impactOf(Reorganization reorganization, DateRange range) {
        return organization.apply(reorganization).map(other -> to(other, range).impact());
    }

    /**
     * Who gains and who loses which duty by the difference of two organizations. Only what the difference touches is looked
     * at.
     *
     * @param diff the difference between this organization and the other one, over the days to compare
     * @param after the other organization
     * @return the gains and losses
     * @throws InvalidDefinitionException if the other organization lacks a role or unit type of the matrix
     */
    public AccountabilityImpact impactOf(ReorganizationDiff diff, Organization after) {
        return new Comparisons(this, in(after), diff, diff.range()).impact();
    }

    private Comparisons to(Organization other, DateRange range) {
        return new Comparisons(this, in(other), ReorganizationDiff.between(organization, other, range), range);
    }

    /** The same matrix in another organization. */
    private ResolvedMatrix in(Organization other) {
        return MatrixResolution.of(matrix, other, authority);
    }

    PlaceNames names() {
        return names;
    }

    private DayQuestions questions(LocalDate day) {
        return new DayQuestions(columns, day.toEpochDay());
    }

    private int duty(DutyId duty) {
        matrix.duty(duty);
        return columns.rules().duty(duty);
    }

    private int unit(UnitId unit) {
        organization.unit(unit);
        return columns.columns().unit(unit);
    }

    private int position(PositionId position) {
        organization.position(position);
        return columns.columns().position(position);
    }

    /** For logs and failing tests. */
    @Override
    public String toString() {
        return "ResolvedMatrix[" + matrix + " in " + organization + "]";
    }
}
