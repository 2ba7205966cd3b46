package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.examples.quickstart.input.OrganizationAssembler;
import io.salestiers.examples.quickstart.input.SalesData;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.kpi.analysis.warning.WarningEvaluator;
import io.salestiers.kpi.analysis.warning.WarningReport;
import io.salestiers.kpi.catalog.CompiledKpi;
import io.salestiers.kpi.cycle.CycleTemplate;
import io.salestiers.kpi.evaluation.EvaluationInputs;
import io.salestiers.kpi.evaluation.KpiEvaluator;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.measure.CurrencyPolicy;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.scorecard.Scorecard;
import io.salestiers.kpi.scorecard.ScorecardCalculator;
import io.salestiers.kpi.target.Target;
import io.salestiers.kpi.target.Targets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Closes a period: from what was read to measures, KPIs, scorecards, earnings and pay. */
public final class Closing {
    private final SalesData data;
    private final Definitions definitions;
    private final Period period;
    private final List<Finding> findings = new ArrayList<>();

    private Closing(SalesData data, Definitions definitions, Period period) {
        this.data = data;
        this.definitions = definitions;
        this.period = period;
    }

    /**
     * Closes a period.
     *
     * @param data what was read
     * @param definitions what the business wrote
     * @param period the period to pay
     * @return the closed period with everything that was found, or the errors that keep it from being closed
     */
    public static WithFindings<ClosedPeriod> close(SalesData data, Definitions definitions, Period period) {
        return new Closing(data, definitions, period).close();
    }

    private WithFindings<ClosedPeriod> close() {
        Optional<Organization> organization = take(
                OrganizationAssembler.assemble(data, definitions.governance().ladder()));
        Optional<Targets> stated = take(Targets.of(statedTargets(), SalesMeasures.all()));
        Optional<DateRange> observed = data.closedDays();
        if (observed.isEmpty()) {
            findings.add(Finding.of(ClosingFindings.NOTHING_CLOSED, Place.about(period.name()))
                    .with("period", period.name()));
        }
        if (failed() || organization.isEmpty() || stated.isEmpty()) {
            return WithFindings.failed(findings);
        }
        Rhythm rhythm = Rhythm.of(data, definitions.rhythm(), organization.get(), period, findings);
        if (failed()) {
            return WithFindings.failed(findings);
        }
        EvaluationInputs inputs = inputs(organization.get(), stated.get(), observed.orElse(period.range()));
        EarningRuns runs = new EarningRuns(data, definitions, organization.get(), inputs.targets());
        SalesCredits.Result credited = runs.credits(period);
        noteUncredited(credited);
        Optional<EarningRun> earned = take(runs.run(credited.credits(), period));
        findings.addAll(DrawChecks.check(data, definitions.payment()));
        if (failed() || earned.isEmpty()) {
            return WithFindings.failed(findings);
        }
        EarningRun run = earned.get();
        run.unassigned()
                .forEach(rest -> findings.add(Finding.of(
                                ClosingFindings.UNASSIGNED,
                                Place.during(rest.subject().key(), period.range()))
                        .with("amount", rest.amount().toArgument())
                        .with("component", rest.component().value())
                        .with("subject", rest.subject().key())));
        Optional<ClosedLedger> ledger = definitions.payment().rules().isEmpty()
                ? Optional.empty()
                : new LedgerClosing(data, definitions, organization.get(), runs, findings)
                        .close(run, observed.orElse(period.range()));
        if (failed()) {
            return WithFindings.failed(findings);
        }
        Optional<Scenarios> scenarios = scenarios(runs.inputs(credited.credits()), run);
        if (failed()) {
            return WithFindings.failed(findings);
        }
        SortedMap<TierId, List<KpiValue>> values = evaluate(inputs);
        Optional<WarningReport> warnings = warnings(inputs, stated.get());
        warnings.ifPresent(report -> findings.addAll(report.findings()));
        Optional<Careers> careers =
                new CareerFinder(data, definitions, organization.get(), period, inputs, findings).find();
        Optional<Fairness> fairness = new FairnessFinder(
                        data, definitions, organization.get(), runs, run, credited.credits(), findings)
                .find(ledger, careers);
        if (failed()) {
            return WithFindings.failed(findings);
        }
        ClosedPeriod closed = new ClosedPeriod(
                data,
                definitions,
                organization.get(),
                period,
                periods(),
                inputs,
                values,
                scorecards(inputs, values),
                warnings,
                rhythm,
                credited.credits(),
                run,
                ledger,
                scenarios,
                careers,
                fairness,
                findings.stream().distinct().toList());
        return WithFindings.of(closed, closed.findings());
    }

    private Optional<Scenarios> scenarios(PlanInputs inputs, EarningRun run) {
        return definitions.scenario().variants().isEmpty()
                ? Optional.empty()
                : Optional.of(Scenarios.of(definitions.scenario(), inputs, run, findings));
    }

    private boolean failed() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private <T> Optional<T> take(WithFindings<T> result) {
        findings.addAll(result.findings());
        return result.value();
    }

    private List<Target> statedTargets() {
        return data.targets().stream()
                .map(target -> new Target(
                        target.measure(), Subject.of(target.agent()), target.period(), target.value(), target.forPay()))
                .toList();
    }

