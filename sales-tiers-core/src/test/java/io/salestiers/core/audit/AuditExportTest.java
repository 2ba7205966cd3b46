package io.salestiers.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.org.NameLookup;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AuditExportTest {
    private static final PersonId ZHANG = PersonId.of("P-1");

    @Test
    void isOrderedByStreamAndSequenceHoweverItCame() {
        List<AuditEntry> entries = new ArrayList<>(Samples.stream(Samples.PAY, 2));
        entries.addAll(Samples.stream(Samples.GRANTS, 2));
        Collections.reverse(entries);
        assertThat(AuditExport.about(ZHANG, entries).entries())
                .extracting(AuditEntry::toString)
                .containsExactly("grants#1", "grants#2", "pay#1", "pay#2");
    }

    @Test
    void hasNothingAboutOthers() {
        assertThat(AuditExport.about(PersonId.of("P-9"), Samples.stream(Samples.PAY, 2))
                        .entries())
                .isEmpty();
    }

    @Test
    void tableShowsEveryPartWithNames() {
        List<AuditEntry> entries =
                AuditChain.next(AuditHead.empty(Samples.GRANTS), List.of(Samples.full(), Samples.least()));
        NameLookup names = NameLookup.of(Map.of(ZHANG, "张伟", PersonId.of("P-3"), "李娜"));
        Table table = AuditExport.about(ZHANG, entries).table(names);
        assertThat(table.columns())
                .extracting(Column::key)
                .containsExactly(
                        "stream",
                        "sequence",
                        "at",
                        "actor",
                        "on_behalf_of",
                        "capability",
                        "target",
                        "scope",
                        "outcome",
                        "reason",
                        "vetoes",
                        "retention",
                        "digest");
        Cell none = new Cell.Absent("core.audit.none");
        assertThat(table.rows())
                .containsExactly(
                        List.of(
                                new Cell.Text("grants"),
                                new Cell.Whole(1),
                                new Cell.Text("2025-07-03T01:30:00Z"),
                                new Cell.Text("张伟"),
                                new Cell.Text("P-2"),
                                new Cell.Text("target:set"),
                                new Cell.Text("unit:苏州"),
                                new Cell.Text("unit:EAST/subtree"),
                                new Cell.Term("core.audit.outcome.deny"),
                                new Cell.Text("quarter-start"),
                                new Cell.Text("core.authority.own-affair G6"),
                                new Cell.Term("core.audit.retention.denial"),
                                new Cell.Text(entries.get(0).digest().hex())),
                        List.of(
                                new Cell.Text("grants"),
                                new Cell.Whole(2),
                                new Cell.Text("2025-07-03T01:30:00.500Z"),
                                new Cell.Text("张伟"),
                                none,
                                new Cell.Text("target:set"),
                                new Cell.Text("李娜"),
                                none,
                                new Cell.Term("core.audit.outcome.permit"),
                                none,
                                none,
                                new Cell.Term("core.audit.retention.access"),
                                new Cell.Text(entries.get(1).digest().hex())));
    }

    @Nested
    class Names {
        @Test
        void absentOnesAreShownAsIds() {
            assertThat(NameLookup.empty().find(ZHANG)).isEmpty();
            assertThat(NameLookup.empty().shown(ZHANG)).isEqualTo("P-1");
        }

        @Test
        void ofAMapDoNotChangeWithIt() {
            Map<PersonId, String> map = new HashMap<>(Map.of(ZHANG, "张伟"));
            NameLookup names = NameLookup.of(map);
            map.clear();
            assertThat(names.find(ZHANG)).contains("张伟");
            assertThat(names.shown(ZHANG)).isEqualTo("张伟");
            assertThat(names.find(PersonId.of("P-2"))).isEmpty();
        }

        @Test
        void ofTheFirstLookUpWin() {
            NameLookup both = NameLookup.of(Map.of(ZHANG, "张伟"))
                    .combinedWith(NameLookup.of(Map.of(ZHANG, "Zhang Wei", PersonId.of("P-2"), "Li Na")));
            assertThat(both.shown(ZHANG)).isEqualTo("张伟");
            assertThat(both.shown(PersonId.of("P-2"))).isEqualTo("Li Na");
            assertThat(both.shown(PersonId.of("P-3"))).isEqualTo("P-3");
        }
    }
}
