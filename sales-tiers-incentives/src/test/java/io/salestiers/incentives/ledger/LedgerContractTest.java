package io.salestiers.incentives.ledger;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.contract.ContractRun;
import io.salestiers.incentives.testkit.ledger.LedgerContract;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The adapter in memory keeps the contract, and the contract catches what databases of hosts get wrong. */
class LedgerContractTest {
    @Nested
    class InMemory extends LedgerContract {
        @Override
        protected Ledger ledger() {
            return new InMemoryLedger();
        }
    }

    /** With the defaults of the port only. */
    @Nested
    class ByDefaults extends LedgerContract {
        @Override
        protected Ledger ledger() {
            return new Broken();
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does what the one in memory does, but for what is broken. */
    private static class Broken implements Ledger {
        final InMemoryLedger sound = new InMemoryLedger();

        @Override
        public Optional<LedgerState> find(LedgerId ledger) {
            return sound.find(ledger);
        }

        @Override
        public Outcome<LedgerState> found(LedgerState state, Instant recordedAt) {
            return sound.found(state, recordedAt);
        }

        @Override
        public Outcome<LedgerState> append(
                LedgerId ledger, LedgerTransition transition, String expectedRevision, Instant recordedAt) {
            return sound.append(ledger, transition, expectedRevision, recordedAt);
        }

        @Override
        public LedgerView view(LedgerId ledger) {
            return sound.view(ledger);
        }

        @Override
        public List<Stored> history(LedgerId ledger, long from) {
            return sound.history(ledger, from);
        }
    }

    static class LastOneWins extends LedgerContract {
        @Override
        protected Ledger ledger() {
            return new Broken() {
                @Override
                public synchronized Outcome<LedgerState> append(
                        LedgerId ledger, LedgerTransition transition, String expectedRevision, Instant recordedAt) {
                    String actual = find(ledger).map(LedgerState::revision).orElse(expectedRevision);
                    return super.append(ledger, transition, actual, recordedAt);
                }
            };
        }
    }

    @Test
    void lostUpdatesAreCaught() {
        ContractRun.of(LastOneWins.class).assertFailed("Appending.anotherRevisionIsAConflictAndStoresNothing");
    }

    /** Reads the revision, and writes later, without a lock: the check of the database is missing. */
    static class ChecksThenWrites extends LedgerContract {
        @Override
        protected Ledger ledger() {
            return new Broken() {
                @Override
                public Outcome<LedgerState> append(
                        LedgerId ledger, LedgerTransition transition, String expectedRevision, Instant recordedAt) {
                    String actual = find(ledger).map(LedgerState::revision).orElse(expectedRevision);
                    if (transition.done() && !expectedRevision.equals(actual)) {
                        return Outcome.conflict(expectedRevision, actual);
                    }
                    // Others come in between where the contract lets them race: on the second change.
                    if (actual.equals("1")) {
                        pause(20);
                    }
                    synchronized (this) {
                        return super.append(
                                ledger,
                                transition,
                                find(ledger).map(LedgerState::revision).orElse(expectedRevision),
                                recordedAt);
                    }
                }
            };
        }
    }

    @Test
    void racesAreCaught() {
        ContractRun.of(ChecksThenWrites.class).assertFailed("Appending.ofSeveralAtOnceOneWins");
    }

    static class DropsRefusals extends LedgerContract {
        @Override
        protected Ledger ledger() {
            return new Broken() {
                @Override
                public Outcome<LedgerState> append(
                        LedgerId ledger, LedgerTransition transition, String expectedRevision, Instant recordedAt) {
                    return transition.outcome() instanceof Outcome.Refused
                            ? transition.outcome()
                            : super.append(ledger, transition, expectedRevision, recordedAt);
                }
            };
        }
    }

    @Test
    void droppedRefusalsAreCaught() {
        ContractRun.of(DropsRefusals.class)
                .assertFailed(
                        "Appending.aRefusalLeavesItsAuditRecordAndNoState",
                        "Reading.historyComesInItsOrderFromWhereOneStopped");
    }

    /** Keys of its table do not see case: {@code zhang} and {@code ZHANG} are one payee. */
    static class IgnoresCase extends LedgerContract {
        @Override
        protected Ledger ledger() {
            return new Broken() {
                @Override
                public LedgerView view(LedgerId ledger, Collection<PersonId> payees) {
                    return super.view(
                            ledger,
                            payees.stream()
                                    .map(payee -> PersonId.of(payee.value().toLowerCase(Locale.ROOT)))
                                    .toList());
                }
            };
        }
    }

    @Test
    void foldedCaseIsCaught() {
        ContractRun.of(IgnoresCase.class).assertFailed("Reading.payeesAreReadExactly");
    }

    /** Has no column for the evidence. */
    static class ForgetsEvidence extends LedgerContract {
        @Override
        protected Ledger ledger() {
            return new Broken() {
                @Override
                public LedgerView view(LedgerId ledger) {
                    LedgerView view = super.view(ledger);
                    return LedgerView.of(
                            view.revision(),
                            view.entries().stream()
                                    .map(entry -> new LedgerEntry(
                                            entry.id(),
                                            entry.bookedIn(),
                                            entry.day(),
                                            entry.posting().withEvidence(Optional.empty())))
                                    .toList());
                }
            };
        }
    }

    @Test
    void forgottenColumnsAreCaught() {
        ContractRun.of(ForgetsEvidence.class).assertFailed("Appending.oneOfEverythingComesBackAsItWas");
    }

    /** Sorts entries by their ids as texts: {@code form-10/1} before {@code form-9/1}. */
    static class SortsByText extends LedgerContract {
        @Override
        protected Ledger ledger() {
            return new Broken() {
                @Override
                public LedgerView view(LedgerId ledger) {
                    LedgerView view = super.view(ledger);
                    List<LedgerEntry> sorted = new ArrayList<>(view.entries());
                    sorted.sort(
                            java.util.Comparator.comparing(entry -> entry.id().toString()));
                    return LedgerView.of(view.revision(), sorted);
                }
            };
        }
    }

    @Test
    void anotherOrderIsCaught() {
        ContractRun.of(SortsByText.class)
                .assertFailed(
                        "Appending.oneOfEverythingComesBackAsItWas",
                        "Reading.entriesComeInPages",
                        "Reading.payeesAreReadExactly");
    }

    /** Reads the entries of a payee and, in another transaction, the revision. */
    static class ReadsTwice extends LedgerContract {
        @Override
        protected Ledger ledger() {
            return new Broken() {
                @Override
                public LedgerView view(LedgerId ledger) {
                    List<LedgerEntry> entries = super.view(ledger).entries();
                    pause(2);
                    return LedgerView.of(super.view(ledger).revision(), entries);
                }
            };
        }
    }

    @Test
    void unrepeatableReadsAreCaught() {
        ContractRun.of(ReadsTwice.class).assertFailed("Appending.aViewIsOfOneState");
    }

    static class FoundsAgain extends LedgerContract {
        @Override
        protected Ledger ledger() {
            return new Broken() {
                @Override
                public Outcome<LedgerState> found(LedgerState state, Instant recordedAt) {
                    super.found(state, recordedAt);
                    return Outcome.done(state);
                }
            };
        }
    }

    @Test
    void foundingTwiceIsCaught() {
        ContractRun.of(FoundsAgain.class).assertFailed("Founding.aLedgerIsFoundedOnce");
    }

    /** Timestamps of milliseconds. */
    static class CutsTime extends LedgerContract {
        @Override
        protected Ledger ledger() {
            return new Broken() {
                @Override
                public List<Stored> history(LedgerId ledger, long from) {
                    return super.history(ledger, from).stream()
                            .map(each -> new Stored(
                                    each.recordedAt().truncatedTo(ChronoUnit.MILLIS),
                                    each.state(),
                                    each.events(),
                                    each.audit(),
                                    each.entries()))
                            .toList();
                }
            };
        }
    }

    @Test
    void truncatedTimeIsCaught() {
        ContractRun.of(CutsTime.class).assertFailed("Reading.recordedTimeDoesNotGoBack");
    }

    static class ForgetsEvents extends LedgerContract {
        @Override
        protected Ledger ledger() {
            return new Broken() {
                @Override
                public List<Stored> history(LedgerId ledger, long from) {
                    return super.history(ledger, from).stream()
                            .map(each -> new Stored(
                                    each.recordedAt(), each.state(), List.of(), each.audit(), each.entries()))
                            .toList();
                }
            };
        }
    }

    @Test
    void lostEventsAreCaught() {
        ContractRun.of(ForgetsEvents.class)
                .assertFailed(
                        "Appending.everythingIsStoredWithTheState",
                        "Reading.historyComesInItsOrderFromWhereOneStopped");
    }

    /** Stores the same transition once more when it is sent again. */
    static class StoresAgain extends LedgerContract {
        @Override
        protected Ledger ledger() {
            return new Broken() {
                private final List<Stored> more = new ArrayList<>();

                @Override
                public Outcome<LedgerState> append(
                        LedgerId ledger, LedgerTransition transition, String expectedRevision, Instant recordedAt) {
                    Outcome<LedgerState> before = find(ledger)
                            .<Outcome<LedgerState>>map(Outcome::done)
                            .orElse(transition.outcome());
                    Outcome<LedgerState> outcome = super.append(ledger, transition, expectedRevision, recordedAt);
                    if (outcome.equals(before)) {
                        more.add(new Stored(recordedAt, find(ledger), List.of(), List.of(), transition.entries()));
                    }
                    return outcome;
                }

                @Override
                public List<Stored> history(LedgerId ledger, long from) {
                    List<Stored> all = new ArrayList<>(super.history(ledger, 0));
                    all.addAll(more);
                    if (from < 0) {
                        return super.history(ledger, from);
                    }
                    return all.subList((int) Math.min(from, all.size()), all.size());
                }
            };
        }
    }

    @Test
    void storedRepetitionsAreCaught() {
        ContractRun.of(StoresAgain.class).assertFailed("Appending.whatChangedNothingStoresNothing");
    }

    /** Whoever has no ledger has an empty one. */
    static class InventsLedgers extends LedgerContract {
        @Override
        protected Ledger ledger() {
            return new Broken() {
                @Override
                public LedgerView view(LedgerId ledger) {
                    try {
                        return super.view(ledger);
                    } catch (NotFoundException e) {
                        return LedgerView.of("0", List.of());
                    }
                }
            };
        }
    }

    @Test
    void inventedLedgersAreCaught() {
        ContractRun.of(InventsLedgers.class).assertFailed("Founding.nothingIsThere");
    }
}
