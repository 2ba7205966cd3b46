package io.salestiers.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.canonical.CanonicalJson;
import io.salestiers.core.org.NameLookup;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.testkit.audit.AuditArbitraries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class AuditProperties {
    @Provide
    Arbitrary<List<AuditEntry>> chains() {
        return AuditArbitraries.chains(Samples.GRANTS, 3, 12);
    }

    @Provide
    Arbitrary<List<AuditRecord>> records() {
        return AuditArbitraries.records().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Map<PersonId, String>> names() {
        return Combinators.combine(
                        AuditArbitraries.people().list().ofMaxSize(6),
                        net.jqwik.api.Arbitraries.strings().ofMinLength(1).ofMaxLength(5))
                .as((people, name) -> {
                    Map<PersonId, String> names = new HashMap<>();
                    people.forEach(person -> names.put(person, name + person));
                    return names;
                });
    }

    private static Checkpoint end(List<AuditEntry> entries) {
        return AuditHead.of(entries.get(entries.size() - 1)).at(Samples.NOON);
    }

    @Property(tries = 50)
    void untouchedChainsVerify(@ForAll("chains") List<AuditEntry> entries, @ForAll int number) {
        int k = Math.floorMod(number, entries.size());
        Checkpoint inside = AuditHead.of(entries.get(k)).at(Samples.NOON);
        AuditVerifier verifier = AuditVerifier.against(List.of(inside, end(entries)));
        assertThat(verifier.verify(Samples.GRANTS, entries).findings()).isEmpty();
        assertThat(verifier.startingAfter(inside)
                        .verify(Samples.GRANTS, entries.subList(k + 1, entries.size()))
                        .findings())
                .isEmpty();
    }

    @Property(tries = 300)
    void everyTamperingIsFoundAtItsFirstPlace(
            @ForAll("chains") List<AuditEntry> entries, @ForAll Tampering tampering, @ForAll long seed) {
        List<AuditEntry> tampered = new ArrayList<>(entries);
        long first = tampering.apply(tampered, new SplittableRandom(seed));
        AuditVerification with = AuditVerifier.against(List.of(end(entries))).verify(Samples.GRANTS, tampered);
        assertThat(with.firstBad()).as("%s: %s", tampering, with.findings()).contains(first);
        assertThat(with.findings().get(0).place()).hasToString("grants#" + first);
        if (!tampering.needsCheckpoint()) {
            AuditVerification without = AuditVerifier.against(List.of()).verify(Samples.GRANTS, tampered);
            assertThat(without.firstBad())
                    .as("%s: %s", tampering, without.findings())
                    .contains(first);
        }
        Statistics.collect(tampering);
    }

    /**
     * Several at once may hide each other's first place, never themselves. Together they may have only appended: the last
     * entry doubled and then written anew is a further entry behind the checkpoint.
     */
    @Property(tries = 80)
    void severalAtOnceAreFound(
            @ForAll("chains") List<AuditEntry> entries,
            @ForAll Tampering one,
            @ForAll Tampering two,
            @ForAll long seed) {
        List<AuditEntry> tampered = new ArrayList<>(entries);
        SplittableRandom random = new SplittableRandom(seed);
        one.apply(tampered, random);
        if (tampered.size() > 2) {
            two.apply(tampered, random);
        }
        AuditVerification found = AuditVerifier.against(List.of(end(entries))).verify(Samples.GRANTS, tampered);
        assertThat(found.intact()).isEqualTo(continues(tampered, entries));
    }

    /** Whether a stream is another one and what could rightly have been appended to it. */
    private static boolean continues(List<AuditEntry> stream, List<AuditEntry> other) {
        int size = other.size();
        if (stream.size() < size || !stream.subList(0, size).equals(other)) {
            return false;
        }
        List<AuditEntry> appended = stream.subList(size, stream.size());
        return appended.equals(AuditChain.next(
                AuditHead.of(other.get(size - 1)),
                appended.stream().map(AuditEntry::record).toList()));
    }

    /** The verifier against a judge without mercy: entries are in order exactly if computing them anew gives the same. */
    @Property(tries = 80)
    void foundExactlyIfComputingAnewGivesOthers(
            @ForAll("chains") List<AuditEntry> entries, @ForAll Tampering tampering, @ForAll long seed) {
        List<AuditEntry> tampered = new ArrayList<>(entries);
        tampering.apply(tampered, new SplittableRandom(seed));
        List<AuditEntry> anew = AuditChain.next(
                AuditHead.empty(Samples.GRANTS),
                tampered.stream().map(AuditEntry::record).toList());
        assertThat(AuditVerifier.against(List.of())
                        .verify(Samples.GRANTS, tampered)
                        .intact())
                .isEqualTo(tampered.equals(anew));
    }

    @Property(tries = 50)
    void batchesDoNotMatter(@ForAll("records") List<AuditRecord> records, @ForAll List<Integer> cuts) {
        List<AuditEntry> atOnce = AuditChain.next(AuditHead.empty(Samples.GRANTS), records);
        List<AuditEntry> inBatches = new ArrayList<>();
        AuditHead head = AuditHead.empty(Samples.GRANTS);
        int from = 0;
        for (int cut : cuts) {
            int to = from + Math.floorMod(cut, records.size() - from + 1);
            List<AuditEntry> batch = AuditChain.next(head, records.subList(from, to));
            inBatches.addAll(batch);
            head = AuditChain.headAfter(head, batch);
            from = to;
        }
        inBatches.addAll(AuditChain.next(head, records.subList(from, records.size())));
        assertThat(inBatches).isEqualTo(atOnce);
    }

    @Property(tries = 80)
    void jsonIsReadBack(@ForAll("chains") List<AuditEntry> entries) {
        for (AuditEntry entry : entries) {
            assertThat(AuditEntry.from(entry.json())).isEqualTo(entry);
        }
    }

    /** Records with equal parts are one record; a digest tells any others apart. */
    @Property(tries = 80)
    void digestsTellRecordsApart(@ForAll("records") List<AuditRecord> records) {
        for (AuditRecord a : records) {
            for (AuditRecord b : records) {
                AuditHead head = AuditHead.empty(Samples.GRANTS);
                boolean same = AuditEntry.after(head, a)
                        .digest()
                        .equals(AuditEntry.after(head, b).digest());
                assertThat(same).isEqualTo(a.equals(b));
            }
        }
    }

    /** Erasing a name (被遗忘权) changes what is shown and nothing that is proved. */
    @Property(tries = 50)
    void erasingANameChangesNoDigest(
            @ForAll("chains") List<AuditEntry> entries, @ForAll("names") Map<PersonId, String> names) {
        InMemoryAuditLog log = new InMemoryAuditLog();
        log.append(AuditHead.empty(Samples.GRANTS), entries).orThrow();
        CheckpointRoot before = log.checkpoint(Samples.NOON);
        PersonId person = entries.get(0).record().actor();
        AuditExport export = AuditExport.about(person, log);
        Map<PersonId, String> known = new HashMap<>(names);
        known.put(person, "张伟");
        assertThat(export.table(NameLookup.of(known)).rows().get(0).get(3))
                .isEqualTo(new io.salestiers.core.table.Cell.Text("张伟"));
        known.remove(person);
        assertThat(export.table(NameLookup.of(known)).rows().get(0).get(3))
                .isEqualTo(new io.salestiers.core.table.Cell.Text(person.value()));
        assertThat(log.checkpoint(Samples.NOON)).isEqualTo(before);
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.genuine()).isTrue();
            assertThat(CanonicalJson.text(entry.json())).doesNotContain("张伟");
        });
    }

    @Property(tries = 50)
    void exportHasExactlyWhatConcernsThePerson(@ForAll("chains") List<AuditEntry> entries) {
        PersonId person = PersonId.of("P-1");
        List<AuditEntry> concerned = new ArrayList<>();
        for (AuditEntry entry : entries) {
            String json = CanonicalJson.text(entry.record().json());
            if (json.contains("\"actor\":\"P-1\"")
                    || json.contains("\"onBehalfOf\":\"P-1\"")
                    || json.contains("\"target\":\"person:P-1\"")) {
                concerned.add(entry);
            }
        }
        assertThat(AuditExport.about(person, entries).entries()).isEqualTo(concerned);
        Statistics.collect(concerned.isEmpty() ? "none" : "some");
    }
}
