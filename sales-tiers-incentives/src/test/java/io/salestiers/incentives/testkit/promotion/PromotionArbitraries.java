package io.salestiers.incentives.testkit.promotion;

import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary cases and absences of promotion. Statistics prove that what matters occurs. */
public final class PromotionArbitraries {
    private PromotionArbitraries() {}

    /**
     * Cases in which anybody tries anything.
     *
     * @return walks of 10 to 60 commands
     */
    public static Arbitrary<PromotionWalk> walks() {
        return Combinators.combine(
                        Arbitraries.longs(), Arbitraries.integers().between(10, 60))
                .as(PromotionWalk::of);
    }

    /**
     * Days of protected leave within some days: none, single days, long ones, such as overlap, and such as begin or end with a
     * month.
     *
     * @param within the days, with an end
     * @return leaves in any order
     */
    public static Arbitrary<List<DateRange>> leaves(DateRange within) {
        int days = (int) within.lengthInDays();
        Arbitrary<LocalDate> from = Arbitraries.integers()
                .between(0, days - 1)
                .map(within.from()::plusDays)
                .map(day -> day.getDayOfMonth() > 25 ? day.withDayOfMonth(1) : day)
                .map(day -> day.isBefore(within.from()) ? within.from() : day);
        Arbitrary<Integer> length =
                Arbitraries.oneOf(Arbitraries.just(1), Arbitraries.integers().between(2, 10), Arbitraries.of(31, 90, 120));
        return Combinators.combine(from, length)
                .as((start, count) -> DateRange.of(start, start.plusDays(count)))
                .list()
                .ofMaxSize(3);
    }
}
