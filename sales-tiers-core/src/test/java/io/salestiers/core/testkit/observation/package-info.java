/** Arbitraries for facts, as rows and as batches. */
package io.salestiers.core.testkit.observation;
