package io.salestiers.core.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Tokens of Jackson 3. */
final class Jackson3Tokens implements Tokens {
    private final JsonParser parser;

    Jackson3Tokens(JsonParser parser) {
        this.parser = parser;
    }

    @Override
    public Kind current() {
        return kind(parser.currentToken());
    }

    @Override
    public Kind next() {
        return kind(parser.nextToken());
    }

    private static Kind kind(@Nullable JsonToken token) {
        if (token == null) {
            return Kind.END;
        }
        return switch (token) {
            case START_OBJECT -> Kind.OBJECT;
            case END_OBJECT -> Kind.END_OBJECT;
            case START_ARRAY -> Kind.LIST;
            case END_ARRAY -> Kind.END_LIST;
            case PROPERTY_NAME -> Kind.NAME;
            case VALUE_STRING -> Kind.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            case VALUE_TRUE -> Kind.TRUE;
            case VALUE_FALSE -> Kind.FALSE;
            case VALUE_NULL -> Kind.NULL;
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> Kind.END;
        };
    }

    @Override
    public String text() {
        return parser.getString();
    }

    @Override
    public long line() {
        return parser.currentTokenLocation().getLineNr();
    }

    @Override
    public int column() {
        return parser.currentTokenLocation().getColumnNr();
    }
}
