package io.salestiers.examples.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Rows of figures and the plainest exact code for three formulas over them, each written for that one formula: what an expert
 * would write in scaled {@code long} columns, and what most teams write, in {@code BigDecimal}.
 */
final class FormulaRows {
    /** One of the formulas: its text, the names of its figures with the decimals they are stored with, and its checksum. */
    enum Case {
        GROWTH(
                "if(prior == 0, 0, (current - prior) / prior * 100)",
                "prior current",
                2,
                40944102211330L,
                0xbe69f399e2ae3f78L) {
            @Override
            void columns(FormulaRows rows, long[] out) {
                long[] prior = rows.prior;
                long[] current = rows.current;
                for (int i = 0; i < out.length; i++) {
                    long p = prior[i];
                    out[i] = p == 0 ? 0 : halfEven((current[i] - p) * 100_000_000L, p);
                }
            }

            @Override
            BigDecimal decimal(BigDecimal[] row) {
                return row[0].signum() == 0
                        ? BigDecimal.ZERO
                        : row[1].subtract(row[0])
                                .multiply(BigDecimal.valueOf(100))
                                .divide(row[0], 6, RoundingMode.HALF_EVEN);
            }
        },
        ATTAINMENT("min(actual / target, 1.5)", "actual target", 2, 112590620317L, 0x76bdd4d86b7f4af3L) {
            @Override
            void columns(FormulaRows rows, long[] out) {
                long[] actual = rows.actual;
                long[] target = rows.target;
                for (int i = 0; i < out.length; i++) {
                    out[i] = Math.min(halfEven(actual[i] * 1_000_000L, target[i]), 1_500_000L);
                }
            }

            @Override
            BigDecimal decimal(BigDecimal[] row) {
                return row[0].divide(row[1], 6, RoundingMode.HALF_EVEN).min(new BigDecimal("1.5"));
            }
        },
        SCORECARD(
                "0.30 * clamp((x1 - 20) / (80 - 20), 0, 1.2) + 0.25 * clamp((x2 - 10) / (60 - 10), 0, 1.2)"
                        + " + 0.20 * clamp((x3 - 0) / (40 - 0), 0, 1.2) + 0.15 * clamp((x4 - 50) / (95 - 50), 0, 1.2)"
                        + " + 0.10 * clamp((x5 - 30) / (70 - 30), 0, 1.2)",
                "x1 x2 x3 x4 x5",
                4,
                61754501247L,
                0x37848c91faa00671L) {
            @Override
            void columns(FormulaRows rows, long[] out) {
                // 0.30 ÷ 60, 0.25 ÷ 50, 0.20 ÷ 40, 0.15 ÷ 45 and 0.10 ÷ 40 of units of 1e-4 are 6, 6, 6, 4 and 3
                // twelfths of a millionth. In blocks and small loops: one loop over all takes more than twice the time.
                for (int from = 0; from < out.length; from += BLOCK) {
                    int to = Math.min(out.length, from + BLOCK);
                    Arrays.fill(out, from, to, 0);
                    add(out, rows.x[0], 200_000, 720_000, 6, from, to);
                    add(out, rows.x[1], 100_000, 600_000, 6, from, to);
                    add(out, rows.x[2], 0, 480_000, 6, from, to);
                    add(out, rows.x[3], 500_000, 540_000, 4, from, to);
                    add(out, rows.x[4], 300_000, 480_000, 3, from, to);
                    twelfths(out, from, to);
                }
            }

            @Override
            BigDecimal decimal(BigDecimal[] row) {
                // Divided last, so that it is exact: the common denominator of the five spans is 1,800.
                BigDecimal sum = BigDecimal.ZERO;
                for (int k = 0; k < 5; k++) {
                    BigDecimal share = row[k].subtract(BigDecimal.valueOf(LOW[k]))
                            .multiply(BigDecimal.valueOf(1_800 / (HIGH[k] - LOW[k])))
                            .max(BigDecimal.ZERO)
                            .min(BigDecimal.valueOf(2_160));
                    sum = sum.add(share.multiply(WEIGHT[k]));
                }
                return sum.divide(BigDecimal.valueOf(1_800), 6, RoundingMode.HALF_EVEN);
            }
        };

        final String text;
        private final String names;
        final int scale;
        final long sum;
        final long checksum;

        Case(String text, String names, int scale, long sum, long checksum) {
            this.text = text;
            this.names = names;
            this.scale = scale;
            this.sum = sum;
            this.checksum = checksum;
        }

        List<String> names() {
            return List.of(names.split(" ", -1));
        }

        abstract void columns(FormulaRows rows, long[] out);

        abstract BigDecimal decimal(BigDecimal[] row);
    }

    private static final int BLOCK = 1024;
    private static final int[] LOW = {20, 10, 0, 50, 30};
    private static final int[] HIGH = {80, 60, 40, 95, 70};
    private static final BigDecimal[] WEIGHT = {
        new BigDecimal("0.30"),
        new BigDecimal("0.25"),
        new BigDecimal("0.20"),
        new BigDecimal("0.15"),
        new BigDecimal("0.10")
    };

    /** How many rows the published checksums are of. */
    static final int PUBLISHED = 100_000;

    final long[] prior;
    final long[] current;
    final long[] target;
    final long[] actual;
    final long[][] x;

    private FormulaRows(int rows) {
        prior = new long[rows];
        current = new long[rows];
        target = new long[rows];
        actual = new long[rows];
        x = new long[5][rows];
    }

    static FormulaRows of(int rows) {
        FormulaRows generated = new FormulaRows(rows);
        SplittableRandom r = new SplittableRandom(20_240_601);
        for (int i = 0; i < rows; i++) {
            generated.prior[i] = r.nextInt(20) == 0 ? 0 : r.nextLong(10_000, 100_000_000);
            generated.current[i] = r.nextLong(0, 120_000_000);
            generated.target[i] = r.nextLong(10_000, 100_000_000);
            generated.actual[i] = r.nextLong(0, 150_000_000);
            for (int k = 0; k < 5; k++) {
                generated.x[k][i] = r.nextLong(0, 1_000_000);
            }
        }
        return generated;
    }

    long[] column(String name) {
        return switch (name) {
            case "prior" -> prior;
            case "current" -> current;
            case "target" -> target;
            case "actual" -> actual;
            default -> x[name.charAt(1) - '1'];
        };
    }

    static long checksum(long[] values) {
        long hash = 0;
        for (long value : values) {
            hash = hash * 1_000_003 + value;
        }
        return hash;
    }

    /** Adds {@code weight · min(max(x − low, 0), most)}. */
    private static void add(long[] out, long[] x, long low, long most, long weight, int from, int to) {
        for (int i = from; i < to; i++) {
            long over = x[i] - low - most;
            long least = most + (over & (over >> 63));
            out[i] += weight * (least & ~(least >> 63));
        }
    }

    /** By 12, to the nearest, a tie to the even neighbour; no number is negative. */
    private static void twelfths(long[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            long q = out[i] / 12;
            long twice = 2 * (out[i] - 12 * q);
            out[i] = q - ((12 - twice - (q & 1)) >> 63);
        }
    }

    /** n ÷ d, to the nearest, a tie to the even neighbour; d is positive. */
    private static long halfEven(long n, long d) {
        long q = n / d;
        long r = n - q * d;
        long sign = n >> 63;
        long twice = 2 * ((r ^ sign) - sign);
        long up = (d - twice - (q & 1)) >> 63;
        return q + ((-up ^ sign) - sign);
    }
}
