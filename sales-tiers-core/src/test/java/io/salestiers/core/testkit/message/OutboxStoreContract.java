package io.salestiers.core.testkit.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.message.Block;
import io.salestiers.core.message.Delivery;
import io.salestiers.core.message.DeliveryKey;
import io.salestiers.core.message.DeliveryOutcome;
import io.salestiers.core.message.Message;
import io.salestiers.core.message.OutboxItem;
import io.salestiers.core.message.OutboxRules;
import io.salestiers.core.message.OutboxStore;
import io.salestiers.core.message.Phrase;
import io.salestiers.core.message.RetryPolicy;
import io.salestiers.core.message.SightedTable;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.Severity;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link OutboxStore} must do. An adapter's test extends it and gives an empty store. */
public abstract class OutboxStoreContract {
    private static final Instant T0 = Instant.parse("2025-07-04T08:00:00Z");
    private static final OutboxRules RULES = new OutboxRules(
            new RetryPolicy(List.of(Duration.ofMinutes(1), Duration.ofMinutes(5)), Duration.ofMinutes(2)));
    private static final PersonId LI = PersonId.of("李-1");

    /** For adapters. */
    protected OutboxStoreContract() {}

    /**
     * The store under test.
     *
     * @return a new store in which nothing is stored
     */
    protected abstract OutboxStore store();

    private static OutboxItem item(String key, Instant notBefore) {
        return RULES.enqueue(
                new Delivery(
                        DeliveryKey.of(key),
                        "wecom",
                        List.of(LI),
                        Message.of(Severity.WARNING, Phrase.of("Due", "到期"))),
                notBefore);
    }

    private static OutboxItem claimed(OutboxItem item, Instant now) {
        return RULES.claim(item, now).orThrow();
    }

    private static List<String> keys(List<OutboxItem> items) {
        return items.stream().map(item -> item.key().value()).toList();
    }

    /** Storing. */
    @Nested
    class Adding {
        /** For the engine. */
        Adding() {}

        @Test
        void everythingComesBackAsItWas() {
            OutboxStore store = store();
            Capability see = Capability.of("result:see");
            Subject suzhou = Subject.of(UnitId.of("SUZHOU"));
            Table table = new Table(
                    "results",
                    LocalizedText.of("Results", "结果"),
                    List.of(
                            Column.of("unit", LocalizedText.of("Unit", "部门"), ColumnType.TEXT),
                            Column.of("revenue", LocalizedText.of("Revenue", "收入"), ColumnType.MONEY)),
                    List.of(List.of(new Cell.Text("SUZHOU"), new Cell.Amount(Money.of("12.50", Currency.of("CNY"))))));
            Message message = new Message(
                    Severity.ERROR,
                    new Phrase.Keyed("core.message.kind.day", Map.of()),
                    List.of(
                            new Block.Text(new Phrase.Written(
                                    LocalizedText.of("Until {day}", "截至{day}"),
                                    Map.of("day", Argument.day(LocalDate.of(2024, 2, 29))))),
                            new Block.Figure(Phrase.verbatim("Σ 😀"), Quantity.count(-3), suzhou, see),
                            new Block.Rows(new SightedTable(table, see, List.of(suzhou), 2)),
                            new Block.Mentions(List.of(LI)),
                            new Block.Link(Phrase.verbatim("more"), "https://example.org/a?b=c"),
                            new Block.Omitted(3)));
            OutboxItem item = RULES.enqueue(
                    new Delivery(DeliveryKey.of("k-1"), "钉钉", List.of(LI, PersonId.of("a")), message),
                    Instant.parse("2025-07-04T08:00:00.123456789Z"));
            assertThat(store.add(item)).isEqualTo(item);
            assertThat(store.find(item.key())).contains(item);
        }

        @Test
        void aKeyIsStoredOnce() {
            OutboxStore store = store();
            OutboxItem first = item("k", T0);
            store.add(first);
            assertThat(store.add(item("k", T0.plusSeconds(5)))).isEqualTo(first);
            assertThat(store.find(first.key())).contains(first);
        }

        @Test
        void aKeyThatIsSettledIsNotStoredAgain() {
            OutboxStore store = store();
            OutboxItem claimed = claimed(store.add(item("k", T0)), T0);
            store.replace(claimed);
            OutboxItem settled =
                    RULES.settle(claimed, new DeliveryOutcome.Delivered(), T0).orThrow();
            store.replace(settled);
            assertThat(store.add(item("k", T0))).isEqualTo(settled);
            assertThat(store.due(T0.plusSeconds(999), 9)).isEmpty();
        }

