package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The versions of a plan, each for its days, and the date that selects one. Immutable and safe for use by several threads.
 *
 * <p>A component that pays for credits is bound in each version to the credits that select this version; it is measured on them
 * alone. A component that pays for the period as a whole (bonuses, objectives, chains, pools, contests) comes from one version
 * only, so that nobody gets a bonus twice because the plan was revised.
 */
public final class PlanVersions {
    private final List<IncentivePlan> versions;
    private final PlanSelection selection;

    private PlanVersions(List<IncentivePlan> versions, PlanSelection selection) {
        this.versions = versions;
        this.selection = selection;
    }

    /**
     * Versions of one plan.
     *
     * @param versions in any order, all of one id; there may be days without one
     * @param selection which date selects a version
     * @return the versions
     * @throws InvalidDefinitionException if there is none, ids differ, or two versions hold on one day; with all findings
     */
    public static PlanVersions of(Collection<IncentivePlan> versions, PlanSelection selection) {
        requireNonNull(selection, "selection");
        List<IncentivePlan> sorted = new ArrayList<>(versions);
        sorted.sort(Comparator.comparing(IncentivePlan::effective).thenComparing(IncentivePlan::id));
        List<Finding> findings = new ArrayList<>();
        if (sorted.isEmpty()) {
            findings.add(Finding.of(PlanFinding.NO_VERSION, Place.document("incentive-plan", "")));
        }
        for (int i = 1; i < sorted.size(); i++) {
            IncentivePlan before = sorted.get(i - 1);
            IncentivePlan version = sorted.get(i);
            if (!version.id().equals(before.id())) {
                findings.add(Finding.of(
                                PlanFinding.OTHER_PLAN, Place.about(version.id().value()))
                        .with("plan", before.id().value())
                        .with("other", version.id().value()));
            }
            if (before.effective().overlaps(version.effective())) {
                findings.add(Finding.of(
                                PlanFinding.VERSIONS_OVERLAP,
                                Place.about(version.id().value()))
                        .with("plan", version.id().value())
                        .with("first", Argument.days(before.effective()))
                        .with("second", Argument.days(version.effective())));
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
        return new PlanVersions(List.copyOf(sorted), selection);
    }

    /**
     * The versions.
     *
     * @return by their days
     */
    public List<IncentivePlan> versions() {
        return versions;
    }

    /**
     * The version of a day.
     *
     * @param day the day
     * @return empty if none holds
     */
    public Optional<IncentivePlan> on(LocalDate day) {
        return versions.stream()
                .filter(version -> version.effective().contains(day))
                .findFirst();
    }

    /**
     * Binds to a period each version that is selected in it.
     *
     * @param inputs as for {@link IncentivePlan#resolve}
     * @param period the period
     * @return the bound versions by their days, and what was noticed; a credit that selects no version is an error
     */
    public WithFindings<List<ResolvedPlan>> resolve(PlanInputs inputs, Period period) {
        List<Finding> findings = new ArrayList<>();
        Map<IncentivePlan, List<Credit>> selected = new LinkedHashMap<>();
        versions.forEach(version -> selected.put(version, new ArrayList<>()));
        List<Credit> earlier = new ArrayList<>();
        for (Credit credit : inputs.credits().all()) {
            if (!period.range().contains(credit.day())) {
                earlier.add(credit);
                continue;
            }
            Optional<LocalDate> day = selection.of(credit, period);
            Optional<IncentivePlan> version = day.flatMap(this::on);
            if (version.isPresent()) {
                selected.computeIfAbsent(version.get(), key -> new ArrayList<>())
                        .add(credit);
            } else {
                findings.add(unselected(credit, day));
            }
        }
        Optional<IncentivePlan> whole = on(selection.ofPeriod(period));
        List<ResolvedPlan> resolved = new ArrayList<>();
        boolean failed = !findings.isEmpty();
        for (Map.Entry<IncentivePlan, List<Credit>> each : selected.entrySet()) {
            boolean ofPeriod = whole.filter(each.getKey()::equals).isPresent();
            if (!ofPeriod && each.getValue().isEmpty()) {
                continue;
            }
            List<Credit> credits = new ArrayList<>(earlier);
            credits.addAll(each.getValue());
            WithFindings<ResolvedPlan> bound = PlanResolver.resolveSelected(
                    each.getKey(), inputs.withCredits(Credits.of(credits)), period, ofPeriod);
            findings.addAll(bound.findings());
            bound.value().ifPresent(resolved::add);
            failed |= bound.value().isEmpty();
        }
        return failed ? WithFindings.failed(findings) : WithFindings.of(List.copyOf(resolved), findings);
    }

    private Finding unselected(Credit credit, Optional<LocalDate> day) {
        Place place = Place.about(credit.transaction().toString());
        String transaction = credit.transaction().toString();
        if (day.isEmpty()) {
            return Finding.of(PlanFinding.NO_SELECTION_DATE, place)
                    .with("transaction", transaction)
                    .with("date", ((PlanSelection.ByNamedDate) selection).date().value());
        }
        return Finding.of(PlanFinding.NO_VERSION_ON, place)
                .with("transaction", transaction)
                .with("plan", versions.get(0).id().value())
                .with("day", Argument.day(day.get()));
    }
}
