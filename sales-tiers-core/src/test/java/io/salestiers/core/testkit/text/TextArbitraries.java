package io.salestiers.core.testkit.text;

import io.salestiers.core.text.LocalizedText;
import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary ids and names. */
public final class TextArbitraries {
    private TextArbitraries() {}

    /**
     * Texts that every id type accepts: Latin, Chinese and characters beyond the first plane, of 1 to 64 characters.
     *
     * @return ids
     */
    public static Arbitrary<String> ids() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .withChars("-_ .销售额é/~\"\\")
                .ofMinLength(1)
                .ofMaxLength(64)
                .map(text -> text.length() % 7 == 0 ? text.substring(0, text.length() - 1) + "😀" : text)
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC))
                .filter(text -> text.equals(text.strip()));
    }

    /**
     * Names in both languages, also such with quotes and line feeds.
     *
     * @return names
     */
    public static Arbitrary<LocalizedText> names() {
        Arbitrary<String> texts = Arbitraries.strings()
                .ascii()
                .withChars("销售主管“”")
                .ofMinLength(1)
                .ofMaxLength(30)
                .filter(text -> !text.isBlank());
        return Combinators.combine(texts, texts).as(LocalizedText::of);
    }
}
