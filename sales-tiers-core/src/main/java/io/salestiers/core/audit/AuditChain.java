package io.salestiers.core.audit;

import java.util.ArrayList;
import java.util.List;

/** Makes entries of records, each chained to the one before: a pure function of the head and the records. */
public final class AuditChain {
    private AuditChain() {}

    /**
     * The entries that follow a head. In how many batches records are added does not matter to the entries.
     *
     * @param head the end of the stream
     * @param records what to add, in its order
     * @return one entry for each record, to be given to {@link AuditLog#append}
     */
    public static List<AuditEntry> next(AuditHead head, List<AuditRecord> records) {
        List<AuditEntry> entries = new ArrayList<>(records.size());
        AuditHead end = head;
        for (AuditRecord record : records) {
            AuditEntry entry = AuditEntry.after(end, record);
            entries.add(entry);
            end = AuditHead.of(entry);
        }
        return List.copyOf(entries);
    }

    /**
     * The end of a stream after some entries.
     *
     * @param head the end before
     * @param entries entries that follow it
     * @return the end after the last of them, the same head if there is none
     * @throws IllegalArgumentException if the entries do not follow the head, naming the first that does not; for
     *     implementers of {@link AuditLog}
     */
    public static AuditHead headAfter(AuditHead head, List<AuditEntry> entries) {
        AuditHead end = head;
        for (AuditEntry entry : entries) {
            if (!entry.stream().equals(end.stream())
                    || entry.sequence() != end.sequence() + 1
                    || !entry.previous().equals(end.digest())
                    || !entry.genuine()) {
                throw new IllegalArgumentException("entry " + entry + " does not follow " + end);
            }
            end = AuditHead.of(entry);
        }
        return end;
    }
}
