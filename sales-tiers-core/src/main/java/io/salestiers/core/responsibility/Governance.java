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
import java.util.Optional;
import java.util.function.Supplier;

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
    public Governance {
        requireNonNull(ladder, "ladder");
        requireNonNull(charter, "charter");
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < charter.tiers().size(); i++) {
            TierId tier = charter.tiers().get(i).tier();
            if (ladder.find(tier).isEmpty()) {
                findings.add(Finding.of(ResponsibilityFindings.UNKNOWN_TIER, place("/charter/" + i + "/tier"))
                        .with("tier", tier.value())
                        .with(
                                "allowed",
                                Argument.texts(ladder.tiers().stream()
                                        .map(known -> known.id().value())
                                        .toList())));
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /* From lists, so that a wrong ladder does not hide what is wrong with the charter. */
    @JsonCreator
    private static Governance fromJson(
            @JsonProperty("ladder") List<Tier> ladder, @JsonProperty("charter") List<TierDuties> charter) {
        List<Finding> findings = new ArrayList<>();
        Optional<Ladder> builtLadder = built("/ladder", () -> Ladder.of(ladder), findings);
        Optional<Charter> builtCharter = built("/charter", () -> Charter.of(charter), findings);
        if (builtLadder.isEmpty() || builtCharter.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
        return new Governance(builtLadder.get(), builtCharter.get());
    }

    private static <T> Optional<T> built(String pointer, Supplier<T> part, List<Finding> findings) {
        try {
            return Optional.of(part.get());
        } catch (InvalidDefinitionException e) {
            for (Finding finding : e.findings()) {
                String below = finding.place() instanceof Place.InDocument place ? place.pointer() : "";
                findings.add(finding.at(place(pointer + below)));
            }
            return Optional.empty();
        }
    }

    private static Place place(String pointer) {
        return Place.document("tiers-and-charter", pointer);
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
                findings.add(Finding.of(ResponsibilityFindings.TIER_WITHOUT_DUTY, place("/charter"))
                        .with("tier", tier.id().value()));
            }
        }
        return List.copyOf(findings);
    }
}
