package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.explain.Explanation;
import java.util.Map;
import java.util.TreeMap;

/** Explanations of a report by id; the same number asked for twice is kept once. */
final class Explanations {
    private final Map<String, Explanation> byId = new TreeMap<>();

    String add(String id, Explanation explanation) {
        byId.putIfAbsent(id, explanation);
        return id;
    }

    Map<String, Explanation> byId() {
        return byId;
    }
}
