package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.payout.PaymentRules;
import io.salestiers.incentives.payout.PaymentStep;
import io.salestiers.incentives.statement.BalanceChange;
import io.salestiers.incentives.statement.PayeeEntries;
import io.salestiers.incentives.statement.StatementBalance;
import io.salestiers.incentives.statement.StatementEntry;
import io.salestiers.incentives.statement.StatementReason;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Words for what a pay run has booked: its entries have the id of their step as the reason, which says little to a payee. */
final class StepWords {
    private final Map<String, LocalizedText> words = new HashMap<>();

    StepWords(Collection<PaymentRules> rules) {
        rules.forEach(each -> each.steps()
                .forEach(step -> words(step)
                        .ifPresent(text -> words.putIfAbsent(step.id().value(), text))));
    }

    private static Optional<LocalizedText> words(PaymentStep step) {
        if (step instanceof PaymentStep.Draw) {
            return Optional.of(LocalizedText.of("draw", "预支"));
        } else if (step instanceof PaymentStep.Guarantee) {
            return Optional.of(LocalizedText.of("guarantee", "保底"));
        } else if (step instanceof PaymentStep.RecoverDebts) {
            return Optional.of(LocalizedText.of("kept for a debt", "扣还欠款"));
        } else if (step instanceof PaymentStep.CarryNegative) {
            return Optional.of(LocalizedText.of("below zero, made a debt", "低于零而转为欠款"));
        }
        return Optional.empty(); // books nothing that a statement gives a reason for
    }

    /** The same entries with words for the steps. */
    PayeeEntries in(PayeeEntries entries) {
        return PayeeEntries.builder()
                .addAllAdjustments(
                        entries.adjustments().stream().map(this::worded).toList())
                .addAllBalances(entries.balances().stream().map(this::worded).toList())
                .addAllPending(entries.pending())
                .addAllPayments(entries.payments())
                .build();
    }

    private StatementEntry worded(StatementEntry entry) {
        return new StatementEntry(entry.kind(), entry.amount(), entry.day(), worded(entry.reason()), entry.line());
    }

    private StatementBalance worded(StatementBalance balance) {
        return new StatementBalance(
                balance.id(),
                balance.name(),
                balance.opening(),
                balance.changes().stream()
                        .map(change -> new BalanceChange(
                                change.day(), change.amount(), change.effect(), worded(change.reason())))
                        .toList(),
                balance.closing());
    }

    /* The code is the id of the step, or that and the period in which it was earned. */
    private StatementReason worded(StatementReason reason) {
        int blank = reason.code().indexOf(' ');
        LocalizedText text = words.get(blank < 0 ? reason.code() : reason.code().substring(0, blank));
        if (text == null || reason.text().isEmpty()) {
            return reason;
        }
        String period = blank < 0 ? "" : reason.code().substring(blank + 1);
        return StatementReason.of(
                reason.code(),
                blank < 0 ? text : LocalizedText.of(text.en() + " (" + period + ")", text.zh() + "（" + period + "）"));
    }
}
