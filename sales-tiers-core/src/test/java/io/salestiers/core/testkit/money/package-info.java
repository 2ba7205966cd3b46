/** Arbitrary exact numbers and amounts, and a second opinion on their arithmetic. */
package io.salestiers.core.testkit.money;
