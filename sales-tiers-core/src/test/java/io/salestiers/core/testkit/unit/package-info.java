/** Arbitrary quantities. */
package io.salestiers.core.testkit.unit;
