/**
 * Reads one folder of CSV files, described by {@link io.salestiers.examples.quickstart.input.InputFormat}, into typed and
 * checked {@link io.salestiers.examples.quickstart.input.SalesData}:
 * {@link io.salestiers.examples.quickstart.input.InputFolder} finds all problems at once, and
 * {@link io.salestiers.examples.quickstart.input.OrganizationAssembler} makes the organization of each day of it.
 */
@org.jspecify.annotations.NullMarked
package io.salestiers.examples.quickstart.input;
