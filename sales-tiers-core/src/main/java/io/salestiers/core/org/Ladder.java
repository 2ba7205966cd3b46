package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A ladder (层级体系): tiers from the highest to the lowest.
 *
 * <p>Each tier has its own id and its own rank, so of two different tiers one is always the higher. In JSON
 * {@code {"id":"sales","kind":"line","name":{"en":"Sales","zh":"销售"},"tiers":[…]}}, the tiers in any order. Immutable and
 * safe for use by several threads.
 */
public final class Ladder {
    private static final String DOCUMENT = "ladder";

    private static final LadderId STANDARD = LadderId.of("sales");
    private static final LocalizedText STANDARD_NAME = LocalizedText.of("Sales", "销售");

    private final LadderId id;
    private final LadderKind kind;
    private final LocalizedText name;
    private final List<Tier> tiers;
    private final Map<TierId, Tier> byId;

    private Ladder(LadderId id, LadderKind kind, LocalizedText name, List<Tier> tiers) {
        this.id = requireNonNull(id, "id");
        this.kind = requireNonNull(kind, "kind");
        this.name = requireNonNull(name, "name");
        this.tiers = tiers;
        this.byId = new LinkedHashMap<>();
        tiers.forEach(tier -> byId.put(tier.id(), tier));
    }

    /**
     * The line of an organization that has only one ladder.
     *
     * @param tiers at least one tier, in any order
     * @return the ladder {@code sales}
     * @throws InvalidDefinitionException if there is no tier, or two have the same id or rank; with all such findings
     */
    public static Ladder of(List<Tier> tiers) {
        return of(STANDARD, LadderKind.LINE, STANDARD_NAME, tiers);
    }

    /**
     * A ladder among others.
     *
     * @param id the id
     * @param kind whether its tiers lead or support
     * @param name the name
     * @param tiers at least one tier, in any order
     * @return the ladder
     * @throws InvalidDefinitionException if there is no tier, or two have the same id or rank; with all such findings
     */
    @JsonCreator
    public static Ladder of(
            @JsonProperty("id") LadderId id,
            @JsonProperty("kind") LadderKind kind,
            @JsonProperty("name") LocalizedText name,
            @JsonProperty("tiers") List<Tier> tiers) {
        List<Finding> findings = new ArrayList<>();
        if (tiers.isEmpty()) {
            findings.add(Finding.of(OrgFindings.EMPTY_LADDER, Place.document(DOCUMENT, "")));
        }
        Map<TierId, Tier> ids = new TreeMap<>();
        Map<Integer, Tier> ranks = new TreeMap<>();
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            if (ids.putIfAbsent(tier.id(), tier) != null) {
                findings.add(Finding.of(OrgFindings.DUPLICATE_TIER, Place.document(DOCUMENT, "/" + i + "/id"))
                        .with("tier", tier.id().value()));
            }
            Tier equal = ranks.putIfAbsent(tier.rank(), tier);
            if (equal != null) {
                findings.add(Finding.of(OrgFindings.DUPLICATE_RANK, Place.document(DOCUMENT, "/" + i + "/rank"))
                        .with("tier", tier.id().value())
                        .with("other", equal.id().value())
                        .with("rank", tier.rank()));
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
        return new Ladder(
                id,
                kind,
                name,
                tiers.stream()
                        .sorted(Comparator.comparingInt(Tier::rank).reversed())
                        .toList());
    }

    /**
     * The id.
     *
     * @return the id, {@code sales} where there is only one
     */
    @JsonProperty
    public LadderId id() {
        return id;
    }

    /**
     * What its tiers are for.
     *
     * @return whether they lead or support
     */
    @JsonProperty
    public LadderKind kind() {
        return kind;
    }

    /**
     * What it is called.
     *
     * @return the name in both languages
     */
    @JsonProperty
    public LocalizedText name() {
        return name;
    }

    /**
     * All tiers.
     *
     * @return the tiers, the highest first
     */
    @JsonProperty
    public List<Tier> tiers() {
        return tiers;
    }

    /**
     * The tier with an id.
     *
     * @param id the id
     * @return the tier, empty if this ladder has none with this id
     */
    public Optional<Tier> find(TierId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The tier with an id.
     *
     * @param id the id
     * @return the tier
     * @throws NotFoundException if this ladder has none with this id
     */
    public Tier tier(TierId id) {
        return find(id).orElseThrow(() -> new NotFoundException("tier", id));
    }

    /**
     * The highest tier.
     *
     * @return the tier with the highest rank
     */
    public Tier highest() {
        return tiers.get(0);
    }

    /**
     * The lowest tier.
     *
     * @return the tier with the lowest rank
     */
    public Tier lowest() {
        return tiers.get(tiers.size() - 1);
    }

    /**
     * The next higher tier: regional manager for supervisor.
     *
     * @param id a tier of this ladder
     * @return the tier directly above it, empty for the highest
     * @throws NotFoundException if this ladder has none with this id
     */
    public Optional<Tier> above(TierId id) {
        int index = tiers.indexOf(tier(id));
        return index == 0 ? Optional.empty() : Optional.of(tiers.get(index - 1));
    }

    /**
     * The next lower tier: representative for supervisor.
     *
     * @param id a tier of this ladder
     * @return the tier directly below it, empty for the lowest
     * @throws NotFoundException if this ladder has none with this id
     */
    public Optional<Tier> below(TierId id) {
        int index = tiers.indexOf(tier(id));
        return index == tiers.size() - 1 ? Optional.empty() : Optional.of(tiers.get(index + 1));
    }

    /**
     * Whether a tier stands above another one.
     *
     * @param tier a tier of this ladder
     * @param other a tier of this ladder
     * @return true if its rank is higher; false for the same tier
     * @throws NotFoundException if this ladder lacks one of them
     */
    public boolean higher(TierId tier, TierId other) {
        return tier(tier).rank() > tier(other).rank();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Ladder other
                && id.equals(other.id)
                && kind == other.kind
                && name.equals(other.name)
                && tiers.equals(other.tiers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, kind, name, tiers);
    }

    @Override
    public String toString() {
        return id + " " + tiers;
    }
}
