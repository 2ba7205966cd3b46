package io.salestiers.incentives.clawback;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryId;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.Evidence;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.ledger.Posting;
import io.salestiers.incentives.release.DealEvents;
import io.salestiers.incentives.release.ExplainedPosting;
import io.salestiers.incentives.release.PayReason;
import io.salestiers.incentives.release.SourceAccount;
import io.salestiers.incentives.release.SourceAccounts;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is taken back of one deal of one payee. Used once. */
final class DealClawback {
    private final List<SourceAccount> sources;
    private final ClawbackRule rule;
    private final Debts debts;
    private final Currency currency;
    private final Money zero;
    private final List<Ratio> earnedShares;
    private final List<ExplainedPosting> lines = new ArrayList<>();
    private final List<OpenClawback> open = new ArrayList<>();
    private boolean takes;

    DealClawback(
            List<SourceAccount> sources,
            ClawbackRule rule,
            Collection<ClawbackEvent> events,
            List<Ratio> earnedShares,
            DealEvents facts,
            Debts debts) {
        this.sources = sources;
        this.rule = rule;
        this.debts = debts;
        this.earnedShares = earnedShares;
        this.currency = sources.get(0).earned().currency();
        this.zero = Money.zero(currency);
        Explanation target = target(events, facts);
        Money done = sum(SourceAccount::givenUp).plus(sum(SourceAccount::takenBack));
        Money more = money(target).minus(done);
        Explanation before = given("done", done);
        if (more.signum() > 0) {
            take(minus("more", target, before));
        } else if (more.signum() < 0) {
            giveAgain(minus("less", before, target));
        }
    }

    List<ExplainedPosting> lines() {
        return lines;
    }

    List<OpenClawback> open() {
        return open;
    }

    /** Whether an event takes something of the sale back, and no later one gives it again. */
    boolean takes() {
        return takes;
    }

    private static String key(String name) {
        return "incentives.explain.clawback-" + name;
    }

    private static Explanation given(String name, Money amount) {
        return Explanation.given(key(name), Quantity.money(amount));
    }

    private static Explanation of(String name, Operation operation, Money value, List<Explanation> steps) {
        return Explanation.of(key(name), operation, Quantity.money(value), steps);
    }

    private Explanation minus(String name, Explanation first, Explanation second) {
        return of(name, Operation.DIFFERENCE, money(first).minus(money(second)), List.of(first, second));
    }

    private Money money(Explanation step) {
        Ratio minor = step.value().orElseThrow().value().multipliedBy(Ratio.of(currency.minorPerUnit()));
        return Money.ofMinor(minor.numerator().longValueExact(), currency);
    }

    private Explanation atMost(String name, Explanation step, Explanation limit) {
        Money least = min(money(step), money(limit));
        return of(name, Operation.LEAST, least, List.of(step, limit));
    }

