package io.salestiers.core.observation;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Subject;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Many facts (事实), kept as columns instead of one object each: a million of them fit in well under a hundred megabytes.
 *
 * <p>A batch says exactly what the {@linkplain #facts() facts} in it say, in their order: nothing is rounded, joined or
 * left out. Measures, subjects, members and sets of dimensions are numbered in the order in which they first come and kept
 * once; a value with up to {@value #MAX_DECIMALS} decimals is a whole number of units of the last of {@link #decimals()}
 * decimals (12.5 beside 0.25 is 1250), every other one, such as 1/3, is kept as its exact fraction. Two batches are equal
 * if they have equal facts in the same order. Immutable and safe for use by several threads.
 */
public final class FactBatch {
    /** The most decimals of a value that is kept as a whole number. */
    public static final int MAX_DECIMALS = 9;

    private static final FactBatch EMPTY = builder().build();

    private final List<MeasureId> measures;
    private final List<Subject> subjects;
    private final List<Quantity> units;
    private final List<String> members;
    private final List<SortedMap<DimensionId, String>> dimensionSets;
    private final int[] measure;
    private final int[] subject;
    private final int[] unit;
    private final int[] member;
    private final int[] dimension;
    private final long[] day;
    private final long[] value;
    private final int decimals;
    private final Ratio unitsInOne;
    private final Map<Integer, Ratio> exact;
    private final Arrivals arrived;
    private final String[] source;

    FactBatch(FactBatchBuilder builder, int decimals) {
        measures = builder.measures();
        subjects = builder.subjects();
        units = builder.units();
        members = builder.members();
        dimensionSets = builder.dimensions();
        measure = builder.measureCodes();
        subject = builder.subjectCodes();
        unit = builder.unitCodes();
        member = builder.memberCodes();
        dimension = builder.dimensionCodes();
        day = builder.days();
        value = builder.values();
        source = builder.sources();
        exact = builder.exact();
        arrived = builder.arrivals();
        this.decimals = decimals;
        unitsInOne = Ratio.of(BigInteger.TEN.pow(decimals), BigInteger.ONE);
    }

    /** The unit and currency of a value: the same value with the number 0. */
    static Quantity unitOf(Quantity value) {
        return new Quantity(Ratio.ZERO, value.unit(), value.currency());
    }

    /**
     * A builder to which facts are added one after the other.
     *
     * @return an empty builder
     */
    public static FactBatchBuilder builder() {
        return new FactBatchBuilder();
    }

    /**
     * A batch without facts.
     *
     * @return the batch
     */
    public static FactBatch empty() {
        return EMPTY;
    }

    /**
     * Observations as columns.
     *
     * @param observations the observations
     * @return the batch, in their order, without instants of arrival
     */
    public static FactBatch of(Collection<Observation> observations) {
        FactBatchBuilder builder = builder();
        observations.forEach(builder::add);
        return builder.build();
    }

    /**
     * Several batches in a row.
     *
     * @param batches the batches
     * @return the facts of the first, then those of the second and so on
     */
    public static FactBatch join(List<FactBatch> batches) {
        if (batches.size() == 1) {
            return batches.get(0);
        }
        FactBatchBuilder builder = builder();
        for (FactBatch batch : batches) {
            builder.addRows(batch, IntStream.range(0, batch.size()).toArray());
        }
        return builder.build();
    }

    /**
     * Some of the facts.
     *
     * @param rows which, from 0, in the order that is wanted
     * @return the batch of those facts
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public FactBatch select(int... rows) {
        return builder().addRows(this, rows).build();
    }

    /**
     * The number of facts.
     *
     * @return 0 or more; rows are counted from 0
     */
    public int size() {
        return measure.length;
    }

    /**
     * The observations, made one by one when they are asked for.
     *
     * @return a view, in the order of the rows
     */
    public List<Observation> observations() {
        return view(this::observation);
    }

    /**
     * The facts, made one by one when they are asked for.
     *
     * @return a view, in the order of the rows
     */
    public List<Fact> facts() {
        return view(this::fact);
    }

    private <T> List<T> view(IntFunction<T> row) {
        return new AbstractList<>() {
            @Override
            public T get(int index) {
                return row.apply(Objects.checkIndex(index, FactBatch.this.size()));
            }

            @Override
            public int size() {
                return FactBatch.this.size();
            }
        };
    }

    /**
     * One fact.
     *
     * @param row its row
     * @return the fact
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Fact fact(int row) {
        return new Fact(observation(row), arrived(row));
    }

    /**
     * The observation of one fact.
     *
     * @param row its row
     * @return the observation
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Observation observation(int row) {
        Quantity of = units.get(unit[row]);
        return new Observation(
                measures.get(measure[row]),
                subjects.get(subject[row]),
                day(row),
                new Quantity(value(row), of.unit(), of.currency()),
                member(row),
                dimensionSets.get(dimension[row]),
                source[row]);
    }

    /**
     * The measures that occur.
     *
     * @return by first occurrence
     */
    public List<MeasureId> measures() {
        return measures;
    }

    /**
     * The measure of a fact.
     *
     * @param row its row
     * @return its place in {@link #measures()}
     */
    public int measureCode(int row) {
        return measure[row];
    }

    /**
     * The subjects that occur.
     *
     * @return by first occurrence
     */
    public List<Subject> subjects() {
        return subjects;
    }

    /**
     * The subject of a fact.
     *
     * @param row its row
     * @return its place in {@link #subjects()}
     */
    public int subjectCode(int row) {
        return subject[row];
    }

    /**
     * The day of a fact.
     *
     * @param row its row
     * @return the day
     */
    public LocalDate day(int row) {
        return LocalDate.ofEpochDay(day[row]);
    }

    /**
     * The day of a fact as a number.
     *
     * @param row its row
     * @return days since 1970-01-01
     */
    public long epochDay(int row) {
        return day[row];
    }

    /**
     * The unit of the value of a fact.
     *
     * @param row its row
     * @return the unit
     */
    public Unit unit(int row) {
        return units.get(unit[row]).unit();
    }

    /**
     * The currency of the value of a fact.
     *
     * @param row its row
     * @return empty if it is not money
     */
    public Optional<Currency> currency(int row) {
        return units.get(unit[row]).currency();
    }

    List<Quantity> units() {
        return units;
    }

    int unitCode(int row) {
        return unit[row];
    }

    /**
     * The exact number of the value of a fact.
     *
     * @param row its row
     * @return the number
     */
    public Ratio value(int row) {
        Ratio fraction = exact.isEmpty() ? null : exact.get(row);
        return fraction != null
                ? fraction
                : decimals == 0 ? Ratio.of(value[row]) : Ratio.of(value[row]).dividedBy(unitsInOne);
    }

    /**
     * How many decimals all values have that are kept as whole numbers.
     *
     * @return 0 to {@value #MAX_DECIMALS}
     */
    public int decimals() {
        return decimals;
    }

    /**
     * Whether the value of a fact is kept as a whole number.
     *
     * @param row its row
     * @return false if it has too many digits or decimals, or no decimal form
     */
    public boolean scaled(int row) {
        return exact.isEmpty() || !exact.containsKey(row);
    }

    /**
     * The value of a fact as a whole number: with two decimals 1250 stands for 12.5.
     *
     * @param row a row whose value is {@linkplain #scaled(int) kept so}
     * @return the value × 10<sup>{@link #decimals()}</sup>, 0 if it is not kept so
     */
    public long scaledValue(int row) {
        return value[row];
    }

    /**
     * The members that occur.
     *
     * @return by first occurrence
     */
    public List<String> members() {
        return members;
    }

    /**
     * The member of a fact.
     *
     * @param row its row
     * @return its place in {@link #members()}, −1 if it names none
     */
    public int memberCode(int row) {
        return member[row];
    }

    /**
     * The member of a fact.
     *
     * @param row its row
     * @return empty if it names none
     */
    public Optional<String> member(int row) {
        return member[row] == FactBatchBuilder.NONE ? Optional.empty() : Optional.of(members.get(member[row]));
    }

    /**
     * The different sets of dimensions with their values that occur, the values in Unicode form NFC.
     *
     * @return by first occurrence
     */
    public List<SortedMap<DimensionId, String>> dimensionSets() {
        return dimensionSets;
    }

    /**
     * The dimensions of a fact.
     *
     * @param row its row
     * @return their place in {@link #dimensionSets()}
     */
    public int dimensionCode(int row) {
        return dimension[row];
    }

    /**
     * The id of the record from which a fact comes.
     *
     * @param row its row
     * @return the id
     */
    public String source(int row) {
        return source[row];
    }

    /**
     * When the source came to know a fact.
     *
     * @param row its row
     * @return empty if the source does not say
     */
    public Optional<Instant> arrived(int row) {
        return arrived.get(Objects.checkIndex(row, size()));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof FactBatch other
                && decimals == other.decimals
                && Arrays.equals(day, other.day)
                && Arrays.equals(value, other.value)
                && Arrays.equals(measure, other.measure)
                && Arrays.equals(subject, other.subject)
                && Arrays.equals(unit, other.unit)
                && Arrays.equals(member, other.member)
                && Arrays.equals(dimension, other.dimension)
                && Arrays.equals(source, other.source)
                && exact.equals(other.exact)
                && arrived.equals(other.arrived)
                && measures.equals(other.measures)
                && subjects.equals(other.subjects)
                && units.equals(other.units)
                && members.equals(other.members)
                && dimensionSets.equals(other.dimensionSets);
    }

    @Override
    public int hashCode() {
        return Objects.hash(size(), Arrays.hashCode(day), Arrays.hashCode(value), Arrays.hashCode(source));
    }

    /** How many facts and measures, without any id of them. */
    @Override
    public String toString() {
        return size() + " facts of " + measures.size() + " measures";
    }
}
