package io.salestiers.core.responsibility;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.LadderId;
import io.salestiers.core.org.LadderKind;
import io.salestiers.core.org.Ladders;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a company governs its sales: the tiers and what each of them answers for.
 *
 * <p>The document {@code tiers-and-charter}. Immutable and safe for use by several threads.
 *
 * @param ladders the tiers
 * @param charter their duties
 */
public record Governance(Ladders ladders, Charter charter) {
    /* As it is written: the tiers of the only ladder, or ladders by name. */
    private record Document(
            @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("ladder") @Nullable
            List<Tier> ladder,

            @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("ladders") @Nullable
            List<Ladder> ladders,

            @JsonProperty("charter") Charter charter) {}

    private record NamedLadder(
            @JsonProperty("id") LadderId id,
            @JsonProperty("kind") LadderKind kind,
            @JsonProperty("name") LocalizedText name,
            @JsonProperty("tiers") List<Tier> tiers) {}

    /**
     * Refuses a charter of other tiers.
     *
     * @throws InvalidDefinitionException if the charter names tiers that are in no ladder; with all of them
     */
    public Governance {
        requireNonNull(ladders, "ladders");
        requireNonNull(charter, "charter");
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < charter.tiers().size(); i++) {
            TierId tier = charter.tiers().get(i).tier();
            if (ladders.find(tier).isEmpty()) {
                findings.add(Finding.of(ResponsibilityFindings.UNKNOWN_TIER, place("/charter/" + i + "/tier"))
                        .with("tier", tier.value())
                        .with(
                                "allowed",
                                Argument.texts(ladders.tiers().stream()
                                        .map(known -> known.id().value())
                                        .toList())));
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /**
     * How a company with one ladder governs its sales.
     *
     * @param ladder the tiers
     * @param charter their duties
     * @throws InvalidDefinitionException if the charter names tiers that are not in the ladder; with all of them
     */
    public Governance(Ladder ladder, Charter charter) {
        this(Ladders.of(ladder), charter);
    }

    /**
     * The ladder that counts where only one can.
     *
     * @return the {@linkplain Ladders#first() first} of the ladders
     */
    public Ladder ladder() {
        return ladders.first();
    }

    /* From lists, so that a wrong ladder does not hide what is wrong with the charter. */
    @JsonCreator
    private static Governance fromJson(
            @JsonProperty("ladder") @Nullable List<Tier> ladder,
            @JsonProperty("ladders") @Nullable List<NamedLadder> named,
            @JsonProperty("charter") List<TierDuties> charter) {
        List<Finding> findings = new ArrayList<>();
        List<Ladder> ladders = new ArrayList<>();
        if (ladder != null) {
            built("/ladder", () -> Ladder.of(ladder), findings).ifPresent(ladders::add);
        }
        for (int i = 0; named != null && i < named.size(); i++) {
            NamedLadder each = named.get(i);
            built(
                            "/ladders/" + i + "/tiers",
                            () -> Ladder.of(each.id(), each.kind(), each.name(), each.tiers()),
                            findings)
                    .ifPresent(ladders::add);
        }
        Optional<Ladders> builtLadders =
                findings.isEmpty() ? built("/ladders", () -> Ladders.of(ladders), findings) : Optional.empty();
        Optional<Charter> builtCharter = built("/charter", () -> Charter.of(charter), findings);
        if (builtLadders.isEmpty() || builtCharter.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
        return new Governance(builtLadders.get(), builtCharter.get());
    }

    @JsonValue
    private Document toJson() {
        Ladder first = ladders.first();
        return ladders.all().size() == 1 && first.equals(Ladder.of(first.tiers()))
                ? new Document(first.tiers(), null, charter)
                : new Document(null, ladders.all(), charter);
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
     * @return a warning for each tier without a duty, ladder by ladder, in each the highest first
     */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Tier tier : ladders.tiers()) {
            if (charter.duties(tier.id()).isEmpty()) {
                findings.add(Finding.of(ResponsibilityFindings.TIER_WITHOUT_DUTY, place("/charter"))
                        .with("tier", tier.id().value()));
            }
        }
        return List.copyOf(findings);
    }
}
