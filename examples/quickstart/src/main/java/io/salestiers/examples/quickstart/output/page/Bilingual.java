package io.salestiers.examples.quickstart.output.page;

/**
 * A text as both languages write it; either may be empty.
 *
 * @param en the English text
 * @param zh the Chinese text
 */
public record Bilingual(String en, String zh) {
    /** No text. */
    public static final Bilingual EMPTY = new Bilingual("", "");

    /**
     * A text that is the same in both languages.
     *
     * @param text the text
     * @return the text
     */
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    /**
     * Whether both languages write the same, so that it is put into the page once.
     *
     * @return true for numbers and names of people
     */
    public boolean alike() {
        return en.equals(zh);
    }
}
