package io.salestiers.core.json;

import io.salestiers.core.canonical.CanonicalJson;
import io.salestiers.core.canonical.JsonValue;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes a document for people: two spaces a level, and what is short on one line. */
final class DocumentWriter {
    private static final int LINE = 100;

    private DocumentWriter() {}

    static String text(JsonValue value) {
        StringBuilder out = new StringBuilder();
        write(value, 0, out);
        return out.append('\n').toString();
    }

    private static void write(JsonValue value, int depth, StringBuilder out) {
        String line = CanonicalJson.line(value);
        boolean document = depth == 0 && value instanceof JsonValue.Fields;
        if (line.length() + 2 * depth <= LINE && !document) {
            out.append(line);
        } else if (value instanceof JsonValue.Fields fields && !fields.values().isEmpty()) {
            out.append("{\n");
            for (Iterator<Map.Entry<String, JsonValue>> each =
                            fields.values().entrySet().iterator();
                    each.hasNext(); ) {
                Map.Entry<String, JsonValue> field = each.next();
                out.append("  ".repeat(depth + 1));
                out.append(CanonicalJson.text(JsonValue.text(field.getKey())));
                out.append(": ");
                write(field.getValue(), depth + 1, out);
                out.append(each.hasNext() ? ",\n" : "\n");
            }
            out.append("  ".repeat(depth)).append('}');
        } else if (value instanceof JsonValue.Items items && !items.values().isEmpty()) {
            List<JsonValue> values = items.values();
            out.append("[\n");
            for (int i = 0; i < values.size(); i++) {
                out.append("  ".repeat(depth + 1));
                write(values.get(i), depth + 1, out);
                out.append(i < values.size() - 1 ? ",\n" : "\n");
            }
            out.append("  ".repeat(depth)).append(']');
        } else {
            out.append(line);
        }
    }
}
