package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How a panel (晋升评审) comes to its recommendation. Who has a reason to recuse themself does not vote and does not count.
 *
 * @param quorum how many must vote, 2 or more
 * @param majority which share of the votes it takes
 * @param tie what holds with as many votes for as against; present exactly if more than half is needed, for else a tie never
 *     reaches the share
 */
public record PanelRules(int quorum, PanelMajority majority, Optional<PanelTie> tie) {
    /** Refuses a panel of one, and a tie without a rule. */
    public PanelRules {
        requireNonNull(majority, "majority");
        requireNonNull(tie, "tie");
        if (quorum < 2) {
            throw new IllegalArgumentException("quorum must be at least 2, but was " + quorum);
        }
        if (tie.isPresent() != (majority == PanelMajority.MORE_THAN_HALF)) {
            throw new IllegalArgumentException(
                    "a tie needs a rule exactly if more than half is needed, but the majority was " + majority
                            + " and the rule " + tie);
        }
    }

    /**
     * More than half of the votes.
     *
     * @param quorum how many must vote
     * @param tie what holds with as many votes for as against
     * @return the rules
     */
    public static PanelRules moreThanHalf(int quorum, PanelTie tie) {
        return new PanelRules(quorum, PanelMajority.MORE_THAN_HALF, Optional.of(tie));
    }
}
