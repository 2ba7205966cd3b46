package io.salestiers.kpi.measure;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.observation.FactBatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where facts come from: a host implements it over its CRM, its warehouse or its files, and reads on where it stopped.
 *
 * <p>A source is a list that only grows: what is recorded in it, a corrected record too, comes after all that was recorded
 * before. {@link #read(Watermark)} gives a page of it. The host stores the facts of a page and its
 * {@linkplain FactPage#next() watermark} together; when it breaks off in between, it reads from the watermark that it has
 * stored. Then nothing is lost, and what comes twice has the same source key and content, so that a {@link FactPolicy}
 * counts it once.
 *
 * <p>For implementers: the same watermark gives the same facts again, and perhaps more behind them; while there is
 * {@linkplain FactPage#more() more}, each page moves on; nothing is removed by reading it; a watermark must work after it
 * was stored as text; one that the source never gave is refused with an {@link IllegalArgumentException}. Facts recorded
 * while pages are read come in later pages. A page should be small enough to be kept in memory several times. It may be
 * called by several threads, may block, and throws whatever the host's data access throws. Later methods will be defaults.
 * {@code FactSourceContract} of the test-kit checks it; {@link InMemoryFactSource} is the reference.
 *
 * <!-- sample: FactSamplesTest#synchronize -->
 * <pre>{@code
 * FactReading read = crm.readAll(stored); // store its facts together with read.next()
 * FactPolicy policy = new FactPolicy(
 *         FactPolicy.SameKey.LAST_READ_WINS,
 *         FactPolicy.Late.HOLD_FOR_RESTATEMENT,
 *         List.of(new FactPolicy.CutOff(january, Instant.parse("2025-02-05T16:00:00Z"))),
 *         FactPolicy.Outside.LEAVE_OUT);
 * FactIntake intake = FactIntake.of(List.of(read.batch()), List.of(calls), quarter, policy);
 * MeasureValues values = MeasureValues.builder(List.of(calls), organization, quarter)
 *         .facts(intake.facts())
 *         .currencies(CurrencyPolicy.none())
 *         .territories(TerritoryPolicy.apart())
 *         .build();
 * Reading made = values.read(calls.id(), moses, january); // 3
 * }</pre>
 */
@FunctionalInterface
public interface FactSource {
    /**
     * The facts behind a watermark.
     *
     * @param after how far the source was read before, {@link Watermark#START} at first
     * @return the next facts, at least one if there is one
     * @throws IllegalArgumentException if the source never gave this watermark
     */
    FactPage read(Watermark after);

    /**
     * All facts behind a watermark, page by page until there is no more at the moment.
     *
     * @param after how far the source was read before
     * @return the facts and the watermark of the last page
     * @throws IllegalStateException if the source says that there is more but does not move on
     */
    default FactReading readAll(Watermark after) {
        List<FactBatch> batches = new ArrayList<>();
        Set<Watermark> seen = new HashSet<>();
        Watermark at = requireNonNull(after, "after");
        boolean more = true;
        while (more) {
            if (!seen.add(at)) {
                throw new IllegalStateException(
                        "FactSource says that there is more, but its watermark does not move on from '" + at + "'");
            }
            FactPage page = requireNonNull(read(at), "a FactSource must answer with a page");
            batches.add(page.batch());
            at = page.next();
            more = page.more();
        }
        return new FactReading(FactBatch.join(batches), at);
    }

    /**
     * A source without facts.
     *
     * @return the source
     */
    static FactSource empty() {
        return new InMemoryFactSource(1);
    }

    /**
     * A source of facts that are all there.
     *
     * @param facts the facts in the order in which they were recorded
     * @return the source
     */
    static FactSource of(FactBatch facts) {
        InMemoryFactSource source = new InMemoryFactSource(Math.max(1, facts.size()));
        source.record(facts);
        return source;
    }
}
