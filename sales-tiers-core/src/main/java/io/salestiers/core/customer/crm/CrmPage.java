package io.salestiers.core.customer.crm;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Some records of a source, in order.
 *
 * @param records the records, by {@link CrmRecord#watermark()}
 * @param next up to where the source has been read with them
 * @param more whether there is certainly more
 */
public record CrmPage(List<CrmRecord> records, CrmWatermark next, boolean more) {
    /** Copies the list. */
    public CrmPage {
        records = List.copyOf(records);
        requireNonNull(next, "next");
    }
}
