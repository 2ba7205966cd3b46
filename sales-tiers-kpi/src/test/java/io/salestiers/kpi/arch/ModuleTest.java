package io.salestiers.kpi.arch;

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
                        "io.salestiers.kpi",
                        "io.salestiers.kpi.analysis",
                        "io.salestiers.kpi.analysis.comparison",
                        "io.salestiers.kpi.analysis.forecast",
                        "io.salestiers.kpi.analysis.ranking",
                        "io.salestiers.kpi.analysis.trend",
                        "io.salestiers.kpi.analysis.variance",
                        "io.salestiers.kpi.analysis.warning",
                        "io.salestiers.kpi.appraisal",
                        "io.salestiers.kpi.calibration",
                        "io.salestiers.kpi.catalog",
                        "io.salestiers.kpi.cycle",
                        "io.salestiers.kpi.derivation",
                        "io.salestiers.kpi.evaluation",
                        "io.salestiers.kpi.formula",
                        "io.salestiers.kpi.improvement",
                        "io.salestiers.kpi.json",
                        "io.salestiers.kpi.measure",
                        "io.salestiers.kpi.scorecard",
                        "io.salestiers.kpi.target");
    }

    /** Only the two Jacksons may look into our packages. */
    @Test
    void opens() {
        assertThat(module.opens()).isEmpty();
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
