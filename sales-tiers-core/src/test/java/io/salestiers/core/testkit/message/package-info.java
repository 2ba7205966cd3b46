/** Contracts of the ports of messages, a channel that is simulated, and arbitrary messages. */
package io.salestiers.core.testkit.message;
