package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.Subject;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.examples.quickstart.input.InputFile;
import io.salestiers.examples.quickstart.input.Opportunity;
import io.salestiers.examples.quickstart.input.SalesData;
import io.salestiers.examples.quickstart.input.Stage;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.measure.FirstOccurrence;
import io.salestiers.kpi.measure.Measure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is observed of deals, surveys and markets, by names that the formulas of the KPI catalogue use. */
public final class SalesMeasures {
    /** Value of won deals by closing day, returns taken off. */
    public static final MeasureId REVENUE = StandardMeasures.REVENUE.id();

    /** What was sold, by the key of the products file. */
    public static final DimensionId PRODUCT = DimensionId.of("product");

    private SalesMeasures() {}

    /**
     * All measures.
     *
     * @return the standard ones of the library
     */
    public static List<Measure> all() {
        return StandardMeasures.all();
    }

    /**
     * The measures that have a file, so that nothing seen means zero and not <em>missing</em>.
     *
     * @param data what was read
     * @return their ids
     */
    public static SortedSet<MeasureId> sourced(SalesData data) {
        SortedSet<MeasureId> ids = new TreeSet<>(List.of(
                REVENUE,
                StandardMeasures.WON_DEALS.id(),
                StandardMeasures.LOST_DEALS.id(),
                StandardMeasures.WON_DAYS.id(),
                StandardMeasures.NEW_CUSTOMERS.id()));
        if (!data.absent().contains(InputFile.SURVEYS)) {
            ids.add(StandardMeasures.SURVEY_ANSWERS.id());
            ids.add(StandardMeasures.SURVEY_SATISFIED.id());
        }
        return ids;
    }

    /**
     * Everything that was observed.
     *
     * @param data what was read
     * @param organization who was where, to find the unit of a market
     * @param end the first day of which nothing is known yet: deals and returns that closed on it or later are left out, also
     *     returns that count on an earlier day
     * @return the observations
     */
    public static List<Observation> observe(SalesData data, Organization organization, LocalDate end) {
        List<Observation> all = new ArrayList<>();
        List<Observation> customers = new ArrayList<>();
        for (Opportunity deal : data.opportunities()) {
            if (deal.closed().filter(end::isAfter).isEmpty()) {
                continue;
            }
            LocalDate day = data.countingDay(deal);
            Subject agent = Subject.of(deal.agent());
            if (deal.stage() == Stage.LOST) {
                all.add(count(StandardMeasures.LOST_DEALS.id(), agent, day, deal.id()));
                continue;
            }
            all.add(observation(REVENUE, agent, day, Quantity.money(deal.value().orElseThrow()), deal.id())
                    .with(PRODUCT, deal.product()));
            if (deal.returned()) {
                continue; // a return takes money back, but the deal was won all the same
            }
            all.add(count(StandardMeasures.WON_DEALS.id(), agent, day, deal.id())
                    .with(PRODUCT, deal.product()));
            deal.engaged()
                    .ifPresent(start -> all.add(observation(
                            StandardMeasures.WON_DAYS.id(),
                            agent,
                            day,
                            Quantity.of(Ratio.of(ChronoUnit.DAYS.between(start, day)), Unit.DAYS),
                            deal.id())));
            customers.add(new Observation(
                    StandardMeasures.NEW_CUSTOMERS.id(), agent, day, Quantity.count(1), deal.account(), deal.id()));
        }
        all.addAll(FirstOccurrence.of(
                customers, StandardMeasures.NEW_CUSTOMERS.id(), StandardMeasures.NEW_CUSTOMERS.id()));
        data.surveys().forEach(answer -> {
            Subject agent = Subject.of(answer.agent());
            String source = "surveys.csv:" + answer.line();
            all.add(count(StandardMeasures.SURVEY_ANSWERS.id(), agent, answer.date(), source));
            if (answer.score() >= 4) {
                all.add(count(StandardMeasures.SURVEY_SATISFIED.id(), agent, answer.date(), source));
            }
        });
        data.market()
                .forEach(size -> organization.units().stream()
                        .filter(unit -> unit.name().en().equals(size.office()))
                        .findFirst()
                        .ifPresent(unit -> all.add(observation(
                                StandardMeasures.MARKET.id(),
                                Subject.of(unit.id()),
                                size.period().range().from(),
                                Quantity.money(size.value()),
                                "market.csv:" + size.line()))));
        return List.copyOf(all);
    }

    private static Observation count(MeasureId measure, Subject subject, LocalDate day, String source) {
        return observation(measure, subject, day, Quantity.count(1), source);
    }

    private static Observation observation(
            MeasureId measure, Subject subject, LocalDate day, Quantity value, String source) {
        return new Observation(measure, subject, day, value, Optional.empty(), source);
    }
}
