package io.salestiers.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    @Test
    void aFactWithAllItsInputsIsThatWithOneAfterTheOther() {
        Map<String, Argument> inputs = new LinkedHashMap<>();
        inputs.put("second", Argument.text("2"));
        inputs.put("first", Argument.text("1"));
        Explanation atOnce = Explanation.given("core.operation.given", Quantity.count(3), inputs, "li");
        inputs.put("third", Argument.text("3"));
        assertThat(atOnce)
                .isEqualTo(Explanation.given("core.operation.given", Quantity.count(3))
                        .with("second", "2")
                        .with("first", "1")
                        .concerning("li"));
        assertThat(atOnce.inputs().keySet()).containsExactly("second", "first");
    }
}
