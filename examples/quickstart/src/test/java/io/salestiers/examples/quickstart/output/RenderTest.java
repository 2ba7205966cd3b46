package io.salestiers.examples.quickstart.output;

import io.salestiers.core.text.Language;
import io.salestiers.examples.quickstart.report.SampleReport;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RenderTest {
    @Test
    void render() throws Exception {
        for (Language language : Language.values()) {
            ResultFiles.of(language, SampleReport.catalogues())
                    .write(SampleReport.report(), Path.of("target/sample-" + language.tag()));
            System.err.println(ConsoleSummary.of(language, SampleReport.catalogues())
                    .print(SampleReport.report(), Path.of("target/sample-" + language.tag())));
        }
    }
}
