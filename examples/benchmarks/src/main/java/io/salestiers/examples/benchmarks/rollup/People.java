package io.salestiers.examples.benchmarks.rollup;

import io.salestiers.examples.benchmarks.contender.WrongAnswer;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * People of eight levels with ids in no order, each but the first below somebody of the level above, and twelve monthly values of
 * each. With fewer people the last levels are smaller or missing.
 */
public final class People {
    /** How many values each has. */
    public static final int MONTHS = 12;

    /** How many people the published checksum is of. */
    public static final int PUBLISHED = 1_000_000;

    private static final long PUBLISHED_CHECKSUM = 0xf31cb9e55034fdaL;
    /** Of all levels but the last, which takes the rest. */
    private static final int[] LEVEL_SIZES = {1, 8, 60, 500, 4_000, 30_000, 200_000};

    private final int root;
    private final int[] superiors;
    private final long[] values;

    private People(int size) {
        SplittableRandom random = new SplittableRandom(80_801);
        int[] people = shuffled(size, random);
        root = people[0];
        superiors = new int[size];
        superiors[root] = -1;
        int above = 0;
        int start = 1;
        for (int level = 1; start < size; level++) {
            int rest = size - start;
            int levelSize = level < LEVEL_SIZES.length ? Math.min(LEVEL_SIZES[level], rest) : rest;
            for (int i = start; i < start + levelSize; i++) {
                superiors[people[i]] = people[above + random.nextInt(start - above)];
            }
            above = start;
            start += levelSize;
        }
        values = random.longs((long) size * MONTHS, 0, 1_000_000).toArray();
    }

    private static int[] shuffled(int size, SplittableRandom random) {
        int[] ids = new int[size];
        Arrays.setAll(ids, i -> i);
        for (int i = size - 1; i >= 1; i--) {
            int j = random.nextInt(i + 1);
            int swapped = ids[i];
            ids[i] = ids[j];
            ids[j] = swapped;
        }
        return ids;
    }

    /**
     * Draws people; the order of the draws is part of the definition.
     *
     * @param size how many
     * @return the people, the same at every call
     */
    public static People generate(int size) {
        return new People(size);
    }

    /**
     * How many there are.
     *
     * @return the number
     */
    public int size() {
        return superiors.length;
    }

    /**
     * Who is above everyone.
     *
     * @return the id
     */
    public int root() {
        return root;
    }

    /**
     * Who a person's values are added to.
     *
     * @param person the id
     * @return the superior's id, −1 for the root
     */
    public int superior(int person) {
        return superiors[person];
    }

    /**
     * The values by person and month.
     *
     * @return at {@code 12 · id + month}; not to be written
     */
    public long[] values() {
        return values;
    }

    /**
     * The values of one person.
     *
     * @param person the id
     * @return twelve values, to be kept or written
     */
    public long[] valuesOf(int person) {
        return Arrays.copyOfRange(values, person * MONTHS, (person + 1) * MONTHS);
    }

    /**
     * Compares totals with the published checksum; for a size without one, with those of the contender that is the easiest to
     * read, and for that one, with the yardstick's.
     *
     * @param contender whose totals they are
     * @param totals the totals
     * @throws WrongAnswer if they differ
     */
    public void check(RollUpRun contender, Totals totals) {
        long expected = PUBLISHED_CHECKSUM;
        if (size() != PUBLISHED) {
            RollUpRun other = contender instanceof RecursiveRollUp ? new HandArraysRollUp() : new RecursiveRollUp();
            expected = other.prepare(this).run().checksum();
        }
        if (totals.checksum() != expected) {
            throw new WrongAnswer(
                    contender.name(),
                    "checksum " + Long.toHexString(totals.checksum()) + " instead of " + Long.toHexString(expected));
        }
    }
}
