/**
 * What a payee is told: {@link io.salestiers.incentives.statement.Statements} makes a
 * {@link io.salestiers.incentives.statement.Statement} for each payee of one or several runs, in the payee's view.
 *
 * <p>Earnings, their explanations and what limits change come from the runs. What else is on a statement is given by the host in
 * {@link io.salestiers.incentives.statement.PayeeEntries}: adjustments, balances such as a draw, and what waits, which
 * {@link io.salestiers.incentives.statement.PendingTransactions} finds in a crediting. All must add up to the payment. A
 * statement is shown as text or HTML, joined with names, and written as the document {@code statement}.
 *
 * <!-- sample: StatementTest#statement -->
 * <pre>{@code
 * StatementInputs inputs = StatementInputs.builder()
 *         .putEntry(
 *                 ANN,
 *                 PayeeEntries.builder()
 *                         .addAdjustments(new StatementEntry(
 *                                 AdjustmentKind.CORRECTION,
 *                                 usd("-12.00"),
 *                                 LocalDate.of(2017, 9, 15),
 *                                 StatementReason.of(
 *                                         "counted-twice", LocalizedText.of("deal counted twice", "订单重复计入"))))
 *                         .build())
 *         .build();
 * Statement statement = Statements.of(ANN, List.of(run), inputs).orThrow();
 * Money payable = statement.payments().get(0).payable(); // 80 + 10, capped to 60, less 12
 * String text = statement.text(texts(Language.EN), NameLookup.of(Map.of(ANN, "Ann Lee")));
 * }</pre>
 */
package io.salestiers.incentives.statement;
