package io.salestiers.core.json;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;

/** A document that can't be read to its end. */
final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    SyntaxException(Finding finding) {
        super(finding.toString());
        this.finding = finding;
    }

    static SyntaxException of(String source, String problem, long line, int column) {
        return new SyntaxException(Finding.of(JsonFinding.SYNTAX, place(source, line, column))
                .with("problem", problem.lines().findFirst().orElse("")));
    }

    static SyntaxException tooLong(String source, String problem, long line, int column) {
        return new SyntaxException(Finding.of(JsonFinding.TOO_LONG, place(source, line, column))
                .with("problem", problem.lines().findFirst().orElse("")));
    }

    static Place place(String source, long line, int column) {
        return Place.file(source, Math.max(0, line), Math.max(0, column));
    }

    Finding finding() {
        return finding;
    }
}
