package io.salestiers.core.message;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.Argument;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A text of a message before it is known in which language it is read. */
public sealed interface Phrase {
    /**
     * A text of a message catalogue.
     *
     * @param key its key
     * @param arguments its values
     */
    record Keyed(String key, Map<String, Argument> arguments) implements Phrase {
        /** Copies the values. */
        public Keyed {
            requireNonNull(key, "key");
            arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        }

        @Override
        public String in(Texts texts) {
            return texts.text(key, arguments);
        }
    }

    /**
     * A text that the business wrote in both languages, with placeholders such as {@code {day}} or without; two opening braces
     * write one.
     *
     * @param template the text
     * @param arguments its values
     */
    record Written(LocalizedText template, Map<String, Argument> arguments) implements Phrase {
        /** Copies the values. */
        public Written {
            requireNonNull(template, "template");
            arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        }

        @Override
        public String in(Texts texts) {
            return texts.filled(template.in(texts.language()), arguments);
        }
    }

    /**
     * A text as it is, in whatever language somebody wrote it.
     *
     * @param text the text, not blank
     */
    record Verbatim(String text) implements Phrase {
        /** Refuses a blank text. */
        public Verbatim {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a text must not be blank");
            }
        }

        @Override
        public String in(Texts texts) {
            return text;
        }
    }

    /**
     * The text for a reader.
     *
     * @param texts the reader's language
     * @return the text
     */
    String in(Texts texts);

    /**
     * A text of a message catalogue without values.
     *
     * @param key its key
     * @return the phrase
     */
    static Phrase key(String key) {
        return new Keyed(key, Map.of());
    }

    /**
     * A text in both languages without placeholders.
     *
     * @param en the English text
     * @param zh the Chinese text
     * @return the phrase
     */
    static Phrase of(String en, String zh) {
        return new Written(LocalizedText.of(en.replace("{", "{{"), zh.replace("{", "{{")), Map.of());
    }

    /**
     * A text as it is.
     *
     * @param text the text, not blank
     * @return the phrase
     */
    static Phrase verbatim(String text) {
        return new Verbatim(text);
    }
}
