package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Organization;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Severity;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.examples.quickstart.input.AgreedDraw;
import io.salestiers.examples.quickstart.input.SalesData;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.ledger.LedgerCommand;
import io.salestiers.incentives.ledger.PeriodResult;
import io.salestiers.incentives.ledger.PeriodRun;
import io.salestiers.incentives.ledger.PeriodStep;
import io.salestiers.incentives.payout.DeductionLimit;
import io.salestiers.incentives.payout.PayRun;
import io.salestiers.incentives.payout.PayRunCalculator;
import io.salestiers.incentives.payout.PaymentInputs;
import io.salestiers.incentives.payout.PaymentRules;
import io.salestiers.incentives.payout.ResolvedPaymentRules;
import io.salestiers.incentives.payout.ShareAboveMinimum;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Closes and pays the periods of the fiscal year up to one in a ledger, each after the one before, so that what was advanced
 * earlier can be recovered. Earlier periods are calculated from the files as they are now.
 */
final class LedgerClosing {
    /* The host's word on how much of a pay may be kept for debts: a fifth. */
    private static final Ratio MOST_KEPT = Ratio.of(1, 5);

    private static final int CALCULATED = 2;
    private static final int LOCKED = 3;
    private static final int PAID = 5;
    private static final int CLOSED = 6;

    private final SalesData data;
    private final Definitions definitions;
    private final Organization organization;
    private final EarningRuns runs;
    private final List<Finding> findings;

    LedgerClosing(
            SalesData data,
            Definitions definitions,
            Organization organization,
            EarningRuns runs,
            List<Finding> findings) {
        this.data = data;
        this.definitions = definitions;
        this.organization = organization;
        this.runs = runs;
        this.findings = findings;
    }

    /** Empty without payment rules, and if something is refused: then the findings say why. */
    Optional<ClosedLedger> close(EarningRun run, DateRange observed) {
        Period period = run.resolved().period();
        Deque<Period> periods = periods(period, observed);
        PayOffice office = new PayOffice(organization, periods.getFirst(), findings);
        Optional<ClosedLedger> closed = Optional.empty();
        for (Period each : periods) {
            Optional<EarningRun> earned = each.equals(period) ? Optional.of(run) : earlier(each);
            Optional<PayRun> pay = earned.flatMap(some -> close(office, each, some, each.equals(period)));
            if (pay.isEmpty()) {
                return Optional.empty();
            }
            closed = Optional.of(new ClosedLedger(office.view(), pay.get()));
        }
        return closed;
    }

    /** The period and those before it in its year, as far back as plan, payment rules and files reach. */
    private Deque<Period> periods(Period period, DateRange observed) {
        FiscalCalendar calendar = definitions.cycle().calendar();
        Deque<Period> periods = new ArrayDeque<>(List.of(period));
        Period before = calendar.before(period);
        while (before.fiscalYear() == period.fiscalYear()
                && observed.encloses(before.range())
                && definitions.plan().effective().encloses(before.range())
                && effective(before)) {
            periods.addFirst(before);
            before = calendar.before(before);
        }
        return periods;
    }

    private boolean effective(Period period) {
        return definitions.payment().rules().values().stream()
                .allMatch(rules -> rules.effective().encloses(period.range()));
    }

    private Optional<EarningRun> earlier(Period period) {
        WithFindings<EarningRun> run = runs.run(period);
        findings.addAll(errors(run.findings()));
        return run.value();
    }

    private static List<Finding> errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    /** Open, calculate, lock, pay, close: what the report of an earlier period said of it is not said again. */
    private Optional<PayRun> close(PayOffice office, Period period, EarningRun earned, boolean last) {
        List<InputRef> read = new ArrayList<>(data.sources().read());
        read.addAll(definitions.sources().read());
        PeriodRun run = new PeriodResult(period, List.of(earned), read).run();
        LocalDate end = period.range().to().orElseThrow();
        String name = period.name();
        boolean locked = office.plans(
                        end, "open-" + name, header -> LedgerCommand.step(header, period, PeriodStep.OPEN))
                && office.plans(
                        end.plusDays(CALCULATED), "calculate-" + name, header -> LedgerCommand.calculate(header, run))
                && office.approves(
                        end.plusDays(LOCKED), "lock-" + name, header -> LedgerCommand.lock(header, run, current()));
        if (!locked) {
            return Optional.empty();
        }
        Optional<PayRun> pay = pay(office, period, last);
        return pay.filter(paid -> office.approves(
                        end.plusDays(PAID), "pay-" + name, header -> LedgerCommand.pay(header, period, paid.booking()))
                && office.approves(
                        end.plusDays(CLOSED),
                        "close-" + name,
                        header -> LedgerCommand.step(header, period, PeriodStep.CLOSE)));
    }

    private List<InputRef> current() {
        List<InputRef> now = new ArrayList<>(data.sources().now());
        now.addAll(definitions.sources().now());
        return now;
    }

    private Optional<PayRun> pay(PayOffice office, Period period, boolean last) {
        List<ResolvedPaymentRules> resolved = new ArrayList<>();
        for (PaymentRules rules : definitions.payment().rules().values()) {
            WithFindings<ResolvedPaymentRules> bound = rules.resolve(inputs(rules), period);
            findings.addAll(last ? bound.findings() : errors(bound.findings()));
            bound.value().ifPresent(resolved::add);
        }
        if (resolved.size() < definitions.payment().rules().size()) {
            return Optional.empty();
        }
        WithFindings<PayRun> pay = PayRunCalculator.DEFAULT.calculate(resolved, office.view());
        findings.addAll(last ? pay.findings() : errors(pay.findings()));
        return pay.value();
    }

    private PaymentInputs inputs(PaymentRules rules) {
        return PaymentInputs.builder()
                .calendar(definitions.cycle().calendar())
                .addAllAgreements(data.draws().stream()
                        .filter(draw -> draw.amount().currency().equals(rules.currency()))
                        .map(AgreedDraw::agreement)
                        .toList())
                .deductionLimit(limit(rules))
                .putAllLeavers(data.leavers())
                .organization(organization)
                .build();
    }

    private static DeductionLimit limit(PaymentRules rules) {
        return ShareAboveMinimum.of(MOST_KEPT, Money.zero(rules.currency()));
    }
}
