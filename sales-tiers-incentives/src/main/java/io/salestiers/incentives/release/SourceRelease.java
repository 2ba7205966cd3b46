package io.salestiers.incentives.release;

import static io.salestiers.incentives.release.Tree.given;
import static io.salestiers.incentives.release.Tree.minus;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Apportionment;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.Evidence;
import io.salestiers.incentives.ledger.Posting;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/*
 * What is kept of one source is a function of what it is worth and of what has come about, whatever was booked on which day:
 *
 *   worth    what it gives, less what later sources of the same deal take back, with what ended on leaving
 *   kept     worth, or after leaving what of it does not end
 *   due      what its steps have released, at least what has been paid
 *   to hold  kept − due
 *
 * What is booked is the difference to what is held now. So a second run on the same facts books nothing, and cash in any order and
 * any batches comes to the same. What has been paid is not kept again when money goes back to the customer or a sale grows.
 */
/** Works out what is kept of one source. Used once. */
final class SourceRelease {
    private record Steps(Money immediate, Money later, List<Money> open, Explanation immediately, Explanation events) {}

    private final SourceAccount account;
    private final Money paid;
    private final ComponentRelease rule;
    private final LocalDate day;
    private final ReleaseFacts facts;
    private final Currency currency;
    private final Optional<Leaving> leaving;
    private final Optional<HeldOnLeaving> onLeaving;
    private final Money worth;
    private final Explanation worthStep;
    private final List<ExplainedPosting> lines = new ArrayList<>();
    private final List<WaitingPay> waiting = new ArrayList<>();

    SourceRelease(
            SourceAccount account, Money worth, Money paid, ComponentRelease rule, LocalDate day, ReleaseFacts facts) {
        this.account = account;
        this.worth = worth;
        this.paid = paid;
        this.rule = rule;
        this.day = day;
        this.facts = facts;
        this.currency = account.earned().currency();
        this.leaving = facts.leaving(account.payee()).filter(left -> day.isAfter(left.lastDay()));
        this.onLeaving = leaving.map(left -> rule.leaving().rule(left.reason()).held());
        this.worthStep = worthStep(account.earned().plus(account.ended()));
        work();
    }

    List<ExplainedPosting> lines() {
        return lines;
    }

    List<WaitingPay> waiting() {
        return waiting;
    }

    private Money zero() {
        return Money.zero(currency);
    }

