package io.salestiers.core.audit;

import static io.salestiers.core.audit.Samples.GRANTS;
import static io.salestiers.core.audit.Samples.NOON;
import static io.salestiers.core.audit.Samples.PAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AuditVerifierTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());
    private static final Texts CHINESE = Texts.of(Locale.CHINA, CoreMessages.catalogue());

    private final List<AuditEntry> good = Samples.stream(GRANTS, 6);
    private final List<AuditEntry> entries = new ArrayList<>(good);
    private final Checkpoint end = AuditHead.of(good.get(5)).at(NOON);

    private List<String> english(Checkpoint... checkpoints) {
        return AuditVerifier.against(List.of(checkpoints)).verify(GRANTS, entries).findings().stream()
                .map(finding -> finding.place() + ": " + finding.message(ENGLISH))
                .toList();
    }

    private AuditEntry forged(int sequence) {
        return Samples.sealed(Samples.with(good.get(sequence - 1), Samples.full()));
    }

    @Test
    void nothingInAnUntouchedStream() {
        AuditVerification found = AuditVerifier.against(List.of(end)).verify(GRANTS, entries);
        assertThat(found).isEqualTo(new AuditVerification(GRANTS, 6, List.of(), Optional.empty()));
        assertThat(found.intact()).isTrue();
    }

    @Test
    void nothingInNothing() {
        entries.clear();
        assertThat(english()).isEmpty();
    }

    @Nested
    class Names {
        @Test
        void missingEntries() {
            entries.remove(2);
            entries.remove(2);
            assertThat(english()).containsExactly("grants#3: entries 3 to 4 are missing");
        }

        @Test
        void theFirstEntriesThatAreMissing() {
            entries.remove(0);
            assertThat(english()).containsExactly("grants#1: entries 1 to 1 are missing");
        }

        @Test
        void aChangedEntry() {
            entries.set(2, Samples.with(good.get(2), Samples.full()));
            assertThat(english())
                    .containsExactly("grants#3: entry 3 was changed: its digest is not that of its contents");
        }

        @Test
        void anExchangedEntry() {
            entries.set(2, forged(3));
            assertThat(english())
                    .containsExactly("grants#3: entry 3 was exchanged: its neighbors are not chained to it");
        }

        @Test
        void aChangedDigest() {
            entries.set(
                    2,
                    Samples.with(
                            good.get(2), good.get(2).previous(), good.get(0).digest()));
            assertThat(english())
                    .containsExactly("grants#3: entry 3 was changed: its digest is not that of its contents");
        }

        @Test
        void anEntryChainedToNothing() {
            Digest other = good.get(0).digest();
            entries.set(2, Samples.sealed(Samples.with(good.get(2), other, other)));
            assertThat(english())
                    .containsExactly("grants#3: entry 3 was exchanged: its neighbors are not chained to it");
        }

        @Test
        void aFirstEntryThatIsNotChainedToTheStart() {
            Digest other = good.get(3).digest();
            entries.set(0, Samples.sealed(Samples.with(good.get(0), other, other)));
            assertThat(english())
                    .containsExactly("grants#1: entry 1 was exchanged: its neighbors are not chained to it");
        }

        @Test
        void aStreamThatBeginsElsewhere() {
            Digest other = good.get(3).digest();
            AuditEntry first = Samples.sealed(Samples.with(good.get(0), other, other));
            entries.clear();
            entries.add(first);
            entries.addAll(AuditChain.next(AuditHead.of(first), Samples.records(2)));
            assertThat(english())
                    .containsExactly("grants#1: entry 1 was exchanged: its neighbors are not chained to it");
        }

        @Test
        void aPartThatDoesNotFollowItsStart() {
            Checkpoint start = new Checkpoint(GRANTS, 3, good.get(0).digest(), NOON);
            assertThat(AuditVerifier.against(List.of())
                            .startingAfter(start)
                            .verify(GRANTS, good.subList(3, 6))
                            .findings())
                    .singleElement()
                    .asString()
                    .startsWith("core.audit.broken-link at grants#4");
        }

        @Test
        void theExchangedOneAlsoIfACheckpointVouchesForOthers() {
            entries.set(2, forged(3));
            Checkpoint first = AuditHead.of(good.get(0)).at(NOON);
            assertThat(english(end, first))
                    .containsExactly("grants#3: entry 3 was exchanged: its neighbors are not chained to it");
        }

        @Test
        void whatWasInsertedBesideAnEntryThatOthersKnow() {
            AuditEntry forged = Samples.sealed(
                    Samples.with(forged(1), good.get(3).digest(), good.get(3).digest()));
            entries.add(0, forged);
            assertThat(english()).containsExactly("grants#1: an entry was inserted at 1");
        }

        /** Without the checkpoint the fourth entry could as well be the one that was exchanged. */
        @Test
        void theOneOfTwoThatACheckpointDoesNotVouchFor() {
            Digest other = good.get(0).digest();
            entries.set(5, Samples.sealed(Samples.with(good.get(5), other, other)));
            Checkpoint fifth = AuditHead.of(good.get(4)).at(NOON);
            assertThat(english()).singleElement().asString().startsWith("grants#5: entry 5 was exchanged");
            assertThat(english(fifth)).singleElement().asString().startsWith("grants#6: entry 6 was exchanged");
            assertThat(english(end))
                    .containsExactly(
                            "grants#6: entry 6 was exchanged: its neighbors are not chained to it",
                            "grants#6: entry 6 is not the one of the checkpoint of 2025-07-03T12:00:00Z: it or entries"
                                    + " before it were written anew");
        }

        @Test
        void twoNeighborsThatWereExchanged() {
            entries.set(2, forged(3));
            entries.set(3, forged(4));
            assertThat(english()).anyMatch(text -> text.startsWith("grants#4: entry 4 was exchanged"));
        }

        @Test
        void exchangedEntriesThatAreNotNeighbors() {
            entries.set(1, forged(2));
            entries.set(3, forged(4));
            assertThat(english())
                    .containsExactly(
                            "grants#2: entry 2 was exchanged: its neighbors are not chained to it",
                            "grants#4: entry 4 was exchanged: its neighbors are not chained to it");
        }

        @Test
        void anEntryThatIsThereAgain() {
            entries.add(good.get(2));
            entries.add(0, good.get(2));
            assertThat(english())
                    .containsExactly("grants#3: entry 3 is there again", "grants#3: entry 3 is there again");
        }

        @Test
        void anInsertedEntry() {
            entries.add(2, forged(3));
            assertThat(english()).containsExactly("grants#3: an entry was inserted at 3");
        }

        @Test
        void theCheckpointSaysWhichOfTwoWasInserted() {
            entries.add(5, forged(6));
            assertThat(english(end)).containsExactly("grants#6: an entry was inserted at 6");
        }

        @Test
        void anInsertedEntryForWhichOthersMadeRoom() {
            for (int i = 2; i < 6; i++) {
                entries.set(i, Samples.with(good.get(i), i + 2));
            }
            entries.add(2, forged(3));
            assertThat(english())
                    .startsWith(
                            "grants#3: an entry was inserted at 3",
                            "grants#4: entry 4 was changed: its digest is not that of its contents")
                    .hasSize(5);
        }

        @Test
        void entriesBeforeTheStart() {
            AuditVerification found = AuditVerifier.against(List.of())
                    .startingAfter(AuditHead.of(good.get(2)).at(NOON))
                    .verify(GRANTS, good.subList(2, 6));
            assertThat(found.findings()).singleElement().asString().startsWith("core.audit.inserted at grants#3");
        }

        @Test
        void swappedEntries() {
            entries.set(1, good.get(4));
            entries.set(4, good.get(1));
            assertThat(english()).containsExactly("grants#2: entries 2 to 4 stand behind later ones");
        }

        @Test
        void everyRunOfEntriesOutOfOrder() {
            entries.set(0, good.get(1));
            entries.set(1, good.get(0));
            entries.set(4, good.get(5));
            entries.set(5, good.get(4));
            assertThat(english())
                    .containsExactly(
                            "grants#1: entries 1 to 1 stand behind later ones",
                            "grants#5: entries 5 to 5 stand behind later ones");
        }

        @Test
        void anEntryOfAnotherStream() {
            entries.add(3, Samples.stream(PAY, 9).get(8));
            assertThat(english()).containsExactly("grants#4: at 4 stands entry pay#9 of another stream");
        }

        @Test
        void aForeignEntryAtTheBeginning() {
            entries.add(0, Samples.stream(PAY, 1).get(0));
            assertThat(english()).containsExactly("grants#1: at 1 stands entry pay#1 of another stream");
        }

        @Test
        void theCutEndOnce() {
            entries.subList(3, 6).clear();
            Checkpoint fifth = AuditHead.of(good.get(4)).at(NOON.minusSeconds(1));
            assertThat(english(end, fifth))
                    .containsExactly("grants#4: entries 4 to 6 were cut off: the checkpoint of 2025-07-03T12:00:00Z has"
                            + " them");
        }

        @Test
        void aStreamThatIsGone() {
            entries.clear();
            assertThat(english(end))
                    .containsExactly("grants#1: entries 1 to 6 were cut off: the checkpoint of 2025-07-03T12:00:00Z has"
                            + " them");
        }

        @Test
        void aStreamThatWasWrittenAnew() {
            entries.clear();
            entries.addAll(AuditChain.next(
                    AuditHead.empty(GRANTS),
                    List.of(
                            Samples.full(),
                            Samples.full(),
                            Samples.full(),
                            Samples.full(),
                            Samples.full(),
                            Samples.full())));
            assertThat(english()).isEmpty();
            assertThat(english(end))
                    .containsExactly("grants#6: entry 6 is not the one of the checkpoint of 2025-07-03T12:00:00Z: it or"
                            + " entries before it were written anew");
        }

        @Test
        void everythingAtOnce() {
            entries.set(0, Samples.with(good.get(0), Samples.full()));
            entries.remove(3);
            entries.add(good.get(4));
            entries.add(Samples.stream(PAY, 1).get(0));
            assertThat(AuditVerifier.against(List.of(end)).verify(GRANTS, entries))
                    .satisfies(found -> {
                        assertThat(found.firstBad()).contains(1L);
                        assertThat(found.entries()).isEqualTo(7);
                        assertThat(found.intact()).isFalse();
                        assertThat(found.findings())
                                .extracting(finding -> finding.code() + " " + finding.place())
                                .containsExactly(
                                        "CHANGED grants#1",
                                        "MISSING grants#4",
                                        "DUPLICATED grants#5",
                                        "FOREIGN grants#6");
                    });
        }

        @Test
        void inBothLanguages() {
            entries.remove(2);
            Finding finding = AuditVerifier.against(List.of())
                    .verify(GRANTS, entries)
                    .findings()
                    .get(0);
            assertThat(finding.message(CHINESE)).isEqualTo("缺少第 3 至第 3 条记录");
        }
    }

    @Nested
    class Checkpoints {
        @Test
        void ofOtherStreamsDoNotMatter() {
            assertThat(english(AuditHead.of(Samples.stream(PAY, 9).get(8)).at(NOON)))
                    .isEmpty();
        }

        @Test
        void beforeTheStartDoNotMatter() {
            AuditHead other = AuditHead.of(AuditChain.next(AuditHead.empty(GRANTS), List.of(Samples.full()))
                    .get(0));
            assertThat(AuditVerifier.against(List.of(other.at(NOON)))
                            .startingAfter(AuditHead.of(good.get(1)).at(NOON))
                            .verify(GRANTS, good.subList(2, 6))
                            .findings())
                    .isEmpty();
        }

        @Test
        void thatContradictTheStartAreFound() {
            Checkpoint start = AuditHead.of(good.get(1)).at(NOON);
            Checkpoint other = new Checkpoint(GRANTS, 2, good.get(0).digest(), NOON);
            assertThat(AuditVerifier.against(List.of(other))
                            .startingAfter(start)
                            .verify(GRANTS, good.subList(2, 6))
                            .findings())
                    .singleElement()
                    .asString()
                    .startsWith("core.audit.rewritten at grants#2");
        }

        @Test
        void wrongOnesAreRefused() {
            Digest digest = good.get(0).digest();
            assertThatThrownBy(() -> new Checkpoint(GRANTS, 0, digest, NOON))
                    .hasMessage("sequence of a checkpoint must be 1 or more, but was 0");
        }

        @Test
        void giveTheirHead() {
            assertThat(end.head()).isEqualTo(AuditHead.of(good.get(5)));
        }
    }

    @Nested
    class Logs {
        private final InMemoryAuditLog log = new InMemoryAuditLog();

        @Test
        void areLookedAtStreamByStream() {
            log.append(AuditHead.empty(PAY), Samples.stream(PAY, 2)).orThrow();
            log.append(AuditHead.empty(GRANTS), good).orThrow();
            assertThat(AuditVerifier.against(List.of(end)).verify(log))
                    .containsExactly(
                            new AuditVerification(GRANTS, 6, List.of(), Optional.empty()),
                            new AuditVerification(PAY, 2, List.of(), Optional.empty()));
        }

        @Test
        void aStreamOfWhichOnlyTheCheckpointIsLeftIsMissed() {
            assertThat(AuditVerifier.against(List.of(end)).verify(log))
                    .singleElement()
                    .satisfies(found -> assertThat(found.firstBad()).contains(1L));
        }

        @Test
        void longStreamsAreReadInPages() {
            List<AuditEntry> many = Samples.stream(GRANTS, 2001);
            log.append(AuditHead.empty(GRANTS), many).orThrow();
            assertThat(AuditVerifier.against(List.of()).verify(log))
                    .containsExactly(new AuditVerification(GRANTS, 2001, List.of(), Optional.empty()));
            AuditVerifier tail = AuditVerifier.against(List.of())
                    .startingAfter(AuditHead.of(many.get(1990)).at(NOON));
            assertThat(tail.verify(log))
                    .containsExactly(new AuditVerification(GRANTS, 10, List.of(), Optional.empty()));
            assertThat(AuditExport.about(io.salestiers.core.org.PersonId.of("P-1"), log)
                            .entries())
                    .isEqualTo(many);
        }

        /** Reading has to end also where what is stored makes no sense. */
        @Test
        void aLogThatGivesTheSamePageAgainAndAgainIsLeft() {
            AuditLog stuck = new AuditLog() {
                @Override
                public Outcome<AuditHead> append(AuditHead expected, List<AuditEntry> batch) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public List<AuditEntry> read(AuditStreamId stream, long from, int limit) {
                    return good;
                }

                @Override
                public AuditHead head(AuditStreamId stream) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public List<AuditStreamId> streams() {
                    return List.of(GRANTS);
                }
            };
            assertThat(AuditVerifier.against(List.of()).verify(stuck))
                    .singleElement()
                    .satisfies(found -> assertThat(found.entries()).isEqualTo(12));
        }
    }

    @Test
    void everyCodeHasATextWithItsValuesInBothLanguages() {
        Set<AuditFindings> seen = EnumSet.noneOf(AuditFindings.class);
        List<Finding> findings = new ArrayList<>();
        for (Tampering tampering : Tampering.values()) {
            List<AuditEntry> tampered = new ArrayList<>(good);
            tampering.apply(tampered, new java.util.SplittableRandom(1));
            findings.addAll(
                    AuditVerifier.against(List.of(end)).verify(GRANTS, tampered).findings());
        }
        CheckpointRoot first = CheckpointRoot.first(NOON, List.of(end.head()));
        CheckpointRoot bad = new CheckpointRoot(NOON, List.of(), Optional.empty(), first.digest());
        findings.addAll(AuditVerifier.verifyRoots(List.of(first, bad)));
        for (Finding finding : findings) {
            seen.add((AuditFindings) finding.code());
            for (Texts texts : List.of(ENGLISH, CHINESE)) {
                // A text or value that is not there is shown in brackets.
                assertThat(finding.message(texts)).doesNotContain("[").isNotBlank();
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(AuditFindings.values());
    }

    @Test
    void resultsHaveAFirstPlaceExactlyIfTheyHaveFindings() {
        List<Finding> findings = List.of(Finding.of(AuditFindings.CHANGED, Place.about("grants#1")));
        assertThatThrownBy(() -> new AuditVerification(GRANTS, 1, findings, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AuditVerification(GRANTS, 1, List.of(), Optional.of(1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
