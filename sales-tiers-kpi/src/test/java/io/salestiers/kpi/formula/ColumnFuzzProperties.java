package io.salestiers.kpi.formula;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class ColumnFuzzProperties {
    @Property(tries = 3000)
    void anyBytesAgree(@ForAll @Size(min = 20, max = 300) byte[] data) {
        ColumnFuzz.check(data);
    }
}
