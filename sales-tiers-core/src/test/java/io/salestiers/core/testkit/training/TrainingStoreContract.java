package io.salestiers.core.testkit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.contract.Race;
import io.salestiers.core.training.CertificateId;
import io.salestiers.core.training.CourseId;
import io.salestiers.core.training.SkillId;
import io.salestiers.core.training.TrainingFact;
import io.salestiers.core.training.TrainingFactId;
import io.salestiers.core.training.TrainingFinding;
import io.salestiers.core.training.TrainingStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link TrainingStore} does. An adapter extends it and gives an empty store:
 *
 * <pre>{@code
 * class JdbcTrainingStoreTest extends TrainingStoreContract {
 *     @Override
 *     protected TrainingStore store() {
 *         return new JdbcTrainingStore(emptyDatabase());
 *     }
 * }
 * }</pre>
 */
public abstract class TrainingStoreContract {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final PersonId LI = PersonId.of("李");
    private static final PersonId SUN = PersonId.of("sun");

    private TrainingStore store = new Missing();

    /** For the adapters to be tested. */
    protected TrainingStoreContract() {}

    /**
     * A store without facts; asked once for each test.
     *
     * @return the store
     */
    protected abstract TrainingStore store();

    /**
     * Whether the store may be called by several threads at once.
     *
     * @return true, unless overridden
     */
    protected boolean supportsConcurrentCalls() {
        return true;
    }

    @BeforeEach
    final void begin() {
        store = store();
    }

    private static TrainingFactId id(String id) {
        return TrainingFactId.of(id);
    }

    private static TrainingFact enrolled(String id, PersonId person, LocalDate day) {
        return new TrainingFact.Enrolled(id(id), person, day, CourseId.of("crm"));
    }

    /** One of every kind, with a third, which no decimal says. */
    private static List<TrainingFact> everyKind() {
        return List.of(
                enrolled("a", LI, DAY),
                new TrainingFact.Attended(id("b"), LI, DAY, CourseId.of("crm"), Ratio.of(1, 3)),
                new TrainingFact.Examined(id("c"), LI, DAY, CourseId.of("crm"), Ratio.ZERO),
                new TrainingFact.Assessed(id("d"), LI, DAY, SkillId.of("谈判"), 0),
                new TrainingFact.Granted(id("e"), LI, DAY, CertificateId.of("k"), Optional.of(DAY)),
                new TrainingFact.Granted(id("f"), LI, DAY, CertificateId.of("k"), Optional.empty()),
                new TrainingFact.Revoked(id("g"), LI, DAY, CertificateId.of("k")));
    }

    private static List<FindingCode> codes(Outcome<?> outcome) {
        return outcome.match(
                done -> List.of(),
                findings -> findings.stream().map(Finding::code).toList(),
                racing -> List.of());
    }

    /** A store without facts. */
    @Nested
    class Empty {
        /** It has none, of nobody. */
        @Test
        void hasNothing() {
            assertThat(store.facts()).isEmpty();
            assertThat(store.facts(LI)).isEmpty();
            assertThat(store.append(List.of())).isEqualTo(Outcome.done(0));
        }
    }

    /** Adding facts. */
    @Nested
    class Appending {
        /** Each kind comes back as it was. */
        @Test
        void givesBackEveryKind() {
            assertThat(store.append(everyKind())).isEqualTo(Outcome.done(7));
            assertThat(store.facts()).isEqualTo(everyKind());
        }

        /** Facts are told by day, then by id, however they came. */
        @Test
        void isInOrder() {
            store.append(List.of(enrolled("b", LI, DAY), enrolled("z", SUN, DAY.minusDays(1))))
                    .orThrow();
            store.append(List.of(enrolled("a", LI, DAY.plusDays(1)), enrolled("a2", SUN, DAY)))
                    .orThrow();
            assertThat(store.facts()).extracting(fact -> fact.id().value()).containsExactly("z", "a2", "b", "a");
        }

        /** Of a person there are their facts only. */
        @Test
        void knowsWhoseTheyAre() {
            store.append(List.of(enrolled("a", LI, DAY), enrolled("b", SUN, DAY)))
                    .orThrow();
            assertThat(store.facts(SUN)).containsExactly(enrolled("b", SUN, DAY));
        }

        /** A delivery that comes once more changes nothing, also if half of it is new. */
        @Test
        void repetitionIsHarmless() {
            store.append(everyKind()).orThrow();
            List<TrainingFact> more = new ArrayList<>(everyKind());
            more.add(enrolled("n", SUN, DAY));
            more.add(enrolled("n", SUN, DAY));
            assertThat(store.append(more)).isEqualTo(Outcome.done(1));
            assertThat(store.facts()).hasSize(8);
        }

        /** Another fact with a known id is refused, and nothing that came with it is kept. */
        @Test
        void refusesAnotherFactWithAKnownId() {
            store.append(List.of(enrolled("a", LI, DAY))).orThrow();
            Outcome<Integer> outcome = store.append(
                    List.of(enrolled("b", LI, DAY), enrolled("a", LI, DAY.plusDays(1)), enrolled("c", LI, DAY)));
            assertThat(codes(outcome)).containsExactly(TrainingFinding.RECORDED);
            assertThat(store.facts()).containsExactly(enrolled("a", LI, DAY));
        }

        /** Two different facts with one id in one delivery. */
        @Test
        void refusesFactsThatContradictEachOther() {
            assertThat(codes(store.append(List.of(enrolled("a", LI, DAY), enrolled("a", SUN, DAY)))))
                    .containsExactly(TrainingFinding.RECORDED);
            assertThat(store.facts()).isEmpty();
        }

        /** Of several threads that add different facts with one id exactly one succeeds. */
        @Test
        void ofSeveralThreadsOneSucceeds() throws Exception {
            assumeTrue(supportsConcurrentCalls(), "the store is for one thread");
            for (int round = 0; round < 25; round++) {
                String id = "race-" + round;
                Race.oneIsDone(4, contestant -> {
                    TrainingFact own = enrolled(id, LI, DAY.plusDays(contestant));
                    return () -> store.append(List.of(own));
                });
                assertThat(store.facts()).hasSize(round + 1);
            }
        }
    }

    /** Stands in until the first test begins. */
    private static final class Missing implements TrainingStore {
        @Override
        public Outcome<Integer> append(Collection<? extends TrainingFact> facts) {
            throw new IllegalStateException("no store");
        }

        @Override
        public List<TrainingFact> facts() {
            throw new IllegalStateException("no store");
        }
    }
}
