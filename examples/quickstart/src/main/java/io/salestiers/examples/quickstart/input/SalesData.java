package io.salestiers.examples.quickstart.input;

import io.salestiers.core.money.Currency;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.fairness.GroupKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that one input folder says, typed and checked: every reference leads somewhere, every amount has a currency.
 *
 * <p>All lists are in an order that does not depend on the order of rows in the files. Immutable and safe for use by
 * several threads.
 *
 * @param format how the folder was read
 * @param assignments who holds which position when, by agent and first day, vacant positions last
 * @param products by id
 * @param accounts by id
 * @param opportunities deals and returns, by id
 * @param targets stated targets, by agent, period and measure
 * @param market sizes of markets, by office and period
 * @param surveys answers, by day, agent and line
 * @param rates exchange rates, by day and currencies
 * @param rhythm owners of customers, visits, certificates, feedback, actions and holidays
 * @param draws draws and guarantees that were agreed, by agent and first day
 * @param groups who belongs to which group, for the comparison of groups alone: shown beside nobody
 * @param sources the files from which all of it was read
 * @param absent the optional files that the folder does not have
 * @param notes defects of the data with all their rows, in the order of the findings
 */
public record SalesData(
        InputFormat format,
        List<Assignment> assignments,
        List<Product> products,
        List<Account> accounts,
        List<Opportunity> opportunities,
        List<StatedTarget> targets,
        List<MarketSize> market,
        List<SurveyAnswer> surveys,
        List<ExchangeRate> rates,
        RhythmData rhythm,
        List<AgreedDraw> draws,
        SortedMap<PersonId, GroupKey> groups,
        SourceFiles sources,
        SortedSet<InputFile> absent,
        List<DataNote> notes) {
    /** Copies the collections. */
    public SalesData {
        assignments = List.copyOf(assignments);
        products = List.copyOf(products);
        accounts = List.copyOf(accounts);
        opportunities = List.copyOf(opportunities);
        targets = List.copyOf(targets);
        market = List.copyOf(market);
        surveys = List.copyOf(surveys);
        rates = List.copyOf(rates);
        draws = List.copyOf(draws);
        groups = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(groups));
        absent = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(absent));
        notes = List.copyOf(notes);
    }

    /**
     * Everybody: agents and the managers whom only the manager column names.
     *
     * @return by id
     */
    public NavigableSet<PersonId> people() {
        NavigableSet<PersonId> people = agents();
        assignments.forEach(row -> row.manager().ifPresent(people::add));
        return people;
    }

    /**
     * Everybody with a row of their own in the agents file.
     *
     * @return by id
     */
    public NavigableSet<PersonId> agents() {
        NavigableSet<PersonId> agents = new TreeSet<>();
        assignments.forEach(row -> row.agent().ifPresent(agents::add));
        return agents;
    }

    /**
     * The name of a person as people read it.
     *
     * @param person the person
     * @return the name in the file, the id if it has none
     */
    public String nameOf(PersonId person) {
        return assignments.stream()
                .filter(row -> row.agent().equals(Optional.of(person)))
                .flatMap(row -> row.name().stream())
                .findFirst()
                .orElse(person.value());
    }

    /**
     * The currency of a person's amounts on a day.
     *
     * @param person the person
     * @param day the day
     * @return that of the row of the day, else that of the person's first row with one, else that of the format, else
     *     that of somebody whom the person manages
     * @throws io.salestiers.core.result.NotFoundException if the data has no such person
     */
    public Currency currencyOf(PersonId person, LocalDate day) {
        List<Assignment> own = assignments.stream()
                .filter(row -> row.agent().equals(Optional.of(person)))
                .toList();
        return Currencies.find(own, Optional.of(day), format)
                .or(() -> assignments.stream()
                        .filter(row -> row.manager().equals(Optional.of(person)))
                        .flatMap(row -> row.currency().stream())
                        .findFirst())
                .orElseThrow(() -> new io.salestiers.core.result.NotFoundException("currency of person", person));
    }

    /**
     * Representatives who have no opportunity at all. They count as members of their team.
     *
     * @return by id
     */
    public NavigableSet<PersonId> agentsWithoutOpportunities() {
        NavigableSet<PersonId> agents = Sellers.of(assignments, format);
        opportunities.forEach(opportunity -> agents.remove(opportunity.agent()));
        return agents;
    }

    /**
     * The days from the first to the last closing day: what the data can say something about.
     *
     * @return the range, empty if no deal is closed
     */
    public Optional<DateRange> closedDays() {
        Optional<LocalDate> first =
                opportunities.stream().flatMap(o -> o.closed().stream()).min(Comparator.naturalOrder());
        Optional<LocalDate> last =
                opportunities.stream().flatMap(o -> o.closed().stream()).max(Comparator.naturalOrder());
        return first.map(day -> DateRange.closed(day, last.orElseThrow()));
    }

    /**
     * The day on which the value of a closed deal counts, by the format's {@link ReturnRule}.
     *
     * @param opportunity a closed deal or a return
     * @return its closing day; that of the deal returned if the rule says so
     */
    public LocalDate countingDay(Opportunity opportunity) {
        if (format.returns() == ReturnRule.RECOMPUTE_ORIGINAL_PERIOD
                && opportunity.reference().isPresent()) {
            return opportunityById(opportunity.reference().get()).closed().orElseThrow();
        }
        return opportunity.closed().orElseThrow();
    }

    /**
     * A deal by its id.
     *
     * @param id the id
     * @return the deal
     * @throws io.salestiers.core.result.NotFoundException if there is none
     */
    public Opportunity opportunityById(String id) {
        int low = 0;
        int high = opportunities.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = io.salestiers.core.text.Ids.compare(
                    opportunities.get(middle).id(), id);
            if (order == 0) {
                return opportunities.get(middle);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        throw new io.salestiers.core.result.NotFoundException("opportunity", id);
    }

    /**
     * The series of each product.
     *
     * @return by product
     */
    public Map<String, Product> productsById() {
        Map<String, Product> byId = new TreeMap<>();
        products.forEach(product -> byId.put(product.id(), product));
        return byId;
    }

    /**
     * Who leaves: those whose last row has an end.
     *
     * @return the last day by person
     */
    public SortedMap<PersonId, LocalDate> leavers() {
        SortedMap<PersonId, LocalDate> last = new TreeMap<>();
        for (Assignment row : assignments) {
            row.agent()
                    .ifPresent(person -> last.merge(
                            person,
                            row.days().to().map(day -> day.minusDays(1)).orElse(LocalDate.MAX),
                            (one, other) -> one.isAfter(other) ? one : other));
        }
        last.values().removeIf(LocalDate.MAX::equals);
        return last;
    }
}
