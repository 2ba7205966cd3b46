/**
 * Closes a period: {@link io.salestiers.examples.quickstart.closing.SalesMeasures} turns deals into observations,
 * {@link io.salestiers.examples.quickstart.closing.Closing} asks the library for measures, KPIs, scorecards and earnings,
 * {@code LedgerClosing} books and pays these in a ledger,
 * and {@link io.salestiers.examples.quickstart.closing.ReportAssembler} shows the
 * {@link io.salestiers.examples.quickstart.closing.ClosedPeriod}.
 */
package io.salestiers.examples.quickstart.closing;
