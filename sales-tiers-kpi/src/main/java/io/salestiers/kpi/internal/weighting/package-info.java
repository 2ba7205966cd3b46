/** Weighted parts of a score, some of which may have no number. */
package io.salestiers.kpi.internal.weighting;
