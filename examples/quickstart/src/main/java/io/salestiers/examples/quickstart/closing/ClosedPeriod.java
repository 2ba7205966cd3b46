package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.org.Organization;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.time.Period;
import io.salestiers.examples.quickstart.input.SalesData;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.kpi.analysis.warning.WarningReport;
import io.salestiers.kpi.evaluation.EvaluationInputs;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.scorecard.Scorecard;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A closed period: everything that the library answered about it.
 *
 * @param data what was read
 * @param definitions what the business wrote
 * @param organization who was where
 * @param period the period
 * @param periods the period, the months in it, and the half-year in which it lies, as the cycle evaluates them
 * @param inputs measures and targets
 * @param values KPI values by tier
 * @param scorecards scorecards by tier
 * @param warnings who would have been warned halfway through the period; empty without rules, or if nothing was known then
 * @param rhythm what is due after the period
 * @param credits what is credited in the period
 * @param run what it earns
 * @param ledger what was booked and paid; empty without payment rules
 * @param scenarios what other plans would have paid; empty without such plans
 * @param careers who may move up; empty without rules of promotion
 * @param fairness whether pay and promotion are fair, in numbers; empty without rules of fairness
 * @param findings everything that was found on the way
 */
public record ClosedPeriod(
        SalesData data,
        Definitions definitions,
        Organization organization,
        Period period,
        List<Period> periods,
        EvaluationInputs inputs,
        SortedMap<TierId, List<KpiValue>> values,
        SortedMap<TierId, List<Scorecard>> scorecards,
        Optional<WarningReport> warnings,
        Rhythm rhythm,
        Credits credits,
        EarningRun run,
        Optional<ClosedLedger> ledger,
        Optional<Scenarios> scenarios,
        Optional<Careers> careers,
        Optional<Fairness> fairness,
        List<Finding> findings) {}
