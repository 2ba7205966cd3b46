package io.salestiers.kpi.formula;

/**
 * What a formula costs at most, in units of one operation: each number and operation 1, each time that a figure is named
 * {@value #FIGURE} for each period that it spans, a year to date counting {@value #YEAR}, and 1 for each value of its
 * filter.
 */
final class Cost {
    private static final long FIGURE = 10;
    private static final long YEAR = 12;

    private long sum;

    void operation() {
        sum++;
    }

    void figure(Reference reference) {
        Span span = reference.span();
        long periods = span.extent() == Extent.YEAR_TO_DATE ? YEAR : span.periods();
        sum += FIGURE * periods;
        sum += reference.filter().values().values().stream()
                .mapToInt(java.util.Set::size)
                .sum();
    }

    long sum() {
        return sum;
    }
}
