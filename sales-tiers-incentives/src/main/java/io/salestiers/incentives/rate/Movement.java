package io.salestiers.incentives.rate;

import io.salestiers.core.money.Ratio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What changes between the slices of one running total and those of another. */
final class Movement {
    private Movement() {}

    static List<BandSlice> between(List<BandSlice> before, List<BandSlice> after) {
        List<BandSlice> back = new ArrayList<>();
        List<BandSlice> given = new ArrayList<>();
        List<BandSlice> left = new ArrayList<>(before);
        for (BandSlice slice : after) {
            Optional<BandSlice> same =
                    left.stream().filter(each -> alike(each, slice)).findFirst();
            same.ifPresent(left::remove);
            add(same.map(each -> difference(each, slice)).orElse(slice), back, given);
        }
        left.forEach(slice -> add(slice.reversed(), back, given));
        back.sort(Comparator.comparing(BandSlice::band).reversed());
        given.sort(Comparator.comparing(BandSlice::band));
        back.addAll(given);
        return List.copyOf(back);
    }

    private static void add(BandSlice slice, List<BandSlice> back, List<BandSlice> given) {
        int sign = slice.amount().signum() != 0
                ? slice.amount().signum()
                : slice.pay().signum();
        if (sign < 0) {
            back.add(slice);
        } else if (sign > 0) {
            given.add(slice);
        }
    }

    /* Slices that differ in nothing but how much there is, so that their difference is a slice too. */
    private static boolean alike(BandSlice one, BandSlice other) {
        return one.band() == other.band()
                && one.above().equals(other.above())
                && one.upTo().equals(other.upTo())
                && (one.value() instanceof BandValue.Amount || one.value().equals(other.value()));
    }

    private static BandSlice difference(BandSlice from, BandSlice to) {
        Ratio base = to.base().minus(from.base());
        BandValue value = to.value() instanceof BandValue.Amount
                ? new BandValue.Amount(to.pay().minus(from.pay()))
                : to.value();
        return new BandSlice(
                to.band(), to.range(), to.above(), to.upTo(), to.amount().minus(from.amount()), base, value);
    }
}
