/** Arbitraries, a company and contracts for {@link io.salestiers.core.customer}. */
package io.salestiers.core.testkit.customer;
