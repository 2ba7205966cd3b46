package io.salestiers.incentives.ledger;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.testkit.ledger.LedgerWalk;
import io.salestiers.incentives.testkit.ledger.PaidCompany;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A ledger as one would keep it on paper: a page for each period, and a list of all entries that is added up anew for every
 * question. It knows the people of {@link PaidCompany} by name, and nothing of authority, views and revisions.
 */
final class PlainLedger {
    private static final Set<String> PLANNERS = Set.of("pei", "xu", "bao");
    private static final Set<String> APPROVERS = Set.of("fang", "wen", "bao");
    private static final Set<String> KNOWN = Set.of("zhao", "fang", "wen", "pei", "xu", "bao", "li", "zhang", "sun");

    /** What stands on the page of a period. */
    private static final class Page {
        private String phase = "open";
        private String preview = "";
        private String requester = "";
        private boolean paid;
        private final Set<String> planned = new HashSet<>();
        private final Set<String> approved = new HashSet<>();
    }

    private final boolean separated;
    private final TreeMap<Period, Page> pages = new TreeMap<>();
    private final List<LedgerEntry> entries = new ArrayList<>();

    PlainLedger(boolean separated) {
        this.separated = separated;
    }

    List<LedgerEntry> entries() {
        return entries;
    }

    String phase(Period period) {
        return page(period).phase;
    }

    private Page page(Period period) {
        return pages.getOrDefault(period, new Page());
    }

    boolean closed(Period period) {
        return page(period).phase.equals("closed");
    }

    /** Whether it may be done. */
    boolean allows(LedgerWalk.Step step) {
        LedgerCommand command = step.command();
        String actor = step.actor().person().value();
        if (command instanceof LedgerCommand.Step some && some.step() == PeriodStep.OPEN) {
            boolean next = pages.isEmpty()
                    ? command.period().kind() == step.before().kind()
                    : end(pages.lastKey()).equals(command.period().range().from());
            return next && PLANNERS.contains(actor);
        }
        return pages.containsKey(command.period()) && may(actor, command) && fits(step, page(command.period()), actor);
    }

    private boolean approves(LedgerCommand command) {
        if (command instanceof LedgerCommand.Step step) {
            return step.step() != PeriodStep.REQUEST_REOPENING;
        }
        if (command instanceof LedgerCommand.Decide decide) {
            return decide.posting().kind() == EntryKind.FORGIVENESS
                    || decide.posting().kind() == EntryKind.REPAYMENT;
        }
        return command instanceof LedgerCommand.Lock
                || command instanceof LedgerCommand.LockAgain
                || (command instanceof LedgerCommand.Book book && book.type() == BookingType.PAY_RUN);
    }

    private boolean may(String actor, LedgerCommand command) {
        Page page = page(command.period());
        return approves(command)
                ? APPROVERS.contains(actor) && !(separated && page.planned.contains(actor))
                : PLANNERS.contains(actor) && !(separated && page.approved.contains(actor));
    }

