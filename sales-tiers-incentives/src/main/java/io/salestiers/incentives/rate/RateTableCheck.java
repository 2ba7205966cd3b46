package io.salestiers.incentives.rate;

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
        check.findings.addAll(BandSequence.check(
                "rate-table",
                check.bands.stream().map(RateBand::from).toList(),
                check.bands.stream().map(RateBand::to).toList(),
                table.application() == Application.INTERPOLATED));
        for (int i = 0; i < check.bands.size(); i++) {
            check.value(i);
            check.mode(i);
        }
        check.fit();
        return List.copyOf(check.findings);
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
