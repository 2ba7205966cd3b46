package io.salestiers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.table.Cell;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.unit.Quantity;
import io.salestiers.examples.quickstart.closing.ClosedPeriod;
import io.salestiers.examples.quickstart.input.PublicDataSet;
import io.salestiers.examples.quickstart.report.ExplainedTable;
import io.salestiers.examples.quickstart.report.PayeeStatement;
import io.salestiers.examples.quickstart.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every number of a report follows from the steps that explain it, and is the number that its cell shows. */
class ExplanationsTest {
    private static void follows(ClosedPeriod closed) {
        Report report = ClosedQuarters.report(closed);
        List<String> mistakes = new ArrayList<>();
        add("report", report.explanations(), mistakes);
        for (PayeeStatement statement : report.statements()) {
            add("statement of " + statement.person(), statement.explanations(), mistakes);
            Recalculation.mistakes(statement.payout()).forEach(mistake -> mistakes.add("payout: " + mistake));
        }
        assertThat(mistakes.stream().limit(20)).isEmpty();
        assertThat(report.explanations()).hasSizeGreaterThan(300);
        report.sections().forEach(section -> section.tables().forEach(table -> shows(table, report.explanations())));
    }

    private static void add(String where, Map<String, Explanation> explanations, List<String> mistakes) {
        explanations.forEach((id, explanation) -> Recalculation.mistakes(explanation)
                .forEach(mistake -> mistakes.add(where + ", " + id + ": " + mistake)));
    }

    private static void shows(ExplainedTable table, Map<String, Explanation> explanations) {
        table.explanationIds().forEach((place, id) -> {
            Cell cell = table.table().rows().get(place.row()).get(place.column());
            Explanation explanation = explanations.getOrDefault(id, Explanation.none("nothing", List.of()));
            if (cell instanceof Cell.Amount amount) {
                assertThat(explanation.value()).as(id).isEqualTo(Optional.of(Quantity.money(amount.value())));
            } else if (cell instanceof Cell.Numeral numeral) {
                assertThat(explanation.value()).as(id).contains(numeral.exact());
            } else if (id.startsWith("warning ")) { // explained by its condition: it holds
                assertThat(explanation.value()).as(id).contains(Quantity.ratio(io.salestiers.core.money.Ratio.ONE));
            } else if (cell instanceof Cell.Name
                    || cell instanceof Cell.Term) { // a level or an outcome, which is no number
                assertThat(explanation.operation()).as(id).isEqualTo(Operation.NONE);
            } else {
                assertThat(cell).as(id).isInstanceOf(Cell.Absent.class);
                assertThat(explanation.operation()).as(id).isEqualTo(Operation.NONE);
            }
        });
    }

    @Test
    void ofTheSample() {
        follows(ClosedQuarters.sample("2025-Q3"));
    }

    @Test
    void ofThePublicDataSet() {
        follows(ClosedQuarters.close(PublicDataSet.folder(), PublicDataSet.definitions(), "2017-Q3"));
    }
}
