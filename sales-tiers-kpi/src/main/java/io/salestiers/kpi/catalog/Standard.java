package io.salestiers.kpi.catalog;

import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Unit;

/** Beginnings of standard KPIs: better when higher, rounded half-even. */
final class Standard {
    static final TierId REGIONAL_MANAGER = TierId.of("regional-manager");
    static final TierId SUPERVISOR = TierId.of("supervisor");
    static final TierId REPRESENTATIVE = TierId.of("representative");

    private Standard() {}

    private static KpiBuilder of(String id, String formula, Unit unit, KpiAggregation aggregation, int scale) {
        return Kpi.builder(id)
                .formula(formula, unit)
                .direction(Direction.HIGHER_IS_BETTER)
                .aggregation(aggregation)
                .rounding(Rounding.halfEven(scale));
    }

    /** A ratio of totals with four decimals: 29/47 is published as 0.6170. */
    static KpiBuilder ratio(String id, String formula) {
        return of(id, formula, Unit.RATIO, KpiAggregation.RATIO, 4);
    }

    /** An amount, with two decimals. */
    static KpiBuilder money(String id, String formula, KpiAggregation aggregation) {
        return of(id, formula, Unit.MONEY, aggregation, 2);
    }

    /** A sum of counts. */
    static KpiBuilder count(String id, String formula) {
        return of(id, formula, Unit.COUNT, KpiAggregation.ADDITIVE, 0);
    }

    /** Days, with two decimals, better when lower. */
    static KpiBuilder days(String id, String formula, KpiAggregation aggregation) {
        return of(id, formula, Unit.DAYS, aggregation, 2).direction(Direction.LOWER_IS_BETTER);
    }

    /** Points, a mean over answers. */
    static KpiBuilder points(String id, String formula, int scale) {
        return of(id, formula, Unit.POINTS, KpiAggregation.RATIO, scale);
    }

    static LocalizedText text(String en, String zh) {
        return LocalizedText.of(en, zh);
    }
}
