package io.salestiers.incentives.ledger;

import static io.salestiers.incentives.ledger.Balance.ACCRUED;
import static io.salestiers.incentives.ledger.Balance.DRAW;
import static io.salestiers.incentives.ledger.Balance.HELD;
import static io.salestiers.incentives.ledger.Balance.PAYABLE;
import static io.salestiers.incentives.ledger.Balance.RECEIVABLE;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a posting does. The sign of its amount is that of its effect on its balance; a posting <em>against</em> a second balance
 * moves that one by the opposite, so that money only changes its place: a holdback of 100 is −100 payable, +100 held.
 */
public enum EntryKind {
    /**
     * What a component of a plan gives: payable +1,250.00; below zero if more is taken back than earned. What a cap defers is
     * earned too and waits: held +46.
     */
    @JsonProperty("earning")
    EARNING(Sign.ANY, Set.of(PAYABLE, HELD), Set.of()),
    /**
     * A correction that is no result of a calculation: one that a person decides, such as the result of a dispute, or the end of pay
     * that was not earned: payable +80 or −80. A late change leaves it as it is.
     */
    @JsonProperty("adjustment")
    ADJUSTMENT(Sign.ANY, Set.of(PAYABLE), Set.of()),
    /** An amount outside of every plan that a person decides: payable +500. */
    @JsonProperty("bonus")
    BONUS(Sign.POSITIVE, Set.of(PAYABLE), Set.of()),
    /** What a guarantee or a draw that is not recovered adds to too little pay: payable +3,900, owed by nobody. */
    @JsonProperty("top-up")
    TOP_UP(Sign.POSITIVE, Set.of(PAYABLE), Set.of()),
    /** A payment in advance: payable +600, draw −600. */
    @JsonProperty("draw-advance")
    DRAW_ADVANCE(Sign.POSITIVE, Set.of(PAYABLE), Set.of(DRAW)),
    /** What is kept of pay for a debt: payable −200, draw or receivable +200. */
    @JsonProperty("recovery")
    RECOVERY(Sign.NEGATIVE, Set.of(PAYABLE), Set.of(DRAW, RECEIVABLE)),
    /** A debt that the company waives: draw or receivable +300, no pay. */
    @JsonProperty("forgiveness")
    FORGIVENESS(Sign.POSITIVE, Set.of(DRAW, RECEIVABLE), Set.of()),
    /** A debt that the payee pays from elsewhere, such as by transfer after leaving: draw or receivable +300. */
    @JsonProperty("repayment")
    REPAYMENT(Sign.POSITIVE, Set.of(DRAW, RECEIVABLE), Set.of()),
    /** Pay that is taken back after an event: receivable −853,200, to be recovered as far as the law allows. */
    @JsonProperty("clawback")
    CLAWBACK(Sign.NEGATIVE, Set.of(RECEIVABLE), Set.of()),
    /** What is kept of pay until an event: payable −50, held +50. */
    @JsonProperty("holdback")
    HOLDBACK(Sign.NEGATIVE, Set.of(PAYABLE), Set.of(HELD)),
    /** What is no longer kept: payable +50, held −50. */
    @JsonProperty("release")
    RELEASE(Sign.POSITIVE, Set.of(PAYABLE), Set.of(HELD)),
    /**
     * A payable balance below zero, or what corrections of earlier periods take back, that becomes a debt to be recovered: payable
     * +1,323, receivable −1,323.
     */
    @JsonProperty("shortfall")
    SHORTFALL(Sign.POSITIVE, Set.of(PAYABLE), Set.of(RECEIVABLE)),
    /** What is handed to payroll: payable −1,000. */
    @JsonProperty("payout")
    PAYOUT(Sign.NEGATIVE, Set.of(PAYABLE), Set.of()),
    /** What is expected to be paid for a period that is not calculated yet: accrued +70. */
    @JsonProperty("accrual")
    ACCRUAL(Sign.ANY, Set.of(ACCRUED), Set.of()),
    /** The end of an accrual, when what it expected is calculated: accrued −70. */
    @JsonProperty("accrual-reversal")
    ACCRUAL_REVERSAL(Sign.ANY, Set.of(ACCRUED), Set.of()),
    /** Takes an entry back, whole or in part, in its balances: −1,890,000 for an earning of 1,890,000. Names that entry. */
    @JsonProperty("reversal")
    REVERSAL(Sign.ANY, EnumSet.allOf(Balance.class), EnumSet.allOf(Balance.class)),
    /** What an entry that was reversed would be today: +1,755,000. Names that entry. */
    @JsonProperty("rebooking")
    REBOOKING(Sign.ANY, EnumSet.allOf(Balance.class), EnumSet.allOf(Balance.class));

    private enum Sign {
        POSITIVE("above zero"),
        NEGATIVE("below zero"),
        ANY("not zero");

        private final String words;

        Sign(String words) {
            this.words = words;
        }

        boolean allows(int signum) {
            return switch (this) {
                case POSITIVE -> signum > 0;
                case NEGATIVE -> signum < 0;
                case ANY -> signum != 0;
            };
        }
    }

    private final Sign sign;
    private final ImmutableSet<Balance> balances;
    private final ImmutableSet<Balance> against;

    EntryKind(Sign sign, Set<Balance> balances, Set<Balance> against) {
        this.sign = sign;
        this.balances = Sets.immutableEnumSet(balances);
        this.against = Sets.immutableEnumSet(against);
    }

    /**
     * The balances that a posting of this kind can be of.
     *
     * @return one or several
     */
    public Set<Balance> balances() {
        return balances;
    }

    /**
     * The second balances, which move by the opposite.
     *
     * @return none for kinds by which money comes in or goes out
     */
    public Set<Balance> against() {
        return against;
    }

    /**
     * Whether it must name an earlier entry.
     *
     * @return true for what takes back or takes the place of one
     */
    public boolean refers() {
        return this == REVERSAL || this == REBOOKING;
    }

    /**
     * The key of the word for it in the catalogue of the module.
     *
     * @return for example {@code incentives.ledger.kind.draw-advance}
     */
    public String key() {
        return "incentives.ledger.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean allows(int signum) {
        return sign.allows(signum);
    }

    String allowed() {
        return sign.words;
    }
}
