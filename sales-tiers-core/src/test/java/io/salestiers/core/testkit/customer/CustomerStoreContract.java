package io.salestiers.core.testkit.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Transition;
import io.salestiers.core.customer.Customer;
import io.salestiers.core.customer.CustomerCommand;
import io.salestiers.core.customer.CustomerFacts;
import io.salestiers.core.customer.CustomerId;
import io.salestiers.core.customer.CustomerOwner;
import io.salestiers.core.customer.CustomerProcess;
import io.salestiers.core.customer.CustomerStore;
import io.salestiers.core.customer.CustomerWrite;
import io.salestiers.core.customer.IdentityKey;
import io.salestiers.core.customer.OwnerLoad;
import io.salestiers.core.customer.Visit;
import io.salestiers.core.customer.VisitChannel;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.contract.Race;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link CustomerStore}, and so every {@link io.salestiers.core.customer.CustomerDirectory}, does. An adapter extends
 * it and gives an empty store:
 *
 * <pre>{@code
 * class JdbcCustomerStoreTest extends CustomerStoreContract {
 *     @Override
 *     protected CustomerStore store() {
 *         return new JdbcCustomerStore(emptyDatabase());
 *     }
 * }
 * }</pre>
 */
public abstract class CustomerStoreContract {
    private static final CustomerId ONE = CustomerId.of("C-1");
    private static final CustomerId TWO = CustomerId.of("客户-2");
    private static final IdentityKey IDENTITY = IdentityKey.of("91320594-X");

    private final Authority authority = CustomerCompany.authority();
    private CustomerStore store = CustomerStores.missing();
    private int keys;

    /** For the adapters to be tested. */
    protected CustomerStoreContract() {}

    /**
     * A store in which nothing is kept; asked once for each test.
     *
     * @return the store
     */
    protected abstract CustomerStore store();

    @BeforeEach
    final void begin() {
        store = store();
    }

    private CommandHeader header() {
        return CommandHeader.of("key-" + keys++).because("test");
    }

    private Customer current(CustomerId id) {
        return store.find(id).orElseGet(() -> Customer.unregistered(id));
    }

    private Transition<Customer> transition(Customer before, CustomerCommand command, PersonId actor, String day) {
        CustomerProcess process = CustomerProcess.of(CustomerCompany.policy());
        for (CustomerOwner owner : List.of(CustomerCompany.SUZHOU_1, CustomerCompany.SUZHOU_2)) {
            process = process.given(store.load(owner));
        }
        return process.apply(before, command, Actor.of(actor), authority, CustomerCompany.noon(day));
    }

    private CustomerWrite write(CustomerId id, CustomerCommand command, PersonId actor, String day) {
        Customer before = current(id);
        return CustomerWrite.of(before, transition(before, command, actor, day));
    }

    private Customer stored(CustomerWrite write, String day) {
        Outcome<List<Customer>> outcome = store.append(List.of(write), List.of(), CustomerCompany.noon(day));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return outcome.orThrow().get(0);
    }

    private CustomerWrite registering(CustomerId id, CustomerOwner owner, PersonId actor) {
        return write(id, CustomerCommand.register(header(), owner), actor, "2025-03-03");
    }

    private Customer registered(CustomerId id) {
        return stored(registering(id, CustomerCompany.SUZHOU_1, CustomerCompany.ZHANG), "2025-03-03");
    }

    private CustomerWrite releasing(CustomerId id) {
        return write(
                id, CustomerCommand.release(header(), CustomerCompany.COMMON), CustomerCompany.ZHANG, "2025-04-10");
    }

    private CustomerWrite claiming(CustomerId id) {
        return write(id, CustomerCommand.claim(header(), CustomerCompany.SUZHOU_2), CustomerCompany.SUN, "2025-04-20");
    }

