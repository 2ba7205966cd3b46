package io.salestiers.incentives.rate;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A band as it stands in JSON, where it may have no value or two. */
record BandForm(Ratio from, Optional<Ratio> to, Optional<Ratio> rate, Optional<Ratio> amount, Optional<BandMode> mode) {
    static List<RateBand> bands(List<BandForm> forms) {
        List<Finding> findings = new ArrayList<>();
        List<RateBand> bands = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            BandForm form = forms.get(i);
            if (form.rate.isPresent() == form.amount.isPresent()) {
                findings.add(Finding.of(RateFinding.NOT_ONE_VALUE, Place.document("rate-table", "/bands/" + i))
                        .with("band", i + 1)
                        .with("from", form.from.toArgument()));
                continue;
            }
            Optional<BandValue> value = form.rate.map(BandValue.Rate::new);
            bands.add(new RateBand(
                    form.from,
                    form.to,
                    value.orElseGet(() -> new BandValue.Amount(form.amount.orElseThrow())),
                    form.mode));
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
        return bands;
    }
}
