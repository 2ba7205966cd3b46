package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.result.Finding;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.examples.quickstart.input.DataNote;
import io.salestiers.examples.quickstart.report.FindingView;
import io.salestiers.examples.quickstart.report.KeyFigure;
import io.salestiers.examples.quickstart.report.Report;
import io.salestiers.examples.quickstart.report.Section;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.earning.EarningRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shows a closed period: tables, charts, findings and statements, each number with its explanation. */
public final class ReportAssembler {
    private final ClosedPeriod closed;
    private final List<Finding> read;
    private final Explanations explanations = new Explanations();
    private final Labels labels;

    private ReportAssembler(ClosedPeriod closed, List<Finding> read) {
        this.closed = closed;
        this.read = read;
        this.labels = new Labels(closed.data(), closed.organization());
    }

    /**
     * Makes the report.
     *
     * @param closed the closed period
     * @param read what was found while the input was read
     * @return the report
     */
    public static Report assemble(ClosedPeriod closed, List<Finding> read) {
        return new ReportAssembler(closed, read).report();
    }

    private Report report() {
        KpiSections kpis = new KpiSections(closed, labels, explanations);
        PaySections pay = new PaySections(closed, labels, explanations);
        List<Section> sections = new ArrayList<>(kpis.sections());
        sections.add(new AnalysisSection(closed, labels, explanations).section());
        new WarningSection(closed, labels, explanations).section().ifPresent(sections::add);
        RhythmSection rhythm = new RhythmSection(closed, labels, explanations);
        rhythm.section().ifPresent(sections::add);
        closed.careers()
                .map(careers -> new CareerSection(careers, labels, explanations).section())
                .ifPresent(sections::add);
        sections.addAll(pay.sections());
        Optional<PaymentSection> payment =
                closed.ledger().map(ledger -> new PaymentSection(closed, ledger, labels, explanations));
        payment.ifPresent(paid -> sections.add(paid.section()));
        closed.scenarios()
                .ifPresent(scenarios ->
                        sections.add(new ScenarioSection(closed, scenarios, labels, explanations).section()));
        closed.fairness()
                .map(fairness -> new FairnessSection(fairness, labels, explanations).section())
                .ifPresent(sections::add);
        List<Table> tables = new ArrayList<>();
        sections.forEach(section -> section.tables().forEach(table -> tables.add(table.table())));
        tables.add(kpis.allResults());
        closed.ledger().ifPresent(ledger -> tables.add(new LedgerTable(ledger.entries(), explanations).table()));
        return new Report(
                LocalizedText.of(
                        closed.data().format().company().en() + ": closed period "
                                + closed.period().name(),
                        closed.data().format().company().zh() + "："
                                + closed.period().name() + " 期末结算"),
                closed.period(),
                closed.definitions().plan().name(),
                keyFigures(payment),
                new TierChart(closed, labels).root(),
                sections,
                findings(rhythm.findings()),
                tables,
                explanations.byId(),
                new PayeeStatements(closed, labels).all());
    }

    private List<KeyFigure> keyFigures(Optional<PaymentSection> payment) {
        List<KeyFigure> figures = new ArrayList<>();
        payment.ifPresent(paid -> figures.addAll(paid.totals()));
        Map<Currency, Money> paid = EarningRun.total(closed.run().earnings());
        paid.forEach((currency, money) -> figures.add(new KeyFigure(
                LocalizedText.of("Earnings " + currency, "奖金合计 " + currency),
                new Cell.Amount(money),
                Optional.empty(),
                Optional.of(explanations.add(
                        "total-earnings-" + currency,
                        Totals.earnings(closed.run().earnings(), currency))))));
        Credits.totals(closed.credits().all())
                .forEach((currency, money) -> figures.add(new KeyFigure(
                        LocalizedText.of("Credited revenue " + currency, "归属业绩 " + currency),
                        new Cell.Amount(money),
                        Optional.empty(),
                        Optional.of(explanations.add(
                                "total-credits-" + currency,
                                Totals.credits(closed.credits().all(), currency))))));
        Totals.quotas(closed)
                .forEach((currency, explanation) -> figures.add(new KeyFigure(
                        LocalizedText.of("Quotas " + currency, "定额合计 " + currency),
                        new Cell.Amount(Totals.money(explanation)),
                        Optional.empty(),
                        Optional.of(explanations.add("total-quotas-" + currency, explanation)))));
        figures.add(new KeyFigure(
                LocalizedText.of("Payees", "获奖人数"),
                new Cell.Whole(closed.run().payees().size()),
                Optional.empty(),
                Optional.of(
                        explanations.add("payees", Totals.people(closed.run().payees())))));
        return figures;
    }

    private List<FindingView> findings(List<Finding> ofAgendas) {
        List<FindingView> views = new ArrayList<>();
        Set<Finding> shown = new HashSet<>();
        for (DataNote note : closed.data().notes()) {
            Finding finding = note.toFinding();
            shown.add(finding);
            List<String> rows = note.subjects().isEmpty()
                    ? note.lines().stream().map(line -> Long.toString(line)).toList()
                    : note.subjects();
            views.add(new FindingView(finding, note.count(), rows));
        }
        List<Finding> rest = new ArrayList<>(read);
        rest.addAll(closed.findings());
        rest.addAll(ofAgendas);
        rest.stream().filter(shown::add).map(FindingView::of).forEach(views::add);
        return views;
    }
}
