package io.salestiers.incentives.payout;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.ledger.Posting;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applies the steps of payment rules to one payee's account, with their explanation. Used once. */
final class Waterfall {
    private final ResolvedPaymentRules resolved;
    private final PersonId payee;
    private final PayAccount account;
    private final List<Finding> findings;
    private final Currency currency;
    private final Money zero;
    private final List<Posting> postings = new ArrayList<>();
    private final Map<Balance, Money> balances = new EnumMap<>(Balance.class);
    /** What this run makes a debt of and may recover at once, before it is an entry. */
    private final List<OpenDebt> made = new ArrayList<>();

    /** What is due in the whole period. */
    private Explanation due;
    /** What is kept of it for debts. */
    private Money kept;

    private boolean heldBack;
    private Explanation minimum;

    Waterfall(ResolvedPaymentRules resolved, PersonId payee, PayAccount account, List<Finding> findings) {
        this.resolved = resolved;
        this.payee = payee;
        this.account = account;
        this.findings = findings;
        this.currency = resolved.currency();
        this.zero = Money.zero(currency);
        this.kept = zero;
        this.minimum = PaySteps.zero(currency);
        for (Balance balance : Balance.values()) {
            if (balance.owed()) {
                balances.put(balance, account.balance(balance));
            }
        }
        List<Explanation> parts = new ArrayList<>();
        if (account.carried().signum() != 0) {
            parts.add(PaySteps.given("carried-over", account.carried()));
        }
        account.inPeriod()
                .forEach((kind, money) ->
                        parts.add(PaySteps.given("due-by-kind", money).with("kind", Argument.term(term(kind)))));
        this.due = PaySteps.sum("due", parts, currency)
                .with("period", resolved.period().name());
    }

