package io.salestiers.incentives.testkit.payout;

import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.payout.DrawDebt;
import io.salestiers.incentives.payout.DrawForm;
import io.salestiers.incentives.payout.LeaverDebt;
import io.salestiers.incentives.payout.PaymentStep;
import io.salestiers.incentives.payout.RecoveryStart;
import io.salestiers.incentives.payout.TakeHome;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class PaymentArbitrariesTest {
    @Provide
    Arbitrary<PaymentCase> cases() {
        return PaymentCase.arbitrary();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void casesHaveWhatIsHard(@ForAll("cases") PaymentCase given) {
        List<PaymentStep> steps = given.rules().steps();
        collect(
                "draw on top",
                steps.stream()
                        .anyMatch(step -> step instanceof PaymentStep.Draw draw && draw.form() == DrawForm.ADVANCE));
        collect(
                "not recoverable",
                steps.stream()
                        .anyMatch(step -> step instanceof PaymentStep.Draw draw
                                && draw.debt() instanceof DrawDebt.NotRecoverable));
        for (LeaverDebt leaver : LeaverDebt.values()) {
            collect("leaver " + leaver, given.lastDay().isPresent() && debt(steps, leaver));
        }
        collect(
                "after the draw",
                steps.stream()
                        .anyMatch(step -> step instanceof PaymentStep.Draw draw
                                && draw.debt() instanceof DrawDebt.Recoverable debt
                                && debt.start() instanceof RecoveryStart.AfterDraw));
        collect(
                "take-home of the draw",
                steps.stream()
                        .anyMatch(step -> step instanceof PaymentStep.Draw draw
                                && draw.debt() instanceof DrawDebt.Recoverable debt
                                && debt.terms().takeHome() instanceof TakeHome.OfDraw));
        collect(
                "recovery before draw",
                at(steps, PaymentStep.RecoverDebts.class) >= 0
                        && at(steps, PaymentStep.RecoverDebts.class) < at(steps, PaymentStep.Draw.class));
        collect("minimum", at(steps, PaymentStep.MinimumPayout.class) >= 0);
        collect(
                "two carries",
                steps.stream()
                                .filter(PaymentStep.CarryNegative.class::isInstance)
                                .count()
                        == 2);
        collect("agreement", !given.agreements().isEmpty());
        collect(
                "part of a month",
                given.agreements().stream()
                        .anyMatch(agreement -> agreement.days().from().getDayOfMonth() != 1));
        collect("nothing may be kept", given.share() == 0);
        collect(
                "late correction",
                given.events().stream()
                        .anyMatch(event -> event.kind() == EntryKind.ADJUSTMENT
                                && event.monthsBack() > 0
                                && event.amount().signum() < 0));
        collect("other advance", given.events().stream().anyMatch(event -> event.kind() == EntryKind.DRAW_ADVANCE));
    }

    private static boolean debt(List<PaymentStep> steps, LeaverDebt leaver) {
        return steps.stream()
                .anyMatch(step -> step instanceof PaymentStep.Draw draw
                        && draw.debt() instanceof DrawDebt.Recoverable debt
                        && debt.leaver() == leaver);
    }

    private static int at(List<PaymentStep> steps, Class<? extends PaymentStep> kind) {
        for (int i = 0; i < steps.size(); i++) {
            if (kind.isInstance(steps.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static void collect(String label, boolean holds) {
        Statistics.label(label)
                .collect(holds)
                .coverage(coverage -> coverage.check(true).count(times -> times >= 20));
    }
}
