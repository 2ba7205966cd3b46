package io.salestiers.kpi.cycle;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import java.time.Instant;
import java.util.List;

/**
 * The distribution report that is attached to a cycle, so that whoever publishes has seen how ratings spread. It changes
 * nothing by itself.
 *
 * @param groups the reports
 * @param by who attached it
 * @param at when
 */
public record AttachedDistribution(List<DistributionGroup> groups, PersonId by, Instant at) {
    /** Copies the list. */
    public AttachedDistribution {
        groups = List.copyOf(groups);
        requireNonNull(by, "by");
        requireNonNull(at, "at");
    }

    /**
     * What the reports say.
     *
     * @return the findings of all groups
     */
    public List<Finding> findings() {
        return groups.stream()
                .flatMap(group -> group.report().findings().stream())
                .toList();
    }

    /**
     * The fingerprint of the reports.
     *
     * @return the same for equal reports, whoever attached them
     */
    public Digest digest() {
        return digest(groups);
    }

    static Digest digest(List<DistributionGroup> groups) {
        return Digest.of(JsonValue.list(groups.stream()
                .map(group -> JsonValue.object()
                        .with("tier", group.tier().map(tier -> tier.value()).orElse(""))
                        .with("report", group.report().digest().hex()))
                .toList()));
    }
}
