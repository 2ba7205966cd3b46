/** Measures, formulas, KPIs, targets, scorecards, cycles and what their results say. */
@org.jspecify.annotations.NullMarked
module io.salestiers.kpi {
    requires transitive io.salestiers.core;
    requires transitive com.fasterxml.jackson.annotation;
    requires com.google.common;
    requires org.slf4j;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;
    // Both are optional for hosts, so never "transitive": a host without them could not resolve the module.
    requires static com.fasterxml.jackson.core;
    requires static com.fasterxml.jackson.databind;
    requires static com.fasterxml.jackson.datatype.jdk8;
    requires static com.fasterxml.jackson.datatype.jsr310;
    requires static tools.jackson.core;
    requires static tools.jackson.databind;

    exports io.salestiers.kpi.analysis;
    exports io.salestiers.kpi.analysis.comparison;
    exports io.salestiers.kpi.analysis.forecast;
    exports io.salestiers.kpi.analysis.ranking;
    exports io.salestiers.kpi.analysis.trend;
    exports io.salestiers.kpi.analysis.variance;
    exports io.salestiers.kpi.analysis.warning;
    exports io.salestiers.kpi.appraisal;
    exports io.salestiers.kpi.calibration;
    exports io.salestiers.kpi.catalog;
    exports io.salestiers.kpi.cycle;
    exports io.salestiers.kpi.derivation;
    exports io.salestiers.kpi.evaluation;
    exports io.salestiers.kpi.formula;
    exports io.salestiers.kpi.improvement;
    exports io.salestiers.kpi.json;
    exports io.salestiers.kpi.measure;
    exports io.salestiers.kpi.scorecard;
    exports io.salestiers.kpi.target;
    exports io.salestiers.kpi;
}
