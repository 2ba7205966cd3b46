package io.salestiers.examples.quickstart.input;

import io.salestiers.core.org.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Who is expected to have deals. */
final class Sellers {
    private Sellers() {}

    /** Who is ever of the tier that represents; where the file has no tiers, whoever manages nobody. */
    static NavigableSet<PersonId> of(List<Assignment> rows, InputFormat format) {
        Set<PersonId> managers = new HashSet<>();
        rows.forEach(row -> row.manager().ifPresent(managers::add));
        NavigableSet<PersonId> sellers = new TreeSet<>();
        for (Assignment row : rows) {
            row.agent()
                    .filter(agent -> row.tier()
                            .map(format.tiers().representative()::equals)
                            .orElseGet(() -> !managers.contains(agent)))
                    .ifPresent(sellers::add);
        }
        return sellers;
    }
}
