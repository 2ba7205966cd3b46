package io.salestiers.examples.quickstart.report;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import java.util.Comparator;
import java.util.List;

/**
 * Findings of one kind and value, shown together: {@code GTXPro} is no product, in 1,480 rows.
 *
 * @param finding the first of them
 * @param count how many there are
 * @param rows where they are, for example {@code sales_pipeline.csv:17}; perhaps fewer than {@code count} if many
 */
public record FindingView(Finding finding, long count, List<String> rows) {
    /** The gravest first, then by code, by place and by values. */
    static final Comparator<FindingView> GRAVEST_FIRST = Comparator.comparing(
                    (FindingView view) -> view.finding().severity())
            .thenComparing(view -> view.finding().code().code())
            .thenComparing(view -> view.finding().place().toString())
            .thenComparing(view -> view.finding().toString());

    /** Copies the list and refuses a count below one. */
    public FindingView {
        requireNonNull(finding, "finding");
        rows = List.copyOf(rows);
        if (count < 1 || count < rows.size()) {
            throw new IllegalArgumentException(
                    "count must be at least 1 and at least the number of rows, but was " + count);
        }
    }

    /**
     * A finding that stands alone, shown with its own place.
     *
     * @param finding the finding
     * @return the view
     */
    public static FindingView of(Finding finding) {
        return new FindingView(finding, 1, List.of(finding.place().toString()));
    }
}
