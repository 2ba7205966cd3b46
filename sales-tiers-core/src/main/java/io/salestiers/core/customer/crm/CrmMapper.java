package io.salestiers.core.customer.crm;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import java.util.List;

/** Brings records of a CRM into our terms by a {@link FieldMapping}. Has no state; safe for use by several threads. */
public final class CrmMapper {
    /** The mapper. */
    public static final CrmMapper DEFAULT = new CrmMapper();

    private CrmMapper() {}

    /**
     * A record in our terms.
     *
     * <p>A fact has the key {@code object/key} of its record, so that it is the same fact whenever it comes.
     *
     * @param mapping the mapping
     * @param record a record of its object, not a deleted one
     * @return the record; or all that is wrong with it: values that are missing, malformed or without a translation. Fields that
     *     nobody has mapped are warnings
     */
    public WithFindings<MappedRecord> map(FieldMapping mapping, CrmRecord record) {
        if (!record.object().equals(mapping.object())) {
            return WithFindings.failed(List.of(Finding.of(CrmFinding.WRONG_OBJECT, RecordReading.place(record))
                    .with("object", record.object())
                    .with("allowed", mapping.object())));
        }
        return new RecordReading(mapping, record).read();
    }
}
