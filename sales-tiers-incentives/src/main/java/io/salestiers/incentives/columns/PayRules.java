package io.salestiers.incentives.columns;

import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.commission.Measured;
import io.salestiers.incentives.commission.NegativePeriod;
import io.salestiers.incentives.commission.TrueUp;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.figure.AttainmentBasis;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.plan.CreditNeed;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.RateCommission;
import io.salestiers.incentives.plan.TeamPool;
import io.salestiers.incentives.team.PoolAllocation;
import io.salestiers.incentives.team.PoolFunding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whether an incentive plan fits into columns; what does not is found all at once. */
final class PayRules {
    private final IncentivePlan plan;
    private final CreditProgram credits;
    private final List<Finding> findings = new ArrayList<>();

    private PayRules(IncentivePlan plan, CreditProgram credits) {
        this.plan = plan;
        this.credits = credits;
    }

    static List<Finding> check(IncentivePlan plan, PlanInputs inputs, Period period, CreditProgram credits) {
        PayRules rules = new PayRules(plan, credits);
        rules.check(inputs, period);
        return rules.findings;
    }

    private void check(PlanInputs inputs, Period period) {
        if (!credits.days().equals(period.range())) {
            findings.add(Finding.of(ColumnFinding.OTHER_DAYS, Place.document("incentive-plan", ""))
                    .with("period", period.name())
                    .with("days", Argument.days(credits.days())));
        }
        if (!plan.limits().isEmpty()) {
            findings.add(Finding.of(ColumnFinding.LIMITS, Place.document("incentive-plan", "/limits"))
                    .with("plan", plan.id().value()));
        }
        SortedSet<LocalDate> within = new TreeSet<>();
        inputs.assignments().ifPresent(each -> within.addAll(each.changes(plan.id())));
        within.removeIf(day -> !credits.days().contains(day));
        credits.organization().cuts(credits.days()).forEach(piece -> within.remove(piece.from()));
        if (!within.isEmpty()) {
            findings.add(Finding.of(ColumnFinding.ASSIGNMENTS, Place.document("incentive-plan", ""))
                    .with("plan", plan.id().value())
                    .with(
                            "days",
                            new Argument.Many(within.stream().map(Argument::day).toList())));
        }
        findings.addAll(plan.creditSums(inputs.organization(), period, inputs.calendar())
                .findings());
        for (int i = 0; i < plan.components().size(); i++) {
            check(plan.components().get(i), "/components/" + i);
        }
    }

    private void found(ColumnFinding code, PlanComponent component, String pointer) {
        findings.add(Finding.of(code, Place.document("incentive-plan", pointer))
                .with("component", component.id().value()));
    }

    private void check(PlanComponent component, String pointer) {
        if (component.creditNeed() == CreditNeed.EACH) {
            return; // found already
        }
        if (component instanceof RateCommission commission) {
            boolean alone = !commission.counting().addsUp()
                    && commission.counting().trueUp() == TrueUp.EACH_PERIOD_BY_ITSELF
                    && commission.counting().negative() != NegativePeriod.ZERO_AND_CARRIES
                    && commission.base().measured() == Measured.AMOUNT;
            if (!alone) {
                found(ColumnFinding.COMPONENT_KIND, component, pointer);
            }
            kept(commission.base().credits(), component, pointer + "/base/credits");
            for (int i = 0; i < commission.modifiers().size(); i++) {
                if (commission
                        .modifiers()
                        .get(i)
                        .figure()
                        .filter(PayRules::moves)
                        .isPresent()) {
                    found(ColumnFinding.FIGURE, component, pointer + "/modifiers/" + i);
                }
            }
        } else if (component instanceof TeamPool pool) {
            pool(pool, pointer);
        } else {
            found(ColumnFinding.COMPONENT_KIND, component, pointer);
        }
    }

    private void pool(TeamPool pool, String pointer) {
        if (pool.funding() instanceof PoolFunding.RateOnCredits rate) {
            kept(rate.credits(), pool, pointer + "/funding/credits");
        }
        if (pool.allocation() instanceof PoolAllocation.ByCredits shared) {
            kept(shared.credits(), pool, pointer + "/allocation/credits");
        }
        for (int i = 0; i < pool.gates().size(); i++) {
            FigureSource source = pool.gates().get(i).figure();
            if (source instanceof FigureSource.QuotaAttainment attainment) {
                if (!attainment.basis().equals(AttainmentBasis.OF_PERIOD) || attainment.whose() != Whose.UNIT) {
                    found(ColumnFinding.FIGURE, pool, pointer + "/gates/" + i);
                }
                kept(attainment.credits(), pool, pointer + "/gates/" + i + "/figure/credits");
            }
        }
        for (int i = 0; i < pool.qualifiers().size(); i++) {
            if (moves(pool.qualifiers().get(i).figure())) {
                found(ColumnFinding.FIGURE, pool, pointer + "/qualifiers/" + i);
            }
        }
    }

    /* Whether deals change it. */
    private static boolean moves(FigureSource source) {
        return source instanceof FigureSource.QuotaAttainment;
    }

    private void kept(CreditFilter filter, PlanComponent component, String pointer) {
        TreeSet<DimensionId> lost = new TreeSet<>(filter.dimensions().values().keySet());
        credits.kept().forEach(lost::remove);
        if (!lost.isEmpty()) {
            findings.add(Finding.of(ColumnFinding.NOT_KEPT, Place.document("incentive-plan", pointer))
                    .with("component", component.id().value())
                    .with(
                            "dimensions",
                            Argument.texts(lost.stream().map(DimensionId::value).toList())));
        }
    }
}
