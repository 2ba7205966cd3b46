package io.salestiers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Language;
import io.salestiers.examples.quickstart.closing.ClosedPeriod;
import io.salestiers.examples.quickstart.input.Opportunity;
import io.salestiers.examples.quickstart.input.PublicDataSet;
import io.salestiers.examples.quickstart.output.StatementWriter;
import io.salestiers.examples.quickstart.output.Wording;
import io.salestiers.examples.quickstart.report.PayeeStatement;
import io.salestiers.examples.quickstart.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A statement is for its payee alone. It may hold totals of two or more other people (what a supervisor's override is a
 * share of, the fund of a pool), but no other person's id, name or deal: also not those of the payee's own team.
 */
@SuppressWarnings("NullAway.Init")
class StatementsTest {
    @TempDir
    private Path temp;

    private void nobodyElseIsIn(ClosedPeriod closed, String dealId) throws IOException {
        Report report = ClosedQuarters.report(closed);
        Path target = temp.resolve("closed");
        new StatementWriter(Wording.of(Language.EN, Main.catalogues())).write(report, target);
        TreeMap<String, Set<String>> deals = new TreeMap<>();
        closed.data()
                .opportunities()
                .forEach(deal -> deals.computeIfAbsent(deal.agent().value(), agent -> new TreeSet<>())
                        .add(deal.id()));
        Set<String> allDeals = closed.data().opportunities().stream()
                .map(Opportunity::id)
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(allDeals).allMatch(id -> id.matches(dealId));
        Pattern deal = Pattern.compile("(?<![\\w-])" + dealId + "(?![\\w-])");
        assertThat(report.statements())
                .extracting(PayeeStatement::person)
                .containsExactlyElementsOf(closed.run().payees());
        for (PayeeStatement statement : report.statements()) {
            String payee = statement.person().value();
            Set<String> names = othersThan(statement, closed);
            for (String ending : List.of(".html", ".json")) {
                Path file = target.resolve("statements").resolve(payee + ending);
                String text = Files.readString(file);
                assertThat(text).contains(statement.displayName());
                assertThat(names.stream().filter(text::contains))
                        .as("other people in the statement of " + payee + ending)
                        .isEmpty();
                Set<String> shown = deal.matcher(text)
                        .results()
                        .map(match -> match.group())
                        .filter(allDeals::contains)
                        .collect(Collectors.toCollection(TreeSet::new));
                // Hiding everything would be no proof: the payee's own deals of the quarter are there.
                assertThat(shown)
                        .containsAll(closed.credits().of(statement.person()).stream()
                                .map(credit -> credit.transaction().toString())
                                .toList());
                shown.removeAll(deals.getOrDefault(payee, Set.of()));
                assertThat(shown)
                        .as("deals of others in the statement of " + payee + ending)
                        .isEmpty();
            }
        }
    }

    private static Set<String> othersThan(PayeeStatement statement, ClosedPeriod closed) {
        Set<String> names = new TreeSet<>();
        for (PersonId person : closed.data().people()) {
            if (!person.equals(statement.person())) {
                names.add(person.value());
                names.add(closed.data().nameOf(person));
            }
        }
        // A team without a name of its own is called by its manager: that says nothing of the manager's pay or deals.
        closed.organization().units().forEach(unit -> names.remove(unit.name().en()));
        // Two people may have one name.
        names.removeIf(statement.displayName()::contains);
        return names;
    }

    @Test
    void ofTheSample() throws IOException {
        nobodyElseIsIn(ClosedQuarters.sample("2025-Q3"), "[DR]-\\d{5}");
    }

    @Test
    void ofThePublicDataSet() throws IOException {
        nobodyElseIsIn(
                ClosedQuarters.close(PublicDataSet.folder(), PublicDataSet.definitions(), "2017-Q3"), "[A-Z0-9]{8}");
    }
}
