package io.salestiers.incentives.earning;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.TargetPay;
import java.util.List;
import java.util.Optional;

/**
 * What the rule of a component has given, and what its modifiers may refer to.
 *
 * @param currency the currency of the pay
 * @param pay the exact pay with its steps
 * @param byTransaction what it is the sum of, for a component that pays by transaction; else empty
 * @param credited what is paid for, in money; empty if the component is not paid for credits
 * @param credits the credits that make up what is paid for
 * @param quota the quota above zero that the component is measured on, if it is
 * @param targetPay the target incentive, if there is one
 * @param carried what an earlier cap has carried into this period
 * @param attainment the attainment that thresholds look at, if it is not credits ÷ quota as they stand here
 */
record PayContext(
        Currency currency,
        Explanation pay,
        List<Explanation> byTransaction,
        Optional<Explanation> credited,
        List<Credit> credits,
        Optional<Quota> quota,
        Optional<TargetPay> targetPay,
        Optional<Money> carried,
        Optional<Explanation> attainment) {
    PayContext {
        byTransaction = List.copyOf(byTransaction);
        credits = List.copyOf(credits);
    }

    static PayContext of(Currency currency, Explanation pay) {
        return new PayContext(
                currency,
                pay,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    PayContext withTransactions(List<Explanation> pays) {
        return new PayContext(currency, pay, pays, credited, credits, quota, targetPay, carried, attainment);
    }

    PayContext withCredits(Explanation total, List<Credit> all) {
        return new PayContext(
                currency, pay, byTransaction, Optional.of(total), all, quota, targetPay, carried, attainment);
    }

    PayContext withQuota(Quota measured) {
        return new PayContext(
                currency, pay, byTransaction, credited, credits, Optional.of(measured), targetPay, carried, attainment);
    }

    PayContext withTargetPay(TargetPay target) {
        return new PayContext(
                currency, pay, byTransaction, credited, credits, quota, Optional.of(target), carried, attainment);
    }

    PayContext withCarried(Optional<Money> earlier) {
        return new PayContext(currency, pay, byTransaction, credited, credits, quota, targetPay, earlier, attainment);
    }

    PayContext withAttainment(Optional<Explanation> other) {
        return new PayContext(currency, pay, byTransaction, credited, credits, quota, targetPay, carried, other);
    }
}
