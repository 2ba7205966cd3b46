package io.salestiers.examples.quickstart.input;

import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;

/** Ids of what the data implies but does not name: {@code team/Dustin Brinkmann}. */
final class DerivedIds {
    private static final int MAX = 64;

    private DerivedIds() {}

    static UnitId unit(String kind, String name) {
        return UnitId.of(fitting(kind + "/" + name));
    }

    static PositionId position(String kind, String name) {
        return PositionId.of(fitting(kind + "/" + name));
    }

    static boolean derived(String kind, UnitId id) {
        return id.value().startsWith(kind + "/");
    }

    /** What does not fit ends with a number made of the whole, so that two long names stay two. */
    private static String fitting(String id) {
        if (id.codePointCount(0, id.length()) <= MAX) {
            return id;
        }
        String suffix = "#" + Integer.toHexString(id.hashCode());
        return id.substring(0, id.offsetByCodePoints(0, MAX - suffix.length())).strip() + suffix;
    }
}