    private boolean fits(LedgerWalk.Step step, Page page, String actor) {
        LedgerCommand command = step.command();
        boolean worked = Set.of("open", "calculated", "reopened").contains(page.phase);
        boolean fresh = Set.of("open", "calculated").contains(page.phase);
        boolean done = Set.of("locked", "closed").contains(page.phase);
        if (command instanceof LedgerCommand.Step some) {
            return switch (some.step()) {
                case OPEN -> throw new AssertionError(some);
                case CLOSE ->
                    page.phase.equals("locked")
                            && page.paid
                            && page.requester.isEmpty()
                            && pages.headMap(command.period()).values().stream()
                                    .allMatch(each -> each.phase.equals("closed"))
                            && accrued().keySet().stream().noneMatch(key -> !key.end.isAfter(end(command.period())));
                case REQUEST_REOPENING ->
                    done && page.requester.isEmpty() && command.header().reasonStated();
                case APPROVE_REOPENING, REJECT_REOPENING ->
                    done && !page.requester.isEmpty() && !page.requester.equals(actor);
            };
        }
        if (command instanceof LedgerCommand.Calculate) {
            return fresh;
        }
        if (command instanceof LedgerCommand.Lock lock) {
            PeriodRun run = lock.runs().get(0);
            LocalDate today = step.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
            return fresh
                    && Set.copyOf(run.inputs()).equals(Set.copyOf(lock.current()))
                    && (page.phase.equals("open")
                            || page.preview.equals(run.digest().hex()))
                    && !today.isBefore(end(command.period()))
                    && pages.headMap(command.period()).values().stream()
                            .noneMatch(each -> Set.of("open", "calculated").contains(each.phase));
        }
        if (command instanceof LedgerCommand.LockAgain lock) {
            return page.phase.equals("reopened")
                    && bookable(command.period(), lock.booking().postings(), actor)
                    && comesTo(lock.runs().get(0), lock.booking().postings());
        }
        if (command instanceof LedgerCommand.Book book) {
            boolean phase = book.type() == BookingType.LATE_CHANGES ? worked : !page.phase.equals("closed");
            return phase && bookable(command.period(), book.booking().postings(), actor);
        }
        LedgerCommand.Decide decide = (LedgerCommand.Decide) command;
        return (approves(command) ? !page.phase.equals("closed") : worked)
                && command.header().reasonStated()
                && bookable(command.period(), List.of(decide.posting()), actor);
    }

    private static LocalDate end(Period period) {
        return period.range().to().orElseThrow();
    }

    private boolean booked(Period earnedIn) {
        return pages.containsKey(earnedIn) && !Set.of("open", "calculated").contains(page(earnedIn).phase);
    }

    /** Tries it on a copy of the list. */
    private boolean bookable(Period period, List<Posting> postings, String actor) {
        List<Posting> all = new ArrayList<>();
        entries.forEach(entry -> all.add(entry.posting()));
        boolean fine = true;
        for (Posting posting : postings) {
            String payee = posting.payee().value();
            fine &= KNOWN.contains(payee) && !payee.equals(actor);
            fine &= posting.source().earnedIn().range().from().isBefore(end(period));
            fine &= posting.kind() != EntryKind.ACCRUAL
                    || !booked(posting.source().earnedIn());
            fine &= posting.kind() != EntryKind.REVERSAL || notTooMuch(all, posting);
            BigInteger accrued = sum(all, posting, Balance.ACCRUED, true);
            if (posting.kind() == EntryKind.ACCRUAL_REVERSAL) {
                fine &= between(minor(posting).negate(), accrued);
            }
            all.add(posting);
            int payable = sum(all, posting, Balance.PAYABLE, false).signum();
            fine &= !Set.of(EntryKind.PAYOUT, EntryKind.RECOVERY).contains(posting.kind()) || payable >= 0;
        }
        for (Posting posting : postings) {
            fine &= sum(all, posting, Balance.HELD, false).signum() >= 0;
            fine &= sum(all, posting, Balance.DRAW, false).signum() <= 0;
            fine &= sum(all, posting, Balance.RECEIVABLE, false).signum() <= 0;
        }
        return fine;
    }

    /** What runs gave everybody in the period, with all late changes of it. */
    private boolean comesTo(PeriodRun run, List<Posting> postings) {
        List<Posting> earned = new ArrayList<>();
        entries.stream().map(LedgerEntry::posting).filter(this::earned).forEach(earned::add);
        postings.stream().filter(this::earned).forEach(earned::add);
        return run.lines().stream().allMatch(line -> {
            BigInteger sum = earned.stream()
                    .filter(posting -> posting.payee().equals(line.payee())
                            && posting.source().equals(line.source()))
                    .map(PlainLedger::minor)
                    .reduce(BigInteger.ZERO, BigInteger::add);
            return sum.equals(BigInteger.valueOf(line.amount().minorUnits()));
        });
    }

    private boolean earned(Posting posting) {
        return posting.kind().refers()
                ? posting.reason()
                                .filter(reason -> !reason.equals(LateChanges.REASON))
                                .isEmpty()
                        && began(posting)
                : posting.kind() == EntryKind.EARNING;
    }

