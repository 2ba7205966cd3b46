package io.salestiers.core.customer.crm;

import java.util.List;

/**
 * Reads the records of a CRM, page by page: a port.
 *
 * <p><b>For implementers.</b> Records come in the order of {@link CrmRecord#watermark()}, each in its latest form; one that is
 * changed later comes again, after all that were changed before it. Asking again with the same watermark gives the same records,
 * but for those that were changed since. Nothing is left out: a page is short only because there is no more, or because of the
 * limit. Deleted records come as such, if the CRM tells. A CRM that pages by offset only up to a limit (Fxiaoke: 10,000) is
 * read by key beyond it. Failures are thrown, and the synchronization is resumed from its watermark. It may be called by
 * several threads and may block. {@code CrmSourceContract} of the test-kit checks it; {@link #of} is the reference.
 */
@FunctionalInterface
public interface CrmSource {
    /**
     * The records of an object after a watermark.
     *
     * @param object as the CRM names it
     * @param after only records whose watermark is after this one
     * @param most at most so many, 1 or more
     * @return the first of them, with the watermark of the last one, or {@code after} if there is none
     */
    CrmPage read(String object, CrmWatermark after, int most);

    /**
     * A source of records in memory.
     *
     * @param records the records, in any order; of several with one object and key the one changed last counts
     * @return the source
     */
    static CrmSource of(List<CrmRecord> records) {
        return new ListedSource(records);
    }
}
