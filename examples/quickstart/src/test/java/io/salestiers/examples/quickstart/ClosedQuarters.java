package io.salestiers.examples.quickstart;

import io.salestiers.examples.quickstart.closing.ClosedPeriod;
import io.salestiers.examples.quickstart.closing.Closing;
import io.salestiers.examples.quickstart.closing.Definitions;
import io.salestiers.examples.quickstart.closing.ReportAssembler;
import io.salestiers.examples.quickstart.input.InputFolder;
import io.salestiers.examples.quickstart.input.SalesData;
import io.salestiers.examples.quickstart.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Closes quarters for tests and copies folders to be spoiled. */
final class ClosedQuarters {
    /** The folder that is shipped with the example. */
    static final Path SAMPLE = Path.of("sample");

    private ClosedQuarters() {}

    static ClosedPeriod close(Path input, Path definitions, String period) {
        SalesData data = InputFolder.read(input, definitions).orThrow();
        Definitions written = Definitions.read(definitions).orThrow();
        return Closing.close(data, written, written.cycle().calendar().parse(period))
                .orThrow();
    }

    static ClosedPeriod sample(String period) {
        return close(SAMPLE, SAMPLE.resolve("definitions"), period);
    }

    static Report report(ClosedPeriod closed) {
        return ReportAssembler.assemble(closed, List.of());
    }

    /** Copies a folder with all below it. */
    static Path copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path place = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(place);
                } else {
                    Files.copy(file, place);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to;
    }

    /** Replaces what must be in the file. */
    static void replace(Path file, String old, String with) {
        try {
            String text = Files.readString(file);
            if (!text.contains(old)) {
                throw new AssertionError("no '" + old + "' in " + file.getFileName());
            }
            Files.writeString(file, text.replace(old, with));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
