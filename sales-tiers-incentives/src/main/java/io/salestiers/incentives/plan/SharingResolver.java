package io.salestiers.incentives.plan;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Place;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.commission.SharingOpening;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.figure.AttainmentBasis;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.Whose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Which credits each payee shares, and what has been shared before. */
final class SharingResolver {
    private final Sharing component;
    private final Resolution resolution;
    private final Map<Period, SortedMap<PersonId, List<Credit>>> earners = new HashMap<>();

    private SharingResolver(Sharing component, Resolution resolution) {
        this.component = component;
        this.resolution = resolution;
    }

    static List<ResolvedSharing> resolve(Sharing component, Resolution resolution) {
        SharingResolver resolver = new SharingResolver(component, resolution);
        List<ResolvedSharing> resolved = new ArrayList<>();
        resolver.earners(resolution.period())
                .forEach((payee, own) -> MoneyCredits.byCurrency(component, resolution, payee, own)
                        .forEach((currency, credits) -> resolved.add(resolver.resolve(payee, currency, credits))));
        return resolved;
    }

    private SortedMap<PersonId, List<Credit>> earners(Period period) {
        return earners.computeIfAbsent(period, each -> {
            SortedMap<PersonId, List<Credit>> all = resolution.at(each).earners(component.earners());
            all.replaceAll((payee, own) ->
                    own.stream().filter(component.credits()::matches).toList());
            return all;
        });
    }

    private ResolvedSharing resolve(PersonId payee, Currency currency, List<Credit> credits) {
        Optional<Figure> stated = component.opening() instanceof SharingOpening.Stated opening
                ? Optional.of(resolution.figure(new FigureSource.Stated(opening.figure(), Whose.PAYEE), payee))
                : Optional.empty();
        resolution.checkLimits(component, currency);
        return new ResolvedSharing(
                component,
                payee,
                currency,
                stated.isPresent() ? before(payee, currency, stated.get()) : Optional.of(earlier(payee, currency)),
                stated,
                credits,
                resolution.modifiers(component, payee),
                resolution.carried(component, payee, currency));
    }

    private Ratio earlier(PersonId payee, Currency currency) {
        AttainmentBasis basis = ((SharingOpening.OfCredits) component.opening()).basis();
        Ratio sum = Ratio.ZERO;
        for (Period each :
                basis.periods(resolution.period(), resolution.inputs().calendar())) {
            if (each.compareTo(resolution.period()) < 0) {
                for (Credit credit : earners(each).getOrDefault(payee, List.of())) {
                    if (credit.inMoney() && credit.amount().currency().equals(currency)) {
                        sum = sum.plus(credit.amount().ratio());
                    }
                }
            }
        }
        return sum;
    }

    private Optional<Ratio> before(PersonId payee, Currency currency, Figure stated) {
        Optional<Ratio> had = stated.quantity()
                .filter(value -> value.unit() == Unit.MONEY
                        && value.currency().equals(Optional.of(currency))
                        && value.value().signum() >= 0)
                .map(Quantity::value);
        Optional<Ratio> total = had.flatMap(component.table()::totalFor);
        if (total.isEmpty()) {
            resolution.add(resolution
                    .finding(PlanFinding.OPENING_SHARE, component)
                    .at(Place.during(payee.value(), resolution.period().range()))
                    .with("payee", payee.value())
                    .with("currency", currency.code())
                    .with(
                            "stated",
                            stated.quantity()
                                    .map(Quantity::toArgument)
                                    .orElse(io.salestiers.core.text.Argument.text("–"))));
        }
        return total;
    }
}
