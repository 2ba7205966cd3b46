package io.salestiers.incentives.testkit.plan;

import io.salestiers.core.money.Currency;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.commission.ApplicationUnit;
import io.salestiers.incentives.commission.Counting;
import io.salestiers.incentives.commission.CreditBase;
import io.salestiers.incentives.commission.CutTotal;
import io.salestiers.incentives.commission.DateWindow;
import io.salestiers.incentives.commission.Measured;
import io.salestiers.incentives.commission.NegativePeriod;
import io.salestiers.incentives.commission.PayCurrency;
import io.salestiers.incentives.commission.PieceRule;
import io.salestiers.incentives.commission.ReturnRule;
import io.salestiers.incentives.commission.TrueUp;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.credit.CreditKind;
import io.salestiers.incentives.credit.CreditType;
import io.salestiers.incentives.figure.AttainmentBasis;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.RateCommission;
import io.salestiers.incentives.quota.ProrationRule;
import io.salestiers.incentives.quota.QuotaRule;
import io.salestiers.incentives.quota.WithoutQuota;
import io.salestiers.incentives.rate.RateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes commissions for tests, with one call for each choice that differs from the plainest: the direct credits of revenue, in
 * money, of representatives, on the quota of the measure {@code revenue}; the total of the period alone; nothing prorated, no
 * modifier; half-even.
 */
public final class Commissions {
    private final RateTable rates;
    private ComponentId id = ComponentId.of("commission");
    private Eligibility earners = Eligibility.of(TierId.of("rep"));
    private CreditFilter credits = CreditFilter.of(CreditType.REVENUE, CreditKind.DIRECT);
    private Measured measured = Measured.AMOUNT;
    private Optional<DateWindow> window = Optional.empty();
    private PayCurrency currency = PayCurrency.OF_QUOTA;
    private Optional<QuotaRule> quota = Optional.of(new QuotaRule(SmallCompany.REVENUE, WithoutQuota.PAYS_NOTHING));
    private ApplicationUnit unit = ApplicationUnit.PERIOD_TOTAL;
    private AttainmentBasis basis = AttainmentBasis.OF_PERIOD;
    private TrueUp trueUp = TrueUp.EACH_PERIOD_BY_ITSELF;
    private ReturnRule returns = ReturnRule.NETS_ON_ARRIVAL;
    private NegativePeriod negative = NegativePeriod.PAYS_NEGATIVE;
    private PieceJoining joining = PieceJoining.BLENDED;
    private CutTotal totals = CutTotal.BEGINS_ANEW;
    private ProrationRule proration = ProrationRule.NEITHER;
    private List<Modifier> modifiers = new ArrayList<>();
    private AmountRounding rounding = AmountRounding.HALF_EVEN;

    private Commissions(RateTable rates) {
        this.rates = rates;
    }

    /**
     * Starts a commission.
     *
     * @param rates the rates
     * @return a builder with the plainest choices
     */
    public static Commissions of(RateTable rates) {
        return new Commissions(rates);
    }

    /**
     * The id.
     *
     * @param value the id
     * @return this
     */
    public Commissions id(String value) {
        this.id = ComponentId.of(value);
        return this;
    }

    /**
     * Whose positions earn it.
     *
     * @param value the positions
     * @return this
     */
    public Commissions earners(Eligibility value) {
        this.earners = value;
        return this;
    }

    /**
     * Which credits count.
     *
     * @param value the filter
     * @return this
     */
    public Commissions credits(CreditFilter value) {
        this.credits = value;
        return this;
    }

    /**
     * Which days of their transactions count.
     *
     * @param value the window
     * @return this
     */
    public Commissions window(DateWindow value) {
        this.window = Optional.of(value);
        return this;
    }

    /**
     * Pieces are measured, and a rate is money for one of them.
     *
     * @param pay the currency of the pay
     * @return this
     */
    public Commissions quantity(Currency pay) {
        this.measured = Measured.QUANTITY;
        this.currency = new PayCurrency.Stated(pay);
        return this;
    }

    /**
     * There is no quota.
     *
     * @param pay the currency of the pay
     * @return this
     */
    public Commissions withoutQuota(Currency pay) {
        this.quota = Optional.empty();
        this.currency = new PayCurrency.Stated(pay);
        return this;
    }

    /**
     * In which currency it pays.
     *
     * @param value the rule
     * @return this
     */
    public Commissions currency(PayCurrency value) {
        this.currency = value;
        return this;
    }

    /**
     * The quota.
     *
     * @param value the rule
     * @return this
     */
    public Commissions quota(QuotaRule value) {
        this.quota = Optional.of(value);
        return this;
    }

    /**
     * To what the table is applied.
     *
     * @param value the unit
     * @return this
     */
    public Commissions unit(ApplicationUnit value) {
        this.unit = value;
        return this;
    }

    /**
     * Over which periods is added up.
     *
     * @param value the basis
     * @return this
     */
    public Commissions basis(AttainmentBasis value) {
        this.basis = value;
        return this;
    }

    /**
     * What a period pays when periods are added up.
     *
     * @param value the choice
     * @return this
     */
    public Commissions trueUp(TrueUp value) {
        this.trueUp = value;
        return this;
    }

    /**
     * What a return takes back.
     *
     * @param value the choice
     * @return this
     */
    public Commissions returns(ReturnRule value) {
        this.returns = value;
        return this;
    }

    /**
     * What becomes of a negative period.
     *
     * @param value the choice
     * @return this
     */
    public Commissions negative(NegativePeriod value) {
        this.negative = value;
        return this;
    }

    /**
     * How pieces join.
     *
     * @param value the joining
     * @return this
     */
    public Commissions joining(PieceJoining value) {
        this.joining = value;
        return this;
    }

    /**
     * What becomes of the running total at a cut.
     *
     * @param value the choice
     * @return this
     */
    public Commissions totals(CutTotal value) {
        this.totals = value;
        return this;
    }

    /**
     * What is prorated.
     *
     * @param value the rule
     * @return this
     */
    public Commissions proration(ProrationRule value) {
        this.proration = value;
        return this;
    }

    /**
     * What changes the pay.
     *
     * @param values the modifiers in order
     * @return this
     */
    public Commissions modifiers(Modifier... values) {
        this.modifiers = List.of(values);
        return this;
    }

    /**
     * How it is rounded.
     *
     * @param value the rounding
     * @return this
     */
    public Commissions rounding(AmountRounding value) {
        this.rounding = value;
        return this;
    }

    /**
     * Makes it.
     *
     * @return the component
     */
    public RateCommission build() {
        return new RateCommission(
                id,
                LocalizedText.of("Commission", "提成"),
                earners,
                new CreditBase(credits, measured, window, currency),
                quota,
                rates,
                new Counting(unit, basis, trueUp, returns, negative),
                new PieceRule(joining, totals, proration),
                modifiers,
                rounding);
    }
}
