package io.salestiers.core.customer.care;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.customer.CustomerClassId;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * By what customers are divided into classes (客户分级规则): the definition that the business writes. Each choice is required.
 *
 * <p>A customer has one class for each whole period, found from the periods before it: with quarters and 4 periods, the class of
 * the third quarter of 2025 comes from July 2024 to June 2025. Nothing that happens in a period changes its class in it; only
 * a decision by hand does, for a time. Immutable and safe for use by several threads.
 *
 * @param measure what is added up, with the customer as the member of the observations, such as {@code revenue}
 * @param calendar how years are divided
 * @param period for which periods classes hold
 * @param periods how many periods before are added up, 1 to 40
 * @param rule what decides
 * @param otherwise the class of all other customers
 */
public record CustomerClassing(
        MeasureId measure,
        FiscalCalendar calendar,
        PeriodKind period,
        int periods,
        ClassRule rule,
        CustomerClassId otherwise) {
    private static final int MOST_PERIODS = 40;

    /**
     * Checks the bands.
     *
     * @throws InvalidDefinitionException with all that is wrong: no band, a class that is there twice, edges that do not fall,
     *     shares that are not above 0 or together more than 1
     */
    public CustomerClassing {
        requireNonNull(measure, "measure");
        requireNonNull(calendar, "calendar");
        requireNonNull(period, "period");
        requireNonNull(rule, "rule");
        requireNonNull(otherwise, "otherwise");
        if (periods < 1 || periods > MOST_PERIODS) {
            throw new IllegalArgumentException("periods must be 1 to " + MOST_PERIODS + ", but was " + periods);
        }
        List<Finding> wrong = wrong(rule, otherwise);
        if (!wrong.isEmpty()) {
            throw new InvalidDefinitionException(wrong);
        }
    }

    private static List<Finding> wrong(ClassRule rule, CustomerClassId otherwise) {
        List<Finding> wrong = new ArrayList<>();
        List<ClassBand> bands = rule.bands();
        if (bands.isEmpty()) {
            wrong.add(Finding.of(CareFinding.NO_BANDS, at("/rule/bands")));
        }
        Set<CustomerClassId> classes = new HashSet<>(Set.of(otherwise));
        Ratio sum = Ratio.ZERO;
        for (int i = 0; i < bands.size(); i++) {
            ClassBand band = bands.get(i);
            if (!classes.add(band.customerClass())) {
                wrong.add(Finding.of(CareFinding.DUPLICATE_CLASS, at("/rule/bands/" + i + "/customerClass"))
                        .with("class", band.customerClass().value()));
            }
            sum = sum.plus(band.value());
            if (rule instanceof ClassRule.ByRank && (band.value().signum() <= 0 || sum.compareTo(Ratio.ONE) > 0)) {
                wrong.add(Finding.of(CareFinding.SHARE_OUT_OF_RANGE, at("/rule/bands/" + i + "/value"))
                        .with("class", band.customerClass().value())
                        .with("share", band.value().toArgument())
                        .with("sum", sum.toArgument()));
            }
            if (rule instanceof ClassRule.ByAmount
                    && i > 0
                    && band.value().compareTo(bands.get(i - 1).value()) >= 0) {
                wrong.add(Finding.of(CareFinding.BANDS_NOT_FALLING, at("/rule/bands/" + i + "/value"))
                        .with("class", band.customerClass().value())
                        .with("value", band.value().toArgument())
                        .with("above", bands.get(i - 1).value().toArgument()));
            }
        }
        return wrong;
    }

    private static Place at(String pointer) {
        return Place.document("customer-classing", pointer);
    }
}
