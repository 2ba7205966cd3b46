package io.salestiers.incentives.columns.internal;

/**
 * Adds plain deals one by one, in as few instructions as possible. What has been added counts from {@link #end} on.
 *
 * <p><b>Method.</b> Days are in no order, and a processor would guess wrong whether they count; so that is arithmetic, and a deal of
 * another day is worth zero. All else that goes wrong is seldom and a branch, as are deals of two. The method is small enough to be
 * compiled into the loop that calls it, over columns as over values of a host: so these need not be written into columns.
 *
 * <p>There is room for as many deals as were announced, for {@link PlainPass} has reserved it. Not for use by several threads.
 */
public final class PlainRun {
    private final int firstDay;
    private final int[] starts;
    private final int payees;
    private final long[] factors;
    private final int[] groups;
    private final boolean apart;
    private final double divisor;
    private final int whole;
    private final long most;
    private final CreditCells cells;
    private final long[] sums;
    private final Refusals refusals = new Refusals();
    private int deals;
    private int outside;
    private int shared;

    PlainRun(PlainPass pass, CreditCells cells, long most) {
        this.firstDay = pass.firstDay;
        this.starts = pass.starts;
        this.payees = pass.payees;
        this.factors = pass.factors;
        this.groups = pass.groups;
        this.apart = pass.apart;
        this.divisor = pass.divisor;
        this.whole = pass.whole;
        this.most = most;
        this.cells = cells;
        this.sums = cells.values;
    }

    /** How many parts one whole has. */
    public int whole() {
        return whole;
    }

    /**
     * Adds a deal, or notes that it is refused.
     *
     * @param row its number
     * @param date days since 1970-01-01
     * @param amount in minor units
     * @param one the first payee
     * @param other the second one; below zero for nobody
     * @param part the share of the first
     * @param code the code of the dimension; zero without one
     * @return false if the amount is too large; then nothing happens
     */
    public boolean add(int row, int date, long amount, int one, int other, int part, int code) {
        if (amount > most || amount < -most) {
            return false;
        }
        deals++;
        int day = date - firstDay;
        int inside = ~((day | (starts.length - 1 - day)) >> 31);
        outside += 1 + inside;
        if (code < 0 || code >= factors.length || factors[code] < 0) {
            refuse(row, inside, CreditKernel.NO_WEIGHT);
            return true;
        }
        if (one < 0 || one >= payees || other >= payees) {
            refuse(row, inside, CreditKernel.NO_PAYEE);
            return true;
        }
        int start = apart ? starts[day & inside] + groups[code] : 0;
        long credit = HalfEven.quotient(amount * factors[code], divisor) & inside;
        if (other < 0) {
            if (part != whole) {
                refuse(row, inside, CreditKernel.SHARES_NOT_WHOLE);
                return true;
            }
            sums[start + one] += credit;
        } else {
            if (part < 0 || part > whole) {
                refuse(row, inside, CreditKernel.SHARES_NOT_WHOLE);
                return true;
            }
            long its = HalfEven.quotient(credit * part, whole);
            sums[start + one] += its;
            sums[start + other] += credit - its;
            shared -= inside;
        }
        return true;
    }

    private void refuse(int row, int inside, int outcome) {
        if (inside != 0) {
            refusals.add(row, outcome);
        }
    }

    /** Counts the deals; gives the refused ones, as {@link CreditKernel#add} does. To be called once, also if something fails. */
    public long[] end() {
        refusals.count(cells.counts, 1);
        long credited = (long) deals - outside - refusals.size();
        cells.counts[CreditKernel.CREDITED] += credited;
        cells.counts[CreditKernel.OUTSIDE] += outside;
        cells.lines += credited + shared;
        return refusals.all();
    }
}
