package io.salestiers.core.customer.crm;

/** Holds a source to its contract, at the seam: a page out of order would lose records in silence. */
final class Pages {
    private Pages() {}

    static CrmPage checked(CrmPage page, String object, CrmWatermark after, int most) {
        require(page.records().size() <= most, object, "gave more than " + most + " records");
        CrmWatermark last = after;
        for (CrmRecord record : page.records()) {
            require(record.object().equals(object), object, "gave " + record);
            require(record.watermark().compareTo(last) > 0, object, "gave " + record + " after " + last);
            last = record.watermark();
        }
        require(page.next().equals(last), object, "goes on from " + page.next() + " after a page that ends at " + last);
        require(!page.more() || !page.records().isEmpty(), object, "says that there is more after an empty page");
        return page;
    }

    private static void require(boolean holds, String object, String what) {
        if (!holds) {
            throw new IllegalStateException("CrmSource.read of '" + object + "' " + what);
        }
    }
}
