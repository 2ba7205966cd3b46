/**
 * What port contracts share, and what shows that they tell good adapters from broken ones.
 *
 * <p>Start with {@link io.salestiers.core.testkit.contract.ContractRun}, which runs a contract against an adapter and
 * keeps what came of each test. It needs the JUnit Platform launcher on the class path. Contracts themselves let threads
 * meet in a {@link io.salestiers.core.testkit.contract.Race}.
 */
package io.salestiers.core.testkit.contract;
