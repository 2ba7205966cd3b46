package io.salestiers.kpi.cycle;

import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.A;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.B;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.C;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.CHEN;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.GU;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.HE;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.LI;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.QIAN;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.SUN;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.TANG;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.WANG;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.ZHANG;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.ZHAO;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.goals;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Transition;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.kpi.testkit.cycle.CycleDriver;
import io.salestiers.kpi.testkit.cycle.ReviewedCompany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The second quarter of 2025 in a company of ten, from its draft to its end and once more. Zhao runs the cycle, Li and Chen
 * score their representatives, He and Gu calibrate, Tang publishes and hears appeals.
 */
class CycleStoryTest {
    private static final Map<PersonId, Integer> POINTS = Map.of(LI, 82, CHEN, 75, ZHANG, 58, SUN, 75, QIAN, 91);

    private static final List<PersonId> EVERYBODY = List.of(LI, CHEN, ZHANG, SUN, QIAN);

    @Test
    void oneCommand() {
        CycleStore store = new InMemoryCycleStore();
        CycleState draft = ReviewedCompany.draft();
        Authority authority = ReviewedCompany.authority();
        Instant now = Instant.parse("2025-04-01T02:00:00Z");
        store.found(draft, now);
        BusinessCalendar workingDays = ReviewedCompany.WORKING_DAYS;
        // sample: command
        CycleProcess process = CycleProcess.of(workingDays).besides(store.all());
        CycleCommand open = CycleCommand.advance(CommandHeader.of("form-1"), CycleStep.OPEN_GOALS);
        Transition<CycleState> opened = process.apply(draft, open, Actor.of(ZHAO), authority, now);
        Outcome<CycleState> stored = store.append(draft.id(), opened, draft.revision(), now); // state, events and audit
        CyclePhase phase = stored.orThrow().phase(); // GOALS_OPEN
        // end
        assertThat(phase).isEqualTo(CyclePhase.GOALS_OPEN);
    }

    private static CycleDriver cycle() {
        return new CycleDriver(
                CycleProcess.of(ReviewedCompany.WORKING_DAYS),
                ReviewedCompany.authority(),
                new InMemoryCycleStore(),
                ReviewedCompany.draft(),
                Instant.parse("2025-03-25T02:00:00Z"));
    }

    private static PersonId reviewer(PersonId person) {
        return ReviewedCompany.line(person).get(0);
    }

    private static PersonId reviewerOfReviewer(PersonId person) {
        return ReviewedCompany.line(person).get(1);
    }

