package io.salestiers.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Transition;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.customer.CustomerArbitraries;
import io.salestiers.core.testkit.customer.CustomerCompany;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.statistics.Statistics;

/** Whatever anybody tries in whatever order, every day each customer has exactly one owner or one pool. */
class OwnershipProperties {
    private static final List<PersonId> PEOPLE = List.of(
            CustomerCompany.ZHANG,
            CustomerCompany.SUN,
            CustomerCompany.ZHOU,
            CustomerCompany.LI,
            CustomerCompany.WANG,
            CustomerCompany.HE);
    private static final List<CustomerOwner> POSITIONS =
            List.of(CustomerCompany.SUZHOU_1, CustomerCompany.SUZHOU_2, CustomerCompany.CHENGDU_1);
    private static final List<CustomerOwner> PERSONS = List.of(
            CustomerOwner.of(CustomerCompany.ZHANG),
            CustomerOwner.of(CustomerCompany.SUN),
            CustomerOwner.of(CustomerCompany.ZHOU));
    private static final LocalDate LAST = LocalDate.of(2027, 1, 1);

    @Provide
    Arbitrary<OwnershipPolicy> policies() {
        return CustomerArbitraries.ownershipPolicies();
    }

    @Provide
    Arbitrary<List<int[]>> tries() {
        return Arbitraries.integers()
                .between(0, 1 << 20)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases()
                .array(int[].class)
                .ofSize(6)
                .list()
                .ofMinSize(15)
                .ofMaxSize(60);
    }

    /** What a naive book keeps: for each customer, who was written down last on which day. */
    private static final class Book {
        final Map<CustomerId, TreeMap<LocalDate, CustomerOwner>> written = new HashMap<>();
        final Map<CustomerId, LocalDate> gone = new HashMap<>();

        void write(CustomerId customer, LocalDate from, CustomerOwner owner) {
            written.computeIfAbsent(customer, id -> new TreeMap<>()).put(from, owner);
        }

        Optional<CustomerOwner> on(CustomerId customer, LocalDate day) {
            LocalDate end = gone.get(customer);
            Map.Entry<LocalDate, CustomerOwner> last =
                    written.getOrDefault(customer, new TreeMap<>()).floorEntry(day);
            return last == null || (end != null && !day.isBefore(end))
                    ? Optional.empty()
                    : Optional.of(last.getValue());
        }
    }

    private final Authority authority = CustomerAuthority.withFiles(CustomerCompany.authority(), "east-manager");

    @Property(tries = 300)
    void oneOwnerOrPoolEveryDay(@ForAll("policies") OwnershipPolicy policy, @ForAll("tries") List<int[]> draws) {
        InMemoryCustomerStore store = new InMemoryCustomerStore();
        Book book = new Book();
        LocalDate day = CustomerCompany.SINCE;
        int number = 0;
        for (int[] draw : draws) {
            day = day.plusDays(draw[0] % 8);
            one(policy, draw, day, number++, store, book);
        }
        for (int i = 0; i < 4; i++) {
            Optional<Customer> found = store.find(CustomerId.of("C-" + i));
            if (found.isPresent()) {
                soundOnEveryDay(found.get(), book);
                // Every state before was sound as well, and known facts only grow.
                store.entries(found.get().id())
                        .forEach(entry -> entry.state()
                                .ifPresent(
                                        state -> assertThat(state.registered()).isTrue()));
            }
        }
        limitsHeld(policy, store);
        Statistics.label("kind").coverage(coverage -> {
            for (String kind : List.of("register", "claim", "release", "release-by-rule", "hand-over", "record")) {
                coverage.check("customer:" + kind).count(count -> count >= 50);
            }
        });
        Statistics.label("merged").coverage(coverage -> coverage.check(true).count(count -> count >= 20));
    }

