package io.salestiers.kpi.formula;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One evaluation. */
final class Run {
    final Tracer tracer;
    private final Inputs inputs;
    private final Unit unit;
    private final List<Reference> references;

    Run(Inputs inputs, Unit unit, List<Reference> references, Tracer tracer) {
        this.inputs = requireNonNull(inputs, "inputs");
        this.unit = unit;
        this.references = references;
        this.tracer = tracer;
    }

    Reading read(Reference reference) {
        return requireNonNull(inputs.read(reference), "the reading of an input");
    }

    Optional<Explanation> explanation(Reference reference) {
        return inputs.explanation(reference);
    }

    Reading result(Step root) {
        int mark = tracer.mark();
        Outcome outcome = root.run(this);
        if (outcome instanceof Outcome.Gap gap) {
            return gap.reading();
        }
        Outcome.Value number = (Outcome.Value) outcome;
        if (unit != Unit.MONEY || number.currency() != null) {
            return Reading.known(quantity(number.currency(), number, unit));
        }
        // A bare 0 was chosen, such as the 0 in if(calls == 0, 0, revenue).
        Reading reading = zeroMoney(number);
        tracer.close(
                mark,
                steps -> reading instanceof Reading.Known known
                        ? Explanation.of("kpi.formula.zero-money", Operation.CHOSEN, known.value(), steps)
                        : Step.nothing(reading, root.what(), steps));
        return reading;
    }

    private Reading zeroMoney(Outcome.Value zero) {
        Set<Currency> currencies = new TreeSet<>();
        for (Reference reference : references) {
            read(reference).quantity().flatMap(Quantity::currency).ifPresent(currencies::add);
        }
        return currencies.size() == 1
                ? Reading.known(quantity(currencies.iterator().next(), zero, Unit.MONEY))
                : Reading.notMeaningful(currencies.isEmpty() ? Reason.NO_CURRENCY : Reason.MIXED_CURRENCIES);
    }

    private static Quantity quantity(@Nullable Currency currency, Outcome.Value number, Unit unit) {
        return new Quantity(number.value(), unit, Optional.ofNullable(currency));
    }
}
