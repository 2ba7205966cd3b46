package io.salestiers.incentives.payout;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.testkit.payout.PaymentCase;
import io.salestiers.incentives.testkit.payout.SmallPayment;
import io.salestiers.kpi.target.Proration;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Payments by plain arithmetic on cents, month by month, with one run a month: what the calculator is compared with. */
final class PlainPayments {
    /** What a month ends with. */
    record Month(long paid, long payable, long draw, long receivable) {}

    private static final class Debt {
        final char type; // d for the draw, o for other advances, r for receivables
        final int month;
        long open;

        Debt(char type, int month, long open) {
            this.type = type;
            this.month = month;
            this.open = open;
        }
    }

    private final PaymentCase given;
    private final PersonId payee;
    private final List<Debt> debts = new ArrayList<>();
    private long payable;
    private long kept;
    private int month;

    PlainPayments(PaymentCase given, PersonId payee) {
        this.given = given;
        this.payee = payee;
    }

    Month next() {
        month++;
        kept = 0;
        long corrections = 0;
        for (PaymentCase.Event event : given.events()) {
            if (event.month() == month && event.payee().equals(payee)) {
                long cents = event.amount().minorUnits();
                if (event.kind() == EntryKind.CLAWBACK) {
                    debts.add(new Debt('r', month, -cents));
                } else {
                    payable += cents;
                    if (event.kind() == EntryKind.DRAW_ADVANCE) {
                        debts.add(new Debt('o', month, cents));
                    } else if (event.monthsBack() > 0) {
                        corrections += cents;
                    }
                }
            }
        }
        boolean held = false;
        for (PaymentStep step : given.rules().steps()) {
            if (step instanceof PaymentStep.Draw draw) {
                long amount = amount(draw.id(), draw.partPeriod());
                long add = draw.form() == DrawForm.ADVANCE ? amount : amount == 0 ? 0 : Math.max(0, amount - payable);
                payable += add;
                if (draw.debt() instanceof DrawDebt.Recoverable debt
                        && !(left() && debt.leaver() == LeaverDebt.FORGIVEN)) {
                    debts.add(new Debt('d', month, add));
                }
            } else if (step instanceof PaymentStep.Guarantee guarantee) {
                long amount = amount(guarantee.id(), guarantee.partPeriod());
                payable += amount == 0 ? 0 : Math.max(0, amount - payable);
            } else if (step instanceof PaymentStep.CarryNegative carry) {
                long below = carry.scope() == NegativeScope.BALANCE ? -payable : -corrections;
                if (below > 0 && below >= carry.least().minorUnits()) {
                    payable += below;
                    debts.add(new Debt('r', month, below));
                }
            } else if (step instanceof PaymentStep.RecoverDebts recovery) {
                recovery.debts().forEach(this::recover);
            } else if (step instanceof PaymentStep.MinimumPayout least) {
                held = payable > 0 && payable < least.amount().minorUnits() && !left();
            }
        }
        long paid = held ? 0 : Math.max(0, payable);
        payable -= paid;
        return new Month(paid, payable, -(open('d') + open('o')), -open('r'));
    }

    private long open(char type) {
        return debts.stream()
                .filter(debt -> debt.type == type)
                .mapToLong(debt -> debt.open)
                .sum();
    }

    private void recover(DebtRecovery recovery) {
        char type = recovery instanceof DebtRecovery.OfDraw
                ? 'd'
                : recovery instanceof DebtRecovery.OfReceivable ? 'r' : 'o';
        DrawDebt.Recoverable draw = type == 'd' ? draw() : null;
        RecoveryTerms terms = draw != null
                ? draw.terms()
                : recovery instanceof DebtRecovery.OfReceivable receivable
                        ? receivable.terms()
                        : ((DebtRecovery.OfOtherAdvances) recovery).terms();
        boolean forgiven = draw != null && left() && draw.leaver() == LeaverDebt.FORGIVEN;
        boolean atOnce = draw != null && left() && draw.leaver() == LeaverDebt.AT_ONCE;
        long take = 0;
        for (Debt debt : debts) {
            take += debt.type == type && (type == 'r' || debt.month < month) ? debt.open : 0;
        }
        if (forgiven || (draw != null && !atOnce && !started(draw.start()))) {
            take = 0;
        }
        long room = Math.max(0, payable);
        if (!atOnce) {
            long home = 0;
            if (terms.takeHome() instanceof TakeHome.AtLeast least) {
                home = least.amount().minorUnits();
            } else if (terms.takeHome() instanceof TakeHome.OfDraw) {
                home = amount(SmallPayment.DRAW, step().partPeriod());
            }
            room = rounded(
                    terms.share().numerator().multiply(BigInteger.valueOf(Math.max(0, payable - home))),
                    terms.share().denominator(),
                    given.rules().rounding().mode());
            if (terms.limit() instanceof RecoveryLimit.AtMost most) {
                room = Math.min(room, most.amount().minorUnits());
            }
        }
        take = Math.min(take, room);
        if (take > 0) {
            long wage = payable + kept;
            long limit = Math.min(
                    wage * given.share() / 100 - kept,
                    wage - kept - given.minimum().minorUnits());
            take = Math.min(take, Math.max(0, limit));
        }
        payable -= take;
        kept += take;
        for (Debt debt : debts) {
            if (debt.type == type && (type == 'r' || debt.month < month)) {
                long part = Math.min(take, debt.open);
                debt.open -= part;
                take -= part;
            }
        }
        if (draw != null) {
            for (Debt debt : debts) {
                boolean old = draw.forgiveness() instanceof Forgiveness.AfterPeriods after
                        && month - debt.month >= after.number();
                if (debt.type == 'd' && (old || forgiven)) {
                    debt.open = 0;
                }
            }
        }
    }

