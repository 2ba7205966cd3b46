package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A panel with its votes. Immutable and safe for use by several threads.
 *
 * @param convenedBy who convened it
 * @param chair who is in the chair
 * @param members who is on it, the chair among them
 * @param recused who has recused themself
 * @param votes the votes in the order in which they were given, one of each member at most
 */
public record Panel(
        PersonId convenedBy,
        PersonId chair,
        SortedSet<PersonId> members,
        SortedSet<PersonId> recused,
        List<PanelVote> votes) {
    /** Copies the collections. */
    public Panel {
        requireNonNull(convenedBy, "convenedBy");
        requireNonNull(chair, "chair");
        members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
        recused = Collections.unmodifiableSortedSet(new TreeSet<>(recused));
        votes = List.copyOf(votes);
    }

    Panel withRecusal(PersonId member) {
        SortedSet<PersonId> more = new TreeSet<>(recused);
        more.add(member);
        return new Panel(convenedBy, chair, members, more, votes);
    }

    Panel withVote(PanelVote vote) {
        List<PanelVote> more = new ArrayList<>(votes);
        more.add(vote);
        return new Panel(convenedBy, chair, members, recused, more);
    }

    /**
     * The vote of a member.
     *
     * @param member who
     * @return the vote; empty if there is none yet
     */
    public Optional<PanelVote> voteOf(PersonId member) {
        return votes.stream().filter(vote -> vote.member().equals(member)).findFirst();
    }

    /**
     * How many votes are in favor.
     *
     * @return zero or more
     */
    public int inFavor() {
        return (int) votes.stream().filter(PanelVote::inFavor).count();
    }

    /**
     * How many votes are against.
     *
     * @return zero or more
     */
    public int against() {
        return votes.size() - inFavor();
    }

    /**
     * What comes of the votes.
     *
     * @param rules how panels decide
     * @return the outcome; empty if fewer have voted than must
     */
    public Optional<PanelOutcome> outcome(PanelRules rules) {
        if (votes.size() < rules.quorum()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (rules.majority()) {
                    case ALL -> recommended(against() == 0);
                    case TWO_THIRDS -> recommended(3L * inFavor() >= 2L * votes.size());
                    case MORE_THAN_HALF ->
                        inFavor() == against() ? tied(rules.tie().orElseThrow()) : recommended(inFavor() > against());
                });
    }

    private PanelOutcome tied(PanelTie rule) {
        return switch (rule) {
            case NOT_RECOMMENDED -> PanelOutcome.NOT_RECOMMENDED;
            case CHAIR_DECIDES ->
                recommended(voteOf(chair).map(PanelVote::inFavor).orElse(false));
            case APPROVER_DECIDES -> PanelOutcome.LEFT_TO_APPROVER;
        };
    }

    private static PanelOutcome recommended(boolean yes) {
        return yes ? PanelOutcome.RECOMMENDED : PanelOutcome.NOT_RECOMMENDED;
    }
}