    @Test
    void fromDraftToClosedAndReopened() {
        CycleDriver cycle = cycle();
        // sample: story
        // April: goals are agreed, then people work.
        cycle.on("2025-04-01").by(ZHAO).step(CycleStep.OPEN_GOALS);
        for (PersonId person : EVERYBODY) {
            cycle.by(reviewer(person)).goals(person, goals(person));
        }
        cycle.by(ZHAO).step(CycleStep.START);

        // July: everybody scores themself, then the manager does.
        cycle.on("2025-07-01").step(CycleStep.OPEN_REVIEW);
        for (PersonId person : EVERYBODY) {
            cycle.by(person).scoreSelf(result(person, 90));
            cycle.by(reviewer(person)).score(result(person, points(person)));
        }

        // Two managers of other regions compare the ratings. Zhang's 58 points are a C; they decide on a B.
        cycle.on("2025-07-07").by(ZHAO).step(CycleStep.START_CALIBRATION);
        cycle.convene("july", List.of(HE, GU), EVERYBODY);
        cycle.by(HE).because("large-customer-lost").propose("july", ZHANG, B, Optional.of(Ratio.of(60)));
        cycle.by(GU).support("july", ZHANG, 1);
        cycle.by(HE).decide("july", ZHANG, 1);
        int proposal = 2;
        for (PersonId person : List.of(LI, CHEN, SUN, QIAN)) {
            cycle.by(HE).because("as-computed").propose("july", person, rating(person), Optional.empty());
            cycle.by(GU).support("july", person, proposal).decide("july", person, proposal);
            proposal++;
        }
        cycle.by(ZHAO).closeSession("july");

        // Who approves has not scored; who publishes has not locked, and has the report of how ratings spread.
        for (PersonId person : EVERYBODY) {
            cycle.by(reviewerOfReviewer(person)).entry(person, EntryStep.APPROVE);
        }
        cycle.on("2025-07-10").by(ZHAO).step(CycleStep.ATTACH_DISTRIBUTION).step(CycleStep.LOCK);
        cycle.on("2025-07-11").by(TANG).step(CycleStep.PUBLISH);

        // Friday 11 July: five working days to appeal. Qian confirms having seen the result; Zhang contests.
        cycle.by(ZHAO).step(CycleStep.OPEN_APPEALS);
        cycle.on("2025-07-14").by(QIAN).entry(QIAN, EntryStep.ACKNOWLEDGE);
        cycle.on("2025-07-18").by(ZHANG).appeal("customer-moved");
        cycle.on("2025-07-22")
                .by(TANG)
                .because("customer-was-counted-twice")
                .amend(ZHANG, A, Optional.of(Ratio.of(80)));
        cycle.on("2025-07-30").by(ZHAO).step(CycleStep.CLOSE);

        // September: late facts about Sun. Li asks, Zhao agrees, and the result is evaluated anew.
        cycle.on("2025-09-01").by(LI).because("late-facts").entry(SUN, EntryStep.REQUEST_REOPENING);
        cycle.by(ZHAO).entry(SUN, EntryStep.APPROVE_REOPENING);
        // end
        assertThat(cycle.state().phase()).isEqualTo(CyclePhase.APPEALS_OPEN);
        assertThat(cycle.entry(ZHANG).versions()).hasSize(2);
        // The computed and both decided values are all kept.
        ResultVersion first = cycle.entry(ZHANG).versions().get(0);
        ResultVersion second = cycle.entry(ZHANG).versions().get(1);
        assertThat(first.calculated().rating()).contains(C);
        assertThat(first.calculated().score()).contains(Ratio.of(58));
        assertThat(first.rating()).isEqualTo(B);
        assertThat(first.score()).contains(Ratio.of(60));
        assertThat(first.decided().decidedBy()).isEqualTo(HE);
        assertThat(first.decided().supporters()).containsExactly(GU, HE);
        assertThat(first.decided().reason()).hasToString("large-customer-lost");
        assertThat(first.approvedBy()).containsExactly(WANG);
        assertThat(first.publishedBy()).isEqualTo(TANG);
        assertThat(first.appealUntil()).isEqualTo(LocalDate.of(2025, 7, 18));
        assertThat(second.calculated()).isEqualTo(first.calculated());
        assertThat(second.rating()).isEqualTo(A);
        assertThat(second.cause()).isEqualTo(ResultCause.AMENDED);
        assertThat(second.supersedes()).contains(first.digest());
        assertThat(second.appealUntil()).isEqualTo(LocalDate.of(2025, 7, 29));
        // Silence is recorded, not taken for consent; who appealed against version 1 was silent about version 2.
        assertThat(cycle.entry(LI).notAppealedAt()).isPresent();
        assertThat(cycle.entry(LI).acknowledgedAt()).isEmpty();
        assertThat(cycle.entry(ZHANG).notAppealedAt()).isPresent();
        assertThat(cycle.entry(QIAN).acknowledgedAt()).isPresent();
        // What was reopened keeps what was published, and loses what came after.
        ScorecardEntry sun = cycle.entry(SUN);
        assertThat(sun.stage()).isEqualTo(EntryStage.REOPENED);
        assertThat(sun.versions()).hasSize(1);
        assertThat(sun.manager()).isEmpty();
        assertThat(sun.decided()).isEmpty();
        assertThat(sun.approvedBy()).isEmpty();
        assertThat(sun.notAppealedAt()).isEmpty();
        assertThat(cycle.eventTypes())
                .endsWith(
                        CycleEventType.REOPENING_REQUESTED,
                        CycleEventType.REOPENED,
                        CycleEventType.RESULT_REOPENED,
                        CycleEventType.PAY_CORRECTION_DUE);

        // sample: again
        cycle.by(LI).score(result(SUN, 81));
        cycle.by(ZHAO).convene("september", List.of(HE, GU), List.of(SUN));
        cycle.by(GU).because("as-computed").propose("september", SUN, A, Optional.empty());
        cycle.by(HE).support("september", SUN, 1).decide("september", SUN, 1);
        cycle.by(ZHAO).closeSession("september");
        cycle.by(WANG).entry(SUN, EntryStep.APPROVE);
        cycle.by(TANG).entry(SUN, EntryStep.PUBLISH_AGAIN);
        cycle.on("2025-09-09").by(ZHAO).step(CycleStep.CLOSE);
        // end
        assertThat(cycle.state().phase()).isEqualTo(CyclePhase.CLOSED);
        assertThat(cycle.entry(SUN).versions())
                .extracting(ResultVersion::cause)
                .containsExactly(ResultCause.FIRST, ResultCause.REOPENED);
        assertThat(cycle.entry(SUN).result().orElseThrow().score()).contains(Ratio.of(81));
        assertThat(cycle.entry(SUN).versions().get(0).calculated().score()).contains(Ratio.of(75));
    }

    private static int points(PersonId person) {
        return POINTS.getOrDefault(person, 0);
    }

    private static io.salestiers.kpi.scorecard.RatingId rating(PersonId person) {
        return result(person, points(person)).rating().orElseThrow();
    }
}
