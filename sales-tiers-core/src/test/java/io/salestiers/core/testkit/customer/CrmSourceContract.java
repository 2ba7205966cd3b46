package io.salestiers.core.testkit.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.customer.crm.CrmPage;
import io.salestiers.core.customer.crm.CrmRecord;
import io.salestiers.core.customer.crm.CrmSource;
import io.salestiers.core.customer.crm.CrmWatermark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What every {@link CrmSource} does. An adapter extends it and gives a source over a CRM, usually a fake server, that has been
 * filled with some records:
 *
 * <pre>{@code
 * class FxiaokeSourceTest extends CrmSourceContract {
 *     @Override
 *     protected CrmSource source(List<CrmRecord> records) {
 *         return new FxiaokeSource(fakeServerWith(records));
 *     }
 * }
 * }</pre>
 */
public abstract class CrmSourceContract {
    private static final Instant NINE = Instant.parse("2025-03-03T01:00:00Z");

    /** For the adapters to be tested. */
    protected CrmSourceContract() {}

    /**
     * The object of the records that the contract asks for.
     *
     * @return as the CRM names it; {@code AccountObj} unless overridden
     */
    protected String object() {
        return "AccountObj";
    }

    /**
     * A source over a CRM that holds some records.
     *
     * @param records the records, of several with one key the last one in force; some are of another object
     * @return the source
     */
    protected abstract CrmSource source(List<CrmRecord> records);

    private CrmRecord record(String key, int minute, String name) {
        return new CrmRecord(object(), key, NINE.plusSeconds(minute * 60L), false, new TreeMap<>(Map.of("name", name)));
    }

    private List<CrmRecord> records() {
        List<CrmRecord> all = new ArrayList<>();
        // Given out of order; five of them were changed at one instant, which is more than a page of two.
        all.add(record("k-9", 3, "last"));
        for (int i = 5; i >= 1; i--) {
            all.add(record("k-" + i, 2, "同时 " + i));
        }
        all.add(record("k-0", 1, "first"));
        all.add(new CrmRecord(object(), "k-x", NINE, true, new TreeMap<>()));
        all.add(new CrmRecord("OtherObj", "k-0", NINE, false, new TreeMap<>(Map.of("name", "other"))));
        return all;
    }

    private List<CrmRecord> readAll(CrmSource source, CrmWatermark from, int most) {
        List<CrmRecord> all = new ArrayList<>();
        CrmWatermark at = from;
        boolean more = true;
        for (int pages = 0; more; pages++) {
            assertThat(pages).as("pages").isLessThan(50);
            CrmPage page = source.read(object(), at, most);
            assertThat(page.records()).hasSizeLessThanOrEqualTo(most);
            all.addAll(page.records());
            at = page.next();
            more = page.more();
        }
        return all;
    }

    /** All records come, each once, in the order of their watermarks, whatever the size of a page. */
    @Test
    void givesAllInOrder() {
        for (int most : List.of(1, 2, 3, 100)) {
            List<CrmRecord> all = readAll(source(records()), CrmWatermark.START, most);
            assertThat(all)
                    .extracting(CrmRecord::key)
                    .containsExactly("k-x", "k-0", "k-1", "k-2", "k-3", "k-4", "k-5", "k-9");
        }
    }

    /** Values come as they are, in every script. */
    @Test
    void givesValues() {
        List<CrmRecord> all = readAll(source(records()), CrmWatermark.START, 100);
        Map<String, CrmRecord> byKey = new HashMap<>();
        all.forEach(each -> byKey.put(each.key(), each));
        assertThat(byKey.get("k-3")).isEqualTo(record("k-3", 2, "同时 3"));
    }

    /** What was deleted comes as such. */
    @Test
    void tellsOfWhatWasDeleted() {
        assertThat(readAll(source(records()), CrmWatermark.START, 100).stream()
                        .filter(CrmRecord::deleted)
                        .map(CrmRecord::key))
                .containsExactly("k-x");
    }

    /** It goes on after a watermark, also in the middle of an instant. */
    @Test
    void goesOnAfterAWatermark() {
        CrmSource source = source(records());
        assertThat(readAll(source, record("k-3", 2, "").watermark(), 2))
                .extracting(CrmRecord::key)
                .containsExactly("k-4", "k-5", "k-9");
        assertThat(readAll(source, new CrmWatermark(NINE.plusSeconds(120), ""), 2))
                .extracting(CrmRecord::key)
                .containsExactly("k-1", "k-2", "k-3", "k-4", "k-5", "k-9");
    }

    /** Asking again gives the same. */
    @Test
    void isRepeatable() {
        CrmSource source = source(records());
        assertThat(source.read(object(), CrmWatermark.START, 3))
                .isEqualTo(source.read(object(), CrmWatermark.START, 3));
    }

    /** At the end it stays where it is. */
    @Test
    void staysAtTheEnd() {
        CrmWatermark end = record("k-9", 3, "").watermark();
        CrmPage page = source(records()).read(object(), end, 10);
        assertThat(page.records()).isEmpty();
        assertThat(page.next()).isEqualTo(end);
        assertThat(page.more()).isFalse();
    }

    /** A record that is changed comes again, in its latest form, after the others. */
    @Test
    void changedRecordComesAgain() {
        List<CrmRecord> later = new ArrayList<>(records());
        later.add(record("k-0", 9, "changed"));
        List<CrmRecord> all = readAll(source(later), record("k-9", 3, "").watermark(), 2);
        assertThat(all).containsExactly(record("k-0", 9, "changed"));
        assertThat(readAll(source(later), CrmWatermark.START, 2))
                .extracting(CrmRecord::key)
                .containsOnlyOnce("k-0")
                .endsWith("k-0");
    }
}
