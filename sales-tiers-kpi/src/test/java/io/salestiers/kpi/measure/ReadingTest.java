package io.salestiers.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.salestiers.core.unit.Quantity;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final Reading FIVE = Reading.known(Quantity.count(5));

    @Test
    void knownReadingsHaveNoGap() {
        assertThat(Reading.gap(FIVE, FIVE)).isEmpty();
    }

    @Test
    void missingWinsOverNotMeaningful() {
        assertThat(Reading.gap(Reading.notMeaningful(Reason.ZERO_DIVISOR), Reading.missing("market")))
                .contains(Reading.missing("market"));
    }

    @Test
    void missingInputsUnite() {
        assertThat(Reading.gap(List.of(Reading.missing("b"), FIVE, Reading.missing("a", "b"))))
                .contains(Reading.missing("a", "b"));
    }

    @Test
    void reasonsUnite() {
        assertThat(Reading.gap(Reading.notMeaningful(Reason.ZERO_BASE), Reading.notMeaningful(Reason.ZERO_DIVISOR)))
                .contains(Reading.notMeaningful(Reason.ZERO_DIVISOR, Reason.ZERO_BASE));
    }

    @Test
    void aGapNeedsAReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Reading.Missing(new TreeSet<>()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reading.NotMeaningful(new TreeSet<>()));
    }

    @Test
    void onlyKnownHasAQuantity() {
        assertThat(FIVE.quantity()).contains(Quantity.count(5));
        assertThat(Reading.missing("x").quantity()).isEmpty();
    }
}
