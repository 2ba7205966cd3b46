package io.salestiers.core.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.unit.Quantity;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ObservationTest {
    private static final DimensionId PRODUCT = DimensionId.of("product");
    private static final String COMPOSED = "caf\u00e9";
    private static final String DECOMPOSED = "cafe\u0301";

    private static final Observation CALL = new Observation(
            MeasureId.of("calls"),
            Subject.of(PersonId.of("moses")),
            LocalDate.of(2025, 3, 1),
            Quantity.count(1),
            Optional.empty(),
            "c1");

    @Test
    void aValueOfADimensionIsKeptInItsComposedForm() {
        assertThat(CALL.with(PRODUCT, DECOMPOSED).dimensions()).isEqualTo(Map.of(PRODUCT, COMPOSED));
        assertThat(CALL.with(PRODUCT, DECOMPOSED)).isEqualTo(CALL.with(PRODUCT, COMPOSED));
        // Hangul too: three letters are one syllable.
        assertThat(CALL.with(PRODUCT, "\u1112\u1161\u11ab").dimensions()).containsValue("\ud55c");
    }

    /** NFC, not NFKC: what looks different stays different; and nothing else is changed. */
    @Test
    void nothingElseOfAValueIsChanged() {
        for (String value : new String[] {"", " GTX  Pro ", "gtx pro", "\uff21", "A", "\ufb01", "旗舰版", "\u2460"}) {
            assertThat(CALL.with(PRODUCT, value).dimensions()).containsValue(value);
        }
    }

    @Test
    void dimensionsAreCopied() {
        TreeMap<DimensionId, String> given = new TreeMap<>(Map.of(PRODUCT, "GTX"));
        Observation observation = new Observation(
                CALL.measure(), CALL.subject(), CALL.day(), CALL.value(), CALL.member(), given, CALL.source());
        given.clear();
        assertThat(observation.dimensions()).hasSize(1).isUnmodifiable();
    }

    @Test
    void aDimensionWithoutAValueIsRefused() {
        TreeMap<DimensionId, String> given = new TreeMap<>();
        given.put(PRODUCT, null);
        assertThatNullPointerException()
                .isThrownBy(() -> new Observation(
                        CALL.measure(), CALL.subject(), CALL.day(), CALL.value(), CALL.member(), given, CALL.source()))
                .withMessage("value of dimension product");
    }

    @Test
    void aBatchHasOneSetForBothForms() {
        FactBatch batch = FactBatch.builder()
                .add(CALL.with(PRODUCT, DECOMPOSED))
                .add(CALL.with(PRODUCT, COMPOSED))
                .build();
        assertThat(batch.dimensionSets()).containsExactly(new TreeMap<>(Map.of(PRODUCT, COMPOSED)));
        assertThat(batch.dimensionCode(0)).isEqualTo(batch.dimensionCode(1));
        assertThat(batch.select(1).dimensionSets()).isEqualTo(batch.dimensionSets());
    }
}
