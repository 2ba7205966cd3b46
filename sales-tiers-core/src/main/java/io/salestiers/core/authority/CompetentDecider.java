package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import java.util.List;

/**
 * Who may decide about something: a person, the outside body, or nobody.
 *
 * <!-- sample: AuthoritySamplesTest#decider -->
 * <pre>{@code
 * CompetentDecider decider = authority.competentDecider(capability, Target.of(ZHANG), NOW);
 * }</pre>
 */
public sealed interface CompetentDecider {
    /**
     * The next person up the line who may decide.
     *
     * @param person who
     * @param decision why
     */
    record OnePerson(PersonId person, AuthorityDecision decision) implements CompetentDecider {
        /** Refuses absent parts. */
        public OnePerson {
            requireNonNull(person, "person");
            requireNonNull(decision, "decision");
        }
    }

    /**
     * The registered outside body, because it concerns the highest tier.
     *
     * @param body which
     * @param member a member who may speak for it
     * @param decision why
     */
    record Outside(OutsideBody body, PersonId member, AuthorityDecision decision) implements CompetentDecider {
        /** Refuses absent parts. */
        public Outside {
            requireNonNull(body, "body");
            requireNonNull(member, "member");
            requireNonNull(decision, "decision");
        }
    }

    /**
     * Nobody.
     *
     * @param reasons why not: what speaks against each person up the line
     */
    record Nobody(List<Finding> reasons) implements CompetentDecider {
        /** Copies the list. */
        public Nobody {
            reasons = List.copyOf(reasons);
        }
    }
}