    private static Money max(Money a, Money b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Money min(Money a, Money b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private Explanation worthStep(Money whole) {
        Explanation earned = given("earned", account.earned());
        if (account.ended().signum() != 0) {
            earned = Tree.of(
                    "earned-at-first", Operation.SUM, whole, List.of(earned, given("ended-before", account.ended())));
        }
        if (whole.signum() <= 0) {
            return Tree.of("worth", Operation.GREATEST, worth, List.of(earned, given("nothing", zero())));
        }
        Money returned = whole.minus(worth);
        return returned.signum() == 0 ? earned : minus("worth", earned, given("returned", returned), worth);
    }

    private PaySituation on(LocalDate some) {
        return new PaySituation(
                account.payee(), account.source(), some, facts, onLeaving.equals(Optional.of(HeldOnLeaving.WAITS)));
    }

    private Ratio perMinor() {
        return Ratio.of(currency.minorPerUnit());
    }

    /* A share of an amount in whole minor units. */
    private Money part(Money amount, Ratio share, boolean up) {
        Ratio exact = amount.multipliedBy(share).amount().multipliedBy(perMinor());
        BigInteger units = up ? exact.negated().floor().negate() : exact.floor();
        return Money.ofMinor(units.longValueExact(), currency);
    }

    private Explanation partStep(String name, Explanation amount, Explanation share, Money value, RoundingMode mode) {
        Ratio exact = amount.value()
                .orElseThrow()
                .value()
                .multipliedBy(share.value().orElseThrow().value());
        Explanation product = Explanation.of(
                Tree.key("part"),
                Operation.PRODUCT,
                Quantity.money(new ExactMoney(exact, currency)),
                List.of(amount, share));
        return Tree.of(name, Operation.ROUNDED, value, List.of(product))
                .with("decimals", Argument.number(currency.digits()))
                .with("mode", Argument.term(new Rounding(currency.digits(), mode).modeKey()));
    }

    private Steps steps(PaySituation situation) {
        Map<Integer, Ratio> shares = new LinkedHashMap<>();
        for (int i = 0; i < rule.steps().size(); i++) {
            shares.put(i, rule.steps().get(i).share());
        }
        Map<Integer, Money> parts = Apportionment.divide(worth, shares, Comparator.naturalOrder());
        Money immediate = zero();
        Money later = zero();
        List<Money> open = new ArrayList<>();
        List<Explanation> at = new ArrayList<>();
        List<Explanation> on = new ArrayList<>();
        for (int i = 0; i < rule.steps().size(); i++) {
            ReleaseStep step = rule.steps().get(i);
            Money whole = parts.getOrDefault(i, zero());
            Money down = part(worth, step.share(), false);
            Explanation ofStep = Tree.event(
                            Tree.of(
                                    "step",
                                    Operation.APPORTIONED,
                                    whole,
                                    List.of(
                                            given("worth", worth),
                                            Tree.share("share", step.share()),
                                            Tree.share("shares", Ratio.ONE))),
                            step.on())
                    .with("extra", Argument.number(whole.minus(down).minorUnits()));
            if (step.on().equals(EarningEvents.WHEN_CALCULATED)) {
                immediate = immediate.plus(whole);
                open.add(zero());
                at.add(ofStep);
            } else {
                Ratio reached = step.on().reached(situation);
                Money due = part(whole, reached, false);
                later = later.plus(due);
                open.add(whole.minus(due));
                on.add(partStep("step-due", ofStep, Tree.share("reached", reached), due, RoundingMode.FLOOR));
            }
        }
        return new Steps(
                immediate,
                later,
                open,
                Tree.of("at-once", Operation.SUM, immediate, at),
                Tree.of("by-events", Operation.SUM, later, on));
    }

    private void work() {
        Steps now = steps(on(day));
        Explanation keptStep = worthStep;
        Money kept = worth;
        Money endsMore = zero().minus(account.ended());
        if (onLeaving.equals(Optional.of(HeldOnLeaving.UNEARNED_ENDS))) {
            LocalDate last = leaving.orElseThrow().lastDay();
            Steps then = steps(on(last));
            Ratio share = rule.earned().reached(on(last));
            Money wage = part(worth, share, true);
            Money due = max(then.immediate().plus(then.later()), paid);
            kept = min(worth, max(wage, due));
            Explanation least = Tree.of(
                    "does-not-end",
                    Operation.GREATEST,
                    max(wage, due),
                    List.of(
                            Tree.event(
                                    partStep(
                                            "wage-on-last-day",
                                            given("worth", worth),
                                            Tree.share("reached", share),
                                            wage,
                                            RoundingMode.CEILING),
                                    rule.earned()),
                            given("due-on-last-day", due)));
            keptStep = Tree.of("kept", Operation.LEAST, kept, List.of(worthStep, least));
            endsMore = worth.minus(kept).minus(account.ended());
        }
        if (endsMore.signum() != 0) {
            end(endsMore, kept, keptStep);
        }
        Explanation dueStep = dueStep(now, kept);
        Money due = onLeaving.equals(Optional.of(HeldOnLeaving.RELEASED)) ? kept : Tree.money(dueStep, kept);
        if (onLeaving.equals(Optional.of(HeldOnLeaving.RELEASED))) {
            dueStep = Tree.of("all-on-leaving", Operation.CHOSEN, kept, List.of(given("worth", kept)))
                    .with("reason", leaving.orElseThrow().reason().value());
        }
        Money hold = kept.minus(due);
        Explanation holdStep = minus("to-hold", keptStep, dueStep, hold);
        Money more = hold.minus(account.held());
        if (more.signum() > 0) {
            Explanation why = minus("kept-now", holdStep, given("held", account.held()), more);
            book(EntryKind.HOLDBACK, more.negated(), PayReason.KEPT, why);
        } else if (more.signum() < 0) {
            AuditCode reason = onLeaving.equals(Optional.of(HeldOnLeaving.RELEASED))
                    ? PayReason.LEAVING
                    : endsMore.signum() > 0 ? PayReason.ENDED : PayReason.DUE;
            Explanation why = minus("released-now", given("held", account.held()), holdStep, more.negated());
            book(EntryKind.RELEASE, more.negated(), reason, why);
        }
        waits(hold, now);
    }

    private Explanation dueStep(Steps now, Money kept) {
        Money byRule = now.immediate().plus(now.later());
        Explanation steps = Tree.of("due-by-steps", Operation.SUM, byRule, List.of(now.immediately(), now.events()));
        Money atLeast = max(byRule, paid);
        Explanation least = Tree.of("at-least-paid", Operation.GREATEST, atLeast, List.of(steps, given("paid", paid)));
        return Tree.of("due", Operation.LEAST, min(kept, atLeast), List.of(given("worth", kept), least));
    }

    /* What ended on leaving; or, if less ends than was thought, what is given again. */
    private void end(Money more, Money kept, Explanation keptStep) {
        Explanation ends = minus("ends", given("worth", worth), keptStep, worth.minus(kept));
        Explanation before = given("ended-before", account.ended());
        if (more.signum() > 0) {
            Explanation why = Tree.about(minus("ends-now", ends, before, more), account.payee(), account.source());
            lines.add(ended(more.negated(), why));
        } else {
            Explanation why =
                    Tree.about(minus("ended-again", before, ends, more.negated()), account.payee(), account.source());
            lines.add(ended(more.negated(), why));
        }
    }

    private ExplainedPosting ended(Money amount, Explanation why) {
        return ExplainedPosting.adjustment(account, amount, PayReason.ENDED, why);
    }

    private void book(EntryKind kind, Money amount, AuditCode reason, Explanation why) {
        Explanation about = Tree.about(why, account.payee(), account.source());
        lines.add(new ExplainedPosting(
                Posting.builder()
                        .kind(kind)
                        .payee(account.payee())
                        .amount(amount)
                        .against(Balance.HELD)
                        .source(account.source())
                        .reason(reason)
                        .evidence(Evidence.of(about))
                        .build(),
                about));
    }

    /* What the steps keep, without what has been paid before it would be due: that is taken from the first steps. */
    private void waits(Money hold, Steps now) {
        Money over = now.open().stream().reduce(zero(), Money::plus).minus(hold);
        for (int i = 0; i < rule.steps().size(); i++) {
            Money open = now.open().get(i);
            Money less = max(min(open, over), zero());
            over = over.minus(less);
            if (open.compareTo(less) > 0) {
                waiting.add(new WaitingPay(
                        account.payee(), account.source(), rule.steps().get(i).on(), open.minus(less)));
            }
        }
    }
}
