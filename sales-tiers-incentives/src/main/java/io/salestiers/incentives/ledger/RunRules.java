package io.salestiers.incentives.ledger;

import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Calculating a period and locking it with what it gave. */
final class RunRules {
    private record InputName(String kind, String id) {}

    private final LedgerDeed deed;

    RunRules(LedgerDeed deed) {
        this.deed = deed;
    }

    void calculate(List<PeriodRun> runs) {
        Optional<LedgerPeriod> period = deed.period(List.of(PeriodPhase.OPEN, PeriodPhase.CALCULATED));
        fitting(runs);
        deed.permitted(Capabilities.PAY_PLAN, period);
        if (!deed.refused() && period.isPresent()) {
            deed.become(period.get().calculated(RunRecord.of(runs), deed.who()), Capabilities.PAY_PLAN);
            deed.happened(LedgerEventType.CALCULATED, digest(runs));
        }
    }

    void lock(List<PeriodRun> runs, List<InputRef> current) {
        Optional<LedgerPeriod> period = deed.period(List.of(PeriodPhase.OPEN, PeriodPhase.CALCULATED));
        fitting(runs);
        unmoved(runs, current);
        period.filter(each -> each.phase() == PeriodPhase.CALCULATED).ifPresent(each -> asPreviewed(each, runs));
        over();
        deed.permitted(Capabilities.PAY_APPROVE, period);
        List<Posting> postings = earnings(runs);
        new BookingRules(deed).payees(postings);
        if (!deed.refused() && period.isPresent()) {
            locked(period.get(), runs);
            deed.book(postings);
            deed.happened(LedgerEventType.LOCKED, digest(runs));
        }
    }

    void lockAgain(List<PeriodRun> runs, List<InputRef> current, Booking booking) {
        Optional<LedgerPeriod> period = deed.period(List.of(PeriodPhase.REOPENED));
        fitting(runs);
        unmoved(runs, current);
        deed.permitted(Capabilities.PAY_APPROVE, period);
        BookingRules rules = new BookingRules(deed);
        rules.check(booking.postings(), BookingType.LATE_CHANGES.kinds());
        if (!deed.refused()) {
            comesTo(runs, booking.postings());
        }
        if (!deed.refused() && period.isPresent()) {
            locked(period.get(), runs);
            deed.book(booking.postings());
            rules.accrued();
            deed.happened(LedgerEventType.LOCKED_AGAIN, digest(runs));
        }
    }

    private void locked(LedgerPeriod period, List<PeriodRun> runs) {
        deed.become(period.locked(RunRecord.of(runs), deed.who()), Capabilities.PAY_APPROVE);
    }

    private static Digest digest(List<PeriodRun> runs) {
        return runs.size() == 1
                ? runs.get(0).digest()
                : Digest.of(JsonValue.list(
                        RunRecord.of(runs).stream().map(RunRecord::json).toList()));
    }

    /** Runs that end with the period, each once. */
    private void fitting(List<PeriodRun> runs) {
        if (runs.isEmpty()) {
            deed.refuse(deed.finding(LedgerFinding.NO_RUN));
        }
        LocalDate end = deed.period().range().to().orElseThrow();
        Set<Period> seen = new HashSet<>();
        for (PeriodRun run : runs) {
            Period period = run.period();
            boolean whole = period.equals(deed.period())
                    || (period.range().to().orElseThrow().equals(end)
                            && period.range()
                                    .from()
                                    .isBefore(deed.period().range().from()));
            if (!whole) {
                deed.refuse(deed.finding(LedgerFinding.WRONG_RUN)
                        .with("run", period.name())
                        .with("days", Argument.days(period.range()))
                        .with("end", end));
            }
            if (!seen.add(period)) {
                deed.refuse(deed.finding(LedgerFinding.DUPLICATE_RUN).with("run", period.name()));
            }
        }
    }

