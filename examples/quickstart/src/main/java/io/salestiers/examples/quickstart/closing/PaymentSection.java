package io.salestiers.examples.quickstart.closing;

import static io.salestiers.examples.quickstart.closing.Columns.money;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.examples.quickstart.report.ExplainedTable;
import io.salestiers.examples.quickstart.report.KeyFigure;
import io.salestiers.examples.quickstart.report.Section;
import io.salestiers.incentives.payout.PayeePay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What each payee is paid, and how it follows from what was earned. */
final class PaymentSection {
    private final ClosedPeriod closed;
    private final ClosedLedger ledger;
    private final Labels labels;
    private final Explanations explanations;

    PaymentSection(ClosedPeriod closed, ClosedLedger ledger, Labels labels, Explanations explanations) {
        this.closed = closed;
        this.ledger = ledger;
        this.labels = labels;
        this.explanations = explanations;
    }

    Section section() {
        return new Section(
                "payment",
                LocalizedText.of("Payment", "发放"),
                LocalizedText.of(
                        "What was booked in the ledger of the period: due before, earned, added by draws and guarantees, made a"
                                + " debt, kept for debts, paid, and carried to the next period. Amounts are gross; tax, social"
                                + " insurance and whether a deduction is lawful are for payroll.",
                        "本期台账入账情况：期初未付、本期应得、预支与保底补足、转为欠款、扣回、实发和结转下期。" + "金额均为税前；个人所得税、社会保险以及扣款是否合法由薪酬部门负责。"),
                List.of(table()),
                List.of());
    }

    /** What is paid in each currency. */
    List<KeyFigure> totals() {
        List<KeyFigure> figures = new ArrayList<>();
        ledger.pay()
                .total()
                .forEach((currency, money) -> figures.add(new KeyFigure(
                        LocalizedText.of("Paid " + currency, "实发合计 " + currency),
                        new Cell.Amount(money),
                        Optional.empty(),
                        Optional.of(explanations.add(
                                "total-paid-" + currency,
                                Totals.paid(ledger.pay().pays(), currency))))));
        return figures;
    }

    private ExplainedTable table() {
        Rows rows = new Rows(
                "payment",
                LocalizedText.of("Payment per person", "个人发放"),
                List.of(
                        Column.of("name", LocalizedText.of("Name", "姓名"), ColumnType.TEXT),
                        Column.of("id", LocalizedText.of("Id", "编号"), ColumnType.TEXT),
                        money("before", "Due before", "期初未付"),
                        money("earned", "Earned", "本期应得"),
                        money("added", "Added by draw or guarantee", "预支与保底"),
                        money("made_debt", "Made a debt", "转为欠款"),
                        money("kept", "Kept for debts", "扣回"),
                        money("paid", "Paid", "实发"),
                        money("carried", "Carried on", "结转下期"),
                        money("owed", "Still owed", "尚欠公司")),
                explanations);
        ledger.pay().pays().forEach(pay -> row(rows, pay));
        return rows.table();
    }

    private void row(Rows rows, PayeePay pay) {
        PersonId payee = pay.payee();
        String of = " " + payee + " " + pay.paid().currency();
        PaymentSums sums = new PaymentSums(ledger.entries(), closed.period(), pay);
        rows.cell(new Cell.Name(labels.of(Subject.of(payee)))).cell(new Cell.Text(payee.value()));
        amount(rows, "payment-before" + of, sums.before());
        amount(rows, "payment-earned" + of, sums.earned());
        amount(rows, "payment-added" + of, sums.added());
        amount(rows, "payment-made-debt" + of, sums.madeDebt());
        amount(rows, "payment-kept" + of, sums.kept());
        amount(rows, "payment-paid" + of, sums.paid());
        amount(rows, "payment-carried" + of, sums.carried());
        amount(rows, "payment-owed" + of, sums.owed());
        rows.end();
    }

    private static void amount(Rows rows, String id, Explanation explanation) {
        rows.cell(new Cell.Amount(Totals.money(explanation)), id, explanation);
    }
}
