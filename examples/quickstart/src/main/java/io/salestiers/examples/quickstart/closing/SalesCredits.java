package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.time.DateRange;
import io.salestiers.examples.quickstart.input.Opportunity;
import io.salestiers.examples.quickstart.input.SalesData;
import io.salestiers.examples.quickstart.input.Stage;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.credit.TransactionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Credits each won deal to its agent, in the position and units of its day. */
final class SalesCredits {
    /**
     * The credits of a period, and the deals that nobody is credited for.
     *
     * @param credits what is credited
     * @param uncredited deals whose agent holds no position on the day
     */
    record Result(Credits credits, List<Opportunity> uncredited) {}

    private SalesCredits() {}

    static Result of(SalesData data, Organization organization, DateRange days) {
        Map<LocalDate, OrganizationDay> views = new TreeMap<>();
        List<Credit> credits = new ArrayList<>();
        List<Opportunity> uncredited = new ArrayList<>();
        for (Opportunity deal : data.opportunities()) {
            if (deal.stage() != Stage.WON || !days.contains(data.countingDay(deal))) {
                continue;
            }
            LocalDate day = data.countingDay(deal);
            OrganizationDay view = views.computeIfAbsent(day, organization::on);
            Optional<PositionId> position = view.positionOf(deal.agent());
            if (position.isEmpty() || view.unitOf(position.get()).isEmpty()) {
                uncredited.add(deal);
                continue;
            }
            SortedMap<String, String> description = new TreeMap<>();
            description.put("product", deal.product());
            deal.account().ifPresent(account -> description.put("account", account));
            credits.add(Credit.builder(
                            TransactionId.parse(deal.id()),
                            deal.agent(),
                            position.get(),
                            view.path(view.unitOf(position.get()).get()),
                            day,
                            deal.value().orElseThrow())
                    .description(description)
                    .build());
        }
        return new Result(Credits.of(credits), List.copyOf(uncredited));
    }
}
