package io.salestiers.kpi.testkit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.Fact;
import io.salestiers.core.observation.FactBatch;
import io.salestiers.core.observation.FactBatchBuilder;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.FactPage;
import io.salestiers.kpi.measure.FactSource;
import io.salestiers.kpi.measure.Watermark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link FactSource} does. An adapter extends it and gives an empty source with a way to record facts behind it,
 * as its CRM or warehouse would; pages should be small, such as three facts, so that several are needed:
 *
 * <pre>{@code
 * class CrmFactSourceTest extends FactSourceContract {
 *     @Override
 *     protected Recorded recorded() {
 *         Crm crm = emptyCrm();
 *         return new Recorded(new CrmFactSource(crm, 3), facts -> crm.insert(facts));
 *     }
 * }
 * }</pre>
 */
public abstract class FactSourceContract {
    private static final int MOST_PAGES = 1000;

    /** Records facts behind a source, after all others and in their order. */
    @FunctionalInterface
    public interface Recorder {
        /**
         * Records facts.
         *
         * @param facts the facts
         */
        void record(List<Fact> facts);
    }

    /**
     * A source with the way to record facts behind it.
     *
     * @param source the source
     * @param recorder records facts that the source then gives
     */
    public record Recorded(FactSource source, Recorder recorder) {}

    private Recorded recorded = new Recorded(FactSource.empty(), facts -> {});

    /** For the adapters to be tested. */
    protected FactSourceContract() {}

    /**
     * A source in which nothing is recorded; asked once for each test.
     *
     * @return the source and its recorder
     */
    protected abstract Recorded recorded();

    /**
     * Whether the source tells a watermark that it never gave from one of its own.
     *
     * @return true, unless overridden
     */
    protected boolean supportsUnknownWatermarks() {
        return true;
    }

    @BeforeEach
    final void begin() {
        recorded = recorded();
    }

    private void record(Fact... facts) {
        recorded.recorder().record(List.of(facts));
    }

    private FactPage read(Watermark after) {
        // As a host does, which keeps the text and not the object.
        return recorded.source().read(Watermark.of(after.token()));
    }

    private static Fact deal(String source, long amount) {
        return Fact.of(new Observation(
                MeasureId.of("deals"),
                Subject.of(PersonId.of("moses")),
                LocalDate.of(2025, 1, 31),
                Quantity.count(amount),
                Optional.empty(),
                source));
    }

    private static Fact[] deals(int from, int to) {
        List<Fact> deals = new ArrayList<>();
        for (int i = from; i < to; i++) {
            deals.add(deal("d-" + i, i));
        }
        return deals.toArray(Fact[]::new);
    }

