package io.salestiers.core.customer.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Depth;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.customer.Customer;
import io.salestiers.core.customer.CustomerId;
import io.salestiers.core.customer.CustomerOwner;
import io.salestiers.core.customer.CustomerStore;
import io.salestiers.core.customer.CustomerWrite;
import io.salestiers.core.customer.IdentityKey;
import io.salestiers.core.customer.InMemoryCustomerStore;
import io.salestiers.core.customer.InMemoryPersonalDataStore;
import io.salestiers.core.customer.OwnerLoad;
import io.salestiers.core.customer.PersonalData;
import io.salestiers.core.customer.PersonalDataStore;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.customer.CrmArbitraries;
import io.salestiers.core.testkit.customer.CustomerCompany;
import io.salestiers.core.time.InstantRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** A synchronization may break at every step: what comes of it is what comes of one that did not. */
class CrmSyncProperties {
    private static final Instant NOW = CustomerCompany.noon("2025-03-10");

    /** wang reads the CRM here: he may assign, administer and manage pools everywhere in the East and beyond. */
    static Authority authority() {
        Authority authority = CustomerCompany.authority();
        Grant all = Grant.builder(
                        GrantId.of("G-SYNC"),
                        Grantee.position(PositionId.of("east-manager")),
                        Scope.unit(UnitId.of("company"), Depth.SUBTREE),
                        InstantRange.startingAt(Instant.parse("2024-12-31T16:00:00Z")),
                        CustomerCompany.HE)
                .use(Capabilities.CUSTOMER_ASSIGN, Capabilities.CUSTOMER_ADMINISTER, Capabilities.CUSTOMER_POOL_MANAGE)
                .build();
        return authority.with(
                authority.state().withGrants(authority.state().grants().with(all)));
    }

    /** The connection broke. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Breaks at one call of a port: before it does anything, or after it has done all. */
    static final class Fuse {
        private int left;
        private final boolean after;

        Fuse(int calls, boolean after) {
            this.left = calls;
            this.after = after;
        }

        <T> T through(java.util.function.Supplier<T> call) {
            boolean breaks = left-- == 0;
            if (breaks && !after) {
                throw new Broken();
            }
            T result = call.get();
            if (breaks) {
                throw new Broken();
            }
            return result;
        }
    }

    /** Everything that lasts. */
    private static final class Host {
        final InMemoryCustomerStore customers = new InMemoryCustomerStore();
        final InMemoryPersonalDataStore personal = new InMemoryPersonalDataStore();
        final InMemorySyncMarkStore marks = new InMemorySyncMarkStore();
        final Set<String> told = new HashSet<>();

        SyncPorts ports(CrmSource source, Fuse fuse) {
            return new SyncPorts(
                    (object, after, most) -> fuse.through(() -> source.read(object, after, most)),
                    new FusedCustomers(customers, fuse),
                    new FusedPersonal(personal, fuse),
                    new FusedMarks(marks, fuse));
        }

        void tell(SyncReport report) {
            for (Finding finding : report.findings()) {
                told.add(finding.toString());
            }
        }

        /** All states that were stored, without the refusals, which are recorded as often as they happen. */
        Map<String, List<CustomerStore.Entry>> stored() {
            Map<String, List<CustomerStore.Entry>> all = new TreeMap<>();
            for (int i = 0; i < 5; i++) {
                CustomerId id = CustomerId.of("C-" + i);
                all.put(
                        id.value(),
                        customers.entries(id).stream()
                                .filter(entry -> entry.state().isPresent())
                                .toList());
            }
            return all;
        }

