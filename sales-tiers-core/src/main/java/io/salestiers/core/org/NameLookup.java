package io.salestiers.core.org;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The names of people, looked up when something is shown to a reader; nothing that is stored carries one.
 *
 * <p>For implementers: a name that was erased, or that the reader may not see, is absent, and the id is shown in its place.
 * It may block and may be called by several threads at once. Methods added later will have a default.
 */
@FunctionalInterface
public interface NameLookup {
    /**
     * The name of a person.
     *
     * @param person the person
     * @return the name as it is to be shown, empty if there is none
     */
    Optional<String> find(PersonId person);

    /**
     * The name of a person, or the id if there is none.
     *
     * @param person the person
     * @return for example {@code 张伟}, or {@code P-17}
     */
    default String shown(PersonId person) {
        return find(person).orElse(person.value());
    }

    /**
     * Names of a map.
     *
     * @param names the names by person; later changes of the map do not matter
     * @return the look-up
     */
    static NameLookup of(Map<PersonId, String> names) {
        Map<PersonId, String> copy = Collections.unmodifiableMap(new TreeMap<>(names));
        return person -> Optional.ofNullable(copy.get(person));
    }

    /**
     * No names: ids are shown.
     *
     * @return the look-up
     */
    static NameLookup empty() {
        return person -> Optional.empty();
    }

    /**
     * Names of this look-up, and of another for people whom this one does not know.
     *
     * @param other the other
     * @return the look-up
     */
    default NameLookup combinedWith(NameLookup other) {
        return person -> find(person).or(() -> other.find(person));
    }
}
