/**
 * Arbitrary transactions and crediting plans: {@link io.salestiers.incentives.testkit.credit.CreditArbitraries}; what hosts
 * run against their own source of transactions: {@link io.salestiers.incentives.testkit.credit.TransactionSourceContract}.
 */
package io.salestiers.incentives.testkit.credit;
