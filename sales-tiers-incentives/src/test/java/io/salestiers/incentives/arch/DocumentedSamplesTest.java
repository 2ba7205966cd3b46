package io.salestiers.incentives.arch;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.testkit.arch.DocumentedSamples;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DocumentedSamplesTest {
    @Test
    void everySampleIsCutFromCompiledCode() {
        assertThat(DocumentedSamples.of(Path.of("src/test/java")).problemsIn(Path.of("src/main/java")))
                .isEmpty();
    }
}
