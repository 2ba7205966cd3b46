/**
 * Numbers that know what they count: a {@link io.salestiers.core.unit.Quantity} is an exact number with its
 * {@link io.salestiers.core.unit.Unit}.
 */
package io.salestiers.core.unit;
