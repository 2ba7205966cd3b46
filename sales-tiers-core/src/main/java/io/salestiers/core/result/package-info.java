/**
 * What comes back when something is wrong: a {@link io.salestiers.core.result.Finding} has a
 * {@link io.salestiers.core.result.FindingCode}, a {@link io.salestiers.core.result.Place} and typed values;
 * {@link io.salestiers.core.result.WithFindings} carries all of them beside the result.
 */
package io.salestiers.core.result;