    /** All facts from a watermark on, and where they end. */
    private FactPage all(Watermark after) {
        FactBatchBuilder facts = FactBatch.builder();
        Watermark at = after;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            FactPage page = read(at);
            page.batch().facts().forEach(facts::add);
            at = page.next();
            if (!page.more()) {
                return new FactPage(facts.build(), at, false);
            }
        }
        throw new AssertionError("after " + MOST_PAGES + " pages the source still says that there is more");
    }

    /** What stands at the end of some facts: the last content of each key. */
    private static Map<String, Fact> standing(List<Fact> facts) {
        Map<String, Fact> standing = new LinkedHashMap<>();
        facts.forEach(fact -> {
            String key =
                    fact.observation().measure() + "\n" + fact.observation().source();
            standing.remove(key);
            standing.put(key, fact);
        });
        return standing;
    }

    /** Nothing is recorded. */
    @Nested
    class Empty {
        @Test
        void givesNothingAndNoMore() {
            FactPage page = read(Watermark.START);
            assertThat(page.batch().size()).isZero();
            assertThat(page.more()).isFalse();
        }

        @Test
        void givesWhatIsRecordedLater() {
            Watermark before = read(Watermark.START).next();
            record(deals(0, 2));
            assertThat(all(before).batch().facts()).containsExactly(deals(0, 2));
        }
    }

    /** Page by page. */
    @Nested
    class Pages {
        @Test
        void giveEverythingInTheOrderOfRecording() {
            record(deals(0, 5));
            record(deals(5, 8));
            assertThat(all(Watermark.START).batch().facts()).containsExactly(deals(0, 8));
        }

        @Test
        void moveOnWhileThereIsMore() {
            record(deals(0, 8));
            Watermark at = Watermark.START;
            List<Watermark> seen = new ArrayList<>();
            FactPage page = read(at);
            while (page.more()) {
                assertThat(page.next()).isNotEqualTo(at).isNotIn(seen);
                seen.add(at);
                at = page.next();
                page = read(at);
            }
        }

        @Test
        void keepACorrectionBehindWhatItCorrects() {
            record(deal("d-9", 100), deal("d-1", 1), deal("d-2", 2));
            record(deal("d-9", 120));
            assertThat(standing(all(Watermark.START).batch().facts()).values())
                    .containsExactly(deal("d-1", 1), deal("d-2", 2), deal("d-9", 120));
        }

        @Test
        void areThereAgainWhenReadAgain() {
            record(deals(0, 7));
            FactPage first = read(Watermark.START);
            all(Watermark.START);
            assertThat(read(Watermark.START)).isEqualTo(first);
        }
    }

    /** After a synchronization ended or broke. */
    @Nested
    class Resuming {
        @Test
        void givesNothingNewWhereNothingIsNew() {
            record(deals(0, 7));
            FactPage end = all(Watermark.START);
            FactPage again = read(end.next());
            assertThat(again.batch().size()).isZero();
            assertThat(again.more()).isFalse();
        }

        @Test
        void givesOnlyWhatWasRecordedSince() {
            record(deals(0, 7));
            Watermark end = all(Watermark.START).next();
            record(deals(7, 12));
            assertThat(all(end).batch().facts()).containsExactly(deals(7, 12));
        }

        @Test
        void losesNothingWhereverItBroke() {
            record(deals(0, 6));
            record(deal("d-2", 200), deal("d-6", 6));
            List<Fact> whole = all(Watermark.START).batch().facts();
            Watermark at = Watermark.START;
            List<Fact> stored = new ArrayList<>();
            boolean more = true;
            while (more) {
                // The facts of this page were stored, its watermark was not: the host begins anew at the one before.
                List<Fact> broken = new ArrayList<>(stored);
                broken.addAll(read(at).batch().facts());
                broken.addAll(all(at).batch().facts());
                assertThat(standing(broken)).containsExactlyInAnyOrderEntriesOf(standing(whole));
                FactPage page = read(at);
                stored.addAll(page.batch().facts());
                at = page.next();
                more = page.more();
            }
            assertThat(stored).isEqualTo(whole);
        }

        @Test
        void findsWhatIsRecordedBetweenPages() {
            record(deals(0, 5));
            FactPage first = read(Watermark.START);
            record(deals(5, 9));
            List<Fact> facts = new ArrayList<>(first.batch().facts());
            facts.addAll(all(first.next()).batch().facts());
            assertThat(facts).containsExactly(deals(0, 9));
        }

        @Test
        void refusesAWatermarkThatWasNeverGiven() {
            assumeTrue(supportsUnknownWatermarks());
            record(deals(0, 2));
            assertThatIllegalArgumentException().isThrownBy(() -> read(Watermark.of("\u2603 never given")));
        }
    }

    /** What a fact says. */
    @Nested
    class Contents {
        private final Instant arrived = Instant.parse("2025-02-03T08:00:00.123456Z");

        private Fact fact(Subject subject, Quantity value, Optional<String> member, String source) {
            return Fact.of(
                    new Observation(MeasureId.of("销售额"), subject, LocalDate.of(2024, 2, 29), value, member, source),
                    arrived);
        }

        @Test
        void areKeptExactly() {
            Quantity third = Quantity.of(Ratio.of(1, 3), Unit.DAYS);
            Quantity long38 = Quantity.of(Ratio.parse("12345678901234567890.123456789012345678"), Unit.POINTS);
            Fact dimensions = Fact.of(
                    fact(Subject.of(PersonId.of("张三")), Quantity.count(-2), Optional.of("C-7"), "d-1")
                            .observation()
                            .with(DimensionId.of("product"), "GTX Pro")
                            .with(DimensionId.of("渠道"), "网店"),
                    arrived);
            Fact[] facts = {
                dimensions,
                fact(Subject.of(PositionId.of("s-1")), third, Optional.empty(), "d-2"),
                fact(Subject.of(UnitId.of("u-1")), long38, Optional.empty(), "d-3"),
                fact(Subject.of(TerritoryId.of("t-1")), Quantity.count(0), Optional.of("客户"), "d-4"),
                Fact.of(fact(Subject.of(TerritoryId.of("t-1")), Quantity.count(0), Optional.empty(), "d-5")
                        .observation())
            };
            record(facts);
            assertThat(all(Watermark.START).batch().facts()).containsExactly(facts);
        }
    }
}
