package io.salestiers.examples.quickstart.output;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is replaced as a whole: nothing half-written is ever seen, and a failure leaves the old one untouched.
 *
 * <p>The new files are written into a hidden folder beside it, which only its owner can read where the file system knows
 * owners (they hold everyone's pay), and which takes the place of the old one at the end.
 */
public final class OutputFolder {
    private static final Set<String> OURS =
            Set.of(ReportWriter.FILE, WorkbookWriter.FILE, CsvWriter.FILE, StatementWriter.FILE);

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
     * Whether a folder may be replaced, asked before long work.
     *
     * @param target the folder
     * @throws IOException if something else than a folder is there, or a folder with files that the quickstart doesn't
     *     write
     */
    public static void requireReplaceable(Path target) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString(), null, "is no folder");
        }
        Set<String> strangers = new TreeSet<>();
        try (Stream<Path> files = Files.list(target)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !OURS.contains(name))
                    .forEach(strangers::add);
        }
        if (!strangers.isEmpty()) {
            throw new FileAlreadyExistsException(
                    target.toString(),
                    null,
                    "holds files that are not results of the quickstart: "
                            + String.join(", ", List.copyOf(strangers).subList(0, Math.min(5, strangers.size()))));
        }
    }

    /**
     * Fills a new folder and puts it in the place of the old one.
     *
     * @param target the folder, which need not exist; one with files that the quickstart doesn't write is refused
     * @param filler writes the files
     * @throws IOException if a file can't be written or the folder can't be replaced
     */
    public static void replace(Path target, Filler filler) throws IOException {
        requireReplaceable(target);
        Path place = target.toAbsolutePath().normalize();
        Path parent = place.getParent();
        Path name = place.getFileName();
        if (parent == null || name == null) {
            throw new FileAlreadyExistsException(target.toString(), null, "is the root of the file system");
        }
        Files.createDirectories(parent);
        Path fresh = Files.createTempDirectory(parent, "." + name + ".new-");
        try {
            filler.fill(fresh);
            requireReplaceable(place);
            if (Files.exists(place)) {
                exchange(place, fresh, parent, name);
            } else {
                Files.move(fresh, place);
            }
        } finally {
            delete(fresh);
        }
    }

    private static void exchange(Path place, Path fresh, Path parent, Path name) throws IOException {
        Path holder = Files.createTempDirectory(parent, "." + name + ".old-");
        Path old = holder.resolve(name);
        try {
            Files.move(place, old);
            try {
                Files.move(fresh, place);
            } catch (IOException | RuntimeException e) {
                Files.move(old, place);
                throw e;
            }
        } finally {
            if (Files.exists(place)) {
                delete(holder);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                try {
                    Files.delete(visited);
                } catch (DirectoryNotEmptyException e) {
                    throw new IOException("somebody else writes into " + visited, e);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
