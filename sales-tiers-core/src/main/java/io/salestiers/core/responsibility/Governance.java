package io.salestiers.core.responsibility;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import java.util.ArrayList;
import java.util.List;

/**
 * How a company governs its sales: the tiers and what each of them answers for.
 *
 * <p>The document {@code tiers-and-charter}. Immutable and safe for use by several threads.
 *
 * @param ladder the tiers
 * @param charter their duties
 */
public record Governance(Ladder ladder, Charter charter) {
    /**
     * Refuses a charter of other tiers.
     *
     * @throws InvalidDefinitionException if the charter names tiers that are not in the ladder; with all of them
     */
    @JsonCreator
    public Governance(@JsonProperty("ladder") Ladder ladder, @JsonProperty("charter") Charter charter) {
        this.ladder = requireNonNull(ladder, "ladder");
        this.charter = requireNonNull(charter, "charter");
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < charter.tiers().size(); i++) {
            TierId tier = charter.tiers().get(i).tier();
            if (ladder.find(tier).isEmpty()) {
                findings.add(Finding.of(
                                ResponsibilityFindings.UNKNOWN_TIER,
                                Place.document("tiers-and-charter", "/charter/" + i + "/tier"))
                        .with("tier", tier.value())
                        .with("allowed", allowed(ladder)));
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    private static Argument allowed(Ladder ladder) {
        return Argument.texts(
                ladder.tiers().stream().map(tier -> tier.id().value()).toList());
    }

    /**
     * What is worth knowing.
     *
     * @return a warning for each tier without a duty, the highest tier first
     */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Tier tier : ladder.tiers()) {
            if (charter.duties(tier.id()).isEmpty()) {
                findings.add(Finding.of(
                                ResponsibilityFindings.TIER_WITHOUT_DUTY,
                                Place.document("tiers-and-charter", "/charter"))
                        .with("tier", tier.id().value()));
            }
        }
        return List.copyOf(findings);
    }
}
