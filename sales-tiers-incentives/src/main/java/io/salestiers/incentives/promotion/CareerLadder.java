package io.salestiers.incentives.promotion;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.PeriodKind;
import java.util.List;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A ladder of levels (职级序列) that are earned by results, as direct selling and agencies have them. Each person has two:
 * the <em>title</em> (头衔), the highest level reached, and the level <em>paid as</em> (计酬级别), which is earned anew each
 * period. Immutable and safe for use by several threads.
 */
@Value.Immutable
@SuppressWarnings("deprecation") // Immutables marks its own Json proxy deprecated
public sealed interface CareerLadder permits ImmutableCareerLadder, ImmutableCareerLadder.Json {
    /**
     * The id.
     *
     * @return the id
     */
    CareerLadderId id();

    /**
     * What it is called.
     *
     * @return the name in both languages
     */
    LocalizedText name();

    /**
     * How long the periods are.
     *
     * @return such as a month
     */
    PeriodKind period();

    /**
     * The levels.
     *
     * @return the lowest first, one or more, each id once
     */
    List<CareerLevel> levels();

    /**
     * Which level is reached.
     *
     * @return whether those below count too
     */
    LevelReach reach();

    /**
     * What becomes of a title.
     *
     * @return whether it is kept for ever or has to be retained
     */
    TitleRule title();

    /**
     * Which periods count as protected leave.
     *
     * @return the rule
     */
    LeavePeriods leave();

    /**
     * As which level somebody is paid for a period of protected leave.
     *
     * @return the rule
     */
    PaidAsOnLeave paidAsOnLeave();

    /**
     * How high a level stands.
     *
     * @param level a level
     * @return 1 for the lowest; empty if the ladder does not have it
     */
    default OptionalInt rank(LevelId level) {
        for (int i = 0; i < levels().size(); i++) {
            if (levels().get(i).id().equals(level)) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * Starts a ladder.
     *
     * @return a builder that names each missing attribute
     */
    static Builder builder() {
        return new Builder();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static CareerLadder fromJson(ImmutableCareerLadder.Json json) {
        return ImmutableCareerLadder.fromJson(json);
    }

    /** Builds ladders. */
    final class Builder extends ImmutableCareerLadder.Builder {
        Builder() {}
    }
}
