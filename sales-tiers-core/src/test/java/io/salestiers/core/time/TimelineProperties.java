package io.salestiers.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.testkit.time.DateRangeArbitraries;
import io.salestiers.core.testkit.time.TimelineArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Against a map of single days. */
class TimelineProperties {
    private static final LocalDate BEGIN = LocalDate.of(2022, 12, 25);
    private static final LocalDate END = LocalDate.of(2036, 1, 1);

    @Provide
    Arbitrary<List<Timeline.Entry<String>>> entries() {
        return TimelineArbitraries.entries(Arbitraries.of("a", "b", "c"));
    }

    @Provide
    Arbitrary<DateRange> ranges() {
        return DateRangeArbitraries.ranges();
    }

    private static Map<LocalDate, String> days(List<Timeline.Entry<String>> entries) {
        Map<LocalDate, String> days = new TreeMap<>();
        for (Timeline.Entry<String> entry : entries) {
            for (LocalDate day = entry.range().from();
                    day.isBefore(END) && entry.range().contains(day);
                    day = day.plusDays(1)) {
                assertThat(days.put(day, entry.value()))
                        .as("two values on " + day)
                        .isNull();
            }
        }
        return days;
    }

    @Property(tries = 150)
    void saysOnEachDayWhatItsEntriesSay(@ForAll("entries") List<Timeline.Entry<String>> entries, @ForAll long seed) {
        List<Timeline.Entry<String>> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(seed));
        Timeline<String> timeline = Timeline.of(shuffled);
        Map<LocalDate, String> days = days(entries);
        for (LocalDate day = BEGIN; day.isBefore(END); day = day.plusDays(1)) {
            assertThat(timeline.on(day)).isEqualTo(Optional.ofNullable(days.get(day)));
        }
        assertThat(days(timeline.entries())).isEqualTo(days);
    }

    @Property(tries = 200)
    void neighboursDiffer(@ForAll("entries") List<Timeline.Entry<String>> entries) {
        List<Timeline.Entry<String>> merged = Timeline.of(entries).entries();
        for (int i = 1; i < merged.size(); i++) {
            Optional<LocalDate> end = merged.get(i - 1).range().to();
            boolean touches = end.equals(Optional.of(merged.get(i).range().from()));
            assertThat(touches && merged.get(i - 1).value().equals(merged.get(i).value()))
                    .isFalse();
        }
    }

    @Property(tries = 150)
    void withinKeepsTheDaysOfTheRange(
            @ForAll("entries") List<Timeline.Entry<String>> entries, @ForAll("ranges") DateRange range) {
        Timeline<String> within = Timeline.of(entries).within(range);
        Map<LocalDate, String> days = days(entries);
        days.keySet().removeIf(day -> !range.contains(day));
        assertThat(days(within.entries())).isEqualTo(days);
        assertThat(within).isEqualTo(Timeline.of(within.entries())).hasSameHashCodeAs(Timeline.of(within.entries()));
    }

    @Property(tries = 150)
    void sameDaysAreTheSameTimeline(@ForAll("entries") List<Timeline.Entry<String>> entries) {
        List<Timeline.Entry<String>> cut = new ArrayList<>();
        for (Timeline.Entry<String> entry : entries) {
            LocalDate middle = entry.range().from().plusDays(1);
            if (entry.range().contains(middle)) {
                cut.add(new Timeline.Entry<>(DateRange.of(entry.range().from(), middle), entry.value()));
                cut.add(new Timeline.Entry<>(
                        entry.range().intersection(DateRange.startingOn(middle)).orElseThrow(), entry.value()));
            } else {
                cut.add(entry);
            }
        }
        assertThat(Timeline.of(cut)).isEqualTo(Timeline.of(entries)).hasSameHashCodeAs(Timeline.of(entries));
    }

    @Property(tries = 200)
    void secondValueOnADayIsRefused(
            @ForAll("entries") List<Timeline.Entry<String>> entries, @ForAll("ranges") DateRange range) {
        List<Timeline.Entry<String>> more = new ArrayList<>(entries);
        more.add(new Timeline.Entry<>(range, "x"));
        if (entries.stream().anyMatch(entry -> entry.range().overlaps(range))) {
            assertThatThrownBy(() -> Timeline.of(more))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("x on " + range);
        } else {
            assertThat(Timeline.of(more).on(range.from())).contains("x");
        }
    }

    @Property(tries = 100)
    void mapKeepsTheDays(@ForAll("entries") List<Timeline.Entry<String>> entries) {
        assertThat(Timeline.of(entries).map(value -> "same").entries())
                .isEqualTo(Timeline.of(entries.stream()
                                .map(entry -> new Timeline.Entry<>(entry.range(), "same"))
                                .toList())
                        .entries());
    }

    @Example
    void startsHoldUntilTheNext() {
        Timeline<String> timeline = Timeline.fromStarts(
                Map.of(LocalDate.of(2025, 1, 1), "a", LocalDate.of(2025, 3, 1), "b", LocalDate.of(2025, 2, 1), "a"));
        assertThat(timeline.entries())
                .containsExactly(
                        new Timeline.Entry<>(DateRange.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 1)), "a"),
                        new Timeline.Entry<>(DateRange.startingOn(LocalDate.of(2025, 3, 1)), "b"));
        assertThat(Timeline.empty().on(BEGIN)).isEmpty();
    }
}
