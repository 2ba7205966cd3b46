package io.salestiers.incentives.credit;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.Ids;
import io.salestiers.core.unit.Quantity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * What of a transaction belongs to nobody and is kept by the house account (公司业绩): the 60 % of a position that was vacant
 * on the day. It is stated, so that nothing of a transaction gets lost.
 *
 * @param transaction the transaction
 * @param event what happened in it
 * @param account where it is kept
 * @param type what it measures
 * @param kind direct, or what somebody above would have been credited with
 * @param rule the rule
 * @param reason why nobody is credited
 * @param owner who was named; empty where a rule gives all to the house
 * @param from for what rolls up the position of the direct credit
 * @param value how much; negative for a return
 * @param share the share of the transaction
 * @param day the day on which it counts
 * @param explanation how it came about
 */
public record HouseCredit(
        TransactionId transaction,
        TransactionKind event,
        HouseAccountId account,
        CreditType type,
        CreditKind kind,
        CreditRuleId rule,
        HouseReason reason,
        Optional<Subject> owner,
        Optional<PositionId> from,
        Quantity value,
        Ratio share,
        LocalDate day,
        Explanation explanation)
        implements Comparable<HouseCredit> {
    private static final Comparator<HouseCredit> ORDER = Comparator.comparing(HouseCredit::day)
            .thenComparing(HouseCredit::transaction)
            .thenComparing(HouseCredit::type)
            .thenComparing(HouseCredit::kind)
            .thenComparing(HouseCredit::rule)
            .thenComparing(each -> each.owner().map(Subject::key).orElse(""), Ids::compare)
            .thenComparing(each -> each.from().map(PositionId::value).orElse(""), Ids::compare)
            .thenComparing(HouseCredit::reason);

    /** Refuses absent parts. */
    public HouseCredit {
        requireNonNull(transaction, "transaction");
        requireNonNull(event, "event");
        requireNonNull(account, "account");
        requireNonNull(type, "type");
        requireNonNull(kind, "kind");
        requireNonNull(rule, "rule");
        requireNonNull(reason, "reason");
        requireNonNull(owner, "owner");
        requireNonNull(from, "from");
        requireNonNull(value, "value");
        requireNonNull(share, "share");
        requireNonNull(day, "day");
        requireNonNull(explanation, "explanation");
    }

    /** By day, transaction, type, kind, rule, who was named and the position from which it rolls up. */
    @Override
    public int compareTo(HouseCredit other) {
        return ORDER.compare(this, other);
    }
}
