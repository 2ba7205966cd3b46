package io.salestiers.core.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected digests were computed by another program. */
class DigestTest {
    @Test
    void ofNoBytes() {
        assertThat(Digest.of(new byte[0]))
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void ofAValueIsThatOfItsCanonicalBytes() {
        assertThat(Digest.of(JsonValue.object()).hex())
                .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
        assertThat(Digest.of(JsonValue.text("é")).hex())
                .isEqualTo("f2886017e9c7abacf804b54d64787dce2b611c9544ba21f3affdd126a6e50086");
        assertThat(Digest.of(JsonValue.list(List.of()))).isEqualTo(Digest.of("[]".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void orderOfFieldsDoesNotMatter() {
        JsonValue ab = JsonValue.object().with("a", "1").with("b", "2");
        JsonValue ba = JsonValue.object().with("b", "2").with("a", "1");
        assertThat(Digest.of(ab)).isEqualTo(Digest.of(ba));
    }

    @Test
    void readsWhatItWrites() {
        Digest digest = Digest.of(JsonValue.text("x"));
        assertThat(Digest.parse(digest.toString())).isEqualTo(digest);
    }

    @Test
    void comparesByDigits() {
        Digest low = Digest.parse("0".repeat(64));
        Digest high = Digest.parse("f".repeat(64));
        assertThat(low).isLessThan(high).isEqualByComparingTo(Digest.parse("0".repeat(64)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "44136fa3", "44136FA355B3678A1146AD16F7E8649E94FB4FC21FE77E8310C060F61CAAFF8A", "g"})
    void otherTextsAreRefused(String text) {
        assertThatThrownBy(() -> Digest.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("digest must be 64 hexadecimal digits in lower case, but was '" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", ":", "`", "g", "F", "٣"})
    void otherCharactersAreRefused(String character) {
        assertThatThrownBy(() -> Digest.parse(character + "0".repeat(63))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Digest.parse("0".repeat(63) + character)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "a", "f"})
    void allDigitsAreAccepted(String digit) {
        assertThat(Digest.parse(digit.repeat(64)).hex()).isEqualTo(digit.repeat(64));
    }

    @Test
    void lengthIsExact() {
        assertThatThrownBy(() -> Digest.parse("0".repeat(63))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Digest.parse("0".repeat(65))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void longTextsAreShownInPart() {
        assertThatThrownBy(() -> Digest.parse("a".repeat(100))).hasMessageEndingWith("'" + "a".repeat(80) + "…'");
    }

    @Test
    void halfOfAPairOfUtf16IsRefused() {
        JsonValue half = JsonValue.text("a\uD83D");
        assertThatThrownBy(() -> Digest.of(half))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("text must not have half of a UTF-16 pair, but was 'a\uFFFD'");
        assertThat(CanonicalJson.writable("a\uD83D\uDE00")).isTrue();
        assertThat(CanonicalJson.writable("a\uD83D\uDE00b\uD83D\uDE00")).isTrue();
        assertThat(CanonicalJson.writable("")).isTrue();
        assertThat(CanonicalJson.writable("\uDE00")).isFalse();
        assertThat(CanonicalJson.writable("\uD83D")).isFalse();
        assertThat(CanonicalJson.writable("\uDE00\uD83D")).isFalse();
        assertThat(CanonicalJson.writable("\uD83D\uD83D\uDE00")).isFalse();
        assertThat(CanonicalJson.writable("\uD83D\uDE00\uDE00")).isFalse();
    }

    @Test
    void lineForPeopleKeepsTheOrderOfFields() {
        JsonValue value = JsonValue.object()
                .with("b", JsonValue.list(List.of(JsonValue.number(1), JsonValue.number(2))))
                .with("a", "x");
        assertThat(CanonicalJson.line(value)).isEqualTo("{\"b\": [1, 2], \"a\": \"x\"}");
        assertThat(CanonicalJson.text(value)).isEqualTo("{\"a\":\"x\",\"b\":[1,2]}");
    }
}
