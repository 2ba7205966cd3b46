package io.salestiers.kpi.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.kpi.measure.Reason;
import io.salestiers.kpi.testkit.formula.ColumnArbitraries;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** The edge cases that the arbitraries promise do occur. */
class ColumnArbitrariesTest {
    private static final Set<String> SEEN = new TreeSet<>();
    private static final Set<Reason> REASONS = EnumSet.noneOf(Reason.class);
    private static final Set<RoundingMode> MODES = EnumSet.noneOf(RoundingMode.class);

    @Provide
    Arbitrary<Column> columns() {
        return ColumnArbitraries.columns(ColumnArbitraries.numbers(), 20);
    }

    @Provide
    Arbitrary<io.salestiers.core.money.Rounding> roundings() {
        return ColumnArbitraries.roundings();
    }

    @Property(tries = 1000)
    void columnsAreLookedAt(
            @ForAll("columns") Column column, @ForAll("roundings") io.salestiers.core.money.Rounding rounding) {
        MODES.add(rounding.mode());
        SEEN.add(column.status().isPresent() ? "gaps" : "no gaps");
        column.status().ifPresent(statuses -> {
            for (int status : statuses) {
                SEEN.add(status == 0 ? "known" : status == ColumnStatus.MISSING ? "missing" : "not meaningful");
                SEEN.add(Integer.bitCount(status) > 1 ? "several reasons" : "one reason");
                REASONS.addAll(ColumnStatus.reasons(status));
            }
        });
        for (long value : column.values()) {
            SEEN.add(
                    value == 0 ? "0" : value == Long.MIN_VALUE ? "smallest" : value == Long.MAX_VALUE ? "largest" : "");
            SEEN.add(value < 0 ? "negative" : "");
            SEEN.add(Math.abs(value) > 1L << 61 ? "beyond 61 bits" : "");
            SEEN.add(value == 1L << 53 || value == (1L << 53) + 1 ? "around 53 bits" : "");
        }
    }

    @AfterContainer
    static void everythingWasSeen() {
        assertThat(SEEN)
                .contains("gaps", "no gaps", "known", "missing", "not meaningful", "several reasons", "0", "smallest")
                .contains("largest", "negative", "beyond 61 bits", "around 53 bits");
        assertThat(REASONS).containsExactly(Reason.values());
        assertThat(MODES).hasSize(7);
    }
}