    /** A store in which nothing is kept. */
    @Nested
    class Empty {
        /** It knows nobody. */
        @Test
        void knowsNobody() {
            assertThat(store.find(ONE)).isEmpty();
            assertThat(store.findSurvivor(ONE)).isEmpty();
            assertThat(store.entries(ONE)).isEmpty();
            assertThat(store.withIdentity(IDENTITY)).isEmpty();
            assertThat(store.ownedBy(CustomerCompany.SUZHOU_1, LocalDate.of(2025, 3, 3)))
                    .isEmpty();
            assertThat(store.load(CustomerCompany.SUZHOU_1).held()).isZero();
            assertThat(store.load(CustomerCompany.SUZHOU_1).claims()).isEmpty();
        }
    }

    /** Keeping what was done. */
    @Nested
    class Keeping {
        /** The state, its events and its audit come back as they were. */
        @Test
        void givesBackWhatWasStored() {
            CustomerWrite write = registering(ONE, CustomerCompany.SUZHOU_1, CustomerCompany.ZHANG);
            Customer after = stored(write, "2025-03-03");
            assertThat(store.find(ONE)).contains(after);
            assertThat(after).isEqualTo(write.transition().outcome().orThrow());
            assertThat(store.entries(ONE)).hasSize(1);
            CustomerStore.Entry entry = store.entries(ONE).get(0);
            assertThat(entry.recordedAt()).isEqualTo(CustomerCompany.noon("2025-03-03"));
            assertThat(entry.state()).contains(after);
            assertThat(entry.events()).isEqualTo(write.transition().events());
            assertThat(entry.audit()).isEqualTo(write.transition().audit());
        }

        /** Facts come back with every part. */
        @Test
        void givesBackFacts() {
            registered(ONE);
            Visit visit = Visit.of("v-1", LocalDate.of(2025, 3, 4), VisitChannel.ON_SITE, CustomerCompany.ZHANG, "ok")
                    .agreeing("send-offer", LocalDate.of(2025, 3, 11));
            Customer after = stored(
                    write(
                            ONE,
                            CustomerCommand.record(header(), CustomerFacts.of(visit)),
                            CustomerCompany.ZHANG,
                            "2025-03-05"),
                    "2025-03-05");
            assertThat(store.find(ONE)).contains(after);
            assertThat(after.visits()).containsExactly(visit);
        }

        /** What was applied before stores nothing more. */
        @Test
        void sameCommandStoresNothing() {
            Customer before = current(ONE);
            CustomerCommand command = CustomerCommand.register(header(), CustomerCompany.SUZHOU_1);
            stored(
                    CustomerWrite.of(before, transition(before, command, CustomerCompany.ZHANG, "2025-03-03")),
                    "2025-03-03");
            Customer after = current(ONE);
            Transition<Customer> again = transition(after, command, CustomerCompany.ZHANG, "2025-03-04");
            assertThat(stored(CustomerWrite.of(after, again), "2025-03-04")).isEqualTo(after);
            assertThat(store.entries(ONE)).hasSize(1);
        }

        /** A refusal changes no state and keeps its audit record. */
        @Test
        void refusalIsRecorded() {
            Customer before = registered(ONE);
            CustomerWrite refused = registering(ONE, CustomerCompany.SUZHOU_1, CustomerCompany.ZHANG);
            Outcome<List<Customer>> outcome =
                    store.append(List.of(refused), List.of(), CustomerCompany.noon("2025-03-04"));
            assertThat(outcome).isEqualTo(Outcome.refused(refused.transition().refusal()));
            assertThat(store.find(ONE)).contains(before);
            assertThat(store.entries(ONE)).hasSize(2);
            assertThat(store.entries(ONE).get(1).state()).isEmpty();
            assertThat(store.entries(ONE).get(1).audit())
                    .isEqualTo(refused.transition().audit());
        }