    private PaymentStep.Draw step() {
        return (PaymentStep.Draw) given.rules().steps().stream()
                .filter(PaymentStep.Draw.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private DrawDebt.Recoverable draw() {
        return (DrawDebt.Recoverable) step().debt();
    }

    private DateRange days() {
        return SmallPayment.month(month).range();
    }

    private LocalDate end() {
        return days().to().orElseThrow();
    }

    private Optional<LocalDate> lastDay() {
        return payee.equals(SmallPayment.ANN) ? given.lastDay() : Optional.empty();
    }

    private boolean left() {
        return lastDay().isPresent() && lastDay().get().isBefore(end());
    }

    private Optional<DrawAgreement> agreement(StepId step) {
        return given.agreements().stream()
                .filter(each -> each.payee().equals(payee) && each.step().equals(step))
                .findFirst();
    }

    private boolean started(RecoveryStart start) {
        Optional<DrawAgreement> agreement = agreement(SmallPayment.DRAW);
        if (start instanceof RecoveryStart.OnDay on) {
            return on.day().isBefore(end());
        }
        if (agreement.isEmpty() || start instanceof RecoveryStart.NextPeriod) {
            return true;
        }
        LocalDate from = agreement.get().days().from();
        if (start instanceof RecoveryStart.FromPeriod number) {
            return month - from.getMonthValue() + 1 >= number.number();
        }
        return from.isBefore(end()) && held(agreement.get()).isEmpty();
    }

    /** First and last day of the month on which an agreement holds. */
    private Optional<LocalDate[]> held(DrawAgreement agreement) {
        LocalDate first = days().from().isAfter(agreement.days().from())
                ? days().from()
                : agreement.days().from();
        LocalDate last = end().minusDays(1);
        LocalDate lastAgreed = agreement.days().to().orElseThrow().minusDays(1);
        last = lastAgreed.isBefore(last) ? lastAgreed : last;
        if (lastDay().isPresent() && lastDay().get().isBefore(last)) {
            last = lastDay().get();
        }
        return last.isBefore(first) ? Optional.empty() : Optional.of(new LocalDate[] {first, last});
    }

    private long amount(StepId step, PartPeriod part) {
        Optional<DrawAgreement> agreement = agreement(step);
        Optional<LocalDate[]> days = agreement.flatMap(this::held);
        if (days.isEmpty()) {
            return 0;
        }
        LocalDate[] held = days.get();
        Money whole = ((DrawAmount.Stated) agreement.orElseThrow().amount()).amount();
        boolean all = held[0].equals(days().from()) && held[1].equals(end().minusDays(1));
        if (part instanceof PartPeriod.Nothing || all) {
            return all ? whole.minorUnits() : 0;
        }
        boolean thirty = ((PartPeriod.ByDays) part).count() == Proration.DayCount.THIRTY_DAY_MONTHS;
        long counted = thirty
                ? position(held[1].plusDays(1)) - position(held[0])
                : held[1].getDayOfMonth() - held[0].getDayOfMonth() + 1;
        long inAll = thirty ? 30 : days().lengthInDays();
        return rounded(
                BigInteger.valueOf(whole.minorUnits() * counted),
                BigInteger.valueOf(inAll),
                given.rules().rounding().mode());
    }

    private static long position(LocalDate day) {
        return 30L * day.getMonthValue() + Math.min(day.getDayOfMonth(), 30);
    }

    private static long rounded(BigInteger numerator, BigInteger denominator, RoundingMode mode) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, mode)
                .longValueExact();
    }
}
