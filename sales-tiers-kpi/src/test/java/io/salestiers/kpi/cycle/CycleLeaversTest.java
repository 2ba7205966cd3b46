package io.salestiers.kpi.cycle;

import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.A;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.B;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.CHEN;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.GU;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.HE;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.LI;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.SUN;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.TANG;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.WANG;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.ZHAO;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.goals;
import static io.salestiers.kpi.testkit.cycle.ReviewedCompany.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityFindings;
import io.salestiers.core.authority.Interest;
import io.salestiers.core.authority.InterestKind;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.Transition;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.testkit.cycle.CycleDriver;
import io.salestiers.kpi.testkit.cycle.ReviewedCompany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Sun was evaluated for the second quarter and leaves on 1 October; who decides about the result then. */
class CycleLeaversTest {
    private static final DateRange QUARTER = DateRange.parse("2025-04-01/2025-07-01");
    private static final LocalDate LATER = LocalDate.of(2025, 10, 8);

    /** Published on Monday 2025-09-29, to be appealed against until Monday 2025-10-06. */
    private static CycleDriver published(Authority authority) {
        CycleState all = ReviewedCompany.draft();
        CycleState draft = all.withEntries(all.entries().stream()
                .filter(entry -> entry.person().equals(SUN))
                .toList());
        CycleDriver cycle = new CycleDriver(
                        CycleProcess.of(ReviewedCompany.WORKING_DAYS),
                        authority,
                        new InMemoryCycleStore(),
                        draft,
                        Instant.parse("2025-03-25T02:00:00Z"))
                .on("2025-04-01")
                .by(ZHAO)
                .step(CycleStep.OPEN_GOALS);
        cycle.by(LI).goals(SUN, goals(SUN));
        cycle.by(ZHAO).step(CycleStep.START).on("2025-07-01").step(CycleStep.OPEN_REVIEW);
        cycle.by(SUN).scoreSelf(result(SUN, 90)).by(LI).score(result(SUN, 75));
        evaluate(cycle.by(ZHAO).step(CycleStep.START_CALIBRATION), "s");
        return cycle.by(ZHAO)
                .step(CycleStep.ATTACH_DISTRIBUTION)
                .step(CycleStep.LOCK)
                .on("2025-09-29")
                .by(TANG)
                .step(CycleStep.PUBLISH);
    }

    /** From a score to an approval. */
    private static void evaluate(CycleDriver cycle, String session) {
        cycle.by(ZHAO).convene(session, List.of(HE, GU), List.of(SUN));
        cycle.by(HE).because("as-computed").propose(session, SUN, B, Optional.empty());
        cycle.by(GU).support(session, SUN, 1).decide(session, SUN, 1);
        cycle.by(ZHAO).closeSession(session);
        cycle.by(WANG).entry(SUN, EntryStep.APPROVE);
    }

    private static Function<CommandHeader, CycleCommand> hear(AppealOutcome outcome) {
        return header -> new CycleCommand.HearAppeal(header, SUN, outcome, Optional.empty(), Optional.empty());
    }

    private static Function<CommandHeader, CycleCommand> entry(EntryStep step) {
        return header -> CycleCommand.entry(header, SUN, step);
    }

