package io.salestiers.incentives.payout;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import java.math.RoundingMode;

/**
 * At most a share of the wage of a period, and never so much that less than a minimum is left: with 20 % and a minimum of 2,690,
 * 600 of a wage of 3,000 would be 20 %, but only 310 may be kept.
 *
 * <p>So it is in China for damages that an employee compensates: deductions of a month may not exceed 20 % of the month's wage,
 * and if what is left is below the local minimum wage, the minimum wage is paid (工资支付暂行规定, 劳部发〔1994〕489号, art. 16;
 * art. 15 lists what else may be deducted). Whether it holds for a certain debt is the host's question. The wage is all that
 * the month pays; what the payee is paid outside of this library is added with {@link #beside}.
 *
 * @param share 0.2 for 20 %, from 0 to 1; a part of a minor unit is not kept
 * @param minimum what is left at least, zero or more; a pay in another currency is refused
 * @param beside what is paid to a payee in a period beside the pay that is asked about
 */
public record ShareAboveMinimum(Ratio share, Money minimum, OtherPay beside) implements DeductionLimit {
    /** What somebody is paid in a period by others than this library, such as a base salary. */
    @FunctionalInterface
    public interface OtherPay {
        /**
         * The pay.
         *
         * @param request who is asked about, and in which period
         * @return zero or more, in the currency of the pay
         */
        Money of(DeductionRequest request);
    }

    /** Refuses a share out of range and a minimum below zero. */
    public ShareAboveMinimum {
        requireNonNull(beside, "beside");
        if (share.signum() < 0 || share.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("share must be from 0 to 1, but was " + share);
        }
        if (minimum.signum() < 0) {
            throw new IllegalArgumentException("minimum must be zero or positive, but was " + minimum);
        }
    }

    /**
     * A limit for those who are paid nothing beside.
     *
     * @param share 0.2 for 20 %
     * @param minimum what is left at least
     * @return the limit
     */
    public static ShareAboveMinimum of(Ratio share, Money minimum) {
        return new ShareAboveMinimum(
                share, minimum, request -> Money.zero(request.pay().currency()));
    }

    /**
     * With other pay. Of a base salary of 2,000 and a commission of 3,000, 20 % are 1,000.
     *
     * @param other what else is paid
     * @return a copy
     */
    public ShareAboveMinimum beside(OtherPay other) {
        return new ShareAboveMinimum(share, minimum, other);
    }

    /**
     * The smallest of: the share of the wage less what is kept already, the wage less that and the minimum, and what is left of
     * the pay.
     */
    @Override
    public Money most(DeductionRequest request) {
        Money wage = request.pay().plus(beside.of(request));
        Money most = wage.multipliedBy(share).rounded(RoundingMode.DOWN).minus(request.kept());
        Money aboveMinimum = wage.minus(request.kept()).minus(minimum);
        Money zero = Money.zero(wage.currency());
        return greater(zero, smaller(request.left(), smaller(most, aboveMinimum)));
    }

    private static Money smaller(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Money greater(Money one, Money other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
