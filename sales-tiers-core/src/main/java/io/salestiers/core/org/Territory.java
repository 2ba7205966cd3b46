package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.Timeline;

/**
 * A territory (区域): a part of the market, such as a province or a list of accounts. Territories are a tree of their own,
 * independent of the units, and several of them may be roots.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param id the id
 * @param name the name
 * @param parent the territory directly around it, day by day; empty for a root
 */
public record Territory(TerritoryId id, LocalizedText name, Timeline<TerritoryId> parent) {
    /** Refuses absent parts. */
    public Territory {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(parent, "parent");
    }
}
