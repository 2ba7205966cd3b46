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
 * @param lines the lines of all rows, ascending; none if it is not about rows
 * @param subjects the keys of all rows, or the people it is about, by code point
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
     * @return the number of rows, or of people where it is not about rows
     */
    public int count() {
        return subjects.size();
    }

    /**
     * The note as one finding about the file, with count and first rows. It names rows by their keys, not by their lines,
     * so that it reads the same in whatever order the rows stand.
     *
     * @return the finding
     */
    public Finding toFinding() {
        List<String> shown = new ArrayList<>(subjects.subList(0, Math.min(SHOWN, subjects.size())));
        if (subjects.size() > SHOWN) {
            shown.add("…");
        }
        return new Finding(code, Place.file(file), arguments)
                .with("count", count())
                .with("rows", Argument.texts(shown));
    }
}
