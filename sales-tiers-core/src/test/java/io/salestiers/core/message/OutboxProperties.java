package io.salestiers.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.Severity;
import io.salestiers.core.testkit.message.MessageChannelContract.Mood;
import io.salestiers.core.testkit.message.SimulatedPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

/** The outbox under crashes at every step. */
class OutboxProperties {
    private static final Instant T0 = Instant.parse("2025-07-04T08:00:00Z");

    /** The process has died. An error, so that nothing of the library takes it for a channel that is away. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Counts the steps that touch the world outside, and dies before or after one of them. */
    private static final class Fate {
        private final List<Integer> crashes;
        private int step;

        Fate(List<Integer> crashes) {
            this.crashes = crashes;
        }

        /** A step is two half-steps: before and after what it does. */
        void maybeCrash() {
            if (crashes.contains(step++)) {
                throw new Crash();
            }
        }
    }

    private record MortalStore(OutboxStore store, Fate fate) implements OutboxStore {
        @Override
        public OutboxItem add(OutboxItem item) {
            fate.maybeCrash();
            OutboxItem added = store.add(item);
            fate.maybeCrash();
            return added;
        }

        @Override
        public Optional<OutboxItem> find(DeliveryKey key) {
            return store.find(key);
        }

        @Override
        public List<OutboxItem> due(Instant now, int limit) {
            fate.maybeCrash();
            return store.due(now, limit);
        }

        @Override
        public Outcome<OutboxItem> replace(OutboxItem next) {
            fate.maybeCrash();
            Outcome<OutboxItem> outcome = store.replace(next);
            fate.maybeCrash();
            return outcome;
        }
    }

    /** One host: its store and platform live on, its process dies and begins again. */
    private static final class World {
        final OutboxStore store = new InMemoryOutboxStore();
        final SimulatedPlatform platform;
        final Fate fate;
        final List<Delivery> deliveries = new ArrayList<>();
        Instant now = T0;
        int lives;

        World(boolean honoursKeys, List<Integer> crashes, int messages) {
            platform = new SimulatedPlatform(honoursKeys);
            fate = new Fate(crashes);
            for (int i = 0; i < messages; i++) {
                deliveries.add(Delivery.of(
                        "event-" + i,
                        "simulated",
                        List.of(PersonId.of("li")),
                        Message.of(Severity.INFO, Phrase.verbatim("m" + i))));
            }
        }

        Outbox outbox() {
            MessageChannel mortal = delivery -> {
                fate.maybeCrash();
                DeliveryOutcome outcome = platform.deliver(delivery);
                fate.maybeCrash();
                return outcome;
            };
            return new Outbox(
                    new MortalStore(store, fate),
                    name -> Optional.of(mortal),
                    new OutboxRules(
                            new RetryPolicy(Collections.nCopies(200, Duration.ofSeconds(1)), Duration.ofSeconds(30))));
        }

        /** A host that stores messages, perhaps again after a crash, and sends what is due until nothing is left. */
        void live() {
            while (true) {
                lives++;
                try {
                    Outbox outbox = outbox();
                    deliveries.forEach(delivery -> outbox.enqueue(delivery, T0));
                    for (int i = 0; i < 100; i++) {
                        outbox.run(() -> now, 3);
                        now = now.plusSeconds(31);
                        if (deliveries.stream()
                                .allMatch(delivery -> store.find(delivery.key())
                                        .filter(item -> item.state().settled())
                                        .isPresent())) {
                            return;
                        }
                    }
                    throw new AssertionError("the outbox does not come to an end");
                } catch (Crash crash) {
                    now = now.plusSeconds(1);
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Integer>> crashes() {
        return Arbitraries.integers().between(0, 60).list().ofMaxSize(8);
    }

    @Property(tries = 500)
    void nothingIsLostAndNothingShownTwice(
            @ForAll("crashes") List<Integer> crashes, @ForAll @IntRange(min = 1, max = 6) int messages) {
        World world = new World(true, crashes, messages);
        world.live();
        List<String> expected = world.deliveries.stream()
                .map(each -> each.message().title())
                .map(each -> ((Phrase.Verbatim) each).text())
                .toList();
        assertThat(world.platform.shownTo(PersonId.of("li"))).containsExactlyInAnyOrderElementsOf(expected);
        Statistics.label("crashed")
                .collect(world.lives > 1)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 30));
    }

    /** One message, each single step, one crash: exhaustive. */
    @Example
    void oneCrashAtEveryStep() {
        World calm = new World(true, List.of(), 1);
        calm.live();
        int steps = calm.fate.step;
        assertThat(steps).isGreaterThan(8);
        for (int first = 0; first < steps; first++) {
            for (int second = first; second < steps + 8; second++) {
                World world = new World(true, List.of(first, second), 1);
                world.live();
                assertThat(world.platform.shownTo(PersonId.of("li")))
                        .as("crashes at %s, %s", first, second)
                        .hasSize(1);
            }
        }
    }

    @Property(tries = 300)
    void withoutKeysNothingIsLostEither(
            @ForAll("crashes") List<Integer> crashes, @ForAll @IntRange(min = 1, max = 6) int messages) {
        World world = new World(false, crashes, messages);
        world.live();
        assertThat(world.platform.shownTo(PersonId.of("li")).stream().distinct())
                .hasSize(messages);
    }

    /** Between the crash and the end of the claim nobody else takes the message. */
    @Property(tries = 200)
    void moodsOfThePlatformOnlyDelay(
            @ForAll @Size(max = 10) List<Mood> moods, @ForAll("crashes") List<Integer> crashes) {
        World world = new World(true, crashes, 2);
        List<Mood> left = new ArrayList<>(moods);
        left.removeIf(mood -> mood == Mood.CLOSED);
        MessageChannel moody = delivery -> {
            world.platform.become(left.isEmpty() ? Mood.WELL : left.remove(0));
            return world.platform.deliver(delivery);
        };
        Outbox outbox = new Outbox(
                world.store,
                name -> Optional.of(moody),
                new OutboxRules(
                        new RetryPolicy(Collections.nCopies(20, Duration.ofSeconds(1)), Duration.ofSeconds(30))));
        world.deliveries.forEach(delivery -> outbox.enqueue(delivery, T0));
        for (int i = 0; i < 30; i++) {
            Instant now = T0.plusSeconds(61L * i);
            outbox.run(() -> now, 9);
        }
        assertThat(world.platform.shownTo(PersonId.of("li"))).containsExactlyInAnyOrder("m0", "m1");
    }
}
