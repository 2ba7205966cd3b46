package io.salestiers.incentives.credit;

import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.kpi.measure.DimensionFilter;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CreditTest {
    private static final DimensionId PRODUCT = DimensionId.of("product");
    private final Credit plain = SmallCompany.credit("T-1", "Ann", "2017-07-02", "60.00");

    private static Credit.Builder counted(Quantity value) {
        return Credit.builder(
                TransactionId.parse("T-1"),
                PersonId.of("Ann"),
                PositionId.of("ann"),
                List.of(UnitId.of("east-1")),
                LocalDate.of(2017, 7, 2),
                value);
    }

    private Credit rollUp(String from) {
        return plain.toBuilder()
                .kind(CreditKind.ROLL_UP)
                .from(PositionId.of(from), Optional.of(PersonId.of(from)))
                .build();
    }

    @Test
    void isADirectCreditOfRevenueUnlessTold() {
        assertThat(plain.type()).isEqualTo(CreditType.REVENUE);
        assertThat(plain.kind()).isEqualTo(CreditKind.DIRECT);
        assertThat(plain.share()).isEqualTo(Ratio.ONE);
        assertThat(plain.event()).isEqualTo(TransactionKind.BOOKING);
        assertThat(plain.amount()).isEqualTo(usd("60.00"));
        assertThat(plain.explanation().value()).contains(Quantity.money(usd("60.00")));
    }

    @Test
    void ofPiecesHasNoAmount() {
        Credit pieces = counted(Quantity.of(Ratio.parse("2.5"), Unit.COUNT)).build();
        assertThat(pieces.inMoney()).isFalse();
        assertThat(pieces.type()).isEqualTo(CreditType.UNITS);
        assertThatIllegalStateException().isThrownBy(pieces::amount).withMessageContaining("2.5 COUNT");
        assertThat(Credits.totals(List.of(pieces, plain)).values()).containsExactly(usd("60.00"));
    }

    @Test
    void refusesFractionsOfACent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counted(Quantity.money(usd("0.01").multipliedBy(Ratio.of(1, 2))))
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counted(Quantity.of(Ratio.ONE, Unit.DAYS)).build());
    }

    @Test
    void saysFromWhereItRollsUpAndOnlyThen() {
        assertThat(rollUp("bo").from()).contains(PositionId.of("bo"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.toBuilder().kind(CreditKind.ROLL_UP).build());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> rollUp("bo").toBuilder().kind(CreditKind.OVERLAY).build());
    }

    @Test
    void isTheSameFromItsBuilder() {
        Credit full = rollUp("bo").toBuilder()
                .event(TransactionKind.RETURN)
                .type(CreditType.RENEWAL)
                .share(Ratio.of(1, 3))
                .quantity(Ratio.of(2))
                .dates(new TreeMap<>(Map.of(DateName.ORDER, LocalDate.of(2017, 7, 1))))
                .dimensions(new TreeMap<>(Map.of(PRODUCT, "GTX")))
                .reference(new TransactionReference(TransactionId.parse("T-0"), Relation.RETURNS))
                .rule(CreditRuleId.of("sales"))
                .description(new TreeMap<>(Map.of("account", "Acme")))
                .build();
        assertThat(full.toBuilder().build()).isEqualTo(full).hasSameHashCodeAs(full);
        assertThat(full.toBuilder().quantity(Ratio.of(3)).build()).isNotEqualTo(full);
        assertThat(full).hasToString("ROLL_UP renewal USD 60 of T-1 to Ann (ann) on 2017-07-02 by sales from bo");
    }

    /** Two credits that differ in any of these are two; only then has every list of credits one order. */
    @Test
    void areToldApartByTypeKindRuleAndOrigin() {
        List<Credit> different = List.of(
                plain,
                plain.toBuilder().type(CreditType.MARGIN).build(),
                plain.toBuilder().kind(CreditKind.OVERLAY).build(),
                plain.toBuilder().rule(CreditRuleId.of("sales")).build(),
                rollUp("bo"),
                rollUp("eve"),
                rollUp("eve").toBuilder()
                        .from(PositionId.of("eve"), Optional.empty())
                        .build());
        assertThat(Credits.of(different).all()).containsExactlyInAnyOrderElementsOf(different);
        assertThat(different).extracting(Credit::key).doesNotHaveDuplicates();
        for (Credit one : different) {
            for (Credit other : different) {
                assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
                assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
            }
        }
    }

    @Nested
    class Filter {
        private final Credit gtx = plain.toBuilder()
                .dimensions(new TreeMap<>(Map.of(PRODUCT, "GTX")))
                .event(TransactionKind.RECEIPT)
                .build();

        @Test
        void letsTypesAndKindsThrough() {
            CreditFilter direct = CreditFilter.of(CreditType.REVENUE, CreditKind.DIRECT);
            assertThat(direct.matches(plain)).isTrue();
            assertThat(direct.matches(rollUp("bo"))).isFalse();
            assertThat(direct.matches(plain.toBuilder().type(CreditType.MARGIN).build()))
                    .isFalse();
            assertThat(CreditFilter.of(CreditType.REVENUE, CreditKind.DIRECT, CreditKind.ROLL_UP)
                            .matches(rollUp("bo")))
                    .isTrue();
            assertThat(Credits.of(List.of(plain, rollUp("bo"))).matching(direct).all())
                    .containsExactly(plain);
        }

        @Test
        void looksAtTheEventAndTheDimensions() {
            CreditFilter paid = CreditFilter.builder()
                    .addTypes(CreditType.REVENUE)
                    .addKinds(CreditKind.DIRECT)
                    .addEvents(TransactionKind.RECEIPT)
                    .dimensions(DimensionFilter.of(PRODUCT, "GTX", "MG"))
                    .build();
            assertThat(paid.matches(gtx)).isTrue();
            assertThat(paid.matches(
                            gtx.toBuilder().event(TransactionKind.BOOKING).build()))
                    .isFalse();
            assertThat(paid.matches(gtx.toBuilder()
                            .dimensions(Collections.emptySortedMap())
                            .build()))
                    .isFalse();
        }

        @Test
        void refusesToLetNothingThrough() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            CreditFilter.builder().addTypes(CreditType.REVENUE).build());
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            CreditFilter.builder().addKinds(CreditKind.DIRECT).build());
        }
    }
}
