package io.salestiers.incentives.json;

import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class DocumentFuzzProperties {
    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void changedDocumentsAreReadOrFoundWrong(@ForAll long seed) {
        Random random = new Random(seed);
        DocumentFuzz.check(
                (least, most) -> least + random.nextInt(most - least + 1),
                random::nextBoolean,
                length -> random.ints(random.nextInt(length + 1), 0, 0x2F00)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }
}
