package io.salestiers.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecalculationTest {
    private static final Currency CNY = Currency.of("CNY");

    private static Quantity cny(String amount) {
        return Quantity.money(Money.of(amount, CNY));
    }

    private static Quantity exactCny(String amount) {
        return Quantity.money(new ExactMoney(Ratio.parse(amount), CNY));
    }

    private static Quantity ratio(String value) {
        return Quantity.ratio(Ratio.parse(value));
    }

    private static Explanation given(Quantity value) {
        return Explanation.given("given", value);
    }

    private static Explanation step(Operation operation, Quantity value, Quantity... steps) {
        return Explanation.of(
                "step",
                operation,
                value,
                List.of(steps).stream().map(RecalculationTest::given).toList());
    }

    private static void follows(Explanation explanation) {
        assertThat(Recalculation.mistakes(explanation)).isEmpty();
    }

    private static void doesNotFollow(Explanation explanation, String problem) {
        assertThat(Recalculation.firstMistake(explanation).orElseThrow().problem())
                .contains(problem);
    }

    @Nested
    class Arithmetic {
        @Test
        void sumOfItsSteps() {
            follows(step(Operation.SUM, cny("3.50"), cny("1.25"), cny("2.25")));
            doesNotFollow(step(Operation.SUM, cny("3.51"), cny("1.25"), cny("2.25")), "steps give 7/2");
        }

        @Test
        void sumOfNothingIsZero() {
            follows(step(Operation.SUM, cny("0")));
            doesNotFollow(step(Operation.SUM, cny("1")), "steps give 0/1");
        }

        @Test
        void sumKeepsUnitAndCurrency() {
            doesNotFollow(step(Operation.SUM, cny("1"), ratio("1")), "another unit");
            doesNotFollow(
                    step(Operation.SUM, cny("1"), Quantity.money(Money.of("1", Currency.of("USD")))), "another unit");
        }

        @Test
        void productOfItsSteps() {
            follows(step(Operation.PRODUCT, exactCny("0.125"), cny("12.50"), ratio("0.01")));
            doesNotFollow(step(Operation.PRODUCT, cny("0.13"), cny("12.50"), ratio("0.01")), "steps give 1/8");
        }

        @Test
        void productKeepsTheCurrency() {
            doesNotFollow(
                    step(Operation.PRODUCT, cny("2"), Quantity.money(Money.of("1", Currency.of("USD"))), ratio("2")),
                    "another currency");
        }

        @Test
        void differenceOfTwo() {
            follows(step(Operation.DIFFERENCE, cny("-1"), cny("2"), cny("3")));
            doesNotFollow(step(Operation.DIFFERENCE, cny("1"), cny("2"), cny("3")), "steps give -1/1");
            doesNotFollow(step(Operation.DIFFERENCE, cny("1"), cny("1")), "needs 2 steps");
        }

        @Test
        void quotientOfTwo() {
            follows(step(Operation.QUOTIENT, ratio("1/3"), cny("1"), cny("3")));
            doesNotFollow(step(Operation.QUOTIENT, ratio("3"), cny("1"), cny("3")), "steps give 1/3");
            doesNotFollow(step(Operation.QUOTIENT, ratio("0"), cny("1"), cny("0")), "divides by zero");
        }

        @Test
        void leastAndGreatest() {
            follows(step(Operation.LEAST, cny("-3"), cny("2"), cny("-3")));
            doesNotFollow(step(Operation.LEAST, cny("2"), cny("2"), cny("-3")), "steps give -3/1");
            follows(step(Operation.GREATEST, cny("2"), cny("2"), cny("-3")));
            doesNotFollow(step(Operation.GREATEST, cny("-3"), cny("2"), cny("-3")), "steps give 2/1");
        }

        @Test
        void stepWithoutValueGivesNone() {
            Explanation none = Explanation.none("none", List.of());
            doesNotFollow(Explanation.of("sum", Operation.SUM, cny("0"), List.of(none)), "none, which has none");
        }
    }

    @Nested
    class Choices {
        @Test
        void roundedAsItsInputsSay() {
            Explanation rounded =
                    step(Operation.ROUNDED, cny("0.12"), exactCny("0.125")).with("decimals", Argument.number(2));
            follows(rounded.with("mode", Argument.term("core.rounding.half-even")));
            follows(rounded.with("mode", "HALF_EVEN"));
            doesNotFollow(rounded.with("mode", "half-up"), "steps give 13/100");
            doesNotFollow(rounded.with("mode", "nearest"), "no rounding mode");
            doesNotFollow(rounded, "no rounding mode");
        }

        @Test
        void chosenIsTheFirst() {
            follows(step(Operation.CHOSEN, ratio("0.03"), ratio("0.03"), ratio("1.2")));
            doesNotFollow(step(Operation.CHOSEN, ratio("0.05"), ratio("0.03"), ratio("0.05")), "first step is 0.03");
        }

        @Test
        void countedStepsOrInput() {
            follows(step(Operation.COUNT, Quantity.count(2), cny("1"), cny("2")));
            follows(step(Operation.COUNT, Quantity.count(7)).with("count", Argument.number(7)));
            doesNotFollow(step(Operation.COUNT, Quantity.count(7)).with("count", Argument.number(8)), "counts 7");
        }

        @Test
        void apportionedByWeight() {
            // CNY 1.00 in thirds is 0.33 and one unit more for the first.
            follows(step(Operation.APPORTIONED, cny("0.34"), cny("1.00"), ratio("1"), ratio("3"))
                    .with("extra", Argument.number(1)));
            follows(step(Operation.APPORTIONED, cny("0.33"), cny("1.00"), ratio("1"), ratio("3"))
                    .with("extra", Argument.number(0)));
            follows(step(Operation.APPORTIONED, cny("-0.34"), cny("-1.00"), ratio("1"), ratio("3"))
                    .with("extra", Argument.number(1)));
            doesNotFollow(
                    step(Operation.APPORTIONED, cny("0.34"), cny("1.00"), ratio("1"), ratio("3"))
                            .with("extra", Argument.number(0)),
                    "steps give 33/100");
            doesNotFollow(
                    step(Operation.APPORTIONED, cny("0.35"), cny("1.00"), ratio("1"), ratio("3"))
                            .with("extra", Argument.number(2)),
                    "must be 0 or 1");
        }
    }

    @Test
    void mistakeDeepDownIsNamedByItsPath() {
        Explanation deep = Explanation.of(
                "total",
                Operation.SUM,
                cny("5"),
                List.of(Explanation.of("part", Operation.SUM, cny("5"), List.of(given(cny("4"))))));
        assertThatThrownBy(() -> Recalculation.verify(deep))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("total{} > part{}: is CNY 5, but its steps give 4/1");
    }
}
