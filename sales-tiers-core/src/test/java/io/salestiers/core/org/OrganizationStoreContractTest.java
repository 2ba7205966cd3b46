package io.salestiers.core.org;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.contract.ContractRun;
import io.salestiers.core.testkit.org.OrganizationStoreContract;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each way to be broken is caught by the contract. */
class OrganizationStoreContractTest {
    /** A sound store, to be broken in one method. */
    private static class Wrapped implements OrganizationStore {
        final InMemoryOrganizationStore sound = new InMemoryOrganizationStore();

        @Override
        public Optional<StoredOrganization> knownAt(Instant instant) {
            return sound.knownAt(instant);
        }

        @Override
        public Outcome<StoredOrganization> save(Organization organization, String basedOn, Instant recordedAt) {
            return sound.save(organization, basedOn, recordedAt);
        }

        String revision() {
            return sound.latest().map(StoredOrganization::revision).orElse(NOTHING);
        }
    }

    static class Sound extends OrganizationStoreContract {
        @Override
        protected OrganizationStore store() {
            return new Wrapped();
        }
    }

    @Test
    void aSoundStorePasses() {
        ContractRun run = ContractRun.of(Sound.class).assertPassed();
        assertThat(run.skipped()).isEmpty();
        assertThat(run.passed()).hasSize(16);
    }

    /** Last writer wins. */
    static class Overwriting extends OrganizationStoreContract {
        @Override
        protected OrganizationStore store() {
            return new Wrapped() {
                @Override
                public Outcome<StoredOrganization> save(Organization organization, String basedOn, Instant recordedAt) {
                    return super.save(organization, revision(), recordedAt);
                }
            };
        }
    }

    @Test
    void lastWriterWinsIsCaught() {
        ContractRun.of(Overwriting.class)
                .assertFailed(
                        "Conflicts.theSecondOneConflicts",
                        "Conflicts.beginningAnewConflicts",
                        "Conflicts.ofSeveralThreadsOneSucceeds",
                        "Empty.refusesWhatIsBasedOnSomething");
    }

    /** Tells of the conflict, but has written already. */
    static class WritingAnyway extends OrganizationStoreContract {
        @Override
        protected OrganizationStore store() {
            return new Wrapped() {
                @Override
                public Outcome<StoredOrganization> save(Organization organization, String basedOn, Instant recordedAt) {
                    String revision = revision();
                    Outcome<StoredOrganization> outcome = super.save(organization, revision, recordedAt);
                    return revision.equals(basedOn) ? outcome : Outcome.conflict(basedOn, revision);
                }
            };
        }
    }

    @Test
    void writingInSpiteOfAConflictIsCaught() {
        ContractRun.of(WritingAnyway.class)
                .assertFailed("Conflicts.theSecondOneConflicts", "Empty.refusesWhatIsBasedOnSomething");
    }

    /** Knows the latest only, and gives it for earlier instants. */
    static class Forgetful extends OrganizationStoreContract {
        @Override
        protected OrganizationStore store() {
            return new Wrapped() {
                @Override
                public Optional<StoredOrganization> knownAt(Instant instant) {
                    return sound.latest();
                }
            };
        }
    }

    @Test
    void forgottenKnowledgeIsCaught() {
        ContractRun.of(Forgetful.class)
                .assertFailedOnly("Knowledge.theEarlierOneStays", "Knowledge.nothingBeforeTheFirst");
    }

    /** A comparison with {@code <} where {@code <=} belongs. */
    static class Late extends OrganizationStoreContract {
        @Override
        protected OrganizationStore store() {
            return new Wrapped() {
                @Override
                public Optional<StoredOrganization> knownAt(Instant instant) {
                    return instant.equals(Instant.MIN) ? Optional.empty() : super.knownAt(instant.minusNanos(1));
                }
            };
        }
    }

    @Test
    void anInstantTooLateIsCaught() {
        ContractRun.of(Late.class).assertFailedOnly("Knowledge.fromItsInstantOn", "Knowledge.theEarlierOneStays");
    }

    /** A column of seconds. */
    static class Coarse extends OrganizationStoreContract {
        @Override
        protected OrganizationStore store() {
            return new Wrapped() {
                @Override
                public Outcome<StoredOrganization> save(Organization organization, String basedOn, Instant recordedAt) {
                    return super.save(organization, basedOn, recordedAt.truncatedTo(ChronoUnit.SECONDS));
                }
            };
        }
    }

    @Test
    void lostFractionsOfSecondsAreCaught() {
        ContractRun.of(Coarse.class).assertFailed("Knowledge.theEarlierOneStays", "Knowledge.isTheSameEachTime");
    }

    /** A table without the column for the share. */
    static class WithoutShares extends OrganizationStoreContract {
        @Override
        protected OrganizationStore store() {
            return new Wrapped() {
                @Override
                public Outcome<StoredOrganization> save(Organization organization, String basedOn, Instant recordedAt) {
                    OrganizationDefinition definition = organization.definition();
                    OrganizationDefinition poorer = definition.toBuilder()
                            .appointments(definition.appointments().stream()
                                    .map(appointment -> new Appointment(
                                            appointment.person(),
                                            appointment.position(),
                                            appointment.range(),
                                            appointment.kind(),
                                            io.salestiers.core.money.Ratio.ONE))
                                    .toList())
                            .build();
                    return super.save(Organization.of(poorer), basedOn, recordedAt);
                }
            };
        }
    }

