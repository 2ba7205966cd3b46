package io.salestiers.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.Severity;
import io.salestiers.core.time.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxTest {
    private static final Instant T0 = Instant.parse("2025-07-04T08:00:00Z");
    private static final PersonId LI = PersonId.of("li");
    private static final PersonId WANG = PersonId.of("wang");
    private static final OutboxRules RULES = new OutboxRules(
            new RetryPolicy(List.of(Duration.ofMinutes(1), Duration.ofMinutes(5)), Duration.ofMinutes(2)));
    private static final OutboxItem ITEM = RULES.enqueue(
            Delivery.of("visit-7", "wecom", List.of(WANG, LI), Message.of(Severity.INFO, Phrase.of("Due", "到期"))), T0);

    private static List<FindingCode> refusal(Outcome<OutboxItem> outcome) {
        return outcome instanceof Outcome.Refused<OutboxItem> refused
                ? refused.findings().stream().map(Finding::code).toList()
                : List.of();
    }

    private static OutboxItem tried(OutboxItem item, DeliveryOutcome outcome, Instant at) {
        return RULES.settle(RULES.claim(item, at).orThrow(), outcome, at).orThrow();
    }

    @Nested
    class Rules {
        @Test
        void longerOfTheTwoWaitsCounts() {
            // Ours is one minute after the first try, five after the second.
            assertThat(tried(ITEM, new DeliveryOutcome.RetryAfter(Duration.ofSeconds(10)), T0)
                            .notBefore())
                    .isEqualTo("2025-07-04T08:01:00Z");
            assertThat(tried(ITEM, new DeliveryOutcome.RetryAfter(Duration.ofMinutes(10)), T0)
                            .notBefore())
                    .isEqualTo("2025-07-04T08:10:00Z");
        }

        @Test
        void givesUpAfterTheThirdTry() {
            DeliveryOutcome busy = new DeliveryOutcome.RetryAfter(Duration.ZERO);
            OutboxItem second = tried(tried(ITEM, busy, T0), busy, T0.plusSeconds(60));
            assertThat(second.state()).isEqualTo(OutboxItem.State.WAITING);
            assertThat(second.notBefore()).isEqualTo("2025-07-04T08:06:00Z");
            OutboxItem third = tried(second, busy, second.notBefore());
            assertThat(third.state()).isEqualTo(OutboxItem.State.FAILED);
            assertThat(third.failure()).contains(OutboxRules.EXHAUSTED);
        }

        @Test
        void claimsOfWhoeverDiedCountAsTries() {
            OutboxItem item = ITEM;
            for (int i = 0; i < 3; i++) {
                item = RULES.claim(item, item.notBefore()).orThrow();
            }
            assertThat(item.attempts()).isEqualTo(3);
            assertThat(RULES.claim(item, item.notBefore()).orThrow().state()).isEqualTo(OutboxItem.State.FAILED);
        }

        @Test
        void claimIsNotTakenAway() {
            OutboxItem claimed = RULES.claim(ITEM, T0).orThrow();
            assertThat(refusal(RULES.claim(claimed, T0.plusSeconds(119)))).containsExactly(MessageFindings.NOT_DUE);
            assertThat(RULES.claim(claimed, T0.plusSeconds(120)).orThrow().attempts())
                    .isEqualTo(2);
        }

        @Test
        void whatNobodyClaimedIsNotSettled() {
            assertThat(RULES.settle(ITEM, new DeliveryOutcome.Delivered(), T0)).isInstanceOf(Outcome.Refused.class);
        }

        @Test
        void missedAreNamedAndPermanentIsGivenUp() {
            assertThat(tried(ITEM, new DeliveryOutcome.Partial(List.of(WANG)), T0)
                            .missed())
                    .containsExactly(WANG);
            OutboxItem failed = tried(ITEM, new DeliveryOutcome.Permanent(AuditCode.of("wecom.40058")), T0);
            assertThat(failed.failure()).contains(AuditCode.of("wecom.40058"));
        }
    }

    @Nested
    class Keys {
        @Test
        void comeFromCauseChannelAndPeopleInAnyOrder() {
            DeliveryKey key = DeliveryKey.of("visit-7", "wecom", List.of(LI, WANG));
            assertThat(ITEM.key()).isEqualTo(key);
            assertThat(DeliveryKey.of("visit-8", "wecom", List.of(LI, WANG))).isNotEqualTo(key);
            assertThat(DeliveryKey.of("visit-7", "mail", List.of(LI, WANG))).isNotEqualTo(key);
            assertThat(DeliveryKey.of("visit-7", "wecom", List.of(LI))).isNotEqualTo(key);
        }

        @Test
        void haveNobodyInThem() {
            assertThat(ITEM.key().value()).hasSize(64).matches("[0-9a-f]*");
        }
    }

    @Nested
    class Digests {
        private Delivery to(String cause, PersonId... people) {
            return Delivery.of(
                    cause, "wecom", List.of(people), Message.of(Severity.INFO, Phrase.verbatim("about " + cause)));
        }

        @Test
        void joinWhatGoesToTheSamePeople() {
            Phrase title = Phrase.of("Today", "今日");
            List<Delivery> all = List.of(to("a", LI), to("b", LI), to("c", WANG), to("d", LI, WANG), to("e", LI));
            List<Delivery> digests = Delivery.digest(title, all);
            assertThat(digests).hasSize(3).contains(all.get(2), all.get(3));
            Delivery joined = digests.stream()
                    .filter(delivery -> delivery.people().equals(List.of(LI)))
                    .findFirst()
                    .orElseThrow();
            assertThat(joined.message().blocks())
                    .containsExactlyInAnyOrder(
                            new Block.Text(Phrase.verbatim("about a")),
                            new Block.Text(Phrase.verbatim("about b")),
                            new Block.Text(Phrase.verbatim("about e")));
            List<Delivery> backwards = new ArrayList<>(all);
            java.util.Collections.reverse(backwards);
            assertThat(Delivery.digest(title, backwards)).isEqualTo(digests);
        }
    }

    @Nested
    class Running {
        private final InMemoryOutboxStore store = new InMemoryOutboxStore();
        private final List<Delivery> seen = new ArrayList<>();

        private Outbox outbox(MessageChannel channel) {
            return new Outbox(store, name -> name.equals("wecom") ? Optional.of(channel) : Optional.empty(), RULES);
        }

        @Test
        void channelThatThrowsIsTriedAgain() {
            Outbox outbox = outbox(delivery -> {
                throw new IllegalStateException("no route to host");
            });
            outbox.enqueue(ITEM.delivery(), T0);
            OutboxItem item = outbox.run(() -> T0, 1).get(0);
            assertThat(item.state()).isEqualTo(OutboxItem.State.WAITING);
            assertThat(item.notBefore()).isEqualTo(T0.plusSeconds(60));
        }

        @Test
        void messageOfAChannelThatIsNotThereWaits() {
            Outbox outbox = outbox(delivery -> new DeliveryOutcome.Delivered());
            outbox.enqueue(
                    Delivery.of("c", "pigeon", List.of(LI), ITEM.delivery().message()), T0);
            assertThat(outbox.run(() -> T0, 9)).isEmpty();
            assertThat(store.due(T0, 9)).hasSize(1);
        }

        @Test
        void whoWasTooSlowDoesNotOverwriteTheOther() {
            Outbox fast = outbox(delivery -> new DeliveryOutcome.Delivered());
            Outbox slow = outbox(delivery -> {
                // While this one sends, its claim ends and another one takes over.
                fast.run(() -> T0.plusSeconds(121), 1);
                return new DeliveryOutcome.RetryAfter(Duration.ZERO);
            });
            slow.enqueue(ITEM.delivery(), T0);
            assertThat(slow.run(() -> T0, 1)).isEmpty();
            assertThat(store.find(ITEM.key()).orElseThrow().state()).isEqualTo(OutboxItem.State.DELIVERED);
        }

        @Test
        void sameMessageIsStoredOnce() {
            Outbox outbox = outbox(delivery -> {
                seen.add(delivery);
                return new DeliveryOutcome.Delivered();
            });
            outbox.enqueue(ITEM.delivery(), T0);
            outbox.run(() -> T0, 9);
            outbox.enqueue(ITEM.delivery(), T0);
            outbox.run(() -> T0.plusSeconds(500), 9);
            assertThat(seen).containsExactly(ITEM.delivery());
        }
    }

    @Nested
    class Quiet {
        private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
        private final QuietHours hours =
                new QuietHours(LocalTime.of(9, 0), LocalTime.of(18, 0), SHANGHAI, true, Set.of(Severity.ERROR));
        private final BusinessCalendar office =
                BusinessCalendar.of(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of());

        /* Friday 4 July 2025 in Shanghai, eight hours ahead of UTC. */
        @ParameterizedTest
        @CsvSource({
            "2025-07-04T00:59:59Z, 2025-07-04T01:00:00Z",
            "2025-07-04T01:00:00Z, 2025-07-04T01:00:00Z",
            "2025-07-04T09:59:59Z, 2025-07-04T09:59:59Z",
            "2025-07-04T10:00:00Z, 2025-07-07T01:00:00Z",
            "2025-07-05T03:00:00Z, 2025-07-07T01:00:00Z"
        })
        void waitsForTheHoursOfAWorkingDay(Instant instant, Instant earliest) {
            assertThat(hours.earliest(instant, Severity.INFO, office)).isEqualTo(earliest);
        }

        @Test
        void gravestGoThrough() {
            Instant night = Instant.parse("2025-07-05T18:00:00Z");
            assertThat(hours.earliest(night, Severity.ERROR, office)).isEqualTo(night);
        }

        @Test
        void summerTimeThatLeavesOutTheHour() {
            // In Berlin 02:00 to 03:00 of 30 March 2025 did not exist: hours from 02:30 began at 03:30, 01:30 UTC.
            QuietHours berlin = new QuietHours(
                    LocalTime.of(2, 30), LocalTime.of(18, 0), ZoneId.of("Europe/Berlin"), false, Set.of());
            assertThat(berlin.earliest(Instant.parse("2025-03-30T00:10:00Z"), Severity.INFO, office))
                    .isEqualTo("2025-03-30T01:30:00Z");
        }

        @Test
        void hoursThatEndBeforeTheyBeginAreRefused() {
            assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON, SHANGHAI, true, Set.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
