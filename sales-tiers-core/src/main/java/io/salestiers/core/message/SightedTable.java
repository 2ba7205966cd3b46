package io.salestiers.core.message;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.PreparedAuthority;
import io.salestiers.core.authority.Target;
import io.salestiers.core.org.Subject;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of which each reader sees only the rows that concern whom or what they may see.
 *
 * <p>Every row says whom or what it is about. A row of totals is about the unit that it sums up, so that nobody computes from
 * it what was left out: who may see the unit sees it. Immutable and safe for use by several threads.
 *
 * @param table the table
 * @param capability what a reader must be able to see, such as {@code result:see}
 * @param subjects whom or what each row is about
 * @param omitted how many rows were left out for this reader
 */
public record SightedTable(Table table, Capability capability, List<Subject> subjects, int omitted) {
    /** Refuses a table with rows about nobody. */
    public SightedTable {
        requireNonNull(table, "table");
        requireNonNull(capability, "capability");
        subjects = List.copyOf(subjects);
        if (subjects.size() != table.rows().size()) {
            throw new IllegalArgumentException("each row must have a subject, but there are "
                    + table.rows().size() + " rows and " + subjects.size() + " subjects (table " + table.key() + ")");
        }
        if (omitted < 0) {
            throw new IllegalArgumentException("omitted must be zero or more, but was " + omitted);
        }
    }

    /**
     * A table with all its rows.
     *
     * @param table the table
     * @param capability what a reader must be able to see
     * @param subjects whom or what each row is about
     * @return the table
     */
    public static SightedTable of(Table table, Capability capability, List<Subject> subjects) {
        return new SightedTable(table, capability, subjects, 0);
    }

    /**
     * What a reader sees of it.
     *
     * @param reader the reader
     * @param authority what holds at the instant of reading
     * @return the rows that the reader may see, in order; the others are counted
     * @throws io.salestiers.core.result.NotFoundException if the policy lacks the capability, or a row is about a position,
     *     unit or territory that the organization never has
     */
    public SightedTable visibleTo(Actor reader, PreparedAuthority authority) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Subject> seen = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            if (authority.permits(reader, capability, Target.of(subjects.get(i)))) {
                rows.add(table.rows().get(i));
                seen.add(subjects.get(i));
            }
        }
        return new SightedTable(
                new Table(table.key(), table.title(), table.columns(), rows),
                capability,
                seen,
                omitted + subjects.size() - seen.size());
    }
}
