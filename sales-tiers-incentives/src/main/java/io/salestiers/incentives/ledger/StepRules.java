package io.salestiers.incentives.ledger;

import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Opening and closing a period, and reopening it, which takes two people. */
final class StepRules {
    private static final List<PeriodPhase> DONE = List.of(PeriodPhase.LOCKED, PeriodPhase.CLOSED);

    private final LedgerDeed deed;

    StepRules(LedgerDeed deed) {
        this.deed = deed;
    }

    void apply(PeriodStep step) {
        switch (step) {
            case OPEN -> open();
            case CLOSE -> close();
            case REQUEST_REOPENING -> requestReopening();
            case APPROVE_REOPENING -> approveReopening();
            case REJECT_REOPENING -> rejectReopening();
        }
    }

    private void open() {
        List<LedgerPeriod> periods = deed.state().periods();
        Period period = deed.period();
        boolean kind = period.kind() == deed.state().kind();
        boolean next = periods.isEmpty()
                || LedgerState.follows(periods.get(periods.size() - 1).period(), period);
        if (!kind || !next) {
            Argument from = periods.isEmpty()
                    ? Argument.term("incentives.ledger.any-day")
                    : Argument.day(periods.get(periods.size() - 1)
                            .period()
                            .range()
                            .to()
                            .orElseThrow());
            deed.refuse(deed.finding(LedgerFinding.NOT_NEXT)
                    .with("days", Argument.days(period.range()))
                    .with("kind", Argument.term(deed.state().kind().key()))
                    .with("from", from));
        }
        deed.permitted(Capabilities.PAY_PLAN, Optional.empty());
        if (!deed.refused()) {
            deed.become(LedgerPeriod.open(period), Capabilities.PAY_PLAN);
            deed.happened(LedgerEventType.PERIOD_OPENED);
        }
    }

    private void close() {
        Optional<LedgerPeriod> period = deed.period(List.of(PeriodPhase.LOCKED));
        LocalDate end = deed.period().range().to().orElseThrow();
        List<String> open = deed.state().periods().stream()
                .filter(each -> each.period().compareTo(deed.period()) < 0 && each.phase() != PeriodPhase.CLOSED)
                .map(each -> each.period().name())
                .toList();
        if (!open.isEmpty()) {
            deed.refuse(deed.finding(LedgerFinding.EARLIER_NOT_CLOSED).with("periods", Argument.texts(open)));
        }
        if (period.isPresent() && period.get().payRuns().isEmpty()) {
            deed.refuse(deed.finding(LedgerFinding.NO_PAY_RUN));
        }
        for (OpenAccruals left : deed.state().accruals()) {
            if (!left.earnedIn().range().to().orElseThrow().isAfter(end)) {
                deed.refuse(deed.finding(LedgerFinding.ACCRUALS_LEFT)
                        .with("earned", left.earnedIn().name())
                        .with("count", left.count()));
            }
        }
        pending(period);
        deed.permitted(Capabilities.PAY_APPROVE, period);
        if (!deed.refused() && period.isPresent()) {
            deed.become(period.get().closed(deed.who()), Capabilities.PAY_APPROVE);
            deed.happened(LedgerEventType.CLOSED);
        }
    }

    private void pending(Optional<LedgerPeriod> period) {
        period.flatMap(LedgerPeriod::reopening)
                .ifPresent(request -> deed.refuse(deed.finding(LedgerFinding.REOPENING_PENDING)
                        .with("requester", request.by().value())));
    }

    private void requestReopening() {
        Optional<LedgerPeriod> period = deed.period(DONE);
        deed.reasonStated();
        pending(period);
        deed.permitted(Capabilities.PAY_PLAN, period);
        if (!deed.refused() && period.isPresent()) {
            deed.become(period.get().asked(Optional.of(deed.request())), Capabilities.PAY_PLAN);
            deed.happened(LedgerEventType.REOPENING_REQUESTED);
        }
    }

    private Optional<LedgerPeriod> asked() {
        Optional<LedgerPeriod> period = deed.period(DONE);
        if (period.isPresent() && period.get().reopening().isEmpty()) {
            deed.refuse(deed.finding(LedgerFinding.NO_REOPENING_REQUEST));
        }
        period.flatMap(LedgerPeriod::reopening).ifPresent(request -> deed.notThe(request.by()));
        deed.permitted(Capabilities.PAY_APPROVE, period);
        return deed.refused() ? Optional.empty() : period;
    }

    private void approveReopening() {
        asked().ifPresent(period -> {
            deed.become(period.reopened(), Capabilities.PAY_APPROVE);
            deed.happened(LedgerEventType.REOPENED);
        });
    }

    private void rejectReopening() {
        asked().ifPresent(period -> {
            deed.become(period.asked(Optional.empty()), Capabilities.PAY_APPROVE);
            deed.happened(LedgerEventType.REOPENING_REJECTED);
        });
    }
}
