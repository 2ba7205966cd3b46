package io.salestiers.kpi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import org.junit.jupiter.api.Test;

class PieceTargetTest {
    /** A piece of 17 days of 75 on which somebody takes part, in a quarter of 91. */
    private static Ratio share(PieceTarget target) {
        return target.share(17, 75, 91);
    }

    @Test
    void shareIsOfTheDaysThatAreNamed() {
        assertThat(share(PieceTarget.WHOLE)).isEqualTo(Ratio.ONE);
        assertThat(share(PieceTarget.BY_PERIOD_DAYS)).isEqualTo(Ratio.of(17, 91));
        assertThat(share(PieceTarget.BY_PARTICIPATION_DAYS)).isEqualTo(Ratio.of(17, 75));
    }
}
