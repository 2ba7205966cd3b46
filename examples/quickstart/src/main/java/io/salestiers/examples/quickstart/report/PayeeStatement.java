package io.salestiers.examples.quickstart.report;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What one payee gets to see: own results, own pay and every step to it, and nothing about anybody else.
 *
 * @param person the payee
 * @param displayName the payee's name
 * @param title the heading
 * @param period the period that was closed
 * @param keyFigures the numbers that are shown first
 * @param tables tables such as the payee's deals
 * @param payout why the payout is what it is, down to the deal and the band slice
 * @param explanations the explanations of other numbers by id; the ids are those of this statement
 */
public record PayeeStatement(
        PersonId person,
        String displayName,
        LocalizedText title,
        Period period,
        List<KeyFigure> keyFigures,
        List<ExplainedTable> tables,
        Explanation payout,
        Map<String, Explanation> explanations) {
    /** Copies, and refuses ids that lead to nothing and steps that concern somebody else. */
    public PayeeStatement {
        requireNonNull(person, "person");
        requireNonNull(displayName, "displayName");
        requireNonNull(title, "title");
        requireNonNull(period, "period");
        keyFigures = List.copyOf(keyFigures);
        tables = List.copyOf(tables);
        requireNonNull(payout, "payout");
        explanations = Report.byId(explanations);
        Report.requireKnown(explanations, keyFigures, tables);
        requireOwn(person, payout, explanations);
    }

    // A slip here would tell colleagues each other's pay, so it is refused and not merely tested.
    private static void requireOwn(PersonId person, Explanation payout, Map<String, Explanation> explanations) {
        Set<String> others = new TreeSet<>();
        Stream.concat(Stream.of(payout), explanations.values().stream())
                .flatMap(explanation -> explanation.flatten().stream())
                .flatMap(step -> step.person().stream())
                .filter(id -> !id.equals(person.value()))
                .forEach(others::add);
        if (!others.isEmpty()) {
            throw new IllegalArgumentException(
                    "statement of " + person + " must concern nobody else, but has steps of " + others);
        }
    }
}
