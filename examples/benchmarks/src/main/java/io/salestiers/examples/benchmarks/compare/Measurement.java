package io.salestiers.examples.benchmarks.compare;

/**
 * What was measured of one contender in one case; times and bytes are for one operation, which is the whole work.
 *
 * @param workload the workload
 * @param variant the formula, empty for workloads without variants
 * @param size how many items
 * @param contender the contender's name
 * @param median the median of the iterations, in nanoseconds
 * @param lowest the fastest iteration, in nanoseconds
 * @param highest the slowest iteration, in nanoseconds
 * @param cpu processor time of all threads, in nanoseconds
 * @param allocated bytes allocated on the Java heap
 */
record Measurement(
        Workload workload,
        String variant,
        int size,
        String contender,
        double median,
        double lowest,
        double highest,
        double cpu,
        double allocated) {}
