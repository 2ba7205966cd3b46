package io.salestiers.core.result;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.DateRange;

/** Where a finding lies: in a document, in a file, or in the organization on some days. */
public sealed interface Place {
    /**
     * A place in a definition, as a JSON pointer (RFC 6901).
     *
     * @param document the name of the document or its file
     * @param pointer for example {@code /components/0/bands/2}; empty for the whole document
     */
    record InDocument(String document, String pointer) implements Place {
        /** Refuses absent parts. */
        public InDocument {
            requireNonNull(document, "document");
            requireNonNull(pointer, "pointer");
        }

        @Override
        public String toString() {
            return pointer.isEmpty() ? document : document + "#" + pointer;
        }
    }

    /**
     * A place in a text file.
     *
     * @param file the name of the file
     * @param line the line, 1 for the first; 0 for the whole file
     * @param column the field of a table or the character of a text, 1 for the first; 0 for the whole line
     */
    record InFile(String file, long line, int column) implements Place {
        /** Refuses an absent file and negative numbers. */
        public InFile {
            requireNonNull(file, "file");
            if (line < 0 || column < 0) {
                throw new IllegalArgumentException("line and column must not be negative: " + line + ", " + column);
            }
        }

        @Override
        public String toString() {
            return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
        }
    }

    /**
     * Somebody or something during some days.
     *
     * @param subject an id: a unit, a position, a person, a plan
     * @param days the days
     */
    record During(String subject, DateRange days) implements Place {
        /** Refuses absent parts. */
        public During {
            requireNonNull(subject, "subject");
            requireNonNull(days, "days");
        }

        @Override
        public String toString() {
            return subject + " " + days;
        }
    }

    /**
     * Somebody or something, whatever the day.
     *
     * @param subject an id
     */
    record About(String subject) implements Place {
        /** Refuses an absent id. */
        public About {
            requireNonNull(subject, "subject");
        }

        @Override
        public String toString() {
            return subject;
        }
    }

    /**
     * A whole file.
     *
     * @param file its name
     * @return the place
     */
    static Place file(String file) {
        return new InFile(file, 0, 0);
    }

    /**
     * A place in a text file.
     *
     * @param file its name
     * @param line the line, 1 for the first
     * @param column the field or character, 1 for the first; 0 for the whole line
     * @return the place
     */
    static Place file(String file, long line, int column) {
        return new InFile(file, line, column);
    }

    /**
     * A place in a definition.
     *
     * @param document its name
     * @param pointer a JSON pointer
     * @return the place
     */
    static Place document(String document, String pointer) {
        return new InDocument(document, pointer);
    }

    /**
     * Somebody or something.
     *
     * @param subject an id
     * @return the place
     */
    static Place about(String subject) {
        return new About(subject);
    }

    /**
     * Somebody or something during some days.
     *
     * @param subject an id
     * @param days the days
     * @return the place
     */
    static Place during(String subject, DateRange days) {
        return new During(subject, days);
    }
}
