package io.salestiers.core.training;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Outcome;
import java.util.Collection;
import java.util.List;

/**
 * Keeps the training facts of one tenant: a port that a host implements on its database. Facts are added and never changed or
 * removed; a mistake is mended by a further fact.
 *
 * <!-- sample: TrainingSamplesTest#store -->
 * <pre>{@code
 * TrainingStore store = new InMemoryTrainingStore();
 * List<TrainingFact> facts = List.of(
 *         new TrainingFact.Enrolled(TrainingFactId.of("L-1"), SUN, LocalDate.of(2026, 1, 5), PRODUCT),
 *         new TrainingFact.Examined(
 *                 TrainingFactId.of("L-2"), SUN, LocalDate.of(2026, 1, 20), PRODUCT, Ratio.of(9, 10)));
 * int added = store.append(facts).orThrow(); // 2
 * int again = store.append(facts).orThrow(); // 0: a delivery can be repeated
 * }</pre>
 *
 * <p>For implementers: calls may come from several threads and may block. The facts of a call are kept all or none. A fact that is
 * there already, in the same form, is no error and is kept once, so that a delivery can be repeated. Facts are read back equal.
 * What another call has recorded is seen by every call that begins later. Later methods will have defaults.
 * {@code TrainingStoreContract} of the test-kit checks all of it; {@link InMemoryTrainingStore} is the reference.
 */
public interface TrainingStore {
    /**
     * Adds facts.
     *
     * @param facts the facts in any order
     * @return how many of them were new; refused with a {@link TrainingFinding#RECORDED} for each fact of which there is another
     *     one with its id, in the store or among the facts themselves: then nothing is kept
     */
    Outcome<Integer> append(Collection<? extends TrainingFact> facts);

    /**
     * All facts.
     *
     * @return by day, then by id
     */
    List<TrainingFact> facts();

    /**
     * The facts of a person.
     *
     * @param person who
     * @return by day, then by id; none if there is none
     */
    default List<TrainingFact> facts(PersonId person) {
        return facts().stream().filter(fact -> fact.person().equals(person)).toList();
    }
}