        @Test
        void anUnknownKeyIsAbsent() {
            assertThat(store().find(DeliveryKey.of("none"))).isEmpty();
        }
    }

    /** What is to be done. */
    @Nested
    class Due {
        /** For the engine. */
        Due() {}

        @Test
        void isOrderedByInstantThenKey() {
            OutboxStore store = store();
            store.add(item("b", T0));
            store.add(item("c", T0.minusNanos(1)));
            store.add(item("a", T0));
            assertThat(keys(store.due(T0, 9))).containsExactly("c", "a", "b");
        }

        @Test
        void isLimited() {
            OutboxStore store = store();
            store.add(item("b", T0));
            store.add(item("a", T0));
            assertThat(keys(store.due(T0, 1))).containsExactly("a");
        }

        @Test
        void isNotWhatComesLater() {
            OutboxStore store = store();
            store.add(item("later", T0.plusNanos(1)));
            assertThat(store.due(T0, 9)).isEmpty();
            assertThat(keys(store.due(T0.plusNanos(1), 9))).containsExactly("later");
        }

        @Test
        void isAgainWhatWasClaimedByWhoeverDied() {
            OutboxStore store = store();
            store.replace(claimed(store.add(item("k", T0)), T0));
            assertThat(store.due(T0.plusSeconds(119), 9)).isEmpty();
            assertThat(keys(store.due(T0.plusSeconds(120), 9))).containsExactly("k");
        }

        @Test
        void isNotWhatWasGivenUp() {
            OutboxStore store = store();
            OutboxItem claimed = claimed(store.add(item("k", T0)), T0);
            store.replace(claimed);
            OutboxItem failed = RULES.settle(claimed, new DeliveryOutcome.Permanent(AuditCode.of("wecom.40058")), T0)
                    .orThrow();
            store.replace(failed);
            assertThat(store.due(T0.plusSeconds(9999), 9)).isEmpty();
            assertThat(store.find(failed.key())).contains(failed);
        }
    }

    /** Going on. */
    @Nested
    class Replacing {
        /** For the engine. */
        Replacing() {}

        @Test
        void storesTheNextState() {
            OutboxStore store = store();
            OutboxItem claimed = claimed(store.add(item("k", T0)), T0);
            assertThat(store.replace(claimed)).isEqualTo(Outcome.done(claimed));
            OutboxItem partly = RULES.settle(claimed, new DeliveryOutcome.Partial(List.of(LI)), T0)
                    .orThrow();
            assertThat(store.replace(partly)).isEqualTo(Outcome.done(partly));
            assertThat(store.find(partly.key())).contains(partly);
        }

        @Test
        void aSecondClaimIsAConflict() {
            OutboxStore store = store();
            OutboxItem item = store.add(item("k", T0));
            OutboxItem first = claimed(item, T0);
            store.replace(first);
            OutboxItem second = claimed(item, T0.plusSeconds(1));
            assertThat(store.replace(second)).isEqualTo(Outcome.conflict("0", "1"));
            assertThat(store.find(item.key())).contains(first);
        }

        @Test
        void anUnknownKeyIsRefused() {
            OutboxItem claimed = claimed(item("k", T0), T0);
            OutboxStore store = store();
            assertThatThrownBy(() -> store.replace(claimed)).isInstanceOf(NotFoundException.class);
        }

        @Test
        void ofManyAtOnceOneWins() throws Exception {
            OutboxStore store = store();
            OutboxItem item = store.add(item("k", T0));
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try {
                List<Callable<Outcome<OutboxItem>>> claims = new ArrayList<>();
                for (int i = 0; i < 32; i++) {
                    OutboxItem claim = claimed(item, T0.plusSeconds(i));
                    claims.add(() -> store.replace(claim));
                }
                int won = 0;
                for (Future<Outcome<OutboxItem>> each : threads.invokeAll(claims)) {
                    won += each.get() instanceof Outcome.Done<OutboxItem> ? 1 : 0;
                }
                assertThat(won).isEqualTo(1);
            } finally {
                threads.shutdownNow();
            }
        }
    }
}
