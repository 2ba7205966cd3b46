package io.salestiers.incentives.earning;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.Argument;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.plan.ResolvedComponent;
import io.salestiers.incentives.team.OverrideRecipient;
import java.util.List;
import java.util.Optional;

/** Rounds an override, and gives it to whom it goes. */
final class RecipientPay {
    private RecipientPay() {}

    static PartResult of(
            ResolvedComponent part,
            OverrideRecipient recipient,
            ModifiedPay pay,
            AmountRounding rounding,
            Currency currency) {
        if (pay.waiting().isPresent()) {
            return waiting(part, recipient, pay.waiting().get());
        }
        Rounded rounded = Rounded.of(pay, rounding, currency);
        Money amount = rounded.amount();
        String name = recipient instanceof OverrideRecipient.Payee
                ? "override"
                : recipient instanceof OverrideRecipient.House ? "override-house" : "override-vacant";
        Explanation step = Steps.rounded(name, pay.pay(), rounding, currency)
                .with("component", Argument.name(part.component().name()));
        if (recipient instanceof OverrideRecipient.Payee payee) {
            return PartResult.of(part, rounded.earned(part, payee.id(), step));
        }
        if (recipient instanceof OverrideRecipient.House house) {
            return PartResult.of(
                    part,
                    new Unassigned(
                            part.component().id(),
                            Subject.of(house.position()),
                            Optional.of(house.account()),
                            amount,
                            step.with("position", house.position().value())
                                    .with("account", house.account().value())));
        }
        if (recipient instanceof OverrideRecipient.Nobody nobody) {
            return PartResult.of(
                    part,
                    new Unassigned(
                            part.component().id(),
                            Subject.of(nobody.position()),
                            amount,
                            step.with("position", nobody.position().value())));
        }
        throw new AssertionError(recipient);
    }

    private static PartResult waiting(ResolvedComponent part, OverrideRecipient recipient, Explanation reason) {
        return PartResult.of(
                part, Unpaid.of(part, recipient.payee().orElseThrow(), Steps.key("waits"), List.of(reason)));
    }
}
