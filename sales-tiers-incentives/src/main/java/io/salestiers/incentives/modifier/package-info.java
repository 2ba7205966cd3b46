/**
 * The choices of what changes pay after its rule: limits ({@link io.salestiers.incentives.modifier.PayLimit}) and what becomes of
 * pay above them, gates and kickers, roundings and currencies. The modifiers themselves are parts of a plan, in
 * {@code io.salestiers.incentives.plan}.
 */
package io.salestiers.incentives.modifier;
