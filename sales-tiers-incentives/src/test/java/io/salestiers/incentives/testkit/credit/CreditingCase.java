package io.salestiers.incentives.testkit.credit;

import io.salestiers.core.org.Organization;
import io.salestiers.incentives.credit.ChangedTransaction;
import io.salestiers.incentives.credit.CreditCalculator;
import io.salestiers.incentives.credit.CreditRun;
import io.salestiers.incentives.credit.CreditingPlan;
import io.salestiers.incentives.credit.Transaction;
import io.salestiers.incentives.credit.Transactions;
import java.util.List;

/**
 * Transactions with the plan and the organization that credit them.
 *
 * @param plan the plan
 * @param transactions the transactions, in some order
 * @param organization the organization
 */
public record CreditingCase(CreditingPlan plan, List<Transaction> transactions, Organization organization) {
    /** Copies the transactions. */
    public CreditingCase {
        transactions = List.copyOf(transactions);
    }

    /**
     * All of them credited at once.
     *
     * @return the run
     */
    public CreditRun run() {
        return run(read());
    }

    /**
     * Some of them credited.
     *
     * @param some the transactions
     * @return the run
     */
    public CreditRun run(Transactions some) {
        return CreditCalculator.DEFAULT.credit(plan, some, organization);
    }

    /**
     * The transactions as they are read, where one that changes is refused.
     *
     * @return the transactions
     */
    public Transactions read() {
        return Transactions.of(transactions, ChangedTransaction.REFUSED);
    }

    /**
     * The same case with other transactions.
     *
     * @param others the transactions
     * @return a copy
     */
    public CreditingCase with(List<Transaction> others) {
        return new CreditingCase(plan, others, organization);
    }
}
