package io.salestiers.core.json;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.result.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a tree of tokens. Of a field that stands twice the first value is kept and the pointer noted. */
final class TreeReader {
    private final Tokens tokens;
    private final String source;
    private final int maxDepth;
    private final ShapeCheck check;
    private final List<String> path = new ArrayList<>();

    TreeReader(Tokens tokens, String source, int maxDepth, ShapeCheck check) {
        this.tokens = tokens;
        this.source = source;
        this.maxDepth = maxDepth;
        this.check = check;
    }

    /** The only value of a document. */
    JsonValue document() throws IOException, SyntaxException {
        if (tokens.next() == Tokens.Kind.END) {
            throw SyntaxException.of(source, "the document is empty", 0, 0);
        }
        JsonValue value = value();
        if (tokens.next() != Tokens.Kind.END) {
            throw SyntaxException.of(source, "there is more after the document's end", tokens.line(), tokens.column());
        }
        return value;
    }

    /** The value at whose first token the tokens stand; they stand at its last afterwards. */
    JsonValue value() throws IOException, SyntaxException {
        return switch (tokens.current()) {
            case OBJECT -> object();
            case LIST -> list();
            case TEXT -> new JsonValue.Text(tokens.text());
            case NUMBER -> number(tokens.text());
            case TRUE -> new JsonValue.Flag(true);
            case FALSE -> new JsonValue.Flag(false);
            case NULL -> JsonValue.Nothing.NULL;
            default ->
                throw SyntaxException.of(
                        source, "a value is expected, but there is none", tokens.line(), tokens.column());
        };
    }

    private JsonValue number(String digits) throws SyntaxException {
        try {
            return new JsonValue.Numeral(digits);
        } catch (IllegalArgumentException e) {
            throw SyntaxException.of(source, "'" + digits + "' is no number", tokens.line(), tokens.column());
        }
    }

    private JsonValue object() throws IOException, SyntaxException {
        open();
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (tokens.next() == Tokens.Kind.NAME) {
            String name = tokens.text();
            path.add(name);
            tokens.next();
            if (fields.putIfAbsent(name, value()) != null) {
                check.add(Finding.of(
                                JsonFinding.DUPLICATE_FIELD,
                                io.salestiers.core.result.Place.document(source, ShapeCheck.pointer(path)))
                        .with("name", ShapeCheck.shown(name)));
            }
            path.remove(path.size() - 1);
        }
        return new JsonValue.Fields(fields);
    }

    private JsonValue list() throws IOException, SyntaxException {
        open();
        List<JsonValue> items = new ArrayList<>();
        while (tokens.next() != Tokens.Kind.END_LIST) {
            path.add(Integer.toString(items.size()));
            items.add(value());
            path.remove(path.size() - 1);
        }
        return new JsonValue.Items(items);
    }

    /** Each container around this one is a step of its path. */
    private void open() throws SyntaxException {
        if (path.size() >= maxDepth) {
            throw new SyntaxException(
                    Finding.of(JsonFinding.TOO_DEEP, SyntaxException.place(source, tokens.line(), tokens.column()))
                            .with("limit", maxDepth));
        }
    }
}
