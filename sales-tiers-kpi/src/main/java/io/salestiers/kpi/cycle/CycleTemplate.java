package io.salestiers.kpi.cycle;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.kpi.catalog.KpiCatalog;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.scorecard.ScorecardTemplate;
import io.salestiers.kpi.target.TargetRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * How a company is evaluated (考核方案): by which calendar and in which periods, by which targets, with which scorecard for each
 * tier. It is the definition that the business writes; a {@link CycleState} is one run of it for one period.
 *
 * <p>A template with quarters and half-years over fiscal years that start in April has the cycles 2025-Q1 (April to June), Q2
 * and H1. {@link #check} says what does not fit its ladder and catalogue. Immutable and safe for use by several threads.
 *
 * @param id its id
 * @param name what readers see
 * @param calendar how years are divided: in calendar months, or in whole weeks (4-4-5)
 * @param periods the kinds of periods that are evaluated, at least one
 * @param placement which day of a period decides on persons, teams, offices and the company
 * @param targets how targets are computed
 * @param scorecards the scorecard of each tier that has one
 */
public record CycleTemplate(
        CycleTemplateId id,
        LocalizedText name,
        FiscalCalendar calendar,
        SortedSet<PeriodKind> periods,
        PlacementDay placement,
        List<TargetRule> targets,
        SortedMap<TierId, ScorecardTemplate> scorecards) {
    /**
     * Copies the collections.
     *
     * @throws InvalidDefinitionException if there is no period
     */
    public CycleTemplate {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(calendar, "calendar");
        requireNonNull(placement, "placement");
        periods = Collections.unmodifiableSortedSet(new TreeSet<>(periods));
        targets = List.copyOf(targets);
        scorecards = Collections.unmodifiableSortedMap(new TreeMap<>(scorecards));
        if (periods.isEmpty()) {
            throw new InvalidDefinitionException(
                    List.of(Finding.of(CycleFinding.NO_PERIODS, Place.document("cycle-template", "/periods"))));
        }
    }

    /**
     * The periods of the template that have a day in a range.
     *
     * @param range a range with an end
     * @return by start, of those that start together the shorter first
     */
    public List<Period> periodsIn(DateRange range) {
        List<Period> all = new ArrayList<>();
        for (PeriodKind kind : periods) {
            all.addAll(calendar.periodsIn(kind, range));
        }
        Collections.sort(all);
        return List.copyOf(all);
    }

    /**
     * The scorecard of a tier.
     *
     * @param tier the tier
     * @return the template, empty if the tier has none
     */
    public Optional<ScorecardTemplate> scorecard(TierId tier) {
        return Optional.ofNullable(scorecards.get(tier));
    }

    /**
     * What a cycle keeps of this template: which version of it, and which ratings the scorecard of each tier gives for which scores. The
     * weights of a scorecard add up to exactly 1, else there would be no {@link ScorecardTemplate}.
     *
     * @param revision the revision under which the host's store has this template
     * @return the method
     */
    public CycleMethod method(String revision) {
        return new CycleMethod(
                InputRef.of("cycle-template", id.value(), revision),
                scorecards.entrySet().stream()
                        .map(each -> TierMethod.of(each.getKey(), each.getValue()))
                        .toList());
    }

    /**
     * The first cycle of a series.
     *
     * @param cycle its id
     * @param revision the revision under which the host's store has this template
     * @param policy how the review is held
     * @param kind of which length its period is: one of {@link #periods()}
     * @param day a day of the period
     * @param unit who is evaluated: everybody with a position in the unit or below it whose tier has a scorecard
     * @param organization the organization
     * @return the draft of the cycle; and who has no reviewer
     * @throws IllegalArgumentException if the template has no periods of the kind
     */
    public WithFindings<CycleState> first(
            CycleId cycle,
            String revision,
            ReviewPolicy policy,
            PeriodKind kind,
            LocalDate day,
            UnitId unit,
            Organization organization) {
        if (!periods.contains(kind)) {
            throw new IllegalArgumentException("kind must be one of " + periods + ", but was " + kind);
        }
        return new Enrollment(this, organization)
                .draft(cycle, method(revision), policy, calendar.periodOf(kind, day), unit, Optional.empty());
    }

    /**
     * The cycle after another one: its period begins on the day on which the previous one ends, so that no day is left out
     * or counted twice. Who holds a position on the first day of the period is in it, who has left is not; who is still
     * there keeps the reviewer, as long as that one is still there and above them.
     *
     * @param cycle the id of the new cycle
     * @param revision the revision under which the host's store has this template
     * @param previous the cycle before, in whatever phase
     * @param organization the organization
     * @return the draft of the cycle; and who joined, left, came to another tier or reviewer, or has no reviewer
     * @throws IllegalArgumentException if the previous cycle is of another template, or its period is none of the calendar
     */
    public WithFindings<CycleState> next(
            CycleId cycle, String revision, CycleState previous, Organization organization) {
        if (!previous.template().equals(id)) {
            throw new IllegalArgumentException(
                    "previous cycle must be of template " + id + ", but was of " + previous.template());
        }
        Period before = previous.period();
        LocalDate end = before.range().to().orElseThrow();
        Period period = calendar.periodOf(before.kind(), end);
        if (!period.range().from().equals(end)) {
            throw new IllegalArgumentException("the next period must begin on " + end + ", but is " + period + " "
                    + period.range() + "; has the calendar changed?");
        }
        return new Enrollment(this, organization)
                .draft(cycle, method(revision), previous.policy(), period, previous.unit(), Optional.of(previous));
    }

    /**
     * What does not fit the ladder and the catalogue. Target rules are checked where they are compiled, by
     * {@link io.salestiers.kpi.target.TargetResolver#of}.
     *
     * @param ladder the tiers of the organization
     * @param catalog the KPIs
     * @param document the name of the document for the places of findings
     * @return all findings by tier
     */
    public List<Finding> check(Ladder ladder, KpiCatalog catalog, String document) {
        return check(ladder, (template, pointer) -> template.check(catalog, document, pointer), document);
    }

    /**
     * What does not fit the ladder, the catalogue and the measures: also lines that are held against the target of a measure
     * that is not there, or is in another unit than their KPI.
     *
     * @param ladder the tiers of the organization
     * @param catalog the KPIs
     * @param measures the measures that have targets
     * @param document the name of the document for the places of findings
     * @return all findings by tier
     */
    public List<Finding> check(Ladder ladder, KpiCatalog catalog, Collection<Measure> measures, String document) {
        return check(ladder, (template, pointer) -> template.check(catalog, measures, document, pointer), document);
    }

    private List<Finding> check(
            Ladder ladder, BiFunction<ScorecardTemplate, String, List<Finding>> scorecard, String document) {
        List<Finding> findings = new ArrayList<>();
        scorecards.forEach((tier, template) -> {
            String pointer = "/scorecards/" + tier.value().replace("~", "~0").replace("/", "~1");
            if (ladder.find(tier).isEmpty()) {
                findings.add(Finding.of(CycleFinding.UNKNOWN_TIER, Place.document(document, pointer))
                        .with("tier", tier.value()));
            }
            findings.addAll(scorecard.apply(template, pointer));
        });
        for (int i = 0; i < targets.size(); i++) {
            if (ladder.find(targets.get(i).tier()).isEmpty()) {
                findings.add(Finding.of(CycleFinding.UNKNOWN_TIER, Place.document(document, "/targets/" + i + "/tier"))
                        .with("tier", targets.get(i).tier().value()));
            }
        }
        for (Tier tier : ladder.tiers()) {
            if (!scorecards.containsKey(tier.id())) {
                findings.add(Finding.of(CycleFinding.TIER_WITHOUT_SCORECARD, Place.document(document, "/scorecards"))
                        .with("tier", tier.id().value()));
            }
        }
        return List.copyOf(findings);
    }
}