        List<Optional<PersonalData>> names() {
            List<Optional<PersonalData>> all = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                all.add(personal.find(CustomerId.of("C-" + i)));
            }
            return all;
        }
    }

    private record FusedMarks(SyncMarkStore marks, Fuse fuse) implements SyncMarkStore {
        @Override
        public SyncMark find(String source, String object) {
            return fuse.through(() -> marks.find(source, object));
        }

        @Override
        public void save(String source, String object, SyncMark mark) {
            fuse.through(() -> {
                marks.save(source, object, mark);
                return mark;
            });
        }
    }

    private record FusedPersonal(PersonalDataStore personal, Fuse fuse) implements PersonalDataStore {
        @Override
        public Optional<PersonalData> find(CustomerId customer) {
            return fuse.through(() -> personal.find(customer));
        }

        @Override
        public void save(PersonalData data) {
            fuse.through(() -> {
                personal.save(data);
                return data;
            });
        }

        @Override
        public void erase(CustomerId customer) {
            personal.erase(customer);
        }
    }

    private record FusedCustomers(CustomerStore store, Fuse fuse) implements CustomerStore {
        @Override
        public Optional<Customer> find(CustomerId customer) {
            return fuse.through(() -> store.find(customer));
        }

        @Override
        public List<Customer> ownedBy(CustomerOwner owner, LocalDate day) {
            return store.ownedBy(owner, day);
        }

        @Override
        public List<Customer> withIdentity(IdentityKey identity) {
            return fuse.through(() -> store.withIdentity(identity));
        }

        @Override
        public OwnerLoad load(CustomerOwner owner) {
            return store.load(owner);
        }

        @Override
        public Outcome<List<Customer>> append(
                List<CustomerWrite> writes, Collection<OwnerLoad> basedOn, Instant recordedAt) {
            return fuse.through(() -> store.append(writes, basedOn, recordedAt));
        }

        @Override
        public List<Entry> entries(CustomerId customer) {
            return store.entries(customer);
        }
    }

    @Provide
    Arbitrary<List<CrmRecord>> records() {
        return CrmArbitraries.records();
    }

    @Provide
    Arbitrary<SyncPolicy> policies() {
        return CrmArbitraries.policies();
    }

    @Provide
    Arbitrary<List<Integer>> fuses() {
        return Arbitraries.integers().between(0, 60).list().ofMinSize(1).ofMaxSize(8);
    }

    private static void run(SyncPolicy policy, Host host, CrmSource source, Fuse fuse) {
        CrmSync.of(policy, CustomerCompany.policy())
                .run(host.ports(source, fuse), Actor.of(CustomerCompany.WANG), authority(), NOW, host::tell);
    }

    private static final Fuse NONE = new Fuse(Integer.MAX_VALUE, false);

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void breakingAnywhereLosesAndDoublesNothing(
            @ForAll("policies") SyncPolicy policy,
            @ForAll("records") List<CrmRecord> earlier,
            @ForAll("records") List<CrmRecord> later,
            @ForAll("fuses") List<Integer> fuses) {
        List<CrmRecord> records = new ArrayList<>(earlier);
        for (CrmRecord each : later) {
            records.add(new CrmRecord(
                    each.object(),
                    each.key(),
                    each.changedAt().plus(Duration.ofDays(1)),
                    each.deleted(),
                    each.fields()));
        }
        // First what was there yesterday, so that owners can differ today.
        CrmSource source = CrmSource.of(records);
        Host whole = new Host();
        Host broken = new Host();
        run(policy, whole, CrmSource.of(earlier), NONE);
        run(policy, broken, CrmSource.of(earlier), NONE);
        run(policy, whole, source, NONE);
        int breaks = 0;
        for (int i = 0; i < fuses.size(); i++) {
            try {
                run(policy, broken, source, new Fuse(fuses.get(i), i % 2 == 1));
            } catch (Broken expected) {
                breaks++;
            }
        }
        run(policy, broken, source, NONE);
        Statistics.label("breaks").collect(breaks);
        assertThat(broken.stored()).isEqualTo(whole.stored());
        assertThat(broken.names()).isEqualTo(whole.names());
        assertThat(alike(broken.told)).containsAll(alike(whole.told));
        whole.told.forEach(told -> Statistics.label("told").collect(told.substring(0, told.indexOf(' '))));
        Statistics.label("told").coverage(coverage -> {
            coverage.check("core.crm.owner-differs").count(count -> count > 10);
            coverage.check("core.crm.owner-followed").count(count -> count > 10);
            coverage.check("core.crm.owner-split").count(count -> count > 10);
        });
        whole.stored().values().forEach(entries -> Statistics.label("stored").collect(Math.min(4, entries.size())));
        Statistics.label("stored").coverage(coverage -> coverage.check(2).count(count -> count > 20));
        Statistics.label("breaks").coverage(coverage -> coverage.check(1).count(count -> count > 10));
    }

    /* Whether a customer who is there already lies in a pool or has an owner can change while a run is broken off. */
    private static Set<String> alike(Set<String> told) {
        return told.stream()
                .map(each -> each.replace("core.customer.identity-pooled", "core.customer.identity-owned"))
                .collect(Collectors.toSet());
    }

    /** Once a run has come to its end, a second one of the same changes nothing. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aSecondRunChangesNothing(@ForAll("policies") SyncPolicy policy, @ForAll("records") List<CrmRecord> records) {
        CrmSource source = CrmSource.of(records);
        Host host = new Host();
        run(policy, host, source, NONE);
        Map<String, List<CustomerStore.Entry>> before = host.stored();
        SyncReport again = CrmSync.of(policy, CustomerCompany.policy())
                .run(host.ports(source, NONE), Actor.of(CustomerCompany.WANG), authority(), NOW.plusSeconds(60));
        assertThat(host.stored()).isEqualTo(before);
        assertThat(again.changed()).isZero();
    }

    /** Records that come in pieces, early and late, give in the end what they give at once, for what depends on no order. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatComesLateIsTakenOverLater(
            @ForAll("policies") SyncPolicy policy, @ForAll("records") List<CrmRecord> records) {
        List<CrmRecord> accounts = records.stream()
                .filter(each -> each.object().equals("AccountObj"))
                .toList();
        List<CrmRecord> rest = records.stream()
                .filter(each -> !each.object().equals("AccountObj"))
                .toList();
        Host atOnce = new Host();
        run(policy, atOnce, CrmSource.of(records), NONE);
        Host late = new Host();
        run(policy, late, CrmSource.of(rest), NONE);
        assertThat(late.stored().values()).allMatch(List::isEmpty);
        run(policy, late, CrmSource.of(records), NONE);
        assertThat(late.stored()).isEqualTo(atOnce.stored());
        Statistics.label("both").collect(!accounts.isEmpty() && !rest.isEmpty());
    }
}
