package io.salestiers.incentives.credit;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.credit.Valuation.Level;
import java.util.List;
import java.util.Optional;

/** The credits of one transaction by one rule: what it changes for each recipient. */
final class EventCredits {
    private final CreditRule rule;
    private final Valuation valuation;
    private final Sale sale;
    private final SaleEvent event;
    private final Level before;
    private final Level after;
    private final CreditSteps steps;
    private final CreditKind kind;

    EventCredits(CreditRule rule, Valuation valuation, Sale sale, SaleEvent event, Level before, Level after) {
        this.rule = rule;
        this.valuation = valuation;
        this.sale = sale;
        this.event = event;
        this.before = before;
        this.after = after;
        this.steps = new CreditSteps(valuation);
        this.kind = rule instanceof CreditRule.Overlay ? CreditKind.OVERLAY : CreditKind.DIRECT;
    }

    void emit(CreditCollector collector, List<DirectCredit> direct) {
        boolean ofTheSale = sale.is(event) && valuation.terms().release() == CreditRelease.WITH_THE_SALE;
        Ratio credited = Ratio.ZERO;
        Ratio house = Ratio.ZERO;
        boolean toPayee = false;
        boolean toHouse = false;
        for (int i = 0; i < valuation.sharing().recipients().size(); i++) {
            Ratio change = after.parts().get(i).minus(before.parts().get(i));
            if (change.signum() == 0 && !ofTheSale) {
                continue;
            }
            Recipient recipient = valuation.sharing().recipients().get(i);
            Quantity value = steps.quantity(change);
            if (recipient.person().isPresent()) {
                Credit credit = credit(recipient, value, i);
                collector.add(credit);
                credited = credited.plus(change);
                toPayee = true;
                direct.add(new DirectCredit(recipient, type(), value, event, credit::explanation));
            } else {
                HouseCredit kept = house(recipient, value, i);
                collector.add(kept);
                house = house.plus(change);
                toHouse = true;
                direct.add(new DirectCredit(recipient, type(), value, event, kept::explanation));
            }
        }
        if (kind == CreditKind.DIRECT) {
            prove(collector, credited, house);
            outcome(collector, toPayee, toHouse);
        }
    }

    private CreditType type() {
        return valuation.terms().type();
    }

    private void prove(CreditCollector collector, Ratio credited, Ratio house) {
        collector.add(new CreditProof(
                event.transaction().id(),
                type(),
                rule.id(),
                steps.quantity(after.total().minus(before.total())),
                steps.quantity(credited),
                steps.quantity(house),
                steps.quantity(after.weighted().minus(after.capped())),
                steps.quantity(after.worth().minus(after.total()))));
    }

    private void outcome(CreditCollector collector, boolean toPayee, boolean toHouse) {
        TransactionId id = event.transaction().id();
        if (toPayee) {
            collector.outcome(id, TransactionOutcome.CREDITED);
        } else if (toHouse) {
            collector.outcome(id, TransactionOutcome.HOUSE);
        } else {
            collector.outcome(id, sale.is(event) ? TransactionOutcome.PENDING : TransactionOutcome.WITHOUT_EFFECT);
        }
    }

    private Credit credit(Recipient recipient, Quantity value, int index) {
        CreditTrace trace =
                credit -> explanation(index).concerning(credit.payee().value());
        return SaleParts.of(
                        sale,
                        event,
                        recipient.person().orElseThrow(),
                        recipient.position().orElseThrow(),
                        recipient.units(),
                        value,
                        recipient.share())
                .type(type())
                .kind(kind)
                .rule(rule.id())
                .trace(trace)
                .build();
    }

    private HouseCredit house(Recipient recipient, Quantity value, int index) {
        return new HouseCredit(
                event.transaction().id(),
                event.kind(),
                sale.plan().house(),
                type(),
                kind,
                rule.id(),
                recipient.reason().orElseThrow(),
                recipient.owner(),
                Optional.empty(),
                value,
                recipient.share(),
                event.day(),
                explanation(index)
                        .with(
                                "reason",
                                Argument.term(recipient.reason().orElseThrow().key())));
    }

    private Explanation explanation(int index) {
        Explanation change = steps.change(before, after, index);
        return Explanation.of(
                        CreditSteps.key("credit"),
                        Operation.CHOSEN,
                        change.value().orElseThrow(),
                        List.of(change))
                .with("transaction", event.transaction().id().toString())
                .with("event", Argument.term(event.kind().key()))
                .with("day", Argument.day(event.day()))
                .with("kind", Argument.term(kind.key()))
                .with("type", type().value())
                .with("rule", rule.id().value());
    }
}
