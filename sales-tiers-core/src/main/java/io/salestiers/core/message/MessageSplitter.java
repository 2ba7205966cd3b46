package io.salestiers.core.message;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Packs the pieces of a message into parts, in order, each part as full as it can be. */
final class MessageSplitter {
    private static final String LINE = "\n";

    private final MessageMarkup markup;
    private final MessageLimits limits;
    private final int digits;

    private final List<List<MessagePart.Piece>> carried = new ArrayList<>();
    private final List<StringBuilder> texts = new ArrayList<>();
    private int used;

    /** The column titles of the table that is being written. */
    private MessagePart.@Nullable Piece header;

    MessageSplitter(MessageMarkup markup, MessageLimits limits, int digits) {
        this.markup = markup;
        this.limits = limits;
        this.digits = digits;
    }

    /** What may stand in a part of a message that needs several, apart from the number of the part. */
    private int room() {
        return limits.length() - (limits.numbered() ? length(number("9".repeat(digits), "9".repeat(digits))) : 0);
    }

    private static String number(String number, String of) {
        return LINE + "(" + number + "/" + of + ")";
    }

    private int length(String text) {
        return limits.unit().length(text);
    }

    /** A row needs room for itself and its column titles; a sign of a text for itself. */
    List<Finding> tooLong(List<MessagePart.Piece> pieces) {
        List<Finding> findings = new ArrayList<>();
        int titles = 0;
        for (MessagePart.Piece piece : pieces) {
            titles = switch (piece.kind()) {
                case HEADER -> length(piece.text() + LINE);
                case ROW -> titles;
                default -> 0;
            };
            int needed = piece.kind() == MessagePart.Kind.TEXT
                    ? Graphemes.of(piece.text()).stream()
                            .mapToInt(sign -> length(markup.escaped(sign)))
                            .max()
                            .orElse(0)
                    : length(piece.text()) + (piece.kind() == MessagePart.Kind.ROW ? titles : 0);
            if (needed > room()) {
                findings.add(Finding.of(
                                MessageFindings.TOO_LONG,
                                Place.document("message", piece.source() < 0 ? "/title" : "/blocks/" + piece.source()))
                        .with("length", needed)
                        .with("limit", room()));
            }
        }
        return findings;
    }

    List<MessagePart> split(List<MessagePart.Piece> pieces) {
        begin();
        for (int i = 0; i < pieces.size(); i++) {
            MessagePart.Piece piece = pieces.get(i);
            if (piece.kind() == MessagePart.Kind.TEXT) {
                text(piece);
            } else {
                boolean titles = piece.kind() == MessagePart.Kind.HEADER
                        && i + 1 < pieces.size()
                        && pieces.get(i + 1).kind() == MessagePart.Kind.ROW;
                unparted(piece, titles ? piece.text() + LINE + pieces.get(i + 1).text() : piece.text());
            }
        }
        List<MessagePart> parts = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String number = limits.numbered() ? number(String.valueOf(i + 1), String.valueOf(texts.size())) : "";
            parts.add(new MessagePart(i + 1, texts.size(), texts.get(i) + number, carried.get(i)));
        }
        return parts;
    }

    private void begin() {
        carried.add(new ArrayList<>());
        texts.add(new StringBuilder());
        used = 0;
    }

    private boolean fits(String text) {
        return used + (used == 0 ? 0 : length(LINE)) + length(text) <= room();
    }

    private void append(String text) {
        StringBuilder last = texts.get(texts.size() - 1);
        if (used > 0) {
            last.append(LINE);
            used += length(LINE);
        }
        last.append(text);
        used += length(text);
    }

    private void carry(MessagePart.Piece piece) {
        carried.get(carried.size() - 1).add(piece);
    }

    /** Column titles stay with the first row below them. */
    private void unparted(MessagePart.Piece piece, String together) {
        if (!fits(together)) {
            begin();
            if (piece.kind() == MessagePart.Kind.ROW && header != null) {
                append(header.text());
            }
        }
        append(piece.text());
        carry(piece);
        header = piece.kind() == MessagePart.Kind.HEADER ? piece : piece.kind() == MessagePart.Kind.ROW ? header : null;
    }

    /** A text that does not fit goes on a new part if it fits there; else it fills this one and goes on in the next. */
    private void text(MessagePart.Piece piece) {
        header = null;
        String rest = piece.text();
        if (!fits(markup.escaped(rest)) && length(markup.escaped(rest)) <= room()) {
            begin();
        }
        while (!fits(markup.escaped(rest))) {
            String head = head(rest);
            if (head.isEmpty()) {
                begin();
                continue;
            }
            append(markup.escaped(head));
            carry(new MessagePart.Piece(MessagePart.Kind.TEXT, piece.source(), head));
            rest = rest.substring(head.length());
            begin();
        }
        append(markup.escaped(rest));
        carry(new MessagePart.Piece(MessagePart.Kind.TEXT, piece.source(), rest));
    }

    /** The longest beginning that fits: up to a blank or line feed if there is one in its second half, else up to a sign. */
    private String head(String text) {
        int room = room() - used - (used == 0 ? 0 : length(LINE));
        int end = 0;
        int blank = 0;
        int taken = 0;
        for (String sign : Graphemes.of(text)) {
            taken += length(markup.escaped(sign));
            if (taken > room) {
                break;
            }
            end += sign.length();
            if (Character.isWhitespace(sign.charAt(sign.length() - 1))) {
                blank = end;
            }
        }
        return text.substring(0, blank * 2 > end ? blank : end);
    }
}