        /** One refusal holds up all: nothing of the others is stored. */
        @Test
        void refusalHoldsUpTheOthers() {
            registered(ONE);
            CustomerWrite refused = registering(ONE, CustomerCompany.SUZHOU_1, CustomerCompany.ZHANG);
            CustomerWrite sound = registering(TWO, CustomerCompany.SUZHOU_1, CustomerCompany.ZHANG);
            store.append(List.of(sound, refused), List.of(), CustomerCompany.noon("2025-03-04"));
            assertThat(store.find(TWO)).isEmpty();
            assertThat(store.entries(TWO)).isEmpty();
            assertThat(store.entries(ONE)).hasSize(2);
        }

        /** A customer twice, and the state of another one, are mistakes of the host. */
        @Test
        void mixedUpWritesAreRefused() {
            CustomerWrite one = registering(ONE, CustomerCompany.SUZHOU_1, CustomerCompany.ZHANG);
            assertThatThrownBy(() -> store.append(List.of(one, one), List.of(), CustomerCompany.noon("2025-03-03")))
                    .isInstanceOf(IllegalArgumentException.class);
            CustomerWrite wrong = new CustomerWrite(TWO, "0", one.transition());
            assertThatThrownBy(() -> store.append(List.of(wrong), List.of(), CustomerCompany.noon("2025-03-03")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Two who write at the same time. */
    @Nested
    class Conflicts {
        /** The second one is told, and changes nothing. */
        @Test
        void theSecondOneConflicts() {
            registered(ONE);
            CustomerWrite release = releasing(ONE);
            CustomerWrite other = releasing(ONE);
            Customer after = stored(release, "2025-04-10");
            assertThat(store.append(List.of(other), List.of(), CustomerCompany.noon("2025-04-10")))
                    .isEqualTo(Outcome.conflict("1", "2"));
            assertThat(store.find(ONE)).contains(after);
            assertThat(store.entries(ONE)).hasSize(2);
        }

        /** Of several customers all are stored, or none. */
        @Test
        void allOrNone() {
            registered(ONE);
            registered(TWO);
            CustomerWrite fresh = releasing(TWO);
            CustomerWrite stale = releasing(ONE);
            stored(releasing(ONE), "2025-04-10");
            assertThat(store.append(List.of(fresh, stale), List.of(), CustomerCompany.noon("2025-04-10")))
                    .isInstanceOf(Outcome.Conflict.class);
            assertThat(store.find(TWO).orElseThrow().revision()).isEqualTo("1");
        }

        /** A claim that was decided on an older load is not stored. */
        @Test
        void staleLoadConflicts() {
            registered(ONE);
            registered(TWO);
            stored(releasing(ONE), "2025-04-10");
            stored(releasing(TWO), "2025-04-10");
            OwnerLoad load = store.load(CustomerCompany.SUZHOU_2);
            CustomerWrite one = claiming(ONE);
            CustomerWrite two = claiming(TWO);
            assertThat(store.append(List.of(one), List.of(load), CustomerCompany.noon("2025-04-20")))
                    .isInstanceOf(Outcome.Done.class);
            assertThat(store.append(List.of(two), List.of(load), CustomerCompany.noon("2025-04-20")))
                    .isInstanceOf(Outcome.Conflict.class);
            assertThat(store.find(TWO).orElseThrow().owner(LocalDate.of(2025, 4, 20)))
                    .contains(CustomerOwner.of(CustomerCompany.COMMON));
        }

        /** Only one customer has an identity. */
        @Test
        void identityIsUnique() {
            CustomerWrite one = write(
                    ONE,
                    CustomerCommand.register(header(), CustomerCompany.SUZHOU_1, IDENTITY),
                    CustomerCompany.ZHANG,
                    "2025-03-03");
            CustomerWrite two = write(
                    TWO,
                    CustomerCommand.register(header(), CustomerCompany.SUZHOU_2, IDENTITY),
                    CustomerCompany.SUN,
                    "2025-03-03");
            stored(one, "2025-03-03");
            assertThat(store.append(List.of(two), List.of(), CustomerCompany.noon("2025-03-03")))
                    .isInstanceOf(Outcome.Conflict.class);
            assertThat(store.withIdentity(IDENTITY)).extracting(Customer::id).containsExactly(ONE);
        }

        /** Of several threads that claim the last free place exactly one succeeds. */
        @Test
        void ofSeveralThreadsOneSucceeds() throws Exception {
            int threads = 4;
            List<CustomerWrite> writes = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                CustomerId id = CustomerId.of("T-" + i);
                registered(id);
                stored(releasing(id), "2025-04-10");
                writes.add(claiming(id));
            }
            OwnerLoad load = store.load(CustomerCompany.SUZHOU_2);
            Race.oneIsDone(
                    threads,
                    contestant -> () -> store.append(
                            List.of(writes.get(contestant)), List.of(load), CustomerCompany.noon("2025-04-20")));
        }
    }

    /** Reading. */
    @Nested
    class Reading {
        /** The customers of an owner on a day: past, present and to come. */
        @Test
        void ownedByDay() {
            registered(TWO);
            registered(ONE);
            stored(releasing(ONE), "2025-04-10");
            assertThat(store.ownedBy(CustomerCompany.SUZHOU_1, LocalDate.of(2025, 3, 2)))
                    .isEmpty();
            assertThat(store.ownedBy(CustomerCompany.SUZHOU_1, LocalDate.of(2025, 4, 9)))
                    .extracting(Customer::id)
                    .containsExactly(ONE, TWO);
            assertThat(store.ownedBy(CustomerCompany.SUZHOU_1, LocalDate.of(2025, 4, 10)))
                    .extracting(Customer::id)
                    .containsExactly(TWO);
            assertThat(store.ownedBy(CustomerOwner.of(CustomerCompany.COMMON), LocalDate.of(2030, 1, 1)))
                    .extracting(Customer::id)
                    .containsExactly(ONE);
        }

        /** The load follows what was stored, and its revision tells when it moved. */
        @Test
        void loadFollows() {
            registered(ONE);
            OwnerLoad one = store.load(CustomerCompany.SUZHOU_1);
            assertThat(one.held()).isEqualTo(1);
            assertThat(one.claims()).isEmpty();
            assertThat(store.load(CustomerCompany.SUZHOU_1)).isEqualTo(one);
            stored(releasing(ONE), "2025-04-10");
            OwnerLoad released = store.load(CustomerCompany.SUZHOU_1);
            assertThat(released.held()).isZero();
            assertThat(released.revision()).isNotEqualTo(one.revision());
            stored(claiming(ONE), "2025-04-20");
            OwnerLoad two = store.load(CustomerCompany.SUZHOU_2);
            assertThat(two.held()).isEqualTo(1);
            assertThat(two.claims()).containsExactly(LocalDate.of(2025, 4, 20));
            assertThat(store.load(CustomerCompany.SUZHOU_1)).isEqualTo(released);
        }

        /** A merged duplicate leads to its survivor, keeps what it was, and has no owner any more. */
        @Test
        void duplicateLeadsToItsSurvivor() {
            registered(ONE);
            registered(TWO);
            Authority both = CustomerStores.mayMerge(authority);
            List<CustomerWrite> writes = CustomerProcess.of(CustomerCompany.policy())
                    .merge(
                            current(ONE),
                            current(TWO),
                            header(),
                            Actor.of(CustomerCompany.LI),
                            both,
                            CustomerCompany.noon("2025-04-01"));
            assertThat(store.append(writes, List.of(), CustomerCompany.noon("2025-04-01")))
                    .isInstanceOf(Outcome.Done.class);
            assertThat(store.findSurvivor(TWO).map(Customer::id)).contains(ONE);
            assertThat(store.find(TWO).orElseThrow().mergedInto()).isPresent();
            assertThat(store.find(ONE).orElseThrow().absorbed()).hasSize(1);
            assertThat(store.ownedBy(CustomerCompany.SUZHOU_1, LocalDate.of(2025, 4, 1)))
                    .extracting(Customer::id)
                    .containsExactly(ONE);
            assertThat(store.load(CustomerCompany.SUZHOU_1).held()).isEqualTo(1);
        }
    }
}
