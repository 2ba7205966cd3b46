package io.salestiers.core.org;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ladders of an organization, side by side: field sales next to key accounts, sales operations next to both.
 *
 * <p>A tier belongs to one ladder, and only tiers of one ladder are higher or lower than each other. Immutable and safe for
 * use by several threads.
 */
public final class Ladders {
    private static final String DOCUMENT = "ladders";
    private static final Comparator<Ladder> ORDER =
            Comparator.comparing(Ladder::kind).thenComparing(Ladder::id);

    private final List<Ladder> all;
    private final Map<TierId, Ladder> byTier = new TreeMap<>();

    private Ladders(List<Ladder> all) {
        this.all = all;
        for (Ladder ladder : all) {
            for (Tier tier : ladder.tiers()) {
                byTier.put(tier.id(), ladder);
            }
        }
    }

    /**
     * Some ladders.
     *
     * @param ladders at least one, in any order
     * @return the ladders
     * @throws InvalidDefinitionException if there is none, two have the same id, or a tier is in two of them; with all
     *     such findings
     */
    public static Ladders of(List<Ladder> ladders) {
        List<Finding> findings = new ArrayList<>();
        if (ladders.isEmpty()) {
            findings.add(Finding.of(OrgFindings.NO_LADDER, Place.document(DOCUMENT, "")));
        }
        Map<LadderId, Ladder> ids = new TreeMap<>();
        Map<TierId, Ladder> tiers = new TreeMap<>();
        for (int i = 0; i < ladders.size(); i++) {
            Ladder ladder = ladders.get(i);
            if (ids.putIfAbsent(ladder.id(), ladder) != null) {
                findings.add(Finding.of(OrgFindings.DUPLICATE_LADDER, Place.document(DOCUMENT, "/" + i + "/id"))
                        .with("ladder", ladder.id().value()));
            }
            for (int j = 0; j < ladder.tiers().size(); j++) {
                TierId tier = ladder.tiers().get(j).id();
                Ladder other = tiers.putIfAbsent(tier, ladder);
                if (other != null) {
                    findings.add(Finding.of(
                                    OrgFindings.TIER_IN_TWO_LADDERS,
                                    Place.document(DOCUMENT, "/" + i + "/tiers/" + j + "/id"))
                            .with("tier", tier.value())
                            .with("ladder", ladder.id().value())
                            .with("other", other.id().value()));
                }
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
        return new Ladders(ladders.stream().sorted(ORDER).toList());
    }

    /**
     * One ladder.
     *
     * @param ladder the only one
     * @return the ladders
     */
    public static Ladders of(Ladder ladder) {
        return of(List.of(ladder));
    }

    /**
     * All ladders.
     *
     * @return lines before staff, then by id
     */
    public List<Ladder> all() {
        return all;
    }

    /**
     * The ladder that counts where only one can: of several lines the one with the lowest id.
     *
     * @return the first of {@link #all()}
     */
    public Ladder first() {
        return all.get(0);
    }

    /**
     * The tiers of all ladders.
     *
     * @return ladder by ladder, in each the highest first
     */
    public List<Tier> tiers() {
        return all.stream().flatMap(ladder -> ladder.tiers().stream()).toList();
    }

    /**
     * The ladder with an id.
     *
     * @param id the id
     * @return the ladder, empty if there is none with this id
     */
    public Optional<Ladder> find(LadderId id) {
        return all.stream().filter(ladder -> ladder.id().equals(id)).findFirst();
    }

    /**
     * The tier with an id.
     *
     * @param id the id
     * @return the tier, empty if no ladder has one with this id
     */
    public Optional<Tier> find(TierId id) {
        Ladder ladder = byTier.get(id);
        return ladder == null ? Optional.empty() : ladder.find(id);
    }

    /**
     * The tier with an id.
     *
     * @param id the id
     * @return the tier
     * @throws NotFoundException if no ladder has one with this id
     */
    public Tier tier(TierId id) {
        return ladderOf(id).tier(id);
    }

    /**
     * The ladder to which a tier belongs.
     *
     * @param tier a tier of one of the ladders
     * @return the ladder
     * @throws NotFoundException if no ladder has this tier
     */
    public Ladder ladderOf(TierId tier) {
        Ladder ladder = byTier.get(tier);
        if (ladder == null) {
            throw new NotFoundException("tier", tier);
        }
        return ladder;
    }

    /**
     * Whether two tiers can be compared.
     *
     * @param tier a tier of one of the ladders
     * @param other a tier of one of the ladders
     * @return true if they belong to one ladder
     * @throws NotFoundException if no ladder has one of them
     */
    public boolean sameLadder(TierId tier, TierId other) {
        return ladderOf(tier).id().equals(ladderOf(other).id());
    }

    /**
     * Whether a tier stands above another one.
     *
     * @param tier a tier of one of the ladders
     * @param other a tier of one of the ladders
     * @return true if both belong to one ladder and the rank of the first is higher; a country's head of HR is not higher
     *     than a sales representative, nor lower
     * @throws NotFoundException if no ladder has one of them
     */
    public boolean higher(TierId tier, TierId other) {
        return sameLadder(tier, other) && ladderOf(tier).higher(tier, other);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Ladders other && all.equals(other.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
