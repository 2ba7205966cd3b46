package io.salestiers.kpi.cycle;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.kpi.catalog.KpiCatalog;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.scorecard.ScorecardTemplate;
import io.salestiers.kpi.target.TargetRule;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a company is evaluated (考核周期): in which periods, by which targets, with which scorecard for each tier. A definition;
 * {@link #check} says what does not fit its ladder and catalogue. Immutable and safe for use by several threads.
 *
 * @param id its id
 * @param name what readers see
 * @param fiscalYearStart the number of the month in which the fiscal year begins: 1 for January
 * @param periods the kinds of periods that are evaluated, at least one
 * @param placement which day of a period decides on persons, teams, offices and the company
 * @param targets how targets are computed
 * @param scorecards the scorecard of each tier that has one
 */
public record EvaluationCycle(
        CycleId id,
        LocalizedText name,
        int fiscalYearStart,
        SortedSet<PeriodKind> periods,
        PlacementDay placement,
        List<TargetRule> targets,
        SortedMap<TierId, ScorecardTemplate> scorecards) {
    /**
     * Copies the collections.
     *
     * @throws InvalidDefinitionException if there is no period
     * @throws IllegalArgumentException if the month is not 1 to 12
     */
    public EvaluationCycle {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(placement, "placement");
        periods = Collections.unmodifiableSortedSet(new TreeSet<>(periods));
        targets = List.copyOf(targets);
        scorecards = Collections.unmodifiableSortedMap(new TreeMap<>(scorecards));
        if (fiscalYearStart < 1 || fiscalYearStart > 12) {
            throw new IllegalArgumentException("fiscalYearStart must be 1 to 12, but was " + fiscalYearStart);
        }
        if (periods.isEmpty()) {
            throw new InvalidDefinitionException(
                    List.of(Finding.of(CycleFinding.NO_PERIODS, Place.document("evaluation-cycle", "/periods"))));
        }
    }

    /**
     * The calendar of the cycle.
     *
     * @return fiscal years that begin with the stated month
     */
    public FiscalCalendar calendar() {
        return FiscalCalendar.startingIn(Month.of(fiscalYearStart));
    }

    /**
     * The periods of the cycle that have a day in a range.
     *
     * @param range a range with an end
     * @return by start, of those that start together the shorter first
     */
    public List<Period> periodsIn(DateRange range) {
        List<Period> all = new ArrayList<>();
        for (PeriodKind kind : periods) {
            all.addAll(calendar().periodsIn(kind, range));
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
     * What does not fit the ladder and the catalogue. Target rules are checked where they are compiled, by
     * {@link io.salestiers.kpi.target.TargetResolver#of}.
     *
     * @param ladder the tiers of the organization
     * @param catalog the KPIs
     * @param document the name of the document for the places of findings
     * @return all findings by tier
     */
    public List<Finding> check(Ladder ladder, KpiCatalog catalog, String document) {
        List<Finding> findings = new ArrayList<>();
        scorecards.forEach((tier, template) -> {
            String pointer = "/scorecards/" + tier.value().replace("~", "~0").replace("/", "~1");
            if (ladder.find(tier).isEmpty()) {
                findings.add(Finding.of(CycleFinding.UNKNOWN_TIER, Place.document(document, pointer))
                        .with("tier", tier.value()));
            }
            findings.addAll(template.check(catalog, document, pointer));
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
