package io.salestiers.core.arch;

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
                        "io.salestiers.core",
                        "io.salestiers.core.audit",
                        "io.salestiers.core.authority",
                        "io.salestiers.core.cadence",
                        "io.salestiers.core.canonical",
                        "io.salestiers.core.command",
                        "io.salestiers.core.culture",
                        "io.salestiers.core.customer",
                        "io.salestiers.core.customer.care",
                        "io.salestiers.core.customer.crm",
                        "io.salestiers.core.delegation",
                        "io.salestiers.core.explain",
                        "io.salestiers.core.feedback",
                        "io.salestiers.core.json",
                        "io.salestiers.core.message",
                        "io.salestiers.core.money",
                        "io.salestiers.core.observation",
                        "io.salestiers.core.org",
                        "io.salestiers.core.responsibility",
                        "io.salestiers.core.result",
                        "io.salestiers.core.table",
                        "io.salestiers.core.text",
                        "io.salestiers.core.time",
                        "io.salestiers.core.training",
                        "io.salestiers.core.unit");
    }

    /** Only the two Jacksons may look into our packages. */
    @Test
    void opens() {
        assertThat(module.opens())
                .containsExactly(
                        "io.salestiers.core.responsibility to com.fasterxml.jackson.databind, tools.jackson.databind");
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
