package io.salestiers.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.salestiers.core.canonical.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reading and writing with Jackson 2. */
final class Jackson2Engine implements JsonEngine {
    private final JsonMapper mapper;
    /** Without detection of duplicates, which would end the reading at the first. */
    private final JsonFactory factory;

    private final JsonLimits limits;

    Jackson2Engine(JsonLimits limits) {
        this.mapper = Jackson2.mapper(limits);
        this.factory = JsonFactory.builder()
                .streamReadConstraints(Jackson2.constraints(limits)
                        .rebuild()
                        .maxNestingDepth(limits.depth() + 1)
                        .build())
                .build();
        this.limits = limits;
    }

    @Override
    public JsonValue parse(String source, byte[] bytes, ShapeCheck check) throws SyntaxException {
        try (JsonParser parser = factory.createParser(bytes)) {
            return new TreeReader(new Jackson2Tokens(parser), source, limits.depth(), check).document();
        } catch (StreamConstraintsException e) {
            throw SyntaxException.tooLong(source, message(e), line(e.getLocation()), column(e.getLocation()));
        } catch (JsonProcessingException e) {
            throw SyntaxException.of(source, message(e), line(e.getLocation()), column(e.getLocation()));
        } catch (IOException e) { // bytes that are no UTF-8
            throw SyntaxException.of(source, String.valueOf(e.getMessage()), 0, 0);
        }
    }

    private static String message(JsonProcessingException e) {
        return String.valueOf(e.getOriginalMessage());
    }

    private static long line(@Nullable JsonLocation location) {
        return location == null ? 0 : location.getLineNr();
    }

    private static int column(@Nullable JsonLocation location) {
        return location == null ? 0 : location.getColumnNr();
    }

    @Override
    public <T> T bind(byte[] json, Class<T> type) throws BindException {
        try {
            return mapper.readValue(json, type);
        } catch (JsonMappingException e) {
            List<String> path = new ArrayList<>();
            for (JsonMappingException.Reference step : e.getPath()) {
                path.add(step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName());
            }
            throw new BindException(ShapeCheck.pointer(path), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new BindException("", e);
        }
    }

    @Override
    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
