package io.salestiers.kpi.testkit.measure;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.Fact;
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
import java.util.List;
import java.util.Optional;

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
public abstract class FactSourceContract extends WatermarkedSourceContract<Fact> {
    private static final Instant ARRIVED = Instant.parse("2025-02-03T08:00:00.123456Z");

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

    /** For the adapters to be tested. */
    protected FactSourceContract() {}

    /**
     * A source in which nothing is recorded; asked once for each test.
     *
     * @return the source and its recorder
     */
    protected abstract Recorded recorded();

    @Override
    protected final Tested<Fact> tested() {
        Recorded recorded = recorded();
        return new Tested<>() {
            @Override
            public Page<Fact> read(Watermark after) {
                FactPage page = recorded.source().read(after);
                return new Page<>(page.batch().facts(), page.next(), page.more());
            }

            @Override
            public void record(List<Fact> entries) {
                recorded.recorder().record(entries);
            }
        };
    }

    @Override
    protected final Fact entry(String key, long content) {
        return Fact.of(new Observation(
                MeasureId.of("deals"),
                Subject.of(PersonId.of("moses")),
                LocalDate.of(2025, 1, 31),
                Quantity.count(content),
                Optional.empty(),
                key));
    }

    @Override
    protected final Object key(Fact entry) {
        return entry.observation().measure() + "\n" + entry.observation().source();
    }

    private static Fact fact(Subject subject, Quantity value, Optional<String> member, String source) {
        return Fact.of(
                new Observation(MeasureId.of("销售额"), subject, LocalDate.of(2024, 2, 29), value, member, source),
                ARRIVED);
    }

    @Override
    protected final List<Fact> everyContent() {
        Quantity third = Quantity.of(Ratio.of(1, 3), Unit.DAYS);
        Quantity long38 = Quantity.of(Ratio.parse("12345678901234567890.123456789012345678"), Unit.POINTS);
        Fact dimensions = Fact.of(
                fact(Subject.of(PersonId.of("张三")), Quantity.count(-2), Optional.of("C-7"), "d-1")
                        .observation()
                        .with(DimensionId.of("product"), "GTX Pro")
                        .with(DimensionId.of("渠道"), "网店"),
                ARRIVED);
        return List.of(
                dimensions,
                fact(Subject.of(PositionId.of("s-1")), third, Optional.empty(), "d-2"),
                fact(Subject.of(UnitId.of("u-1")), long38, Optional.empty(), "d-3"),
                fact(Subject.of(TerritoryId.of("t-1")), Quantity.count(0), Optional.of("客户"), "d-4"),
                Fact.of(fact(Subject.of(TerritoryId.of("t-1")), Quantity.count(0), Optional.empty(), "d-5")
                        .observation()));
    }
}
