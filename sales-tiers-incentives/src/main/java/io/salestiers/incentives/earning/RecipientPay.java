package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.value;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.Argument;
import io.salestiers.incentives.plan.OverrideRecipient;
import io.salestiers.incentives.plan.PayRounding;
import io.salestiers.incentives.plan.ResolvedComponent;
import java.util.Optional;

/** Rounds an override, and gives it to whom it goes. */
final class RecipientPay {
    private RecipientPay() {}

    static PartResult of(
            ResolvedComponent part,
            OverrideRecipient recipient,
            Explanation exact,
            PayRounding rounding,
            Currency currency) {
        ExactMoney pay = new ExactMoney(value(exact), currency);
        Money amount = pay.rounded(rounding.mode());
        String name = recipient instanceof OverrideRecipient.Payee
                ? "override"
                : recipient instanceof OverrideRecipient.House ? "override-house" : "override-vacant";
        Explanation rounded = Steps.rounded(name, exact, rounding, currency)
                .with("component", Argument.name(part.component().name()));
        if (recipient instanceof OverrideRecipient.Payee payee) {
            PersonId id = payee.id();
            return PartResult.of(
                    part, new Earning(id, part.component().id(), pay, amount, rounded.concerning(id.value())));
        }
        if (recipient instanceof OverrideRecipient.House house) {
            return PartResult.of(
                    part,
                    new Unassigned(
                            part.component().id(),
                            Subject.of(house.position()),
                            Optional.of(house.account()),
                            amount,
                            rounded.with("position", house.position().value())
                                    .with("account", house.account().value())));
        }
        if (recipient instanceof OverrideRecipient.Nobody nobody) {
            return PartResult.of(
                    part,
                    new Unassigned(
                            part.component().id(),
                            Subject.of(nobody.position()),
                            amount,
                            rounded.with("position", nobody.position().value())));
        }
        throw new AssertionError(recipient);
    }
}
