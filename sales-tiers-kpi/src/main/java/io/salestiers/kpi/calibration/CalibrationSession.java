package io.salestiers.kpi.calibration;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.kpi.scorecard.RatingId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A meeting in which the ratings of some people are compared and decided.
 *
 * <p>Three regional managers compare the representatives of the east with a quorum of two: what one proposes another has to
 * support before it can be decided. The session knows what was said; who may say it is asked where its commands are
 * applied. Immutable and safe for use by several threads.
 *
 * @param id its id
 * @param participants who takes part, one or more
 * @param people whose ratings are compared, one or more
 * @param quorum how many must support a proposal before it can be decided: 1 or more, at most the participants
 * @param proposals what was proposed, in order
 * @param open whether it goes on
 */
public record CalibrationSession(
        SessionId id,
        SortedSet<PersonId> participants,
        SortedSet<PersonId> people,
        int quorum,
        List<Proposal> proposals,
        boolean open) {
    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if nobody takes part or is talked about, the quorum can't be reached, or proposals are
     *     not numbered in order or about others
     */
    public CalibrationSession {
        requireNonNull(id, "id");
        participants = Collections.unmodifiableSortedSet(new TreeSet<>(participants));
        people = Collections.unmodifiableSortedSet(new TreeSet<>(people));
        proposals = List.copyOf(proposals);
        if (participants.isEmpty() || people.isEmpty()) {
            throw new IllegalArgumentException(
                    "session " + id + " must have participants and people, but had " + participants + " and " + people);
        }
        if (quorum < 1 || quorum > participants.size()) {
            throw new IllegalArgumentException("quorum of session " + id + " must be 1 to " + participants.size()
                    + ", the number of participants, but was " + quorum);
        }
        for (int i = 0; i < proposals.size(); i++) {
            if (proposals.get(i).number() != i + 1
                    || !people.contains(proposals.get(i).person())) {
                throw new IllegalArgumentException("proposals of session " + id
                        + " must be numbered from 1 and about its people, but there was " + proposals.get(i));
            }
        }
    }

    /**
     * A session that begins.
     *
     * @param id its id
     * @param participants who takes part
     * @param people whose ratings are compared
     * @param quorum how many must support a proposal
     * @return the session without proposals
     * @throws IllegalArgumentException as the constructor
     */
    public static CalibrationSession convened(
            SessionId id, SortedSet<PersonId> participants, SortedSet<PersonId> people, int quorum) {
        return new CalibrationSession(id, participants, people, quorum, List.of(), true);
    }

    /**
     * A proposal by its number.
     *
     * @param number 1 for the first
     * @return the proposal; empty if there is none
     */
    public Optional<Proposal> proposal(int number) {
        return number < 1 || number > proposals.size() ? Optional.empty() : Optional.of(proposals.get(number - 1));
    }

    /**
     * The session with one more proposal, which its proposer supports.
     *
     * @param person for whom
     * @param rating the rating
     * @param score the score that goes with it
     * @param reason why
     * @param by who proposes it
     * @return a copy
     * @throws IllegalArgumentException if the session is not about the person
     */
    public CalibrationSession proposed(
            PersonId person, RatingId rating, Optional<Ratio> score, AuditCode reason, PersonId by) {
        List<Proposal> more = new ArrayList<>(proposals);
        more.add(new Proposal(
                proposals.size() + 1,
                person,
                rating,
                score,
                reason,
                by,
                new TreeSet<>(List.of(by)),
                ProposalState.OPEN));
        return new CalibrationSession(id, participants, people, quorum, more, open);
    }

    /**
     * The session with one more supporter of a proposal.
     *
     * @param number which proposal
     * @param by who supports it
     * @return a copy
     */
    public CalibrationSession supported(int number, PersonId by) {
        return withProposals(proposals.stream()
                .map(each -> each.number() == number ? each.supportedBy(by) : each)
                .toList());
    }

    /**
     * The session after a proposal was decided on: the other open ones about the same person are dropped.
     *
     * @param number which proposal
     * @return a copy
     */
    public CalibrationSession decided(int number) {
        PersonId person = proposals.get(number - 1).person();
        return withProposals(proposals.stream()
                .map(each ->
                        each.state() != ProposalState.OPEN || !each.person().equals(person)
                                ? each
                                : each.with(each.number() == number ? ProposalState.DECIDED : ProposalState.DROPPED))
                .toList());
    }

    /**
     * The session without what is open about a person, because their evaluation begins anew.
     *
     * @param person about whom
     * @return a copy
     */
    public CalibrationSession dropped(PersonId person) {
        return withProposals(proposals.stream()
                .map(each -> each.state() == ProposalState.OPEN && each.person().equals(person)
                        ? each.with(ProposalState.DROPPED)
                        : each)
                .toList());
    }

    /**
     * The session closed; what was not decided is dropped.
     *
     * @return a copy
     */
    public CalibrationSession closed() {
        List<Proposal> left = proposals.stream()
                .map(each -> each.state() == ProposalState.OPEN ? each.with(ProposalState.DROPPED) : each)
                .toList();
        return new CalibrationSession(id, participants, people, quorum, left, false);
    }

    private CalibrationSession withProposals(List<Proposal> other) {
        return new CalibrationSession(id, participants, people, quorum, other, open);
    }
}