    private static void soundOnEveryDay(Customer customer, Book book) {
        Timeline<CustomerOwner> line = customer.ownership();
        for (LocalDate day = CustomerCompany.SINCE; day.isBefore(LAST); day = day.plusDays(1)) {
            LocalDate each = day;
            long owners = line.entries().stream()
                    .filter(entry -> entry.range().contains(each))
                    .count();
            boolean there = !each.isBefore(customer.tenures().get(0).from())
                    && customer.mergedInto()
                            .filter(merged -> !each.isBefore(merged.on()))
                            .isEmpty();
            assertThat(owners).as("owners of %s on %s", customer.id(), each).isEqualTo(there ? 1 : 0);
            assertThat(line.on(each)).isEqualTo(book.on(customer.id(), each));
        }
    }

    /** No claim that was done has broken a limit, counted by hand over all that was stored. */
    private static void limitsHeld(OwnershipPolicy policy, InMemoryCustomerStore store) {
        List<Tenure> claims = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Optional<Customer> found = store.find(CustomerId.of("C-" + i));
            found.ifPresent(customer -> claims.addAll(customer.tenures().stream()
                    .filter(tenure -> tenure.cause() == OwnershipCause.CLAIMED)
                    .toList()));
            found.ifPresent(customer -> noReclaim(policy, customer));
        }
        for (ClaimLimit limit : policy.claimLimits()) {
            for (Tenure claim : claims) {
                DateRange days = DateRange.closed(claim.from().minusDays(limit.days() - 1L), claim.from());
                long same = claims.stream()
                        .filter(other -> other.owner().equals(claim.owner()) && days.contains(other.from()))
                        .count();
                assertThat(same).isLessThanOrEqualTo(limit.most());
            }
        }
    }

    private static void noReclaim(OwnershipPolicy policy, Customer customer) {
        List<Tenure> tenures = customer.tenures();
        for (int i = 1; i < tenures.size(); i++) {
            Tenure claim = tenures.get(i);
            for (int j = 0; claim.cause() == OwnershipCause.CLAIMED && j < i - 1; j++) {
                if (tenures.get(j).owner().equals(claim.owner())) {
                    assertThat(claim.from())
                            .isAfterOrEqualTo(tenures.get(j + 1).from().plusDays(policy.reclaimAfterDays()));
                }
            }
        }
    }

    private void one(
            OwnershipPolicy policy, int[] draw, LocalDate day, int number, InMemoryCustomerStore store, Book book) {
        CustomerId id = CustomerId.of("C-" + draw[1] % 4);
        Customer before = store.find(id).orElseGet(() -> Customer.unregistered(id));
        List<CustomerOwner> owners = policy.ownedBy() == OwnerKind.POSITION ? POSITIONS : PERSONS;
        CustomerOwner owner = owners.get(draw[2] % owners.size());
        OrganizationDay today = authority.organization().on(day);
        // Mostly somebody who may, so that most of it is done.
        PersonId actor = draw[3] % 4 == 0
                ? PEOPLE.get(draw[4] % PEOPLE.size())
                : owner instanceof CustomerOwner.OfPosition position
                        ? today.occupant(position.id()).orElse(CustomerCompany.LI)
                        : ((CustomerOwner.OfPerson) owner).id();
        CommandHeader header = CommandHeader.of("k-" + number).because("try");
        LocalDate effective = policy.changeDay() == ChangeDay.SAME_DAY ? day : day.plusDays(1);
        PoolId pool = draw[4] % 2 == 0 ? CustomerCompany.EAST : CustomerCompany.COMMON;
        List<OwnerLoad> loads = owners.stream().map(store::load).toList();
        CustomerProcess process = CustomerProcess.of(policy);
        for (OwnerLoad load : loads) {
            process = process.given(load);
        }
        final CustomerCommand command;
        Optional<CustomerOwner> next = Optional.of(owner);
        switch (!before.registered() && draw[4] % 6 != 0 ? 0 : draw[5] % 9) {
            case 0, 1 -> {
                boolean pooled = draw[4] % 5 == 0;
                next = Optional.of(pooled ? CustomerOwner.of(pool) : owner);
                actor = pooled ? CustomerCompany.WANG : actor;
                command = CustomerCommand.register(header, next.get());
            }
            case 2, 3 -> command = CustomerCommand.claim(header, owner);
            case 4 -> {
                next = Optional.of(CustomerOwner.of(pool));
                command = CustomerCommand.release(header, pool);
                actor = before.registered() && draw[3] % 4 != 0 ? holder(before, today) : actor;
            }
            case 5 -> {
                next = policy.release().map(rule -> CustomerOwner.of(rule.into()));
                command = CustomerCommand.releaseByRule(header);
                actor = CustomerCompany.HE;
            }
            case 6 -> {
                command = CustomerCommand.handOver(header, owner);
                actor = draw[3] % 3 == 0 ? actor : CustomerCompany.WANG;
            }
            case 7 -> {
                merge(process, before, draw, header, day, effective, store, book);
                return;
            }
            default -> {
                next = Optional.empty();
                Visit visit = Visit.of("v-" + number, day, VisitChannel.PHONE, actor, "done");
                command = CustomerCommand.record(header, CustomerFacts.of(visit));
            }
        }
        Transition<Customer> result =
                process.apply(before, command, Actor.of(actor), authority, CustomerCompany.noon(day));
        Statistics.label("done").collect(result.done());
        if (result.done()) {
            Statistics.label("kind").collect(command.name());
        }
        Outcome<List<Customer>> stored =
                store.append(List.of(CustomerWrite.of(before, result)), loads, CustomerCompany.noon(day));
        assertThat(stored instanceof Outcome.Done).isEqualTo(result.done());
        if (result.done()) {
            next.ifPresent(to -> book.write(id, effective, to));
            Customer after = store.find(id).orElseThrow();
            Transition<Customer> again =
                    process.apply(after, command, Actor.of(actor), authority, CustomerCompany.noon(day.plusDays(3)));
            assertThat(again.stateOr(before)).isEqualTo(after);
            assertThat(again.events()).isEmpty();
        } else {
            assertThat(result.audit()).hasSize(1);
            assertThat(store.find(id).orElse(before)).isEqualTo(before);
        }
    }

    private static PersonId holder(Customer customer, OrganizationDay today) {
        CustomerOwner owner = customer.last().owner();
        if (owner instanceof CustomerOwner.OfPosition position) {
            return today.occupant(position.id()).orElse(CustomerCompany.LI);
        }
        return owner instanceof CustomerOwner.OfPerson person ? person.id() : CustomerCompany.WANG;
    }

    private void merge(
            CustomerProcess process,
            Customer survivor,
            int[] draw,
            CommandHeader header,
            LocalDate day,
            LocalDate effective,
            InMemoryCustomerStore store,
            Book book) {
        CustomerId other = CustomerId.of("C-" + draw[2] % 4);
        Customer duplicate = store.find(other).orElseGet(() -> Customer.unregistered(other));
        PersonId actor = draw[3] % 4 == 0 ? CustomerCompany.HE : CustomerCompany.WANG;
        List<CustomerWrite> writes =
                process.merge(survivor, duplicate, header, Actor.of(actor), authority, CustomerCompany.noon(day));
        Outcome<List<Customer>> stored = store.append(writes, List.of(), CustomerCompany.noon(day));
        Statistics.label("merged").collect(writes.size() == 2);
        if (writes.size() == 2) {
            Customer merged = stored.orThrow().get(0);
            book.gone.put(other, effective);
            // Nothing is lost: all visits and all tenures of both are in the survivor.
            assertThat(merged.visits())
                    .hasSize(survivor.visits().size() + duplicate.visits().size());
            assertThat(merged.absorbed().stream().flatMap(each -> each.tenures().stream()))
                    .containsAll(duplicate.tenures());
        }
    }
}
