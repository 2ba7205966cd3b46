/**
 * Writes a {@link io.salestiers.examples.quickstart.report.Report}:
 * {@link io.salestiers.examples.quickstart.output.ResultFiles} makes all files with the writers of this package, inside
 * an {@link io.salestiers.examples.quickstart.output.OutputFolder} that appears as a whole or not at all.
 *
 * <p>The bytes depend on the report and the chosen language only: not on the locale, the time zone or the clock of the
 * machine.
 */
package io.salestiers.examples.quickstart.output;
