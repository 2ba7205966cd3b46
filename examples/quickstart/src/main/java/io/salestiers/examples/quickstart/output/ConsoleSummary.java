package io.salestiers.examples.quickstart.output;

import io.salestiers.core.text.DisplayWidth;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.MessageCatalogue;
import io.salestiers.examples.quickstart.output.page.Bilingual;
import io.salestiers.examples.quickstart.report.KeyFigure;
import io.salestiers.examples.quickstart.report.Report;
import java.nio.file.Path;
import java.util.List;

/** The short table that is printed at the end, and where the files are. */
public final class ConsoleSummary {
    private static final int GAP = 3;

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
        StringBuilder out = new StringBuilder();
        out.append(safe(wording.name(report.title()))).append('\n');
        out.append(safe(wording.period(report.period()))).append('\n');
        out.append('\n');
        int labels = 0;
        int values = 0;
        for (KeyFigure figure : report.keyFigures()) {
            labels = Math.max(labels, DisplayWidth.of(safe(wording.name(figure.label()))));
            values = Math.max(values, DisplayWidth.of(safe(wording.value(figure.value()))));
        }
        for (KeyFigure figure : report.keyFigures()) {
            out.append("  ")
                    .append(DisplayWidth.padEnd(safe(wording.name(figure.label())), labels + GAP))
                    .append(DisplayWidth.padStart(safe(wording.value(figure.value())), values));
            figure.note().ifPresent(note -> out.append(" ".repeat(GAP)).append(safe(wording.name(note))));
            out.append('\n');
        }
        out.append('\n');
        out.append(safe(wording.text("findings")))
                .append(": ")
                .append(safe(ReportWriter.findingCount(wording, report.findings())))
                .append('\n');
        out.append(safe(wording.text("console.files"))).append(":\n");
        for (String file : List.of(ReportWriter.FILE, WorkbookWriter.FILE, CsvWriter.FILE, StatementWriter.FILE)) {
            out.append("  ").append(folder.resolve(file)).append('\n');
        }
        return out.toString();
    }

    /** A name from a file must not be able to move the cursor or to change colors. */
    private String safe(Bilingual text) {
        return wording.preferred(text).replaceAll("[\\p{Cntrl}\\p{Cf}]", "\uFFFD");
    }
}
