package io.salestiers.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstantRangeTest {
    private static final Instant ONE = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant TWO = Instant.parse("2025-02-01T00:00:00Z");
    private static final Instant THREE = Instant.parse("2025-03-01T00:00:00Z");
    private static final InstantRange JANUARY = InstantRange.of(ONE, TWO);
    private static final InstantRange QUARTER = InstantRange.of(ONE, THREE);
    private static final InstantRange OPEN = InstantRange.startingAt(TWO);

    @Test
    void endIsExcluded() {
        assertThat(JANUARY.contains(ONE)).isTrue();
        assertThat(JANUARY.contains(ONE.minusNanos(1))).isFalse();
        assertThat(JANUARY.contains(TWO.minusNanos(1))).isTrue();
        assertThat(JANUARY.contains(TWO)).isFalse();
        assertThat(OPEN.contains(Instant.MAX)).isTrue();
        assertThat(OPEN.to()).isEmpty();
    }

    @Test
    void rangesThatTouchHaveNothingInCommon() {
        assertThat(JANUARY.intersection(OPEN)).isEmpty();
        assertThat(OPEN.intersection(JANUARY)).isEmpty();
        assertThat(QUARTER.intersection(OPEN)).contains(InstantRange.of(TWO, THREE));
        assertThat(OPEN.intersection(QUARTER)).contains(InstantRange.of(TWO, THREE));
        assertThat(OPEN.intersection(InstantRange.startingAt(THREE))).contains(InstantRange.startingAt(THREE));
        assertThat(JANUARY.intersection(QUARTER)).contains(JANUARY);
    }

    @Test
    void enclosingIncludesTheSameRange() {
        assertThat(QUARTER.encloses(JANUARY)).isTrue();
        assertThat(QUARTER.encloses(QUARTER)).isTrue();
        assertThat(JANUARY.encloses(QUARTER)).isFalse();
        assertThat(QUARTER.encloses(OPEN)).isFalse();
        assertThat(InstantRange.startingAt(ONE).encloses(OPEN)).isTrue();
        assertThat(OPEN.encloses(InstantRange.startingAt(ONE))).isFalse();
    }

    @Test
    void isReadAsItIsWritten() {
        for (InstantRange range : List.of(JANUARY, OPEN)) {
            assertThat(InstantRange.parse(range.toString())).isEqualTo(range).hasSameHashCodeAs(range);
        }
        for (String bad : List.of("", "x", "2025-01-01T00:00:00Z", "2025-01-01/", "/2025-01-01T00:00:00Z")) {
            assertThatThrownBy(() -> InstantRange.parse(bad))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'" + bad + "'");
        }
    }

    @Test
    void emptyRangeIsRefused() {
        assertThatThrownBy(() -> InstantRange.of(TWO, TWO)).hasMessageContaining("must be after effective start");
        assertThatThrownBy(() -> InstantRange.of(TWO, ONE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isOrderedByStartThenEnd() {
        assertThat(List.of(OPEN, InstantRange.startingAt(ONE), QUARTER, JANUARY).stream()
                        .sorted()
                        .toList())
                .containsExactly(JANUARY, QUARTER, InstantRange.startingAt(ONE), OPEN);
        assertThat(JANUARY).isNotEqualTo(QUARTER).isNotEqualTo(Optional.of(JANUARY));
        assertThat(OPEN.compareTo(InstantRange.startingAt(TWO))).isZero();
    }
}
