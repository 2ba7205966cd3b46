package io.salestiers.incentives.statement;

import static io.salestiers.incentives.statement.StatementScene.ANN;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.collected;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.direct;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.plan;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.receipt;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.returned;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.revenue;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.sale;
import static io.salestiers.incentives.testkit.credit.SmallCrediting.split;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.incentives.credit.ChangedTransaction;
import io.salestiers.incentives.credit.CreditCalculator;
import io.salestiers.incentives.credit.CreditingPlan;
import io.salestiers.incentives.credit.DateName;
import io.salestiers.incentives.credit.Relation;
import io.salestiers.incentives.credit.SplitRemainder;
import io.salestiers.incentives.credit.Transaction;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.credit.TransactionKind;
import io.salestiers.incentives.credit.Transactions;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PendingTransactionsTest {
    private static final LocalDate DAY = LocalDate.parse("2017-08-01");

    private static List<PendingItem> waiting(PersonId payee, CreditingPlan plan, Transaction.Builder... some) {
        Transactions transactions = Transactions.of(
                List.of(some).stream().map(Transaction.Builder::build).toList(), ChangedTransaction.REFUSED);
        return PendingTransactions.of(
                        transactions,
                        CreditCalculator.DEFAULT.credit(plan, transactions, SmallCompany.organization()),
                        SmallCompany.organization())
                .of(payee);
    }

    private static PendingItem item(StatementReason reason, String id, String amount) {
        return PendingItem.of(reason, TransactionId.parse(id), DAY, usd(amount));
    }

    /** Of 1,000 less a return of 100, 400 are paid: 500 wait. What is paid in full, and what Bo sold, does not. */
    @Test
    void openMoneyWaitsForPayment() {
        assertThat(waiting(
                        ANN,
                        plan(direct(collected().build())).build(),
                        sale("S-1", "2017-08-01", "1000.00", "Ann"),
                        returned("R-1", "S-1", "2017-08-10", "-100.00"),
                        receipt("P-1", "S-1", "2017-08-20", "400.00"),
                        sale("S-2", "2017-08-01", "50.00", "Ann"),
                        receipt("P-2", "S-2", "2017-08-20", "50.00"),
                        sale("S-3", "2017-08-01", "70.00", "Bo")))
                .containsExactly(item(StatementReason.WAITING_FOR_PAYMENT, "S-1", "500.00"));
    }

    @Test
    void whatIsCreditedWithTheSaleWaitsForNothing() {
        assertThat(waiting(ANN, plan(direct(revenue().build())).build(), sale("S-1", "2017-08-01", "1000.00", "Ann")))
                .isEmpty();
    }

    @Test
    void aBookingWaitsForItsInvoice() {
        CreditingPlan invoices = plan(direct(revenue().build()))
                .days(Map.of(TransactionKind.INVOICE, DateName.INVOICE))
                .build();
        assertThat(waiting(
                        ANN,
                        invoices,
                        sale("S-1", "2017-08-01", "1000.00", "Ann"),
                        sale("S-2", "2017-08-01", "200.00", "Ann").date(DateName.INVOICE, DAY),
                        sale("S-3", "2017-08-01", "300.00", "Ann"),
                        Transaction.builder(TransactionId.parse("I-3"), TransactionKind.INVOICE, usd("300.00"))
                                .date(DateName.INVOICE, DAY)
                                .participant("seller", ANN)
                                .reference(TransactionId.parse("S-3"), Relation.INVOICES)))
                .containsExactly(item(StatementReason.WAITING_FOR_INVOICE, "S-1", "1000.00"));
    }

    @Test
    void aSaleWaitsForTheDateOnWhichItCounts() {
        for (Map.Entry<DateName, StatementReason> each : Map.of(
                        DateName.INVOICE, StatementReason.WAITING_FOR_INVOICE,
                        DateName.PAYMENT, StatementReason.WAITING_FOR_PAYMENT,
                        DateName.DELIVERY, StatementReason.WAITING_FOR_DATE)
                .entrySet()) {
            assertThat(waiting(
                            ANN,
                            plan(direct(revenue().build()))
                                    .days(Map.of(TransactionKind.BOOKING, each.getKey()))
                                    .build(),
                            sale("S-1", "2017-08-01", "1000.00", "Ann")))
                    .containsExactly(item(each.getValue(), "S-1", "1000.00"));
        }
    }

    /** Of a sale that two share, neither sees the amount: it would tell the other's part. */
    @Test
    void theAmountOfASharedSaleIsNotShown() {
        CreditingPlan shared = plan(split(collected().build(), SplitRemainder.LARGEST_REMAINDER))
                .build();
        assertThat(waiting(ANN, shared, sale("S-1", "2017-08-01", "1000.00", "Ann 0.6", "Bo 0.4")))
                .containsExactly(new PendingItem(
                        StatementReason.WAITING_FOR_PAYMENT,
                        Optional.empty(),
                        Optional.of(TransactionId.parse("S-1")),
                        Optional.of(DAY),
                        Optional.empty()));
    }

    @Test
    void aPositionsSaleIsThatOfItsHolder() {
        CreditingPlan money = plan(direct(collected().build())).build();
        Transaction.Builder sale = sale("S-1", "2017-08-01", "1000.00").participant("seller", PositionId.of("ann"));
        assertThat(waiting(ANN, money, sale))
                .containsExactly(item(StatementReason.WAITING_FOR_PAYMENT, "S-1", "1000.00"));
        assertThat(waiting(PersonId.of("Bo"), money, sale)).isEmpty();
    }
}
