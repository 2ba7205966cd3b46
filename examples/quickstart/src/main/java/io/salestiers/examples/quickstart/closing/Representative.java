package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.TierId;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.kpi.target.TargetValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody of the lowest tier with a quota above zero, on the last day of the period on which they hold a position.
 *
 * @param person who
 * @param quota the quota of the period
 * @param why where the quota comes from
 * @param position the position of that day
 * @param view who was where on that day
 */
record Representative(PersonId person, Money quota, Explanation why, PositionId position, OrganizationDay view) {
    private static final TransactionId DEAL = TransactionId.of("scenario", "assumed-deal");

    /** All of them, by id. */
    static List<Representative> all(ClosedPeriod closed) {
        TierId tier = closed.organization().ladder().lowest().id();
        Set<PersonId> left = new HashSet<>(closed.data().people());
        List<Representative> found = new ArrayList<>();
        LocalDate day = closed.period().range().to().orElseThrow();
        while (day.isAfter(closed.period().range().from()) && !left.isEmpty()) {
            day = day.minusDays(1);
            OrganizationDay view = closed.organization().on(day);
            for (PersonId person : List.copyOf(left)) {
                view.positionOf(person)
                        .filter(position -> view.unitOf(position).isPresent())
                        .ifPresent(position -> {
                            left.remove(person);
                            if (view.tier(position).equals(Optional.of(tier))) {
                                of(closed, person, position, view).ifPresent(found::add);
                            }
                        });
            }
        }
        found.sort(Comparator.comparing(Representative::person));
        return found;
    }

    private static Optional<Representative> of(
            ClosedPeriod closed, PersonId person, PositionId position, OrganizationDay view) {
        Optional<TargetValue> target = Attainments.quota(closed, person);
        return target.flatMap(Attainments::money)
                .filter(quota -> quota.signum() > 0)
                .map(quota ->
                        new Representative(person, quota, target.orElseThrow().explanation(), position, view));
    }

    /** A deal that nobody has closed, on that day. */
    Credit deal(Money amount) {
        return Credit.builder(
                        DEAL, person, position, view.path(view.unitOf(position).orElseThrow()), view.day(), amount)
                .build();
    }
}
