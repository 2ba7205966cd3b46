package io.salestiers.core.responsibility;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The duties of each tier.
 *
 * <p>A duty belongs to one tier: two tiers that answer for the same are an overlap (职责重叠). In JSON a list of tiers with
 * their duties. Immutable and safe for use by several threads.
 */
public final class Charter {
    private final List<TierDuties> tiers;
    private final Map<TierId, List<Duty>> byTier = new TreeMap<>();
    private final Map<DutyId, TierId> owners = new TreeMap<>();

    private Charter(List<TierDuties> tiers) {
        this.tiers = List.copyOf(tiers);
        for (TierDuties entry : this.tiers) {
            byTier.put(entry.tier(), entry.duties());
            entry.duties().forEach(duty -> owners.put(duty.id(), entry.tier()));
        }
    }

    /**
     * The charter of some tiers.
     *
     * @param tiers the tiers with their duties, in the order in which they are shown; a tier may be left out
     * @return the charter
     * @throws InvalidDefinitionException if a tier or a duty occurs twice; with all such findings
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Charter of(List<TierDuties> tiers) {
        List<Finding> findings = new ArrayList<>();
        Map<TierId, Integer> seen = new TreeMap<>();
        Map<DutyId, TierId> owners = new TreeMap<>();
        for (int i = 0; i < tiers.size(); i++) {
            TierDuties entry = tiers.get(i);
            if (seen.putIfAbsent(entry.tier(), i) != null) {
                findings.add(Finding.of(ResponsibilityFindings.DUPLICATE_TIER, place("/" + i + "/tier"))
                        .with("tier", entry.tier().value()));
            }
            for (int j = 0; j < entry.duties().size(); j++) {
                DutyId duty = entry.duties().get(j).id();
                TierId owner = owners.putIfAbsent(duty, entry.tier());
                if (owner != null) {
                    findings.add(
                            Finding.of(ResponsibilityFindings.DUPLICATE_DUTY, place("/" + i + "/duties/" + j + "/id"))
                                    .with("duty", duty.value())
                                    .with("tier", entry.tier().value())
                                    .with("other", owner.value()));
                }
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
        return new Charter(tiers);
    }

    private static Place place(String pointer) {
        return Place.document("charter", pointer);
    }

    /**
     * All tiers with their duties.
     *
     * @return the entries in the order in which they were given
     */
    @JsonValue
    public List<TierDuties> tiers() {
        return tiers;
    }

    /**
     * The duties of a tier.
     *
     * @param tier a tier
     * @return its duties, empty for a tier that this charter leaves out
     */
    public List<Duty> duties(TierId tier) {
        return byTier.getOrDefault(tier, List.of());
    }

    /**
     * The tier that answers for a duty.
     *
     * @param duty the duty
     * @return its tier, empty if no tier has this duty
     */
    public Optional<TierId> tierOf(DutyId duty) {
        return Optional.ofNullable(owners.get(duty));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Charter other && tiers.equals(other.tiers);
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
