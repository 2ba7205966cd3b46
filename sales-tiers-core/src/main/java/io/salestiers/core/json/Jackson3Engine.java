package io.salestiers.core.json;

import io.salestiers.core.canonical.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Reading and writing with Jackson 3. */
final class Jackson3Engine implements JsonEngine {
    private final JsonMapper mapper;
    /** Without detection of duplicates, which would end the reading at the first. */
    private final JsonFactory factory;

    private final JsonLimits limits;

    Jackson3Engine(JsonLimits limits) {
        this.mapper = Jackson3.mapper(limits);
        this.factory = JsonFactory.builder()
                .streamReadConstraints(Jackson3.constraints(limits)
                        .rebuild()
                        .maxNestingDepth(limits.depth() + 1)
                        .build())
                .build();
        this.limits = limits;
    }

    @Override
    public JsonValue parse(String source, byte[] bytes, ShapeCheck check) throws SyntaxException {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), bytes)) {
            return new TreeReader(new Jackson3Tokens(parser), source, limits.depth(), check).document();
        } catch (StreamConstraintsException e) {
            throw SyntaxException.tooLong(source, message(e), line(e.getLocation()), column(e.getLocation()));
        } catch (JacksonException e) {
            throw SyntaxException.of(source, message(e), line(e.getLocation()), column(e.getLocation()));
        } catch (IOException e) {
            throw SyntaxException.of(source, String.valueOf(e.getMessage()), 0, 0);
        }
    }

    private static String message(JacksonException e) {
        return String.valueOf(e.getOriginalMessage());
    }

    private static long line(@Nullable TokenStreamLocation location) {
        return location == null ? 0 : location.getLineNr();
    }

    private static int column(@Nullable TokenStreamLocation location) {
        return location == null ? 0 : location.getColumnNr();
    }

    @Override
    public <T> T bind(byte[] json, Class<T> type) throws BindException {
        try {
            return mapper.readValue(json, type);
        } catch (JacksonException e) {
            List<String> path = new ArrayList<>();
            for (JacksonException.Reference step : e.getPath()) {
                path.add(step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName());
            }
            throw new BindException(ShapeCheck.pointer(path), e);
        } catch (IllegalArgumentException e) {
            throw new BindException("", e);
        }
    }

    @Override
    public byte[] write(Object value) {
        return mapper.writeValueAsBytes(value);
    }
}
