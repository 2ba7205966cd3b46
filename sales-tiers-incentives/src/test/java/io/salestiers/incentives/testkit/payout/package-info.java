/** Entries of a ledger in memory, arbitrary payment rules and agreements, and what every limit of deductions does. */
package io.salestiers.incentives.testkit.payout;
