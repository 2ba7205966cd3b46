package io.salestiers.core.org;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tiers of an organization, from the highest to the lowest.
 *
 * <p>Each tier has its own id and its own rank, so of two different tiers one is always the higher. In JSON a list of
 * tiers in any order. Immutable and safe for use by several threads.
 */
public final class Ladder {
    private static final String DOCUMENT = "ladder";

    private final List<Tier> tiers;
    private final Map<TierId, Tier> byId;

    private Ladder(List<Tier> tiers) {
        this.tiers = tiers;
        this.byId = new LinkedHashMap<>();
        tiers.forEach(tier -> byId.put(tier.id(), tier));
    }

    /**
     * The ladder of some tiers.
     *
     * @param tiers at least one tier, in any order
     * @return the ladder
     * @throws InvalidDefinitionException if there is no tier, or two have the same id or rank; with all such findings
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Ladder of(List<Tier> tiers) {
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
        return new Ladder(tiers.stream()
                .sorted(Comparator.comparingInt(Tier::rank).reversed())
                .toList());
    }

    /**
     * All tiers.
     *
     * @return the tiers, the highest first
     */
    @JsonValue
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
        return object instanceof Ladder other && tiers.equals(other.tiers);
    }

    @Override
    public int hashCode() {
        return tiers.hashCode();
    }

    @Override
    public String toString() {
        return tiers.toString();
    }
}
