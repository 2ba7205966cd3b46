package io.salestiers.incentives.json;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Whatever became of a stored document. In an ordinary run the committed inputs are replayed; with {@code JAZZER_FUZZ=1} in the
 * environment Jazzer looks for new ones.
 */
class DocumentFuzzTest {
    @FuzzTest
    void changedDocuments(FuzzedDataProvider data) {
        DocumentFuzz.check(data::consumeInt, data::consumeBoolean, data::consumeString);
    }
}
