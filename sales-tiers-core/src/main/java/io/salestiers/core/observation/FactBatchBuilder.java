package io.salestiers.core.observation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Subject;
import io.salestiers.core.unit.Quantity;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Collects facts row by row and makes columns of them. Not safe for use by several threads; {@link #build()} may be called
 * once.
 */
public final class FactBatchBuilder {
    static final int NONE = -1;
    private static final int EXACT = -1;
    private static final long[] POWERS = powers();

    private final Dictionary<MeasureId> measures = new Dictionary<>();
    private final Dictionary<Subject> subjects = new Dictionary<>();
    private final Dictionary<Quantity> units = new Dictionary<>();
    private final Dictionary<String> members = new Dictionary<>();
    /** Their values are in Unicode form NFC, because those of observations are. */
    private final Dictionary<SortedMap<DimensionId, String>> dimensions = new Dictionary<>();

    private final Map<Integer, Ratio> exact = new HashMap<>();
    private final Arrivals arrived = new Arrivals();
    private int size;
    private int[] measure = new int[16];
    private int[] subject = new int[16];
    private int[] unit = new int[16];
    private int[] member = new int[16];
    private int[] dimension = new int[16];
    private long[] day = new long[16];
    private long[] value = new long[16];
    private byte[] scale = new byte[16];
    private String[] source = new String[16];

    FactBatchBuilder() {}

    private static long[] powers() {
        long[] powers = new long[FactBatch.MAX_DECIMALS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    /**
     * Adds an observation of which the source does not say when it came to know it.
     *
     * @param observation the observation
     * @return this builder
     */
    public FactBatchBuilder add(Observation observation) {
        return add(observation, Optional.empty());
    }

    /**
     * Adds a fact.
     *
     * @param fact the fact
     * @return this builder
     */
    public FactBatchBuilder add(Fact fact) {
        return add(fact.observation(), fact.arrived());
    }

    private FactBatchBuilder add(Observation seen, Optional<Instant> at) {
        requireNonNull(seen, "observation");
        int row = next();
        measure[row] = measures.code(seen.measure());
        subject[row] = subjects.code(seen.subject());
        unit[row] = units.code(FactBatch.unitOf(seen.value()));
        member[row] = seen.member().isPresent() ? members.code(seen.member().get()) : NONE;
        dimension[row] = dimensions.code(seen.dimensions());
        day[row] = seen.day().toEpochDay();
        source[row] = seen.source();
        value(row, seen.value().value());
        arrived.put(row, at);
        return this;
    }

    /* The shortest decimal form, if there is one that is short enough. */
    private void value(int row, Ratio number) {
        BigInteger numerator = number.numerator();
        BigInteger denominator = number.denominator();
        if (numerator.bitLength() < 63 && denominator.bitLength() < 63) {
            long below = denominator.longValue();
            for (int decimals = 0; decimals < POWERS.length; decimals++) {
                if (POWERS[decimals] % below == 0) {
                    long factor = POWERS[decimals] / below;
                    long scaled = numerator.longValue() * factor;
                    if (Math.multiplyHigh(numerator.longValue(), factor) == (scaled >> 63)) {
                        value[row] = scaled;
                        scale[row] = (byte) decimals;
                        return;
                    }
                    break;
                }
            }
        }
        scale[row] = EXACT;
        exact.put(row, number);
    }

    private int next() {
        if (size == measure.length) {
            int length = Math.addExact(size, size);
            measure = Arrays.copyOf(measure, length);
            subject = Arrays.copyOf(subject, length);
            unit = Arrays.copyOf(unit, length);
            member = Arrays.copyOf(member, length);
            dimension = Arrays.copyOf(dimension, length);
            day = Arrays.copyOf(day, length);
            value = Arrays.copyOf(value, length);
            scale = Arrays.copyOf(scale, length);
            source = Arrays.copyOf(source, length);
        }
        return size++;
    }

    /** Copies rows of another batch without making observations of them. */
    FactBatchBuilder addRows(FactBatch from, int[] rows) {
        int[] measureCodes = recode(from.measures().size());
        int[] subjectCodes = recode(from.subjects().size());
        int[] unitCodes = recode(from.units().size());
        int[] memberCodes = recode(from.members().size());
        int[] dimensionCodes = recode(from.dimensionSets().size());
        for (int each : rows) {
            int row = next();
            measure[row] = recoded(measureCodes, from.measureCode(each), from.measures(), measures);
            subject[row] = recoded(subjectCodes, from.subjectCode(each), from.subjects(), subjects);
            unit[row] = recoded(unitCodes, from.unitCode(each), from.units(), units);
            int code = from.memberCode(each);
            member[row] = code == NONE ? NONE : recoded(memberCodes, code, from.members(), members);
            dimension[row] = recoded(dimensionCodes, from.dimensionCode(each), from.dimensionSets(), dimensions);
            day[row] = from.epochDay(each);
            source[row] = from.source(each);
            value(row, from.value(each));
            arrived.put(row, from.arrived(each));
        }
        return this;
    }

    private static int[] recode(int size) {
        int[] codes = new int[size];
        Arrays.fill(codes, NONE);
        return codes;
    }

    private static <T> int recoded(int[] codes, int code, List<T> values, Dictionary<T> into) {
        if (codes[code] == NONE) {
            codes[code] = into.code(values.get(code));
        }
        return codes[code];
    }

    /**
     * The columns.
     *
     * @return the facts in the order in which they were added
     */
    public FactBatch build() {
        int decimals = 0;
        for (int row = 0; row < size; row++) {
            decimals = Math.max(decimals, scale[row]);
        }
        for (int row = 0; row < size; row++) {
            if (scale[row] != EXACT) {
                long factor = POWERS[decimals - scale[row]];
                long scaled = value[row] * factor;
                if (Math.multiplyHigh(value[row], factor) == (scaled >> 63)) {
                    value[row] = scaled;
                } else {
                    exact.put(row, Ratio.of(BigInteger.valueOf(value[row]), BigInteger.valueOf(POWERS[scale[row]])));
                    value[row] = 0;
                }
            }
        }
        return new FactBatch(this, decimals);
    }

    int size() {
        return size;
    }

    List<MeasureId> measures() {
        return measures.values();
    }

    List<Subject> subjects() {
        return subjects.values();
    }

    List<Quantity> units() {
        return units.values();
    }

    List<String> members() {
        return members.values();
    }

    List<SortedMap<DimensionId, String>> dimensions() {
        return dimensions.values();
    }

    int[] measureCodes() {
        return Arrays.copyOf(measure, size);
    }

    int[] subjectCodes() {
        return Arrays.copyOf(subject, size);
    }

    int[] unitCodes() {
        return Arrays.copyOf(unit, size);
    }

    int[] memberCodes() {
        return Arrays.copyOf(member, size);
    }

    int[] dimensionCodes() {
        return Arrays.copyOf(dimension, size);
    }

    long[] days() {
        return Arrays.copyOf(day, size);
    }

    long[] values() {
        return Arrays.copyOf(value, size);
    }

    String[] sources() {
        return Arrays.copyOf(source, size);
    }

    Map<Integer, Ratio> exact() {
        return Map.copyOf(exact);
    }

    Arrivals arrivals() {
        return arrived.upTo(size);
    }
}
