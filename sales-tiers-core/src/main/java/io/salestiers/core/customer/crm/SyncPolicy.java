package io.salestiers.core.customer.crm;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.customer.PoolId;
import java.util.List;

/**
 * How a company takes over what is in its CRM: a definition that the business writes. Each choice is required.
 *
 * @param source the name of the CRM, such as {@code fxiaoke}
 * @param mappings what its objects are to us; customers are read first, then the rest, each in the order of this list
 * @param ownerConflict who is right about owners
 * @param pool into which pool a new customer comes of which the CRM names no owner
 * @param overlapMinutes how far before the watermark a run begins to read, 0 to 10080: what the CRM shows late is found all the
 *     same, and what is read twice changes nothing
 * @param waitDays for how many days a record that could not be taken over is tried again with each run, 0 to 366; after that
 *     it is left to whoever reads the report
 * @param pageSize how many records are read at once, 1 to 10000
 */
public record SyncPolicy(
        String source,
        List<FieldMapping> mappings,
        OwnerConflict ownerConflict,
        PoolId pool,
        int overlapMinutes,
        int waitDays,
        int pageSize) {
    private static final int WEEK = 10_080;
    private static final int YEAR = 366;
    private static final int MOST = 10_000;

    /** Refuses numbers outside their limits. */
    public SyncPolicy {
        requireNonNull(source, "source");
        requireNonNull(ownerConflict, "ownerConflict");
        requireNonNull(pool, "pool");
        mappings = List.copyOf(mappings);
        check("overlapMinutes", overlapMinutes, 0, WEEK);
        check("waitDays", waitDays, 0, YEAR);
        check("pageSize", pageSize, 1, MOST);
        if (mappings.isEmpty()) {
            throw new IllegalArgumentException("mappings must not be empty");
        }
        if (mappings.stream().map(FieldMapping::object).distinct().count() < mappings.size()) {
            throw new IllegalArgumentException("mappings must have one for each object, but one has several");
        }
    }

    private static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + ", but was " + value);
        }
    }

    /** Customers before everything that is about them. */
    List<FieldMapping> inOrder() {
        return mappings.stream()
                .sorted(java.util.Comparator.comparing(mapping -> mapping.kind() != CrmKind.CUSTOMER))
                .toList();
    }
}