    private static Money min(Money a, Money b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Money max(Money a, Money b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private Money sum(java.util.function.Function<SourceAccount, Money> of) {
        return sources.stream().map(of).reduce(zero, Money::plus);
    }

    private static Money whole(SourceAccount account) {
        return account.earned().plus(account.givenUp());
    }

    /* What all events so far take back together. */
    private Explanation target(Collection<ClawbackEvent> events, DealEvents facts) {
        Deque<Money> taken = new ArrayDeque<>();
        List<Explanation> steps = new ArrayList<>();
        for (ClawbackEvent event : events) {
            Money so = taken.stream().reduce(zero, Money::plus);
            if (rule.revival()
                    .filter(each -> each.event().equals(event.event()))
                    .isPresent()) {
                Money back = revive(taken, so);
                if (back.signum() > 0) {
                    steps.add(named(minus("revived", given("nothing", zero), given("taken-back", back)), event));
                }
                takes &= rule.revival().get().policy() == RevivePolicy.KEEPS;
                continue;
            }
            Optional<EventShare> share = rule.find(event.event());
            if (share.isEmpty()) {
                continue;
            }
            Optional<Explanation> shareStep = shareStep(event, share.get(), facts);
            if (shareStep.isEmpty()) {
                open(OpenClawback.Reason.ELAPSED_NOT_KNOWN, Optional.empty());
                continue;
            }
            Explanation step = named(eventStep(event, so, shareStep.get()), event);
            taken.addLast(money(step));
            takes |= money(step).signum() > 0;
            steps.add(step);
        }
        Money all = steps.stream().map(this::money).reduce(zero, Money::plus);
        Money worth = max(sum(DealClawback::whole), zero);
        return atMost("target", of("all-events", Operation.SUM, all, steps), given("deal-gives", worth));
    }

    private Money revive(Deque<Money> taken, Money all) {
        return switch (rule.revival().orElseThrow().policy()) {
            case KEEPS -> zero;
            case REPAYS_ALL -> {
                taken.clear();
                yield all;
            }
            case REPAYS_LAST -> taken.isEmpty() ? zero : taken.removeLast();
        };
    }

    private Explanation eventStep(ClawbackEvent event, Money taken, Explanation share) {
        Money earned = sources.stream()
                .filter(account -> !account.source().earnedIn().range().from().isAfter(event.day()))
                .map(DealClawback::whole)
                .reduce(zero, Money::plus);
        Explanation left = minus("left", given("given-by-deal", earned), given("taken-back-before", taken));
        Explanation base =
                of("base", Operation.GREATEST, max(money(left), zero), List.of(left, given("nothing", zero)));
        ExactMoney exact = money(base).multipliedBy(share.value().orElseThrow().value());
        return Explanation.of(
                        key("event"),
                        Operation.ROUNDED,
                        Quantity.money(exact.rounded(rule.rounding().mode())),
                        List.of(Explanation.of(
                                key("share-of-base"), Operation.PRODUCT, Quantity.money(exact), List.of(base, share))))
                .with("decimals", Argument.number(currency.digits()))
                .with("mode", Argument.term(rule.rounding().key()));
    }

    private Optional<Explanation> shareStep(ClawbackEvent event, EventShare share, DealEvents facts) {
        if (share.share().isPresent()) {
            return Optional.of(Explanation.given(
                    key("share-of-event"), Quantity.ratio(share.share().get())));
        }
        return rule.clock()
                .elapsed(event, sources.get(0).source().earnedIn(), facts)
                .map(elapsed -> Explanation.given(key("share-of-band"), Quantity.ratio(rule.share(elapsed)))
                        .with("elapsed", Argument.number(elapsed.whole())));
    }

    private static Explanation named(Explanation step, ClawbackEvent event) {
        return step.with("event", event.event().value()).with("day", Argument.day(event.day()));
    }

    private TransactionId deal() {
        return sources.get(0).source().transaction().orElseThrow();
    }

    private void open(OpenClawback.Reason reason, Optional<Money> amount) {
        open.add(new OpenClawback(
                sources.get(0).payee(), sources.get(0).source().component().orElseThrow(), deal(), reason, amount));
    }

    /* First what is not earned and not paid, of the last source first; then what is paid. */
    private void take(Explanation more) {
        List<Money> earned = SourceAccounts.left(sources, SourceAccount::earned);
        List<Money> worth = SourceAccounts.left(sources, DealClawback::whole);
        List<Money> paid = SourceAccounts.left(sources, SourceAccount::paid);
        Explanation rest = more;
        for (int i = sources.size() - 1; i >= 0 && money(rest).signum() > 0; i--) {
            Money wage = up(worth.get(i), earnedShares.get(i));
            Money can = max(earned.get(i).minus(max(wage, paid.get(i))), zero);
            if (can.signum() > 0) {
                SourceAccount account = sources.get(i);
                Explanation gives = about(atMost("given-up", rest, given("not-earned", can)), account);
                lines.add(ExplainedPosting.adjustment(account, money(gives).negated(), PayReason.GIVEN_UP, gives));
                rest = minus("rest", rest, given("given-up-now", money(gives)));
            }
        }
        for (int i = sources.size() - 1; i >= 0 && money(rest).signum() > 0; i--) {
            SourceAccount account = sources.get(i);
            Money can = paid.get(i).minus(account.takenBack());
            if (can.signum() > 0) {
                Explanation owes = about(atMost("owed", rest, given("net-paid", can)), account);
                lines.add(posting(
                        EntryKind.CLAWBACK,
                        account.source(),
                        money(owes).negated(),
                        Balance.RECEIVABLE,
                        Optional.empty(),
                        PayReason.TAKEN_BACK,
                        owes));
                debts.change(account.payee(), money(owes).negated());
                rest = minus("rest", rest, given("owed-now", money(owes)));
            }
        }
        if (money(rest).signum() > 0) {
            open(OpenClawback.Reason.NOT_PAID_YET, Optional.of(money(rest)));
        }
    }

    private Money up(Money amount, Ratio share) {
        Ratio exact = amount.multipliedBy(share).amount().multipliedBy(Ratio.of(currency.minorPerUnit()));
        BigInteger units = exact.negated().floor().negate();
        return Money.ofMinor(units.longValueExact(), currency);
    }

    /* First what is a debt: as far as it is still owed the debt ends, else it is paid again; then what was given up. */
    private void giveAgain(Explanation less) {
        Explanation rest = less;
        for (SourceAccount account : sources) {
            Map<EntryId, Long> left = new HashMap<>();
            for (LedgerEntry entry : account.clawbacks()) {
                EntryId of = entry.kind() == EntryKind.CLAWBACK
                        ? entry.id()
                        : entry.posting().refersTo().orElse(entry.id());
                left.merge(of, -entry.amount().minorUnits(), Math::addExact);
            }
            for (LedgerEntry entry : account.clawbacks()) {
                long can = entry.kind() == EntryKind.CLAWBACK ? left.getOrDefault(entry.id(), 0L) : 0;
                if (can > 0 && money(rest).signum() > 0) {
                    Explanation ends =
                            atMost("debt-ends", rest, given("taken-back-by-entry", Money.ofMinor(can, currency)));
                    reverse(account, entry, ends);
                    rest = minus("rest", rest, given("debt-ended-now", money(ends)));
                }
            }
        }
        for (SourceAccount account : sources) {
            if (money(rest).signum() > 0 && account.givenUp().signum() > 0) {
                Explanation again = about(atMost("again", rest, given("given-up-before", account.givenUp())), account);
                lines.add(ExplainedPosting.adjustment(account, money(again), PayReason.GIVEN_AGAIN, again));
                rest = minus("rest", rest, given("again-now", money(again)));
            }
        }
    }

    private void reverse(SourceAccount account, LedgerEntry entry, Explanation ends) {
        Money owed = min(debts.owed(account.payee(), currency), money(ends));
        if (owed.signum() > 0) {
            Explanation why = about(atMost("debt-ends-owed", ends, given("still-owed", owed)), account);
            lines.add(posting(
                    EntryKind.REVERSAL,
                    account.source(),
                    owed,
                    Balance.RECEIVABLE,
                    Optional.of(entry.id()),
                    PayReason.GIVEN_AGAIN,
                    why));
            debts.change(account.payee(), owed);
        }
        Money recovered = money(ends).minus(owed);
        if (recovered.signum() > 0) {
            // It is no debt any more that could end: the payee has paid it, and is paid.
            Explanation why = about(minus("debt-ends-recovered", ends, given("still-owed", owed)), account);
            lines.add(posting(
                    EntryKind.ADJUSTMENT,
                    account.source(),
                    recovered,
                    Balance.PAYABLE,
                    Optional.of(entry.id()),
                    PayReason.PAID_AGAIN,
                    why));
        }
    }

    private Explanation about(Explanation step, SourceAccount account) {
        return step.with("component", account.source().component().orElseThrow().value())
                .with("period", account.source().earnedIn().name())
                .with("deal", deal().toString())
                .concerning(account.payee().value());
    }

    private ExplainedPosting posting(
            EntryKind kind,
            PaySource source,
            Money amount,
            Balance balance,
            Optional<EntryId> refersTo,
            AuditCode reason,
            Explanation why) {
        Posting.Builder posting = Posting.builder();
        posting.kind(kind)
                .payee(sources.get(0).payee())
                .amount(amount)
                .balance(balance)
                .source(source)
                .refersTo(refersTo)
                .reason(reason)
                .evidence(Evidence.of(why));
        return new ExplainedPosting(posting.build(), why);
    }
}
