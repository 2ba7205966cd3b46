package io.salestiers.incentives.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.audit.AuditRecord;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Event;
import io.salestiers.core.command.Transition;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.contract.Race;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.Ledger;
import io.salestiers.incentives.ledger.LedgerCommand;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.LedgerId;
import io.salestiers.incentives.ledger.LedgerProcess;
import io.salestiers.incentives.ledger.LedgerState;
import io.salestiers.incentives.ledger.LedgerTransition;
import io.salestiers.incentives.ledger.LedgerView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Ledger} does. An adapter's test extends it and gives an empty port:
 *
 * <pre>{@code
 * class JdbcLedgerTest extends LedgerContract {
 *     @Override
 *     protected Ledger ledger() {
 *         return new JdbcLedger(emptyDatabase());
 *     }
 * }
 * }</pre>
 */
public abstract class LedgerContract {
    private static final Instant T0 = Instant.parse("2025-06-25T02:00:00Z");
    private static final Instant T1 = Instant.parse("2091-08-01T00:00:00.123456789Z");
    private static final Instant T2 = Instant.parse("2092-08-01T00:00:00Z");
    private static final LedgerId SALES = PaidCompany.LEDGER;
    private static final LedgerId OTHER = LedgerId.of("Sales");

    /** A walk that books nearly every kind of entry and leads through every phase. */
    private static final LedgerWalk LONG = longWalk();

    /** For adapters. */
    protected LedgerContract() {}

    /**
     * The port under test.
     *
     * @return a new one in which nothing is stored
     */
    protected abstract Ledger ledger();

    private static LedgerWalk longWalk() {
        for (int seed = 1; ; seed++) {
            LedgerWalk walk = LedgerWalk.ofSeed(seed, 300);
            Set<EntryKind> kinds = EnumSet.noneOf(EntryKind.class);
            walk.view().entries().forEach(entry -> kinds.add(entry.kind()));
            boolean closed = walk.state().periods().stream()
                    .anyMatch(period -> period.closedBy().isPresent());
            if (kinds.size() > 12 && closed) {
                return walk;
            }
        }
    }

    private static List<LedgerWalk.Step> changes() {
        return LONG.steps().stream()
                .filter(step -> !step.after().equals(step.before()))
                .toList();
    }

    private static LedgerWalk.Step firstDone() {
        return changes().get(0);
    }

    private static LedgerWalk.Step refused() {
        return LONG.steps().stream()
                .filter(step -> step.transition().outcome() instanceof Outcome.Refused)
                .findFirst()
                .orElseThrow();
    }

    private static Ledger filled(Ledger ledger) {
        ledger.found(PaidCompany.ledger(), T0).orThrow();
        for (LedgerWalk.Step step : LONG.steps()) {
            ledger.append(SALES, step.transition(), step.before().revision(), step.instant());
        }
        return ledger;
    }

    private static LedgerState other() {
        return LedgerState.of(OTHER, PaidCompany.SALES, PeriodKind.QUARTER);
    }

    private static List<LedgerEntry> entries() {
        return LONG.view().entries();
    }

    /** What would be stored if nothing went wrong, without a new state. */
    private static LedgerTransition nothing(Outcome<LedgerState> outcome) {
        return new LedgerTransition(new Transition<>(outcome, List.of(), List.of(), List.of()), List.of());
    }

    /** Before anything happens. */
    @Nested
    public class Founding {
        /** For the engine. */
        Founding() {}

        /** A new port is empty. */
        @Test
        void nothingIsThere() {
            Ledger ledger = ledger();
            assertThat(ledger.find(SALES)).isEmpty();
            assertThat(ledger.history(SALES, 0)).isEmpty();
            assertThat(ledger.entries(SALES, 0, 10)).isEmpty();
            assertThat(ledger.knownAt(SALES, T2)).isEmpty();
            assertThat(ledger.viewAt(SALES, T2)).isEmpty();
            assertThatThrownBy(() -> ledger.append(SALES, firstDone().transition(), "0", T1))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> ledger.view(SALES)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> ledger.view(SALES, PaidCompany.PAYEES)).isInstanceOf(NotFoundException.class);
        }

        /** A ledger is founded once. */
        @Test
        void aLedgerIsFoundedOnce() {
            Ledger ledger = ledger();
            LedgerState founded = PaidCompany.ledger();
            assertThat(ledger.found(founded, T0)).isEqualTo(Outcome.done(founded));
            assertThat(ledger.find(SALES)).contains(founded);
            assertThat(ledger.found(founded, T1)).isEqualTo(Outcome.conflict("", "0"));
            assertThat(ledger.history(SALES, 0)).hasSize(1);
            ledger.append(SALES, firstDone().transition(), "0", T1);
            assertThat(ledger.found(founded, T2)).isEqualTo(Outcome.conflict("", "1"));
            assertThat(ledger.find(SALES)).contains(firstDone().after());
        }

