/** What hosts check their stores of states that change by commands with: {@code StateStoreContract}. */
package io.salestiers.core.testkit.command;
