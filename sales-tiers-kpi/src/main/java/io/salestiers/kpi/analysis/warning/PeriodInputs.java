package io.salestiers.kpi.analysis.warning;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.formula.Inputs;
import io.salestiers.kpi.formula.Reference;
import io.salestiers.kpi.measure.Reading;
import java.util.Map;
import java.util.Optional;

/** The figures of a period, then those of the subject. */
record PeriodInputs(Map<MeasureId, Quantity> figures, Inputs others) implements Inputs {
    @Override
    public Reading read(Reference reference) {
        Quantity figure = figures.get(reference.measure());
        return figure == null ? others.read(reference) : Reading.known(figure);
    }

    @Override
    public Optional<Explanation> explanation(Reference reference) {
        return figures.containsKey(reference.measure()) ? Optional.empty() : others.explanation(reference);
    }
}
