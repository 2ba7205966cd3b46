package io.salestiers.incentives.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.testkit.explain.ExplanationArbitraries;
import io.salestiers.core.testkit.text.TextArbitraries;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Quantity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final Explanation DEAL = Explanation.given(
                    "deal", Quantity.money(Money.of("12.50", Currency.of("CNY"))))
            .with("transaction", "erp:SO-17")
            .with("component", Argument.name(LocalizedText.of("Commission", "提成")))
            .concerning("P-17");

    @Provide
    Arbitrary<Explanation> explanations() {
        return ExplanationArbitraries.explanations();
    }

    @Provide
    Arbitrary<LocalizedText> names() {
        return TextArbitraries.names();
    }

    /** Canonical JSON written by hand: fields in order of their names, the name of the component nowhere. */
    @Test
    void isTheDigestOfCanonicalJsonWithoutNames() {
        String json = "{\"inputs\":{\"transaction\":\"erp:SO-17\"},\"key\":\"deal\",\"operation\":\"given\","
                + "\"person\":\"P-17\",\"value\":{\"currency\":\"CNY\",\"unit\":\"money\",\"value\":\"12.5\"}}";
        assertThat(Evidence.of(DEAL)).isEqualTo(Digest.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everythingElseTakesPart() {
        List<Explanation> others = List.of(
                DEAL.with("transaction", "erp:SO-18"),
                DEAL.concerning("P-18"),
                Explanation.of(DEAL.key(), Operation.SUM, DEAL.value().orElseThrow(), List.of(DEAL)),
                new Explanation("another", DEAL.inputs(), DEAL.operation(), DEAL.value(), DEAL.person(), DEAL.steps()),
                DEAL.with("names", new Argument.Many(List.of())));
        assertThat(others.stream().map(Evidence::of)).doesNotHaveDuplicates().doesNotContain(Evidence.of(DEAL));
    }

    /** Given, corrected, erased, in a list or alone, in every step. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void namesTakeNoPart(
            @ForAll("explanations") Explanation explanation,
            @ForAll("names") LocalizedText name,
            @ForAll("names") LocalizedText other) {
        Digest digest = Evidence.of(explanation);
        assertThat(Evidence.of(everywhere(explanation, step -> step.with("name", Argument.name(name)))))
                .isEqualTo(digest);
        assertThat(Evidence.of(everywhere(explanation, step -> step.with("name", Argument.name(other)))))
                .isEqualTo(digest);
        UnaryOperator<Explanation> listed = step -> step.with(
                "names", new Argument.Many(List.of(Argument.name(name), Argument.text("P-17"), Argument.name(other))));
        UnaryOperator<Explanation> erased =
                step -> step.with("names", new Argument.Many(List.of(Argument.text("P-17"))));
        assertThat(Evidence.of(everywhere(explanation, listed)))
                .isEqualTo(Evidence.of(everywhere(explanation, erased)))
                .isNotEqualTo(digest);
    }

    private static Explanation everywhere(Explanation step, UnaryOperator<Explanation> change) {
        List<Explanation> steps = new ArrayList<>();
        step.steps().forEach(below -> steps.add(everywhere(below, change)));
        return change.apply(
                new Explanation(step.key(), step.inputs(), step.operation(), step.value(), step.person(), steps));
    }
}
