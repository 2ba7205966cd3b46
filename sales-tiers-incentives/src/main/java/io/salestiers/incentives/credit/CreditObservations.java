package io.salestiers.incentives.credit;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Credits as observations, so that credited attainment is an ordinary KPI: the measure {@code credited.revenue} of the
 * person, or the position, on the day of the credit.
 *
 * <p>Which credits is the caller's choice: direct credits and those that roll up from them, added up, count a sale twice.
 */
public final class CreditObservations {
    /** Whose observations they are. */
    public enum About {
        /** The payee's, so that they go with the person. */
        THE_PAYEE,
        /** The position's, so that they stay with it. */
        THE_POSITION
    }

    private CreditObservations() {}

    /**
     * Observations of the measures {@code credited.<type>}.
     *
     * @param credits the credits
     * @param filter which of them count
     * @param about whose observations they are
     * @return one for each credit, in the order of the credits; its source is the credit's {@link Credit#key()}
     */
    public static List<Observation> of(Credits credits, CreditFilter filter, About about) {
        return of(credits, filter, about, type -> MeasureId.of("credited." + type));
    }

    /**
     * Observations of measures of the caller's.
     *
     * @param credits the credits
     * @param filter which of them count
     * @param about whose observations they are
     * @param measures the measure of each type
     * @return one for each credit, in the order of the credits; its source is the credit's {@link Credit#key()}
     */
    public static List<Observation> of(
            Credits credits, CreditFilter filter, About about, Function<CreditType, MeasureId> measures) {
        return credits.all().stream()
                .filter(filter::matches)
                .map(credit -> new Observation(
                        measures.apply(credit.type()),
                        about == About.THE_PAYEE ? Subject.of(credit.payee()) : Subject.of(credit.position()),
                        credit.day(),
                        credit.value(),
                        Optional.empty(),
                        credit.dimensions(),
                        credit.key()))
                .toList();
    }
}
