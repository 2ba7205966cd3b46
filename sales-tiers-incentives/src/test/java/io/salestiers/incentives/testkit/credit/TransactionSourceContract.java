package io.salestiers.incentives.testkit.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.incentives.credit.DateName;
import io.salestiers.incentives.credit.Participant;
import io.salestiers.incentives.credit.Relation;
import io.salestiers.incentives.credit.Transaction;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.credit.TransactionKind;
import io.salestiers.incentives.credit.TransactionPage;
import io.salestiers.incentives.credit.TransactionSource;
import io.salestiers.kpi.measure.Watermark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link TransactionSource} does. An adapter extends it and gives an empty source with a way to record transactions behind it,
 * as its order system or ledger would; pages should be small, such as three transactions, so that several are needed:
 *
 * <pre>{@code
 * class OrderTransactionSourceTest extends TransactionSourceContract {
 *     @Override
 *     protected Recorded recorded() {
 *         Orders orders = noOrders();
 *         return new Recorded(new OrderTransactionSource(orders, 3), transactions -> orders.insert(transactions));
 *     }
 * }
 * }</pre>
 */
public abstract class TransactionSourceContract {
    private static final int MOST_PAGES = 1000;

    /** Records transactions behind a source, after all others and in their order. */
    @FunctionalInterface
    public interface Recorder {
        /**
         * Records transactions.
         *
         * @param transactions the transactions
         */
        void record(List<Transaction> transactions);
    }

    /**
     * A source with the way to record transactions behind it.
     *
     * @param source the source
     * @param recorder records transactions that the source then gives
     */
    public record Recorded(TransactionSource source, Recorder recorder) {}

    private Recorded recorded = new Recorded(TransactionSource.empty(), transactions -> {});

    /** For the adapters to be tested. */
    protected TransactionSourceContract() {}

    /**
     * A source in which nothing is recorded; asked once for each test.
     *
     * @return the source and its recorder
     */
    protected abstract Recorded recorded();

    /**
     * Whether the source tells a watermark that it never gave from one of its own.
     *
     * @return true, unless overridden
     */
    protected boolean supportsUnknownWatermarks() {
        return true;
    }

    @BeforeEach
    final void begin() {
        recorded = recorded();
    }

    private void record(Transaction... transactions) {
        recorded.recorder().record(List.of(transactions));
    }

    private TransactionPage read(Watermark after) {
        // As a host does, which keeps the text and not the object.
        return recorded.source().read(Watermark.of(after.token()));
    }

    private static Transaction deal(String key, long dollars) {
        return Transaction.builder(
                        TransactionId.of("erp", key),
                        TransactionKind.BOOKING,
                        Money.ofMinor(dollars * 100, Currency.of("USD")))
                .date(DateName.ORDER, LocalDate.of(2025, 1, 31))
                .participant("seller", PersonId.of("moses"))
                .build();
    }

    private static Transaction[] deals(int from, int to) {
        List<Transaction> deals = new ArrayList<>();
        for (int i = from; i < to; i++) {
            deals.add(deal("d-" + i, i));
        }
        return deals.toArray(Transaction[]::new);
    }

