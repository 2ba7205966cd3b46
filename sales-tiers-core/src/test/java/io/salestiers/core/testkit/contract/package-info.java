/**
 * Shows that a port contract tells good adapters from broken ones.
 *
 * <p>Start with {@link io.salestiers.core.testkit.contract.ContractRun}, which runs a contract against an adapter and
 * keeps what came of each test. It needs the JUnit Platform launcher on the class path.
 */
package io.salestiers.core.testkit.contract;
