package io.salestiers.examples.quickstart.output;

import io.salestiers.core.text.MessageCatalogue;
import io.salestiers.core.text.Language;
import io.salestiers.examples.quickstart.report.Report;
import java.nio.file.Path;
import java.util.List;

/** The short table that is printed at the end, and where the files are. */
public final class ConsoleSummary {
    private final Wording wording;

    private ConsoleSummary(Wording wording) {
        this.wording = wording;
    }

    /**
     * A summary in a language.
     *
     * @param language the language
     * @param catalogues the texts of the modules; the quickstart's own are added
     * @return the summary
     */
    public static ConsoleSummary of(Language language, List<MessageCatalogue> catalogues) {
        return new ConsoleSummary(Wording.of(language, catalogues));
    }

    /**
     * The summary of a report.
     *
     * @param report what was written
     * @param folder where it was written
     * @return lines, each with a line feed at its end
     */
    public String print(Report report, Path folder) {
        return report.title().in(wording.preferred()) + folder;
    }
}
