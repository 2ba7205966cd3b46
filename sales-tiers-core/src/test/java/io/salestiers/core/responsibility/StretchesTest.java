package io.salestiers.core.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The columns behind the sweep, day numbers in place of dates. */
class StretchesTest {
    private static Stretches<String> of(Object... parts) {
        Stretches<String> stretches = new Stretches<>();
        for (int i = 0; i < parts.length; i += 3) {
            stretches.add((Integer) parts[i], (Integer) parts[i + 1], (String) parts[i + 2]);
        }
        return stretches;
    }

    private static List<String> shown(Stretches<?> stretches) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            shown.add(stretches.from(i) + "-" + stretches.to(i) + " " + stretches.value(i));
        }
        return shown;
    }

    @Nested
    class Columns {
        @Test
        void neighboursOfOneValueAreOneStretch() {
            assertThat(shown(of(0, 3, "a", 3, 5, "a", 5, 6, "b", 7, 9, "b")))
                    .containsExactly("0-5 a", "5-6 b", "7-9 b");
        }

        @Test
        void growAsFarAsNeeded() {
            Stretches<String> many = new Stretches<>();
            for (int i = 0; i < 100; i++) {
                many.add(2L * i, 2L * i + 1, "v" + i);
            }
            assertThat(many.size()).isEqualTo(100);
            assertThat(many.on(198)).isEqualTo("v99");
            assertThat(many.on(0)).isEqualTo("v0");
        }

        @Test
        void theValueOfADay() {
            Stretches<String> stretches = of(2, 4, "a", 6, 7, "b");
            assertThat(stretches.on(1)).isNull();
            assertThat(stretches.on(2)).isEqualTo("a");
            assertThat(stretches.on(3)).isEqualTo("a");
            assertThat(stretches.on(4)).isNull();
            assertThat(stretches.on(6)).isEqualTo("b");
            assertThat(stretches.on(7)).isNull();
            assertThat(stretches.firstEndingAfter(3)).isZero();
            assertThat(stretches.firstEndingAfter(4)).isEqualTo(1);
            assertThat(stretches.firstEndingAfter(7)).isEqualTo(2);
        }

        @Test
        void thePartOnSomeDays() {
            Stretches<String> stretches = of(2, 4, "a", 4, 7, "b", 9, 12, "c");
            assertThat(shown(stretches.within(3, 10))).containsExactly("3-4 a", "4-7 b", "9-10 c");
            assertThat(shown(stretches.within(7, 9))).isEmpty();
            assertThat(shown(stretches.within(4, 5))).containsExactly("4-5 b");
        }

        @Test
        void asDates() {
            Stretches<String> stretches = of(0, 3, "a");
            stretches.add(5, Stretches.FOREVER, "b");
            assertThat(stretches.range(0)).isEqualTo(DateRange.parse("1970-01-01/1970-01-04"));
            assertThat(stretches.range(1)).isEqualTo(DateRange.startingOn(LocalDate.parse("1970-01-06")));
            assertThat(Stretches.end(stretches.range(0))).isEqualTo(3);
            assertThat(Stretches.end(stretches.range(1))).isEqualTo(Stretches.FOREVER);
            assertThat(stretches.toString()).isEqualTo("1970-01-01/1970-01-04 a\n1970-01-06/ b\n");
        }
    }

    @Nested
    class SideBySide {
        private List<String> shownTogether(Stretches<String> before, Stretches<String> after) {
            List<String> shown = new ArrayList<>();
            RowPairs.sideBySide(
                    before, after, (from, to, was, is) -> shown.add(from + "-" + to + " " + was + " " + is));
            return shown;
        }

        @Test
        void isCutWhereOneOfThemChanges() {
            assertThat(shownTogether(of(0, 4, "a", 4, 9, "b"), of(2, 6, "x")))
                    .containsExactly("0-2 a null", "2-4 a x", "4-6 b x", "6-9 b null");
        }

        @Test
        void leavesOutDaysWithoutAnyValue() {
            assertThat(shownTogether(of(0, 2, "a"), of(5, 6, "x"))).containsExactly("0-2 a null", "5-6 null x");
            assertThat(shownTogether(of(5, 6, "a"), of(0, 2, "x"))).containsExactly("0-2 null x", "5-6 a null");
        }

        @Test
        void ofEqualDaysAndOfNone() {
            assertThat(shownTogether(of(1, 3, "a"), of(1, 3, "x"))).containsExactly("1-3 a x");
            assertThat(shownTogether(of(), of(1, 3, "x"))).containsExactly("1-3 null x");
            assertThat(shownTogether(of(), of())).isEmpty();
        }
    }

    @Test
    void countsOfSeveralKinds() {
        DayCounts counts = new DayCounts(2);
        counts.add(0, 1, 5);
        counts.add(1, 3, 4);
        counts.add(0, 3, Stretches.FOREVER);
        List<String> shown = new ArrayList<>();
        counts.forEach(
                (from, to, now) -> shown.add(from + "-" + (to == Stretches.FOREVER ? "" : to) + " " + now[0] + now[1]));
        assertThat(shown).containsExactly("1-3 10", "3-4 21", "4-5 20", "5- 10");
    }

    @Nested
    class WhoIsThere {
        private final Occupancy first = new Occupancy(1, 0, 9, new int[] {7}, false);
        private final Occupancy second = new Occupancy(2, 0, 9, new int[] {7, 8}, true);
        private final Occupancy empty = new Occupancy(3, 0, 9, new int[0], false);

        private Occupancies of(Occupancy... all) {
            return new Occupancies(all);
        }

        @Test
        void peopleAreCountedOnceHoweverManyPositionsTheyHave() {
            assertThat(of().people).isZero();
            assertThat(of(empty).people).isZero();
            assertThat(of(first, empty).people).isEqualTo(1);
            assertThat(of(first, new Occupancy(4, 0, 9, new int[] {7}, false)).people)
                    .isEqualTo(1);
            assertThat(of(first, second).people).isEqualTo(2);
            assertThat(second.has(8)).isTrue();
            assertThat(second.has(9)).isFalse();
            assertThat(empty.vacant()).isTrue();
            assertThat(first.vacant()).isFalse();
        }

        @Test
        void bothTogetherHaveEachPositionOnceInOrder() {
            assertThat(of(second).with(of(first)).all).containsExactly(first, second);
            assertThat(of(first, second).with(of(second, empty)).all).containsExactly(first, second, empty);
            Occupancies one = of(first);
            assertThat(one.with(Occupancies.NONE)).isSameAs(one);
            assertThat(one.with(of(first))).isSameAs(one);
            assertThat(Occupancies.NONE.with(one)).isSameAs(one);
        }

        @Test
        void areTheSameIfTheOccupanciesAre() {
            assertThat(of(first, second)).isEqualTo(of(first, second)).hasSameHashCodeAs(of(first, second));
            assertThat(of(first)).isNotEqualTo(of(second)).isNotEqualTo(of(first, second));
            assertThat(of(first).toString()).isEqualTo("[position 1 with [7]]");
        }

        @Test
        void togetherOverDays() {
            Stretches<Occupancies> together = Together.of(
                    List.of(first, second, empty),
                    List.of(new long[] {0, 4}, new long[] {2, 6}, new long[] {8, Stretches.FOREVER}));
            List<String> shown = new ArrayList<>();
            for (int i = 0; i < together.size(); i++) {
                shown.add(together.from(i) + "-" + (together.to(i) == Stretches.FOREVER ? "" : together.to(i)) + " "
                        + together.value(i).all.length);
            }
            assertThat(shown).containsExactly("0-2 1", "2-4 2", "4-6 1", "8- 1");
        }
    }
}
