/**
 * Proof of a number: an {@link io.salestiers.core.explain.Explanation} is a tree of steps, each with the
 * {@link io.salestiers.core.explain.Operation} by which it follows from the steps below it.
 */
package io.salestiers.core.explain;
