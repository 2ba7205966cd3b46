package io.salestiers.examples.quickstart.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes the clock out of a workbook, which is an archive of XML files. */
final class FixedTime {
    private static final String CREATED = "2000-01-01T00:00:00Z";
    /** Without a zone: the archive stores the hour as it is. */
    private static final LocalDateTime ENTRY = LocalDateTime.of(2000, 1, 1, 0, 0);

    private FixedTime() {}

    /**
     * Copies a workbook.
     *
     * @param workbook the file with the time at which it was made; read by its directory, since the lengths before its
     *     entries are not those that the Java runtime's stream expects
     * @param copy the file with a fixed time
     */
    static void copy(Path workbook, Path copy) throws IOException {
        try (ZipFile in = new ZipFile(workbook.toFile(), StandardCharsets.UTF_8);
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                byte[] content;
                try (InputStream stream = in.getInputStream(entry)) {
                    content = stream.readAllBytes();
                }
                if (entry.getName().equals("docProps/core.xml")) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replaceAll("(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)", "$1" + CREATED + "$3")
                            .getBytes(StandardCharsets.UTF_8);
                }
                ZipEntry fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(ENTRY);
                out.putNextEntry(fixed);
                out.write(content);
                out.closeEntry();
            }
        }
    }
}
