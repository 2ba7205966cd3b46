package io.salestiers.incentives.testkit.credit;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.CreditBasis;
import io.salestiers.incentives.credit.CreditRelease;
import io.salestiers.incentives.credit.CreditRule;
import io.salestiers.incentives.credit.CreditRuleId;
import io.salestiers.incentives.credit.CreditTerms;
import io.salestiers.incentives.credit.CreditType;
import io.salestiers.incentives.credit.DateName;
import io.salestiers.incentives.credit.Participant;
import io.salestiers.incentives.credit.ParticipantRole;
import io.salestiers.incentives.credit.Relation;
import io.salestiers.incentives.credit.RepeatedPayee;
import io.salestiers.incentives.credit.RollUpDay;
import io.salestiers.incentives.credit.RollUpLine;
import io.salestiers.incentives.credit.SplitRemainder;
import io.salestiers.incentives.credit.SplitShares;
import io.salestiers.incentives.credit.Transaction;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.credit.TransactionKind;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.time.LocalDate;
import java.util.List;

/**
 * Crediting plans and transactions for tests, in the company of {@link SmallCompany}: bookings count on {@code order},
 * receipts on {@code payment}, everything else on {@code event}.
 */
public final class SmallCrediting {
    /** The date of returns, corrections and bad debts. */
    public static final DateName EVENT = DateName.of("event");

    private SmallCrediting() {}

    /**
     * Terms that round half-even.
     *
     * @param type what is measured
     * @param basis which figure counts
     * @param release when it is credited
     * @return a builder to be completed
     */
    public static CreditTerms.Builder terms(CreditType type, CreditBasis basis, CreditRelease release) {
        CreditTerms.Builder builder = CreditTerms.builder();
        builder.type(type).basis(basis).release(release).rounding(AmountRounding.HALF_EVEN);
        return builder;
    }

    /**
     * Terms of revenue: the gross amount, with the sale.
     *
     * @return a builder to be completed
     */
    public static CreditTerms.Builder revenue() {
        return terms(CreditType.REVENUE, CreditBasis.GROSS, CreditRelease.WITH_THE_SALE);
    }

    /**
     * Terms of revenue with the money.
     *
     * @return a builder to be completed
     */
    public static CreditTerms.Builder collected() {
        return terms(CreditType.REVENUE, CreditBasis.GROSS, CreditRelease.WITH_THE_MONEY);
    }

    /**
     * All to the seller.
     *
     * @param terms the terms
     * @return the rule {@code direct}
     */
    public static CreditRule direct(CreditTerms terms) {
        return new CreditRule.Direct(CreditRuleId.of("direct"), terms, ParticipantRole.of("seller"));
    }

    /**
     * By stated shares among the sellers.
     *
     * @param terms the terms
     * @param remainder how the parts add up
     * @return the rule {@code split}
     */
    public static CreditRule split(CreditTerms terms, SplitRemainder remainder) {
        return new CreditRule.Split(
                CreditRuleId.of("split"),
                terms,
                new SplitShares.Stated(List.of(ParticipantRole.of("seller"))),
                remainder);
    }

    /**
     * Up the reporting line, by the day of the sale, once for each person.
     *
     * @return the rule {@code roll-up}
     */
    public static CreditRule rollUp() {
        return rollUp(new RollUpLine.ReportingLine(), new RollUpDay.SaleDay());
    }

    /**
     * Up a hierarchy, once for each person.
     *
     * @param line the hierarchy
     * @param day by the organization of which day
     * @return the rule {@code roll-up}
     */
    public static CreditRule rollUp(RollUpLine line, RollUpDay day) {
        return new CreditRule.RollUp(CreditRuleId.of("roll-up"), CreditType.REVENUE, line, day, RepeatedPayee.ONCE);
    }

    /**
     * A plan to be changed.
     *
     * @param rules its rules
     * @return a draft
     */
    public static CreditingPlanDraft plan(CreditRule... rules) {
        return new CreditingPlanDraft(List.of(rules));
    }

    /**
     * A booking.
     *
     * @param id its id
     * @param day the day of the order
     * @param amount in US dollars
     * @param sellers the names of the sellers, each with its share if there are several: {@code "Ann"}, or {@code "Ann 0.6"}
     * @return a builder to be changed
     */
    public static Transaction.Builder sale(String id, String day, String amount, String... sellers) {
        Transaction.Builder builder = Transaction.builder(
                        TransactionId.parse(id), TransactionKind.BOOKING, SmallCompany.usd(amount))
                .date(DateName.ORDER, LocalDate.parse(day));
        for (String seller : sellers) {
            int blank = seller.indexOf(' ');
            builder.participant(
                    blank < 0
                            ? Participant.of("seller", PersonId.of(seller))
                            : Participant.of("seller", PersonId.of(seller.substring(0, blank)))
                                    .withShare(Ratio.parse(seller.substring(blank + 1))));
        }
        return builder;
    }

    /**
     * A receipt of money.
     *
     * @param id its id
     * @param of the sale that it pays
     * @param day the day of the payment
     * @param amount in US dollars, negative for a refund
     * @return a builder to be changed
     */
    public static Transaction.Builder receipt(String id, String of, String day, String amount) {
        return follower(id, TransactionKind.RECEIPT, of, Relation.PAYS, DateName.PAYMENT, day, amount);
    }

    /**
     * A return.
     *
     * @param id its id
     * @param of what comes back
     * @param day its day
     * @param amount in US dollars, negative
     * @return a builder to be changed
     */
    public static Transaction.Builder returned(String id, String of, String day, String amount) {
        return follower(id, TransactionKind.RETURN, of, Relation.RETURNS, EVENT, day, amount);
    }

    /**
     * A correction, a correction of cost, or a bad debt.
     *
     * @param id its id
     * @param kind what it is
     * @param of the sale
     * @param day its day
     * @param amount in US dollars
     * @return a builder to be changed
     */
    public static Transaction.Builder later(String id, TransactionKind kind, String of, String day, String amount) {
        return follower(
                id,
                kind,
                of,
                kind == TransactionKind.BAD_DEBT ? Relation.WRITES_OFF : Relation.CORRECTS,
                EVENT,
                day,
                amount);
    }

    private static Transaction.Builder follower(
            String id, TransactionKind kind, String of, Relation relation, DateName date, String day, String amount) {
        Money money = SmallCompany.usd(amount);
        return Transaction.builder(TransactionId.parse(id), kind, money)
                .date(date, LocalDate.parse(day))
                .reference(TransactionId.parse(of), relation);
    }
}
