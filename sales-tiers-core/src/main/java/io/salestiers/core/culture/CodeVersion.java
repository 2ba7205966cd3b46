package io.salestiers.core.culture;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A version of a code of conduct (行为准则). It is in force from its day on, until the next version of the same code is.
 *
 * @param code the code
 * @param version its version, such as {@code 2026-1}, unique in the code
 * @param title what people read
 * @param from the first day on which it is in force
 * @param tiers the tiers whose holders have to acknowledge it; everybody who holds a position if there is none
 * @param days how many days people have, 0 or more, from the day on which it comes into force or on which they start in one of
 *     the tiers, whichever is later
 */
public record CodeVersion(
        CodeId code, String version, LocalizedText title, LocalDate from, Set<TierId> tiers, int days) {
    /** Copies the set; refuses absent parts. */
    public CodeVersion {
        requireNonNull(code, "code");
        requireNonNull(version, "version");
        requireNonNull(title, "title");
        requireNonNull(from, "from");
        tiers = Collections.unmodifiableSortedSet(new TreeSet<>(tiers));
    }
}
