package io.salestiers.incentives.credit;

import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TransactionTest {
    private static final LocalDate DAY = LocalDate.of(2017, 7, 2);

    private static Transaction.Builder sale(String id) {
        return Transaction.builder(TransactionId.parse(id), TransactionKind.BOOKING, usd("100.00"))
                .date(DateName.ORDER, DAY);
    }

    @Nested
    class Id {
        @Test
        void keepsKeysOfTwoSystemsApart() {
            assertThat(TransactionId.of("erp", "7"))
                    .isNotEqualTo(TransactionId.of("crm", "7"))
                    .isEqualTo(TransactionId.parse("erp:7"))
                    .hasToString("erp:7");
        }

        /** Only what stands before the first colon is the system, so that one text has one meaning. */
        @Test
        void isReadFromItsText() {
            assertThat(TransactionId.parse("erp:7:2")).isEqualTo(TransactionId.of("erp", "7:2"));
            assertThat(TransactionId.parse("1C1I7A6R").system()).isEmpty();
            assertThat(TransactionId.parse("1C1I7A6R")).hasToString("1C1I7A6R");
        }

        @Test
        void refusesWhatWouldHaveTwoMeanings() {
            assertThatIllegalArgumentException().isThrownBy(() -> new TransactionId("", "erp:7"));
            assertThatIllegalArgumentException().isThrownBy(() -> TransactionId.of("e:rp", "7"));
            assertThatIllegalArgumentException().isThrownBy(() -> TransactionId.parse(":7"));
            assertThatIllegalArgumentException().isThrownBy(() -> TransactionId.parse("erp:"));
            assertThatIllegalArgumentException().isThrownBy(() -> TransactionId.of("", "7"));
        }

        @Test
        void isOrderedBySystemThenKey() {
            assertThat(TransactionId.parse("9")).isLessThan(TransactionId.parse("a:1"));
            assertThat(TransactionId.parse("a:1"))
                    .isLessThan(TransactionId.parse("a:2"))
                    .isLessThan(TransactionId.parse("b:0"));
        }
    }

    @Test
    void keepsParticipantsInOneOrder() {
        Transaction one = sale("T-1")
                .participant("seller", PersonId.of("Bo"))
                .participant("engineer", PersonId.of("Eve"))
                .participant("seller", PositionId.of("ann"))
                .build();
        Transaction other = sale("T-1")
                .participant("seller", PositionId.of("ann"))
                .participant("seller", PersonId.of("Bo"))
                .participant("engineer", PersonId.of("Eve"))
                .build();
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.participants())
                .extracting(each -> each.who().key())
                .containsExactly("person:Eve", "person:Bo", "position:ann");
    }

    @Test
    void bringsDimensionsIntoTheFormOfFilters() {
        Transaction composed =
                sale("T-1").dimension(DimensionId.of("product"), "cafe\u0301").build();
        assertThat(composed.dimensions()).containsEntry(DimensionId.of("product"), "caf\u00e9");
    }

    @Test
    void isTheSameFromItsBuilder() {
        Transaction full = sale("erp:T-1")
                .quantity(Ratio.of(3))
                .tax(usd("13.00"))
                .cost(usd("60.00"))
                .dimension(DimensionId.of("product"), "GTX")
                .participant(Participant.of("seller", PersonId.of("Ann")).withShare(Ratio.parse("0.6")))
                .reference(TransactionId.parse("erp:T-0"), Relation.RENEWS)
                .description("account", "Acme")
                .build();
        assertThat(full.toBuilder().build()).isEqualTo(full);
        assertThat(full.toBuilder().description("account", "Other").build()).isNotEqualTo(full);
        assertThat(full.toBuilder().quantity(Ratio.of(4)).build()).isNotEqualTo(full);
        assertThat(full).hasToString("erp:T-1 BOOKING USD 100.00 {order=2017-07-02} RENEWS erp:T-0");
    }

    @Test
    void refusesWhatIsMeaningless() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Transaction.builder(TransactionId.parse("T-1"), TransactionKind.BOOKING, usd("1.00"))
                        .build())
                .withMessageContaining("must have a date");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        sale("T-1").tax(Money.of("1.00", Currency.of("EUR"))).build())
                .withMessageContaining("tax must be in USD");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        sale("T-1").cost(Money.of("1.00", Currency.of("EUR"))).build())
                .withMessageContaining("cost must be in USD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sale("T-1")
                        .reference(TransactionId.parse("T-1"), Relation.RETURNS)
                        .build())
                .withMessageContaining("itself");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sale("T-1")
                        .participant(
                                Participant.of("seller", PersonId.of("Ann")).withShare(Ratio.parse("0.6")))
                        .participant(
                                Participant.of("seller", PersonId.of("Ann")).withShare(Ratio.parse("0.4")))
                        .build())
                .withMessageContaining("once as seller");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Participant(ParticipantRole.of("seller"), Subject.of(UnitId.of("east")), Optional.empty()))
                .withMessageContaining("a person or a position");
    }
}
