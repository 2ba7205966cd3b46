/**
 * What was earned and paid, as entries that are never edited: a {@link io.salestiers.incentives.ledger.Posting} moves a payee's
 * {@link io.salestiers.incentives.ledger.Balance balances}, a {@link io.salestiers.incentives.ledger.LedgerEntry} is one that is
 * booked, and every balance is the sum of the entries.
 */
package io.salestiers.incentives.ledger;
