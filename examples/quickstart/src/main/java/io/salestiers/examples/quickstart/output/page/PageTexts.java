package io.salestiers.examples.quickstart.output.page;

/** The fixed texts of the pages. */
@FunctionalInterface
public interface PageTexts {
    /**
     * A text of {@code quickstart.report}.
     *
     * @param name the rest of its key
     * @return the text
     */
    Bilingual text(String name);
}
