/**
 * Exact numbers and money: a {@link io.salestiers.core.money.Ratio} is an exact fraction,
 * {@link io.salestiers.core.money.Money} whole minor units, and {@link io.salestiers.core.money.ExactMoney} what lies
 * between them until a plan names a {@link io.salestiers.core.money.Rounding}.
 */
package io.salestiers.core.money;
