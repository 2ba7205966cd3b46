package io.salestiers.examples.quickstart.output;

import io.salestiers.core.text.LocalizedText;
import io.salestiers.examples.quickstart.output.page.Bilingual;
import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** JSON with the same bytes on every machine. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Json() {}

    /** On one line. */
    static String compact(Consumer<JsonGenerator> content) {
        return write(MAPPER.writer(), content);
    }

    /** On many lines, with line feeds on every machine. */
    static String pretty(Consumer<JsonGenerator> content) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return write(MAPPER.writer().with(printer), content) + "\n";
    }

    private static String write(ObjectWriter writer, Consumer<JsonGenerator> content) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = writer.createGenerator(out)) {
            content.accept(json);
        }
        return out.toString();
    }

    /** A text that is the same in both languages as a string, else an array of English and Chinese. */
    static void write(JsonGenerator json, Bilingual text) {
        if (text.alike()) {
            json.writeString(text.en());
        } else {
            json.writeStartArray();
            json.writeString(text.en());
            json.writeString(text.zh());
            json.writeEndArray();
        }
    }

    /** A property with both languages by their tags. */
    static void write(JsonGenerator json, String name, Bilingual text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("en", text.en());
        json.writeStringProperty("zh", text.zh());
        json.writeEndObject();
    }

    static void write(JsonGenerator json, String name, LocalizedText text) {
        write(json, name, new Bilingual(text.en(), text.zh()));
    }
}
