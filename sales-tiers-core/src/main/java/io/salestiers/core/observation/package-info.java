/**
 * Figures as they come in: an {@link io.salestiers.core.observation.Observation} says how much of a
 * {@link io.salestiers.core.observation.MeasureId measure} was seen for a {@link io.salestiers.core.org.Subject}
 * on a day, and may tell it apart by {@link io.salestiers.core.observation.DimensionId dimensions}.
 */
package io.salestiers.core.observation;
