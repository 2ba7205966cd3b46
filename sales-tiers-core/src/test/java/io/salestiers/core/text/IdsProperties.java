package io.salestiers.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is quick for plain ids is the same for all of them. */
class IdsProperties {
    /** Few characters, so that texts begin alike: plain ones, at the borders of planes, accents of their own, and halves of pairs. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "b",
                        "~",
                        " ",
                        "\u001f",
                        "\u007f",
                        "\u0080",
                        "\u00e9",
                        "e\u0301",
                        "\u6771",
                        "\ud7ff",
                        "\ue000",
                        "\uffff",
                        "\ud800\udc00",
                        "\ud83d\ude00",
                        "\udbff\udfff",
                        "\ud83d",
                        "\ude00",
                        "\u2028",
                        "\u3000")
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 5000)
    void theOrderIsThatOfCodePoints(@ForAll("texts") String a, @ForAll("texts") String b) {
        int expected = Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
        assertThat(Integer.signum(Ids.compare(a, b))).isEqualTo(Integer.signum(expected));
    }

    @Property(tries = 3000)
    void anIdHasTheFormThatIsPromised(@ForAll("texts") String text) {
        int[] characters = text.codePoints().toArray();
        boolean form = characters.length > 0
                && Arrays.stream(characters).noneMatch(IdsProperties::forbidden)
                && !blank(characters[0])
                && !blank(characters[characters.length - 1])
                && Normalizer.normalize(text, Normalizer.Form.NFC).equals(text);
        if (form) {
            assertThat(Ids.check("id", text)).isSameAs(text);
        } else {
            assertThatThrownBy(() -> Ids.check("id", text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static boolean forbidden(int c) {
        return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0xd800 && c < 0xe000) || c == 0x2028;
    }

    private static boolean blank(int c) {
        return c == ' ' || c == 0x3000;
    }
}
