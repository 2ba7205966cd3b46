package io.salestiers.core.message;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Severity;
import java.util.List;

/**
 * How a channel writes the parts of a message: a port to the language of marks of WeCom, DingTalk, Slack or mail.
 *
 * <p><b>For implementers.</b> {@link #escaped} works sign by sign: what it gives for two texts one after the other is what it
 * gives for both together, so that a long text can be parted between signs. The other methods give something that is never
 * parted. All answer at once, from their arguments alone, and may be called by several threads. {@link #plain} has no marks at
 * all.
 */
public interface MessageMarkup {
    /**
     * A text of a paragraph, with all that would be a mark made harmless.
     *
     * @param text the text
     * @return for example {@code 3 \* 4}
     */
    String escaped(String text);

    /**
     * The title.
     *
     * @param severity how grave the message is
     * @param text the text, not escaped
     * @return for example {@code # Results of May}
     */
    String title(Severity severity, String text);

    /**
     * A number that stands out.
     *
     * @param label what it is, not escaped
     * @param value the number, not escaped
     * @return for example {@code **Revenue**: CNY 12.50}
     */
    String figure(String label, String value);

    /**
     * The row of column titles.
     *
     * @param titles the titles, not escaped
     * @return for example {@code | Unit | Revenue |}
     */
    String header(List<String> titles);

    /**
     * A row of a table.
     *
     * @param cells the texts of the cells, not escaped
     * @return for example {@code | Suzhou | CNY 12.50 |}
     */
    String row(List<String> cells);

    /**
     * A person who is to look at it.
     *
     * @param person the person
     * @param name the name, or the id if there is none, not escaped
     * @return for example {@code <@zhang>}
     */
    String mention(PersonId person, String name);

    /**
     * Where to go on.
     *
     * @param label what is there, not escaped
     * @param target its address
     * @return for example {@code [Scorecards](https://…)}
     */
    String link(String label, String target);

    /**
     * No marks: titles and paragraphs on lines of their own, cells joined by a bar, people after an at sign.
     *
     * @return the markup
     */
    static MessageMarkup plain() {
        return PlainMarkup.PLAIN;
    }
}
