package io.salestiers.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.canonical.CanonicalJson;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.TierId;
import io.salestiers.core.testkit.explain.ExplanationArbitraries;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.testkit.money.MoneyArbitraries;
import io.salestiers.core.testkit.money.RatioArbitraries;
import io.salestiers.core.testkit.text.TextArbitraries;
import io.salestiers.core.testkit.time.DateRangeArbitraries;
import io.salestiers.core.testkit.unit.QuantityArbitraries;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonProperties {
    private static final SalesTiersJson TWO = SalesTiersJson.jackson2();
    private static final SalesTiersJson THREE = SalesTiersJson.jackson3();
    private static final com.fasterxml.jackson.databind.json.JsonMapper MAPPER2 = Jackson2.mapper();
    private static final tools.jackson.databind.json.JsonMapper MAPPER3 = Jackson3.mapper();

    @Provide
    Arbitrary<Sample> samples() {
        Arbitrary<Sample.Rule> rules = net.jqwik.api.Arbitraries.oneOf(
                MoneyArbitraries.currencies()
                        .flatMap(MoneyArbitraries::amountsFromZero)
                        .map(Sample.Rule.Fixed::new),
                Combinators.combine(
                                RatioArbitraries.shares(),
                                MoneyArbitraries.money().optional(),
                                net.jqwik.api.Arbitraries.of(Sample.Application.class)
                                        .optional())
                        .as(Sample.Rule.Share::new));
        Arbitrary<Map<TierId, Ratio>> weights = TextArbitraries.ids()
                .map(TierId::of)
                .set()
                .ofMinSize(1)
                .ofMaxSize(4)
                .flatMap(keys -> RatioArbitraries.weights(keys.stream().sorted().toList()));
        return Combinators.combine(
                        TextArbitraries.ids(),
                        TextArbitraries.names(),
                        DateRangeArbitraries.ranges(),
                        weights,
                        rules.list().ofMaxSize(4),
                        MoneyArbitraries.roundings(),
                        QuantityArbitraries.quantities().optional(),
                        net.jqwik.api.Arbitraries.integers().between(1, 9))
                .as((id, name, range, map, list, rounding, goal, rank) -> ImmutableSample.builder()
                        .id(TierId.of(id))
                        .name(name)
                        .effective(range)
                        .rank(rank)
                        .open(rank > 4)
                        .putAllWeights(map)
                        .addAllRules(list)
                        .rounding(rounding)
                        .goal(goal)
                        .build());
    }

    @Provide
    Arbitrary<Explanation> explanations() {
        return ExplanationArbitraries.explanations();
    }

    @Property(tries = 300)
    void documentsAreReadAsTheyWereWritten(@ForAll("samples") Sample sample) {
        byte[] two = TWO.write(sample, Sample.DOCUMENT);
        assertThat(THREE.write(sample, Sample.DOCUMENT)).isEqualTo(two);
        assertThat(TWO.read("x", two, Sample.DOCUMENT).orThrow()).isEqualTo(sample);
        assertThat(THREE.read("x", two, Sample.DOCUMENT).orThrow()).isEqualTo(sample);
    }

    @Property(tries = 200)
    void bareMappersWriteTheSameBytes(@ForAll("samples") Sample sample) throws Exception {
        byte[] two = MAPPER2.writeValueAsBytes(sample);
        assertThat(MAPPER3.writeValueAsBytes(sample)).isEqualTo(two);
        assertThat(MAPPER2.readValue(two, Sample.class)).isEqualTo(sample);
        assertThat(MAPPER3.readValue(two, Sample.class)).isEqualTo(sample);
    }

    /** A document with some bytes changed is read or refused, by both alike, and never throws. */
    @Property(tries = 500)
    void damageIsFound(@ForAll("samples") Sample sample, @ForAll int place, @ForAll byte damage, @ForAll boolean cut) {
        byte[] bytes = TWO.write(sample, Sample.DOCUMENT);
        int at = Math.floorMod(place, bytes.length);
        if (cut) {
            bytes = java.util.Arrays.copyOf(bytes, at);
        } else {
            bytes[at] = damage;
        }
        assertThat(codes(THREE, bytes)).isEqualTo(codes(TWO, bytes));
    }

    private static List<String> codes(SalesTiersJson json, byte[] bytes) {
        return json.read("x", bytes, Sample.DOCUMENT).findings().stream()
                .map(finding -> finding.code().code() + (finding.code() == JsonFinding.SYNTAX ? "" : finding.place()))
                .toList();
    }

    @Property(tries = 200)
    void explanationsFollowAndHaveOneCanonicalForm(@ForAll("explanations") Explanation explanation) throws Exception {
        Recalculation.verify(explanation);
        JsonValue json = ExplanationJson.of(explanation);
        byte[] bytes = CanonicalJson.bytes(json);
        // Jackson reads it, and what it reads has the same fields.
        var tree = MAPPER3.readTree(bytes);
        assertThat(tree.get("key").asString()).isEqualTo(explanation.key());
        assertThat(tree.toString()).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
        assertThat(ExplanationJson.read(json)).isEqualTo(explanation);
        String two = MAPPER2.writeValueAsString(explanation);
        assertThat(MAPPER2.readValue(two, Explanation.class)).isEqualTo(explanation);
        assertThat(MAPPER3.writeValueAsString(explanation)).isEqualTo(two);
        assertThat(MAPPER3.readValue(two, Explanation.class)).isEqualTo(explanation);
    }

    @Property(tries = 300)
    void canonicalFormDoesNotDependOnTheOrderOfFields(@ForAll Map<String, Integer> map) {
        Map<String, JsonValue> fields = map.entrySet().stream()
                .filter(entry -> CanonicalJson.writable(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> JsonValue.number(entry.getValue())));
        Map<String, JsonValue> reversed = new java.util.TreeMap<>(java.util.Comparator.<String>reverseOrder());
        reversed.putAll(fields);
        assertThat(CanonicalJson.text(new JsonValue.Fields(reversed)))
                .isEqualTo(CanonicalJson.text(new JsonValue.Fields(fields)));
    }

    @Example
    void canonicalForm() {
        JsonValue value = JsonValue.object()
                .with("b", new JsonValue.Numeral("1.50"))
                .with("a", "é\"\\/\n\u0001\u007f😀")
                .with(
                        "c",
                        JsonValue.list(List.of(
                                new JsonValue.Flag(true),
                                JsonValue.Nothing.NULL,
                                new JsonValue.Numeral("1E2"),
                                new JsonValue.Numeral("-0.0"))));
        assertThat(CanonicalJson.text(value))
                .isEqualTo("{\"a\":\"é\\\"\\\\/\\n\\u0001\u007f😀\",\"b\":1.5,\"c\":[true,null,100,0]}");
    }

    @Example
    void valuesHaveTheirDocumentedForm() throws Exception {
        Map<Object, String> forms = Map.of(
                Ratio.of(1, 3), "\"1/3\"",
                Ratio.parse("0.125"), "\"0.125\"",
                Money.of("12.5", io.salestiers.core.money.Currency.of("CNY")),
                        "{\"currency\":\"CNY\",\"amount\":\"12.50\"}",
                DateRange.parse("2025-01-01/2025-04-01"), "{\"from\":\"2025-01-01\",\"to\":\"2025-04-01\"}",
                DateRange.parse("2025-01-01/"), "{\"from\":\"2025-01-01\"}",
                Rounding.halfEven(2), "{\"scale\":2,\"mode\":\"half-even\"}",
                LocalizedText.of("a", "一"), "{\"en\":\"a\",\"zh\":\"一\"}",
                Quantity.count(3), "{\"value\":\"3\",\"unit\":\"count\"}",
                TierId.of("t"), "\"t\"");
        for (Map.Entry<Object, String> form : forms.entrySet()) {
            assertThat(MAPPER2.writeValueAsString(form.getKey())).isEqualTo(form.getValue());
            assertThat(MAPPER3.writeValueAsString(form.getKey())).isEqualTo(form.getValue());
            Object two = MAPPER2.readValue(form.getValue(), form.getKey().getClass());
            Object three = MAPPER3.readValue(form.getValue(), form.getKey().getClass());
            assertThat(two).isEqualTo(form.getKey());
            assertThat(three).isEqualTo(form.getKey());
        }
    }
}
