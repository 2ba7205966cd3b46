package io.salestiers.core.message;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.authority.Capability;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.unit.Quantity;
import java.util.List;
import java.util.regex.Pattern;

/** A part of a message. */
public sealed interface Block {
    /**
     * A paragraph for every reader of the message. Numbers about people belong into figures and tables, which each reader sees
     * as far as they may.
     *
     * @param text the text
     */
    record Text(Phrase text) implements Block {
        /** Refuses an absent text. */
        public Text {
            requireNonNull(text, "text");
        }
    }

    /**
     * A number that stands out: <em>Revenue of the East: CNY 1,250,000.00</em>.
     *
     * @param label what it is
     * @param value the number
     * @param about whom or what it is about
     * @param capability what a reader must be able to see
     */
    record Figure(Phrase label, Quantity value, Subject about, Capability capability) implements Block {
        /** Refuses absent parts. */
        public Figure {
            requireNonNull(label, "label");
            requireNonNull(value, "value");
            requireNonNull(about, "about");
            requireNonNull(capability, "capability");
        }
    }

    /**
     * A table.
     *
     * @param table the table with whom or what each row is about
     */
    record Rows(SightedTable table) implements Block {
        /** Refuses an absent table. */
        public Rows {
            requireNonNull(table, "table");
        }
    }

    /**
     * People who are to look at it, each of them named in the way of the channel.
     *
     * @param people the people, in the order in which they are named
     */
    record Mentions(List<PersonId> people) implements Block {
        /** Copies the list. */
        public Mentions {
            people = List.copyOf(people);
        }
    }

    /**
     * Where to go on.
     *
     * @param label what is there
     * @param target its address, with a scheme and without blanks: {@code https://example.org/scorecards}
     */
    record Link(Phrase label, String target) implements Block {
        /** RFC 3986, as far as it keeps marks and blanks out: a scheme, then printable ASCII. */
        private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[!-~&&[^<>\"]]+");

        /** Refuses addresses that lead nowhere from a message. */
        public Link {
            requireNonNull(label, "label");
            if (!ADDRESS.matcher(target).matches()) {
                throw new IllegalArgumentException(
                        "a link must be an address with a scheme and without blanks, but was '" + target + "'");
            }
        }
    }

    /**
     * That something was left out because the reader may not see it.
     *
     * @param figures how many figures
     */
    record Omitted(int figures) implements Block {
        /** Refuses none. */
        public Omitted {
            if (figures < 1) {
                throw new IllegalArgumentException("figures must be one or more, but were " + figures);
            }
        }
    }
}
