package io.salestiers.examples.benchmarks.compare;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A logarithmic axis over whole decades. */
final class LogAxis {
    private final int first;
    private final int last;
    private final double start;
    private final double end;

    private LogAxis(int first, int last, double start, double end) {
        this.first = first;
        this.last = last;
        this.start = start;
        this.end = end;
    }

    /**
     * An axis that holds all values, which are positive.
     *
     * @param values what will be placed
     * @param start where the lowest decade is drawn
     * @param end where the highest decade is drawn
     */
    static LogAxis over(DoubleStream values, double start, double end) {
        DoubleSummaryStatistics range = values.summaryStatistics();
        int first = (int) Math.floor(Math.log10(range.getMin()));
        int last = (int) Math.ceil(Math.log10(range.getMax()));
        return new LogAxis(first, Math.max(last, first + 1), start, end);
    }

    double place(double value) {
        return start + (Math.log10(value) - first) / (last - first) * (end - start);
    }

    List<Double> decades() {
        return IntStream.rangeClosed(first, last)
                .mapToObj(exponent -> Math.pow(10, exponent))
                .toList();
    }
}
