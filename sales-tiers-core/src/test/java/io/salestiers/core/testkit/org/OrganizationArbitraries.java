package io.salestiers.core.testkit.org;

import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.LadderId;
import io.salestiers.core.org.LadderKind;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Organizations, and days worth asking them about. */
public final class OrganizationArbitraries {
    private OrganizationArbitraries() {}

    /**
     * Sound organizations: nothing of what is found in them is an error.
     *
     * @return organizations of one ladder of three tiers and 1 to 20 people, with days of Shanghai, in which nothing changes;
     *     to be made livelier
     */
    public static OrganizationArbitrary organizations() {
        return new OrganizationArbitrary();
    }

    /**
     * A ladder of some tiers {@code tier-1} (the lowest), {@code tier-2} and so on.
     *
     * @param tiers how many, 1 or more
     * @return the ladder
     */
    public static Ladder ladder(int tiers) {
        List<Tier> list = new ArrayList<>();
        for (int i = 1; i <= tiers; i++) {
            list.add(new Tier(TierId.of("tier-" + i), i * 10, LocalizedText.of("Tier " + i, "第" + i + "级")));
        }
        return Ladder.of(list);
    }

    /**
     * A ladder beside others, of some tiers {@code <id>-tier-1} (the lowest), {@code <id>-tier-2} and so on.
     *
     * @param id the id
     * @param kind whether its tiers lead or support
     * @param tiers how many, 1 or more
     * @return the ladder
     */
    public static Ladder ladder(String id, LadderKind kind, int tiers) {
        List<Tier> list = ladder(tiers).tiers().stream()
                .map(tier -> new Tier(TierId.of(id + "-" + tier.id()), tier.rank(), tier.name()))
                .toList();
        return Ladder.of(LadderId.of(id), kind, LocalizedText.of("Ladder " + id, "体系" + id), list);
    }

    /**
     * Days of a range, more often those on which something changes and their neighbours.
     *
     * @param organization the organization
     * @param range the days, with an end
     * @return the days
     */
    public static Arbitrary<LocalDate> days(Organization organization, DateRange range) {
        List<LocalDate> edges = new ArrayList<>();
        for (DateRange piece : organization.cuts(range)) {
            edges.add(piece.from());
            edges.add(piece.to().orElseThrow().minusDays(1));
        }
        Arbitrary<LocalDate> anyDay = Arbitraries.longs()
                .between(0, range.lengthInDays() - 1)
                .map(offset -> range.from().plusDays(offset));
        return Arbitraries.oneOf(Arbitraries.of(edges), anyDay);
    }
}
