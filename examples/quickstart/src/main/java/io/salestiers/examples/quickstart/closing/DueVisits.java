package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.customer.Customer;
import io.salestiers.core.customer.CustomerClassId;
import io.salestiers.core.customer.CustomerFacts;
import io.salestiers.core.customer.CustomerId;
import io.salestiers.core.customer.CustomerOwner;
import io.salestiers.core.customer.OwnershipCause;
import io.salestiers.core.customer.Tenure;
import io.salestiers.core.customer.Visit;
import io.salestiers.core.customer.care.CustomerClasses;
import io.salestiers.core.customer.care.CustomerClassifier;
import io.salestiers.core.customer.care.CustomerClassing;
import io.salestiers.core.customer.care.DueItem;
import io.salestiers.core.customer.care.DueList;
import io.salestiers.core.customer.care.FollowUpPolicy;
import io.salestiers.core.customer.care.FollowUps;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.examples.quickstart.input.InputFile;
import io.salestiers.examples.quickstart.input.Opportunity;
import io.salestiers.examples.quickstart.input.RhythmData;
import io.salestiers.examples.quickstart.input.SalesData;
import io.salestiers.examples.quickstart.input.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds which customers are to be visited, by whom and until when. */
final class DueVisits {
    private final SalesData data;
    private final RhythmData rhythm;
    private final RhythmDefinitions definitions;
    private final Organization organization;
    private final LocalDate day;
    private final OrganizationDay last;
    private final List<Finding> findings;
    private final SalesRates rates;

    DueVisits(
            SalesData data,
            RhythmDefinitions definitions,
            Organization organization,
            LocalDate day,
            List<Finding> findings) {
        this.data = data;
        this.rhythm = data.rhythm();
        this.definitions = definitions;
        this.organization = organization;
        this.day = day;
        this.last = organization.on(day);
        this.findings = findings;
        this.rates = new SalesRates(data.rates());
    }

    private Map<String, Customer> customers() {
        Map<String, List<Tenure>> tenures = new TreeMap<>();
        for (RhythmData.Owner owner : rhythm.owners()) {
            if (!owner.from().isAfter(day)) {
                List<Tenure> of = tenures.computeIfAbsent(owner.account(), account -> new ArrayList<>());
                // Who decided it is not in the file, so that the file itself stands there.
                of.add(new Tenure(
                        CustomerOwner.of(owner.position()),
                        owner.from(),
                        of.isEmpty() ? OwnershipCause.REGISTERED : OwnershipCause.HANDED_OVER,
                        PersonId.of(data.format().nameOf(InputFile.OWNERS))));
            }
        }
        Map<String, List<Visit>> visits = new TreeMap<>();
        for (RhythmData.Contact contact : rhythm.visits()) {
            if (!contact.date().isAfter(day)) {
                visits.computeIfAbsent(contact.account(), account -> new ArrayList<>())
                        .add(Visit.of(
                                data.format().nameOf(InputFile.VISITS) + ":" + contact.line(),
                                contact.date(),
                                contact.channel(),
                                contact.agent(),
                                "recorded"));
            }
        }
        Map<String, Customer> customers = new TreeMap<>();
        tenures.forEach((account, owners) -> customers.put(
                account,
                new Customer(
                        CustomerId.of(account),
                        Optional.empty(),
                        owners,
                        Optional.empty(),
                        new CustomerFacts(
                                visits.getOrDefault(account, List.of()),
                                List.of(),
                                List.of(),
                                java.util.Collections.emptySortedMap()),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of())));
        return customers;
    }

    /** The classes of all customers; empty if they can't be found, which is told. */
    Optional<CustomerClasses> classes() {
        CustomerClassing classing = definitions.classing().orElseThrow();
        if (!classing.measure().equals(SalesMeasures.REVENUE)) {
            findings.add(
                    Finding.of(ClosingFindings.RHYTHM_MEASURE, Place.document(RhythmDefinitions.CLASSES, "/measure"))
                            .with("allowed", SalesMeasures.REVENUE.value())
                            .with("value", classing.measure().value()));
            return Optional.empty();
        }
        Optional<LocalDate> from =
                rhythm.owners().stream().map(RhythmData.Owner::from).min(Comparator.naturalOrder());
        if (from.isEmpty() || from.get().isAfter(day)) {
            return Optional.of(new CustomerClasses(Map.of(), Map.of()));
        }
        var classified = CustomerClassifier.DEFAULT.classify(
                classing, customers().values(), revenue(), DateRange.closed(from.get(), day));
        findings.addAll(classified.findings());
        return classified.value();
    }

