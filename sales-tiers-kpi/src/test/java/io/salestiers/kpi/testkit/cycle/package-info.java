/**
 * For evaluation cycles: a company that reviews its people, a driver that plays a cycle by commands, walks of random commands
 * and the cycles they lead to, and the contract of a store.
 */
package io.salestiers.kpi.testkit.cycle;
