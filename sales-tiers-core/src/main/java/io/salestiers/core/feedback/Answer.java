package io.salestiers.core.feedback;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.text.Ids;

/** An answer to a question. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.Level.class, name = "level"),
    @JsonSubTypes.Type(value = Answer.Chosen.class, name = "chosen"),
    @JsonSubTypes.Type(value = Answer.Written.class, name = "written")
})
public sealed interface Answer extends Comparable<Answer> {
    /**
     * A number of a scale.
     *
     * @param value the number
     */
    record Level(int value) implements Answer {}

    /**
     * An option.
     *
     * @param option its id
     */
    record Chosen(String option) implements Answer {
        /** Refuses an absent id. */
        public Chosen {
            requireNonNull(option, "option");
        }
    }

    /**
     * Free words, brought into Unicode form NFC.
     *
     * @param words the words, up to 4000 characters
     */
    record Written(String words) implements Answer {
        /** The most characters of an answer. */
        public static final int MOST = 4000;

        /** Refuses blank words and too many of them. */
        public Written {
            words = Ids.normalized(words);
            if (words.isBlank() || words.codePointCount(0, words.length()) > MOST) {
                throw new IllegalArgumentException("words must not be blank and have at most " + MOST
                        + " characters, but there were " + words.codePointCount(0, words.length()));
            }
        }
    }

    /**
     * An answer on a scale.
     *
     * @param value the number
     * @return the answer
     */
    static Answer level(int value) {
        return new Level(value);
    }

    /**
     * An answer to a choice.
     *
     * @param option the id of the option
     * @return the answer
     */
    static Answer chosen(String option) {
        return new Chosen(option);
    }

    /**
     * An answer in free words.
     *
     * @param words the words
     * @return the answer
     */
    static Answer written(String words) {
        return new Written(words);
    }

    /** Levels by number, then options, then words by code point: an order that tells nothing about who came first. */
    @Override
    default int compareTo(Answer other) {
        if (this instanceof Level mine && other instanceof Level theirs) {
            return Integer.compare(mine.value(), theirs.value());
        }
        if (this instanceof Chosen mine && other instanceof Chosen theirs) {
            return Ids.compare(mine.option(), theirs.option());
        }
        if (this instanceof Written mine && other instanceof Written theirs) {
            return Ids.compare(mine.words(), theirs.words());
        }
        return Integer.compare(kind(this), kind(other));
    }

    private static int kind(Answer answer) {
        return answer instanceof Level ? 0 : answer instanceof Chosen ? 1 : 2;
    }
}
