package io.salestiers.incentives.credit;

import io.salestiers.core.money.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds for each sale its plan, its day and what happened to it, and says why where it can't. */
final class SaleSorter {
    private final CreditingPlans plans;
    private final CreditCollector collector;
    private final SaleCredits credits;

    SaleSorter(CreditingPlans plans, Placement placement, CreditCollector collector) {
        this.plans = plans;
        this.collector = collector;
        this.credits = new SaleCredits(placement, collector);
    }

    void credit(Transactions transactions) {
        transactions.findings().forEach(collector::add);
        transactions.refused().forEach(id -> collector.outcome(id, TransactionOutcome.UNCREDITED));
        for (Transactions.Group group : transactions.groups()) {
            Transaction root = group.members().get(0);
            if (group.broken().isPresent()) {
                broken(root, group.broken().get());
            } else {
                sale(root, group.members().subList(1, group.members().size()));
            }
        }
    }

    private void broken(Transaction transaction, CreditFinding code) {
        if (plans.versions().stream().noneMatch(plan -> plan.days().containsKey(transaction.kind()))) {
            collector.outcome(transaction.id(), TransactionOutcome.LEFT_ASIDE);
            return;
        }
        refuse(transaction, code);
    }

    private void refuse(Transaction transaction, CreditFinding code) {
        collector.outcome(transaction.id(), TransactionOutcome.UNCREDITED);
        collector.add(CreditCollector.finding(code, transaction.id())
                .with(
                        "reference",
                        transaction
                                .reference()
                                .map(to -> to.transaction().toString())
                                .orElse("")));
    }

    private void sale(Transaction root, List<Transaction> followers) {
        Optional<CreditingPlan> plan = planOf(root, followers);
        if (plan.isEmpty()) {
            return;
        }
        if (root.kind().followsAnother() && !standsAlone(root, plan.get())) {
            refuse(root, CreditFinding.REFERENCE_MISSING);
            followers.forEach(each -> refuse(each, CreditFinding.REFERENCE_UNCREDITED));
            return;
        }
        List<SaleEvent> events = new ArrayList<>();
        List<Transaction> apart = new ArrayList<>();
        LocalDate day = day(root, plan.get()).orElseThrow();
        for (Transaction each : followers) {
            if (standsAlone(each, plan.get())) {
                apart.add(inherited(each, root));
            } else {
                event(each, root, day, plan.get()).ifPresent(events::add);
            }
        }
        events.sort(SaleEvent.ORDER);
        events.add(0, new SaleEvent(root, day, Ratio.ONE));
        credits.credit(new Sale(plan.get(), root, day, List.copyOf(events)));
        apart(apart, root, plan.get());
    }

    /** A return or correction that is credited by the rules of its own day, as a sale of its own. */
    private static boolean standsAlone(Transaction transaction, CreditingPlan plan) {
        return plan.returns() == ReturnCrediting.BY_ITS_OWN_DAY
                && (transaction.kind() == TransactionKind.RETURN || transaction.kind() == TransactionKind.CORRECTION);
    }

    private void apart(List<Transaction> apart, Transaction root, CreditingPlan plan) {
        List<SaleEvent> dated = new ArrayList<>();
        for (Transaction each : apart) {
            day(each, plan).ifPresent(day -> dated.add(new SaleEvent(each, day, Ratio.ONE)));
            sale(each, List.of());
        }
        dated.sort(SaleEvent.ORDER);
        Ratio left = root.amount().ratio();
        for (SaleEvent event : dated) {
            left = left.plus(event.transaction().amount().ratio());
            if (left.signum() * root.amount().signum() < 0
                    && event.transaction().amount().signum() * root.amount().signum() < 0) {
                collector.add(CreditCollector.finding(
                                CreditFinding.OVER_RETURNED, event.transaction().id())
                        .with("sale", root.id().toString())
                        .with("amount", root.amount().toArgument()));
            }
        }
    }

    private static Transaction inherited(Transaction own, Transaction root) {
        Transaction.Builder builder = own.toBuilder();
        root.dimensions().forEach((dimension, value) -> {
            if (!own.dimensions().containsKey(dimension)) {
                builder.dimension(dimension, value);
            }
        });
        if (own.participants().isEmpty()) {
            root.participants().forEach(builder::participant);
        }
        return builder.build();
    }

    private Optional<CreditingPlan> planOf(Transaction root, List<Transaction> followers) {
        List<CreditingPlan> counting = plans.versions().stream()
                .filter(plan -> plan.days().containsKey(root.kind()))
                .toList();
        List<CreditingPlan> holding = plans.holdingFor(root);
        if (holding.size() == 1) {
            return Optional.of(holding.get(0));
        }
        if (counting.isEmpty()) {
            all(root, followers, TransactionOutcome.LEFT_ASIDE);
        } else if (counting.stream().allMatch(plan -> day(root, plan).isEmpty())) {
            dateMissing(root, counting.get(0).days().getOrDefault(root.kind(), DateName.ORDER));
            followers.forEach(each -> refuse(each, CreditFinding.REFERENCE_UNCREDITED));
        } else if (holding.isEmpty()) {
            all(root, followers, TransactionOutcome.OUTSIDE_PLAN);
        } else {
            refuse(root, CreditFinding.SEVERAL_PLANS);
            followers.forEach(each -> refuse(each, CreditFinding.REFERENCE_UNCREDITED));
        }
        return Optional.empty();
    }

    private void all(Transaction root, List<Transaction> followers, TransactionOutcome outcome) {
        collector.outcome(root.id(), outcome);
        followers.forEach(each -> collector.outcome(each.id(), outcome));
    }

    private void dateMissing(Transaction transaction, DateName name) {
        collector.outcome(transaction.id(), TransactionOutcome.UNCREDITED);
        collector.add(CreditCollector.finding(CreditFinding.DATE_MISSING, transaction.id())
                .with("date", name.value()));
    }

    private static Optional<LocalDate> day(Transaction transaction, CreditingPlan plan) {
        return Optional.ofNullable(plan.days().get(transaction.kind()))
                .map(name -> transaction.dates().get(name));
    }

    private Optional<SaleEvent> event(Transaction each, Transaction root, LocalDate saleDay, CreditingPlan plan) {
        DateName name = plan.days().get(each.kind());
        if (name == null) {
            collector.outcome(each.id(), TransactionOutcome.LEFT_ASIDE);
            return Optional.empty();
        }
        LocalDate day = each.dates().get(name);
        if (day == null) {
            dateMissing(each, name);
            return Optional.empty();
        }
        if (!each.amount().currency().equals(root.amount().currency())) {
            collector.outcome(each.id(), TransactionOutcome.UNCREDITED);
            collector.add(CreditCollector.finding(CreditFinding.OTHER_CURRENCY, each.id())
                    .with("amount", each.amount().toArgument())
                    .with("sale", root.id().toString())
                    .with("currency", root.amount().currency().code()));
            return Optional.empty();
        }
        Ratio factor = Ratio.ONE;
        if (each.kind() == TransactionKind.RECEIPT && plan.overdue().isPresent()) {
            SortedMap<DateName, LocalDate> dates = new TreeMap<>(root.dates());
            dates.putAll(each.dates());
            LocalDate due = dates.get(plan.overdue().get().due());
            if (due == null) {
                dateMissing(each, plan.overdue().get().due());
                return Optional.empty();
            }
            factor = plan.overdue().get().factor(due, day);
        }
        // Money that came before the sale counts on its day: until then there is nothing to release.
        return Optional.of(new SaleEvent(each, day.isBefore(saleDay) ? saleDay : day, factor));
    }
}
