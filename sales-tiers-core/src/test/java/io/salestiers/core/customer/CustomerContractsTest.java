package io.salestiers.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.customer.crm.CrmPage;
import io.salestiers.core.customer.crm.CrmRecord;
import io.salestiers.core.customer.crm.CrmSource;
import io.salestiers.core.customer.crm.CrmWatermark;
import io.salestiers.core.customer.crm.InMemorySyncMarkStore;
import io.salestiers.core.customer.crm.SyncMark;
import io.salestiers.core.customer.crm.SyncMarkStore;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.contract.ContractRun;
import io.salestiers.core.testkit.customer.CrmSourceContract;
import io.salestiers.core.testkit.customer.CustomerStoreContract;
import io.salestiers.core.testkit.customer.PersonalDataStoreContract;
import io.salestiers.core.testkit.customer.SyncMarkStoreContract;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each way to be broken is caught by a contract. */
class CustomerContractsTest {
    /** A sound store, to be broken in one method. */
    static class Wrapped implements CustomerStore {
        final InMemoryCustomerStore sound = new InMemoryCustomerStore();

        @Override
        public Optional<Customer> find(CustomerId customer) {
            return sound.find(customer);
        }

        @Override
        public List<Customer> ownedBy(CustomerOwner owner, LocalDate day) {
            return sound.ownedBy(owner, day);
        }

        @Override
        public List<Customer> withIdentity(IdentityKey identity) {
            return sound.withIdentity(identity);
        }

        @Override
        public OwnerLoad load(CustomerOwner owner) {
            return sound.load(owner);
        }

        @Override
        public Outcome<List<Customer>> append(
                List<CustomerWrite> writes, Collection<OwnerLoad> basedOn, Instant recordedAt) {
            return sound.append(writes, basedOn, recordedAt);
        }

        @Override
        public List<Entry> entries(CustomerId customer) {
            return sound.entries(customer);
        }
    }

    @Nested
    class OfCustomers {
        @Test
        void aSoundStorePasses() {
            ContractRun run = ContractRun.of(Sound.class).assertPassed();
            assertThat(run.skipped()).isEmpty();
            assertThat(run.passed()).hasSize(15);
        }

        @Test
        void lastWriterWinsIsCaught() {
            ContractRun.of(Overwriting.class).assertFailed("Conflicts.theSecondOneConflicts", "Conflicts.allOrNone");
        }

        @Test
        void oneByOneIsCaught() {
            ContractRun.of(OneByOne.class).assertFailedOnly("Conflicts.allOrNone", "Keeping.refusalHoldsUpTheOthers");
        }

        @Test
        void ignoredLoadsAreCaught() {
            ContractRun.of(IgnoringLoads.class)
                    .assertFailedOnly("Conflicts.staleLoadConflicts", "Conflicts.ofSeveralThreadsOneSucceeds");
        }

        @Test
        void ownersOfTodayOnlyAreCaught() {
            ContractRun.of(Timeless.class).assertFailed("Reading.ownedByDay");
        }

        @Test
        void forgottenRefusalsAreCaught() {
            ContractRun.of(ForgettingRefusals.class)
                    .assertFailedOnly("Keeping.refusalIsRecorded", "Keeping.refusalHoldsUpTheOthers");
        }

        @Test
        void constantLoadRevisionIsCaught() {
            ContractRun.of(StandingStill.class).assertFailed("Reading.loadFollows", "Conflicts.staleLoadConflicts");
        }
    }

    static class Sound extends CustomerStoreContract {
        @Override
        protected CustomerStore store() {
            return new Wrapped();
        }
    }

    static class Overwriting extends CustomerStoreContract {
        @Override
        protected CustomerStore store() {
            return new Wrapped() {
                @Override
                public Outcome<List<Customer>> append(
                        List<CustomerWrite> writes, Collection<OwnerLoad> basedOn, Instant recordedAt) {
                    List<CustomerWrite> forced = new ArrayList<>();
                    for (CustomerWrite write : writes) {
                        String revision = sound.find(write.customer())
                                .map(Customer::revision)
                                .orElse("0");
                        forced.add(new CustomerWrite(write.customer(), revision, write.transition()));
                    }
                    return super.append(forced, basedOn, recordedAt);
                }
            };
        }
    }

    static class OneByOne extends CustomerStoreContract {
        @Override
        protected CustomerStore store() {
            return new Wrapped() {
                @Override
                public Outcome<List<Customer>> append(
                        List<CustomerWrite> writes, Collection<OwnerLoad> basedOn, Instant recordedAt) {
                    if (writes.stream().map(CustomerWrite::customer).distinct().count() < writes.size()) {
                        return super.append(writes, basedOn, recordedAt);
                    }
                    List<Customer> states = new ArrayList<>();
                    for (CustomerWrite write : writes) {
                        Outcome<List<Customer>> outcome = super.append(List.of(write), basedOn, recordedAt);
                        if (!(outcome instanceof Outcome.Done<List<Customer>> done)) {
                            return outcome;
                        }
                        states.addAll(done.value());
                    }
                    return Outcome.done(states);
                }
            };
        }
    }

    static class IgnoringLoads extends CustomerStoreContract {
        @Override
        protected CustomerStore store() {
            return new Wrapped() {
                @Override
                public Outcome<List<Customer>> append(
                        List<CustomerWrite> writes, Collection<OwnerLoad> basedOn, Instant recordedAt) {
                    return super.append(writes, List.of(), recordedAt);
                }
            };
        }
    }

    static class Timeless extends CustomerStoreContract {
        @Override
        protected CustomerStore store() {
            return new Wrapped() {
                @Override
                public List<Customer> ownedBy(CustomerOwner owner, LocalDate day) {
                    return super.ownedBy(owner, LocalDate.of(2030, 1, 1));
                }
            };
        }
    }

