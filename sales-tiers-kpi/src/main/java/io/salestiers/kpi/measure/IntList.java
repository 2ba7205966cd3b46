package io.salestiers.kpi.measure;

import java.util.Arrays;

/** A growing list of numbers, without an object for each. */
final class IntList {
    private int[] numbers = new int[4];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.addExact(size, (size >> 1) + 1));
        }
        numbers[size++] = number;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
