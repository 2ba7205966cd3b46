package io.salestiers.core.responsibility;

/*
 * A matrix bound to an organization, as columns.
 *
 * types: by unit the number of its type among those that the matrix names.
 */
record ResolvedColumns(
        MatrixVariant variant, RuleColumns rules, OrgColumns columns, int[] types, CapabilityCheck capability) {
    static ResolvedColumns of(ResponsibilityMatrix matrix, OrgColumns columns, CapabilityCheck capability) {
        RuleColumns rules = new RuleColumns(matrix, columns);
        int[] types = new int[columns.units.size()];
        for (int unit = 0; unit < types.length; unit++) {
            types[unit] = rules.type(columns.type(unit));
        }
        return new ResolvedColumns(matrix.variant(), rules, columns, types, capability);
    }
}
