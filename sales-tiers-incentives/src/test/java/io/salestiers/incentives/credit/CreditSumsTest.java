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
import io.salestiers.core.org.UnitId;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CreditSumsTest {
    private static final DimensionId PRODUCT = DimensionId.of("product");
    private static final List<LocalDate> MONTHS = List.of(LocalDate.of(2017, 7, 1), LocalDate.of(2017, 8, 1));

    private int number;

    private Credit.Builder credit(Quantity value) {
        number++;
        return Credit.builder(
                TransactionId.parse("T-" + number),
                PersonId.of("Ann"),
                PositionId.of("ann"),
                List.of(UnitId.of("east-1"), UnitId.of("east")),
                LocalDate.of(2017, 7, 2),
                value);
    }

    private Credit.Builder credit(String amount) {
        return credit(Quantity.money(usd(amount)));
    }

    private Credit of(String payee, String position, LocalDate day, UnitId... units) {
        number++;
        return Credit.builder(
                        TransactionId.parse("T-" + number),
                        PersonId.of(payee),
                        PositionId.of(position),
                        List.of(units),
                        day,
                        Quantity.money(usd("1.00")))
                .build();
    }

    private static Credit only(CreditSums sums) {
        assertThat(sums.size()).isEqualTo(1);
        assertThat(sums.finish().all()).hasSize(1);
        return sums.finish().all().get(0);
    }

    private static Credit again(CreditSums sums) {
        return only(CreditSums.fromBytes(sums.toBytes()));
    }

    /** 60.00 + 40.50 − 0.25 = 100.25 of three deals between 2 and 31 July, which counts from the first day of the stretch. */
    @Test
    void addUpAStretchOfDays() {
        CreditSums sums = CreditSums.of(MONTHS)
                .add(List.of(
                        credit("60.00").build(),
                        of("Ann", "ann", LocalDate.of(2017, 7, 31), UnitId.of("east-1"), UnitId.of("east")).toBuilder()
                                .amount(usd("40.50"))
                                .build(),
                        credit("-0.25").build()));

        for (Credit sum : List.of(only(sums), again(sums))) {
            assertThat(sum.amount()).isEqualTo(usd("100.25"));
            assertThat(sum.day()).isEqualTo(LocalDate.of(2017, 7, 1));
            assertThat(sum.transaction()).isEqualTo(TransactionId.of("sum", "1"));
            assertThat(sum.payee()).isEqualTo(PersonId.of("Ann"));
            assertThat(sum.position()).isEqualTo(PositionId.of("ann"));
            assertThat(sum.units()).containsExactly(UnitId.of("east-1"), UnitId.of("east"));
            assertThat(sum.type()).isEqualTo(CreditType.REVENUE);
            assertThat(sum.kind()).isEqualTo(CreditKind.DIRECT);
            assertThat(sum.event()).isEqualTo(TransactionKind.BOOKING);
            assertThat(sum.quantity()).isEmpty();
            assertThat(sum.from()).isEmpty();
            assertThat(sum.explanation().inputs())
                    .containsEntry("count", io.salestiers.core.text.Argument.number(3))
                    .containsEntry("first", io.salestiers.core.text.Argument.day(LocalDate.of(2017, 7, 1)))
                    .containsEntry("last", io.salestiers.core.text.Argument.day(LocalDate.of(2017, 7, 31)));
            assertThat(sum.explanation().person()).contains("Ann");
        }
    }

    @Test
    void keepWhatRollsUpWithItsPieces() {
        Credit.Builder up = credit("60.00")
                .kind(CreditKind.ROLL_UP)
                .from(PositionId.of("bo"), Optional.of(PersonId.of("Bo")))
                .event(TransactionKind.RETURN)
                .dimensions(new TreeMap<>(Map.of(PRODUCT, "pump")))
                .quantity(Ratio.of(3));
        CreditSums sums = CreditSums.of(MONTHS).add(List.of(up.build()));
        Credit more = Credit.builder(
                        TransactionId.parse("T-9"),
                        PersonId.of("Ann"),
                        PositionId.of("ann"),
                        List.of(UnitId.of("east-1"), UnitId.of("east")),
                        LocalDate.of(2017, 7, 3),
                        Quantity.money(usd("1.00")))
                .kind(CreditKind.ROLL_UP)
                .from(PositionId.of("bo"), Optional.of(PersonId.of("Bo")))
                .event(TransactionKind.RETURN)
                .dimensions(new TreeMap<>(Map.of(PRODUCT, "pump")))
                .quantity(Ratio.parse("1/2"))
                .build();
        sums.add(List.of(more));

        for (Credit sum : List.of(only(sums), again(sums))) {
            assertThat(sum.amount()).isEqualTo(usd("61.00"));
            assertThat(sum.quantity()).contains(Ratio.parse("7/2"));
            assertThat(sum.kind()).isEqualTo(CreditKind.ROLL_UP);
            assertThat(sum.from()).contains(PositionId.of("bo"));
            assertThat(sum.fromPayee()).contains(PersonId.of("Bo"));
            assertThat(sum.event()).isEqualTo(TransactionKind.RETURN);
            assertThat(sum.dimensions()).containsExactly(Map.entry(PRODUCT, "pump"));
        }
    }

    @Test
    void ofPiecesHaveNoCurrency() {
        CreditSums sums = CreditSums.of(MONTHS)
                .add(List.of(
                        credit(Quantity.of(Ratio.parse("2.5"), Unit.COUNT)).build(),
                        credit(Quantity.of(Ratio.ONE, Unit.COUNT)).build()));

        assertThat(only(sums).value()).isEqualTo(Quantity.of(Ratio.parse("3.5"), Unit.COUNT));
        assertThat(again(sums).value()).isEqualTo(Quantity.of(Ratio.parse("3.5"), Unit.COUNT));
    }

    /** Whatever may make a difference to a plan keeps two credits apart. */
    @Test
    void keepApartWhatDiffers() {
        UnitId east = UnitId.of("east");
        LocalDate july = LocalDate.of(2017, 7, 31);
        Credit base = of("Ann", "ann", july, east);
        List<Credit> all = List.of(
                base,
                of("Ann", "ann", july.plusDays(1), east),
                of("Bo", "ann", july, east),
                of("Ann", "bo", july, east),
                of("Ann", "ann", july, UnitId.of("west")),
                of("Ann", "ann", july, east, UnitId.of("company")),
                base.toBuilder().type(CreditType.MARGIN).build(),
                base.toBuilder().kind(CreditKind.OVERLAY).build(),
                base.toBuilder().event(TransactionKind.RETURN).build(),
                base.toBuilder().quantity(Ratio.ONE).build(),
                base.toBuilder().amount(Money.of("1.00", Currency.of("CNY"))).build(),
                base.toBuilder()
                        .dimensions(new TreeMap<>(Map.of(PRODUCT, "pump")))
                        .build(),
                base.toBuilder()
                        .dimensions(new TreeMap<>(Map.of(PRODUCT, "valve")))
                        .build(),
                rollUp(base, "cy", Optional.of("Cy")),
                rollUp(base, "di", Optional.of("Cy")),
                rollUp(base, "cy", Optional.of("Di")),
                rollUp(base, "cy", Optional.empty()));

        CreditSums sums = CreditSums.of(MONTHS);
        all.forEach(credit -> sums.add(List.of(credit)));
        assertThat(sums.size()).isEqualTo(all.size());
        CreditSums backwards = CreditSums.of(MONTHS);
        for (int i = all.size() - 1; i >= 0; i--) {
            backwards.add(List.of(all.get(i)));
        }
        assertThat(backwards.toBytes()).isEqualTo(sums.toBytes());
        assertThat(CreditSums.fromBytes(sums.toBytes()).toBytes()).isEqualTo(sums.toBytes());
        assertThat(CreditSums.fromBytes(sums.toBytes()).finish()).isEqualTo(sums.finish());
        // In the order of their days, then payees, positions and the rest.
        assertThat(sums.finish().all()).hasSize(all.size());
        assertThat(CreditSums.of(MONTHS).add(all).merge(sums).size()).isEqualTo(all.size());
    }

    private static Credit rollUp(Credit credit, String from, Optional<String> payee) {
        return credit.toBuilder()
                .kind(CreditKind.ROLL_UP)
                .from(PositionId.of(from), payee.map(PersonId::of))
                .build();
    }

    /** 60 and 40 of Ann in two parts, 5 of Bo in one of them. */
    @Test
    void ofPartsMergeToThoseOfAll() {
        CreditSums one = CreditSums.of(MONTHS).add(List.of(credit("60.00").build()));
        CreditSums other = CreditSums.of(MONTHS)
                .add(List.of(
                        credit("40.00").build(),
                        of("Bo", "bo", LocalDate.of(2017, 7, 2), UnitId.of("east")).toBuilder()
                                .amount(usd("5.00"))
                                .build()));

        assertThat(one.merge(other)).isSameAs(one);
        assertThat(one.size()).isEqualTo(2);
        assertThat(Credits.totals(one.finish().all()).values()).containsExactly(usd("105.00"));
        assertThat(one.finish().all()).extracting(Credit::amount).containsExactlyInAnyOrder(usd("100.00"), usd("5.00"));
        assertThat(other.size()).isEqualTo(2);
    }

    @Test
    void refuseWhatDoesNotFit() {
        CreditSums sums = CreditSums.of(MONTHS).add(List.of(credit("1.00").build()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sums.merge(CreditSums.of(MONTHS.subList(0, 1))))
                .withMessageContaining("[2017-07-01, 2017-08-01] and [2017-07-01]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sums.add(List.of(of("Ann", "ann", LocalDate.of(2017, 6, 30), UnitId.of("east")))))
                .withMessageContaining("2017-07-01, but was of 2017-06-30");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        CreditSums.of(List.of()).add(List.of(credit("1.00").build())))
                .withMessageContaining("there is none");
        byte[] bytes = sums.toBytes();
        byte[] other = bytes.clone();
        other[0]++;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditSums.fromBytes(other))
                .withMessageContaining("something else");
        byte[] later = bytes.clone();
        later[7]++;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditSums.fromBytes(later))
                .withMessageContaining("of version 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditSums.fromBytes(Arrays.copyOf(bytes, bytes.length - 1)))
                .withMessageContaining("end before");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditSums.fromBytes(Arrays.copyOf(bytes, bytes.length + 1)))
                .withMessageContaining("go on");
    }
}
