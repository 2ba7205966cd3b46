package io.salestiers.incentives.release;

/** The usual {@link EarningEvent}s. */
public final class EarningEvents {
    /** Nothing more than the calculation. */
    public static final EarningEvent WHEN_CALCULATED = new EarningEvent.WhenCalculated();

    /** The invoice (开票). */
    public static final EarningEvent ON_INVOICE = new EarningEvent.OnEvent(EventName.INVOICE);

    /** The customer's money, in proportion (回款). */
    public static final EarningEvent ON_CASH = new EarningEvent.OnCash(CashShare.IN_PROPORTION);

    private EarningEvents() {}
}
