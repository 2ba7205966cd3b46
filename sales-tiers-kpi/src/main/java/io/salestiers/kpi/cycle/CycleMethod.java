package io.salestiers.kpi.cycle;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.org.TierId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * By which version of a template a cycle evaluates. It is frozen once the first scorecard has been scored, so that all are
 * measured alike.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param template which version
 * @param tiers the tiers that have a scorecard, by id
 */
public record CycleMethod(InputRef template, List<TierMethod> tiers) {
    /** Sorts the tiers. */
    public CycleMethod {
        requireNonNull(template, "template");
        tiers = tiers.stream().sorted(Comparator.comparing(TierMethod::tier)).toList();
    }

    /**
     * The ratings of a tier.
     *
     * @param tier the tier
     * @return them; empty if it has no scorecard
     */
    public Optional<TierMethod> find(TierId tier) {
        return tiers.stream().filter(each -> each.tier().equals(tier)).findFirst();
    }

    JsonValue.Fields json() {
        return JsonValue.object()
                .with("template", template.json())
                .with(
                        "tiers",
                        JsonValue.list(tiers.stream()
                                .map(each -> JsonValue.object()
                                        .with("tier", each.tier().value())
                                        .with(
                                                "bands",
                                                JsonValue.list(each.bands().stream()
                                                        .map(band -> JsonValue.object()
                                                                .with(
                                                                        "rating",
                                                                        band.rating()
                                                                                .value())
                                                                .with(
                                                                        "from",
                                                                        band.from()
                                                                                .toString())
                                                                .with(
                                                                        "to",
                                                                        band.to()
                                                                                .toString()))
                                                        .toList()))
                                        .with(
                                                "rounding",
                                                each.rounding()
                                                        .map(to -> to.scale() + " "
                                                                + to.mode().name())
                                                        .orElse("")))
                                .toList()));
    }
}
