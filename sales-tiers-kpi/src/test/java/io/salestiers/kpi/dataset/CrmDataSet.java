package io.salestiers.kpi.dataset;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationBuilder;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.measure.CurrencyPolicy;
import io.salestiers.kpi.measure.FirstOccurrence;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.testkit.measure.MeasureArbitraries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;

/**
 * The public data set "CRM Sales Opportunities", which is not part of this repository, read from a folder {@code shared}
 * beside or above it: three offices, six managers with a team each, 35 agents, deals closed from March to December 2017.
 */
final class CrmDataSet {
    static final Currency USD = Currency.of("USD");
    /** Deals were closed from 1 March 2017 on; the quarter before that month was observed too, and was empty. */
    static final DateRange OBSERVED = DateRange.parse("2017-01-01/2018-01-01");

    static final DimensionId PRODUCT = DimensionId.of("product");

    private static final String FOLDER = "shared/data/crm-sales-opportunities";
    private static final MeasureId WON_CUSTOMER = MeasureId.of("won_customer");

    /** A closed deal. */
    record Deal(
            String id,
            String agent,
            String product,
            String account,
            boolean won,
            LocalDate engaged,
            LocalDate closed,
            long dollars) {
        long days() {
            return ChronoUnit.DAYS.between(engaged, closed);
        }
    }

    /** Where an agent sits. */
    record Seat(String manager, String office) {}

    final Map<String, Seat> seats;
    final List<Deal> deals;

    private CrmDataSet(Map<String, Seat> seats, List<Deal> deals) {
        this.seats = seats;
        this.deals = deals;
    }

    /** Skips the test, and says so, on a machine without the data. */
    static CrmDataSet read() {
        Optional<Path> folder = find();
        Assumptions.assumeTrue(
                folder.isPresent(), "no folder " + FOLDER + " here or above, so the public data is not read");
        Map<String, Seat> seats = new TreeMap<>();
        for (String[] row : rows(folder.get().resolve("sales_teams.csv"), 3)) {
            seats.put(row[0], new Seat(row[1], row[2]));
        }
        List<Deal> deals = new ArrayList<>();
        for (String[] row : rows(folder.get().resolve("sales_pipeline.csv"), 8)) {
            if (row[4].equals("Won") || row[4].equals("Lost")) {
                deals.add(new Deal(
                        row[0],
                        row[1],
                        row[2],
                        row[3],
                        row[4].equals("Won"),
                        LocalDate.parse(row[5]),
                        LocalDate.parse(row[6]),
                        Long.parseLong(row[7])));
            }
        }
        return new CrmDataSet(seats, deals);
    }

    private static Optional<Path> find() {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            Path folder = here.resolve(FOLDER);
            if (Files.isDirectory(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private static List<String[]> rows(Path file, int columns) {
        try {
            List<String[]> rows = new ArrayList<>();
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            for (String line : lines.subList(1, lines.size())) {
                String[] row = line.split(",", -1);
                if (row.length != columns || line.contains("\"")) {
                    throw new IllegalStateException("a line of " + file + " needs a better reader: " + line);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Organization organization() {
        OrganizationBuilder builder = Organization.builder(MeasureArbitraries.ladder(), LocalDate.of(2016, 1, 1))
                .unit("company", LocalizedText.same("Company"));
        seats.values().stream()
                .map(Seat::office)
                .distinct()
                .sorted()
                .forEach(office -> builder.unit(office, LocalizedText.same(office), "company"));
        seats.values().stream()
                .distinct()
                .sorted(java.util.Comparator.comparing(Seat::manager))
                .forEach(seat -> builder.unit(seat.manager(), LocalizedText.same(seat.manager()), seat.office())
                        .position("lead " + seat.manager(), "supervisor", seat.manager())
                        .holder(seat.manager(), "lead " + seat.manager()));
        seats.forEach((agent, seat) -> builder.position("seat " + agent, "representative", seat.manager())
                .holder(agent, "seat " + agent));
        return builder.build();
    }

    MeasureValues values() {
        List<Observation> observations = new ArrayList<>();
        for (Deal deal : deals) {
            Subject agent = Subject.of(PersonId.of(deal.agent()));
            if (deal.won()) {
                Quantity amount = Quantity.money(Money.ofMinor(deal.dollars() * 100, USD));
                Quantity days = Quantity.of(Ratio.of(deal.days()), Unit.DAYS);
                for (Measure money : List.of(
                        StandardMeasures.REVENUE, StandardMeasures.WON_AMOUNT, StandardMeasures.MEDIAN_WON_AMOUNT)) {
                    observations.add(observation(money.id(), agent, deal, amount));
                }
                for (Measure time : List.of(
                        StandardMeasures.WON_DAYS,
                        StandardMeasures.MEDIAN_WON_DAYS,
                        StandardMeasures.NINTH_DECILE_WON_DAYS)) {
                    observations.add(observation(time.id(), agent, deal, days));
                }
                observations.add(observation(StandardMeasures.WON_DEALS.id(), agent, deal, Quantity.count(1)));
                observations.add(observation(StandardMeasures.TIMED_DEALS.id(), agent, deal, Quantity.count(1)));
                observations.add(new Observation(
                        WON_CUSTOMER, agent, deal.closed(), Quantity.count(1), Optional.of(deal.account()), deal.id()));
            } else {
                observations.add(observation(StandardMeasures.LOST_DEALS.id(), agent, deal, Quantity.count(1)));
            }
        }
        List<Observation> firsts = FirstOccurrence.of(observations, WON_CUSTOMER, StandardMeasures.NEW_CUSTOMERS.id());
        observations.removeIf(observation -> observation.measure().equals(WON_CUSTOMER));
        observations.addAll(firsts);
        return MeasureValues.of(StandardMeasures.all(), observations, organization(), OBSERVED, CurrencyPolicy.none());
    }

    private static Observation observation(MeasureId measure, Subject agent, Deal deal, Quantity value) {
        return new Observation(measure, agent, deal.closed(), value, Optional.empty(), deal.id())
                .with(PRODUCT, deal.product());
    }
}
