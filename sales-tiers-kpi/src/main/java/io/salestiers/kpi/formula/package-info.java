/**
 * Formulas over measures (公式): {@link io.salestiers.kpi.formula.Formula#parse(String)} reads a text into a tree of
 * {@link io.salestiers.kpi.formula.Expression expressions}, {@link io.salestiers.kpi.formula.FormulaCompiler} binds its
 * names to the measures of {@link io.salestiers.kpi.formula.Symbols}, checks the units and makes a
 * {@link io.salestiers.kpi.formula.CompiledFormula}, which computes exactly from
 * {@link io.salestiers.kpi.formula.Inputs} and explains itself. All that is wrong is found at once;
 * {@link io.salestiers.kpi.formula.FormulaIssue} shows it with a caret under its place.
 *
 * <p><b>Many rows.</b> {@link io.salestiers.kpi.formula.CompiledFormula#columns} gives a
 * {@link io.salestiers.kpi.formula.ColumnProgram}, which computes {@link io.salestiers.kpi.formula.Column columns} of whole
 * numbers, or one row of {@link io.salestiers.kpi.formula.Slots} at a time, without allocation and with the same results.
 *
 * <p><b>Units.</b> Money and days have powers: money ÷ money is a ratio, money ÷ days is money a day. A count, a ratio and
 * points are plain numbers that differ only where they are added or compared: money ÷ count is money, count ÷ count a
 * ratio, ratio × count a count, but money + count and ratio + count are errors. A literal is a plain number without a
 * unit: it takes the unit of the ratio, count or points beside it, but beside money and days it is an error, because
 * nothing says of which currency; only 0 stands beside any unit. {@code days(30)} is a number of days.
 *
 * <p><b>What is not known.</b> Operators need all their operands; missing wins over not meaningful, inputs and reasons
 * unite. {@code if}, {@code and}, {@code or}, {@code coalesce} and {@code ifNotMeaningful} look, from left to right, only
 * at what they need.
 */
package io.salestiers.kpi.formula;
