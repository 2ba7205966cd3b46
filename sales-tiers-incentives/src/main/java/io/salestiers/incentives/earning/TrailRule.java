package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.key;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.commission.Instalment;
import io.salestiers.incentives.plan.ResolvedTrail;
import java.util.ArrayList;
import java.util.List;

/** Instalments that are due, changed by modifiers, rounded once. */
final class TrailRule {
    private TrailRule() {}

    static PartResult calculate(ResolvedTrail resolved) {
        Currency currency = resolved.currency();
        List<Explanation> instalments = new ArrayList<>();
        for (Instalment each : resolved.instalments()) {
            Explanation deal = Steps.credited("credited", List.of(each.credit()), currency)
                    .steps()
                    .get(0);
            instalments.add(Steps.product("instalment", deal, Steps.rate("rate", each.rate()), currency)
                    .with("number", Argument.number(each.number()))
                    .with("due", Argument.day(each.due()))
                    .concerning(resolved.payee().value()));
        }
        Explanation pay = Steps.sum("instalments", instalments, currency);
        ModifiedPay modified = ModifierSteps.apply(
                resolved.modifiers(),
                PayContext.of(currency, pay).withTransactions(instalments).withCarried(resolved.carried()));
        if (modified.waiting().isPresent()) {
            return PartResult.of(
                    resolved,
                    Unpaid.of(
                            resolved,
                            resolved.payee(),
                            key("waits"),
                            List.of(modified.waiting().get())));
        }
        Rounded rounded = Rounded.of(modified, resolved.component().rounding(), currency);
        Explanation commission = Explanation.of(
                key("commission"), Operation.CHOSEN, Quantity.money(rounded.amount()), List.of(rounded.step()));
        return PartResult.of(resolved, rounded.earned(resolved, resolved.payee(), commission));
    }
}
