package io.salestiers.examples.quickstart.input;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Ids;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is worth knowing about the deals, each kind with all its rows. */
final class DealNotes {
    private DealNotes() {}

    static void add(InputFormat format, Problems problems, AgentRows agents, List<Opportunity> opportunities) {
        String file = format.nameOf(InputFile.OPPORTUNITIES);
        Set<PersonId> idle = Sellers.of(agents.assignments(), format);
        for (Opportunity opportunity : opportunities) {
            idle.remove(opportunity.agent());
            for (InputFindings code : kinds(agents, opportunity)) {
                problems.note(code, file, 0, Map.of(), opportunity.line(), opportunity.id());
            }
        }
        if (!idle.isEmpty()) {
            problems.note(
                    InputFindings.AGENTS_WITHOUT_DEALS,
                    format.nameOf(InputFile.AGENTS),
                    Map.of(),
                    idle.stream().map(PersonId::value).toList());
        }
        firstPeriod(format, problems, file, opportunities);
    }

    private static List<InputFindings> kinds(AgentRows agents, Opportunity opportunity) {
        List<InputFindings> kinds = new ArrayList<>();
        boolean open = !opportunity.stage().closed();
        if (open) {
            kinds.add(InputFindings.OPEN_DEALS);
            if (opportunity.engaged().isEmpty()) {
                kinds.add(InputFindings.OPEN_WITHOUT_DATE);
            }
        }
        if (opportunity.account().isEmpty()) {
            kinds.add(open ? InputFindings.OPEN_WITHOUT_ACCOUNT : InputFindings.CLOSED_WITHOUT_ACCOUNT);
        }
        if (opportunity
                .closed()
                .filter(day -> !agents.holdsPosition(opportunity.agent(), day))
                .isPresent()) {
            kinds.add(InputFindings.DEAL_WITHOUT_POSITION);
        }
        return kinds;
    }

    /** A quarter whose first month has no closed deal at all is a short base for any comparison. */
    private static void firstPeriod(
            InputFormat format, Problems problems, String file, List<Opportunity> opportunities) {
        Optional<Opportunity> first = opportunities.stream()
                .filter(opportunity -> opportunity.closed().isPresent())
                .min(Comparator.comparing((Opportunity opportunity) ->
                                opportunity.closed().orElseThrow())
                        .thenComparing(Opportunity::id, Ids::compare));
        if (first.isEmpty()) {
            return;
        }
        LocalDate day = first.get().closed().orElseThrow();
        Period quarter = format.calendar().periodOf(PeriodKind.QUARTER, day);
        LocalDate month =
                format.calendar().periodOf(PeriodKind.MONTH, day).range().from();
        if (month.isAfter(quarter.range().from())) {
            DateRange covered = DateRange.of(month, quarter.range().to().orElseThrow());
            int months = format.calendar().periodsIn(PeriodKind.MONTH, covered).size();
            problems.note(
                    InputFindings.FIRST_PERIOD_INCOMPLETE,
                    file,
                    0,
                    Map.of(
                            "period", Argument.text(quarter.name()),
                            "day", Argument.day(day),
                            "months", Argument.number(months)),
                    first.get().line(),
                    first.get().id());
        }
    }
}
