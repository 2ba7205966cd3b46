package io.salestiers.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.canonical.CanonicalJson;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.org.OrgFindings;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditRecordTest {
    /** All that a record may be made of. Text and names are not among it; add nothing that a person could write. */
    private static final Set<Type> OPAQUE = Set.of(
            Instant.class,
            PersonId.class,
            AuditCode.class,
            AuditKey.class,
            AuditScope.class,
            GrantKey.class,
            Digest.class,
            CorrelationId.class,
            AuditOutcome.class);

    @Test
    void isMadeOfOpaqueValuesOnly() {
        List<Field> fields = Arrays.stream(AuditRecord.class.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .toList();
        assertThat(fields).hasSize(13).allMatch(field -> {
            Type type = field.getGenericType();
            return OPAQUE.contains(
                    type instanceof ParameterizedType list && list.getRawType() == List.class
                            ? list.getActualTypeArguments()[0]
                            : type);
        });
    }

    @Nested
    class Parts {
        @Test
        void areGivenBack() {
            AuditRecord record = Samples.full();
            assertThat(record.at()).isEqualTo("2025-07-03T01:30:00Z");
            assertThat(record.actor()).isEqualTo(PersonId.of("P-1"));
            assertThat(record.onBehalfOf()).contains(PersonId.of("P-2"));
            assertThat(record.capability()).isEqualTo(AuditCode.of("target:set"));
            assertThat(record.target()).isEqualTo(AuditKey.parse("unit:苏州"));
            assertThat(record.scope()).contains(AuditScope.of("unit:EAST/subtree"));
            assertThat(record.grants()).containsExactly(GrantKey.of("G-7"), GrantKey.of("G-1"));
            assertThat(record.before()).contains(Digest.of(JsonValue.object()));
            assertThat(record.after()).contains(Digest.of(JsonValue.list(List.of())));
            assertThat(record.reason()).contains(AuditCode.of("quarter-start"));
            assertThat(record.correlation()).contains(CorrelationId.of("req-9"));
            assertThat(record.outcome()).isEqualTo(AuditOutcome.DENY);
            assertThat(record.vetoes()).containsExactly(AuditCode.of("core.authority.own-affair"), AuditCode.of("G6"));
        }

        @Test
        void mayBeAbsent() {
            AuditRecord record = Samples.least();
            assertThat(List.<Optional<?>>of(
                            record.onBehalfOf(),
                            record.scope(),
                            record.before(),
                            record.after(),
                            record.reason(),
                            record.correlation()))
                    .allMatch(Optional::isEmpty);
            assertThat(record.grants()).isEmpty();
            assertThat(record.vetoes()).isEmpty();
        }

        @Test
        void thatAreMissingAreAllNamed() {
            assertThatThrownBy(() -> AuditRecord.builder().build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("an audit record needs at, actor, capability, target, outcome");
        }

        @Test
        void mayComeInLists() {
            AuditRecord record = Samples.least().toBuilder()
                    .grants(List.of(GrantKey.of("G-2"), GrantKey.of("G-1")))
                    .outcome(AuditOutcome.DENY)
                    .veto(OrgFindings.VACANCY)
                    .vetoes(List.of(AuditCode.of("x")))
                    .build();
            assertThat(record.grants()).containsExactly(GrantKey.of("G-2"), GrantKey.of("G-1"));
            assertThat(record.vetoes()).containsExactly(AuditCode.of("core.org.vacancy"), AuditCode.of("x"));
        }

        @Test
        void copyIsIndependent() {
            AuditRecord record = Samples.full();
            AuditRecord copy = record.toBuilder().build();
            assertThat(copy).isEqualTo(record).hasSameHashCodeAs(record).hasToString(record.toString());
            AuditRecord other = record.toBuilder().grant("G-0").build();
            assertThat(other).isNotEqualTo(record);
            assertThat(record.grants()).hasSize(2);
            assertThat(record).isNotEqualTo("record");
        }
    }

    @Nested
    class Refused {
        @Test
        void denialWithoutAVeto() {
            AuditRecord.Builder builder = Samples.least().toBuilder().outcome(AuditOutcome.DENY);
            assertThatThrownBy(builder::build)
                    .hasMessage(
                            "an audit record has vetoes exactly when it is a denial, but its outcome is deny with []");
        }

        @ParameterizedTest
        @EnumSource(names = {"PERMIT", "CHANGE"})
        void otherOutcomeWithAVeto(AuditOutcome outcome) {
            AuditRecord.Builder builder = Samples.least().toBuilder().veto("G6").outcome(outcome);
            assertThatThrownBy(builder::build)
                    .hasMessage("an audit record has vetoes exactly when it is a denial, but its outcome is "
                            + outcome.text() + " with [G6]");
        }

        @ParameterizedTest
        @ValueSource(strings = {"0000-12-31T23:59:59.999999999Z", "+10000-01-01T00:00:00Z"})
        void yearsOutsideOfFourDigits(String instant) {
            AuditRecord.Builder builder = Samples.least().toBuilder().at(Instant.parse(instant));
            assertThatThrownBy(builder::build)
                    .hasMessage("instant must be of the years 0001 to 9999, but was " + instant);
        }

        @ParameterizedTest
        @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z"})
        void notTheirFirstAndLastInstant(String instant) {
            assertThat(Samples.least().toBuilder()
                            .at(Instant.parse(instant))
                            .build()
                            .at())
                    .isEqualTo(instant);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "two words", "张三", "a..b", "-a", "a-", "mail@example.com", "é"})
        void sentencesAndNamesAsCodes(String text) {
            assertThatThrownBy(() -> AuditCode.of(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("audit code must be Latin letters and digits joined by one of . : _ -, of at most 100"
                            + " characters, but was '" + text + "'");
        }

        @Test
        void longCodes() {
            assertThat(AuditCode.of("a".repeat(100)).value()).hasSize(100);
            assertThatThrownBy(() -> AuditCode.of("a".repeat(101))).hasMessageEndingWith("'" + "a".repeat(40) + "…'");
        }

        @Test
        void longScopes() {
            assertThat(AuditScope.of("a".repeat(500)).value()).hasSize(500);
            assertThatThrownBy(() -> AuditScope.of("a".repeat(501)))
                    .hasMessage("AuditScope must have 1 to 500 characters, but has 501");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Person:x", ":x", "a_b:x", "1:x"})
        void kindsOfAnotherForm(String key) {
            assertThatThrownBy(() -> AuditKey.parse(key))
                    .hasMessageStartingWith(
                            "kind of an audit key must be in lower-kebab case, of at most 32 characters");
        }

        @Test
        void longKinds() {
            assertThat(AuditKey.of("a".repeat(32), "x").kind()).hasSize(32);
            assertThatThrownBy(() -> AuditKey.of("a".repeat(33), "x")).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void keysWithoutAKindOrId() {
            assertThatThrownBy(() -> AuditKey.parse("P-17"))
                    .hasMessage("audit key must be <kind>:<id>, but was 'P-17'");
            assertThatThrownBy(() -> AuditKey.parse("person:"))
                    .hasMessage("id of an audit key must have 1 to 64 characters, but has 0");
        }
    }

    @Nested
    class Keys {
        @ParameterizedTest
        @CsvSource({"person:P-17,person,P-17", "grant-request:a:b,grant-request,a:b"})
        void splitAtTheFirstColon(String text, String kind, String id) {
            assertThat(AuditKey.parse(text)).isEqualTo(AuditKey.of(kind, id)).hasToString(text);
        }

        @Test
        void ofSubjects() {
            assertThat(AuditKey.of(Subject.of(UnitId.of("u:1")))).isEqualTo(AuditKey.of("unit", "u:1"));
        }

        @Test
        void onlyThoseOfPeopleHaveAPerson() {
            assertThat(AuditKey.parse("person:P-17").person()).contains(PersonId.of("P-17"));
            assertThat(AuditKey.parse("persons:P-17").person()).isEmpty();
        }

        @Test
        void compareByKindThenId() {
            assertThat(List.of(AuditKey.parse("b:a"), AuditKey.parse("a:b"), AuditKey.parse("a:a")).stream()
                            .sorted())
                    .containsExactly(AuditKey.parse("a:a"), AuditKey.parse("a:b"), AuditKey.parse("b:a"));
        }

        @Test
        void otherIdsCompareByTheirTexts() {
            assertThat(AuditCode.of("a")).isLessThan(AuditCode.of("b"));
            assertThat(AuditScope.of("a")).isLessThan(AuditScope.of("b"));
            assertThat(AuditStreamId.of("a")).isLessThan(AuditStreamId.of("b"));
            assertThat(GrantKey.of("a")).isLessThan(GrantKey.of("b"));
            assertThat(CorrelationId.of("a")).isLessThan(CorrelationId.of("b"));
        }
    }

    @Nested
    class Json {
        private static final String FULL = "{\"actor\":\"P-1\","
                + "\"after\":\"4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945\","
                + "\"at\":\"2025-07-03T01:30:00Z\","
                + "\"before\":\"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\","
                + "\"capability\":\"target:set\",\"correlation\":\"req-9\",\"grants\":[\"G-7\",\"G-1\"],"
                + "\"onBehalfOf\":\"P-2\",\"outcome\":\"deny\",\"reason\":\"quarter-start\","
                + "\"scope\":\"unit:EAST/subtree\",\"target\":\"unit:苏州\","
                + "\"vetoes\":[\"core.authority.own-affair\",\"G6\"]}";

        @Test
        void hasEveryPart() {
            assertThat(CanonicalJson.text(Samples.full().json())).isEqualTo(FULL);
            assertThat(Samples.full()).hasToString(FULL);
        }

        @Test
        void leavesOutWhatIsAbsent() {
            assertThat(CanonicalJson.text(Samples.least().json()))
                    .isEqualTo("{\"actor\":\"P-1\",\"at\":\"2025-07-03T01:30:00.500Z\","
                            + "\"capability\":\"target:set\",\"outcome\":\"permit\",\"target\":\"person:P-3\"}");
        }

        @Test
        void isReadBack() {
            assertThat(AuditRecord.from(Samples.full().json())).isEqualTo(Samples.full());
            assertThat(AuditRecord.from(Samples.least().json())).isEqualTo(Samples.least());
        }

        @Test
        void everyFieldThatIsNeededIsNeeded() {
            for (String field : List.of("at", "actor", "capability", "target", "outcome")) {
                java.util.Map<String, JsonValue> fields =
                        new java.util.LinkedHashMap<>(Samples.least().json().values());
                fields.remove(field);
                assertThatThrownBy(() -> AuditRecord.from(new JsonValue.Fields(fields)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("field '" + field + "' is missing");
            }
        }

        @Test
        void whatDoesNotFitIsRefusedByName() {
            JsonValue.Fields good = Samples.least().json();
            assertThatThrownBy(() -> AuditRecord.from(JsonValue.text("x"))).hasMessageStartingWith("must be an object");
            assertThatThrownBy(() -> AuditRecord.from(good.with("name", "张三"))).hasMessage("unknown field 'name'");
            assertThatThrownBy(() -> AuditRecord.from(good.with("actor", JsonValue.number(1))))
                    .hasMessageStartingWith("field 'actor' must be a text");
            assertThatThrownBy(() -> AuditRecord.from(good.with("scope", JsonValue.number(1))))
                    .hasMessageStartingWith("field 'scope' must be a text");
            assertThatThrownBy(() -> AuditRecord.from(good.with("grants", "G-1")))
                    .hasMessageStartingWith("field 'grants' must be a list");
            assertThatThrownBy(
                            () -> AuditRecord.from(good.with("grants", JsonValue.list(List.of(JsonValue.number(1))))))
                    .hasMessageStartingWith("field 'grants' must be a text");
            assertThatThrownBy(() -> AuditRecord.from(good.with("outcome", "perhaps")))
                    .hasMessage("outcome must be one of permit, deny, change, but was 'perhaps'");
            assertThatThrownBy(() -> AuditRecord.from(good.with("at", "yesterday")))
                    .hasMessage("instant must be such as 2025-01-01T00:00:00Z, but was 'yesterday'");
            assertThatThrownBy(() -> AuditRecord.from(good.with("at", "a\u0000b")))
                    .hasMessageEndingWith("but was 'a\uFFFDb'");
        }
    }

    @Nested
    class About {
        @ParameterizedTest
        @CsvSource({"P-1,true", "P-2,true", "P-3,true", "P-4,false"})
        void actorHolderAndTarget(String person, boolean concerned) {
            AuditRecord record = Samples.full().toBuilder()
                    .target(Subject.of(PersonId.of("P-3")))
                    .build();
            assertThat(record.concerns(PersonId.of(person))).isEqualTo(concerned);
        }

        @Test
        void onlyTargetsThatArePeople() {
            AuditRecord record = Samples.least().toBuilder()
                    .target(AuditKey.of("unit", "P-9"))
                    .build();
            assertThat(record.concerns(PersonId.of("P-9"))).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"PERMIT,ACCESS", "DENY,DENIAL", "CHANGE,AUTHORITY"})
    void everyOutcomeHasItsRetentionClass(AuditOutcome outcome, RetentionClass retention) {
        AuditRecord.Builder builder = Samples.least().toBuilder().outcome(outcome);
        if (outcome == AuditOutcome.DENY) {
            builder.veto("G6");
        }
        assertThat(builder.build().retention()).isEqualTo(retention);
    }

    @Test
    void wordsAreInTheCatalogue() {
        for (AuditOutcome outcome : AuditOutcome.values()) {
            assertThat(CoreMessages.catalogue().keys()).contains(outcome.key());
            assertThat(AuditOutcome.parse(outcome.text())).isEqualTo(outcome);
        }
        for (RetentionClass retention : RetentionClass.values()) {
            assertThat(CoreMessages.catalogue().keys()).contains(retention.key());
        }
        assertThat(CoreMessages.catalogue().keys()).contains("core.audit.none");
        assertThat(Arrays.stream(RetentionClass.values()).map(RetentionClass::key))
                .doesNotHaveDuplicates();
    }
}
