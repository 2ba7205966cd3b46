package io.salestiers.incentives.testkit.ledger;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.command.CommandKey;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryId;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.LedgerState;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.ledger.Posting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Postings, entries, views and states of ledgers.
 *
 * <p>Postings are of every kind with every balance that it allows, of few payees and sources, so that several are of one account;
 * amounts are small, of a single minor unit or near the limits, in currencies with two, no and three decimals. Views hold any
 * postings, also those that no process would book together; states and the views of {@link #walks(int) walks} are those that
 * commands lead to.
 */
public final class LedgerArbitraries {
    private static final List<Currency> CURRENCIES =
            List.of(Currency.of("CNY"), Currency.of("JPY"), Currency.of("KWD"));

    private LedgerArbitraries() {}

    /**
     * Sources: with and without plan, component and transaction, of {@link RunArbitraries#periods() periods} of any kind.
     *
     * @return sources
     */
    public static Arbitrary<PaySource> sources() {
        return Combinators.combine(
                        RunArbitraries.periods(), Arbitraries.integers().between(0, 4))
                .as((period, choice) -> switch (choice) {
                    case 0 -> PaySource.of(period);
                    case 1 ->
                        new PaySource(period, Optional.of(PlanId.of("reps-2026")), Optional.empty(), Optional.empty());
                    case 2 -> PaySource.of(period, PlanId.of("经理方案"), ComponentId.of("bonus"));
                    case 3 -> PaySource.of(period).on(TransactionId.parse("SO-18"));
                    default ->
                        PaySource.of(period, PlanId.of("reps-2026"), ComponentId.of("commission"))
                                .on(TransactionId.parse("erp:SO-17"));
                });
    }

    /**
     * Postings of every kind.
     *
     * @return postings
     */
    public static Arbitrary<Posting> postings() {
        return Arbitraries.of(EntryKind.values()).flatMap(LedgerArbitraries::postings);
    }

    /**
     * Postings of a kind.
     *
     * @param kind the kind
     * @return with each balance, second balance and sign that it allows
     */
    public static Arbitrary<Posting> postings(EntryKind kind) {
        Arbitrary<Balance> balances =
                Arbitraries.of(kind.balances().stream().sorted().toList());
        return balances.flatMap(balance -> postings(kind, balance));
    }

    private static Arbitrary<Posting> postings(EntryKind kind, Balance balance) {
        List<Optional<Balance>> against = new ArrayList<>();
        kind.against().stream()
                .filter(other -> other != balance)
                .sorted()
                .map(Optional::of)
                .forEach(against::add);
        if (kind.refers() || against.isEmpty()) {
            against.add(Optional.empty());
        }
        Arbitrary<Money> amounts = Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.of(1L, 50_00L, 1250_00L)),
                                Tuple.of(3, Arbitraries.longs().between(1, 10_000_000)),
                                Tuple.of(1, Arbitraries.of(Long.MAX_VALUE / 1_000_000, 1L << 53))),
                        Arbitraries.of(true, false),
                        Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(1, 1), Tuple.of(1, 2)))
                .as((minor, below, currency) -> Money.ofMinor(signed(kind, minor, below), CURRENCIES.get(currency)));
        return Combinators.combine(
                        Arbitraries.of("P-17", "P-18", "陈").map(PersonId::of),
                        amounts,
                        Arbitraries.of(against),
                        sources(),
                        ids().optional(kind.refers() ? 1 : 0.2),
                        Arbitraries.of("late-change", "dispute-17")
                                .map(AuditCode::of)
                                .optional(0.5),
                        Arbitraries.of("a", "b").map(RunArbitraries::digest).optional(0.5))
                .as((payee, amount, other, source, refersTo, reason, evidence) -> Posting.builder()
                        .kind(kind)
                        .payee(payee)
                        .amount(amount)
                        .balance(balance)
                        .against(other)
                        .source(source)
                        .refersTo(refersTo)
                        .reason(reason)
                        .evidence(evidence)
                        .build());
    }

    private static long signed(EntryKind kind, long minor, boolean below) {
        return switch (kind) {
            case BONUS, TOP_UP, DRAW_ADVANCE, FORGIVENESS, REPAYMENT, RELEASE, SHORTFALL -> minor;
            case RECOVERY, CLAWBACK, HOLDBACK, PAYOUT -> -minor;
            case EARNING, ADJUSTMENT, ACCRUAL, ACCRUAL_REVERSAL, REVERSAL, REBOOKING -> below ? -minor : minor;
        };
    }

    /**
     * Ids of entries, of keys that hosts may well use.
     *
     * @return ids
     */
    public static Arbitrary<EntryId> ids() {
        return Combinators.combine(
                        Arbitraries.of("pay-2026-08", "lock/2026-M08", "结账 8", "k"),
                        Arbitraries.integers().between(1, 20))
                .as((key, number) -> new EntryId(CommandKey.of(key), number));
    }

    /**
     * Entries.
     *
     * @return of any posting, booked in its period or a later month
     */
    public static Arbitrary<LedgerEntry> entries() {
        return Combinators.combine(
                        ids(),
                        Arbitraries.of("2026-M08", "2026-M09").map(PaidCompany::period),
                        Arbitraries.of(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 10, 5), LocalDate.of(2028, 2, 29)),
                        postings())
                .as(LedgerEntry::new);
    }

    /**
     * Views.
     *
     * @return of up to thirty entries, each id once, in any order
     */
    public static Arbitrary<LedgerView> views() {
        return entries().list().ofMaxSize(30).map(entries -> {
            Map<EntryId, LedgerEntry> once = new LinkedHashMap<>();
            entries.forEach(entry -> once.put(entry.id(), entry));
            return LedgerView.of(Integer.toString(entries.size()), once.values());
        });
    }

    /**
     * Walks by commands.
     *
     * @param most how many steps at most
     * @return walks
     */
    public static Arbitrary<LedgerWalk> walks(int most) {
        Arbitrary<int[]> draw = Arbitraries.integers()
                .between(0, (1 << 20) - 1)
                .withoutEdgeCases()
                .array(int[].class)
                .ofSize(LedgerWalk.DRAWS);
        Arbitrary<List<int[]>> draws = Arbitraries.integers()
                .between(0, most)
                .withDistribution(RandomDistribution.uniform())
                .flatMap(length -> draw.list().ofSize(length));
        return Combinators.combine(Arbitraries.of(true, false), draws).as(LedgerWalk::of);
    }

    /**
     * States that commands lead to.
     *
     * @param most by how many commands at most, done or refused
     * @return states
     */
    public static Arbitrary<LedgerState> states(int most) {
        return walks(most).map(LedgerWalk::state);
    }
}
