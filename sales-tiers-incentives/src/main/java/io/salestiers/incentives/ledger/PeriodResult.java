package io.salestiers.incentives.ledger;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.modifier.PlanLimit;
import java.util.List;
import java.util.SortedMap;

/**
 * What the plans of a company gave in a period, with all explanations, and from which inputs. It becomes a {@link PeriodRun},
 * which is booked and stored. Immutable and safe for use by several threads.
 *
 * @param period the period
 * @param runs a run for each plan, and for each version of a plan that changes within the period
 * @param limits the limits on all plans together, in order
 * @param inputs which version of which input everything was calculated from
 * @param detail how far the lines are divided; the same for all periods, else late changes move pay from one source to another
 */
public record PeriodResult(
        Period period, List<EarningRun> runs, List<PlanLimit> limits, List<InputRef> inputs, RunDetail detail) {
    /** Copies the lists; refuses a run of another period. */
    public PeriodResult {
        requireNonNull(period, "period");
        runs = List.copyOf(runs);
        limits = List.copyOf(limits);
        inputs = List.copyOf(inputs);
        requireNonNull(detail, "detail");
        for (EarningRun run : runs) {
            if (!run.resolved().period().equals(period)) {
                throw new IllegalArgumentException("runs must be of " + period.name() + ", but there was one of "
                        + run.resolved().period().name());
            }
        }
    }

    /**
     * A result with a line for each component.
     *
     * @param period the period
     * @param runs a run for each plan
     * @param limits the limits on all plans together
     * @param inputs the inputs
     */
    public PeriodResult(Period period, List<EarningRun> runs, List<PlanLimit> limits, List<InputRef> inputs) {
        this(period, runs, limits, inputs, RunDetail.BY_COMPONENT);
    }

    /**
     * A result without limits on all plans together.
     *
     * @param period the period
     * @param runs a run for each plan
     * @param inputs the inputs
     */
    public PeriodResult(Period period, List<EarningRun> runs, List<InputRef> inputs) {
        this(period, runs, List.of(), inputs);
    }

    /**
     * The run: one line for each payee, plan, component and currency, or for each deal of a component. What limits of a plan change is a line of the plan
     * without a component, what limits on all plans change a line without a plan; several of them are one line. What a cap
     * defers is a held line of the same source. What a cap carries into the next period is no line: it becomes part of that
     * period's earnings by {@link io.salestiers.incentives.quota.EarlierPay}, and would be paid twice if it were booked now.
     *
     * <p>Earnings of 126 under a cap of 80 that defers: payable 80 and held 46. A limit of 70 on the plan, which loses the rest:
     * a line of −10 more.
     *
     * @return a run of this release
     * @throws IllegalArgumentException if a version of a plan is there twice
     */
    public PeriodRun run() {
        return PeriodRun.of(period, explanations().keySet(), inputs);
    }

    /**
     * The explanation of each line of the run.
     *
     * @return by line, in the order of the run
     */
    public SortedMap<RunLine, Explanation> explanations() {
        return RunLines.of(this).explanations();
    }
}
