package io.salestiers.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.unit.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisclosureTest {
    private static Explanation of(String person, long value) {
        return Explanation.given("deal", Quantity.count(value)).concerning(person);
    }

    private static Explanation sum(String key, Explanation... steps) {
        long sum = Arrays.stream(steps)
                .mapToLong(
                        step -> step.value().orElseThrow().value().numerator().longValueExact())
                .sum();
        return Explanation.of(key, Operation.SUM, Quantity.count(sum), List.of(steps));
    }

    private static List<String> seenBy(String viewer, Explanation explanation) {
        List<String> seen = new ArrayList<>();
        Disclosure.DEFAULT
                .visibleTo(explanation.concerning(viewer), viewer)
                .flatten()
                .forEach(step -> seen.add(step.key() + " " + step.operation() + " "
                        + step.value().orElseThrow().value()
                        + step.person().map(id -> " " + id).orElse("")));
        return seen;
    }

    @Test
    void ownStepsStay() {
        assertThat(seenBy("a", sum("pay", of("a", 1), of("a", 2))))
                .containsExactly("pay SUM 3 a", "deal GIVEN 1 a", "deal GIVEN 2 a");
    }

    @Test
    void severalOthersBecomeATotal() {
        assertThat(seenBy("a", sum("pay", sum("team", of("a", 1), of("b", 2), of("c", 4)), of("a", 8))))
                .containsExactly("pay SUM 15 a", "team GIVEN 7", "deal GIVEN 1 a", "deal GIVEN 8 a");
    }

    @Test
    void oneOtherIsNotToldByATotal() {
        assertThat(seenBy("a", sum("pay", sum("team", of("a", 1), of("b", 2)), of("a", 8))))
                .containsExactly("pay GIVEN 11 a");
    }

    /** 2 of b and 0 of c are 2 of b. */
    @Test
    void aZeroHidesNobody() {
        assertThat(seenBy("a", sum("pay", sum("team", of("b", 2), of("c", 0)), of("a", 8))))
                .containsExactly("pay GIVEN 10 a");
        assertThat(seenBy("a", sum("pay", sum("team", of("b", 2), of("c", 0), of("d", 3)), of("a", 8))))
                .containsExactly("pay SUM 13 a", "team GIVEN 5", "deal GIVEN 8 a");
    }

    @Test
    void severalDealsOfOneOtherAreStillOnePerson() {
        assertThat(seenBy("a", sum("pay", sum("team", of("b", 1), of("b", 2), of("b", 3)))))
                .containsExactly("pay GIVEN 6 a");
    }

    /** 7 of b, c and d less 3 of b and c would tell d's 4. */
    @Test
    void differenceOfTotalsThatWouldTellIsNotShown() {
        assertThat(seenBy(
                        "a",
                        sum(
                                "pay",
                                sum("unit", of("b", 1), of("c", 2), of("d", 4)),
                                sum("team", of("b", 1), of("c", 2)))))
                .containsExactly("pay GIVEN 10 a");
    }

    /** One line tells the 7 of b, c and d, another the 3 of b and c: together they would tell d's 4. */
    @Test
    void differenceOfTotalsOfTwoExplanationsIsNotShown() {
        Explanation unit = sum("unit-pay", sum("unit", of("b", 1), of("c", 2), of("d", 4)), of("a", 8));
        Explanation team = sum("team-pay", sum("team", of("b", 1), of("c", 2)), of("a", 8));
        List<Explanation> both = Disclosure.DEFAULT.visibleTogether(
                List.of(unit.concerning("a"), team.concerning("a"), unit.concerning("a")), "a");
        assertThat(both.get(0)).isEqualTo(Disclosure.DEFAULT.visibleTo(unit.concerning("a"), "a"));
        assertThat(both.get(0).steps()).hasSize(2);
        assertThat(both.get(1).steps()).isEmpty();
        assertThat(both.get(1).value()).contains(Quantity.count(11));
        assertThat(both.get(2)).isEqualTo(both.get(0));
    }

    /** One's own quota stays as a number, though its reasons are another's, and what is computed from it stays. */
    @Test
    void ownNumberStaysWithoutItsReasons() {
        Explanation quota = sum("quota", of("b", 5)).concerning("a");
        assertThat(seenBy("a", sum("pay", of("a", 1), quota)))
                .containsExactly("pay SUM 6 a", "deal GIVEN 1 a", "quota GIVEN 5 a");
    }

    @Test
    void limitProtects() {
        assertThatThrownBy(() -> new Disclosure(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
