package io.salestiers.incentives.columns;

import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.ResolvedCondition;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.RateCommission;
import io.salestiers.incentives.plan.ResolvedCommission;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.plan.ResolvedPool;
import io.salestiers.incentives.plan.TeamPool;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Binds an incentive plan to columns. The plan is resolved once with a credit of nothing for each sum; which credits it then asks
 * for, with which quotas, is what the loops add up later. So eligibility, assignment, proration and teams need not be known here.
 */
final class PayProgramCompiler {
    private final IncentivePlan plan;
    private final PlanInputs inputs;
    private final Period period;
    private final CreditProgram credits;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Credit, CellCredits.Entry> entries = new HashMap<>();
    private final Credits standIns;

    private PayProgramCompiler(IncentivePlan plan, PlanInputs inputs, Period period, CreditProgram credits) {
        this.plan = plan;
        this.inputs = inputs;
        this.period = period;
        this.credits = credits;
        List<Credit> all = new ArrayList<>();
        for (CellCredits.Entry entry : credits.cellCredits().entries()) {
            entries.put(entry.credit(), entry);
            all.add(entry.credit());
        }
        this.standIns = Credits.of(all);
    }

    static WithFindings<PayProgram> compile(
            IncentivePlan plan, PlanInputs inputs, Period period, CreditProgram credits) {
        return new PayProgramCompiler(plan, inputs, period, credits).compile();
    }

    CreditProgram credits() {
        return credits;
    }

    private WithFindings<PayProgram> compile() {
        List<Finding> unfit = PayRules.check(plan, inputs, period, credits);
        if (!unfit.isEmpty()) {
            return WithFindings.failed(unfit);
        }
        WithFindings<ResolvedPlan> resolved = plan.resolve(inputs.withCredits(standIns), period);
        if (resolved.value().isEmpty()) {
            return WithFindings.failed(resolved.findings());
        }
        ResolvedPlan bare =
                plan.resolve(inputs.withCredits(Credits.of(List.of())), period).orThrow();
        return program(resolved.value().get(), bare, resolved.findings());
    }

    /* Who is concerned only by credits, such as somebody who acts, has no part in the plan that was resolved without any. */
    private WithFindings<PayProgram> program(ResolvedPlan resolved, ResolvedPlan bare, List<Finding> warnings) {
        Map<ComponentId, CommissionColumns> commissions = new HashMap<>();
        Map<ComponentId, PoolColumns> pools = new HashMap<>();
        for (PlanComponent component : plan.components()) {
            if (component instanceof RateCommission commission) {
                List<ResolvedCommission> parts = parts(resolved, component, ResolvedCommission.class);
                if (parts.stream()
                        .anyMatch(part -> part.currency()
                                .filter(currency -> !currency.equals(credits.currency()))
                                .isPresent())) {
                    found(ColumnFinding.CURRENCY, component);
                    continue;
                }
                Set<PersonId> certain = parts(bare, component, ResolvedCommission.class).stream()
                        .map(ResolvedCommission::payee)
                        .collect(Collectors.toSet());
                commissions.put(
                        component.id(),
                        CommissionColumns.of(commission, parts, certain, eligible(commission), credits));
            } else if (component instanceof TeamPool pool) {
                List<ResolvedPool> parts = parts(resolved, component, ResolvedPool.class);
                if (PoolColumns.fits(pool, parts, credits.currency())) {
                    pools.put(
                            component.id(),
                            PoolColumns.of(pool, parts, parts(bare, component, ResolvedPool.class), this));
                } else {
                    found(ColumnFinding.COMPONENT_KIND, component);
                }
            }
        }
        return findings.isEmpty()
                ? WithFindings.of(new PayProgram(plan, period, credits, entries, commissions, pools), warnings)
                : WithFindings.failed(findings);
    }

    /* The credits in positions that earn a commission, by payee: any of them makes the payee take part. */
    private Map<PersonId, List<Credit>> eligible(RateCommission commission) {
        Map<LocalDate, OrganizationDay> days = new TreeMap<>();
        Map<PersonId, List<Credit>> eligible = new TreeMap<>();
        for (Credit credit : standIns.all()) {
            OrganizationDay day = days.computeIfAbsent(
                    credit.day(), each -> credits.organization().on(each));
            boolean assigned = inputs.assignments()
                    .map(each -> each.assigned(credit.payee(), plan.id(), credit.day()))
                    .orElse(true);
            if (assigned && commission.earners().includes(credit.position(), day)) {
                eligible.computeIfAbsent(credit.payee(), payee -> new ArrayList<>())
                        .add(credit);
            }
        }
        return eligible;
    }

    private static <T> List<T> parts(ResolvedPlan resolved, PlanComponent component, Class<T> kind) {
        return resolved.of(component.id()).stream().map(kind::cast).toList();
    }

    private void found(ColumnFinding code, PlanComponent component) {
        String pointer = "/components/" + plan.components().indexOf(component);
        findings.add(Finding.of(code, Place.document("incentive-plan", pointer))
                .with("component", component.id().value()));
    }

    /** The places of components in the plan. */
    int[] places(Collection<ComponentId> some) {
        List<ComponentId> all =
                plan.components().stream().map(PlanComponent::id).toList();
        return some.stream().mapToInt(all::indexOf).toArray();
    }

    /** Whether conditions that no deal changes are met. */
    boolean met(List<ResolvedCondition> conditions) {
        return conditions.stream().allMatch(each -> each.outcome() == ResolvedCondition.Outcome.MET);
    }

    /** Whether a condition waits for a number. */
    boolean waits(List<ResolvedCondition> conditions) {
        return conditions.stream().anyMatch(each -> each.outcome() == ResolvedCondition.Outcome.WAITS);
    }

    /** Whether the gates of a unit are open that no deal changes; the others are added to a list. */
    boolean open(List<ResolvedCondition> conditions, UnitId unit, List<AttainmentGate> gates) {
        boolean open = true;
        for (ResolvedCondition each : conditions) {
            Condition condition = each.condition();
            if (condition.figure() instanceof FigureSource.QuotaAttainment source
                    && each.figure().quantity().isPresent()) {
                List<Credit> counted = standIns.in(unit).stream()
                        .filter(source.credits()::matches)
                        .toList();
                gates.add(AttainmentGate.of(each, counted, credits.currency().minorPerUnit()));
            } else {
                open &= each.outcome() == ResolvedCondition.Outcome.MET;
            }
        }
        return open;
    }
}
