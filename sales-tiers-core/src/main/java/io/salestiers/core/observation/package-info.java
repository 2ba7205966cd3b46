/**
 * Figures as they come in: an {@link io.salestiers.core.observation.Observation} says how much of a
 * {@link io.salestiers.core.observation.MeasureId measure} was seen for a {@link io.salestiers.core.org.Subject}
 * on a day, and may tell it apart by {@link io.salestiers.core.observation.DimensionId dimensions}. A
 * {@link io.salestiers.core.observation.Fact} adds when its source came to know it, and many facts travel as the columns of
 * a {@link io.salestiers.core.observation.FactBatch}.
 */
package io.salestiers.core.observation;
