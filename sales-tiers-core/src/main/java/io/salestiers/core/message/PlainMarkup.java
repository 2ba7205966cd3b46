package io.salestiers.core.message;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Severity;
import java.util.List;

/** Texts as they are. */
enum PlainMarkup implements MessageMarkup {
    PLAIN;

    @Override
    public String escaped(String text) {
        return text;
    }

    @Override
    public String title(Severity severity, String text) {
        return text;
    }

    @Override
    public String figure(String label, String value) {
        return label + ": " + value;
    }

    @Override
    public String header(List<String> titles) {
        return String.join(" | ", titles);
    }

    @Override
    public String row(List<String> cells) {
        return String.join(" | ", cells);
    }

    @Override
    public String mention(PersonId person, String name) {
        return "@" + name;
    }

    @Override
    public String link(String label, String target) {
        return label + ": " + target;
    }
}