    static String term(EntryKind kind) {
        return "incentives.pay-run.kind."
                + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    PayeePay run() {
        for (PaymentStep step : resolved.rules().steps()) {
            if (step instanceof PaymentStep.Draw draw) {
                draw(draw);
            } else if (step instanceof PaymentStep.Guarantee guarantee) {
                guarantee(guarantee);
            } else if (step instanceof PaymentStep.RecoverDebts recovery) {
                recovery.debts().forEach(debt -> recover(recovery, debt));
            } else if (step instanceof PaymentStep.CarryNegative carry) {
                carry(carry);
            } else if (step instanceof PaymentStep.MinimumPayout least) {
                heldBack = money(due).signum() > 0 && money(due).compareTo(least.amount()) < 0 && !resolved.left(payee);
                minimum = PaySteps.given("minimum", least.amount());
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
        add(
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
        add(guarantee.id(), EntryKind.TOP_UP, "topped-up", target, Optional.empty());
    }

    /** What is missing to a floor. */
    private Explanation missing(Explanation floor) {
        return PaySteps.greatest(
                "missing", PaySteps.difference("below-floor", floor, dueSoFar()), PaySteps.zero(currency));
    }

    private void carry(PaymentStep.CarryNegative carry) {
        Explanation target;
        Money booked = account.booked(carry.id());
        if (carry.scope() == NegativeScope.BALANCE) {
            // What a run of the period has paid is gone, so it is the balance as it is that must not stay below zero.
            Money below = balances.get(Balance.PAYABLE).negated();
            target = counts(below, carry)
                    ? PaySteps.difference(
                            "below-zero",
                            PaySteps.given("booked-before", booked),
                            PaySteps.given("payable-now", below.negated()))
                    : PaySteps.zero(currency);
        } else {
            Money below = account.corrections().negated();
            target = counts(below, carry)
                    ? PaySteps.difference(
                            "taken-back", PaySteps.zero(currency), PaySteps.given("corrections", account.corrections()))
                    : PaySteps.zero(currency);
        }
        Money more = add(carry.id(), EntryKind.SHORTFALL, "made-a-debt", target, Optional.of(Balance.RECEIVABLE));
        if (more.signum() > 0) {
            made.add(new OpenDebt(
                    Optional.empty(),
                    Balance.RECEIVABLE,
                    Optional.of(carry.id()),
                    PaySource.of(resolved.period()),
                    resolved.period(),
                    more));
        }
    }

    private static boolean counts(Money below, PaymentStep.CarryNegative carry) {
        return below.signum() > 0 && below.compareTo(carry.least()) >= 0;
    }

    /** Adds to what is due what a step adds in the whole period; gives what of it is not booked yet. */
    private Money add(StepId step, EntryKind kind, String name, Explanation target, Optional<Balance> against) {
        Money booked = account.booked(step);
        Explanation effect = atLeast(target, booked);
        if (money(effect).signum() == 0) {
            return zero;
        }
        Explanation named = Explanation.of(
                        PaySteps.key(name),
                        io.salestiers.core.explain.Operation.CHOSEN,
                        effect.value().orElseThrow(),
                        List.of(effect))
                .with("step", step.value());
        due = PaySteps.sum("after", List.of(due, named), currency).with("step", step.value());
        Money more = money(effect).minus(booked);
        if (more.signum() > 0) {
            Posting.Builder posting = posting(step, kind, more, PaySource.of(resolved.period()));
            against.ifPresent(posting::against);
            book(posting.build());
        }
        return more;
    }

    private Explanation atLeast(Explanation target, Money booked) {
        return money(target).compareTo(booked) < 0
                ? PaySteps.greatest("at-least-booked", target, PaySteps.given("booked-before", booked))
                : target;
    }

    private void recover(PaymentStep.RecoverDebts step, DebtRecovery recovery) {
        List<OpenDebt> debts = new ArrayList<>(account.debts(recovery));
        // What is advanced in a period is recovered in the next one at the earliest, and so is what a later step makes a debt.
        debts.removeIf(debt -> debt.bookedIn().equals(resolved.period())
                && (debt.balance() == Balance.DRAW
                        || debt.step().filter(maker -> at(maker) > at(step.id())).isPresent()));
        made.stream().filter(debt -> debt.of(recovery)).forEach(debts::add);
        Money booked = account.recovered(recovery);
        List<Explanation> parts = new ArrayList<>();
        for (OpenDebt debt : debts) {
            parts.add(PaySteps.given("open-debt", debt.open())
                    .with("period", debt.bookedIn().name()));
        }
        if (booked.signum() > 0) {
            parts.add(PaySteps.given("recovered-before", booked));
        }
        Money taken = zero;
        if (!parts.isEmpty()) {
            Explanation open =
                    PaySteps.sum("open-debts", parts, currency).with("balance", Argument.term(term(recovery.nature())));
            Explanation effect = atLeast(target(step, recovery, open), booked);
            Money amount = money(effect);
            Explanation named = Explanation.of(
                            PaySteps.key("recovered"),
                            io.salestiers.core.explain.Operation.CHOSEN,
                            effect.value().orElseThrow(),
                            List.of(effect))
                    .with("balance", Argument.term(term(recovery.nature())))
                    .with("step", step.id().value());
            due = PaySteps.difference("after", due, named)
                    .with("step", step.id().value());
            kept = kept.plus(amount);
            taken = amount.minus(booked);
        }
        for (OpenDebt debt : debts) {
            Money part = taken.compareTo(debt.open()) < 0 ? taken : debt.open();
            if (part.signum() > 0) {
                Posting.Builder posting = posting(step.id(), EntryKind.RECOVERY, part.negated(), debt.source())
                        .against(debt.balance());
                debt.entry().ifPresent(posting::refersTo);
                book(posting.build());
                taken = taken.minus(part);
            }
            if (recovery instanceof DebtRecovery.OfDraw && part.compareTo(debt.open()) < 0) {
                forgive(step.id(), recovery, debt.less(part));
            }
        }
        if (forgivenAtOnce(recovery)) {
            account.debts(recovery).stream()
                    .filter(debt -> debt.bookedIn().equals(resolved.period()))
                    .forEach(debt -> forgive(step.id(), recovery, debt));
        }
    }

    private int at(StepId step) {
        return resolved.rules().steps().stream()
                .map(PaymentStep::id)
                .toList()
                .indexOf(step);
    }

    static String term(DebtNature nature) {
        return "incentives.pay-run.debt."
                + nature.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** What is kept for a debt in the whole period. */
    private Explanation target(PaymentStep.RecoverDebts step, DebtRecovery recovery, Explanation open) {
        RecoveryTerms terms = terms(recovery);
        List<Explanation> limits = new ArrayList<>();
        limits.add(open);
        if (forgivenAtOnce(recovery)) {
            return none("not-from-leavers");
        }
        if (recoverable(recovery)
                        .filter(debt -> debt.leaver() == LeaverDebt.AT_ONCE)
                        .isPresent()
                && resolved.left(payee)) {
            limits.add(PaySteps.greatest("room", dueSoFar(), PaySteps.zero(currency)));
        } else {
            if (recovery instanceof DebtRecovery.OfDraw ofDraw
                    && !resolved.started(recoverable(recovery).orElseThrow().start(), ofDraw.draw(), payee)) {
                return none("not-started");
            }
            limits.add(room(recovery, terms));
            if (terms.limit() instanceof RecoveryLimit.AtMost most) {
                limits.add(PaySteps.given("limit-of-rules", most.amount()));
            }
        }
        if (account.paid().signum() != 0) {
            limits.add(stillThere(recovery));
        }
        Explanation wanted = PaySteps.least("recoverable", limits);
        if (money(wanted).signum() == 0) {
            return wanted;
        }
        Money most = most(recovery);
        if (most.compareTo(money(wanted)) < 0) {
            findings.add(Finding.of(PaymentFinding.LIMITED, Place.about(payee.value()))
                    .with("payee", payee.value())
                    .with("step", step.id().value())
                    .with("wanted", money(wanted).toArgument())
                    .with("most", most.toArgument()));
        }
        limits.add(PaySteps.given("deduction-limit", most));
        return PaySteps.least("recoverable", limits);
    }

    /** What an earlier run of the period has paid can no longer be kept. */
    private Explanation stillThere(DebtRecovery recovery) {
        return PaySteps.sum(
                "still-there",
                List.of(
                        PaySteps.given("recovered-before", account.recovered(recovery)),
                        PaySteps.greatest(
                                "due-now",
                                PaySteps.given("payable-now", balances.get(Balance.PAYABLE)),
                                PaySteps.zero(currency))),
                currency);
    }

    private Money most(DebtRecovery recovery) {
        Money left = money(due);
        DeductionRequest request =
                new DeductionRequest(payee, resolved.period(), recovery.nature(), left.plus(kept), kept);
        Money most = resolved.limit().most(request);
        if (most == null || most.signum() < 0 || !most.currency().equals(currency)) {
            throw new IllegalStateException("DeductionLimit must answer an amount of zero or more in " + currency
                    + ", but answered " + most + " to " + request);
        }
        return most;
    }

    private Explanation none(String name) {
        return PaySteps.given(name, zero);
    }

    private Explanation room(DebtRecovery recovery, RecoveryTerms terms) {
        Money takeHome = zero;
        if (terms.takeHome() instanceof TakeHome.AtLeast least) {
            takeHome = least.amount();
        } else if (terms.takeHome() instanceof TakeHome.OfDraw && recovery instanceof DebtRecovery.OfDraw ofDraw) {
            takeHome = resolved.draw(ofDraw.draw(), payee).amount(currency);
        }
        Explanation above = takeHome.signum() == 0
                ? dueSoFar()
                : PaySteps.difference("above-take-home", dueSoFar(), PaySteps.given("take-home", takeHome));
        Explanation room = PaySteps.greatest("room", above, PaySteps.zero(currency));
        return terms.share().equals(Ratio.ONE)
                ? room
                : PaySteps.rounded(
                        PaySteps.product(
                                "share-of-room",
                                room,
                                Explanation.given(PaySteps.key("recovery-share"), Quantity.ratio(terms.share()))),
                        resolved.rules().rounding(),
                        currency);
    }

    private RecoveryTerms terms(DebtRecovery recovery) {
        if (recovery instanceof DebtRecovery.OfReceivable receivable) {
            return receivable.terms();
        }
        return recovery instanceof DebtRecovery.OfOtherAdvances other
                ? other.terms()
                : recoverable(recovery).orElseThrow().terms();
    }

    private Optional<DrawDebt.Recoverable> recoverable(DebtRecovery recovery) {
        return recovery instanceof DebtRecovery.OfDraw ofDraw
                ? resolved.rules().steps().stream()
                        .filter(step -> step.id().equals(ofDraw.draw()))
                        .map(step -> (DrawDebt.Recoverable) ((PaymentStep.Draw) step).debt())
                        .findFirst()
                : Optional.empty();
    }

    private boolean forgivenAtOnce(DebtRecovery recovery) {
        return resolved.left(payee)
                && recoverable(recovery)
                        .filter(debt -> debt.leaver() == LeaverDebt.FORGIVEN)
                        .isPresent();
    }

    private void forgive(StepId step, DebtRecovery recovery, OpenDebt debt) {
        boolean old = recoverable(recovery).orElseThrow().forgiveness() instanceof Forgiveness.AfterPeriods after
                && resolved.periodsSince(debt.bookedIn()) >= after.number();
        if (old || forgivenAtOnce(recovery)) {
            Posting.Builder posting = posting(step, EntryKind.FORGIVENESS, debt.open(), debt.source())
                    .balance(debt.balance());
            debt.entry().ifPresent(posting::refersTo);
            book(posting.build());
        }
    }

    private PayeePay pay(PaymentStep.PayOut step) {
        Explanation whole = heldBack
                ? Explanation.of(
                        PaySteps.key("below-minimum"),
                        io.salestiers.core.explain.Operation.CHOSEN,
                        Quantity.money(zero),
                        List.of(PaySteps.zero(currency), due, minimum))
                : PaySteps.greatest("paid-in-period", due, PaySteps.zero(currency));
        Explanation paid = account.paid().signum() == 0
                ? whole
                : PaySteps.greatest(
                        "paid-now",
                        PaySteps.difference("not-paid-yet", whole, PaySteps.given("paid-before", account.paid())),
                        PaySteps.zero(currency));
        Money amount = money(paid);
        if (amount.signum() > 0) {
            book(posting(step.id(), EntryKind.PAYOUT, amount.negated(), PaySource.of(resolved.period()))
                    .build());
        }
        return new PayeePay(payee, amount, balances, paid.concerning(payee.value()), debts(), postings);
    }

    /** How the debts came to their balances. */
    private List<Explanation> debts() {
        List<Explanation> all = new ArrayList<>();
        for (Balance balance : List.of(Balance.DRAW, Balance.RECEIVABLE)) {
            List<Explanation> parts = new ArrayList<>();
            parts.add(PaySteps.given("balance-before", account.balance(balance)));
            for (Posting posting : postings) {
                Money movement = posting.movements().get(balance);
                if (movement != null) {
                    parts.add(
                            PaySteps.given("debt-by-kind", movement).with("kind", Argument.term(term(posting.kind()))));
                }
            }
            if (parts.size() > 1 || account.balance(balance).signum() != 0) {
                all.add(PaySteps.sum(balance == Balance.DRAW ? "balance-draw" : "balance-receivable", parts, currency)
                        .concerning(payee.value()));
            }
        }
        return all;
    }

    private Posting.Builder posting(StepId step, EntryKind kind, Money amount, PaySource source) {
        return Posting.builder()
                .kind(kind)
                .payee(payee)
                .amount(amount)
                .source(source)
                .reason(step.reason());
    }

    private void book(Posting posting) {
        postings.add(posting);
        posting.movements().forEach((balance, money) -> balances.merge(balance, money, Money::plus));
    }

    private Explanation dueSoFar() {
        return Explanation.given(PaySteps.key("due-so-far"), due.value().orElseThrow());
    }

    private Money money(Explanation step) {
        return PaySteps.money(step, currency);
    }
}
