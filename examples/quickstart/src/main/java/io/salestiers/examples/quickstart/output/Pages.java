package io.salestiers.examples.quickstart.output;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.salestiers.core.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Renders the templates that were compiled with the program. */
final class Pages {
    private Pages() {}

    static void write(String template, Object page, Path file) throws IOException {
        StringOutput out = new StringOutput(1 << 16);
        TemplateEngine.createPrecompiled(ContentType.Html).render(template, page, out);
        Files.writeString(file, out.toString(), StandardCharsets.UTF_8);
    }

    /** The tag of the Chinese texts says that they are in simplified characters. */
    static String tag(Language language) {
        return language == Language.ZH ? "zh-Hans" : "en";
    }
}
