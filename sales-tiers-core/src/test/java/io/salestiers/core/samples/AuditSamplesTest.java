package io.salestiers.core.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.audit.AuditLog;
import io.salestiers.core.audit.AuditOutcome;
import io.salestiers.core.audit.AuditRecord;
import io.salestiers.core.audit.AuditVerification;
import io.salestiers.core.audit.AuditVerifier;
import io.salestiers.core.audit.Checkpoint;
import io.salestiers.core.audit.InMemoryAuditLog;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Samples that stand in the documentation of the audit log. */
class AuditSamplesTest {
    @Test
    void record() {
        // sample: record
        AuditRecord record = AuditRecord.builder()
                .at(Instant.parse("2025-07-03T01:30:00Z"))
                .actor(PersonId.of("P-1"))
                .capability("target:set")
                .target(Subject.of(UnitId.of("SUZHOU")))
                .scope("unit:EAST/subtree")
                .grant("G-7")
                .grant("G-1")
                .reason("quarter-start")
                .outcome(AuditOutcome.PERMIT)
                .build();
        // end
        assertThat(AuditRecord.from(record.json())).isEqualTo(record);
    }

    @Test
    void verifier() {
        AuditLog log = new InMemoryAuditLog();
        List<Checkpoint> checkpoints = List.of();
        Texts texts = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());
        List<String> lines = new ArrayList<>();
        // sample: verify
        for (AuditVerification stream : AuditVerifier.against(checkpoints).verify(log)) {
            stream.findings().forEach(finding -> lines.add(finding.place() + " " + finding.message(texts)));
        }
        // end
        assertThat(lines).isEmpty();
    }
}
