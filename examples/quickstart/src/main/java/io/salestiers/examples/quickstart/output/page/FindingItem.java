package io.salestiers.examples.quickstart.output.page;

import java.util.List;

/**
 * A finding.
 *
 * @param style {@code error}, {@code warning} or {@code info}
 * @param severity the word for it
 * @param message what was found
 * @param code its code
 * @param count how often, with the word for it
 * @param rows where; a line each
 * @param more how many further places are not listed; empty if none
 */
public record FindingItem(
        String style,
        Bilingual severity,
        Bilingual message,
        String code,
        Bilingual count,
        List<String> rows,
        Bilingual more) {
    /** Copies the list. */
    public FindingItem {
        rows = List.copyOf(rows);
    }
}
