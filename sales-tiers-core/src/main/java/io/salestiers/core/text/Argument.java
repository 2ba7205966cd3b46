package io.salestiers.core.text;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A typed value inside a message, kept apart from the text so that each language can write it in its own way.
 *
 * <p>Written texts come from {@link Texts}.
 */
public sealed interface Argument {
    /**
     * A text, shown as it is: an id, a name of a file, a value as it was read.
     *
     * @param value the text
     */
    record Text(String value) implements Argument {
        /** Refuses an absent text. */
        public Text {
            requireNonNull(value, "value");
        }
    }

    /**
     * A word of the library, shown in the language of the reader: {@code severity.error} is <em>error</em> or 错误.
     *
     * @param key a key of a message catalogue
     */
    record Term(String key) implements Argument {
        /** Refuses an absent key. */
        public Term {
            requireNonNull(key, "key");
        }
    }

    /**
     * A number, shown with all its digits, grouped by thousands.
     *
     * @param value the number
     */
    record Numeral(BigDecimal value) implements Argument {
        /** Refuses an absent number. */
        public Numeral {
            requireNonNull(value, "value");
        }
    }

    /**
     * A number shown as a fraction where it has no short decimal form, such as {@code 1/3}.
     *
     * @param numerator whole digits
     * @param denominator whole digits
     */
    record Fraction(String numerator, String denominator) implements Argument {
        /** Refuses absent parts. */
        public Fraction {
            requireNonNull(numerator, "numerator");
            requireNonNull(denominator, "denominator");
        }
    }

    /**
     * An amount of money.
     *
     * @param value the amount in units of the currency
     * @param currency the ISO 4217 code
     */
    record Amount(BigDecimal value, String currency) implements Argument {
        /** Refuses absent parts. */
        public Amount {
            requireNonNull(value, "value");
            requireNonNull(currency, "currency");
        }
    }

    /**
     * An amount of money that no decimal says exactly, such as a third of CNY 1.00: {@code CNY 1/3}.
     *
     * @param numerator whole digits, in units of the currency
     * @param denominator whole digits
     * @param currency the ISO 4217 code
     */
    record AmountFraction(String numerator, String denominator, String currency) implements Argument {
        /** Refuses absent parts. */
        public AmountFraction {
            requireNonNull(numerator, "numerator");
            requireNonNull(denominator, "denominator");
            requireNonNull(currency, "currency");
        }
    }

    /**
     * A share shown in percent: 0.125 is shown as 12.5%.
     *
     * @param value the share
     */
    record Percent(BigDecimal value) implements Argument {
        /** Refuses an absent share. */
        public Percent {
            requireNonNull(value, "value");
        }
    }

    /**
     * A day.
     *
     * @param value the day
     */
    record Day(LocalDate value) implements Argument {
        /** Refuses an absent day. */
        public Day {
            requireNonNull(value, "value");
        }
    }

    /**
     * A range of days.
     *
     * @param value the range
     */
    record Days(DateRange value) implements Argument {
        /** Refuses an absent range. */
        public Days {
            requireNonNull(value, "value");
        }
    }

    /**
     * A name that the business wrote in both languages.
     *
     * @param value the name
     */
    record Name(LocalizedText value) implements Argument {
        /** Refuses an absent name. */
        public Name {
            requireNonNull(value, "value");
        }
    }

    /**
     * Several values, shown with the separator of the language.
     *
     * @param values the values in the order in which they are shown
     */
    record Many(List<Argument> values) implements Argument {
        /** Copies the list. */
        public Many {
            values = List.copyOf(values);
        }
    }

    /**
     * A text as it is.
     *
     * @param value the text
     * @return the argument
     */
    static Argument text(String value) {
        return new Text(value);
    }

    /**
     * A whole number.
     *
     * @param value the number
     * @return the argument
     */
    static Argument number(long value) {
        return new Numeral(BigDecimal.valueOf(value));
    }

    /**
     * A decimal number.
     *
     * @param value the number
     * @return the argument
     */
    static Argument number(BigDecimal value) {
        return new Numeral(value);
    }

    /**
     * A word of the library.
     *
     * @param key a key of a message catalogue
     * @return the argument
     */
    static Argument term(String key) {
        return new Term(key);
    }

    /**
     * A day.
     *
     * @param value the day
     * @return the argument
     */
    static Argument day(LocalDate value) {
        return new Day(value);
    }

    /**
     * A range of days.
     *
     * @param value the range
     * @return the argument
     */
    static Argument days(DateRange value) {
        return new Days(value);
    }

    /**
     * A name in both languages.
     *
     * @param value the name
     * @return the argument
     */
    static Argument name(LocalizedText value) {
        return new Name(value);
    }

    /**
     * Several texts.
     *
     * @param values the texts
     * @return the argument
     */
    static Argument texts(List<String> values) {
        return new Many(values.stream().map(Argument::text).toList());
    }
}