    /** Every input as it is now is the one from which some run was calculated, and the other way round. */
    private void unmoved(List<PeriodRun> runs, List<InputRef> current) {
        Map<String, Map<String, Set<InputRef>>> now = byName(current);
        List<InputRef> read = new ArrayList<>();
        runs.forEach(run -> read.addAll(run.inputs()));
        Set<InputName> known = new HashSet<>();
        for (InputRef input : new TreeSet<>(read)) {
            known.add(new InputName(input.kind(), input.id()));
            Set<InputRef> there = now.getOrDefault(input.kind(), Map.of()).getOrDefault(input.id(), Set.of());
            if (there.isEmpty()) {
                deed.refuse(input(LedgerFinding.INPUT_MISSING, input).with("expected", version(input)));
            }
            there.stream()
                    .filter(actual -> !actual.equals(input))
                    .forEach(actual -> deed.refuse(input(LedgerFinding.INPUT_MOVED, input)
                            .with("expected", version(input))
                            .with("actual", version(actual))));
        }
        for (InputRef input : new TreeSet<>(current)) {
            if (!known.contains(new InputName(input.kind(), input.id()))) {
                deed.refuse(input(LedgerFinding.INPUT_UNREAD, input).with("actual", version(input)));
            }
        }
    }

    private static Map<String, Map<String, Set<InputRef>>> byName(List<InputRef> inputs) {
        Map<String, Map<String, Set<InputRef>>> byName = new TreeMap<>();
        for (InputRef input : inputs) {
            byName.computeIfAbsent(input.kind(), kind -> new TreeMap<>())
                    .computeIfAbsent(input.id(), id -> new TreeSet<>())
                    .add(input);
        }
        return byName;
    }

    private Finding input(LedgerFinding code, InputRef input) {
        return deed.finding(code).with("kind", input.kind()).with("id", input.id());
    }

    private static String version(InputRef input) {
        return input.revision()
                + input.digest().map(digest -> " (" + digest.hex() + ")").orElse("");
    }

    private void asPreviewed(LedgerPeriod period, List<PeriodRun> runs) {
        List<RunRecord> now = RunRecord.of(runs);
        if (!now.equals(period.runs())) {
            deed.refuse(deed.finding(LedgerFinding.RUN_CHANGED)
                    .with("expected", digests(period.runs()))
                    .with("actual", digests(now)));
        }
    }

    private static Argument digests(List<RunRecord> runs) {
        return Argument.texts(runs.stream()
                .map(run -> run.period() + " " + run.digest().hex())
                .toList());
    }

    private void over() {
        LocalDate end = deed.period().range().to().orElseThrow();
        if (deed.today().isBefore(end)) {
            deed.refuse(
                    deed.finding(LedgerFinding.PERIOD_NOT_OVER).with("end", end).with("day", deed.today()));
        }
        List<String> open = deed.state().periods().stream()
                .filter(each -> each.period().compareTo(deed.period()) < 0
                        && !each.phase().booked())
                .map(each -> each.period().name())
                .toList();
        if (!open.isEmpty()) {
            deed.refuse(deed.finding(LedgerFinding.EARLIER_NOT_LOCKED).with("periods", Argument.texts(open)));
        }
    }

    private static List<Posting> earnings(List<PeriodRun> runs) {
        return runs.stream().flatMap(run -> run.postings().stream()).toList();
    }

    /** Whatever the postings are, together with what was booked they come to the runs. */
    private void comesTo(List<PeriodRun> runs, List<Posting> postings) {
        LedgerView after = LedgerView.of(deed.view().revision(), deed.with(postings));
        for (LateChange change : LateChanges.of(after, runs).changes()) {
            deed.refuse(deed.finding(LedgerFinding.NOT_AS_CALCULATED, change.payee())
                    .with("source", SourceName.of(change.source()))
                    .with("earned", change.source().earnedIn().name())
                    .with("balance", Argument.term(change.balance().key()))
                    .with("booked", change.booked().toArgument())
                    .with("now", change.now().toArgument()));
        }
    }
}
