/** Arbitrary ids and names. */
package io.salestiers.core.testkit.text;
