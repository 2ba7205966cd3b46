package io.salestiers.kpi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvaluationHistoryTest {
    private static final Period Q2 = FiscalCalendar.CALENDAR_YEAR.parse("2025-Q2");
    private static final Period Q3 = FiscalCalendar.CALENDAR_YEAR.parse("2025-Q3");
    private static final Currency CNY = Currency.of("CNY");
    private static final KpiId SALES = KpiId.of("sales_amount");
    private static final KpiId WINS = KpiId.of("win_rate");
    private static final Subject ANNA = Subject.of(PersonId.of("anna"));
    private static final Subject BEN = Subject.of(PersonId.of("ben"));
    private static final EvaluationPolicy POLICY = new EvaluationPolicy(PieceJoining.BLENDED, PieceTarget.WHOLE, 1);
    private static final List<InputRef> JULY = List.of(InputRef.of("facts", "crm", "2025-07-03"));
    private static final List<InputRef> AUGUST = List.of(InputRef.of("facts", "crm", "2025-08-03"));

    private static EvaluatedStay stay(Subject who, Reading sales, Reading wins) {
        Stay stay = new Stay(who, Optional.of(TierId.of("rep")), UnitId.of("east"), Q2.range(), 91, 91);
        return new EvaluatedStay(stay, List.of(value(who, SALES, sales), value(who, WINS, wins)));
    }

    private static KpiValue value(Subject who, KpiId kpi, Reading reading) {
        return new KpiValue(
                kpi,
                who,
                Q2,
                reading,
                reading.quantity()
                        .map(quantity -> quantity.value().rounded(io.salestiers.core.money.Rounding.halfEven(4))),
                Explanation.none("kpi.explain.kpi-without-value", List.of()),
                List.of());
    }

    private static Reading money(String amount) {
        return Reading.known(Quantity.money(Money.of(amount, CNY)));
    }

    private static Reading ratio(long numerator, long denominator) {
        return Reading.known(Quantity.ratio(Ratio.of(numerator, denominator)));
    }

    private static Evaluation evaluation(EvaluatedStay... stays) {
        return new Evaluation(Q2, POLICY, List.of(stays), List.of());
    }

    private final Evaluation inJuly = evaluation(
            stay(ANNA, money("300.00"), ratio(3, 4)),
            stay(BEN, money("910.00"), Reading.notMeaningful(Reason.ZERO_DIVISOR)));
    private final EvaluationHistory history = EvaluationHistory.of(inJuly, JULY);

    @Test
    void aLateReturnMakesASecondVersion() {
        Evaluation inAugust = evaluation(
                stay(ANNA, money("280.00"), ratio(3, 5)),
                stay(BEN, money("910.00"), Reading.notMeaningful(Reason.ZERO_DIVISOR)));
        // sample: restate
        EvaluationHistory restated = history.restated(inAugust, AUGUST);
        List<ValueDifference> differences = restated.differences(1, 2);
        Optional<Quantity> change = differences.get(0).change(); // Anna's sales amount: CNY -20.00
        // end
        assertThat(restated.latest().number()).isEqualTo(2);
        assertThat(restated.latest().supersedes()).contains(history.latest().digest());
        assertThat(restated.version(1)).isEqualTo(history.latest());
        assertThat(differences)
                .containsExactly(
                        new ValueDifference(
                                ANNA, Q2.range(), SALES, Optional.of(money("300.00")), Optional.of(money("280.00"))),
                        new ValueDifference(
                                ANNA, Q2.range(), WINS, Optional.of(ratio(3, 4)), Optional.of(ratio(3, 5))));
        assertThat(change).contains(Quantity.money(Money.of("-20.00", CNY)));
        // 0.6 − 0.75: percentage points.
        assertThat(differences.get(1).change()).contains(Quantity.ratio(Ratio.of(-3, 20)));
        assertThat(restated.differences(2, 1)).hasSize(2);
    }

    @Test
    void theSameValuesFromOtherInputsAreNoNewVersion() {
        assertThat(history.restated(inJuly, AUGUST)).isSameAs(history);
    }

    @Test
    void whatComesAndGoesIsADifferenceWithoutAChange() {
        Evaluation withoutBen = evaluation(stay(ANNA, money("300.00"), Reading.missing("won_deals")));
        List<ValueDifference> differences = history.differences(withoutBen);
        assertThat(differences)
                .extracting(difference -> difference.subject().key() + " " + difference.kpi() + " "
                        + difference.after().map(Reading::toString).orElse("gone"))
                .containsExactly(
                        "person:anna win_rate missing [won_deals]",
                        "person:ben sales_amount gone",
                        "person:ben win_rate gone");
        assertThat(differences).allMatch(difference -> difference.change().isEmpty());
    }

    @Test
    void anotherCurrencyHasNoChangeInNumbers() {
        Reading dollars = Reading.known(Quantity.money(Money.of("300.00", Currency.of("USD"))));
        ValueDifference difference =
                new ValueDifference(ANNA, Q2.range(), SALES, Optional.of(money("300.00")), Optional.of(dollars));
        assertThat(difference.change()).isEmpty();
    }

    @Test
    void theOrderOfValuesDoesNotMatter() {
        Evaluation turned = evaluation(inJuly.stays().get(1), inJuly.stays().get(0));
        assertThat(EvaluationHistory.of(turned, JULY)).isEqualTo(history);
        assertThat(EvaluationHistory.of(turned, JULY).latest().digest())
                .isEqualTo(history.latest().digest());
    }

    @Test
    void theDigestSeesEveryPart() {
        EvaluationVersion first = history.latest();
        assertThat(List.of(
                        first,
                        new EvaluationVersion(Q3, 1, first.values(), JULY, 1, Optional.empty()),
                        new EvaluationVersion(Q2, 1, first.values(), AUGUST, 1, Optional.empty()),
                        new EvaluationVersion(Q2, 1, first.values(), JULY, 2, Optional.empty()),
                        new EvaluationVersion(Q2, 2, first.values(), JULY, 1, Optional.of(first.digest())),
                        new EvaluationVersion(Q2, 1, first.values().subList(1, 4), JULY, 1, Optional.empty()),
                        new EvaluationVersion(
                                Q2,
                                1,
                                List.of(new KeptValue(ANNA, Q2.range(), SALES, Reading.missing("revenue"))),
                                JULY,
                                1,
                                Optional.empty()),
                        new EvaluationVersion(
                                Q2,
                                1,
                                List.of(new KeptValue(
                                        ANNA, Q2.range(), SALES, Reading.notMeaningful(Reason.NO_CURRENCY))),
                                JULY,
                                1,
                                Optional.empty())))
                .extracting(EvaluationVersion::digest)
                .doesNotHaveDuplicates();
    }

    @Test
    void eachVersionSupersedesTheOneBefore() {
        Evaluation inAugust = evaluation(stay(ANNA, money("280.00"), ratio(3, 5)));
        EvaluationHistory three = history.restated(inAugust, AUGUST).restated(inJuly, JULY);
        assertThat(three.versions()).extracting(EvaluationVersion::number).containsExactly(1, 2, 3);
        assertThat(three.version(2).supersedes()).contains(three.version(1).digest());
        assertThat(three.version(3).supersedes()).contains(three.version(2).digest());
        assertThat(three.version(3).values()).isEqualTo(three.version(1).values());
        assertThatThrownBy(() -> three.version(0)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> three.version(4)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> three.differences(0, 1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsNewIsADifferenceToo() {
        Evaluation onlyBen = evaluation(stay(BEN, money("910.00"), Reading.notMeaningful(Reason.ZERO_DIVISOR)));
        EvaluationHistory ofBen = EvaluationHistory.of(onlyBen, JULY);
        assertThat(ofBen.differences(inJuly))
                .containsExactly(
                        new ValueDifference(ANNA, Q2.range(), SALES, Optional.empty(), Optional.of(money("300.00"))),
                        new ValueDifference(ANNA, Q2.range(), WINS, Optional.empty(), Optional.of(ratio(3, 4))));
    }

    @Test
    void eachOfNumberDigestAndPeriodMustFollow() {
        EvaluationVersion first = history.latest();
        Optional<io.salestiers.core.canonical.Digest> before = Optional.of(first.digest());
        assertThatIllegalArgumentException()
                .as("number")
                .isThrownBy(() -> new EvaluationHistory(
                        List.of(first, new EvaluationVersion(Q2, 3, first.values(), JULY, 1, before))));
        assertThatIllegalArgumentException()
                .as("period")
                .isThrownBy(() -> new EvaluationHistory(
                        List.of(first, new EvaluationVersion(Q3, 2, first.values(), JULY, 1, before))));
        assertThatIllegalArgumentException().as("twice").isThrownBy(() -> new EvaluationHistory(List.of(first, first)));
    }

    @Test
    void whatDoesNotFollowIsRefused() {
        EvaluationVersion first = history.latest();
        EvaluationVersion other = new EvaluationVersion(
                Q2,
                2,
                first.values(),
                AUGUST,
                1,
                Optional.of(JULY.get(0).with(first.digest()).digest().orElseThrow()));
        assertThat(new EvaluationHistory(List.of(first, other)).latest()).isEqualTo(other);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EvaluationHistory(List.of(other)))
                .withMessageContaining("does not follow");
        EvaluationVersion foreign = new EvaluationVersion(Q2, 2, first.values(), JULY, 1, Optional.of(other.digest()));
        assertThatIllegalArgumentException().isThrownBy(() -> new EvaluationHistory(List.of(first, foreign)));
        assertThatIllegalArgumentException().isThrownBy(() -> new EvaluationHistory(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EvaluationVersion(Q2, 1, List.of(), JULY, 1, Optional.of(first.digest())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EvaluationVersion(
                        Q2, 1, List.of(first.values().get(0), first.values().get(0)), JULY, 1, Optional.empty()))
                .withMessageContaining("kpi.evaluation.value-twice");
        Evaluation third = new Evaluation(Q3, POLICY, List.of(), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> history.restated(third, JULY))
                .withMessage("an evaluation of 2025-Q2 is needed, but it is of 2025-Q3");
        assertThatThrownBy(() -> history.version(2)).isInstanceOf(NotFoundException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ValueDifference(
                        ANNA, DateRange.parse("2025-04-01/2025-05-01"), SALES, Optional.empty(), Optional.empty()));
    }
}
