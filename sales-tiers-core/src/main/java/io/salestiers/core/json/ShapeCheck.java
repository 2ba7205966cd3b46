package io.salestiers.core.json;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import java.util.ArrayList;
import java.util.List;

/** One walk through a document: where it is, and what it found so far. */
final class ShapeCheck {
    /** A file of the wrong kind would else give a finding for each of its million lines. */
    private static final int MOST_FINDINGS = 1000;

    private static final int SHOWN = 40;

    private final String source;
    private final List<String> path = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    ShapeCheck(String source) {
        this.source = source;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Checks a value below the present one. */
    void below(String name, Shape shape, JsonValue value) {
        path.add(name);
        check(shape, value);
        path.remove(path.size() - 1);
    }

    void check(Shape shape, JsonValue value) {
        if (value == JsonValue.Nothing.NULL) {
            add(found(JsonFinding.NULL));
        } else {
            shape.check(value, this);
        }
    }

    /** A finding at the present place. */
    Finding found(FindingCode code) {
        return Finding.of(code, Place.document(source, pointer(path)));
    }

    /** A finding at a field of the present object. */
    Finding foundAt(FindingCode code, String field) {
        path.add(field);
        Finding finding = found(code);
        path.remove(path.size() - 1);
        return finding;
    }

    void add(Finding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        } else if (findings.size() == MOST_FINDINGS) {
            findings.add(
                    Finding.of(JsonFinding.MORE, Place.document(source, "")).with("shown", MOST_FINDINGS));
        }
    }

    /** Adds what a type found in a value, whose pointers begin at the value. */
    void addBelow(Finding finding) {
        String own = finding.place() instanceof Place.InDocument place ? place.pointer() : "";
        add(finding.at(Place.document(source, pointer(path) + own)));
    }

    void wrongType(String expectedKey, JsonValue value) {
        add(found(JsonFinding.WRONG_TYPE)
                .with("expected", Argument.term(expectedKey))
                .with("actual", Argument.term(value.typeKey())));
    }

    void wrongForm(String expectedKey, String value) {
        add(found(JsonFinding.WRONG_FORM)
                .with("expected", Argument.term(expectedKey))
                .with("value", shown(value)));
    }

    /** A value from outside as it may stand in a message: short, and without what could confuse a terminal. */
    static String shown(String value) {
        String clean = value.codePoints()
                .limit(SHOWN)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return value.codePointCount(0, value.length()) > SHOWN ? clean + "…" : clean;
    }

    /** RFC 6901. */
    static String pointer(List<String> path) {
        StringBuilder out = new StringBuilder();
        for (String name : path) {
            out.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return out.toString();
    }
}
