package io.salestiers.core.training;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.WithFindings;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What everybody has learned, computed from the facts alone. Immutable and safe for use by several threads.
 *
 * @param people the record of each person of whom there is a fact
 */
public record TrainingRecords(SortedMap<PersonId, TrainingRecord> people) {
    /** Copies the map. */
    public TrainingRecords {
        people = Collections.unmodifiableSortedMap(new TreeMap<>(people));
    }

    /**
     * The records that follow from facts.
     *
     * <p>Facts of one day count in this order: enrollment, attendance, exam, assessment, certificate got, certificate revoked;
     * then by id. A fact that can't count is left out and reported: attendance without an enrollment, an exam after the last
     * attempt or too soon, different facts with one id.
     *
     * @param catalog what the facts are about
     * @param facts the facts in any order
     * @return the records, with what was left out and why; no finding is an error
     */
    public static WithFindings<TrainingRecords> of(TrainingCatalog catalog, Collection<? extends TrainingFact> facts) {
        requireNonNull(catalog, "catalog");
        RecordRun run = new RecordRun(catalog, facts);
        return WithFindings.of(new TrainingRecords(run.people()), run.findings());
    }

    /**
     * The record of a person.
     *
     * @param person who
     * @return the record, an empty one if there is no fact
     */
    public TrainingRecord of(PersonId person) {
        TrainingRecord known = people.get(person);
        return known != null
                ? known
                : new TrainingRecord(
                        person,
                        Collections.emptySortedMap(),
                        Collections.emptySortedMap(),
                        Collections.emptySortedMap(),
                        Collections.emptySortedMap());
    }
}
