/**
 * What a closed period is shown as: a {@link io.salestiers.examples.quickstart.report.Report} of key figures, sections
 * of tables and charts, findings and {@link io.salestiers.examples.quickstart.report.PayeeStatement statements}. Each
 * number points to its {@link io.salestiers.core.explain.Explanation}; nothing here knows how a page looks.
 */
package io.salestiers.examples.quickstart.report;
