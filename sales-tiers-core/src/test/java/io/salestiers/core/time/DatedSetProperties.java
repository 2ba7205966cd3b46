package io.salestiers.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.testkit.time.DateRangeArbitraries;
import io.salestiers.core.testkit.time.DatedSetArbitraries;
import io.salestiers.core.testkit.time.TimelineArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Against all entries looked at on each single day. */
class DatedSetProperties {
    private static final LocalDate BEGIN = LocalDate.of(2022, 12, 25);
    private static final LocalDate END = LocalDate.of(2027, 4, 1);

    @Provide
    Arbitrary<List<Timeline.Entry<String>>> entries() {
        return DatedSetArbitraries.entries(Arbitraries.of("a", "b", "c", "d"));
    }

    @Provide
    Arbitrary<List<Timeline.Entry<String>>> lines() {
        return TimelineArbitraries.entries(Arbitraries.of("x", "y"));
    }

    @Provide
    Arbitrary<DateRange> ranges() {
        return DateRangeArbitraries.ranges();
    }

    private static List<String> onDay(List<Timeline.Entry<String>> entries, LocalDate day) {
        Set<String> values = new TreeSet<>();
        entries.stream().filter(e -> e.range().contains(day)).forEach(e -> values.add(e.value()));
        return List.copyOf(values);
    }

    private static void eachDay(BiConsumer<LocalDate, LocalDate> test) {
        for (LocalDate day = BEGIN; day.isBefore(END); day = day.plusDays(1)) {
            test.accept(day.minusDays(1), day);
        }
    }

