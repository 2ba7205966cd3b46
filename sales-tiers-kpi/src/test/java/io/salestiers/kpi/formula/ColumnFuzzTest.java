package io.salestiers.kpi.formula;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Any program on any columns: no crash, and columns, slots and the ordinary evaluation agree. In an ordinary run the committed
 * inputs are replayed; with {@code JAZZER_FUZZ=1} in the environment Jazzer looks for new ones.
 */
class ColumnFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void agree(byte[] data) {
        ColumnFuzz.check(data);
    }
}
