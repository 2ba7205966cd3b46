package io.salestiers.core.json;

import io.salestiers.core.canonical.JsonValue;

/** What is different between Jackson 2 and 3. */
interface JsonEngine {
    /** Step 1: a tree, with duplicate fields as findings. */
    JsonValue parse(String source, byte[] bytes, ShapeCheck check) throws SyntaxException;

    /** Step 3: the value of a tree that has its shape. */
    <T> T bind(byte[] json, Class<T> type) throws BindException;

    /** The JSON of a value without an envelope. */
    byte[] write(Object value);
}
