/** Credits, plans, earnings, payouts and statements; promotion, fairness and scenarios. */
@org.jspecify.annotations.NullMarked
module io.salestiers.incentives {
    requires transitive io.salestiers.core;
    requires transitive io.salestiers.kpi;
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

    exports io.salestiers.incentives;
    exports io.salestiers.incentives.assignment;
    exports io.salestiers.incentives.bonus;
    exports io.salestiers.incentives.clawback;
    exports io.salestiers.incentives.columns;
    exports io.salestiers.incentives.commission;
    exports io.salestiers.incentives.consent;
    exports io.salestiers.incentives.credit;
    exports io.salestiers.incentives.dispute;
    exports io.salestiers.incentives.earning;
    exports io.salestiers.incentives.fairness;
    exports io.salestiers.incentives.figure;
    exports io.salestiers.incentives.json;
    exports io.salestiers.incentives.ledger;
    exports io.salestiers.incentives.lint;
    exports io.salestiers.incentives.modifier;
    exports io.salestiers.incentives.payout;
    exports io.salestiers.incentives.plan;
    exports io.salestiers.incentives.promotion;
    exports io.salestiers.incentives.quota;
    exports io.salestiers.incentives.rate;
    exports io.salestiers.incentives.release;
    exports io.salestiers.incentives.scenario;
    exports io.salestiers.incentives.statement;
    exports io.salestiers.incentives.team;

    // Filters of credits, crediting plans, payment rules, plans, rules of promotion, tables, statements and stored runs
    // are
    // read by private creators.
    opens io.salestiers.incentives.credit to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens io.salestiers.incentives.ledger to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens io.salestiers.incentives.payout to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens io.salestiers.incentives.plan to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens io.salestiers.incentives.promotion to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens io.salestiers.incentives.rate to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens io.salestiers.incentives.statement to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