        /** Entries come by transitions only. */
        @Test
        void aLedgerBeginsWithoutEntries() {
            Ledger ledger = ledger();
            LedgerState counted = LONG.state();
            assertThatThrownBy(() -> ledger.found(counted, T0)).isInstanceOf(IllegalArgumentException.class);
            assertThat(ledger.find(SALES)).isEmpty();
        }

        /** Ledgers do not get into each other's way, not even if their ids differ in case only. */
        @Test
        void severalLedgersStandSideBySide() {
            Ledger ledger = filled(ledger());
            assertThat(ledger.found(other(), T1)).isEqualTo(Outcome.done(other()));
            assertThat(ledger.find(OTHER)).contains(other());
            assertThat(ledger.find(SALES)).contains(LONG.state());
            assertThat(ledger.view(OTHER).entries()).isEmpty();
            assertThat(ledger.history(OTHER, 0)).hasSize(1);
            assertThatThrownBy(() -> ledger.append(OTHER, firstDone().transition(), "0", T2))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(ledger.view(OTHER).entries()).isEmpty();
        }
    }

    /** Storing what came of commands. */
    @Nested
    public class Appending {
        /** For the engine. */
        Appending() {}

        /** Nothing gets lost or changed on the way to the store and back. */
        @Test
        void oneOfEverythingComesBackAsItWas() {
            Ledger ledger = filled(ledger());
            assertThat(ledger.find(SALES)).contains(LONG.state());
            assertThat(ledger.view(SALES).entries()).isEqualTo(entries());
            assertThat(ledger.view(SALES).revision()).isEqualTo(LONG.state().revision());
        }

        /** Entries, events and audit records are there with the state. */
        @Test
        void everythingIsStoredWithTheState() {
            Ledger ledger = filled(ledger());
            List<Ledger.Stored> stored = ledger.history(SALES, 1).stream()
                    .filter(each -> each.state().isPresent())
                    .toList();
            List<LedgerWalk.Step> changes = changes();
            assertThat(stored).hasSameSizeAs(changes);
            for (int i = 0; i < stored.size(); i++) {
                LedgerWalk.Step step = changes.get(i);
                Transition<LedgerState> transition = step.transition().transition();
                assertThat(stored.get(i))
                        .isEqualTo(new Ledger.Stored(
                                step.instant(),
                                Optional.of(step.after()),
                                transition.events(),
                                transition.audit(),
                                step.transition().entries()));
            }
        }

        /** The answer is what is the latest now. */
        @Test
        void theAnswerIsTheLatestState() {
            Ledger ledger = ledger();
            ledger.found(PaidCompany.ledger(), T0);
            assertThat(ledger.append(SALES, firstDone().transition(), "0", T1))
                    .isEqualTo(Outcome.done(firstDone().after()));
        }

        /** A refusal is recorded, on whatever revision. */
        @Test
        void aRefusalLeavesItsAuditRecordAndNoState() {
            Ledger ledger = ledger();
            ledger.found(PaidCompany.ledger(), T0);
            ledger.append(SALES, firstDone().transition(), "0", T1);
            LedgerTransition refused = refused().transition();
            assertThat(ledger.append(SALES, refused, "0", T2)).isEqualTo(refused.outcome());
            assertThat(ledger.find(SALES)).contains(firstDone().after());
            assertThat(ledger.history(SALES, 2))
                    .containsExactly(new Ledger.Stored(
                            T2,
                            Optional.empty(),
                            List.of(),
                            refused.transition().audit(),
                            List.of()));
        }

        /** The one who comes too late stores nothing. */
        @Test
        void anotherRevisionIsAConflictAndStoresNothing() {
            Ledger ledger = ledger();
            ledger.found(PaidCompany.ledger(), T0);
            ledger.append(SALES, firstDone().transition(), "0", T1);
            assertThat(ledger.append(SALES, firstDone().transition(), "0", T2)).isEqualTo(Outcome.conflict("0", "1"));
            assertThat(ledger.history(SALES, 0)).hasSize(2);
            assertThat(ledger.view(SALES).entries()).isEmpty();
        }

        /** A conflict stays one. */
        @Test
        void aConflictStoresNothing() {
            Ledger ledger = ledger();
            ledger.found(PaidCompany.ledger(), T0);
            assertThat(ledger.append(SALES, nothing(Outcome.conflict("7", "8")), "0", T1))
                    .isEqualTo(Outcome.conflict("7", "8"));
            assertThat(ledger.history(SALES, 0)).hasSize(1);
        }

        /** What had been applied before is done and leaves nothing. */
        @Test
        void whatChangedNothingStoresNothing() {
            Ledger ledger = filled(ledger());
            long before = ledger.history(SALES, 0).size();
            assertThat(ledger.append(
                            SALES,
                            nothing(Outcome.done(LONG.state())),
                            LONG.state().revision(),
                            T2))
                    .isEqualTo(Outcome.done(LONG.state()));
            assertThat(ledger.history(SALES, 0)).hasSize((int) before);
            assertThat(ledger.view(SALES).entries()).isEqualTo(entries());
        }

        /** A state without its entries, or entries without their state, are refused. */
        @Test
        void stateAndEntriesFit() {
            Ledger ledger = ledger();
            ledger.found(PaidCompany.ledger(), T0);
            LedgerWalk.Step booked = null;
            for (LedgerWalk.Step step : changes()) {
                if (!step.transition().entries().isEmpty()) {
                    booked = step;
                    break;
                }
                ledger.append(SALES, step.transition(), step.before().revision(), T1);
            }
            LedgerWalk.Step some = java.util.Objects.requireNonNull(booked);
            LedgerTransition without = new LedgerTransition(some.transition().transition(), List.of());
            assertThatThrownBy(() -> ledger.append(SALES, without, some.before().revision(), T2))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(ledger.find(SALES)).contains(some.before());
            assertThat(ledger.append(SALES, some.transition(), some.before().revision(), T2))
                    .isEqualTo(Outcome.done(some.after()));
        }

        /** Of several at once one wins, and only the winner's entries are there. */
        @Test
        void ofSeveralAtOnceOneWins() throws Exception {
            for (int round = 0; round < 5; round++) {
                Ledger ledger = ledger();
                LedgerDriver driver = new LedgerDriver(PaidCompany.authority(), ledger, PaidCompany.ledger(), T0);
                driver.on("2025-07-01").by(PaidCompany.PEI).open(PaidCompany.period("2025-M07"));
                LedgerState before = driver.state();
                LedgerView view = driver.view();
                String revision = Race.oneSaves(
                        8, before.revision(), number -> bonuses(ledger, before, view, number), LedgerState::revision);
                assertThat(revision).isEqualTo("2");
                LedgerState after = ledger.find(SALES).orElseThrow();
                List<LedgerEntry> entries = ledger.view(SALES).entries();
                assertThat(entries).hasSize(1);
                assertThat(after.entries()).isEqualTo(1);
                assertThat(after.appliedUnder(entries.get(0).id().command())).isPresent();
                assertThat(ledger.history(SALES, 0)).hasSize(3);
            }
        }

        private Callable<Outcome<LedgerState>> bonuses(Ledger ledger, LedgerState before, LedgerView view, int number) {
            LedgerCommand bonus = LedgerCommand.bonus(
                    CommandHeader.of("bonus-" + number).because("fair"),
                    PaidCompany.period("2025-M07"),
                    PaidCompany.ZHANG,
                    PaidCompany.cny("500.00"));
            LedgerTransition transition = LedgerProcess.DEFAULT.apply(
                    before, view, bonus, Actor.of(PaidCompany.PEI), PaidCompany.authority(), T1);
            return () -> ledger.append(SALES, transition, before.revision(), T1);
        }

        /** Who reads while others write sees the entries of one state. */
        @Test
        void aViewIsOfOneState() throws Exception {
            Ledger ledger = ledger();
            ledger.found(PaidCompany.ledger(), T0);
            List<Integer> counts = new ArrayList<>();
            counts.add(0);
            changes().forEach(step -> counts.add((int) step.after().entries()));
            String last = LONG.state().revision();
            List<List<LedgerView>> seen = Race.run(3, number -> () -> {
                List<LedgerView> views = new ArrayList<>();
                if (number == 0) {
                    for (LedgerWalk.Step step : changes()) {
                        ledger.append(SALES, step.transition(), step.before().revision(), T1);
                        Thread.sleep(1);
                    }
                } else {
                    do {
                        views.add(ledger.view(SALES));
                    } while (!views.get(views.size() - 1).revision().equals(last) && views.size() < 10_000);
                }
                return views;
            });
            assertThat(seen.stream().flatMap(List::stream))
                    .allMatch(view -> view.entries().size() == counts.get(Integer.parseInt(view.revision())));
            assertThat(ledger.view(SALES).entries()).isEqualTo(entries());
        }
    }

    /** Reading what was stored. */
    @Nested
    public class Reading {
        /** For the engine. */
        Reading() {}

        /** Payees are read exactly: all of their entries, in order, and nobody else's. */
        @Test
        void payeesAreReadExactly() {
            Ledger ledger = filled(ledger());
            for (PersonId payee : PaidCompany.PAYEES) {
                LedgerView view = ledger.view(SALES, List.of(payee));
                assertThat(view.entries()).isEqualTo(LONG.view().of(payee));
                assertThat(view.revision()).isEqualTo(LONG.state().revision());
            }
            assertThat(ledger.view(SALES, PaidCompany.PAYEES).entries())
                    .isEqualTo(entries().stream()
                            .filter(entry -> PaidCompany.PAYEES.contains(entry.payee()))
                            .toList());
            assertThat(ledger.view(SALES, List.of()).entries()).isEmpty();
            assertThat(ledger.view(SALES, List.of(PersonId.of("ZHANG"))).entries())
                    .isEmpty();
            PersonId zhang = PaidCompany.ZHANG;
            assertThat(ledger.view(SALES, List.of(zhang, zhang)).entries())
                    .isEqualTo(LONG.view().of(zhang));
        }

        /** Who exports entries goes on where it stopped. */
        @Test
        void entriesComeInPages() {
            Ledger ledger = filled(ledger());
            List<LedgerEntry> all = new ArrayList<>();
            List<LedgerEntry> page = ledger.entries(SALES, 0, 7);
            while (!page.isEmpty()) {
                assertThat(page).hasSizeLessThanOrEqualTo(7);
                all.addAll(page);
                page = ledger.entries(SALES, all.size(), 7);
            }
            assertThat(all).isEqualTo(entries());
            assertThatThrownBy(() -> ledger.entries(SALES, -1, 7)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> ledger.entries(SALES, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        }

        /** An outbox goes on where it stopped. */
        @Test
        void historyComesInItsOrderFromWhereOneStopped() {
            Ledger ledger = filled(ledger());
            List<AuditRecord> expected = LONG.steps().stream()
                    .flatMap(step -> step.transition().transition().audit().stream())
                    .toList();
            List<Event> events = LONG.steps().stream()
                    .flatMap(step -> step.transition().transition().events().stream())
                    .toList();
            List<Ledger.Stored> all = ledger.history(SALES, 0);
            assertThat(all.stream().flatMap(each -> each.audit().stream()).toList())
                    .isEqualTo(expected);
            assertThat(all.stream().flatMap(each -> each.events().stream()).toList())
                    .isEqualTo(events);
            assertThat(ledger.history(SALES, 3)).isEqualTo(all.subList(3, all.size()));
            assertThat(ledger.history(SALES, all.size() + 5L)).isEmpty();
            assertThatThrownBy(() -> ledger.history(SALES, -1)).isInstanceOf(IllegalArgumentException.class);
        }

        /** Every state, and the entries that belong to it, can be read as they were known. */
        @Test
        void everythingIsKnownAtItsTime() {
            Ledger ledger = filled(ledger());
            assertThat(ledger.knownAt(SALES, T0.minusNanos(1))).isEmpty();
            assertThat(ledger.viewAt(SALES, T0.minusNanos(1))).isEmpty();
            assertThat(ledger.knownAt(SALES, T0)).contains(PaidCompany.ledger());
            Set<Instant> instants =
                    LONG.steps().stream().map(LedgerWalk.Step::instant).collect(Collectors.toSet());
            for (Instant instant : instants) {
                LedgerState last = LONG.steps().stream()
                        .filter(step -> !step.instant().isAfter(instant))
                        .map(LedgerWalk.Step::after)
                        .reduce((first, second) -> second)
                        .orElseThrow();
                assertThat(ledger.knownAt(SALES, instant)).contains(last);
            }
            Instant middle = LONG.steps().get(150).instant();
            LedgerState then = ledger.knownAt(SALES, middle).orElseThrow();
            LedgerView view = ledger.viewAt(SALES, middle).orElseThrow();
            assertThat(view.revision()).isEqualTo(then.revision());
            assertThat(view.entries()).isEqualTo(entries().subList(0, (int) then.entries()));
        }

        /** Time does not go back, and has all its digits. */
        @Test
        void recordedTimeDoesNotGoBack() {
            Ledger ledger = ledger();
            ledger.found(PaidCompany.ledger(), T1);
            assertThatThrownBy(() -> ledger.append(SALES, firstDone().transition(), "0", T1.minusNanos(1)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(ledger.find(SALES)).contains(PaidCompany.ledger());
            ledger.append(SALES, firstDone().transition(), "0", T1);
            assertThat(ledger.history(SALES, 0))
                    .extracting(Ledger.Stored::recordedAt)
                    .containsExactly(T1, T1);
        }

        /** What was read stays as it was when more is stored. */
        @Test
        void whatWasReadDoesNotChange() {
            Ledger ledger = ledger();
            ledger.found(PaidCompany.ledger(), T0);
            LedgerView view = ledger.view(SALES);
            List<Ledger.Stored> history = ledger.history(SALES, 0);
            for (LedgerWalk.Step step : LONG.steps()) {
                ledger.append(SALES, step.transition(), step.before().revision(), step.instant());
            }
            assertThat(view.entries()).isEmpty();
            assertThat(history).hasSize(1);
        }
    }
}
