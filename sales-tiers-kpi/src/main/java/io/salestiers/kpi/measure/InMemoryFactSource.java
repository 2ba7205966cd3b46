package io.salestiers.kpi.measure;

import io.salestiers.core.observation.FactBatch;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A source of facts in memory, for tests and small hosts. Safe for use by several threads.
 *
 * <p>Its watermark is the number of facts that have been read.
 */
public final class InMemoryFactSource implements FactSource {
    private final int pageSize;
    private FactBatch recorded = FactBatch.empty();

    /**
     * A source in which nothing is recorded.
     *
     * @param pageSize the most facts of a page, 1 or more
     */
    public InMemoryFactSource(int pageSize) {
        if (pageSize < 1) {
            throw new IllegalArgumentException("a page must have 1 fact or more, but was " + pageSize);
        }
        this.pageSize = pageSize;
    }

    /**
     * Records facts behind all others.
     *
     * @param facts the facts
     */
    public synchronized void record(FactBatch facts) {
        recorded = recorded.size() == 0 ? facts : FactBatch.join(List.of(recorded, facts));
    }

    @Override
    public synchronized FactPage read(Watermark after) {
        int from = place(after);
        int to = (int) Math.min((long) from + pageSize, recorded.size());
        FactBatch page = from == 0 && to == recorded.size()
                ? recorded
                : recorded.select(IntStream.range(from, to).toArray());
        return new FactPage(page, to == 0 ? Watermark.START : Watermark.of(Integer.toString(to)), to < recorded.size());
    }

    private int place(Watermark watermark) {
        String token = watermark.token();
        if (watermark.equals(Watermark.START)) {
            return 0;
        }
        // Nine digits at most, so that the number is a small one.
        if (token.matches("[1-9][0-9]{0,8}") && Integer.parseInt(token) <= recorded.size()) {
            return Integer.parseInt(token);
        }
        throw new IllegalArgumentException("this source never gave the watermark '" + token + "'");
    }
}
