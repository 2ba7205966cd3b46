package io.salestiers.core.culture;

import io.salestiers.core.org.PersonId;
import java.util.List;

/**
 * People of whom each recognized the next one, and the last one the first (互相表扬圈). Friends who work well together form rings
 * too: a ring is something to look at, and no misconduct by itself.
 *
 * @param people two or more, each once, beginning with the lowest id
 * @param recognitions by which it is shown: of each to the next the first one
 */
public record PraiseRing(List<PersonId> people, List<RecognitionId> recognitions) {
    /** Copies the lists. */
    public PraiseRing {
        people = List.copyOf(people);
        recognitions = List.copyOf(recognitions);
    }
}
