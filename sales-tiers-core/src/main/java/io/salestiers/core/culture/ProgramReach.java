package io.salestiers.core.culture;

import io.salestiers.core.feedback.Anonymity;
import io.salestiers.core.feedback.Answer;
import io.salestiers.core.feedback.AnswerSheet;
import io.salestiers.core.feedback.Breakdown;
import io.salestiers.core.feedback.FeedbackMeasures;
import io.salestiers.core.feedback.GroupedFigures;
import io.salestiers.core.feedback.QuestionKind;
import io.salestiers.core.feedback.Respondents;
import io.salestiers.core.feedback.Survey;
import io.salestiers.core.feedback.SurveyId;
import io.salestiers.core.feedback.SurveyQuestion;
import io.salestiers.core.feedback.SurveyResults;
import io.salestiers.core.feedback.SurveyResultsCalculator;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Tenures;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How many of those who may take part in a program do (覆盖率), without telling who.
 *
 * <p>Taking part is treated like an answer of 1 to an anonymous question, and not taking part like one of 0: units with too few
 * eligible people are hidden, and so is what would let anybody work them out. Stateless and safe for use by several threads.
 *
 * <!-- sample: CultureSamplesTest#reach -->
 * <pre>{@code
 * List<ProgramParticipation> participations =
 *         List.of(new ProgramParticipation(SUN, program.id(), DateRange.parse("2026-05-01/")));
 * ProgramReach.Reach reach = ProgramReach.DEFAULT
 *         .on(program, participations, organization, EAST, LocalDate.of(2026, 6, 1), 3)
 *         .orThrow();
 * GroupFigures east = reach.figures().shown().get(0); // 3 may take part, a third of them does
 * }</pre>
 */
public final class ProgramReach {
    /** The one of this release. */
    public static final ProgramReach DEFAULT = new ProgramReach();

    private static final DimensionId PROGRAM = DimensionId.of("program");

    private ProgramReach() {}

    /**
     * The reach on a day.
     *
     * @param figures by unit: how many may take part, as answers, and the share that does
     * @param observations the same as figures of measures, of units only
     */
    public record Reach(GroupedFigures figures, List<Observation> observations) {
        /** Copies the list. */
        public Reach {
            observations = List.copyOf(observations);
        }
    }

    /**
     * Who may take part on a day: who has held a position of its tiers for long enough without a break.
     *
     * @param program the program
     * @param organization the organization
     * @param day the day
     * @return the people; nobody on a day on which it is not offered
     */
    public SortedSet<PersonId> eligible(Program program, Organization organization, LocalDate day) {
        SortedSet<PersonId> eligible = new TreeSet<>();
        if (program.offered().contains(day)) {
            Tenures tenures = Tenures.of(organization);
            for (PersonId person : organization.people()) {
                boolean longEnough = tenures.inAnyOf(person, program.tiers()).stream()
                        .anyMatch(days ->
                                days.contains(day) && !day.isBefore(days.from().plusDays(program.daysInService())));
                if (longEnough) {
                    eligible.add(person);
                }
            }
        }
        return eligible;
    }

    /**
     * How far a program reaches on a day.
     *
     * @param program the program
     * @param participations who takes part in this and other programs
     * @param organization the organization
     * @param scope the unit to look at, with all units below it
     * @param day the day
     * @param least the least number of eligible people of a unit that is shown, {@link Anonymity#LEAST_THRESHOLD} or more
     * @return the reach, with a warning for each who takes part on the day and is not eligible
     * @throws io.salestiers.core.result.NotFoundException if the organization never has the unit
     * @throws io.salestiers.core.result.InvalidDefinitionException if {@code least} is too low
     */
    public WithFindings<Reach> on(
            Program program,
            Collection<ProgramParticipation> participations,
            Organization organization,
            UnitId scope,
            LocalDate day,
            int least) {
        OrganizationDay today = organization.on(day);
        SortedSet<PersonId> eligible = eligible(program, organization, day);
        SortedSet<PersonId> takingPart = new TreeSet<>();
        participations.stream()
                .filter(each ->
                        each.program().equals(program.id()) && each.days().contains(day))
                .forEach(each -> takingPart.add(each.person()));
        List<AnswerSheet> sheets = new ArrayList<>();
        for (PersonId person : eligible) {
            today.positionOf(person)
                    .flatMap(today::unitOf)
                    .filter(unit -> today.liesIn(unit, scope))
                    .ifPresent(unit -> sheets.add(sheet(unit, takingPart.contains(person))));
        }
        Survey asked = asked(program, scope, day, least);
        SurveyResults results = SurveyResultsCalculator.DEFAULT
                .results(asked, sheets, organization, day.plusDays(1))
                .orThrow();
        List<Finding> findings = new ArrayList<>();
        for (PersonId person : takingPart) {
            if (!eligible.contains(person)) {
                findings.add(Finding.of(CultureFinding.NOT_ELIGIBLE, Place.about("person:" + person))
                        .with("person", person.value())
                        .with("program", program.id().value())
                        .with("day", day));
            }
        }
        return WithFindings.of(new Reach(results.of("part"), observations(program, results)), findings);
    }

    private static AnswerSheet sheet(UnitId unit, boolean takesPart) {
        return new AnswerSheet(unit, Optional.empty(), Optional.empty(), Collections.emptySortedMap())
                .with("part", Answer.level(takesPart ? 1 : 0));
    }

    private static Survey asked(Program program, UnitId scope, LocalDate day, int least) {
        return new Survey(
                SurveyId.of(program.id().value()),
                program.name(),
                Respondents.EMPLOYEES,
                scope,
                DateRange.closed(day, day),
                new Anonymity.Threshold(least),
                Breakdown.BY_UNIT,
                List.of(SurveyQuestion.required("part", program.name(), new QuestionKind.Scale(0, 1))),
                List.of());
    }

    private static List<Observation> observations(Program program, SurveyResults results) {
        List<Observation> observations = new ArrayList<>();
        for (Observation each : results.observations()) {
            boolean count = each.measure().equals(FeedbackMeasures.QUESTION_ANSWERS);
            observations.add(new Observation(
                            count ? CultureMeasures.PROGRAM_ELIGIBLE : CultureMeasures.PROGRAM_PARTICIPANTS,
                            each.subject(),
                            each.day(),
                            Quantity.of(each.value().value(), Unit.COUNT),
                            each.member(),
                            each.source())
                    .with(PROGRAM, program.id().value()));
        }
        return observations;
    }
}