    /** What each customer bought less what came back, in one currency if there is one to report in. */
    private List<Observation> revenue() {
        List<Observation> revenue = new ArrayList<>();
        for (Opportunity deal : data.opportunities()) {
            if (deal.stage() == Stage.WON
                    && deal.account().isPresent()
                    && deal.closed().filter(day::isBefore).isEmpty()) {
                LocalDate on = data.countingDay(deal);
                converted(deal, on)
                        .ifPresent(value -> revenue.add(new Observation(
                                SalesMeasures.REVENUE,
                                Subject.of(deal.agent()),
                                on,
                                value,
                                deal.account(),
                                deal.id())));
            }
        }
        return revenue;
    }

    private Optional<Quantity> converted(Opportunity deal, LocalDate on) {
        Money value = deal.value().orElseThrow();
        Currency to = data.format().reporting().orElse(value.currency());
        if (to.equals(value.currency())) {
            return Optional.of(Quantity.money(value));
        }
        Optional<Ratio> rate = rates.rate(value.currency(), to, on);
        if (rate.isEmpty()) {
            findings.add(Finding.of(ClosingFindings.RHYTHM_RATE, Place.about(deal.id()))
                    .with("deal", deal.id())
                    .with("day", on)
                    .with("from", value.currency().code())
                    .with("to", to.code()));
        }
        return rate.map(factor -> new Quantity(value.ratio().multipliedBy(factor), Unit.MONEY, Optional.of(to)));
    }

    List<Rhythm.DueVisit> due(FollowUpPolicy policy, CustomerClasses classes) {
        FollowUps finder = FollowUps.of(policy, organization);
        Map<CustomerId, Timeline<CustomerClassId>> lines = classes.classes();
        Map<String, Customer> owned = customers();
        noteUnowned(owned.keySet());
        List<Customer> customers = List.copyOf(owned.values());
        List<Rhythm.DueVisit> due = new ArrayList<>();
        Map<PositionId, List<Customer>> unattended = new TreeMap<>();
        Map<PersonId, List<Customer>> attended = new TreeMap<>();
        for (Customer customer : customers) {
            PositionId position = position(customer);
            Optional<PersonId> person = last.exists(position) ? last.occupant(position) : Optional.empty();
            if (person.isPresent()) {
                attended.computeIfAbsent(person.get(), id -> new ArrayList<>()).add(customer);
            } else {
                unattended.computeIfAbsent(position, id -> new ArrayList<>()).add(customer);
            }
        }
        attended.forEach((person, own) -> DueList.of(finder, own, lines, person, day, Rhythm.DAYS_AHEAD)
                .items()
                .forEach(item -> due.add(new Rhythm.DueVisit(Optional.of(person), position(own, item), item))));
        unattended.forEach((position, own) -> own.stream()
                .flatMap(customer -> finder
                        .of(
                                customer,
                                lines.getOrDefault(customer.id(), Timeline.empty()),
                                day,
                                day.plusDays(Rhythm.DAYS_AHEAD))
                        .stream())
                .filter(each -> each.open() && !each.from().isAfter(day))
                .map(each -> new DueItem(each, each.daysPastDue(day)))
                .sorted(Comparator.comparing(DueItem::daysPastDue)
                        .reversed()
                        .thenComparing(item -> item.followUp().customer()))
                .forEach(item -> due.add(new Rhythm.DueVisit(Optional.empty(), position, item))));
        return due;
    }

    /** Whom nobody looks after is due for nobody, and must not be forgotten. */
    private void noteUnowned(Set<String> owned) {
        List<String> unowned = data.accounts().stream()
                .map(account -> account.id())
                .filter(account -> !owned.contains(account))
                .toList();
        if (!unowned.isEmpty()) {
            findings.add(Finding.of(
                            ClosingFindings.RHYTHM_UNOWNED,
                            Place.about(data.format().nameOf(InputFile.OWNERS)))
                    .with("count", unowned.size())
                    .with("day", day)
                    .with("customers", Argument.texts(unowned)));
        }
    }

    private PositionId position(List<Customer> customers, DueItem item) {
        return customers.stream()
                .filter(customer -> customer.id().equals(item.followUp().customer()))
                .map(this::position)
                .findFirst()
                .orElseThrow();
    }

    private PositionId position(Customer customer) {
        return ((CustomerOwner.OfPosition) customer.owner(day).orElseThrow()).id();
    }
}
