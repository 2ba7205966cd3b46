package io.salestiers.incentives.credit;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.credit.Valuation.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Applies the rules of a plan to one sale. */
final class SaleCredits {
    private final Placement placement;
    private final CreditCollector collector;

    SaleCredits(Placement placement, CreditCollector collector) {
        this.placement = placement;
        this.collector = collector;
    }

    void credit(Sale sale) {
        List<DirectCredit> direct = new ArrayList<>();
        Set<CreditType> done = new HashSet<>();
        boolean fitted = false;
        for (CreditRule rule : sale.plan().rules()) {
            Optional<CreditTerms> terms = rule.findTerms();
            if (terms.isEmpty() || !fits(terms.get(), sale.root())) {
                continue;
            }
            boolean overlay = rule instanceof CreditRule.Overlay;
            if (!overlay && done.contains(terms.get().type())) {
                continue;
            }
            RuleFit fit = fit(rule, sale);
            if (fit.fits()) {
                if (!overlay) {
                    done.add(terms.get().type());
                    fitted = true;
                }
                apply(rule, terms.get(), fit, sale, overlay ? new ArrayList<>() : direct);
            }
        }
        for (CreditRule rule : sale.plan().rules()) {
            if (rule instanceof CreditRule.RollUp rollUp) {
                new RollUpRule(rollUp, sale, placement, collector).apply(direct);
            }
        }
        for (SaleEvent event : sale.events()) {
            if (!fitted) {
                collector.add(CreditCollector.finding(
                                CreditFinding.UNCREDITED, event.transaction().id())
                        .with("amount", event.transaction().amount().toArgument()));
            }
            collector.otherwiseUncredited(event.transaction().id());
        }
    }

    private static boolean fits(CreditTerms terms, Transaction root) {
        return (terms.kinds().isEmpty() || terms.kinds().contains(root.kind()))
                && terms.when().matches(root.dimensions());
    }

    private RuleFit fit(CreditRule rule, Sale sale) {
        if (rule instanceof CreditRule.Direct direct) {
            return DirectRule.fit(direct, sale, placement);
        }
        if (rule instanceof CreditRule.Split split) {
            return SplitRule.fit(split, sale, placement);
        }
        if (rule instanceof CreditRule.Overlay overlay) {
            return OverlayRule.fit(overlay, sale, placement);
        }
        if (rule instanceof CreditRule.House) {
            return HouseRule.fit();
        }
        throw new AssertionError(rule);
    }

    private void apply(CreditRule rule, CreditTerms terms, RuleFit fit, Sale sale, List<DirectCredit> direct) {
        List<Ratio> weights = new ArrayList<>();
        List<Finding> problems = new ArrayList<>();
        fit.problem().ifPresent(problems::add);
        for (CreditWeight weight : terms.weights()) {
            weight.weight(sale.root().dimensions())
                    .ifPresentOrElse(weights::add, () -> problems.add(unknownWeight(weight, rule, sale.root())));
        }
        Optional<Currency> currency = terms.basis() == CreditBasis.QUANTITY
                ? Optional.empty()
                : Optional.of(sale.root().amount().currency());
        Optional<Ratio> cap = terms.cap(currency);
        if (cap.isEmpty() && !terms.caps().isEmpty()) {
            problems.add(CreditCollector.finding(
                            CreditFinding.CAP_CURRENCY, sale.root().id())
                    .with("rule", rule.id().value())
                    .with("amount", sale.root().amount().toArgument()));
        }
        SaleState.lacks(sale.root(), terms.basis())
                .ifPresent(figure -> problems.add(lacking(figure, rule, sale.root())));
        if (!problems.isEmpty()) {
            problems.forEach(collector::add);
            sale.events().stream()
                    .filter(event -> !sale.is(event))
                    .forEach(event -> collector.add(CreditCollector.finding(
                                    CreditFinding.REFERENCE_UNCREDITED,
                                    event.transaction().id())
                            .with("reference", sale.root().id().toString())));
            return;
        }
        Sharing sharing = fit.sharing().orElseThrow();
        unknown(sharing, sale.root());
        run(
                rule,
                new Valuation(
                        terms,
                        List.copyOf(weights),
                        cap,
                        currency,
                        sale.plan().excess(),
                        sale.plan().badDebt(),
                        sharing),
                sale,
                direct);
    }

    private static Finding unknownWeight(CreditWeight weight, CreditRule rule, Transaction root) {
        return CreditCollector.finding(CreditFinding.WEIGHT_UNKNOWN, root.id())
                .with("rule", rule.id().value())
                .with("dimension", weight.dimension().value())
                .with("value", root.dimensions().getOrDefault(weight.dimension(), "–"));
    }

    private static Finding lacking(String figure, CreditRule rule, Transaction transaction) {
        return CreditCollector.finding(CreditFinding.FIGURE_MISSING, transaction.id())
                .with("rule", rule.id().value())
                .with("figure", Argument.term("incentives.figure." + figure));
    }

    private void unknown(Sharing sharing, Transaction root) {
        for (Recipient each : sharing.recipients()) {
            if (each.reason().equals(Optional.of(HouseReason.UNKNOWN))) {
                collector.add(CreditCollector.finding(CreditFinding.UNKNOWN_PARTICIPANT, root.id())
                        .with("participant", each.owner().map(Subject::key).orElse("")));
            }
        }
    }

    private void run(CreditRule rule, Valuation valuation, Sale sale, List<DirectCredit> direct) {
        SaleState state = SaleState.NOTHING;
        Level before = valuation.nothing();
        for (SaleEvent event : sale.events()) {
            Transaction transaction = event.transaction();
            Optional<String> lacks =
                    SaleState.lacks(transaction, valuation.terms().basis());
            if (lacks.isPresent()) {
                collector.add(lacking(lacks.get(), rule, transaction));
                collector.outcome(transaction.id(), TransactionOutcome.UNCREDITED);
                continue;
            }
            state = state.plus(event);
            Level after = valuation.level(state);
            boolean figures = event.kind() != TransactionKind.RECEIPT && event.kind() != TransactionKind.BAD_DEBT;
            if (figures && against(transaction, sale.root()) && state.overReturned()) {
                collector.add(CreditCollector.finding(CreditFinding.OVER_RETURNED, transaction.id())
                        .with("sale", sale.root().id().toString())
                        .with("amount", sale.root().amount().toArgument()));
            }
            overPaid(event, state, valuation, sale);
            new EventCredits(rule, valuation, sale, event, before, after).emit(collector, direct);
            before = after;
        }
    }

    private static boolean against(Transaction transaction, Transaction root) {
        return transaction.amount().signum() * root.amount().signum() < 0;
    }

    private void overPaid(SaleEvent event, SaleState state, Valuation valuation, Sale sale) {
        if (event.kind() != TransactionKind.RECEIPT
                || valuation.terms().release() != CreditRelease.WITH_THE_MONEY
                || event.transaction().amount().signum() * sale.root().amount().signum() <= 0) {
            return;
        }
        Ratio due = state.amount().minus(state.givenUp());
        Ratio over = state.cash().minus(due);
        if (over.signum() * sale.root().amount().signum() > 0) {
            collector.add(CreditCollector.finding(
                            CreditFinding.OVER_PAID, event.transaction().id())
                    .with("sale", sale.root().id().toString())
                    .with("due", amount(due, sale).toArgument())
                    .with("over", amount(over, sale).toArgument()));
        }
    }

    private static Quantity amount(Ratio amount, Sale sale) {
        return Quantity.money(new io.salestiers.core.money.ExactMoney(
                amount, sale.root().amount().currency()));
    }
}
