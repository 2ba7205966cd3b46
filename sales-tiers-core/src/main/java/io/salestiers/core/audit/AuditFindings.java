package io.salestiers.core.audit;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What {@link AuditVerifier} can find. */
public enum AuditFindings implements FindingCode {
    /** Entries that are not there although later ones are. */
    MISSING("missing", Severity.ERROR),
    /** An entry whose digest is not that of its contents. */
    CHANGED("changed", Severity.ERROR),
    /** An entry that is in order by itself, but is not the one to which its neighbors are chained. */
    BROKEN_LINK("broken-link", Severity.ERROR),
    /** An entry that is there again. */
    DUPLICATED("duplicated", Severity.ERROR),
    /** An entry that does not belong where it stands: another one has its sequence, or the one after it does not know it. */
    INSERTED("inserted", Severity.ERROR),
    /** Entries that stand behind later ones. */
    REORDERED("reordered", Severity.ERROR),
    /** An entry of another stream. */
    FOREIGN("foreign", Severity.ERROR),
    /** Entries up to a checkpoint that are not there. */
    TRUNCATED("truncated", Severity.ERROR),
    /** An entry that is not the one that a checkpoint holds on to. */
    REWRITTEN("rewritten", Severity.ERROR),
    /** A root whose digest is not that of its contents. */
    ROOT_CHANGED("root-changed", Severity.ERROR),
    /** A root that is not chained to the one before. */
    ROOT_LINK("root-link", Severity.ERROR),
    /** A root in which a stream is shorter than in the one before, or gone. */
    ROOT_SHRUNK("root-shrunk", Severity.ERROR);

    private final String code;
    private final Severity severity;

    AuditFindings(String name, Severity severity) {
        this.code = "core.audit." + name;
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
