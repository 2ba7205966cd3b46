package io.salestiers.kpi.analysis.internal;

import io.salestiers.core.money.Currency;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.analysis.AnalysisFinding;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.measure.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Whether values may stand beside each other in one analysis. */
public final class Checks {
    private Checks() {}

    /**
     * Values of one KPI in one period for different subjects.
     *
     * @param values the values
     * @throws InvalidDefinitionException with all that is wrong
     */
    public static void acrossSubjects(Collection<KpiValue> values) {
        List<Finding> findings = new ArrayList<>();
        one(values, KpiValue::kpi, AnalysisFinding.MIXED_KPIS, findings);
        one(values, KpiValue::period, AnalysisFinding.MIXED_PERIODS, findings);
        distinct(values, value -> value.subject().key(), AnalysisFinding.SUBJECT_TWICE, findings);
        units(values.stream().map(KpiValue::reading).toList(), findings);
        finish(values, findings);
    }

    /**
     * Values of one KPI and subject in different periods of one kind.
     *
     * @param values the values
     * @throws InvalidDefinitionException with all that is wrong
     */
    public static void overPeriods(Collection<KpiValue> values) {
        List<Finding> findings = new ArrayList<>();
        one(values, KpiValue::kpi, AnalysisFinding.MIXED_KPIS, findings);
        one(values, value -> value.subject().key(), AnalysisFinding.MIXED_SUBJECTS, findings);
        one(values, value -> value.period().kind(), AnalysisFinding.MIXED_PERIODS, findings);
        distinct(values, value -> value.period().name(), AnalysisFinding.PERIOD_TWICE, findings);
        units(values.stream().map(KpiValue::reading).toList(), findings);
        finish(values, findings);
    }

    /**
     * Refuses what has findings.
     *
     * @param findings the findings, none if all is well
     * @throws InvalidDefinitionException if there is one
     */
    public static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    private static void finish(Collection<KpiValue> values, List<Finding> findings) {
        if (values.isEmpty()) {
            findings.add(Finding.of(AnalysisFinding.NO_VALUES, Place.about("values")));
        }
        refuse(findings);
    }

    private static <T> void one(
            Collection<KpiValue> values, Function<KpiValue, T> part, AnalysisFinding code, List<Finding> findings) {
        List<String> found = values.stream()
                .map(part)
                .map(String::valueOf)
                .distinct()
                .sorted(io.salestiers.core.text.Ids::compare)
                .toList();
        if (found.size() > 1) {
            findings.add(Finding.of(code, Place.about("values")).with("found", Argument.texts(found)));
        }
    }

    private static void distinct(
            Collection<KpiValue> values,
            Function<KpiValue, String> part,
            AnalysisFinding code,
            List<Finding> findings) {
        Set<String> seen = new HashSet<>();
        values.stream()
                .map(part)
                .filter(each -> !seen.add(each))
                .distinct()
                .sorted(io.salestiers.core.text.Ids::compare)
                .forEach(each ->
                        findings.add(Finding.of(code, Place.about("values")).with("found", each)));
    }

    private static void units(Collection<Reading> readings, List<Finding> findings) {
        List<String> found = readings.stream()
                .flatMap(reading -> reading.quantity().stream())
                .map(Checks::unit)
                .distinct()
                .sorted(io.salestiers.core.text.Ids::compare)
                .toList();
        if (found.size() > 1) {
            findings.add(Finding.of(AnalysisFinding.MIXED_UNITS, Place.about("values"))
                    .with("found", Argument.texts(found)));
        }
    }

    private static String unit(Quantity quantity) {
        return quantity.currency()
                .map(Currency::code)
                .orElseGet(() -> quantity.unit().name());
    }
}
