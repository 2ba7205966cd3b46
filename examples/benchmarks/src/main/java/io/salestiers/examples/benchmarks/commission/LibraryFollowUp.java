package io.salestiers.examples.benchmarks.commission;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.columns.CreditProgram;
import io.salestiers.incentives.columns.CreditTotals;
import io.salestiers.incentives.columns.CreditTrail;
import io.salestiers.incentives.columns.DealColumns;
import io.salestiers.incentives.columns.PayProgram;
import io.salestiers.incentives.columns.PayTotals;
import io.salestiers.incentives.credit.DateName;
import io.salestiers.incentives.credit.Participant;
import io.salestiers.incentives.credit.Transaction;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.credit.TransactionKind;
import java.util.Arrays;
import java.util.List;

/**
 * What follows a run of the plan without pool: a hundred transactions change, or somebody asks why. Each call of {@link #change()}
 * turns the amounts of the same hundred from what they are to what they were before.
 */
public final class LibraryFollowUp {
    private static final int CHANGED = 100;

    private final Transactions transactions;
    private final CreditProgram credits;
    private final PayProgram program;
    private final DealColumns deals;
    private final CreditTotals totals;
    private final CreditTrail trail = CreditTrail.empty();
    private final PayTotals pay;
    private final DealColumns before;
    private final DealColumns after;
    private boolean changed;

    /**
     * Runs the plan.
     *
     * @param size how many transactions
     */
    public LibraryFollowUp(int size) {
        CommissionProblem problem = CommissionProblem.of(size);
        transactions = problem.transactions();
        PlanBinding binding = PlanBinding.of(problem.salesForce(), LibraryPlans.incentivesWithoutPool());
        credits = binding.credits();
        program = binding.pay(credits);
        deals = LibraryColumns.of(transactions);
        totals = credits.newTotals();
        credits.add(deals, 0, deals.rows(), totals, trail, 0);
        pay = program.newTotals();
        program.run(totals, pay);
        before = some(1);
        after = some(2);
    }

    /* A hundred transactions from all over, in columns of their own. */
    private DealColumns some(int factor) {
        int count = Math.min(CHANGED, transactions.size());
        int[] days = new int[count];
        long[] cents = new long[count];
        int[] representatives = new int[count];
        int[] partners = new int[count];
        int[] percents = new int[count];
        int[] categories = new int[count];
        for (int i = 0; i < count; i++) {
            int row = (int) ((long) i * transactions.size() / count);
            days[i] = LibraryPlans.firstDay() + transactions.days()[row];
            cents[i] = factor * transactions.cents()[row];
            representatives[i] = transactions.representatives()[row];
            partners[i] = transactions.partners()[row];
            percents[i] = transactions.percents()[row];
            categories[i] = transactions.categories()[row];
        }
        return DealColumns.builder(days, cents)
                .payees(representatives, partners, percents)
                .values(LibraryPlans.CATEGORY, categories)
                .build();
    }

    /**
     * The whole run over the transactions as they were.
     *
     * @return what everyone is paid
     */
    public PayTotals run() {
        CreditTotals all = credits.newTotals();
        credits.add(deals, 0, deals.rows(), all);
        PayTotals whole = program.newTotals();
        program.run(all, whole);
        return whole;
    }

    /**
     * A hundred transactions change, and what depends on them is calculated again.
     *
     * @return what everyone is paid
     */
    public PayTotals change() {
        credits.remove(changed ? after : before, 0, before.rows(), totals);
        credits.add(changed ? before : after, 0, before.rows(), totals);
        changed = !changed;
        program.update(totals, pay);
        return pay;
    }

    /**
     * Explains what somebody earns, a representative down to the transactions.
     *
     * @param payee the id
     * @return an explanation for each component
     */
    public List<Explanation> explain(int payee) {
        return program.explain(totals, trail, this::transaction, LibraryPlans.person(payee));
    }

    private Transaction transaction(int row) {
        boolean split = transactions.partners()[row] != Transactions.NONE;
        Transaction.Builder transaction = Transaction.builder(
                        TransactionId.of("erp", String.valueOf(row)),
                        TransactionKind.BOOKING,
                        Money.ofMinor(transactions.cents()[row], LibraryPlans.CURRENCY))
                .date(
                        DateName.ORDER,
                        LibraryPlans.PERIOD.range().from().plusDays(transactions.days()[row]))
                .dimension(LibraryPlans.CATEGORY, "c" + transactions.categories()[row])
                .participant(share(
                        "first",
                        transactions.representatives()[row],
                        transactions.percents()[row]));
        if (split) {
            transaction.participant(share(
                    "second", transactions.partners()[row], 100 - transactions.percents()[row]));
        }
        return transaction.build();
    }

    private static Participant share(String role, int payee, int percent) {
        return Participant.of(role, LibraryPlans.person(payee)).withShare(Ratio.of(percent, 100));
    }

    /**
     * Checks that a change and its opposite lead back to the run, and that explanations are of what is paid.
     *
     * @throws IllegalStateException if not
     */
    public void check() {
        long[] whole = run().all();
        change();
        boolean moved = !Arrays.equals(pay.all(), whole);
        change();
        long explained = explain(SalesForce.FIRST_REPRESENTATIVE).stream()
                .flatMap(each -> each.value().stream())
                .mapToLong(value ->
                        value.value().multipliedBy(Ratio.of(100)).numerator().longValueExact())
                .sum();
        if (!moved || !Arrays.equals(pay.all(), whole) || explained != whole[SalesForce.FIRST_REPRESENTATIVE]) {
            throw new IllegalStateException("changes and explanations must agree with the run");
        }
    }
}
