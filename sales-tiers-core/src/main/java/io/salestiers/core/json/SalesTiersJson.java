package io.salestiers.core.json;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.CanonicalJson;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import io.salestiers.core.result.WithFindings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads and writes the documents of the library, with Jackson 2 or 3, whichever the host has; both give the same bytes and
 * refuse the same documents.
 *
 * <!-- sample: BasicSamplesTest#document -->
 * <pre>{@code
 * WithFindings<Governance> governance =
 *         SalesTiersJson.jackson3().read("tiers.json", bytes, CoreDocuments.GOVERNANCE);
 * }</pre>
 *
 * <p>Reading has three steps: the text is parsed; the whole is checked against the document's {@link Shape}, every finding
 * with its JSON pointer; only if there is none the value is made, and what its type refuses comes back as findings too.
 * Nothing is thrown for what a document contains. Immutable and safe for use by several threads.
 */
public final class SalesTiersJson {
    private static final String DOCUMENT = "document";
    private static final String VERSION = "formatVersion";

    private final Function<JsonLimits, JsonEngine> engines;
    private final JsonEngine engine;
    private final JsonLimits limits;

    private SalesTiersJson(Function<JsonLimits, JsonEngine> engines, JsonLimits limits) {
        this.engines = engines;
        this.engine = engines.apply(limits);
        this.limits = limits;
    }

    /**
     * With Jackson 2 ({@code com.fasterxml.jackson}), which must be on the class or module path.
     *
     * @return a reader and writer with the {@link JsonLimits#DEFAULT default limits}; make it once and share it
     */
    public static SalesTiersJson jackson2() {
        return new SalesTiersJson(Jackson2Engine::new, JsonLimits.DEFAULT);
    }

    /**
     * With Jackson 3 ({@code tools.jackson}), which must be on the class or module path.
     *
     * @return a reader and writer with the {@link JsonLimits#DEFAULT default limits}; make it once and share it
     */
    public static SalesTiersJson jackson3() {
        return new SalesTiersJson(Jackson3Engine::new, JsonLimits.DEFAULT);
    }

    /**
     * The same with other limits.
     *
     * @param other the limits
     * @return another reader and writer
     */
    public SalesTiersJson withLimits(JsonLimits other) {
        return new SalesTiersJson(engines, other);
    }

    /**
     * Reads a document.
     *
     * @param sourceName the name of the file or record, which the findings' places carry
     * @param bytes the document in UTF-8
     * @param document its kind
     * @param <T> what it is read to
     * @return the value, or all findings: places in the text for what is not JSON, else JSON pointers
     */
    public <T> WithFindings<T> read(String sourceName, byte[] bytes, JsonDocument<T> document) {
        requireNonNull(sourceName, "sourceName");
        if (bytes.length > limits.bytes()) {
            return WithFindings.failed(List.of(Finding.of(JsonFinding.TOO_LARGE, Place.file(sourceName))
                    .with("limit", limits.bytes())
                    .with("size", bytes.length)));
        }
        ShapeCheck check = new ShapeCheck(sourceName);
        JsonValue tree;
        try {
            tree = engine.parse(sourceName, bytes, check);
        } catch (SyntaxException e) {
            return WithFindings.failed(List.of(e.finding()));
        }
        JsonValue body = withoutEnvelope(tree, document, check);
        if (body != null) {
            check.check(document.shape(), body);
        }
        if (body == null || !check.findings().isEmpty()) {
            return WithFindings.failed(check.findings());
        }
        try {
            return WithFindings.of(engine.bind(CanonicalJson.bytes(body), document.type()), List.of());
        } catch (BindException e) {
            return WithFindings.failed(refused(sourceName, e));
        }
    }

