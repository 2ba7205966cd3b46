/** Test-kit of promotion: a company with a history, arbitrary rules and candidates, the contract of the store. */
package io.salestiers.incentives.testkit.promotion;
