package io.salestiers.examples.quickstart.input;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.InputRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files from which something was read, and their fingerprints right before: a ledger compares them with those that the files
 * have when pay is booked.
 *
 * @param kind what the files are: {@code data} or {@code definition}
 * @param files each file by its stable name; it may be absent
 * @param read what was there when it was read
 */
public record SourceFiles(String kind, Map<String, Path> files, List<InputRef> read) {
    /** How much of a fingerprint is enough to tell two versions apart for people. */
    private static final int SHORT = 12;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/-]{1,64}");

    /** Copies map and list. */
    public SourceFiles {
        requireNonNull(kind, "kind");
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        read = List.copyOf(read);
    }

    /**
     * Fingerprints of files that are about to be read.
     *
     * @param kind what the files are
     * @param files each file by its stable name
     * @return the files with their fingerprints
     */
    public static SourceFiles of(String kind, Map<String, Path> files) {
        return new SourceFiles(kind, files, digests(kind, files));
    }

    /** The files of a folder that pay rests on. */
    static SourceFiles of(Path folder, InputFormat format) {
        Map<String, Path> files = new TreeMap<>();
        for (InputFile file : InputFile.values()) {
            if (file.ofPay()) {
                files.put(file.key(), folder.resolve(format.nameOf(file)));
            }
        }
        return of("data", files);
    }

    /**
     * The fingerprints as they are now. A file that can't be read any more has none.
     *
     * @return one for each file that is there
     */
    public List<InputRef> now() {
        return digests(kind, files);
    }

    private static List<InputRef> digests(String kind, Map<String, Path> files) {
        List<InputRef> all = new ArrayList<>();
        new TreeMap<>(files).forEach((name, file) -> {
            if (Files.isRegularFile(file) && Files.isReadable(file)) {
                Digest digest = digest(file);
                all.add(InputRef.of(kind, id(name), digest.hex().substring(0, SHORT))
                        .with(digest));
            }
        });
        return all;
    }

    /* A name that is no id, as those of some file systems are not, is known by its fingerprint. */
    private static String id(String name) {
        return PLAIN.matcher(name).matches()
                ? name
                : Digest.of(name.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private static Digest digest(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, sha).transferTo(OutputStream.nullOutputStream());
            return Digest.parse(HexFormat.of().formatHex(sha.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
