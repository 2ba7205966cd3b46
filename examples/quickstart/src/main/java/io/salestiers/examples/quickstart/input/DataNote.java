package io.salestiers.examples.quickstart.input;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A defect or oddity of the data that does not stop the calculation, with every row in which it occurs:
 * {@code product 'GTXPro' is read as 'GTX Pro'}, 1,480 rows.
 *
 * @param code what kind
 * @param file the file
 * @param column the field of the rows, 1 for the first; 0 if it is the whole row
 * @param arguments the values of the text, without {@code count} and {@code rows}
 * @param lines the lines of all rows, ascending
 * @param subjects who or what it is about where that is not a row, such as the agents without deals; in order
 */
public record DataNote(
        InputFindings code,
        String file,
        int column,
        Map<String, Argument> arguments,
        List<Long> lines,
        List<String> subjects) {
    /** How many rows the text names. */
    public static final int SHOWN = 5;

    /** Copies the collections. */
    public DataNote {
        requireNonNull(code, "code");
        requireNonNull(file, "file");
        arguments = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(arguments));
        lines = List.copyOf(lines);
        subjects = List.copyOf(subjects);
    }

    /**
     * How often it occurs.
     *
     * @return the number of rows, or of subjects where it is not about rows
     */
    public int count() {
        return subjects.isEmpty() ? lines.size() : subjects.size();
    }

    /**
     * The note as one finding at the first row, with count and first rows.
     *
     * @return the finding
     */
    public Finding toFinding() {
        Place place = lines.isEmpty() ? Place.file(file) : Place.file(file, lines.get(0), column);
        Finding finding = new Finding(code, place, arguments).with("count", count());
        List<String> shown = new ArrayList<>();
        List<?> all = subjects.isEmpty() ? lines : subjects;
        all.stream().limit(SHOWN).forEach(item -> shown.add(item.toString()));
        if (all.size() > SHOWN) {
            shown.add("…");
        }
        return finding.with("rows", Argument.texts(shown));
    }
}
