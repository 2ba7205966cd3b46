package io.salestiers.incentives.payout;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.Evidence;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.ledger.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies the steps of payment rules to one payee's account, with their explanation. Used once. */
final class Waterfall {
    private final ResolvedPaymentRules resolved;
    private final PersonId payee;
    private final PayAccount account;
    private final PayFlow flow;
    private final DebtKeeping debts;
    private final Currency currency;
    private Optional<Explanation> heldBackBy = Optional.empty();

    Waterfall(ResolvedPaymentRules resolved, PersonId payee, PayAccount account, List<Finding> findings) {
        this.resolved = resolved;
        this.payee = payee;
        this.account = account;
        this.flow = new PayFlow(resolved, payee, account);
        this.debts = new DebtKeeping(flow, findings);
        this.currency = resolved.currency();
    }

    PayeePay run() {
        for (PaymentStep step : resolved.rules().steps()) {
            if (step instanceof PaymentStep.Draw draw) {
                draw(draw);
            } else if (step instanceof PaymentStep.Guarantee guarantee) {
                guarantee(guarantee);
            } else if (step instanceof PaymentStep.RecoverDebts recovery) {
                recovery.debts().forEach(debt -> debts.recover(recovery, debt));
            } else if (step instanceof PaymentStep.ClawBack || step instanceof PaymentStep.HoldBack) {
                flow.deals(step.id());
            } else if (step instanceof PaymentStep.CarryNegative carry) {
                carry(carry);
            } else if (step instanceof PaymentStep.MinimumPayout least) {
                Money due = flow.money(flow.due());
                if (due.signum() > 0 && due.compareTo(least.amount()) < 0 && !resolved.left(payee)) {
                    heldBackBy = Optional.of(PaySteps.given("minimum", least.amount()));
                }
            } else if (step instanceof PaymentStep.PayOut pay) {
                return pay(pay);
            } else {
                throw new AssertionError(step);
            }
        }
        throw new AssertionError("payment rules end with a payment");
    }

    private void draw(PaymentStep.Draw draw) {
        boolean owed = owed(draw.debt());
        Optional<Explanation> amount = resolved.draw(draw.id(), payee).amount();
        Explanation target = amount.map(step -> draw.form() == DrawForm.FLOOR ? missing(step) : step)
                .orElseGet(() -> PaySteps.zero(currency));
        flow.add(
                draw.id(),
                owed ? EntryKind.DRAW_ADVANCE : EntryKind.TOP_UP,
                owed ? "advanced" : "topped-up",
                target,
                owed ? Optional.of(Balance.DRAW) : Optional.empty());
    }

    /** What is waived when the payee leaves is not made a debt in that period. */
    private boolean owed(DrawDebt debt) {
        return debt instanceof DrawDebt.Recoverable recoverable
                && !(resolved.left(payee) && recoverable.leaver() == LeaverDebt.FORGIVEN);
    }

    private void guarantee(PaymentStep.Guarantee guarantee) {
        Explanation target = resolved.draw(guarantee.id(), payee)
                .amount()
                .map(this::missing)
                .orElseGet(() -> PaySteps.zero(currency));
        flow.add(guarantee.id(), EntryKind.TOP_UP, "topped-up", target, Optional.empty());
    }

    /** What is missing to a floor. */
    private Explanation missing(Explanation floor) {
        return PaySteps.greatest(
                "missing", PaySteps.difference("below-floor", floor, flow.dueSoFar()), PaySteps.zero(currency));
    }

    private void carry(PaymentStep.CarryNegative carry) {
        Money more =
                flow.add(carry.id(), EntryKind.SHORTFALL, "made-a-debt", below(carry), Optional.of(Balance.RECEIVABLE));
        if (more.signum() > 0) {
            debts.made(new OpenDebt(
                    Optional.empty(),
                    Balance.RECEIVABLE,
                    Optional.of(carry.id()),
                    PaySource.of(resolved.period()),
                    resolved.period(),
                    more));
        }
    }

    private Explanation below(PaymentStep.CarryNegative carry) {
        boolean balance = carry.scope() == NegativeScope.BALANCE;
        Money amount = balance ? flow.money(flow.due()) : account.corrections();
        if (amount.signum() >= 0 || amount.negated().compareTo(carry.least()) < 0) {
            return PaySteps.zero(currency);
        }
        return PaySteps.difference(
                balance ? "below-zero" : "taken-back",
                PaySteps.zero(currency),
                balance ? flow.dueSoFar() : PaySteps.given("corrections", amount));
    }

    private PayeePay pay(PaymentStep.PayOut step) {
        Explanation nothing = PaySteps.zero(currency);
        Explanation whole = heldBackBy
                .map(minimum -> Explanation.of(
                        PaySteps.key("below-minimum"),
                        Operation.CHOSEN,
                        Quantity.money(Money.zero(currency)),
                        List.of(nothing, flow.due(), minimum)))
                .orElseGet(() -> PaySteps.greatest("paid-in-period", flow.due(), nothing));
        Explanation paid = (account.paid().signum() == 0
                        ? whole
                        : PaySteps.greatest(
                                "paid-now",
                                PaySteps.difference(
                                        "not-paid-yet", whole, PaySteps.given("paid-before", account.paid())),
                                nothing))
                .concerning(payee.value());
        Money amount = flow.money(paid);
        if (amount.signum() > 0) {
            flow.book(flow.posting(step.id(), EntryKind.PAYOUT, amount.negated(), PaySource.of(resolved.period()))
                    .evidence(Evidence.of(paid))
                    .build());
        }
        return new PayeePay(payee, amount, flow.balances(), paid, debts(), flow.postings());
    }

    /** How the debts came to their balances. */
    private List<Explanation> debts() {
        List<Explanation> all = new ArrayList<>();
        for (Balance balance : List.of(Balance.DRAW, Balance.RECEIVABLE)) {
            List<Explanation> parts = new ArrayList<>();
            parts.add(PaySteps.given("balance-before", account.balance(balance)));
            for (Posting posting : flow.postings()) {
                Money movement = posting.movements().get(balance);
                if (movement != null) {
                    parts.add(PaySteps.given("debt-by-kind", movement)
                            .with("kind", Argument.term(posting.kind().key())));
                }
            }
            if (parts.size() > 1 || account.balance(balance).signum() != 0) {
                all.add(PaySteps.sum(balance == Balance.DRAW ? "balance-draw" : "balance-receivable", parts, currency)
                        .concerning(payee.value()));
            }
        }
        return all;
    }
}
