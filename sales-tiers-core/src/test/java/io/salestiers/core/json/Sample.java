package io.salestiers.core.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A definition with one of everything that definitions have, written in the way of the library's own. */
@Value.Immutable
@SuppressWarnings("deprecation") // Immutables marks its own Json proxy deprecated
sealed interface Sample permits ImmutableSample, ImmutableSample.Json {
    Shape RULE = Shape.variants(Map.of(
            "fixed", Shape.object().required("amount", Shape.money()),
            "share",
                    Shape.object()
                            .required("rate", Shape.ratio())
                            .optional("cap", Shape.money())
                            .optional("application", Shape.oneOf("marginal", "whole-amount"))));

    JsonDocument<Sample> DOCUMENT = new JsonDocument<>(
            "sample",
            1,
            Sample.class,
            Shape.object()
                    .required("id", Shape.id())
                    .required("name", Shape.localized())
                    .required("effective", Shape.dateRange())
                    .required("rank", Shape.whole(1, 9))
                    .required("open", Shape.flag())
                    .optional("note", Shape.text())
                    .optional("since", Shape.date())
                    .optional("weights", Shape.map(Shape.ratio()))
                    .optional("rules", Shape.list(RULE))
                    .optional("rounding", Shape.rounding())
                    .optional("goal", Shape.quantity())
                    .optional("calendar", Shape.fiscalCalendar())
                    .optional("kind", Shape.periodKind())
                    .optional("unit", Shape.unit())
                    .optional("factor", Shape.decimal()));

    TierId id();

    LocalizedText name();

    DateRange effective();

    int rank();

    boolean open();

    Optional<String> note();

    Optional<LocalDate> since();

    Map<TierId, Ratio> weights();

    List<Rule> rules();

    Optional<Rounding> rounding();

    Optional<Quantity> goal();

    Optional<FiscalCalendar> calendar();

    Optional<PeriodKind> kind();

    Optional<Unit> unit();

    Optional<BigDecimal> factor();

    @Value.Check
    default void check() {
        if (!weights().isEmpty() && !Ratio.sum(weights().values()).equals(Ratio.ONE)) {
            throw new InvalidDefinitionException(List.of(Finding.of(JsonFinding.REFUSED, Place.document("", "/weights"))
                    .with("problem", "sum is not 1")));
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Sample fromJson(ImmutableSample.Json json) {
        return ImmutableSample.fromJson(json);
    }

    /** A family of variants. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Rule.Fixed.class, name = "fixed"),
        @JsonSubTypes.Type(value = Rule.Share.class, name = "share")
    })
    sealed interface Rule {
        /** One variant. */
        record Fixed(Money amount) implements Rule {
            public Fixed {
                requireNonNull(amount);
                if (amount.signum() < 0) {
                    throw new IllegalArgumentException("amount must be zero or positive, but was " + amount);
                }
            }
        }

        /** Another, with a part that may be absent. */
        record Share(Ratio rate, Optional<Money> cap, Optional<Application> application) implements Rule {
            public Share {
                requireNonNull(rate);
                requireNonNull(cap);
                requireNonNull(application);
            }
        }
    }

    /** Constants are written by their names in JSON. */
    enum Application {
        @JsonProperty("marginal")
        MARGINAL,
        @JsonProperty("whole-amount")
        WHOLE_AMOUNT
    }
}
