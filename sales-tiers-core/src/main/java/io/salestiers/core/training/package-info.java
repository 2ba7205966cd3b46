/**
 * What people learn, and whether they have learned it (培训).
 *
 * <p>A {@link io.salestiers.core.training.TrainingCatalog} says which skills a role needs, which courses and certificates there
 * are, and what the plan of each tier asks for by when. What happens is a {@link io.salestiers.core.training.TrainingFact},
 * kept by a {@link io.salestiers.core.training.TrainingStore}. From the facts alone follow the
 * {@link io.salestiers.core.training.TrainingRecords}: what somebody had completed, held and could do on any day.
 *
 * <p>{@link io.salestiers.core.training.TrainingCalculator} answers what is missing on a day
 * ({@link io.salestiers.core.training.TrainingGaps}), gives completion and coverage as figures, and parts people into those who
 * were trained and those not yet, for a comparison that {@linkplain io.salestiers.core.training.TrainingGroups#CAUTION shows no
 * cause}. How the CRM is used is measured by {@code core.customer.crm}.
 *
 * <p>All figures leave as observations of {@link io.salestiers.core.training.TrainingMeasures}.
 */
package io.salestiers.core.training;