    static class ForgettingRefusals extends CustomerStoreContract {
        @Override
        protected CustomerStore store() {
            return new Wrapped() {
                @Override
                public List<Entry> entries(CustomerId customer) {
                    return super.entries(customer).stream()
                            .filter(entry -> entry.state().isPresent())
                            .toList();
                }
            };
        }
    }

    static class StandingStill extends CustomerStoreContract {
        @Override
        protected CustomerStore store() {
            return new Wrapped() {
                @Override
                public OwnerLoad load(CustomerOwner owner) {
                    OwnerLoad load = super.load(owner);
                    return new OwnerLoad(owner, "1", load.held(), load.claims());
                }

                @Override
                public Outcome<List<Customer>> append(
                        List<CustomerWrite> writes, Collection<OwnerLoad> basedOn, Instant recordedAt) {
                    return super.append(writes, List.of(), recordedAt);
                }
            };
        }
    }

    @Nested
    class OfSources {
        @Test
        void theListedSourcePasses() {
            assertThat(ContractRun.of(Listed.class).assertPassed().passed()).hasSize(7);
        }

        @Test
        void watermarkByInstantAloneIsCaught() {
            ContractRun.of(ByInstant.class).assertFailed("givesAllInOrder", "goesOnAfterAWatermark");
        }

        @Test
        void endToEarlyIsCaught() {
            ContractRun.of(EndingEarly.class).assertFailed("givesAllInOrder");
        }

        @Test
        void hiddenDeletionsAreCaught() {
            ContractRun.of(HidingDeletions.class).assertFailed("tellsOfWhatWasDeleted");
        }

        @Test
        void resetAtTheEndIsCaught() {
            ContractRun.of(Resetting.class).assertFailed("staysAtTheEnd");
        }

        @Test
        void allObjectsAtOnceIsCaught() {
            ContractRun.of(MixingObjects.class).assertFailed("givesAllInOrder");
        }
    }

    static class Listed extends CrmSourceContract {
        @Override
        protected CrmSource source(List<CrmRecord> records) {
            return CrmSource.of(records);
        }
    }

    /** The usual mistake: changed since, without the key. What was changed at one instant is lost at the end of a page. */
    static class ByInstant extends CrmSourceContract {
        @Override
        protected CrmSource source(List<CrmRecord> records) {
            CrmSource sound = CrmSource.of(records);
            return (object, after, most) -> sound.read(
                    object, new CrmWatermark(after.changedAt(), after.key().isEmpty() ? "" : "\uffff"), most);
        }
    }

    static class EndingEarly extends CrmSourceContract {
        @Override
        protected CrmSource source(List<CrmRecord> records) {
            CrmSource sound = CrmSource.of(records);
            return (object, after, most) -> {
                CrmPage page = sound.read(object, after, most);
                return new CrmPage(page.records(), page.next(), false);
            };
        }
    }

    static class HidingDeletions extends CrmSourceContract {
        @Override
        protected CrmSource source(List<CrmRecord> records) {
            return CrmSource.of(records.stream().filter(each -> !each.deleted()).toList());
        }
    }

    static class Resetting extends CrmSourceContract {
        @Override
        protected CrmSource source(List<CrmRecord> records) {
            CrmSource sound = CrmSource.of(records);
            return (object, after, most) -> {
                CrmPage page = sound.read(object, after, most);
                return page.records().isEmpty() ? new CrmPage(List.of(), CrmWatermark.START, false) : page;
            };
        }
    }

    static class MixingObjects extends CrmSourceContract {
        @Override
        protected CrmSource source(List<CrmRecord> records) {
            return CrmSource.of(records.stream()
                    .map(each -> new CrmRecord(
                            object(), each.object() + each.key(), each.changedAt(), each.deleted(), each.fields()))
                    .toList());
        }
    }

    @Nested
    class OfTheRest {
        @Test
        void theReferencesPass() {
            assertThat(ContractRun.of(SoundMarks.class).assertPassed().passed()).hasSize(3);
            assertThat(ContractRun.of(SoundPersonal.class).assertPassed().passed())
                    .hasSize(3);
        }

        @Test
        void aMarkForAllObjectsIsCaught() {
            ContractRun.of(OneMark.class).assertFailedOnly("keepsThemApart");
        }

        @Test
        void hidingInsteadOfErasingIsCaught() {
            ContractRun.of(Hiding.class).assertFailed("erases");
        }
    }

    static class SoundMarks extends SyncMarkStoreContract {
        @Override
        protected SyncMarkStore store() {
            return new InMemorySyncMarkStore();
        }
    }

    static class OneMark extends SyncMarkStoreContract {
        @Override
        protected SyncMarkStore store() {
            InMemorySyncMarkStore sound = new InMemorySyncMarkStore();
            return new SyncMarkStore() {
                @Override
                public SyncMark find(String source, String object) {
                    return sound.find(source, "");
                }

                @Override
                public void save(String source, String object, SyncMark mark) {
                    sound.save(source, "", mark);
                }
            };
        }
    }

    static class SoundPersonal extends PersonalDataStoreContract {
        @Override
        protected PersonalDataStore store() {
            return new InMemoryPersonalDataStore();
        }
    }

    static class Hiding extends PersonalDataStoreContract {
        @Override
        protected PersonalDataStore store() {
            InMemoryPersonalDataStore sound = new InMemoryPersonalDataStore();
            return new PersonalDataStore() {
                @Override
                public Optional<PersonalData> find(CustomerId customer) {
                    return sound.find(customer);
                }

                @Override
                public void save(PersonalData data) {
                    sound.save(data);
                }

                @Override
                public void erase(CustomerId customer) {
                    sound.save(PersonalData.none(customer));
                }
            };
        }
    }
}
