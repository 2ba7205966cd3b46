package io.salestiers.incentives.rate;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.List;

/** What keeps bands from being a table: all of it, each at its pointer. */
final class RateTableCheck {
    private final RateTable table;
    private final List<RateBand> bands;
    private final List<Finding> findings = new ArrayList<>();

    private RateTableCheck(RateTable table) {
        this.table = table;
        this.bands = table.bands();
    }

    static List<Finding> of(RateTable table) {
        RateTableCheck check = new RateTableCheck(table);
        if (check.bands.isEmpty()) {
            return List.of(Finding.of(RateFinding.NO_BAND, Place.document("rate-table", "/bands")));
        }
        check.order();
        for (int i = 0; i < check.bands.size(); i++) {
            check.value(i);
            check.mode(i);
        }
        check.fit();
        return List.copyOf(check.findings);
    }

    private void order() {
        if (bands.get(0).from().signum() != 0) {
            findings.add(finding(RateFinding.FIRST_NOT_ZERO, 0));
        }
        for (int i = 0; i < bands.size(); i++) {
            RateBand band = bands.get(i);
            int index = i;
            boolean last = i == bands.size() - 1;
            band.to()
                    .filter(end -> end.compareTo(band.from()) <= 0)
                    .ifPresent(end ->
                            findings.add(finding(RateFinding.EMPTY_BAND, index).with("to", end.toArgument())));
            if (last) {
                last(band, i);
                continue;
            }
            if (band.to().isEmpty()) {
                findings.add(finding(RateFinding.OPEN_BEFORE_LAST, i));
            }
            if (bands.get(i + 1).from().compareTo(band.from()) < 0) {
                findings.add(finding(RateFinding.BEHIND, i + 1)
                        .with("previous", i + 1)
                        .with("begin", band.from().toArgument()));
            } else if (band.to().isPresent()) {
                follow(i + 1, band.to().get());
            }
        }
    }

    private void last(RateBand band, int index) {
        boolean ends = table.application() == Application.INTERPOLATED;
        if (ends && band.to().isEmpty()) {
            findings.add(finding(RateFinding.LAST_WITHOUT_END, index));
        } else if (!ends && band.to().isPresent()) {
            findings.add(finding(RateFinding.LAST_NOT_OPEN, index)
                    .with("to", band.to().get().toArgument()));
        }
    }

    private void follow(int next, Ratio end) {
        int order = bands.get(next).from().compareTo(end);
        if (order != 0) {
            findings.add(finding(order > 0 ? RateFinding.HOLE : RateFinding.OVERLAP, next)
                    .with("previous", next)
                    .with("end", end.toArgument()));
        }
    }

    private void value(int index) {
        RateBand band = bands.get(index);
        band.rate()
                .filter(rate -> rate.signum() < 0)
                .ifPresent(rate ->
                        findings.add(finding(RateFinding.NEGATIVE_RATE, index).with("rate", rate.toArgument())));
        band.amount()
                .filter(amount -> amount.signum() < 0)
                .ifPresent(amount ->
                        findings.add(finding(RateFinding.NEGATIVE_VALUE, index).with("amount", amount.toArgument())));
        if (band.rate().isPresent() != bands.get(0).rate().isPresent()) {
            findings.add(finding(RateFinding.MIXED_VALUES, index));
        }
    }

    private void mode(int index) {
        boolean perBand = table.application() == Application.PER_BAND;
        if (perBand && bands.get(index).mode().isEmpty()) {
            findings.add(finding(RateFinding.MODE_MISSING, index));
        } else if (!perBand && bands.get(index).mode().isPresent()) {
            findings.add(finding(RateFinding.MODE_WITHOUT_EFFECT, index));
        }
    }

    private void fit() {
        boolean interpolated = table.application() == Application.INTERPOLATED;
        boolean amounts = bands.get(0).amount().isPresent();
        if (amounts
                && (table.application() == Application.HIGHEST_RATE_ON_EXCESS
                        || table.application() == Application.PER_BAND)) {
            findings.add(Finding.of(RateFinding.APPLICATION_NEEDS_RATES, Place.document("rate-table", "/application")));
        }
        if (amounts && !interpolated && table.negative() == NegativeAmount.PAYS_NEGATIVE) {
            findings.add(Finding.of(RateFinding.NEGATIVE_NEEDS_RATES, Place.document("rate-table", "/negative")));
        }
        if (interpolated && table.beyond().isEmpty()) {
            findings.add(Finding.of(RateFinding.BEYOND_MISSING, Place.document("rate-table", "")));
        } else if (!interpolated && table.beyond().isPresent()) {
            findings.add(Finding.of(RateFinding.BEYOND_WITHOUT_END, Place.document("rate-table", "/beyond")));
        }
    }

    private Finding finding(RateFinding code, int index) {
        return Finding.of(code, Place.document("rate-table", "/bands/" + index))
                .with("band", index + 1)
                .with("from", bands.get(index).from().toArgument());
    }
}
