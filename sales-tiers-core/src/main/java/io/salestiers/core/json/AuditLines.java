package io.salestiers.core.json;

import io.salestiers.core.audit.AuditEntry;
import io.salestiers.core.canonical.CanonicalJson;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Audit entries as lines, one document {@link CoreDocuments#AUDIT_ENTRY} each: for a file that only grows, or a row of a
 * table.
 *
 * <p>A line is the canonical JSON over which its digest is taken, with the digest in it; any program that knows JSON and
 * SHA-256 can check it.
 */
public final class AuditLines {
    private AuditLines() {}

    /**
     * The lines of some entries.
     *
     * @param entries the entries
     * @return UTF-8, a line feed after each line
     */
    public static byte[] write(Collection<AuditEntry> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (AuditEntry entry : entries) {
            out.writeBytes(CanonicalJson.bytes(entry.json()));
            out.write('\n');
        }
        return out.toByteArray();
    }

    /**
     * Reads lines. That they are entries is checked, not that the entries are genuine or in their places: for this give them
     * to {@link io.salestiers.core.audit.AuditVerifier}.
     *
     * @param json the reader, whose limits hold for each line
     * @param sourceName the name of the file, which the findings' places carry together with the line: {@code audit.jsonl:3}
     * @param bytes the lines in UTF-8; empty lines are left out
     * @return the entries in their order, or all findings of all lines
     */
    public static WithFindings<List<AuditEntry>> read(SalesTiersJson json, String sourceName, byte[] bytes) {
        List<AuditEntry> entries = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        int line = 1;
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                byte[] each = Arrays.copyOfRange(bytes, start, i);
                if (!new String(each, StandardCharsets.UTF_8).isBlank()) {
                    WithFindings<AuditEntry> entry =
                            json.read(sourceName + ":" + line, each, CoreDocuments.AUDIT_ENTRY);
                    entry.value().ifPresent(entries::add);
                    findings.addAll(entry.findings());
                }
                start = i + 1;
                line++;
            }
        }
        return findings.isEmpty() ? WithFindings.of(List.copyOf(entries), List.of()) : WithFindings.failed(findings);
    }
}
