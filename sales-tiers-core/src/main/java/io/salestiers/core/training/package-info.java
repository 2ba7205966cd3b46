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
 * <!-- sample: TrainingSamplesTest#gaps -->
 * <pre>{@code
 * TrainingRecords records = TrainingRecords.of(catalog, store.facts()).orThrow();
 * LocalDate today = LocalDate.of(2026, 12, 1);
 * Set<PersonId> team = TrainingCalculator.DEFAULT.team(organization.on(today), EAST); // sun, zhao
 * TrainingGaps gaps = TrainingCalculator.DEFAULT.gaps(catalog, records, organization, today, team);
 * List<TrainingGap> ofSun = gaps.of(SUN); // the license is valid up to 2027-01-19 and has to be renewed
 * List<TrainingGap> late = gaps.late(); // zhao has neither completed the course nor got the license
 * List<Observation> figures = TrainingCalculator.DEFAULT.completion(
 *         catalog,
 *         records,
 *         organization,
 *         DateRange.parse("2026-01-01/2026-04-01"),
 *         CompletionBasis.BY_DUE_DAY); // trainings_assigned 2, trainings_done 1
 * }</pre>
 *
 * <p>All figures leave as observations of {@link io.salestiers.core.training.TrainingMeasures}.
 */
package io.salestiers.core.training;
