package io.salestiers.incentives.payout;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Argument;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.Evidence;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.ledger.Posting;
import io.salestiers.incentives.release.ExplainedPosting;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is due to a payee while the steps are applied, with its explanation, and what is to be booked so far. Used once. */
final class PayFlow {
    private final ResolvedPaymentRules resolved;
    private final PersonId payee;
    private final PayAccount account;
    private final List<Posting> postings = new ArrayList<>();
    private final Map<Balance, Money> balances = new EnumMap<>(Balance.class);
    private Explanation due;

    PayFlow(ResolvedPaymentRules resolved, PersonId payee, PayAccount account) {
        this.resolved = resolved;
        this.payee = payee;
        this.account = account;
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
                        parts.add(PaySteps.given("due-by-kind", money).with("kind", Argument.term(kind.key()))));
        this.due = PaySteps.sum("due", parts, currency())
                .with("period", resolved.period().name());
    }

    ResolvedPaymentRules resolved() {
        return resolved;
    }

    PersonId payee() {
        return payee;
    }

    PayAccount account() {
        return account;
    }

    Currency currency() {
        return resolved.currency();
    }

    /** What is due in the whole period after the steps so far. */
    Explanation due() {
        return due;
    }

    /** The same as a number for the next step. */
    Explanation dueSoFar() {
        return Explanation.given(PaySteps.key("due-so-far"), due.value().orElseThrow());
    }

    Money money(Explanation step) {
        return PaySteps.money(step, currency());
    }

    /** A balance with all that is to be booked so far. */
    Money balance(Balance balance) {
        return balances.getOrDefault(balance, Money.zero(currency()));
    }

    Map<Balance, Money> balances() {
        return balances;
    }

    List<Posting> postings() {
        return postings;
    }

    /**
     * Adds to what is due.
     *
     * @param step by which step
     * @param kind what is booked
     * @param name the key of its text
     * @param target what the step adds in the whole period
     * @param against which balance goes down by it
     * @return what of it is not booked yet
     */
    Money add(StepId step, EntryKind kind, String name, Explanation target, Optional<Balance> against) {
        Money booked = account.booked(step);
        Explanation effect = atLeast(target, booked);
        Money more = money(effect).minus(booked);
        if (money(effect).signum() == 0) {
            return more;
        }
        Explanation named = Explanation.of(
                        PaySteps.key(name), Operation.CHOSEN, effect.value().orElseThrow(), List.of(effect))
                .with("step", step.value());
        due = PaySteps.sum("after", List.of(due, named), currency()).with("step", step.value());
        if (more.signum() > 0) {
            Posting.Builder posting =
                    posting(step, kind, more, PaySource.of(resolved.period())).evidence(Evidence.of(named));
            against.ifPresent(posting::against);
            book(posting.build());
        }
        return more;
    }

    /** Keeps, releases, gives up and takes back by deal; what was booked of it in the period counts here too. */
    void deals(StepId step) {
        List<Explanation> more = new ArrayList<>();
        List<Explanation> less = new ArrayList<>();
        Money booked = account.booked(step);
        if (booked.signum() != 0) {
            more.add(PaySteps.given("booked-before", booked));
        }
        for (ExplainedPosting each : account.coming(step)) {
            Money payable = each.posting().movements().getOrDefault(Balance.PAYABLE, Money.zero(currency()));
            if (payable.signum() != 0) {
                Explanation line = Explanation.of(
                                PaySteps.key("of-deal"),
                                Operation.CHOSEN,
                                each.explanation().value().orElseThrow(),
                                List.of(each.explanation()))
                        .with("kind", Argument.term(each.posting().kind().key()));
                (payable.signum() > 0 ? more : less).add(line);
            }
            book(each.posting());
        }
        if (!more.isEmpty()) {
            more.add(0, due);
            due = PaySteps.sum("after", more, currency()).with("step", step.value());
        }
        if (!less.isEmpty()) {
            keep(step, PaySteps.sum("of-deals", less, currency()).with("step", step.value()));
        }
    }

    /** Keeps a part of what is due, in the whole period. */
    void keep(StepId step, Explanation part) {
        due = PaySteps.difference("after", due, part).with("step", step.value());
    }

    /** What was booked in the period stays booked. */
    Explanation atLeast(Explanation target, Money booked) {
        return money(target).compareTo(booked) < 0
                ? PaySteps.greatest("at-least-booked", target, PaySteps.given("booked-before", booked))
                : target;
    }

    Posting.Builder posting(StepId step, EntryKind kind, Money amount, PaySource source) {
        return Posting.builder()
                .kind(kind)
                .payee(payee)
                .amount(amount)
                .source(source)
                .reason(step.reason());
    }

    void book(Posting posting) {
        postings.add(posting);
        posting.movements().forEach((balance, money) -> balances.merge(balance, money, Money::plus));
    }
}
