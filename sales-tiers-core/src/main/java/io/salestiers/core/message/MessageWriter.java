package io.salestiers.core.message;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.NameLookup;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes messages in the language of a reader and the marks of a channel, in as many parts as its limits ask for.
 *
 * <p>No part is longer than the limit, counted exactly. A title, figure, table row, mention or link is never parted; a
 * paragraph is, if it does not fit as a whole: between lines or words if it can be, else between signs as a reader sees them,
 * never within one. The column titles of a table are repeated in each part that has rows of it. Nothing is lost or said
 * twice. Something unparted that is longer than a whole part is a finding, and nothing is written.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param texts the reader's language
 * @param names the names of people; the id stands for who has none
 * @param markup the marks of the channel
 */
public record MessageWriter(Texts texts, NameLookup names, MessageMarkup markup) {
    /** Refuses absent parts. */
    public MessageWriter {
        requireNonNull(texts, "texts");
        requireNonNull(names, "names");
        requireNonNull(markup, "markup");
    }

    /**
     * Writes a message.
     *
     * @param message the message
     * @param limits what the channel takes at once
     * @return the parts, one or more; or a finding for each thing that does not fit
     */
    public WithFindings<List<MessagePart>> write(Message message, MessageLimits limits) {
        List<MessagePart.Piece> pieces = pieces(message);
        String whole = write(message);
        if (limits.unit().length(whole) <= limits.length()) {
            return WithFindings.of(List.of(new MessagePart(1, 1, whole, pieces)), List.of());
        }
        int digits = 1;
        while (true) {
            MessageSplitter splitter = new MessageSplitter(markup, limits, digits);
            List<Finding> findings = splitter.tooLong(pieces);
            if (!findings.isEmpty()) {
                return WithFindings.failed(findings);
            }
            List<MessagePart> parts = splitter.split(pieces);
            // The number of parts is part of the parts: one digit was reserved for it, and may not do.
            int needed = Integer.toString(parts.size()).length();
            if (needed <= digits) {
                return WithFindings.of(parts, List.of());
            }
            digits = needed;
        }
    }

    /**
     * The whole message as one text, whatever its length.
     *
     * @param message the message
     * @return lines
     */
    public String write(Message message) {
        StringBuilder out = new StringBuilder();
        for (MessagePart.Piece piece : pieces(message)) {
            out.append(out.isEmpty() ? "" : "\n")
                    .append(piece.kind() == MessagePart.Kind.TEXT ? markup.escaped(piece.text()) : piece.text());
        }
        return out.toString();
    }

    /** Texts as they are, since they may be parted; everything else with its marks. */
    private List<MessagePart.Piece> pieces(Message message) {
        List<MessagePart.Piece> pieces = new ArrayList<>();
        pieces.add(new MessagePart.Piece(
                MessagePart.Kind.TITLE,
                -1,
                markup.title(message.severity(), message.title().in(texts))));
        for (int i = 0; i < message.blocks().size(); i++) {
            add(message.blocks().get(i), i, pieces);
        }
        return pieces;
    }

    private void add(Block block, int source, List<MessagePart.Piece> pieces) {
        if (block instanceof Block.Text text) {
            pieces.add(new MessagePart.Piece(
                    MessagePart.Kind.TEXT, source, text.text().in(texts)));
        } else if (block instanceof Block.Figure figure) {
            pieces.add(new MessagePart.Piece(
                    MessagePart.Kind.FIGURE,
                    source,
                    markup.figure(
                            figure.label().in(texts), texts.show(figure.value().toArgument()))));
        } else if (block instanceof Block.Rows rows) {
            SightedTable table = rows.table();
            pieces.add(new MessagePart.Piece(
                    MessagePart.Kind.HEADER,
                    source,
                    markup.header(table.table().columns().stream()
                            .map(Column::title)
                            .map(title -> title.in(texts.language()))
                            .toList())));
            for (List<Cell> row : table.table().rows()) {
                pieces.add(new MessagePart.Piece(
                        MessagePart.Kind.ROW,
                        source,
                        markup.row(row.stream().map(this::shown).toList())));
            }
            if (table.omitted() > 0) {
                pieces.add(omitted(source, "core.message.omitted.rows", table.omitted()));
            }
        } else if (block instanceof Block.Mentions mentions) {
            for (PersonId person : mentions.people()) {
                pieces.add(new MessagePart.Piece(
                        MessagePart.Kind.MENTION, source, markup.mention(person, names.shown(person))));
            }
        } else if (block instanceof Block.Link link) {
            pieces.add(new MessagePart.Piece(
                    MessagePart.Kind.LINK, source, markup.link(link.label().in(texts), link.target())));
        } else if (block instanceof Block.Omitted omitted) {
            pieces.add(omitted(source, "core.message.omitted.figures", omitted.figures()));
        } else {
            throw new AssertionError(block);
        }
    }

    private MessagePart.Piece omitted(int source, String key, int count) {
        return new MessagePart.Piece(
                MessagePart.Kind.OMITTED,
                source,
                markup.escaped(texts.text(key, Map.of("count", Argument.number(count)))));
    }

    private String shown(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.value();
        } else if (cell instanceof Cell.Name name) {
            return name.value().in(texts.language());
        } else if (cell instanceof Cell.Term term) {
            return texts.text(term.key());
        } else if (cell instanceof Cell.Numeral number) {
            return texts.show(published(number));
        } else if (cell instanceof Cell.Amount amount) {
            return texts.show(
                    io.salestiers.core.unit.Quantity.money(amount.value()).toArgument());
        } else if (cell instanceof Cell.Whole whole) {
            return texts.show(Argument.number(whole.value()));
        } else if (cell instanceof Cell.Day day) {
            return texts.day(day.value());
        } else if (cell instanceof Cell.Absent absent) {
            return texts.text(absent.reasonKey());
        }
        throw new AssertionError(cell);
    }

    /** The published number, not the exact one behind it. */
    private static Argument published(Cell.Numeral number) {
        return switch (number.exact().unit()) {
            case RATIO -> new Argument.Percent(number.value());
            case MONEY ->
                new Argument.Amount(
                        number.value(), number.exact().currency().orElseThrow().code());
            case COUNT, DAYS, POINTS -> Argument.number(number.value());
        };
    }
}