    /**
     * Writes a document.
     *
     * @param value the value
     * @param document its kind
     * @param <T> the type of the value
     * @return UTF-8, indented, fields in the order of the shape, with a line feed at its end
     * @throws IllegalStateException if the value is not written in the declared shape, which is a mistake in the type
     */
    public <T> byte[] write(T value, JsonDocument<T> document) {
        Map<String, JsonValue> all = new LinkedHashMap<>();
        all.put(DOCUMENT, JsonValue.text(document.name()));
        all.put(VERSION, JsonValue.number(document.formatVersion()));
        all.putAll(body(value, document).values());
        return DocumentWriter.text(new JsonValue.Fields(all)).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The fingerprint of what a document says: that of its canonical JSON, the same with Jackson 2 and 3, however the document
     * is indented and in whatever order its fields stand. The kind of document counts, the version of its format does not, so
     * that a value keeps its digest when a format gets optional fields that it does not use.
     *
     * @param value the value
     * @param document its kind
     * @param <T> the type of the value
     * @return the digest
     * @throws IllegalStateException if the value is not written in the declared shape, which is a mistake in the type
     */
    public <T> Digest digest(T value, JsonDocument<T> document) {
        return Digest.of(body(value, document).with(DOCUMENT, document.name()));
    }

    private <T> JsonValue.Fields body(T value, JsonDocument<T> document) {
        ShapeCheck check = new ShapeCheck(document.name());
        JsonValue body;
        try {
            body = document.shape().arranged(engine.parse(document.name(), engine.write(value), check));
        } catch (SyntaxException e) {
            throw new IllegalStateException(e);
        }
        check.check(document.shape(), body);
        if (!check.findings().isEmpty() || !(body instanceof JsonValue.Fields fields)) {
            throw new IllegalStateException(
                    "document '" + document.name() + "' is not written in its shape: " + check.findings());
        }
        return fields;
    }

    /** The fields below the envelope; null if it is a document of another kind or version, whose shape is not known. */
    private static @org.jspecify.annotations.Nullable JsonValue withoutEnvelope(
            JsonValue tree, JsonDocument<?> document, ShapeCheck check) {
        if (!(tree instanceof JsonValue.Fields fields)) {
            check.wrongType("core.json.type.object", tree);
            return null;
        }
        int before = check.findings().size();
        if (fields.values().get(DOCUMENT) instanceof JsonValue.Text name
                && !name.value().equals(document.name())) {
            check.add(check.foundAt(JsonFinding.WRONG_DOCUMENT, DOCUMENT)
                    .with("expected", document.name())
                    .with("actual", ShapeCheck.shown(name.value())));
        }
        if (fields.values().get(VERSION) instanceof JsonValue.Numeral version
                && !version.digits().equals(Integer.toString(document.formatVersion()))) {
            check.add(check.foundAt(JsonFinding.UNSUPPORTED_VERSION, VERSION)
                    .with("expected", document.formatVersion())
                    .with("actual", ShapeCheck.shown(version.digits())));
        }
        if (check.findings().size() > before) {
            return null;
        }
        Map<String, JsonValue> rest = new LinkedHashMap<>(fields.values());
        envelopeField(rest.remove(DOCUMENT), DOCUMENT, Shape.text(), check);
        envelopeField(rest.remove(VERSION), VERSION, Shape.whole(1, Integer.MAX_VALUE), check);
        return new JsonValue.Fields(rest);
    }

    private static void envelopeField(
            @org.jspecify.annotations.Nullable JsonValue value, String name, Shape shape, ShapeCheck check) {
        if (value == null) {
            check.add(check.found(JsonFinding.MISSING_FIELD).with("name", name));
        } else {
            check.below(name, shape, value);
        }
    }

    private static List<Finding> refused(String source, BindException refusal) {
        Throwable reason = refusal.getCause();
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidDefinitionException invalid) {
                return rebased(source, refusal.pointer(), invalid.findings());
            }
            reason = cause;
        }
        String problem = reason == null || reason.getMessage() == null ? String.valueOf(reason) : reason.getMessage();
        return List.of(Finding.of(JsonFinding.REFUSED, Place.document(source, refusal.pointer()))
                .with("problem", problem.lines().findFirst().orElse("")));
    }

    /** A type knows its own pointers only; put them below the place at which it stands. */
    private static List<Finding> rebased(String source, String base, List<Finding> findings) {
        List<Finding> rebased = new ArrayList<>();
        for (Finding finding : findings) {
            String own = finding.place() instanceof Place.InDocument place ? place.pointer() : "";
            rebased.add(finding.at(Place.document(source, base + own)));
        }
        if (rebased.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
            rebased.add(Finding.of(JsonFinding.REFUSED, Place.document(source, base))
                    .with("problem", ""));
        }
        return rebased;
    }
}
