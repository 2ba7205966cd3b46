package io.salestiers.incentives.fairness;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.LocalizedText;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who could be selected for something and who was: of 60 candidates for promotion, 12 were promoted; of 200 people rated, 30
 * have the top rating.
 *
 * @param name what they were selected for
 * @param candidates who could be selected
 * @param selected who was, all of them candidates
 */
public record Selection(LocalizedText name, SortedSet<PersonId> candidates, SortedSet<PersonId> selected) {
    /** Copies the sets; refuses somebody selected who was no candidate. */
    public Selection {
        requireNonNull(name, "name");
        candidates = Collections.unmodifiableSortedSet(new TreeSet<>(candidates));
        selected = Collections.unmodifiableSortedSet(new TreeSet<>(selected));
        if (!candidates.containsAll(selected)) {
            SortedSet<PersonId> others = new TreeSet<>(selected);
            others.removeAll(candidates);
            throw new IllegalArgumentException("who is selected must be a candidate, but is not: " + others);
        }
    }
}
