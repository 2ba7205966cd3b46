package io.salestiers.examples.quickstart.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Finds the public data set, which is not part of this repository, in a folder {@code shared} beside or above it. */
public final class PublicDataSet {
    private static final String FOLDER = "shared/data/crm-sales-opportunities";

    private PublicDataSet() {}

    /**
     * The folder of the data set. A test that calls this is skipped on a machine that does not have it.
     *
     * @return the folder
     */
    public static Path folder() {
        Optional<Path> folder = find();
        Assumptions.assumeTrue(
                folder.isPresent(), "no folder " + FOLDER + " here or above, so the public data is not read");
        return folder.orElseThrow();
    }

    private static Optional<Path> find() {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            Path folder = here.resolve(FOLDER);
            if (Files.isDirectory(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /**
     * The definitions for it, which are part of this module.
     *
     * @return the folder
     */
    public static Path definitions() {
        return Path.of("definitions/crm-sales-opportunities");
    }
}
