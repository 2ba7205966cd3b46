package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.Subject;
import io.salestiers.core.unit.Quantity;
import io.salestiers.examples.quickstart.input.InputFile;
import io.salestiers.examples.quickstart.input.Opportunity;
import io.salestiers.examples.quickstart.input.SalesData;
import io.salestiers.examples.quickstart.input.Stage;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.derivation.Deal;
import io.salestiers.kpi.derivation.DealDerivation;
import io.salestiers.kpi.derivation.DealOutcome;
import io.salestiers.kpi.derivation.ZeroDeals;
import io.salestiers.kpi.measure.FirstOccurrence;
import io.salestiers.kpi.measure.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
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
        SortedSet<MeasureId> ids =
                new TreeSet<>(DealDerivation.of(List.of(), ZeroDeals.COUNTED).sourced());
        // Open deals have no expected day or value here, of a lost deal nobody knows what it would have been worth, and
        // of
        // those created before the first closing day only some are in the file.
        ids.removeAll(List.of(
                StandardMeasures.COHORT_WON_DEALS.id(),
                StandardMeasures.COHORT_LOST_DEALS.id(),
                StandardMeasures.PIPELINE_DEALS.id(),
                StandardMeasures.PIPELINE_AMOUNT.id(),
                StandardMeasures.LOST_AMOUNT.id()));
        ids.add(StandardMeasures.NEW_CUSTOMERS.id());
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
        List<Deal> deals = new ArrayList<>();
        for (Opportunity deal : data.opportunities()) {
            if (deal.closed().filter(end::isAfter).isEmpty()) {
                continue;
            }
            LocalDate day = data.countingDay(deal);
            Subject agent = Subject.of(deal.agent());
            if (deal.returned()) { // takes money back, but the deal was won all the same
                all.add(observation(
                                REVENUE, agent, day, Quantity.money(deal.value().orElseThrow()), deal.id())
                        .with(PRODUCT, deal.product()));
                continue;
            }
            boolean won = deal.stage() == Stage.WON;
            deals.add(new Deal(
                    deal.id(),
                    agent,
                    deal.engaged(),
                    won ? DealOutcome.WON : DealOutcome.LOST,
                    Optional.of(day),
                    deal.value().filter(value -> won),
                    deal.account(),
                    new TreeMap<>(Map.of(PRODUCT, deal.product()))));
            if (won) {
                customers.add(new Observation(
                        StandardMeasures.NEW_CUSTOMERS.id(), agent, day, Quantity.count(1), deal.account(), deal.id()));
            }
        }
        // Its findings are those of the reader, which has refused or noted all of them with file and line.
        SortedSet<MeasureId> sourced = sourced(data);
        DealDerivation.of(deals, ZeroDeals.COUNTED).observations().stream()
                .filter(observation -> sourced.contains(observation.measure()))
                .forEach(all::add);
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
