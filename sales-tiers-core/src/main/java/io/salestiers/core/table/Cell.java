package io.salestiers.core.table;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;

/** One value of a table. Which kinds a column holds is said by its {@link ColumnType}. */
public sealed interface Cell {
    /**
     * A text, such as an id.
     *
     * @param value the text
     */
    record Text(String value) implements Cell {
        /** Refuses an absent text. */
        public Text {
            requireNonNull(value, "value");
        }
    }

    /**
     * A name in both languages.
     *
     * @param value the name
     */
    record Name(LocalizedText value) implements Cell {
        /** Refuses an absent name. */
        public Name {
            requireNonNull(value, "value");
        }
    }

    /**
     * A word of a message catalogue.
     *
     * @param key its key
     */
    record Term(String key) implements Cell {
        /** Refuses an absent key. */
        public Term {
            requireNonNull(key, "key");
        }
    }

    /**
     * A number as published, rounded to the decimals that its KPI states.
     *
     * @param value the published number
     * @param exact the exact quantity behind it
     */
    record Numeral(BigDecimal value, Quantity exact) implements Cell {
        /** Refuses absent parts. */
        public Numeral {
            requireNonNull(value, "value");
            requireNonNull(exact, "exact");
        }
    }

    /**
     * An amount of money.
     *
     * @param value the amount
     */
    record Amount(Money value) implements Cell {
        /** Refuses an absent amount. */
        public Amount {
            requireNonNull(value, "value");
        }
    }

    /**
     * A whole number.
     *
     * @param value the number
     */
    record Whole(long value) implements Cell {}

    /**
     * A day.
     *
     * @param value the day
     */
    record Day(LocalDate value) implements Cell {
        /** Refuses an absent day. */
        public Day {
            requireNonNull(value, "value");
        }
    }

    /**
     * No value, and why: <em>missing</em>, <em>not meaningful</em>, <em>does not apply</em>.
     *
     * @param reasonKey the key of the reason in a message catalogue
     */
    record Absent(String reasonKey) implements Cell {
        /** Refuses an absent reason. */
        public Absent {
            requireNonNull(reasonKey, "reasonKey");
        }
    }
}
