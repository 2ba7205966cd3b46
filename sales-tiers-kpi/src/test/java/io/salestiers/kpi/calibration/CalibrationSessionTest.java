package io.salestiers.kpi.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.org.PersonId;
import io.salestiers.kpi.scorecard.RatingId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CalibrationSessionTest {
    private static final AuditCode WHY = AuditCode.of("why");
    private static final RatingId A = RatingId.of("A");
    private static final PersonId HE = PersonId.of("he");
    private static final PersonId GU = PersonId.of("gu");
    private static final PersonId ZHANG = PersonId.of("zhang");
    private static final PersonId SUN = PersonId.of("sun");
    private static final CalibrationSession SESSION =
            CalibrationSession.convened(SessionId.of("s"), set(HE, GU), set(ZHANG, SUN), 2);

    private static SortedSet<PersonId> set(PersonId... people) {
        return Arrays.stream(people).collect(Collectors.toCollection(TreeSet::new));
    }

    private static CalibrationSession three() {
        return SESSION.proposed(ZHANG, A, Optional.empty(), WHY, HE)
                .proposed(ZHANG, RatingId.of("B"), Optional.empty(), WHY, GU)
                .proposed(SUN, A, Optional.empty(), WHY, GU);
    }

    private static List<ProposalState> states(CalibrationSession session) {
        return session.proposals().stream().map(Proposal::state).toList();
    }

    @Test
    void whoProposesSupports() {
        CalibrationSession session = three().supported(1, GU);
        assertThat(session.proposal(1)).hasValueSatisfying(proposal -> {
            assertThat(proposal.supporters()).containsExactly(GU, HE);
            assertThat(proposal.by()).isEqualTo(HE);
        });
        assertThat(session.proposal(2).orElseThrow().supporters()).containsExactly(GU);
        assertThat(session.proposal(0)).isEmpty();
        assertThat(session.proposal(4)).isEmpty();
    }

    @Test
    void aDecisionDropsTheOthersAboutThePerson() {
        CalibrationSession session = three().decided(1);
        assertThat(states(session)).containsExactly(ProposalState.DECIDED, ProposalState.DROPPED, ProposalState.OPEN);
        // What was decided once stays so.
        CalibrationSession again =
                session.proposed(ZHANG, A, Optional.empty(), WHY, GU).decided(4);
        assertThat(states(again))
                .containsExactly(
                        ProposalState.DECIDED, ProposalState.DROPPED, ProposalState.OPEN, ProposalState.DECIDED);
    }

    @Test
    void closingDropsWhatIsOpen() {
        CalibrationSession session = three().decided(1).closed();
        assertThat(session.open()).isFalse();
        assertThat(states(session))
                .containsExactly(ProposalState.DECIDED, ProposalState.DROPPED, ProposalState.DROPPED);
    }

    @Test
    void aReopenedResultDropsWhatIsOpenAboutIt() {
        assertThat(states(three().decided(3).dropped(ZHANG)))
                .containsExactly(ProposalState.DROPPED, ProposalState.DROPPED, ProposalState.DECIDED);
        assertThat(states(three().dropped(SUN)))
                .containsExactly(ProposalState.OPEN, ProposalState.OPEN, ProposalState.DROPPED);
    }

    @Test
    void whatMeansNothingIsRefused() {
        SessionId id = SessionId.of("s");
        assertThatThrownBy(() -> CalibrationSession.convened(id, set(), set(ZHANG), 1))
                .hasMessageContaining("must have participants and people");
        assertThatThrownBy(() -> CalibrationSession.convened(id, set(HE), set(), 1))
                .hasMessageContaining("must have participants and people");
        assertThatThrownBy(() -> CalibrationSession.convened(id, set(HE), set(ZHANG), 2))
                .hasMessage("quorum of session s must be 1 to 1, the number of participants, but was 2");
        assertThatThrownBy(() -> CalibrationSession.convened(id, set(HE), set(ZHANG), 0))
                .hasMessageContaining("quorum of session s must be 1 to 1");
        assertThatThrownBy(() -> SESSION.proposed(HE, A, Optional.empty(), WHY, GU))
                .hasMessageContaining("about its people");
        Proposal second = three().proposals().get(1);
        assertThatThrownBy(() -> new CalibrationSession(id, set(HE), set(ZHANG), 1, List.of(second), true))
                .hasMessageContaining("numbered from 1");
        assertThatThrownBy(() -> new Proposal(1, ZHANG, A, Optional.empty(), WHY, HE, set(GU), ProposalState.OPEN))
                .hasMessage("who proposes supports it, but 'he' is not among [gu]");
        assertThatThrownBy(() -> new Proposal(0, ZHANG, A, Optional.empty(), WHY, HE, set(HE), ProposalState.OPEN))
                .hasMessage("number of a proposal must be 1 or more, but was 0");
    }
}
