package io.salestiers.kpi.formula;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import io.salestiers.kpi.testkit.formula.FormulaArbitraries;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FormulaProperties {
    private static final Texts EN = Texts.of(Language.EN, List.of(KpiMessages.catalogue()));

    @Provide
    Arbitrary<Expression> trees() {
        return FormulaArbitraries.trees();
    }

    @Provide
    Arbitrary<Expression> ratios() {
        return FormulaArbitraries.ratios();
    }

    @Provide
    Arbitrary<List<Reading>> figures() {
        return FormulaArbitraries.readings().list().ofSize(4);
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(60),
                Arbitraries.strings()
                        .withChars("()+-*/<>=!\"',.%0123456789 \n\t andortifminab（），“”销é\u0301")
                        .ofMaxLength(60),
                Arbitraries.of(
                                "(",
                                ")",
                                ",",
                                "+",
                                "-",
                                "*",
                                "/",
                                "<",
                                "==",
                                "and",
                                "or",
                                "not",
                                "if(",
                                "min(",
                                "team(",
                                "rolling(",
                                "r1",
                                "r2",
                                "1",
                                "0",
                                "\"x y\"",
                                "110%",
                                "1e5",
                                "prior(",
                                "clamp(",
                                "tem(")
                        .list()
                        .ofMaxSize(25)
                        .map(tokens -> String.join(" ", tokens)));
    }

    @Property(tries = 1000)
    void readingWhatWasWrittenGivesTheSameTree(@ForAll("trees") Expression tree) {
        String text = tree.toString();
        Formula read = Formula.parse(text).orThrow();
        assertThat(read.root().unplaced()).isEqualTo(tree);
        assertThat(read).hasToString(text);
    }

    @Property(tries = 2000)
    void anyTextGivesAFormulaOrFindings(@ForAll("noise") String text) {
        WithFindings<CompiledFormula> result = FormulaCompiler.compile(text, FormulaArbitraries.symbols());
        assertThat(result.value().isEmpty()).isEqualTo(!result.findings().isEmpty());
        for (FormulaIssue issue : FormulaIssue.of(text, result)) {
            assertThat(issue.show(EN)).contains("^").doesNotContain("[kpi.");
        }
    }

    @Property(tries = 500)
    void anyTreeGivesAFormulaOrFindings(@ForAll("trees") Expression tree) {
        WithFindings<CompiledFormula> result = FormulaCompiler.compile(tree.toString(), FormulaArbitraries.symbols());
        assertThat(result.value().isEmpty()).isEqualTo(!result.findings().isEmpty());
    }

    @Property(tries = 1500)
    void computesWhatTheTreeMeans(@ForAll("ratios") Expression tree, @ForAll("figures") List<Reading> figures) {
        CompiledFormula compiled = FormulaCompiler.compile(tree.toString(), FormulaArbitraries.symbols())
                .orThrow();
        Map<String, Reading> byName = new TreeMap<>();
        for (int i = 0; i < 4; i++) {
            byName.put("r" + (i + 1), figures.get(i));
        }
        Inputs inputs = reference -> byName.getOrDefault(reference.toString(), Reading.missing("?"));
        Reading reading = compiled.evaluate(inputs);
        assertThat(oracle(tree, byName)).isEqualTo(reading);
        Explained explained = compiled.explain(inputs);
        assertThat(explained.reading()).isEqualTo(reading);
        assertThat(explained.explanation().value()).isEqualTo(reading.quantity());
        explained.explanation().flatten().forEach(FormulaProperties::recalculate);
    }

    /** Does the arithmetic of a step again from the steps below it. */
    private static void recalculate(Explanation step) {
        if (step.operation() == Operation.GIVEN || step.operation() == Operation.NONE) {
            return;
        }
        List<Fraction> below = step.steps().stream()
                .filter(s -> s.value().isPresent())
                .map(s -> Fraction.of(s.value().get().value()))
                .toList();
        Fraction first = below.get(0);
        Fraction expected = switch (step.operation()) {
            case SUM -> below.stream().reduce(Fraction::plus).orElseThrow();
            case PRODUCT -> below.stream().reduce(Fraction::times).orElseThrow();
            case DIFFERENCE -> first.plus(below.get(1).negated());
            case QUOTIENT -> first.over(below.get(1));
            case LEAST -> below.stream().min(Fraction::compareTo).orElseThrow();
            case GREATEST -> below.stream().max(Fraction::compareTo).orElseThrow();
            case CHOSEN -> first;
            case ROUNDED ->
                Fraction.of(Ratio.of(first.rounded(
                        Integer.parseInt(EN.show(requireNonNull(step.inputs().get("decimals")))))));
            default -> throw new AssertionError(step.operation());
        };
        assertThat(Fraction.of(step.value().orElseThrow().value())).isEqualTo(expected);
    }

    /** A fraction of big integers, apart from the library's own. */
    private record Fraction(BigInteger up, BigInteger down) implements Comparable<Fraction> {
        Fraction {
            if (down.signum() < 0) {
                up = up.negate();
                down = down.negate();
            }
            BigInteger g = up.gcd(down);
            up = up.divide(g);
            down = down.divide(g);
        }

        static Fraction of(Ratio ratio) {
            return new Fraction(ratio.numerator(), ratio.denominator());
        }

        static Fraction of(BigDecimal decimal) {
            return new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
        }

        Fraction plus(Fraction o) {
            return new Fraction(up.multiply(o.down).add(o.up.multiply(down)), down.multiply(o.down));
        }

        Fraction negated() {
            return new Fraction(up.negate(), down);
        }

        Fraction times(Fraction o) {
            return new Fraction(up.multiply(o.up), down.multiply(o.down));
        }

        Fraction over(Fraction o) {
            return new Fraction(up.multiply(o.down), down.multiply(o.up));
        }

        BigDecimal rounded(int decimals) {
            BigInteger[] parts = up.multiply(BigInteger.TEN.pow(decimals)).abs().divideAndRemainder(down);
            int half = parts[1].shiftLeft(1).compareTo(down);
            BigInteger whole = half > 0 || (half == 0 && parts[0].testBit(0)) ? parts[0].add(BigInteger.ONE) : parts[0];
            return new BigDecimal(up.signum() < 0 ? whole.negate() : whole, decimals);
        }

        @Override
        public int compareTo(Fraction o) {
            return up.multiply(o.down).compareTo(o.up.multiply(down));
        }
    }

    /** Values are Fraction, Boolean, or a gap: a set whose elements begin with "m:" (missing) or "n:" (not meaningful). */
    private static Reading oracle(Expression tree, Map<String, Reading> figures) {
        Object result = new Oracle(figures).of(tree);
        if (result instanceof Fraction fraction) {
            return Reading.known(Quantity.ratio(Ratio.of(fraction.up, fraction.down)));
        }
        Set<?> gap = (Set<?>) result;
        List<String> inputs = gap.stream()
                .map(Object::toString)
                .filter(g -> g.startsWith("m:"))
                .map(g -> g.substring(2))
                .toList();
        if (!inputs.isEmpty()) {
            return new Reading.Missing(new TreeSet<>(inputs));
        }
        TreeSet<Reason> reasons = new TreeSet<>();
        gap.forEach(g -> reasons.add(Reason.valueOf(g.toString().substring(2))));
        return new Reading.NotMeaningful(reasons);
    }

    private record Oracle(Map<String, Reading> figures) {
        private static Set<String> gap(String... parts) {
            return new TreeSet<>(List.of(parts));
        }

        private static boolean missing(Object value) {
            return value instanceof Set<?> gap
                    && gap.iterator().next().toString().startsWith("m:");
        }

        Object of(Expression tree) {
            if (tree instanceof Expression.Literal literal) {
                Fraction number = Fraction.of(literal.number());
                return literal.percent() ? number.over(Fraction.of(BigDecimal.valueOf(100))) : number;
            }
            if (tree instanceof Expression.Name name) {
                Reading reading = figures.get(name.measure().value());
                Set<String> gap = new TreeSet<>();
                if (reading instanceof Reading.Known known) {
                    return Fraction.of(known.value().value());
                } else if (reading instanceof Reading.Missing missing) {
                    missing.inputs().forEach(i -> gap.add("m:" + i));
                } else if (reading instanceof Reading.NotMeaningful not) {
                    not.reasons().forEach(r -> gap.add("n:" + r.name()));
                }
                return gap;
            }
            if (tree instanceof Expression.Prefix prefix) {
                Object value = of(prefix.operand());
                return value instanceof Fraction f ? f.negated() : value instanceof Boolean b ? !b : value;
            }
            if (tree instanceof Expression.Infix infix) {
                return infix(infix);
            }
            return call((Expression.Call) tree);
        }

        private Object infix(Expression.Infix infix) {
            String operator = infix.operator().toString();
            Object left = of(infix.left());
            if (operator.equals("and") || operator.equals("or")) {
                return left instanceof Boolean b && b == operator.equals("and") ? of(infix.right()) : left;
            }
            Object right = of(infix.right());
            if (left instanceof Fraction a && right instanceof Fraction b) {
                int order = a.compareTo(b);
                return switch (operator) {
                    case "+" -> a.plus(b);
                    case "-" -> a.plus(b.negated());
                    case "*" -> a.times(b);
                    case "/" -> b.up.signum() == 0 ? gap("n:ZERO_DIVISOR") : a.over(b);
                    case "==" -> order == 0;
                    case "!=" -> order != 0;
                    case "<" -> order < 0;
                    case "<=" -> order <= 0;
                    case ">" -> order > 0;
                    default -> order >= 0;
                };
            }
            return united(left, right);
        }

        private static Set<String> united(Object... values) {
            Set<String> all = new TreeSet<>();
            for (Object value : values) {
                if (value instanceof Set<?> gap) {
                    gap.forEach(g -> all.add(g.toString()));
                }
            }
            if (all.stream().anyMatch(g -> g.startsWith("m:"))) {
                all.removeIf(g -> g.startsWith("n:"));
            }
            return all;
        }

        private Object call(Expression.Call call) {
            List<Expression> arguments = call.arguments();
            Object first = of(arguments.get(0));
            Function function = call.function();
            if (function == Function.IF) {
                return first instanceof Boolean holds ? of(arguments.get(holds ? 1 : 2)) : first;
            }
            if (function == Function.COALESCE) {
                Object other = missing(first) ? of(arguments.get(1)) : first;
                return missing(first) && missing(other) ? united(first, other) : other;
            }
            if (function == Function.IF_NOT_MEANINGFUL) {
                return first instanceof Set && !missing(first) ? of(arguments.get(1)) : first;
            }
            if (function == Function.ABS) {
                return first instanceof Fraction f ? new Fraction(f.up.abs(), f.down) : first;
            }
            if (function == Function.ROUND) {
                int decimals = ((Expression.Literal) arguments.get(1)).number().intValueExact();
                return first instanceof Fraction f ? Fraction.of(f.rounded(decimals)) : first;
            }
            Object second = of(arguments.get(1));
            Object third = arguments.size() > 2 ? of(arguments.get(2)) : first;
            if (!(first instanceof Fraction a) || !(second instanceof Fraction b) || !(third instanceof Fraction c)) {
                return united(first, second, third);
            }
            return switch (call.function()) {
                case MIN -> a.compareTo(b) <= 0 ? a : b;
                case MAX -> a.compareTo(b) >= 0 ? a : b;
                case CLAMP -> a.compareTo(b) < 0 || c.compareTo(b) < 0 ? b : a.compareTo(c) > 0 ? c : a;
                case GROWTH ->
                    b.up.signum() == 0
                            ? gap("n:ZERO_BASE")
                            : b.up.signum() < 0
                                    ? gap("n:NEGATIVE_BASE")
                                    : a.plus(b.negated()).over(b);
                default -> throw new AssertionError(call.function());
            };
        }
    }
}
