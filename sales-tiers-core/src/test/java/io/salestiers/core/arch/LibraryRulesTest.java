package io.salestiers.core.arch;

import static io.salestiers.core.testkit.arch.LibraryRules.NO_CLOCK;
import static io.salestiers.core.testkit.arch.LibraryRules.NO_CLOCK_IN_SIGNATURES;
import static io.salestiers.core.testkit.arch.LibraryRules.NO_CONSOLE;
import static io.salestiers.core.testkit.arch.LibraryRules.NO_DEFAULTS_OF_THE_MACHINE;
import static io.salestiers.core.testkit.arch.LibraryRules.NO_FLOATING_POINT_IN_SIGNATURES;
import static io.salestiers.core.testkit.arch.LibraryRules.NO_GETTERS_ON_VALUES;
import static io.salestiers.core.testkit.arch.LibraryRules.NO_GUAVA_IN_SIGNATURES;
import static io.salestiers.core.testkit.arch.LibraryRules.NO_INTERNALS_IN_SIGNATURES;
import static io.salestiers.core.testkit.arch.LibraryRules.NO_MUTABLE_STATICS;
import static io.salestiers.core.testkit.arch.LibraryRules.NO_OUTSIDE_WORLD;
import static io.salestiers.core.testkit.arch.LibraryRules.NO_RANDOMNESS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.salestiers.core.arch.bad.Bad;
import io.salestiers.core.testkit.arch.LibraryRules;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is able to fail. */
class LibraryRulesTest {
    private static final Map<ArchRule, List<String>> REJECTED = Map.ofEntries(
            Map.entry(
                    NO_CLOCK,
                    List.of(
                            "ReadsToday",
                            "ReadsNowByReference",
                            "ReadsAClockItWasGiven",
                            "ReadsMillis",
                            "ReadsNanos",
                            "ReadsNewDate")),
            Map.entry(
                    NO_DEFAULTS_OF_THE_MACHINE,
                    List.of(
                            "DefaultZone",
                            "DefaultLocale",
                            "DefaultLocaleInFormat",
                            "DefaultLocaleInCase",
                            "DefaultLocaleInPattern",
                            "DefaultCharsetInBytes",
                            "DefaultCharsetInText",
                            "MachineProperty")),
            Map.entry(NO_CONSOLE, List.of("Prints", "PrintsStack")),
            Map.entry(NO_RANDOMNESS, List.of("RandomOfItsOwn", "RandomMath", "RandomUuid", "RandomOfThread")),
            Map.entry(NO_OUTSIDE_WORLD, List.of("ReadsFile", "StartsThread", "AsksTheJdkForCurrencies")),
            Map.entry(
                    NO_MUTABLE_STATICS, List.of("NotFinal", "SharedArray", "SharedCounter", "SharedList", "SharedMap")),
            Map.entry(NO_GUAVA_IN_SIGNATURES, List.of("GuavaResult", "GuavaBound", "GuavaParameter", "GuavaInterface")),
            Map.entry(
                    NO_FLOATING_POINT_IN_SIGNATURES,
                    List.of("DoubleResult", "DoubleInGenerics", "FloatArrayParameter")),
            Map.entry(NO_INTERNALS_IN_SIGNATURES, List.of("InternalResult")),
            Map.entry(NO_CLOCK_IN_SIGNATURES, List.of("ClockParameter")),
            Map.entry(NO_GETTERS_ON_VALUES, List.of("GetterRecord", "PredicateRecord", "IsComponent", "GetterValue")));

    record Case(ArchRule rule, String fixture) {
        @Override
        public String toString() {
            return fixture;
        }
    }

    static Stream<Case> cases() {
        return REJECTED.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(fixture -> new Case(entry.getKey(), fixture)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void rejectsWhatItIsFor(Case bad) {
        assertThat(violates(bad.rule(), bad.fixture())).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void acceptsWhatIsInOrder(Case bad) {
        assertThat(violates(bad.rule(), "Good")).isFalse();
    }

    @Test
    void everyRuleIsProved() {
        long rules = Arrays.stream(LibraryRules.class.getFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .count();
        assertThat(REJECTED).hasSize((int) rules);
    }

    /** No fixture is left over that nothing rejects. */
    @Test
    void everyFixtureIsUsed() {
        List<String> fixtures = Arrays.stream(Bad.class.getDeclaredClasses())
                .map(Class::getSimpleName)
                .filter(name -> !name.equals("Good"))
                .toList();
        assertThat(REJECTED.values().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(fixtures);
    }

    private static boolean violates(ArchRule rule, String fixture) {
        Class<?> type = Arrays.stream(Bad.class.getDeclaredClasses())
                .filter(candidate -> candidate.getSimpleName().equals(fixture))
                .findFirst()
                .orElseThrow();
        // With the class around it: a class is public API only when that one is.
        return rule.evaluate(new ClassFileImporter().importClasses(Bad.class, type))
                .hasViolation();
    }
}
