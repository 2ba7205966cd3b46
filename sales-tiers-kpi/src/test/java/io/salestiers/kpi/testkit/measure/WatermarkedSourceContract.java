package io.salestiers.kpi.testkit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.salestiers.kpi.measure.Watermark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every source does that is a list which only grows and is read page by page, whatever its entries are: all of them in the
 * order of recording, the same again behind the same watermark, nothing lost wherever the reading broke off. The contracts of
 * single ports say what an entry is; adapters extend those, such as {@link FactSourceContract}.
 *
 * @param <T> what the source gives
 */
public abstract class WatermarkedSourceContract<T> {
    private static final int MOST_PAGES = 1000;

    /**
     * A page of any source.
     *
     * @param entries what is on it
     * @param next how far the source was read with it
     * @param more whether there is more behind it
     * @param <T> what the source gives
     */
    public record Page<T>(List<T> entries, Watermark next, boolean more) {
        /** Copies the entries. */
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A source with the way to record behind it.
     *
     * @param <T> what the source gives
     */
    public interface Tested<T> {
        /**
         * Reads a page.
         *
         * @param after how far the source was read before
         * @return the next page
         */
        Page<T> read(Watermark after);

        /**
         * Records after all that was recorded before, in the order of the list.
         *
         * @param entries what the source then gives
         */
        void record(List<T> entries);
    }

    private @Nullable Tested<T> tested;

    /** For the contracts of single ports. */
    protected WatermarkedSourceContract() {}

    /**
     * A source in which nothing is recorded; asked once for each test.
     *
     * @return the source
     */
    protected abstract Tested<T> tested();

    /**
     * An entry; of two with one key the later corrects the earlier.
     *
     * @param key its key
     * @param content what it says, different for different numbers
     * @return the entry
     */
    protected abstract T entry(String key, long content);

    /**
     * What an entry is told apart by.
     *
     * @param entry an entry
     * @return its key
     */
    protected abstract Object key(T entry);

    /**
     * Entries that together say all that one can say, with values that are easily lost on the way.
     *
     * @return the entries, each with a key of its own
     */
    protected abstract List<T> everyContent();

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
        tested = tested();
    }

    private Tested<T> source() {
        if (tested == null) {
            throw new IllegalStateException("no source");
        }
        return tested;
    }

    private void record(List<T> entries) {
        source().record(entries);
    }

    private Page<T> read(Watermark after) {
        // As a host does, which keeps the text and not the object.
        return source().read(Watermark.of(after.token()));
    }

    private List<T> entries(int from, int to) {
        List<T> entries = new ArrayList<>();
        for (int i = from; i < to; i++) {
            entries.add(entry("d-" + i, i));
        }
        return entries;
    }

    /** Everything from a watermark on, and where it ends. */
    private Page<T> all(Watermark after) {
        List<T> entries = new ArrayList<>();
        Watermark at = after;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Page<T> page = read(at);
            entries.addAll(page.entries());
            at = page.next();
            if (!page.more()) {
                return new Page<>(entries, at, false);
            }
        }
        throw new AssertionError("after " + MOST_PAGES + " pages the source still says that there is more");
    }

    /** What stands at the end: the last content of each key. */
    private Map<Object, T> standing(List<T> entries) {
        Map<Object, T> standing = new LinkedHashMap<>();
        entries.forEach(entry -> {
            standing.remove(key(entry));
            standing.put(key(entry), entry);
        });
        return standing;
    }

    /** Nothing is recorded. */
    @Nested
    class Empty {
        @Test
        void givesNothingAndNoMore() {
            Page<T> page = read(Watermark.START);
            assertThat(page.entries()).isEmpty();
            assertThat(page.more()).isFalse();
        }

        @Test
        void givesWhatIsRecordedLater() {
            Watermark before = read(Watermark.START).next();
            record(entries(0, 2));
            assertThat(all(before).entries()).isEqualTo(entries(0, 2));
        }
    }

    /** Page by page. */
    @Nested
    class Pages {
        @Test
        void giveEverythingInTheOrderOfRecording() {
            record(entries(0, 5));
            record(entries(5, 8));
            assertThat(all(Watermark.START).entries()).isEqualTo(entries(0, 8));
        }

        @Test
        void moveOnWhileThereIsMore() {
            record(entries(0, 8));
            Watermark at = Watermark.START;
            List<Watermark> seen = new ArrayList<>();
            Page<T> page = read(at);
            while (page.more()) {
                assertThat(page.next()).isNotEqualTo(at).isNotIn(seen);
                seen.add(at);
                at = page.next();
                page = read(at);
            }
        }

        @Test
        void keepACorrectionBehindWhatItCorrects() {
            record(List.of(entry("d-9", 100), entry("d-1", 1), entry("d-2", 2)));
            record(List.of(entry("d-9", 120)));
            assertThat(List.copyOf(standing(all(Watermark.START).entries()).values()))
                    .isEqualTo(List.of(entry("d-1", 1), entry("d-2", 2), entry("d-9", 120)));
        }

        @Test
        void areThereAgainWhenReadAgain() {
            record(entries(0, 7));
            Page<T> first = read(Watermark.START);
            all(Watermark.START);
            assertThat(read(Watermark.START)).isEqualTo(first);
        }
    }

    /** After a synchronization ended or broke. */
    @Nested
    class Resuming {
        @Test
        void givesNothingNewWhereNothingIsNew() {
            record(entries(0, 7));
            Page<T> end = all(Watermark.START);
            Page<T> again = read(end.next());
            assertThat(again.entries()).isEmpty();
            assertThat(again.more()).isFalse();
        }

        @Test
        void givesOnlyWhatWasRecordedSince() {
            record(entries(0, 7));
            Watermark end = all(Watermark.START).next();
            record(entries(7, 12));
            assertThat(all(end).entries()).isEqualTo(entries(7, 12));
        }

        @Test
        void losesNothingWhereverItBroke() {
            record(entries(0, 6));
            record(List.of(entry("d-2", 200), entry("d-6", 6)));
            List<T> whole = all(Watermark.START).entries();
            Watermark at = Watermark.START;
            List<T> stored = new ArrayList<>();
            boolean more = true;
            while (more) {
                // The entries of this page were stored, its watermark was not: the host begins anew at the one before.
                List<T> broken = new ArrayList<>(stored);
                broken.addAll(read(at).entries());
                broken.addAll(all(at).entries());
                assertThat(standing(broken)).isEqualTo(standing(whole));
                Page<T> page = read(at);
                stored.addAll(page.entries());
                at = page.next();
                more = page.more();
            }
            assertThat(stored).isEqualTo(whole);
        }

        @Test
        void findsWhatIsRecordedBetweenPages() {
            record(entries(0, 5));
            Page<T> first = read(Watermark.START);
            record(entries(5, 9));
            List<T> entries = new ArrayList<>(first.entries());
            entries.addAll(all(first.next()).entries());
            assertThat(entries).isEqualTo(entries(0, 9));
        }

        @Test
        void refusesAWatermarkThatWasNeverGiven() {
            assumeTrue(supportsUnknownWatermarks());
            record(entries(0, 2));
            assertThatIllegalArgumentException().isThrownBy(() -> read(Watermark.of("\u2603 never given")));
        }
    }

    /** What an entry says. */
    @Nested
    class Contents {
        @Test
        void areKeptExactly() {
            record(everyContent());
            assertThat(all(Watermark.START).entries()).isEqualTo(everyContent());
        }
    }
}
