package io.salestiers.incentives.ledger;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Involvement;
import io.salestiers.core.command.CommandKey;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A period of a ledger: where it stands, and who did what to it. Immutable and safe for use by several threads.
 *
 * @param period which days
 * @param phase where it stands
 * @param runs the runs of the preview, or those that are booked, in order; none as long as nothing was calculated
 * @param calculatedBy who made the preview; empty if there was none
 * @param lockedBy who locked it last; empty if it was never locked
 * @param closedBy who closed it; present for a closed period
 * @param payRuns the commands that booked its pay runs since it was locked last, in the order in which they were booked
 * @param reopening a request to reopen it; empty if none waits for a decision
 * @param involvements who planned and who approved in it, in order, so that the two can be kept apart (G12)
 */
public record LedgerPeriod(
        Period period,
        PeriodPhase phase,
        List<RunRecord> runs,
        Optional<PersonId> calculatedBy,
        Optional<PersonId> lockedBy,
        Optional<PersonId> closedBy,
        List<CommandKey> payRuns,
        Optional<LedgerReopening> reopening,
        List<Involvement> involvements) {
    /**
     * Sorts runs and involvements.
     *
     * @throws IllegalArgumentException for what no sequence of commands leads to
     */
    public LedgerPeriod {
        requireNonNull(period, "period");
        requireNonNull(phase, "phase");
        runs = runs.stream().sorted().toList();
        requireNonNull(calculatedBy, "calculatedBy");
        payRuns = List.copyOf(payRuns);
        involvements = List.copyOf(new TreeSet<>(involvements));
        boolean booked = phase.booked();
        boolean closed = phase == PeriodPhase.CLOSED;
        require(runs.isEmpty() == (phase == PeriodPhase.OPEN), period, phase, "has runs once it is calculated", runs);
        require(
                phase != PeriodPhase.CALCULATED || calculatedBy.isPresent(),
                period,
                phase,
                "was calculated by somebody",
                calculatedBy);
        require(lockedBy.isPresent() == booked, period, phase, "was locked by somebody once it is booked", lockedBy);
        require(closedBy.isPresent() == closed, period, phase, "was closed by somebody if it is closed", closedBy);
        require(
                payRuns.isEmpty() || phase == PeriodPhase.LOCKED || closed,
                period,
                phase,
                "has pay runs while it is locked",
                payRuns);
        require(!closed || !payRuns.isEmpty(), period, phase, "has a pay run if it is closed", payRuns);
        require(
                reopening.isEmpty() || phase == PeriodPhase.LOCKED || closed,
                period,
                phase,
                "waits for its reopening while it is locked or closed",
                reopening);
    }

    private static void require(boolean holds, Period period, PeriodPhase phase, String rule, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "a period that is " + phase + " " + rule + ", but there was " + value + " for " + period);
        }
    }

    /**
     * A period that begins.
     *
     * @param period which
     * @return an open period in which nobody has done anything
     */
    public static LedgerPeriod open(Period period) {
        return new LedgerPeriod(
                period,
                PeriodPhase.OPEN,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    LedgerPeriod calculated(List<RunRecord> preview, PersonId by) {
        return new LedgerPeriod(
                period,
                PeriodPhase.CALCULATED,
                preview,
                Optional.of(by),
                lockedBy,
                closedBy,
                payRuns,
                reopening,
                involvements);
    }

    LedgerPeriod locked(List<RunRecord> booked, PersonId by) {
        return new LedgerPeriod(
                period,
                PeriodPhase.LOCKED,
                booked,
                calculatedBy,
                Optional.of(by),
                closedBy,
                List.of(),
                reopening,
                involvements);
    }

    LedgerPeriod paid(CommandKey payRun) {
        List<CommandKey> all = new ArrayList<>(payRuns);
        all.add(payRun);
        return new LedgerPeriod(period, phase, runs, calculatedBy, lockedBy, closedBy, all, reopening, involvements);
    }

    LedgerPeriod closed(PersonId by) {
        return new LedgerPeriod(
                period,
                PeriodPhase.CLOSED,
                runs,
                calculatedBy,
                lockedBy,
                Optional.of(by),
                payRuns,
                reopening,
                involvements);
    }

    /** With a request to reopen it, or without one. */
    LedgerPeriod asked(Optional<LedgerReopening> request) {
        return new LedgerPeriod(period, phase, runs, calculatedBy, lockedBy, closedBy, payRuns, request, involvements);
    }

    LedgerPeriod reopened() {
        return new LedgerPeriod(
                period,
                PeriodPhase.REOPENED,
                runs,
                calculatedBy,
                lockedBy,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                involvements);
    }

    /** That somebody used a capability in it. */
    LedgerPeriod involving(PersonId person, Capability capability) {
        List<Involvement> all = new ArrayList<>(involvements);
        all.add(new Involvement(person, capability));
        return new LedgerPeriod(period, phase, runs, calculatedBy, lockedBy, closedBy, payRuns, reopening, all);
    }
}
