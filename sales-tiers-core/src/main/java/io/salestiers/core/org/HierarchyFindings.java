package io.salestiers.core.org;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What can be found in the parents of the nodes of a {@link HierarchySums}. */
public enum HierarchyFindings implements FindingCode {
    /** A node whose parent is none of the nodes. */
    UNKNOWN_NODE("unknown-node", Severity.ERROR),
    /** A node that is its own parent. */
    OWN_PARENT("own-parent", Severity.ERROR),
    /** Two or more nodes that lie below themselves. */
    NODE_CYCLE("node-cycle", Severity.ERROR);

    private final String code;
    private final Severity severity;

    HierarchyFindings(String name, Severity severity) {
        this.code = "core.hierarchy." + name;
        this.severity = severity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