    @Test
    void lostSharesAreCaught() {
        ContractRun.of(WithoutShares.class).assertFailed("Saving.givesBackWhatWasSaved");
    }

    /** Keeps what can be looked up, and with it only one of two with the same id. */
    static class Tidying extends OrganizationStoreContract {
        @Override
        protected OrganizationStore store() {
            return new Wrapped() {
                @Override
                public Outcome<StoredOrganization> save(Organization organization, String basedOn, Instant recordedAt) {
                    OrganizationDefinition tidy = organization.definition().toBuilder()
                            .units(organization.units())
                            .build();
                    return super.save(Organization.of(tidy), basedOn, recordedAt);
                }
            };
        }
    }

    @Test
    void lostDuplicatesAreCaught() {
        ContractRun.of(Tidying.class).assertFailedOnly("Saving.keepsAnUnsoundOrganization");
    }

    /** A digest of the content as revision: the same content has the same revision again. */
    static class ByContent extends OrganizationStoreContract {
        @Override
        protected OrganizationStore store() {
            return new Wrapped() {
                @Override
                public Optional<StoredOrganization> knownAt(Instant instant) {
                    return super.knownAt(instant).map(this::digested);
                }

                @Override
                public Outcome<StoredOrganization> save(Organization organization, String basedOn, Instant recordedAt) {
                    String known = latest().map(StoredOrganization::revision).orElse(NOTHING);
                    return known.equals(basedOn)
                            ? super.save(organization, revision(), recordedAt).map(this::digested)
                            : Outcome.conflict(basedOn, known);
                }

                private StoredOrganization digested(StoredOrganization stored) {
                    String digest = "d" + stored.organization().definition().hashCode();
                    return new StoredOrganization(stored.organization(), digest, stored.recordedAt());
                }
            };
        }
    }

    @Test
    void repeatedRevisionsAreCaught() {
        ContractRun.of(ByContent.class).assertFailed("Saving.givesEachARevisionOfItsOwn");
    }

    /** Takes any instant: what is recorded before the last one is hidden by it. */
    static class Timeless extends OrganizationStoreContract {
        @Override
        protected OrganizationStore store() {
            return new OrganizationStore() {
                private Optional<StoredOrganization> last = Optional.empty();
                private final InMemoryOrganizationStore sound = new InMemoryOrganizationStore();

                @Override
                public Optional<StoredOrganization> knownAt(Instant instant) {
                    Optional<StoredOrganization> hiding = last.filter(stored -> !instant.isBefore(stored.recordedAt()));
                    return hiding.isPresent() ? hiding : sound.knownAt(instant);
                }

                @Override
                public Outcome<StoredOrganization> save(Organization organization, String basedOn, Instant recordedAt) {
                    Outcome<StoredOrganization> outcome = sound.save(organization, basedOn, recordedAt);
                    if (outcome instanceof Outcome.Refused) {
                        StoredOrganization stored = new StoredOrganization(organization, basedOn + "+", recordedAt);
                        last = Optional.of(stored);
                        return Outcome.done(stored);
                    }
                    return outcome;
                }
            };
        }
    }

    @Test
    void timeThatRunsBackIsCaught() {
        ContractRun.of(Timeless.class).assertFailedOnly("Saving.refusesToRecordBeforeTheLast");
    }

    /** Compares and writes in two steps. */
    static class Racing extends OrganizationStoreContract {
        @Override
        protected OrganizationStore store() {
            return new Wrapped() {
                @Override
                public Outcome<StoredOrganization> save(Organization organization, String basedOn, Instant recordedAt) {
                    String revision = revision();
                    if (!revision.equals(basedOn)) {
                        return Outcome.conflict(basedOn, revision);
                    }
                    // Long enough for the others to have compared as well.
                    pause();
                    synchronized (this) {
                        Instant after = sound.latest()
                                .map(StoredOrganization::recordedAt)
                                .filter(last -> !last.isBefore(recordedAt))
                                .map(last -> last.plusNanos(1))
                                .orElse(recordedAt);
                        boolean refused = basedOn.equals(revision())
                                && sound.latest()
                                        .filter(last -> !last.recordedAt().isBefore(recordedAt))
                                        .isPresent();
                        return super.save(organization, revision(), refused ? recordedAt : after);
                    }
                }
            };
        }

        private static void pause() {
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void aRaceIsCaught() {
        ContractRun.of(Racing.class).assertFailedOnly("Conflicts.ofSeveralThreadsOneSucceeds");
    }

    /** What an adapter may leave out is skipped if it says so. */
    static class Modest extends Forgetful {
        @Override
        protected OrganizationStore store() {
            return new Wrapped() {
                @Override
                public Optional<StoredOrganization> knownAt(Instant instant) {
                    return sound.latest().filter(last -> !last.recordedAt().isAfter(instant));
                }
            };
        }

        @Override
        protected boolean supportsEarlierKnowledge() {
            return false;
        }

        @Override
        protected boolean supportsConcurrentCalls() {
            return false;
        }
    }

    @Test
    void whatIsNotSupportedIsSkipped() {
        ContractRun run = ContractRun.of(Modest.class).assertPassed();
        assertThat(run.skipped())
                .containsExactly("Conflicts.ofSeveralThreadsOneSucceeds", "Knowledge.theEarlierOneStays");
    }
}
