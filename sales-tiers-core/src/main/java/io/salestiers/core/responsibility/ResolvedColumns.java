package io.salestiers.core.responsibility;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/* A matrix bound to an organization, as columns. Made once, then only read. */
final class ResolvedColumns {
    private final MatrixVariant variant;
    private final RuleColumns rules;
    private final OrgColumns columns;
    private final @Nullable AuthorityDays authority;
    /** By unit the number of its type among those that the matrix names; the last one for a position in no unit. */
    private final int[] types;

    ResolvedColumns(ResponsibilityMatrix matrix, OrgColumns columns, @Nullable AuthorityDays authority) {
        this.variant = matrix.variant();
        this.rules = new RuleColumns(matrix, columns);
        this.columns = columns;
        this.authority = authority;
        int units = columns.units.size();
        this.types = new int[units + 1];
        for (int unit = 0; unit < units; unit++) {
            types[unit] = rules.type(columns.type(unit));
        }
        types[units] = rules.type(Optional.empty());
    }

    MatrixVariant variant() {
        return variant;
    }

    RuleColumns rules() {
        return rules;
    }

    OrgColumns columns() {
        return columns;
    }

    /** A new one for each walk: it keeps what was asked. */
    CapabilityCheck capability() {
        return authority == null ? CapabilityCheck.NONE : new AuthorityCheck(authority, rules, columns);
    }

    boolean withAuthority() {
        return authority != null;
    }

    /** The number of a unit's type; -1 stands for no unit. */
    int type(int unit) {
        return types[unit < 0 ? types.length - 1 : unit];
    }
}
