package io.salestiers.incentives.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;

/** Makes wrong documents of right ones: some values exchanged, some cut out, some texts turned over. */
final class ChangedDocument {
    /** Values that are more often wrong in an interesting way than random bytes. */
    private static final List<String> VALUES = List.of(
            "0",
            "1",
            "-1",
            "\"0\"",
            "\"1\"",
            "\"-1\"",
            "\"1/3\"",
            "\"1/0\"",
            "\"1E400000000\"",
            "\"0.5\"",
            "1e999",
            "null",
            "[]",
            "{}",
            "true",
            "\"\"",
            "\"marginal\"",
            "\"interpolated\"",
            "\"per-band\"",
            "\"share-of-quota\"",
            "\"amount\"",
            "\"2017-01-01\"",
            "\"2016-12-31\"",
            "\"\\ud800\"",
            "\"rep\"",
            "\"company\"",
            "NaN");

    private ChangedDocument() {}

    /**
     * Changes up to six values.
     *
     * @param document the text of a document
     * @param number a number between two, both included
     * @param coin true or false
     * @param text a text of at most so many characters
     */
    static byte[] of(String document, IntBinaryOperator number, BooleanSupplier coin, IntFunction<String> text) {
        StringBuilder changed = new StringBuilder(document);
        for (int i = number.applyAsInt(1, 6); i > 0; i--) {
            int colon = changed.indexOf(":", number.applyAsInt(0, Math.max(0, changed.length() - 1)));
            if (colon < 0) {
                continue;
            }
            int end = colon + 1;
            while (end < changed.length() && ",}]\n".indexOf(changed.charAt(end)) < 0) {
                end++;
            }
            String value = coin.getAsBoolean()
                    ? VALUES.get(number.applyAsInt(0, VALUES.size() - 1))
                    : "\"" + text.apply(8).replace("\"", "") + "\"";
            changed.replace(colon + 1, end, " " + value);
        }
        return changed.toString().getBytes(StandardCharsets.UTF_8);
    }
}
