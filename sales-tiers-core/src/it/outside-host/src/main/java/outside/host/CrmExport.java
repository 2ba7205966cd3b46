package outside.host;

import io.salestiers.core.observation.Fact;
import io.salestiers.core.observation.FactBatch;
import io.salestiers.core.observation.FactBatchBuilder;
import io.salestiers.kpi.measure.FactPage;
import io.salestiers.kpi.measure.FactSource;
import io.salestiers.kpi.measure.Watermark;
import java.util.ArrayList;
import java.util.List;

/** What a host might write over the journal of its CRM: a watermark is the number of the last line read. */
public final class CrmExport implements FactSource {
    private static final int LINES_OF_A_PAGE = 3;

    private final List<Fact> journal = new ArrayList<>();

    /** An empty journal. */
    public CrmExport() {}

    /**
     * Writes into the journal.
     *
     * @param facts what happened, in order
     */
    public synchronized void write(List<Fact> facts) {
        journal.addAll(facts);
    }

    @Override
    public synchronized FactPage read(Watermark after) {
        int from = line(after);
        int to = Math.min(from + LINES_OF_A_PAGE, journal.size());
        FactBatchBuilder page = FactBatch.builder();
        journal.subList(from, to).forEach(page::add);
        Watermark next = to == from ? after : Watermark.of("line " + to);
        return new FactPage(page.build(), next, to < journal.size());
    }

    private int line(Watermark watermark) {
        if (watermark.equals(Watermark.START)) {
            return 0;
        }
        for (int line = 1; line <= journal.size(); line++) {
            if (watermark.token().equals("line " + line)) {
                return line;
            }
        }
        throw new IllegalArgumentException("this journal never gave the watermark '" + watermark + "'");
    }
}
