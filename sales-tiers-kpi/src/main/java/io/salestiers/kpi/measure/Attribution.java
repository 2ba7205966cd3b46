package io.salestiers.kpi.measure;

import io.salestiers.core.money.Currency;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.FactBatch;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Sorts facts by everybody for whom they count, and counts those that can't. */
final class Attribution {
    record Cell(MeasureId measure, Subject subject) {}

    private record Stay(LocalDate stretch, int subject) {}

    private final FactChecks checks;
    private final DayIndex days;
    private final TerritoryPolicy territories;
    private final Oddities oddities = new Oddities();
    private final Map<Stay, Placement> placements = new HashMap<>();
    private final Map<Cell, IntList> cells = new HashMap<>();
    private final Map<Subject, SortedSet<Currency>> currencies = new HashMap<>();
    private final Map<MeasureId, SortedSet<DimensionId>> dimensions = new HashMap<>();
    private final FactBatch batch;

    Attribution(FactBatch unsorted, FactChecks checks, DayIndex days, TerritoryPolicy territories) {
        this.checks = checks;
        this.days = days;
        this.territories = territories;
        this.batch = fit(unsorted);
        for (int row = 0; row < batch.size(); row++) {
            place(row);
        }
        placements.clear();
    }

    /* The facts that count, in order, each once. */
    private FactBatch fit(FactBatch unsorted) {
        FactOrder order = new FactOrder(unsorted);
        IntList fit = new IntList();
        int before = -1;
        for (int row : order.rows()) {
            Optional<MeasureFinding> refused = checks.unfit(unsorted, row)
                    .or(() -> checks.observed(unsorted, row)
                            ? Optional.empty()
                            : Optional.of(MeasureFinding.OUTSIDE_OBSERVED));
            if (refused.isPresent()) {
                note(unsorted, row, refused.get());
            } else if (before >= 0 && order.compare(before, row) == 0) {
                note(unsorted, row, MeasureFinding.DUPLICATE);
            } else {
                fit.add(row);
                before = row;
            }
        }
        return unsorted.select(fit.toArray());
    }

    private void note(FactBatch of, int row, MeasureFinding finding) {
        oddities.note(of.measures().get(of.measureCode(row)), finding, of.source(row));
    }

    private void place(int row) {
        MeasureId measure = batch.measures().get(batch.measureCode(row));
        LocalDate day = batch.day(row);
        Placement placement = placements.computeIfAbsent(
                new Stay(days.stretch(day), batch.subjectCode(row)),
                stay -> new Placement(
                        days.organization(), days.on(day), batch.subjects().get(stay.subject()), territories));
        placement.notes().forEach(finding -> note(batch, row, finding));
        Optional<Currency> currency = batch.currency(row);
        for (Subject each : placement.all()) {
            cells.computeIfAbsent(new Cell(measure, each), cell -> new IntList())
                    .add(row);
            currency.ifPresent(code ->
                    currencies.computeIfAbsent(each, id -> new TreeSet<>()).add(code));
        }
        dimensions
                .computeIfAbsent(measure, id -> new TreeSet<>())
                .addAll(batch.dimensionSets().get(batch.dimensionCode(row)).keySet());
    }

    /** The facts that count, in order. */
    FactBatch batch() {
        return batch;
    }

    Map<Cell, IntList> cells() {
        return cells;
    }

    Map<Subject, SortedSet<Currency>> currencies() {
        return currencies;
    }

    /** By which dimensions any observation of a measure can be told apart; a key for each measure with observations. */
    Map<MeasureId, SortedSet<DimensionId>> dimensions() {
        return dimensions;
    }

    List<Finding> findings() {
        return checks.findings(oddities);
    }
}
