package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.key;
import static io.salestiers.incentives.earning.Steps.value;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.commission.ApplicationUnit;
import io.salestiers.incentives.commission.CommissionPiece;
import io.salestiers.incentives.commission.CutTotal;
import io.salestiers.incentives.commission.NegativePeriod;
import io.salestiers.incentives.commission.ReturnedCredit;
import io.salestiers.incentives.commission.SegmentQuotas;
import io.salestiers.incentives.commission.TrueUp;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.plan.RateCommission;
import io.salestiers.incentives.plan.ResolvedCommission;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.rate.BandBounds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rates of a commission give, before its modifiers.
 *
 * @param pay the pay
 * @param byTransaction what it is the sum of, if transactions are paid
 * @param shortfall what is carried into the next period, below zero
 */
record CommissionPay(Explanation pay, List<Explanation> byTransaction, Optional<Quantity> shortfall) {
    static CommissionPay of(ResolvedCommission resolved, CreditSum sum, Currency currency, Ratio total) {
        return new Walk(resolved, sum, currency).pay(total);
    }

    /** The way of the running total through the pieces of the period. Used once. */
    private static final class Walk {
        private final ResolvedCommission resolved;
        private final RateCommission component;
        private final CreditSum sum;
        private final Currency currency;
        private final Map<Credit, ReturnedCredit> returned = new HashMap<>();
        private final List<Explanation> transactions = new ArrayList<>();
        private Optional<Quantity> shortfall = Optional.empty();

        Walk(ResolvedCommission resolved, CreditSum sum, Currency currency) {
            this.resolved = resolved;
            this.component = resolved.component();
            this.sum = sum;
            this.currency = currency;
            resolved.returned().forEach(each -> returned.put(each.returned(), each));
        }

        CommissionPay pay(Ratio total) {
            List<CommissionPiece> pieces = resolved.pieces();
            Explanation pay;
            if (pieces.size() == 1) {
                Optional<Quota> quota = component.counting().addsUp()
                        ? resolved.quotaToDate()
                        : pieces.get(0).quota();
                Ratio carried = resolved.shortfall().map(Quantity::value).orElse(Ratio.ZERO);
                boolean fromZero =
                        !component.counting().addsUp() || component.counting().trueUp() == TrueUp.EARNED_LESS_PAID;
                Ratio start = fromZero
                        ? Ratio.ZERO
                        : total.minus(sum.of(resolved.credits())).minus(carried);
                pay = piece(pieces.get(0), quota, start, fromZero ? total.plus(carried) : total);
            } else {
                pay = segments(pieces);
            }
            return new CommissionPay(pay, transactions, shortfall);
        }

        private Explanation segments(List<CommissionPiece> pieces) {
            boolean goesOn = component.pieces().totals() == CutTotal.CARRIES_OVER;
            List<Explanation> steps = new ArrayList<>();
            Ratio start = Ratio.ZERO;
            for (int i = 0; i < pieces.size(); i++) {
                CommissionPiece piece = pieces.get(i);
                Ratio net = sum.of(piece.credits());
                Optional<Quota> quota = goesOn ? SegmentQuotas.upTo(pieces, i) : piece.quota();
                Explanation pay = piece(piece, quota, start, start.plus(net));
                List<Explanation> below = new ArrayList<>(List.of(pay, sum.credited(piece.credits())));
                quota.ifPresent(each -> below.add(each.explanation()));
                steps.add(Explanation.of(
                                key("segment"), Operation.CHOSEN, pay.value().orElseThrow(), below)
                        .with("from", Argument.day(piece.range().from()))
                        .with(
                                "to",
                                Argument.day(piece.range().to().orElseThrow().minusDays(1))));
                if (goesOn) {
                    start = start.plus(net);
                }
            }
            return Steps.sum("segments", steps, currency);
        }

