/** A small sales organization with a reference plan, and arbitrary quarters for it. */
package io.salestiers.incentives.testkit.plan;
