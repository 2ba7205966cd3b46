package io.salestiers.core.audit;

import static io.salestiers.core.audit.Samples.GRANTS;
import static io.salestiers.core.audit.Samples.NOON;
import static io.salestiers.core.audit.Samples.PAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.canonical.CanonicalJson;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Expected digests were computed by another program, from the documented form. */
class AuditChainTest {
    private static final String ORIGIN = "eab816f62f56f8122f036570cbba4498eae0392c1354325acd5590f24146db5f";
    private static final String FIRST = "b00fc8ef60281b4a612ba236c376849f356648afcec8ab23cb080290bd2fd042";
    private static final String SECOND = "56ca150ee3f08a8501031390ffe3b286d34e35a445ece2b8e5dcd55a0229d7a5";

    private static List<AuditEntry> two() {
        return AuditChain.next(AuditHead.empty(GRANTS), List.of(Samples.full(), Samples.least()));
    }

    @Nested
    class Digests {
        @Test
        void areThoseOfTheDocumentedForm() {
            List<AuditEntry> entries = two();
            assertThat(AuditHead.empty(GRANTS).digest()).hasToString(ORIGIN);
            assertThat(entries.get(0).previous()).hasToString(ORIGIN);
            assertThat(entries.get(0).digest()).hasToString(FIRST);
            assertThat(entries.get(1).previous()).hasToString(FIRST);
            assertThat(entries.get(1).digest()).hasToString(SECOND);
        }

        @Test
        void doNotDependOnTheLocale() {
            Locale before = Locale.getDefault();
            try {
                for (String language : List.of("tr", "ar-SA-u-nu-arab", "zh-CN", "hi-IN-u-nu-deva")) {
                    Locale.setDefault(Locale.forLanguageTag(language));
                    assertThat(two().get(1).digest()).hasToString(SECOND);
                }
            } finally {
                Locale.setDefault(before);
            }
        }

        @Test
        void ofEmptyStreamsDiffer() {
            assertThat(AuditHead.empty(PAY).digest())
                    .isNotEqualTo(AuditHead.empty(GRANTS).digest());
        }
    }

    @Nested
    class Next {
        @Test
        void countsFromOne() {
            assertThat(two()).extracting(AuditEntry::sequence).containsExactly(1L, 2L);
            assertThat(two()).extracting(AuditEntry::stream).containsOnly(GRANTS);
            assertThat(two().get(1)).hasToString("grants#2");
        }

        @Test
        void nothingOfNothing() {
            assertThat(AuditChain.next(AuditHead.empty(GRANTS), List.of())).isEmpty();
        }

        @Test
        void entriesAreGenuine() {
            assertThat(two()).allMatch(AuditEntry::genuine);
            AuditEntry entry = two().get(0);
            assertThat(Samples.with(entry, Samples.least()).genuine()).isFalse();
            assertThat(Samples.with(entry, 2).genuine()).isFalse();
            assertThat(Samples.with(entry, entry.digest(), entry.digest()).genuine())
                    .isFalse();
        }

        @Test
        void listIsUnmodifiable() {
            List<AuditEntry> entries = two();
            assertThatThrownBy(() -> entries.remove(0)).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void sequencesDoNotWrap() {
            AuditHead last = new AuditHead(GRANTS, Long.MAX_VALUE, Digest.parse(FIRST));
            assertThatThrownBy(() -> AuditChain.next(last, Samples.records(1))).isInstanceOf(ArithmeticException.class);
        }
    }

    @Nested
    class HeadAfter {
        private final AuditHead empty = AuditHead.empty(GRANTS);
        private final List<AuditEntry> entries = Samples.stream(GRANTS, 3);

        @Test
        void isThatOfTheLastEntry() {
            assertThat(AuditChain.headAfter(empty, entries)).isEqualTo(AuditHead.of(entries.get(2)));
            assertThat(AuditChain.headAfter(empty, List.of())).isEqualTo(empty);
        }

