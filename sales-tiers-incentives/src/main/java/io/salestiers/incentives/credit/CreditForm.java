package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.unit.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How a credit is written: all that makes it equal to another. How it came about is not: what is read is explained as stated, and
 * as converted if it was.
 */
record CreditForm(
        TransactionId transaction,
        TransactionKind event,
        CreditType type,
        CreditKind kind,
        PersonId payee,
        PositionId position,
        List<UnitId> units,
        LocalDate day,
        Quantity value,
        Ratio share,
        Optional<Ratio> quantity,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable SortedMap<DateName, LocalDate> dates,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable SortedMap<DimensionId, String> dimensions,
        Optional<TransactionReference> reference,
        Optional<CreditRuleId> rule,
        Optional<PositionId> from,
        Optional<PersonId> fromPayee,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable SortedMap<String, String> description,
        Optional<ConversionForm> conversion) {
    /** How a conversion is written: what it gives is the value of the credit. */
    record ConversionForm(Money original, Ratio rate, LocalDate day, Rounding rounding) {
        static ConversionForm of(Conversion conversion) {
            return new ConversionForm(
                    conversion.original(),
                    conversion.rate(),
                    conversion.day(),
                    new Rounding(conversion.converted().currency().digits(), conversion.mode()));
        }
    }

    static CreditForm of(Credit credit) {
        return new CreditForm(
                credit.transaction(),
                credit.event(),
                credit.type(),
                credit.kind(),
                credit.payee(),
                credit.position(),
                credit.units(),
                credit.day(),
                credit.value(),
                credit.share(),
                credit.quantity(),
                credit.dates(),
                credit.dimensions(),
                credit.reference(),
                credit.rule(),
                credit.from(),
                credit.fromPayee(),
                credit.description(),
                credit.conversion().map(ConversionForm::of));
    }

    Credit credit() {
        if (from.isEmpty() && fromPayee.isPresent()) {
            throw new IllegalArgumentException(
                    "fromPayee goes with from, which is absent, but was " + fromPayee.get());
        }
        Quantity stated =
                conversion.map(each -> Quantity.money(each.original())).orElse(value);
        Credit.Builder builder = Credit.builder(transaction, payee, position, units, day, stated)
                .event(event)
                .type(type)
                .kind(kind)
                .share(share);
        quantity.ifPresent(builder::quantity);
        reference.ifPresent(builder::reference);
        rule.ifPresent(builder::rule);
        from.ifPresent(below -> builder.from(below, fromPayee));
        if (dates != null) {
            builder.dates(dates);
        }
        if (dimensions != null) {
            builder.dimensions(dimensions);
        }
        if (description != null) {
            builder.description(description);
        }
        Credit credit = builder.build();
        return conversion.map(each -> converted(credit, each)).orElse(credit);
    }

    private Credit converted(Credit credit, ConversionForm by) {
        Currency to = value.currency()
                .orElseThrow(() -> new IllegalArgumentException("what is converted is money, but was " + value));
        Conversion conversion =
                Conversion.of(by.original(), by.rate(), to, by.day(), by.rounding().mode());
        if (!conversion.converted().ratio().equals(value.value())
                || by.rounding().scale() != to.digits()) {
            throw new IllegalArgumentException("the conversion must give " + value + ", rounded to " + to.digits()
                    + " decimals, but gives " + conversion.converted() + " with " + by.rounding());
        }
        return credit.convertedTo(conversion);
    }
}
