package io.salestiers.incentives.credit;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Organization;

/**
 * Credits transactions to people.
 *
 * <!-- sample: CreditingSamplesTest#credit -->
 * <pre>{@code
 * Transaction sale = Transaction.builder(TransactionId.of("erp", "SO-17"), TransactionKind.BOOKING, cny("113.00"))
 *         .tax(cny("13.00"))
 *         .date(DateName.ORDER, LocalDate.of(2017, 3, 1))
 *         .participant(Participant.of("seller", PersonId.of("Ann")).withShare(Ratio.parse("0.6")))
 *         .participant(Participant.of("seller", PersonId.of("Bo")).withShare(Ratio.parse("0.4")))
 *         .build();
 * Transaction half = Transaction.builder(TransactionId.of("erp", "P-1"), TransactionKind.RECEIPT, cny("56.50"))
 *         .date(DateName.PAYMENT, LocalDate.of(2017, 5, 10))
 *         .reference(sale.id(), Relation.PAYS)
 *         .build();
 * Transactions transactions = Transactions.of(List.of(sale, half), ChangedTransaction.REFUSED);
 * CreditRun run = CreditCalculator.DEFAULT.credit(plan, transactions, organization);
 * Credits direct = run.credits().matching(CreditFilter.of(CreditType.REVENUE, CreditKind.DIRECT));
 * Credit ann = direct.of(PersonId.of("Ann")).get(0); // CNY 30.00 on 2017-05-10
 * Credit bo = direct.of(PersonId.of("Bo")).get(0); // CNY 20.00
 * CreditProof proof = run.proofsOf(half.id()).get(0); // worth 50.00, pending 50.00
 * }</pre>
 *
 * <p>A sale is credited together with all that refers to it, in the order of their days (on one day corrections, corrections
 * of cost, returns, bad debts, then receipts, each by id; the sale before all of them). Each of them is credited with what it
 * changes: what the sale is worth after it, less what it was worth before. So what is credited in the end depends neither on
 * the order nor on the batches in which transactions came, a full return leaves nothing, and full payment releases all of it
 * to the last minor unit.
 *
 * <p>Stateless; safe for use by several threads.
 */
public final class CreditCalculator {
    /** The calculator. */
    public static final CreditCalculator DEFAULT = new CreditCalculator();

    private CreditCalculator() {}

    /**
     * Credits transactions by a plan in one version.
     *
     * @param plan the plan
     * @param transactions the transactions, in which each sale comes with all that refers to it so far
     * @param organization the organization
     * @return credits, what the house keeps, proofs and findings
     */
    public CreditRun credit(CreditingPlan plan, Transactions transactions, Organization organization) {
        return credit(CreditingPlans.of(plan), transactions, organization);
    }

    /**
     * Credits transactions, each sale by the version that holds on its day.
     *
     * @param plans the versions of the plan
     * @param transactions the transactions, in which each sale comes with all that refers to it so far
     * @param organization the organization
     * @return credits, what the house keeps, proofs and findings
     */
    public CreditRun credit(CreditingPlans plans, Transactions transactions, Organization organization) {
        requireNonNull(plans, "plans");
        CreditCollector collector = new CreditCollector();
        Placement placement = new Placement(requireNonNull(organization, "organization"));
        new SaleSorter(plans, placement, collector).credit(transactions);
        return collector.run();
    }
}
