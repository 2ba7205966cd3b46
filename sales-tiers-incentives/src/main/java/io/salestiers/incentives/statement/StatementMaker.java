package io.salestiers.incentives.statement;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.earning.Earning;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.LimitedPay;
import io.salestiers.incentives.earning.PeriodPay;
import io.salestiers.incentives.earning.Unpaid;
import io.salestiers.incentives.earning.Withheld;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.PlanLimit;
import io.salestiers.incentives.plan.IncentivePlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the statement of one payee. */
final class StatementMaker {
    private final PersonId payee;
    private final List<EarningRun> runs;
    private final StatementInputs inputs;
    private final Map<PlanId, LocalizedText> plans = new LinkedHashMap<>();
    private final List<StatementLine> lines = new ArrayList<>();
    private final List<StatementLimit> limits = new ArrayList<>();
    private final List<PendingItem> pending = new ArrayList<>();

    private StatementMaker(PersonId payee, List<EarningRun> runs, StatementInputs inputs) {
        this.payee = requireNonNull(payee, "payee");
        this.runs = runs;
        this.inputs = inputs;
    }

    /** By plan and the days on which its version holds, so that the order in which they are given changes nothing. */
    static List<EarningRun> sorted(List<EarningRun> runs) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a statement must be of one run or more, but there is none");
        }
        return runs.stream()
                .sorted(Comparator.<EarningRun, PlanId>comparing(
                                run -> run.resolved().plan().id())
                        .thenComparing(run -> run.resolved().plan().effective()))
                .toList();
    }

    /** The statement; runs are sorted. */
    static WithFindings<Statement> make(PersonId payee, List<EarningRun> runs, StatementInputs inputs) {
        PayeeEntries entries =
                inputs.entries().getOrDefault(payee, PayeeEntries.builder().build());
        try {
            Statement statement = new StatementMaker(payee, runs, inputs).statement(entries);
            List<Finding> findings = StatementChecks.announced(statement, entries.payments());
            return findings.isEmpty() ? WithFindings.of(statement, List.of()) : WithFindings.failed(findings);
        } catch (InvalidDefinitionException e) {
            return WithFindings.failed(e.findings());
        }
    }

    private Statement statement(PayeeEntries entries) {
        runs.forEach(this::lines);
        limits();
        disclose();
        pending.addAll(entries.pending());
        List<StatementEntry> adjustments =
                entries.adjustments().stream().sorted().toList();
        List<StatementBalance> balances = entries.balances().stream()
                .sorted(Comparator.comparing(StatementBalance::id).thenComparing(StatementBalance::toString))
                .toList();
        return Statement.builder()
                .payee(payee)
                .period(runs.get(0).resolved().period())
                .addAllPlans(plans.entrySet().stream()
                        .map(plan -> new StatementPlan(plan.getKey(), plan.getValue()))
                        .toList())
                .addAllLines(lines)
                .addAllLimits(limits)
                .addAllAdjustments(adjustments)
                .addAllBalances(balances)
                .addAllPayments(PaymentSums.of(lines, limits, adjustments, balances))
                .addAllPending(pending.stream().sorted().toList())
                .build();
    }

    private void lines(EarningRun run) {
        IncentivePlan plan = run.resolved().plan();
        List<Earning> earnings = run.of(payee);
        List<Unpaid> unpaid = run.unpaidOf(payee);
        if (runs.size() == 1 || !earnings.isEmpty() || !unpaid.isEmpty()) {
            plans.putIfAbsent(plan.id(), plan.name());
        }
        for (Earning earning : earnings) {
            StatementLine line = new StatementLine(
                    plan.id(),
                    earning.component(),
                    name(plan, earning.component()),
                    Optional.of(earning.amount()),
                    earning.explanation());
            lines.add(line);
            earning.withheld().ifPresent(kept -> kept(kept, Optional.of(line.reference())));
        }
        for (Unpaid none : unpaid) {
            StatementLine line = new StatementLine(
                    plan.id(), none.component(), name(plan, none.component()), Optional.empty(), none.explanation());
            lines.add(line);
            if (none.waits()) {
                pending.add(PendingItem.of(StatementReason.WAITING_FOR_FIGURE, line.reference(), Optional.empty()));
            }
        }
    }

    private static LocalizedText name(IncentivePlan plan, ComponentId component) {
        return plan.components().stream()
                .filter(each -> each.id().equals(component))
                .findFirst()
                .map(each -> each.name())
                .orElse(plan.name());
    }

    private void limits() {
        List<LimitedPay> all = PeriodPay.of(payee, runs, inputs.limits()).limits();
        int ofPlans = 0;
        for (EarningRun run : runs) {
            int count = run.limitsOf(payee).size();
            for (LimitedPay change : all.subList(ofPlans, ofPlans + count)) {
                limit(change, Optional.of(run.resolved().plan().id()));
            }
            ofPlans += count;
        }
        all.subList(ofPlans, all.size()).forEach(change -> limit(change, Optional.empty()));
    }

    private void limit(LimitedPay change, Optional<PlanId> plan) {
        PlanLimit limit = change.limit();
        limits.add(new StatementLimit(plan, limit.kind(), limit.amount(), change.change(), change.explanation()));
        change.withheld().ifPresent(kept -> kept(kept, Optional.empty()));
    }

    private void kept(Withheld kept, Optional<LineReference> line) {
        pending.add(new PendingItem(
                kept.excess() == CapExcess.CARRIED ? StatementReason.CARRIED_BY_CAP : StatementReason.DEFERRED_BY_CAP,
                line,
                Optional.empty(),
                Optional.empty(),
                Optional.of(kept.amount())));
    }

    /* All explanations are looked at together: two lines may tell what each of them alone does not. */
    private void disclose() {
        List<Explanation> all = new ArrayList<>();
        lines.forEach(line -> all.add(line.explanation()));
        limits.forEach(limit -> all.add(limit.explanation()));
        List<Explanation> seen = inputs.disclosure().visibleTogether(all, payee.value());
        for (int i = 0; i < lines.size(); i++) {
            StatementLine line = lines.get(i);
            lines.set(i, new StatementLine(line.plan(), line.component(), line.name(), line.amount(), seen.get(i)));
        }
        for (int i = 0; i < limits.size(); i++) {
            StatementLimit limit = limits.get(i);
            limits.set(
                    i,
                    new StatementLimit(
                            limit.plan(), limit.kind(), limit.limit(), limit.change(), seen.get(lines.size() + i)));
        }
    }
}
