/**
 * For tests of ledgers: a company that pays, a driver that plays a ledger as a host would, arbitraries of entries, runs and their
 * inputs, and the contract of the port.
 */
package io.salestiers.incentives.testkit.ledger;
