package io.salestiers.core.message;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.PreparedAuthority;
import io.salestiers.core.authority.Target;
import io.salestiers.core.result.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Something to tell people, apart from the channel and the language in which they are told: a title and blocks of text,
 * figures, tables, mentions and links.
 *
 * <!-- sample: MessageSamplesTest#message -->
 * <pre>{@code
 * Message results = Message.of(
 *         Severity.INFO,
 *         Phrase.of("Results of May", "5月业绩"),
 *         new Block.Text(Phrase.of("Thank you all!", "感谢各位！")),
 *         new Block.Figure(
 *                 Phrase.of("Revenue of Suzhou", "苏州销售额"),
 *                 Quantity.money(Money.of("1250000.00", Currency.of("CNY"))),
 *                 Subject.of(UnitId.of("SUZHOU")),
 *                 Capabilities.RESULT_SEE),
 *         new Block.Mentions(List.of(ZHANG)));
 * MessageWriter writer = new MessageWriter(ZH, NameLookup.of(Map.of(ZHANG, "张伟")), MessageMarkup.plain());
 * MessageLimits robot = new MessageLimits(LengthUnit.UTF8_BYTES, 2048, true);
 * String text = writer.write(results, robot).orThrow().get(0).text();
 * // 5月业绩
 * // 感谢各位！
 * // 苏州销售额: CNY 1,250,000.00
 * // @张伟
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param severity how grave it is; a channel may show it, quiet hours may let the gravest through
 * @param title the title
 * @param blocks the parts in order
 */
public record Message(Severity severity, Phrase title, List<Block> blocks) {
    /** Copies the blocks. */
    public Message {
        requireNonNull(severity, "severity");
        requireNonNull(title, "title");
        blocks = List.copyOf(blocks);
    }

    /**
     * A message.
     *
     * @param severity how grave it is
     * @param title the title
     * @param blocks the parts in order
     * @return the message
     */
    public static Message of(Severity severity, Phrase title, Block... blocks) {
        return new Message(severity, title, List.of(blocks));
    }

    /**
     * The message as one reader may see it.
     *
     * <p>Figures and table rows about whom or what the reader may not see are left out; how many is told. Everything else
     * stays as it is and where it is. Filtering twice changes nothing more.
     *
     * @param reader the reader
     * @param authority what holds at the instant of reading
     * @return a copy
     * @throws io.salestiers.core.result.NotFoundException if the policy lacks a capability, or something is about a position,
     *     unit or territory that the organization never has
     */
    public Message visibleTo(Actor reader, PreparedAuthority authority) {
        List<Block> visible = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Rows rows) {
                visible.add(new Block.Rows(rows.table().visibleTo(reader, authority)));
            } else if (block instanceof Block.Figure figure
                    && !authority.permits(reader, figure.capability(), Target.of(figure.about()))) {
                // Neighbours that are left out are counted together: nobody needs to know which was where.
                int before = !visible.isEmpty() && visible.get(visible.size() - 1) instanceof Block.Omitted omitted
                        ? omitted.figures()
                        : 0;
                if (before > 0) {
                    visible.remove(visible.size() - 1);
                }
                visible.add(new Block.Omitted(before + 1));
            } else {
                visible.add(block);
            }
        }
        return new Message(severity, title, visible);
    }

    /**
     * Several messages as one, so that nobody is interrupted five times: each title becomes a paragraph, followed by its
     * blocks.
     *
     * @param title the title of the whole
     * @param messages one or more, in the order in which they are to be read
     * @return a message as grave as the gravest of them, with all that they have
     * @throws IllegalArgumentException if there is none
     */
    public static Message digest(Phrase title, List<Message> messages) {
        List<Block> blocks = new ArrayList<>();
        Severity gravest = Severity.INFO;
        for (Message message : messages) {
            blocks.add(new Block.Text(message.title()));
            blocks.addAll(message.blocks());
            gravest = message.severity().compareTo(gravest) < 0 ? message.severity() : gravest;
        }
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("a digest must have a message");
        }
        return new Message(gravest, title, blocks);
    }
}
