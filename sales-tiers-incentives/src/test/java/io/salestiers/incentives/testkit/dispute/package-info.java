/** A company whose people dispute about pay, and what hosts check their stores of disputes with. */
package io.salestiers.incentives.testkit.dispute;
