package io.salestiers.kpi.target;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Rounding;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.kpi.measure.MeasureValues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How the targets of a measure come about (目标方案): amounts for units, positions and persons, spread over time, broken down over
 * the organization, and fitted to the people who are there. A definition; {@link #resolve} gives the {@link Targets}.
 *
 * <p>The order of steps is always the same. (1) The amount of a larger period is spread over the smallest periods of the plan
 * in it; where several stated periods contain a smallest one, the smallest of them counts. (2) In each smallest period the
 * amount of a unit is broken down to units and positions. (3) The target of a position goes to those who hold it, by days, ramp
 * and relief. (4) Larger periods are the sums of the smallest. So a target agrees with the sum of its parts to the last minor
 * unit; where it does not, because two statements contradict each other or a part is with nobody, a finding says by how much.
 *
 * <p>CNY 1,200,000 a year for the company, by months and equally, over two teams with three and two representatives: CNY
 * 100,000 in each month; 60,000 and 40,000 by listed positions; with an over-assignment of 1.05 below the teams 63,000 and
 * 42,000, which is 21,000 for each representative.
 *
 * <!-- sample: TargetSamplesTest#quota -->
 * <pre>{@code
 * TargetPlan plan = SalesTiersJson.jackson3()
 *         .read("plan.json", bytes, KpiDocuments.TARGET_PLAN)
 *         .orThrow();
 * WithFindings<Targets> targets = plan.resolve(values, calendar, BusinessCalendar.everyDay());
 * Subject li = Subject.of(PersonId.of("li"));
 * TargetValue quota = targets.orThrow()
 *         .find(plan.measure(), li, calendar.parse("2025-Q3"))
 *         .orElseThrow();
 * String why = quota.explanation().print(texts);
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param id its id
 * @param name what readers see
 * @param measure of which measure; its figures must add up, as revenue and the number of deals do. Targets of others, such as a
 *     win rate of 60 %, are stated for each subject and period
 * @param forPay whether pay depends on the targets, so that they are quotas
 * @param kinds for which kinds of periods there are targets; the smallest is that to which amounts are spread
 * @param amounts what is stated, at least one, all in one unit and currency
 * @param revisions what a change of an amount within its period means
 * @param spread how amounts are spread over time
 * @param breakdown how the amounts of units are broken down; empty if they are not
 * @param people how targets of positions and persons are fitted to people
 * @param rounding how over-assigned totals and joined revisions are rounded, to no more decimals than the amounts have
 */
public record TargetPlan(
        TargetPlanId id,
        LocalizedText name,
        MeasureId measure,
        boolean forPay,
        SortedSet<PeriodKind> kinds,
        List<PlannedAmount> amounts,
        PieceJoining revisions,
        Spread spread,
        Optional<Breakdown> breakdown,
        PersonalRules people,
        Rounding rounding) {
    static final String DOCUMENT = "target-plan";

    /**
     * Copies the collections and refuses what means nothing by itself.
     *
     * @throws InvalidDefinitionException with all findings: kinds or amounts that are missing, negative or contradict each
     *     other, weights that do not add up, holes in the ramp, reliefs that overlap
     */
    public TargetPlan {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(measure, "measure");
        requireNonNull(revisions, "revisions");
        requireNonNull(spread, "spread");
        requireNonNull(breakdown, "breakdown");
        requireNonNull(people, "people");
        requireNonNull(rounding, "rounding");
        kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
        amounts = List.copyOf(amounts);
        List<Finding> findings = PlanChecks.of(kinds, measure, amounts, spread, breakdown, people, rounding);
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /**
     * The kind of period to which amounts are spread.
     *
     * @return the smallest
     */
    public PeriodKind smallestKind() {
        return kinds.first();
    }

    /**
     * This plan with other or further amounts: a revision is a new plan, and the old one stays as it is.
     *
     * @param other the amounts
     * @return a copy
     * @throws InvalidDefinitionException as the constructor
     */
    public TargetPlan withAmounts(List<PlannedAmount> other) {
        return new TargetPlan(id, name, measure, forPay, kinds, other, revisions, spread, breakdown, people, rounding);
    }

    /**
     * This plan with one more amount, for example a revision.
     *
     * @param amount the amount
     * @return a copy
     * @throws InvalidDefinitionException as the constructor
     */
    public TargetPlan plus(PlannedAmount amount) {
        List<PlannedAmount> more = new ArrayList<>(amounts);
        more.add(amount);
        return withAmounts(more);
    }

    /**
     * The targets that the plan gives.
     *
     * @param values the organization, its days, and the measures that formulas read
     * @param calendar the periods
     * @param business the working days; {@link BusinessCalendar#everyDay()} if the plan asks for none
     * @return the targets of all subjects in all periods of the plan's kinds; or all that is wrong with the plan in view of
     *     organization and calendar. Warnings and notes say what is not assigned and where parts and whole differ, by how much
     */
    public WithFindings<Targets> resolve(MeasureValues values, FiscalCalendar calendar, BusinessCalendar business) {
        return PlanRun.resolve(this, values, calendar, business);
    }

    /**
     * Whose targets a reorganization, or late figures, would change.
     *
     * @param before the organization and measures of now
     * @param after those of afterwards
     * @param calendar the periods
     * @param business the working days
     * @return each target that is added, removed or another one, by period and subject; or all that is wrong with the plan in
     *     view of either. The findings are those of afterwards
     */
    public WithFindings<List<TargetCheck.Difference>> impactOf(
            MeasureValues before, MeasureValues after, FiscalCalendar calendar, BusinessCalendar business) {
        WithFindings<Targets> old = resolve(before, calendar, business);
        WithFindings<Targets> now = resolve(after, calendar, business);
        return old.value().isEmpty()
                ? WithFindings.failed(old.findings())
                : now.map(targets -> TargetCheck.differences(old.orThrow(), targets));
    }
}
