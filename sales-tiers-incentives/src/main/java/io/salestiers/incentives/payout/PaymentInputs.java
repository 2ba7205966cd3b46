package io.salestiers.incentives.payout;

import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.incentives.quota.TargetPayLookup;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What payment rules are bound to. Immutable; as safe for use by several threads as the look-ups in it.
 *
 * @see PaymentRules#resolve
 */
@Value.Immutable
@SuppressWarnings("deprecation") // Immutables marks its own Json proxy deprecated
public sealed interface PaymentInputs extends WithPaymentInputs
        permits ImmutablePaymentInputs, ImmutablePaymentInputs.Json {
    /**
     * In which calendar the periods lie.
     *
     * @return the calendar
     */
    FiscalCalendar calendar();

    /**
     * Draws and guarantees that were agreed with payees, those of the past included as long as something of them is open.
     *
     * @return in any order
     */
    List<DrawAgreement> agreements();

    /**
     * How much of pay may be kept.
     *
     * @return needed by rules that recover debts
     */
    Optional<DeductionLimit> deductionLimit();

    /**
     * Who leaves, with the last day.
     *
     * @return those who leave later than the period may be among them
     */
    Map<PersonId, LocalDate> leavers();

    /**
     * Who is where, for draws that follow from positions.
     *
     * @return needed only by rules with entitlements
     */
    Optional<Organization> organization();

    /**
     * The target incentives, for amounts that are a share of one.
     *
     * @return nobody has one if not given
     */
    @Value.Default
    default TargetPayLookup targetPay() {
        return TargetPayLookup.empty();
    }

    /**
     * Which days are working days.
     *
     * @return needed only by rules that count them
     */
    Optional<BusinessCalendar> businessDays();

    /**
     * Starts inputs.
     *
     * @return a builder that names each missing attribute
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds inputs. */
    final class Builder extends ImmutablePaymentInputs.Builder {
        Builder() {}
    }
}