    private boolean began(Posting posting) {
        return posting.kind().refers()
                ? began(entry(posting.refersTo().orElseThrow()).posting())
                : posting.kind() == EntryKind.EARNING;
    }

    private LedgerEntry entry(EntryId id) {
        return entries.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private boolean notTooMuch(List<Posting> all, Posting reversal) {
        EntryId id = reversal.refersTo().orElseThrow();
        BigInteger left = minor(entry(id).posting());
        for (Posting posting : all) {
            if (posting.kind() == EntryKind.REVERSAL
                    && posting.refersTo().orElseThrow().equals(id)) {
                left = left.add(minor(posting));
            }
        }
        return between(minor(reversal).negate(), left);
    }

    /** Whether a part is one of a whole: of 5, 1 to 5; of −5, −5 to −1. */
    private static boolean between(BigInteger part, BigInteger whole) {
        return part.signum() == whole.signum() && part.abs().compareTo(whole.abs()) <= 0;
    }

    private static BigInteger minor(Posting posting) {
        return BigInteger.valueOf(posting.amount().minorUnits());
    }

    private static BigInteger sum(List<Posting> all, Posting like, Balance balance, boolean bySource) {
        BigInteger sum = BigInteger.ZERO;
        for (Posting posting : all) {
            if (posting.payee().equals(like.payee())
                    && (!bySource || posting.source().equals(like.source()))) {
                if (posting.balance() == balance) {
                    sum = sum.add(minor(posting));
                }
                if (posting.against().filter(other -> other == balance).isPresent()) {
                    sum = sum.subtract(minor(posting));
                }
            }
        }
        return sum;
    }

    /** A balance, added up anew. */
    BigInteger balance(PersonId payee, Balance balance) {
        Posting like = Posting.builder()
                .kind(EntryKind.BONUS)
                .payee(payee)
                .amount(Money.ofMinor(1, PaidCompany.CNY))
                .source(PaySource.of(PaidCompany.period("2025-M07")))
                .build();
        return sum(entries.stream().map(LedgerEntry::posting).toList(), like, balance, false);
    }

    /** Of whom what is accrued for which period. */
    record Accrued(PersonId payee, PaySource source, LocalDate end) {}

    Map<Accrued, BigInteger> accrued() {
        Map<Accrued, BigInteger> accrued = new HashMap<>();
        for (LedgerEntry entry : entries) {
            if (entry.posting().balance() == Balance.ACCRUED) {
                Accrued key = new Accrued(
                        entry.payee(), entry.source(), end(entry.source().earnedIn()));
                accrued.merge(key, minor(entry.posting()), BigInteger::add);
            }
        }
        accrued.values().removeIf(sum -> sum.signum() == 0);
        return accrued;
    }

    /** Writes down what was done. */
    void done(LedgerWalk.Step step) {
        LedgerCommand command = step.command();
        String actor = step.actor().person().value();
        boolean opens = command instanceof LedgerCommand.Step some && some.step() == PeriodStep.OPEN;
        Page page = pages.computeIfAbsent(command.period(), period -> new Page());
        (!opens && approves(command) ? page.approved : page.planned).add(actor);
        entries.addAll(step.transition().entries());
        if (command instanceof LedgerCommand.Step some) {
            switch (some.step()) {
                case OPEN -> page.phase = "open";
                case CLOSE -> page.phase = "closed";
                case REQUEST_REOPENING -> page.requester = actor;
                case APPROVE_REOPENING -> {
                    page.requester = "";
                    page.phase = "reopened";
                }
                case REJECT_REOPENING -> page.requester = "";
            }
        } else if (command instanceof LedgerCommand.Calculate calculate) {
            page.phase = "calculated";
            page.preview = calculate.runs().get(0).digest().hex();
        } else if (command instanceof LedgerCommand.Lock || command instanceof LedgerCommand.LockAgain) {
            page.phase = "locked";
            page.paid = false;
        } else if (command instanceof LedgerCommand.Book book && book.type() == BookingType.PAY_RUN) {
            page.paid |= page.phase.equals("locked");
        }
    }
}
