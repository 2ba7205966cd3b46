package io.salestiers.incentives.rate;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.List;

/** What keeps bands from being a sharing: all of it, each at its pointer. */
final class SharingTableCheck {
    private SharingTableCheck() {}

    static List<Finding> of(SharingParty measured, List<SharingBand> bands) {
        List<Finding> findings = new ArrayList<>(BandSequence.check(
                "sharing-table",
                bands.stream().map(SharingBand::from).toList(),
                bands.stream().map(SharingBand::to).toList(),
                false));
        for (int i = 0; i < bands.size(); i++) {
            SharingBand band = bands.get(i);
            Place place = Place.document("sharing-table", "/bands/" + i);
            if (band.payee().signum() < 0 || band.payee().compareTo(Ratio.ONE) > 0) {
                findings.add(Finding.of(RateFinding.NOT_A_SHARE, place)
                        .with("band", i + 1)
                        .with("share", band.payee().toArgument()));
            } else if (i < bands.size() - 1 && band.share(measured).signum() == 0) {
                findings.add(Finding.of(RateFinding.NEVER_FILLS, place).with("band", i + 1));
            }
        }
        return List.copyOf(findings);
    }
}
