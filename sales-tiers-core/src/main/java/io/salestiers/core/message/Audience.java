package io.salestiers.core.message;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.OrganizationDay;
import java.util.List;

/**
 * For whom something is: a message, an announcement, a meeting. Who that is depends on the day ({@link #on}).
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param to who belongs to it; one rule is enough; one or more
 * @param except who does not, whatever {@code to} says
 * @param acting whether those who act for vacant positions count
 */
public record Audience(List<AudienceRule> to, List<AudienceRule> except, ActingCover acting) {
    /** Copies the rules and refuses an audience of nobody. */
    public Audience {
        to = List.copyOf(to);
        except = List.copyOf(except);
        requireNonNull(acting, "acting");
        if (to.isEmpty()) {
            throw new IllegalArgumentException("an audience must have a rule that says who belongs to it");
        }
    }

    /**
     * An audience without exceptions, in which who acts stands in.
     *
     * @param first a rule
     * @param more others
     * @return the audience
     */
    public static Audience of(AudienceRule first, AudienceRule... more) {
        java.util.ArrayList<AudienceRule> rules = new java.util.ArrayList<>(List.of(more));
        rules.add(0, first);
        return new Audience(rules, List.of(), ActingCover.STANDS_IN);
    }

    /**
     * Who belongs to it on a day.
     *
     * @param day the organization of the day
     * @return the people, and the vacant positions that nobody stands for; rules that name what the organization never has are
     *     findings
     */
    public AudienceOfDay on(OrganizationDay day) {
        return new AudienceRun(this, day).audience();
    }
}
