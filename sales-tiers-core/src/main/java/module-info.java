/** Organization, authority, duties and rhythm, on exact numbers and dated values. */
@org.jspecify.annotations.NullMarked
module io.salestiers.core {
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

    exports io.salestiers.core;
    exports io.salestiers.core.audit;
    exports io.salestiers.core.authority;
    exports io.salestiers.core.cadence;
    exports io.salestiers.core.canonical;
    exports io.salestiers.core.command;
    exports io.salestiers.core.culture;
    exports io.salestiers.core.customer;
    exports io.salestiers.core.customer.care;
    exports io.salestiers.core.customer.crm;
    exports io.salestiers.core.delegation;
    exports io.salestiers.core.explain;
    exports io.salestiers.core.feedback;
    exports io.salestiers.core.json;
    exports io.salestiers.core.message;
    exports io.salestiers.core.money;
    exports io.salestiers.core.observation;
    exports io.salestiers.core.org;
    exports io.salestiers.core.responsibility;
    exports io.salestiers.core.result;
    exports io.salestiers.core.table;
    exports io.salestiers.core.text;
    exports io.salestiers.core.time;
    exports io.salestiers.core.training;
    exports io.salestiers.core.unit;

    // Values are read by private creators.
    opens io.salestiers.core.responsibility to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
