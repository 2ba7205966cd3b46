package io.salestiers.core.text;

import static java.util.Objects.requireNonNull;

/**
 * A name written by the business in both languages of the library, for example <em>Sales supervisor</em> and 销售主管.
 *
 * @param en the English text
 * @param zh the Chinese text; the English one where the business wrote none
 */
public record LocalizedText(String en, String zh) {
    /** Refuses absent and blank texts. */
    public LocalizedText {
        requireNonNull(en, "en");
        requireNonNull(zh, "zh");
        if (en.isBlank() || zh.isBlank()) {
            throw new IllegalArgumentException("a name must not be blank, but was '" + en + "' and '" + zh + "'");
        }
    }

    /**
     * A name in both languages.
     *
     * @param en the English text
     * @param zh the Chinese text
     * @return the name
     */
    public static LocalizedText of(String en, String zh) {
        return new LocalizedText(en, zh);
    }

    /**
     * A name that is the same in both languages, such as a product's.
     *
     * @param text the text
     * @return the name
     */
    public static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }

    /**
     * The text in a language.
     *
     * @param language the language
     * @return the text
     */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
