package io.salestiers.incentives.testkit.credit;

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
import io.salestiers.kpi.testkit.measure.WatermarkedSourceContract;
import java.time.LocalDate;
import java.util.List;

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
public abstract class TransactionSourceContract extends WatermarkedSourceContract<Transaction> {
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

    /** For the adapters to be tested. */
    protected TransactionSourceContract() {}

    /**
     * A source in which nothing is recorded; asked once for each test.
     *
     * @return the source and its recorder
     */
    protected abstract Recorded recorded();

    @Override
    protected final Tested<Transaction> tested() {
        Recorded recorded = recorded();
        return new Tested<>() {
            @Override
            public Page<Transaction> read(Watermark after) {
                TransactionPage page = recorded.source().read(after);
                return new Page<>(page.transactions(), page.next(), page.more());
            }

            @Override
            public void record(List<Transaction> entries) {
                recorded.recorder().record(entries);
            }
        };
    }

    @Override
    protected final Transaction entry(String key, long content) {
        return Transaction.builder(
                        TransactionId.of("erp", key),
                        TransactionKind.BOOKING,
                        Money.ofMinor(content * 100, Currency.of("USD")))
                .date(DateName.ORDER, LocalDate.of(2025, 1, 31))
                .participant("seller", PersonId.of("moses"))
                .build();
    }

    @Override
    protected final Object key(Transaction entry) {
        return entry.id();
    }

    @Override
    protected final List<Transaction> everyContent() {
        return List.of(
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
                entry("d-1", 0));
    }
}
