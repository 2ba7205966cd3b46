package io.salestiers.examples.quickstart.input;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Ids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects findings and notes. Of one kind in one file it lists the first {@value #LISTED} and counts the rest. */
final class Problems {
    static final int LISTED = 100;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<Kind, Integer> counts = new TreeMap<>();
    private final Map<NoteKey, DataNoteBuilder> notes = new TreeMap<>();
    private boolean failed;

    private record Kind(String file, String code) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            int byFile = file.compareTo(other.file);
            return byFile != 0 ? byFile : code.compareTo(other.code);
        }
    }

    private record NoteKey(String file, InputFindings code, String key) implements Comparable<NoteKey> {
        private static final Comparator<NoteKey> ORDER =
                Comparator.comparing(NoteKey::code).thenComparing(NoteKey::file).thenComparing(NoteKey::key);

        @Override
        public int compareTo(NoteKey other) {
            return ORDER.compare(this, other);
        }
    }

    private record DataNoteBuilder(
            int column, Map<String, Argument> arguments, List<Long> lines, List<String> subjects) {}

    void add(Finding finding) {
        failed |= finding.severity() == Severity.ERROR;
        Kind kind = new Kind(fileOf(finding), finding.code().code());
        if (counts.merge(kind, 1, Integer::sum) <= LISTED) {
            findings.add(finding);
        }
    }

    /** Adds a row to the note of this kind, file and values. */
    void note(InputFindings code, String file, int column, Map<String, Argument> arguments, long line, String key) {
        DataNoteBuilder note = builder(code, file, column, arguments);
        note.lines().add(line);
        note.subjects().add(key);
    }

    /** Adds subjects to the note of this kind, file and values. */
    void note(InputFindings code, String file, Map<String, Argument> arguments, List<String> subjects) {
        builder(code, file, 0, arguments).subjects().addAll(subjects);
    }

    private DataNoteBuilder builder(InputFindings code, String file, int column, Map<String, Argument> arguments) {
        return notes.computeIfAbsent(
                new NoteKey(file, code, new TreeMap<>(arguments).toString()),
                key -> new DataNoteBuilder(column, new TreeMap<>(arguments), new ArrayList<>(), new ArrayList<>()));
    }

    boolean failed() {
        return failed;
    }

    List<DataNote> notes() {
        List<DataNote> result = new ArrayList<>();
        notes.forEach((key, note) -> result.add(new DataNote(
                key.code(),
                key.file(),
                note.column(),
                note.arguments(),
                note.lines().stream().sorted().toList(),
                note.subjects().stream().sorted(Ids::compare).toList())));
        return result;
    }

    /** All findings: errors by file, line and column, then the notes. */
    List<Finding> sorted(InputFormat format) {
        List<Finding> all = new ArrayList<>(findings);
        counts.forEach((kind, count) -> {
            if (count > LISTED) {
                all.add(Finding.of(InputFindings.MORE_OF_THE_SAME, Place.file(kind.file()))
                        .with("count", (long) count - LISTED)
                        .with("kind", kind.code()));
            }
        });
        List<String> order = List.copyOf(format.files().values());
        all.sort(Comparator.<Finding>comparingInt(finding -> order.indexOf(fileOf(finding)))
                .thenComparing(Problems::fileOf)
                .thenComparingLong(Problems::lineOf)
                .thenComparingInt(Problems::columnOf)
                .thenComparing(finding -> finding.code().code()));
        notes().forEach(note -> all.add(note.toFinding()));
        return all;
    }

    private static String fileOf(Finding finding) {
        if (finding.place() instanceof Place.InFile place) {
            return place.file();
        }
        return finding.place() instanceof Place.InDocument place ? place.document() : "";
    }

    private static long lineOf(Finding finding) {
        // What is said of a whole file because there is too much of it comes after its lines.
        if (finding.code() == InputFindings.MORE_OF_THE_SAME) {
            return Long.MAX_VALUE;
        }
        return finding.place() instanceof Place.InFile place ? place.line() : 0;
    }

    private static int columnOf(Finding finding) {
        return finding.place() instanceof Place.InFile place ? place.column() : 0;
    }
}
