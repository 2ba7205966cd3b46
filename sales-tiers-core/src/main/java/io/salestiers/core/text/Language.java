package io.salestiers.core.text;

import java.util.Locale;

/** The languages in which the library speaks. */
public enum Language {
    /** English. */
    EN("en"),
    /** Chinese, simplified. */
    ZH("zh");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /**
     * The language tag.
     *
     * @return {@code en} or {@code zh}
     */
    public String tag() {
        return tag;
    }

    /**
     * The language for a locale: Chinese for every {@code zh-…}, English for all others.
     *
     * @param locale a locale
     * @return the language
     */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("zh") ? ZH : EN;
    }
}
