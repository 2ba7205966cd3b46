package io.salestiers.kpi.cycle;

import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.A;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.B;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.C;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.kpi.testkit.cycle.ReviewedCompany;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TierMethodTest {
    private static final TierMethod EXACT =
            ReviewedCompany.template().method("1").find(REPRESENTATIVE).orElseThrow();

    @Test
    void bandsAreHalfOpenAndTheTopOneIsClosed() {
        assertThat(EXACT.ratings()).containsExactly(C, B, A);
        assertThat(EXACT.rating(Ratio.ZERO)).contains(C);
        assertThat(EXACT.rating(Ratio.of(5999, 100))).contains(C);
        assertThat(EXACT.rating(Ratio.of(60))).contains(B);
        assertThat(EXACT.rating(Ratio.of(80))).contains(A);
        assertThat(EXACT.rating(Ratio.of(100))).contains(A);
        assertThat(EXACT.rating(Ratio.of(101))).isEmpty();
        assertThat(EXACT.rating(Ratio.of(-1))).isEmpty();
    }

    @Test
    void aScoreIsRoundedFirstIfTheScorecardSaysSo() {
        TierMethod rounded = new TierMethod(REPRESENTATIVE, EXACT.bands(), Optional.of(Rounding.halfUp(0)));
        assertThat(rounded.rating(Ratio.of(595, 10))).contains(B);
        assertThat(EXACT.rating(Ratio.of(595, 10))).contains(C);
        assertThat(rounded.rating(Ratio.of(594, 10))).contains(C);
    }
}