        /* What a piece pays whose total moves from one to another. */
        private Explanation piece(CommissionPiece piece, Optional<Quota> quota, Ratio start, Ratio end) {
            if (component.rates().bounds() == BandBounds.SHARE_OF_QUOTA
                    && quota.orElseThrow().signum() == 0) {
                return Steps.given("segment-without-quota", Ratio.ZERO, currency);
            }
            Ratio moved = end.minus(start);
            if (moved.signum() < 0
                    && component.counting().negative() != NegativePeriod.PAYS_NEGATIVE
                    && component.counting().trueUp() == TrueUp.EACH_PERIOD_BY_ITSELF) {
                if (component.counting().negative() == NegativePeriod.ZERO_AND_CARRIES) {
                    shortfall = Optional.of(sum.quantity(moved));
                }
                return Explanation.of(
                                key("negative-period"),
                                Operation.CHOSEN,
                                Steps.money(Ratio.ZERO, currency),
                                List.of(Steps.given("nothing", Ratio.ZERO, currency)))
                        .with("moved", sum.quantity(moved).toArgument());
            }
            BandSteps bands = bands(quota);
            if (component.counting().unit() == ApplicationUnit.PERIOD_TOTAL) {
                return start.signum() == 0
                        ? bands.pay("credited", end)
                        : bands.movement("total-before", start, "total-after", end);
            }
            List<Explanation> pays = new ArrayList<>();
            Ratio total = end.minus(sum.of(piece.credits()));
            if (!total.equals(start)) {
                // What an earlier period lacked is made up for before anything is paid.
                pays.add(named("shortfall-made-up", bands.movement("total-before", start, "total-after", total)));
            }
            for (Credit credit : piece.credits()) {
                Ratio after = total.plus(sum.of(credit));
                pays.add(transaction(credit, bands, total, after));
                total = after;
            }
            transactions.addAll(pays);
            return Steps.sum("transactions", pays, currency);
        }

        private BandSteps bands(Optional<Quota> quota) {
            return new BandSteps(
                    component.rates(), quota.map(each -> each.value().value()), sum.one(), currency);
        }

        private Explanation transaction(Credit credit, BandSteps bands, Ratio before, Ratio after) {
            ReturnedCredit original = returned.get(credit);
            Explanation pay = original != null
                    ? reversal(original)
                    : component.counting().unit() == ApplicationUnit.EACH_TRANSACTION
                            ? bands.pay("amount-of-deal", sum.of(credit))
                            : bands.movement("total-before", before, "total-after", after);
            return named("pay-of-deal", pay)
                    .with("transaction", credit.transaction().toString())
                    .with("day", Argument.day(credit.day()))
                    .concerning(credit.payee().value());
        }

        /* What the original earned × what is returned ÷ what was credited. */
        private Explanation reversal(ReturnedCredit each) {
            Ratio amount = sum.of(each.original());
            Explanation earned = earned(each, amount);
            Explanation part = Explanation.of(
                    key("returned-part"),
                    Operation.QUOTIENT,
                    Quantity.ratio(sum.of(each.returned()).dividedBy(amount)),
                    List.of(sum.deal(each.returned()), sum.deal(each.original())));
            return Steps.product(
                    "reversal",
                    named("earned-by-deal", earned)
                            .with("transaction", each.original().transaction().toString())
                            .with("day", Argument.day(each.original().day())),
                    part,
                    currency);
        }

        private Explanation earned(ReturnedCredit each, Ratio amount) {
            if (each.before().isEmpty()) {
                return Steps.given("nothing", Ratio.ZERO, currency);
            }
            if (each.quota().filter(quota -> quota.signum() == 0).isPresent()
                    && component.rates().bounds() == BandBounds.SHARE_OF_QUOTA) {
                return Steps.given("segment-without-quota", Ratio.ZERO, currency);
            }
            Ratio before = each.before().get();
            return component.counting().unit() == ApplicationUnit.EACH_TRANSACTION
                    ? bands(each.quota()).pay("amount-of-deal", amount)
                    : bands(each.quota()).movement("total-before", before, "total-after", before.plus(amount));
        }

        private Explanation named(String name, Explanation pay) {
            return Explanation.of(key(name), Operation.CHOSEN, Steps.money(value(pay), currency), List.of(pay));
        }
    }
}