    /** All transactions from a watermark on, and where they end. */
    private TransactionPage all(Watermark after) {
        List<Transaction> transactions = new ArrayList<>();
        Watermark at = after;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            TransactionPage page = read(at);
            transactions.addAll(page.transactions());
            at = page.next();
            if (!page.more()) {
                return new TransactionPage(transactions, at, false);
            }
        }
        throw new AssertionError("after " + MOST_PAGES + " pages the source still says that there is more");
    }

    /** What stands at the end of some transactions: the last content of each key. */
    private static Map<TransactionId, Transaction> standing(List<Transaction> transactions) {
        Map<TransactionId, Transaction> standing = new LinkedHashMap<>();
        transactions.forEach(each -> {
            standing.remove(each.id());
            standing.put(each.id(), each);
        });
        return standing;
    }

    /** Nothing is recorded. */
    @Nested
    class Empty {
        @Test
        void givesNothingAndNoMore() {
            TransactionPage page = read(Watermark.START);
            assertThat(page.transactions().size()).isZero();
            assertThat(page.more()).isFalse();
        }

        @Test
        void givesWhatIsRecordedLater() {
            Watermark before = read(Watermark.START).next();
            record(deals(0, 2));
            assertThat(all(before).transactions()).containsExactly(deals(0, 2));
        }
    }

    /** Page by page. */
    @Nested
    class Pages {
        @Test
        void giveEverythingInTheOrderOfRecording() {
            record(deals(0, 5));
            record(deals(5, 8));
            assertThat(all(Watermark.START).transactions()).containsExactly(deals(0, 8));
        }

        @Test
        void moveOnWhileThereIsMore() {
            record(deals(0, 8));
            Watermark at = Watermark.START;
            List<Watermark> seen = new ArrayList<>();
            TransactionPage page = read(at);
            while (page.more()) {
                assertThat(page.next()).isNotEqualTo(at).isNotIn(seen);
                seen.add(at);
                at = page.next();
                page = read(at);
            }
        }

        @Test
        void keepACorrectionBehindWhatItCorrects() {
            record(deal("d-9", 100), deal("d-1", 1), deal("d-2", 2));
            record(deal("d-9", 120));
            assertThat(standing(all(Watermark.START).transactions()).values())
                    .containsExactly(deal("d-1", 1), deal("d-2", 2), deal("d-9", 120));
        }

        @Test
        void areThereAgainWhenReadAgain() {
            record(deals(0, 7));
            TransactionPage first = read(Watermark.START);
            all(Watermark.START);
            assertThat(read(Watermark.START)).isEqualTo(first);
        }
    }

    /** After a synchronization ended or broke. */
    @Nested
    class Resuming {
        @Test
        void givesNothingNewWhereNothingIsNew() {
            record(deals(0, 7));
            TransactionPage end = all(Watermark.START);
            TransactionPage again = read(end.next());
            assertThat(again.transactions().size()).isZero();
            assertThat(again.more()).isFalse();
        }

        @Test
        void givesOnlyWhatWasRecordedSince() {
            record(deals(0, 7));
            Watermark end = all(Watermark.START).next();
            record(deals(7, 12));
            assertThat(all(end).transactions()).containsExactly(deals(7, 12));
        }

        @Test
        void losesNothingWhereverItBroke() {
            record(deals(0, 6));
            record(deal("d-2", 200), deal("d-6", 6));
            List<Transaction> whole = all(Watermark.START).transactions();
            Watermark at = Watermark.START;
            List<Transaction> stored = new ArrayList<>();
            boolean more = true;
            while (more) {
                // The transactions of this page were stored, its watermark was not: the host begins anew at the one
                // before.
                List<Transaction> broken = new ArrayList<>(stored);
                broken.addAll(read(at).transactions());
                broken.addAll(all(at).transactions());
                assertThat(standing(broken)).containsExactlyInAnyOrderEntriesOf(standing(whole));
                TransactionPage page = read(at);
                stored.addAll(page.transactions());
                at = page.next();
                more = page.more();
            }
            assertThat(stored).isEqualTo(whole);
        }

        @Test
        void findsWhatIsRecordedBetweenPages() {
            record(deals(0, 5));
            TransactionPage first = read(Watermark.START);
            record(deals(5, 9));
            List<Transaction> transactions = new ArrayList<>(first.transactions());
            transactions.addAll(all(first.next()).transactions());
            assertThat(transactions).containsExactly(deals(0, 9));
        }

        @Test
        void refusesAWatermarkThatWasNeverGiven() {
            assumeTrue(supportsUnknownWatermarks());
            record(deals(0, 2));
            assertThatIllegalArgumentException().isThrownBy(() -> read(Watermark.of("\u2603 never given")));
        }
    }

    /** What a transaction says. */
    @Nested
    class Contents {
        @Test
        void areKeptExactly() {
            Transaction[] transactions = {
                Transaction.builder(
                                TransactionId.parse("订单-1"),
                                TransactionKind.INVOICE,
                                Money.ofMinor(-1, Currency.of("CNY")))
                        .quantity(Ratio.of(-1, 3))
                        .tax(Money.ofMinor(Long.MAX_VALUE, Currency.of("CNY")))
                        .cost(Money.zero(Currency.of("CNY")))
                        .date(DateName.ORDER, LocalDate.of(2024, 2, 29))
                        .date(DateName.of("签收"), LocalDate.of(2024, 3, 1))
                        .dimension(DimensionId.of("product"), "GTX Pro")
                        .dimension(DimensionId.of("渠道"), "网店")
                        .participant(Participant.of("seller", PersonId.of("张三")).withShare(Ratio.of(1, 3)))
                        .participant("seller", PositionId.of("s-1"))
                        .reference(TransactionId.of("crm", "a:b"), Relation.RENEWS)
                        .description("account", "Acme & Söhne")
                        .build(),
                deal("d-1", 0)
            };
            record(transactions);
            assertThat(all(Watermark.START).transactions()).containsExactly(transactions);
        }
    }
}
