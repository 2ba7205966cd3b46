package io.salestiers.incentives.arch;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.testkit.arch.ModuleFile;
import org.junit.jupiter.api.Test;

/** The module's face towards hosts, in full: whoever changes it changes this test, and means it. */
class ModuleTest {
    private final ModuleFile module = ModuleFile.ofModuleUnderTest();

    @Test
    void exports() {
        assertThat(module.exports())
                .containsExactly(
                        "io.salestiers.incentives",
                        "io.salestiers.incentives.assignment",
                        "io.salestiers.incentives.bonus",
                        "io.salestiers.incentives.clawback",
                        "io.salestiers.incentives.columns",
                        "io.salestiers.incentives.commission",
                        "io.salestiers.incentives.consent",
                        "io.salestiers.incentives.credit",
                        "io.salestiers.incentives.dispute",
                        "io.salestiers.incentives.earning",
                        "io.salestiers.incentives.fairness",
                        "io.salestiers.incentives.figure",
                        "io.salestiers.incentives.json",
                        "io.salestiers.incentives.ledger",
                        "io.salestiers.incentives.lint",
                        "io.salestiers.incentives.modifier",
                        "io.salestiers.incentives.payout",
                        "io.salestiers.incentives.plan",
                        "io.salestiers.incentives.promotion",
                        "io.salestiers.incentives.quota",
                        "io.salestiers.incentives.rate",
                        "io.salestiers.incentives.release",
                        "io.salestiers.incentives.scenario",
                        "io.salestiers.incentives.statement",
                        "io.salestiers.incentives.team");
    }

    /** Only the two Jacksons may look into our packages. */
    @Test
    void opens() {
        assertThat(module.opens())
                .containsExactly(
                        "io.salestiers.incentives.credit to com.fasterxml.jackson.databind, tools.jackson.databind",
                        "io.salestiers.incentives.ledger to com.fasterxml.jackson.databind, tools.jackson.databind",
                        "io.salestiers.incentives.payout to com.fasterxml.jackson.databind, tools.jackson.databind",
                        "io.salestiers.incentives.plan to com.fasterxml.jackson.databind, tools.jackson.databind",
                        "io.salestiers.incentives.promotion to com.fasterxml.jackson.databind, tools.jackson.databind",
                        "io.salestiers.incentives.rate to com.fasterxml.jackson.databind, tools.jackson.databind",
                        "io.salestiers.incentives.statement to com.fasterxml.jackson.databind, tools.jackson.databind");
    }

    @Test
    void requires() {
        assertThat(module.requires())
                .containsExactly(
                        "transitive com.fasterxml.jackson.annotation",
                        "static com.fasterxml.jackson.core",
                        "static com.fasterxml.jackson.databind",
                        "static com.fasterxml.jackson.datatype.jdk8",
                        "static com.fasterxml.jackson.datatype.jsr310",
                        "com.google.common",
                        "transitive io.salestiers.core",
                        "transitive io.salestiers.kpi",
                        "static org.immutables.value.annotations",
                        "static transitive org.jspecify",
                        "org.slf4j",
                        "static tools.jackson.core",
                        "static tools.jackson.databind");
    }

    @Test
    void internalPackagesAreNotExportedToEverybody() {
        assertThat(module.publicPackages()).noneMatch(name -> name.matches(".*\\binternal\\b.*"));
    }
}
