package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.kpi.target.TargetValue;
import java.util.List;
import java.util.Optional;

/** Credited revenue of the period divided by the quota. */
final class Attainments {
    private Attainments() {}

    static Optional<TargetValue> quota(ClosedPeriod closed, PersonId payee) {
        return closed.inputs()
                .targets()
                .find(SalesMeasures.REVENUE, Subject.of(payee), closed.period())
                .filter(TargetValue::forPay);
    }

    static Optional<Money> money(TargetValue target) {
        return target.reading()
                .quantity()
                .filter(quantity -> quantity.currency().isPresent())
                .map(quantity -> Money.of(
                        quantity.value().toString(), quantity.currency().orElseThrow()));
    }

    /** Empty without a quota above zero of the currency in which the payee is credited. */
    static Optional<Explanation> of(ClosedPeriod closed, PersonId payee) {
        Optional<TargetValue> target = quota(closed, payee);
        Optional<Money> quota = target.flatMap(Attainments::money).filter(money -> money.signum() > 0);
        if (quota.isEmpty()) {
            return Optional.empty();
        }
        Money credited = Credits.totals(closed.credits().of(payee))
                .getOrDefault(quota.get().currency(), Money.zero(quota.get().currency()));
        return Optional.of(Explanation.of(
                        "quickstart.closing.attainment",
                        Operation.QUOTIENT,
                        Quantity.ratio(credited.ratio().dividedBy(quota.get().ratio())),
                        List.of(
                                Explanation.given("quickstart.closing.credits-of", Quantity.money(credited))
                                        .with("payee", payee.value()),
                                target.orElseThrow().explanation()))
                .concerning(payee.value()));
    }
}