    private EvaluationInputs inputs(Organization organization, Targets stated, DateRange observed) {
        CycleTemplate cycle = definitions.cycle();
        MeasureValues values = values(organization, observed);
        findings.addAll(values.findings());
        Period base = cycle.calendar().before(period);
        if (base.range().overlaps(observed) && !observed.encloses(base.range())) {
            findings.add(Finding.of(ClosingFindings.BASE_INCOMPLETE, Place.during(base.name(), base.range()))
                    .with("base", base.name())
                    .with("period", period.name())
                    .with("observed", io.salestiers.core.text.Argument.days(observed)));
        }
        return new EvaluationInputs(values, targets(values, stated), cycle.calendar(), cycle.placement());
    }

    private MeasureValues values(Organization organization, DateRange observed) {
        return MeasureValues.of(
                SalesMeasures.all(),
                SalesMeasures.sourced(data),
                SalesMeasures.observe(data, organization, observed.to().orElseThrow()),
                organization,
                observed,
                policy());
    }

    private Targets targets(MeasureValues values, Targets stated) {
        Set<Period> targeted = new LinkedHashSet<>(periods());
        targeted.addAll(definitions.cycle().calendar().periodsIn(PeriodKind.QUARTER, values.observed()));
        return definitions.targets().resolve(values, stated, targeted).value().orElseThrow();
    }

    /* Halfway is when a warning can still help. Nothing that came later is known to the rules: neither later deals nor returns
     * that arrived later, whatever day they count on. */
    private Optional<WarningReport> warnings(EvaluationInputs inputs, Targets stated) {
        DateRange days = period.range();
        LocalDate halfway = days.from().plusDays(days.lengthInDays() / 2 - 1);
        DateRange observed = inputs.values().observed();
        if (definitions.warnings().isEmpty() || !observed.contains(halfway)) {
            return Optional.empty();
        }
        MeasureValues known =
                values(inputs.values().organization(), DateRange.of(observed.from(), halfway.plusDays(1)));
        return Optional.of(WarningEvaluator.DEFAULT.evaluate(
                definitions.warnings().get(),
                new EvaluationInputs(known, targets(known, stated), inputs.calendar(), inputs.placement()),
                period,
                halfway,
                BusinessCalendar.everyDay()));
    }

    private CurrencyPolicy policy() {
        return data.format()
                .reporting()
                .map(reporting -> CurrencyPolicy.converting(reporting, new SalesRates(data.rates())))
                .orElseGet(CurrencyPolicy::none);
    }

    private List<Period> periods() {
        List<Period> all = new ArrayList<>();
        for (PeriodKind kind : definitions.cycle().periods()) {
            all.addAll(definitions.cycle().calendar().periodsIn(kind, period.range()));
        }
        return all.stream().sorted().toList();
    }

    private SortedMap<TierId, List<KpiValue>> evaluate(EvaluationInputs inputs) {
        SortedMap<TierId, List<KpiValue>> values = new TreeMap<>();
        for (Tier tier : definitions.governance().ladder().tiers()) {
            List<KpiValue> ofTier = new ArrayList<>();
            for (Period each : periods()) {
                for (Subject subject : subjects(inputs, tier, each)) {
                    for (CompiledKpi kpi : definitions.catalog().forTier(tier.id())) {
                        ofTier.add(KpiEvaluator.DEFAULT.evaluateDeep(inputs, kpi, subject, each));
                    }
                }
            }
            values.put(tier.id(), List.copyOf(ofTier));
        }
        return values;
    }

    /* Representatives are measured as persons. Managers are measured by the unit that they head, also while nobody holds
     * the position: a vacancy must not make a team's result disappear. */
    private List<Subject> subjects(EvaluationInputs inputs, Tier tier, Period each) {
        Organization organization = inputs.values().organization();
        if (tier.equals(organization.ladder().lowest())) {
            List<PersonId> persons = inputs.values().places(inputs.placement()).persons(tier.id(), each.range());
            return persons.stream().map(Subject::of).toList();
        }
        OrganizationDay day = organization.on(each.range().from());
        Set<UnitId> units = new LinkedHashSet<>();
        day.units().stream()
                .filter(unit -> day.head(unit)
                        .filter(head -> day.tier(head).equals(Optional.of(tier.id())))
                        .isPresent())
                .forEach(units::add);
        return units.stream().map(Subject::of).toList();
    }

    private SortedMap<TierId, List<Scorecard>> scorecards(
            EvaluationInputs inputs, SortedMap<TierId, List<KpiValue>> values) {
        SortedMap<TierId, List<Scorecard>> scorecards = new TreeMap<>();
        for (Tier tier : definitions.governance().ladder().tiers()) {
            definitions.cycle().scorecard(tier.id()).ifPresent(template -> {
                List<KpiValue> ofTier = values.getOrDefault(tier.id(), List.of());
                scorecards.put(
                        tier.id(),
                        subjects(inputs, tier, period).stream()
                                .map(subject -> ScorecardCalculator.DEFAULT.calculate(
                                        template, subject, period, ofTier, inputs.targets()))
                                .toList());
            });
        }
        return scorecards;
    }

    private void noteUncredited(SalesCredits.Result credited) {
        if (!credited.uncredited().isEmpty()) {
            findings.add(Finding.of(ClosingFindings.UNCREDITED, Place.about(period.name()))
                    .with("count", credited.uncredited().size())
                    .with(
                            "deals",
                            io.salestiers.core.text.Argument.texts(credited.uncredited().stream()
                                    .map(deal -> deal.id())
                                    .toList())));
        }
    }
}
