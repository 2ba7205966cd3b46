package io.salestiers.incentives.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.JsonDocument;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.credit.CreditKind;
import io.salestiers.incentives.credit.CreditType;
import io.salestiers.incentives.credit.TransactionKind;
import io.salestiers.kpi.measure.DimensionFilter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CreditFilterJsonTest {
    private static final JsonDocument<CreditFilter> DOCUMENT =
            new JsonDocument<>("credit-filter", 1, CreditFilter.class, CreditShapes.FILTER);
    private static final SalesTiersJson JACKSON_2 = SalesTiersJson.jackson2();
    private static final SalesTiersJson JACKSON_3 = SalesTiersJson.jackson3();

    static Stream<CreditFilter> filters() {
        return Stream.of(
                CreditFilter.of(CreditType.REVENUE, CreditKind.DIRECT, CreditKind.OVERLAY, CreditKind.ROLL_UP),
                CreditFilter.builder()
                        .addTypes(CreditType.REVENUE, CreditType.RENEWAL)
                        .addKinds(CreditKind.DIRECT)
                        .addEvents(TransactionKind.values())
                        .dimensions(DimensionFilter.of(DimensionId.of("产品"), "GTX Pro", "MG"))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("filters")
    void isWrittenAndReadAgainAlikeByBothJacksons(CreditFilter filter) {
        byte[] bytes = JACKSON_3.write(filter, DOCUMENT);

        assertThat(JACKSON_2.write(filter, DOCUMENT)).isEqualTo(bytes);
        assertThat(JACKSON_3.read("filter.json", bytes, DOCUMENT).orThrow()).isEqualTo(filter);
        assertThat(JACKSON_2.read("filter.json", bytes, DOCUMENT).orThrow()).isEqualTo(filter);
    }

    @Test
    void isReadAsItIsDocumented() {
        String text = """
                {"document": "credit-filter", "formatVersion": 1, "types": ["revenue"], "kinds": ["direct", "roll-up"],
                 "events": ["receipt"], "dimensions": {"product": ["MG", "GTX Pro"]}}
                """;
        assertThat(JACKSON_3
                        .read("filter.json", text.getBytes(StandardCharsets.UTF_8), DOCUMENT)
                        .orThrow())
                .isEqualTo(CreditFilter.builder()
                        .addTypes(CreditType.REVENUE)
                        .addKinds(CreditKind.DIRECT, CreditKind.ROLL_UP)
                        .addEvents(TransactionKind.RECEIPT)
                        .dimensions(DimensionFilter.of(DimensionId.of("product"), "MG", "GTX Pro"))
                        .build());
    }
}
