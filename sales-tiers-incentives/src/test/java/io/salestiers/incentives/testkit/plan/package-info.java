/** A small sales organization with a reference plan, arbitrary quarters for it, and arbitrary commissions and bonuses. */
package io.salestiers.incentives.testkit.plan;
