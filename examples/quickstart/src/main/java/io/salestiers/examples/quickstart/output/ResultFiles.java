package io.salestiers.examples.quickstart.output;

import io.salestiers.core.text.Language;
import io.salestiers.core.text.MessageCatalogue;
import io.salestiers.examples.quickstart.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** All files of a closed period: report, workbook, CSV tables and statements. */
public final class ResultFiles {
    private final Wording wording;

    private ResultFiles(Wording wording) {
        this.wording = wording;
    }

    /**
     * The files in a language.
     *
     * @param language the language in which pages open and in which the workbook is written
     * @param catalogues the texts of the modules whose results are written; the quickstart's own are added
     * @return the files
     */
    public static ResultFiles of(Language language, List<MessageCatalogue> catalogues) {
        return new ResultFiles(Wording.of(language, catalogues));
    }

    /**
     * Writes all files, or none if one of them can't be written.
     *
     * @param report what is written
     * @param target the folder in whose place they are put
     * @throws IOException if a file can't be written
     */
    public void write(Report report, Path target) throws IOException {
        OutputFolder.replace(target, folder -> {
            new ReportWriter(wording).write(report, folder);
            new WorkbookWriter(wording).write(report, folder);
            new CsvWriter(wording).write(report, folder);
            new StatementWriter(wording).write(report, folder);
        });
    }
}
