package io.salestiers.examples.quickstart.input;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads one folder of CSV files and finds all problems at once. */
public final class InputFolder {
    private InputFolder() {}

    /**
     * Reads a folder by the format in {@code input.json} of the definitions, or the built-in one.
     *
     * @param folder the CSV files
     * @param definitions the folder of the definitions
     * @return the data with notes on its defects; no data if something is an error, then all of them
     */
    public static WithFindings<SalesData> read(Path folder, Path definitions) {
        return read(folder, definitions, Limits.DEFAULT);
    }

    /**
     * The same within other limits.
     *
     * @param folder the CSV files
     * @param definitions the folder of the definitions
     * @param limits how large files, lines and fields may be
     * @return the data with notes on its defects; no data if something is an error, then all of them
     */
    public static WithFindings<SalesData> read(Path folder, Path definitions, Limits limits) {
        Problems problems = new Problems();
        Optional<InputFormat> format = InputFormatReader.read(definitions, problems);
        if (format.isEmpty()) {
            return WithFindings.failed(problems.sorted(InputFormat.DEFAULT));
        }
        Optional<SalesData> data = new FolderReader(folder, format.get(), limits, problems).read();
        List<Finding> findings = problems.sorted(format.get());
        return data.isPresent() && !problems.failed()
                ? WithFindings.of(data.get(), findings)
                : WithFindings.failed(findings);
    }
}
