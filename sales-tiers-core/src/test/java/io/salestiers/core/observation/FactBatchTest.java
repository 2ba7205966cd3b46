package io.salestiers.core.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.unit.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactBatchTest {
    private static Observation revenue(String amount, String source) {
        return new Observation(
                MeasureId.of("revenue"),
                Subject.of(PersonId.of("moses")),
                LocalDate.of(2025, 3, 1),
                Quantity.money(Money.of(amount, Currency.of("CNY"))),
                Optional.empty(),
                source);
    }

    @Test
    void valuesShareTheirDecimals() {
        FactBatch batch = FactBatch.of(List.of(revenue("12.50", "d1"), revenue("0.25", "d2"), revenue("3.00", "d3")));
        assertThat(batch.decimals()).isEqualTo(2);
        assertThat(batch.scaledValue(0)).isEqualTo(1250);
        assertThat(batch.scaledValue(1)).isEqualTo(25);
        assertThat(batch.scaledValue(2)).isEqualTo(300);
        assertThat(batch.measures()).containsExactly(MeasureId.of("revenue"));
        assertThat(batch.subjects()).hasSize(1);
    }

    @Test
    void whatHasNoDecimalFormIsKeptAsItIs() {
        Observation third = new Observation(
                MeasureId.of("share"),
                Subject.of(PersonId.of("moses")),
                LocalDate.of(2025, 3, 1),
                Quantity.ratio(Ratio.of(1, 3)),
                Optional.empty(),
                "x");
        FactBatch batch = FactBatch.of(List.of(revenue("12.50", "d1"), third));
        assertThat(batch.scaled(0)).isTrue();
        assertThat(batch.scaled(1)).isFalse();
        assertThat(batch.value(1)).isEqualTo(Ratio.of(1, 3));
        assertThat(batch.observations()).containsExactly(revenue("12.50", "d1"), third);
    }

    @Test
    void arrivalIsKeptToTheNanosecond() {
        Instant arrived = Instant.parse("2025-03-02T08:00:00.000000001Z");
        FactBatch batch = FactBatch.builder()
                .add(revenue("1.00", "d1"))
                .add(Fact.of(revenue("1.00", "d2"), arrived))
                .build();
        assertThat(batch.arrived(0)).isEmpty();
        assertThat(batch.arrived(1)).contains(arrived);
        assertThat(batch.select(1, 0).facts())
                .containsExactly(Fact.of(revenue("1.00", "d2"), arrived), Fact.of(revenue("1.00", "d1")));
    }

    @Test
    void emptyBatchHasNothing() {
        assertThat(FactBatch.empty().observations()).isEmpty();
        assertThat(FactBatch.join(List.of())).isEqualTo(FactBatch.empty());
        assertThatThrownBy(() -> FactBatch.empty().arrived(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> FactBatch.empty().fact(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void textNamesNoId() {
        assertThat(FactBatch.of(List.of(revenue("1.00", "secret-deal")))).hasToString("1 facts of 1 measures");
    }
}