        private void refuses(AuditHead head, AuditEntry... batch) {
            assertThatThrownBy(() -> AuditChain.headAfter(head, List.of(batch)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("does not follow " + head);
        }

        @Test
        void refusesWhatDoesNotFollow() {
            AuditEntry first = entries.get(0);
            refuses(AuditHead.empty(PAY), first);
            refuses(empty, entries.get(1));
            refuses(empty, Samples.with(first, Samples.full()));
            refuses(empty, Samples.sealed(Samples.with(first, first.digest(), first.digest())));
            refuses(empty, Samples.sealed(Samples.with(first, 2)));
            refuses(empty, Samples.with(first, first.previous(), first.previous()));
        }

        @Test
        void namesTheFirstThatDoesNotFollow() {
            assertThatThrownBy(() -> AuditChain.headAfter(empty, List.of(entries.get(0), entries.get(2))))
                    .hasMessage("entry grants#3 does not follow " + AuditHead.of(entries.get(0)));
        }
    }

    @Nested
    class Values {
        @Test
        void headsAreWrittenAsRevisions() {
            assertThat(AuditHead.of(two().get(1))).hasToString("grants#2 " + SECOND);
        }

        @Test
        void wrongHeadsAreRefused() {
            Digest digest = Digest.parse(FIRST);
            assertThatThrownBy(() -> new AuditHead(GRANTS, -1, digest))
                    .hasMessage("sequence must be 0 or more, but was -1");
            assertThatThrownBy(() -> new AuditHead(GRANTS, 0, digest))
                    .hasMessage("the digest of the empty stream 'grants' must be " + ORIGIN + ", but was " + FIRST);
        }

        @Test
        void sequencesOfEntriesBeginWithOne() {
            AuditEntry first = two().get(0);
            assertThatThrownBy(() -> Samples.with(first, 0)).hasMessage("sequence must be 1 or more, but was 0");
        }

        @Test
        void emptyStreamHasNoCheckpoint() {
            AuditHead empty = AuditHead.empty(GRANTS);
            assertThatThrownBy(() -> empty.at(NOON))
                    .hasMessage("sequence of a checkpoint must be 1 or more, but was 0");
        }
    }

    @Nested
    class Json {
        @Test
        void ofAnEntryIsTheLineOverWhichItsDigestIsTaken() {
            String line = CanonicalJson.text(two().get(1).json());
            assertThat(line)
                    .isEqualTo("{\"digest\":\"" + SECOND + "\",\"document\":\"audit-entry\",\"formatVersion\":1,"
                            + "\"previous\":\"" + FIRST + "\",\"record\":" + Samples.least()
                            + ",\"sequence\":2,\"stream\":\"grants\"}");
            String body = line.replace("\"digest\":\"" + SECOND + "\",", "");
            assertThat(Digest.of(body.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .hasToString(SECOND);
        }

        @Test
        void isReadBack() {
            for (AuditEntry entry : two()) {
                assertThat(AuditEntry.from(entry.json())).isEqualTo(entry);
            }
            Checkpoint checkpoint = AuditHead.of(two().get(1)).at(NOON);
            assertThat(Checkpoint.from(checkpoint.json())).isEqualTo(checkpoint);
            assertThat(CanonicalJson.text(checkpoint.json()))
                    .isEqualTo("{\"at\":\"2025-07-03T12:00:00Z\",\"digest\":\"" + SECOND
                            + "\",\"sequence\":2,\"stream\":\"grants\"}");
        }

        @Test
        void otherDocumentsAndVersionsAreRefused() {
            JsonValue.Fields good = two().get(0).json();
            assertThatThrownBy(() -> AuditEntry.from(good.with("document", "audit-root")))
                    .hasMessage("document must be 'audit-entry', but was 'audit-root'");
            assertThatThrownBy(() -> AuditEntry.from(good.with("formatVersion", JsonValue.number(2))))
                    .hasMessage("formatVersion must be 1, but was 2");
            assertThatThrownBy(() -> AuditEntry.from(good.with("sequence", "1")))
                    .hasMessage("field 'sequence' must be a whole number");
            assertThatThrownBy(() -> AuditEntry.from(good.with("sequence", new JsonValue.Numeral("1.5"))))
                    .hasMessage("field 'sequence' must be a whole number, but was 1.5");
            assertThatThrownBy(() -> AuditEntry.from(good.with("note", "x"))).hasMessage("unknown field 'note'");
        }
    }

    @Nested
    class Roots {
        private static final Instant FRIDAY = Instant.parse("2025-07-04T00:00:00Z");

        private static CheckpointRoot root() {
            return CheckpointRoot.first(FRIDAY, List.of(AuditHead.of(two().get(1)), AuditHead.empty(PAY)));
        }

        @Test
        void haveTheDigestOfTheDocumentedForm() {
            assertThat(root().digest()).hasToString("66922d88291d89e5e9a0265a75b73470e88b6438bb53ee149e59245e8547c7d7");
            CheckpointRoot next = root().next(FRIDAY, List.of(AuditHead.of(two().get(1))));
            assertThat(next.digest()).hasToString("d7b4a39d5b0c536ae90dcd39dd13cf6ac80b3dcdb39c5d81302165c2b032058e");
            assertThat(next.previous()).contains(root().digest());
            assertThat(root().genuine() && next.genuine()).isTrue();
        }

        @Test
        void leaveOutStreamsWithoutEntriesAndOrderTheOthers() {
            AuditHead grants = AuditHead.of(two().get(1));
            AuditHead pay = AuditHead.of(Samples.stream(PAY, 1).get(0));
            CheckpointRoot one =
                    CheckpointRoot.first(FRIDAY, List.of(pay, AuditHead.empty(AuditStreamId.of("x")), grants));
            assertThat(one.checkpoints()).containsExactly(grants.at(FRIDAY), pay.at(FRIDAY));
            assertThat(CheckpointRoot.first(FRIDAY, List.of(grants, pay))).isEqualTo(one);
        }

        @Test
        void refuseAStreamTwice() {
            AuditHead grants = AuditHead.of(two().get(1));
            assertThatThrownBy(() -> CheckpointRoot.first(FRIDAY, List.of(grants, grants)))
                    .hasMessage(
                            "checkpoints of a root must be in the order of their streams, one each, but 'grants' comes"
                                    + " after 'grants'");
        }

        @Test
        void jsonEndsWithTheDigest() {
            assertThat(CanonicalJson.text(root().json()))
                    .isEqualTo("{\"at\":\"2025-07-04T00:00:00Z\",\"checkpoints\":[{\"at\":\"2025-07-04T00:00:00Z\","
                            + "\"digest\":\"" + SECOND + "\",\"sequence\":2,\"stream\":\"grants\"}],"
                            + "\"digest\":\"66922d88291d89e5e9a0265a75b73470e88b6438bb53ee149e59245e8547c7d7\","
                            + "\"document\":\"audit-root\",\"formatVersion\":1}");
        }

        @Test
        void areReadBack() {
            CheckpointRoot next = root().next(FRIDAY, List.of(AuditHead.of(two().get(0))));
            assertThat(CheckpointRoot.from(root().json())).isEqualTo(root());
            assertThat(CheckpointRoot.from(next.json())).isEqualTo(next);
            JsonValue.Fields tampered = root().json().with("at", "2025-07-05T00:00:00Z");
            assertThat(CheckpointRoot.from(tampered).genuine()).isFalse();
        }

        @Test
        void otherDocumentsAreNotReadAsRoots() {
            JsonValue.Fields good = root().json();
            assertThatThrownBy(() -> CheckpointRoot.from(good.with("document", "audit-entry")))
                    .hasMessage("document must be 'audit-root', but was 'audit-entry'");
            assertThatThrownBy(() -> CheckpointRoot.from(good.with("formatVersion", JsonValue.number(2))))
                    .hasMessage("formatVersion must be 1, but was 2");
            assertThatThrownBy(() -> CheckpointRoot.from(good.with("checkpoints", "none")))
                    .hasMessageStartingWith("field 'checkpoints' must be a list");
        }

        @Test
        void areChecked() {
            AuditHead two = AuditHead.of(two().get(1));
            AuditHead one = AuditHead.of(two().get(0));
            AuditHead pay = AuditHead.of(Samples.stream(PAY, 1).get(0));
            CheckpointRoot first = CheckpointRoot.first(NOON, List.of(two, pay));
            CheckpointRoot second = first.next(FRIDAY, List.of(two, pay));
            assertThat(AuditVerifier.verifyRoots(List.of(first, second))).isEmpty();
            assertThat(codes(first, first.next(FRIDAY, List.of(one, pay)))).containsExactly("ROOT_SHRUNK");
            assertThat(codes(first, first.next(FRIDAY, List.of(two)))).containsExactly("ROOT_SHRUNK");
            assertThat(codes(first, CheckpointRoot.first(FRIDAY, List.of(two, pay))))
                    .containsExactly("ROOT_LINK");
            CheckpointRoot changed =
                    new CheckpointRoot(FRIDAY, second.checkpoints(), Optional.empty(), second.digest());
            assertThat(codes(first, changed)).containsExactly("ROOT_CHANGED", "ROOT_LINK");
            assertThat(first.shrunk(second)).isEmpty();
        }

        private static List<String> codes(CheckpointRoot... roots) {
            return AuditVerifier.verifyRoots(List.of(roots)).stream()
                    .map(finding -> ((AuditFindings) finding.code()).name())
                    .toList();
        }
    }
}