    @Test
    void theAppealOfALeaverIsHeard() {
        CycleDriver cycle = published(ReviewedCompany.authority());
        // Gone, but the window is open.
        cycle.on("2025-10-03").by(SUN).appeal("customer-moved");
        cycle.on("2025-10-09");
        assertThat(cycle.by(WANG).because("why").refused(hear(AppealOutcome.UPHOLD)))
                .containsExactlyInAnyOrder(
                        AuthorityFindings.NO_GRANT,
                        AuthorityFindings.INTEREST,
                        CycleFinding.INVOLVED,
                        CycleFinding.BY_FORMER_POSITION);
        Transition<CycleState> amended = cycle.by(TANG)
                .because("counted-twice")
                .tries(header -> new CycleCommand.HearAppeal(
                        header, SUN, AppealOutcome.AMEND, Optional.of(A), Optional.of(Ratio.of(80))));
        assertThat(amended.done()).isTrue();
        assertThat(amended.audit())
                .allSatisfy(record -> assertThat(record.grants()).hasToString("[G-tang]"));
        assertThat(amended.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(CycleFinding.BY_FORMER_POSITION);
            assertThat(finding.message(Texts.of(Locale.ENGLISH, CoreMessages.catalogue(), KpiMessages.catalogue())))
                    .isEqualTo("'sun' has left; whoever stands above position 'p-sun' decides, by the position held on"
                            + " 2025-06-30");
            assertThat(finding.message(Texts.of(Locale.CHINA, CoreMessages.catalogue(), KpiMessages.catalogue())))
                    .contains("“sun”已离开", "“p-sun”");
        });
        assertThat(cycle.entry(SUN).result().orElseThrow().rating()).isEqualTo(A);
        assertThat(cycle.entry(SUN).versions()).hasSize(2);
        // Nothing is said about a position as long as the person is there.
        CycleDriver before =
                published(ReviewedCompany.authority()).on("2025-09-30").by(SUN).appeal("x");
        assertThat(before.by(TANG)
                        .because("why")
                        .tries(hear(AppealOutcome.UPHOLD))
                        .findings())
                .isEmpty();
    }

    @Test
    void theResultOfALeaverIsReopenedByTwoAndEvaluatedAnew() {
        CycleDriver cycle = published(ReviewedCompany.authority())
                .on("2025-10-08")
                .by(ZHAO)
                .step(CycleStep.OPEN_APPEALS)
                .step(CycleStep.CLOSE);
        // Chen leads another team.
        assertThat(cycle.by(CHEN).because("late-facts").refused(entry(EntryStep.REQUEST_REOPENING)))
                .containsExactly(AuthorityFindings.OUT_OF_SCOPE, CycleFinding.BY_FORMER_POSITION);
        // Sun cannot ask for it, present or gone.
        assertThat(cycle.by(SUN).because("late-facts").refused(entry(EntryStep.REQUEST_REOPENING)))
                .contains(AuthorityFindings.SELF);
        cycle.by(LI).because("late-facts").entry(SUN, EntryStep.REQUEST_REOPENING);
        assertThat(cycle.refused(entry(EntryStep.APPROVE_REOPENING))).contains(CycleFinding.SAME_PERSON);
        cycle.by(ZHAO).entry(SUN, EntryStep.APPROVE_REOPENING);
        assertThat(cycle.state().phase()).isEqualTo(CyclePhase.APPEALS_OPEN);
        // Another reviewer must stand above the position that Sun held.
        assertThat(cycle.refused(header -> new CycleCommand.AssignReviewer(header, SUN, CHEN)))
                .contains(CycleFinding.REVIEWER_NOT_COMPETENT);
        cycle.does(header -> new CycleCommand.AssignReviewer(header, SUN, WANG))
                .does(header -> new CycleCommand.AssignReviewer(header, SUN, LI));
        cycle.by(LI).score(result(SUN, 70));
        evaluate(cycle, "t");
        cycle.by(TANG).entry(SUN, EntryStep.PUBLISH_AGAIN);
        assertThat(cycle.entry(SUN).result().orElseThrow().cause()).isEqualTo(ResultCause.REOPENED);
        assertThat(cycle.entry(SUN).result().orElseThrow().score()).contains(Ratio.of(70));
        assertThat(cycle.entry(SUN).versions()).hasSize(2);
    }

    @Test
    void anInterestInThePersonStillCounts() {
        Authority plain = ReviewedCompany.authority();
        Authority interested = plain.with(plain.state()
                .withInterests(List.of(new Interest(
                        TANG, Subject.of(SUN), InterestKind.POOL, DateRange.parse("2025-01-01/2026-01-01")))));
        CycleDriver cycle = published(interested).on("2025-10-03").by(SUN).appeal("customer-moved");
        assertThat(cycle.by(TANG).because("why").refused(hear(AppealOutcome.UPHOLD)))
                .containsExactly(AuthorityFindings.INTEREST, CycleFinding.BY_FORMER_POSITION);
    }

    @Nested
    class Place {
        private static final PersonId MA = PersonId.of("ma");

        private Optional<FormerPlace> place(Organization organization, PersonId person) {
            return FormerPlace.of(person, organization, QUARTER, LATER);
        }

        private Organization company(List<String> closed, String... days) {
            var builder = Organization.builder(Charters.standard().ladder(), LocalDate.of(2025, 1, 1))
                    .unit("company", LocalizedText.of("Company", "公司"))
                    .position("top", "administrator", "company")
                    .position("lead", "supervisor", "company")
                    .position("one", "representative", "company")
                    .position("two", "representative", "company")
                    .reportsTo("lead", "top")
                    .reportsTo("one", "lead")
                    .reportsTo("two", "lead");
            for (int i = 0; i < days.length; i += 2) {
                builder.holder("ma", days[i], DateRange.parse(days[i + 1]));
            }
            closed.forEach(position -> builder.closePosition(position, LocalDate.of(2025, 10, 1)));
            return builder.build();
        }

        private FormerPlace at(String position, String day) {
            return new FormerPlace(PositionId.of(position), LocalDate.parse(day));
        }

        @Test
        void isThatOfTheLastDayInThePeriod() {
            assertThat(place(company(List.of(), "one", "2025-01-01/2025-10-01"), MA))
                    .contains(at("one", "2025-06-30"));
            assertThat(place(company(List.of(), "one", "2025-01-01/2025-05-10"), MA))
                    .contains(at("one", "2025-05-09"));
            assertThat(place(company(List.of(), "one", "2025-01-01/2025-05-10", "two", "2025-05-10/2025-06-20"), MA))
                    .contains(at("two", "2025-06-19"));
            // What came after the period does not matter.
            assertThat(place(company(List.of(), "one", "2025-01-01/2025-07-01", "lead", "2025-07-01/2025-09-01"), MA))
                    .contains(at("one", "2025-06-30"));
        }

        @Test
        void isNoneOfWhoIsThereOrNeverWas() {
            assertThat(place(company(List.of(), "one", "2025-01-01/2025-05-10", "two", "2025-09-01/2026-01-01"), MA))
                    .isEmpty();
            assertThat(place(company(List.of(), "one", "2025-01-01/2025-04-01"), MA))
                    .isEmpty();
            assertThat(place(company(List.of(), "one", "2025-07-01/2025-09-01"), MA))
                    .isEmpty();
            assertThat(place(company(List.of()), MA)).isEmpty();
        }

        @Test
        void ofAPositionThatIsGoneIsTheNextOneOfTheLine() {
            assertThat(place(company(List.of("one"), "one", "2025-01-01/2025-10-01"), MA))
                    .contains(at("lead", "2025-06-30"));
            assertThat(place(company(List.of("one", "lead"), "one", "2025-01-01/2025-10-01"), MA))
                    .contains(at("top", "2025-06-30"));
        }

        @Test
        void mayBeOneThatSomebodyActedFor() {
            Organization organization = Organization.builder(Charters.standard().ladder(), LocalDate.of(2025, 1, 1))
                    .unit("company", LocalizedText.of("Company", "公司"))
                    .position("lead", "supervisor", "company")
                    .acting("ma", "lead", DateRange.parse("2025-04-01/2025-06-01"))
                    .build();
            assertThat(place(organization, MA)).contains(at("lead", "2025-05-31"));
        }
    }

    /** Findings of a finding's own catalogue can be read in both languages. */
    @Test
    void reasonsCanBeRead() {
        CycleDriver cycle = published(ReviewedCompany.authority()).by(SUN).appeal("ground");
        List<Finding> refusal = cycle.by(TANG)
                .because("why")
                .tries(header -> new CycleCommand.HearAppeal(
                        header, SUN, AppealOutcome.AMEND, Optional.of(A), Optional.of(Ratio.of(79))))
                .refusal();
        assertThat(refusal).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(CycleFinding.SCORE_OUTSIDE_BAND);
            assertThat(finding.message(Texts.of(Locale.ENGLISH, CoreMessages.catalogue(), KpiMessages.catalogue())))
                    .startsWith("the score 79 of 'sun' does not go with the rating 'A', but with: B");
        });
    }
}
