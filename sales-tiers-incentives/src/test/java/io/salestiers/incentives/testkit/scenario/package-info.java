/** Makes assumptions of budgets for tests. */
package io.salestiers.incentives.testkit.scenario;