    @Property(tries = 200)
    void saysOnEachDayWhatItsEntriesSay(@ForAll("entries") List<Timeline.Entry<String>> entries, @ForAll long seed) {
        List<Timeline.Entry<String>> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(seed));
        DatedSet<String> set = DatedSet.of(shuffled);
        Timeline<List<String>> timeline = set.timeline();
        eachDay((before, day) -> {
            List<String> expected = onDay(entries, day);
            assertThat(set.on(day)).isEqualTo(expected);
            assertThat(timeline.on(day)).isEqualTo(expected.isEmpty() ? Optional.empty() : Optional.of(expected));
            assertThat(set.entriesOn(day))
                    .isEqualTo(set.entries().stream()
                            .filter(entry -> entry.range().contains(day))
                            .toList());
        });
        assertThat(set.entries()).isEqualTo(DatedSet.of(entries).entries());
        assertThat(set.entries()).containsExactlyInAnyOrderElementsOf(new HashSet<>(entries));
        Statistics.label("overlaps").collect(set.overlaps().isEmpty());
        Statistics.label("repeated").collect(new HashSet<>(entries).size() < entries.size());
        Statistics.label("open")
                .collect(entries.stream().anyMatch(e -> e.range().openEnded()));
        Statistics.label("overlaps").coverage(c -> c.check(false).percentage(p -> p > 20));
        Statistics.label("repeated").coverage(c -> c.check(true).percentage(p -> p > 2));
        Statistics.label("open").coverage(c -> c.check(true).percentage(p -> p > 10));
    }

    /** More entries than the property above has, so that the tree is a few levels deep. */
    @Property(tries = 20)
    void manyEntriesAreFound(@ForAll long seed) {
        Random random = new Random(seed);
        List<Timeline.Entry<String>> entries = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            LocalDate from = BEGIN.plusDays(random.nextInt(1500));
            String value = "v" + random.nextInt(40);
            int length = 1 + random.nextInt(random.nextInt(4) == 0 ? 700 : 20);
            entries.add(new Timeline.Entry<>(
                    random.nextInt(50) == 0 ? DateRange.startingOn(from) : DateRange.of(from, from.plusDays(length)),
                    value));
        }
        DatedSet<String> set = DatedSet.of(entries);
        eachDay((before, day) -> assertThat(set.on(day)).isEqualTo(onDay(entries, day)));
    }

    @Property(tries = 100)
    void overlapsAreAllPairsWithCommonDays(@ForAll("entries") List<Timeline.Entry<String>> entries) {
        DatedSet<String> set = DatedSet.of(entries);
        List<DatedSet.Overlap<String>> expected = new ArrayList<>();
        for (int i = 0; i < set.entries().size(); i++) {
            for (int j = i + 1; j < set.entries().size(); j++) {
                Timeline.Entry<String> first = set.entries().get(i);
                Timeline.Entry<String> second = set.entries().get(j);
                first.range()
                        .intersection(second.range())
                        .ifPresent(common -> expected.add(new DatedSet.Overlap<>(common, first, second)));
            }
        }
        assertThat(set.overlaps()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(set.overlaps()).extracting(DatedSet.Overlap::range).isSorted();
    }

    @Property(tries = 100)
    void partsAndUnionsAreThoseOfTheirDays(
            @ForAll("entries") List<Timeline.Entry<String>> entries,
            @ForAll("entries") List<Timeline.Entry<String>> others,
            @ForAll("ranges") DateRange range) {
        DatedSet<String> set = DatedSet.of(entries);
        DatedSet<String> within = set.within(range);
        DatedSet<String> filtered = set.filter(value -> !value.equals("a"));
        DatedSet<String> mapped = set.map(value -> value.equals("b") ? "a" : value);
        DatedSet<String> union = set.plus(DatedSet.of(others));
        List<Timeline.Entry<String>> both = new ArrayList<>(entries);
        both.addAll(others);
        eachDay((before, day) -> {
            List<String> plain = onDay(entries, day);
            assertThat(within.on(day)).isEqualTo(range.contains(day) ? plain : List.of());
            assertThat(filtered.on(day))
                    .isEqualTo(plain.stream().filter(v -> !v.equals("a")).toList());
            assertThat(mapped.on(day))
                    .isEqualTo(plain.stream()
                            .map(v -> v.equals("b") ? "a" : v)
                            .distinct()
                            .sorted()
                            .toList());
            assertThat(union.on(day)).isEqualTo(onDay(both, day));
        });
        assertThat(union).isEqualTo(DatedSet.of(others).plus(set));
        assertThat(set.overlapping(range).entries())
                .allMatch(entry -> entry.range().overlaps(range));
        assertThat(set.overlapping(range).within(range)).isEqualTo(within);
    }

    @Property(tries = 100)
    void gapsAreTheDaysOnWhichNothingHolds(
            @ForAll("entries") List<Timeline.Entry<String>> entries,
            @ForAll("lines") List<Timeline.Entry<String>> line,
            @ForAll("ranges") DateRange range) {
        List<DateRange> gaps = DatedSet.of(entries).gaps(range);
        Timeline<String> timeline = Timeline.of(line);
        eachDay((before, day) -> {
            assertThat(gaps.stream().anyMatch(gap -> gap.contains(day)))
                    .isEqualTo(range.contains(day) && onDay(entries, day).isEmpty());
            assertThat(timeline.gaps(range).stream().anyMatch(gap -> gap.contains(day)))
                    .isEqualTo(range.contains(day) && timeline.on(day).isEmpty());
        });
        for (int i = 1; i < gaps.size(); i++) {
            assertThat(gaps.get(i).from()).isAfter(gaps.get(i - 1).to().orElseThrow());
        }
    }

    @Property(tries = 100)
    void piecesBeginWhereSomethingIsNotAsOnTheDayBefore(
            @ForAll("entries") List<Timeline.Entry<String>> entries,
            @ForAll("lines") List<Timeline.Entry<String>> line,
            @ForAll("ranges") DateRange range) {
        Timeline<String> timeline = Timeline.of(line);
        List<DateRange> pieces =
                Cuts.of(range).at(DatedSet.of(entries)).at(timeline).pieces();
        Set<LocalDate> starts = new HashSet<>();
        eachDay((before, day) -> {
            boolean changed = !onDay(entries, before).equals(onDay(entries, day))
                    || !timeline.on(before).equals(timeline.on(day));
            if (range.contains(day) && (day.equals(range.from()) || changed)) {
                starts.add(day);
            }
        });
        assertThat(pieces.stream().map(DateRange::from).filter(day -> day.isBefore(END)))
                .containsExactlyInAnyOrderElementsOf(starts);
        assertThat(pieces.get(0).from()).isEqualTo(range.from());
        assertThat(pieces.get(pieces.size() - 1).to()).isEqualTo(range.to());
        for (int i = 1; i < pieces.size(); i++) {
            assertThat(pieces.get(i - 1).to()).contains(pieces.get(i).from());
        }
    }

    @Property(tries = 100)
    void timelinesAreCombinedDayByDay(
            @ForAll("lines") List<Timeline.Entry<String>> first,
            @ForAll("lines") List<Timeline.Entry<String>> second,
            @ForAll("ranges") DateRange range) {
        Timeline<String> mine = Timeline.of(first);
        Timeline<String> theirs = Timeline.of(second);
        Timeline<String> combined = mine.combine(theirs, (a, b) -> a + b);
        Timeline<String> completed = mine.orElse(theirs);
        Timeline<String> replaced = mine.replacing(range, "z");
        Timeline<String> cleared = mine.without(range);
        eachDay((before, day) -> {
            assertThat(combined.on(day))
                    .isEqualTo(mine.on(day).flatMap(a -> theirs.on(day).map(b -> a + b)));
            assertThat(completed.on(day)).isEqualTo(mine.on(day).or(() -> theirs.on(day)));
            assertThat(replaced.on(day)).isEqualTo(range.contains(day) ? Optional.of("z") : mine.on(day));
            assertThat(cleared.on(day)).isEqualTo(range.contains(day) ? Optional.empty() : mine.on(day));
        });
        assertThat(combined).isEqualTo(Timeline.of(combined.entries()));
    }
}
