package io.salestiers.incentives.release;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.Evidence;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.ledger.Posting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * That deals pass from somebody to a successor: on leaving, or on a transfer in the middle of a period.
 *
 * <p>A host that knows it before crediting gives both their {@linkplain #split shares} of a deal. Where a deal was booked for the
 * former holder alone, {@link #postings} sets that right.
 *
 * @param former who had the deals
 * @param successor who has them now; empty if nobody does yet, so that the successor's part is paid to nobody
 * @param day the first day of the successor, the day after the former holder's last
 * @param deals who is paid for deals in progress
 */
public record Handover(PersonId former, Optional<PersonId> successor, LocalDate day, DealsInProgress deals) {
    /** Refuses absent parts, and somebody who succeeds to themselves. */
    public Handover {
        requireNonNull(former, "former");
        requireNonNull(successor, "successor");
        requireNonNull(day, "day");
        requireNonNull(deals, "deals");
        if (successor.equals(Optional.of(former))) {
            throw new IllegalArgumentException("successor must be somebody else than " + former);
        }
    }

    /**
     * Who has a deal.
     *
     * @param closed the day on which the deal is closed
     * @return the shares; all is the former holder's if it was closed before the handover
     */
    public DealSplit split(LocalDate closed) {
        DealSplit split = deals.split(day, closed);
        return successor.isPresent()
                ? split
                : new DealSplit(split.former(), Ratio.ZERO, split.nobody().plus(split.successor()));
    }

    /**
     * Moves pay of a deal in progress that was booked for the former holder. What was closed before the handover moves nothing: pay
     * that was earned before stays.
     *
     * @param source the deal's pay
     * @param pay what the former holder has for the whole deal
     * @param closed the day on which the deal was closed
     * @return an adjustment of the former holder and one of the successor, as far as they are not zero; what nobody has is taken
     *     from the former holder only
     */
    public List<ExplainedPosting> postings(PaySource source, Money pay, LocalDate closed) {
        DealSplit split = split(closed);
        Map<DealSplit.Party, Money> parts = split.divide(pay);
        Money zero = Money.zero(pay.currency());
        Money stays = parts.getOrDefault(DealSplit.Party.FORMER, zero);
        List<ExplainedPosting> postings = new ArrayList<>();
        if (!stays.equals(pay)) {
            Explanation why = Explanation.of(
                    Tree.key("handed-over"),
                    Operation.DIFFERENCE,
                    Quantity.money(stays.minus(pay)),
                    List.of(part("stays", split, DealSplit.Party.FORMER, pay, stays), Tree.given("booked", pay)));
            postings.add(adjustment(former, source, stays.minus(pay), why, closed));
        }
        Money gets = parts.getOrDefault(DealSplit.Party.SUCCESSOR, zero);
        if (gets.signum() != 0) {
            postings.add(adjustment(
                    successor.orElseThrow(),
                    source,
                    gets,
                    part("taken-over", split, DealSplit.Party.SUCCESSOR, pay, gets),
                    closed));
        }
        return List.copyOf(postings);
    }

    private static Explanation part(String name, DealSplit split, DealSplit.Party party, Money pay, Money part) {
        long extra = Math.abs(part.minorUnits())
                - pay.multipliedBy(split.share(party))
                                .rounded(java.math.RoundingMode.DOWN)
                                .minorUnits()
                        * Long.signum(pay.minorUnits());
        return Tree.of(
                        name,
                        Operation.APPORTIONED,
                        part,
                        List.of(
                                Tree.given("booked", pay),
                                Tree.share("share", split.share(party)),
                                Tree.share("shares", Ratio.ONE)))
                .with("extra", Argument.number(extra));
    }

    private ExplainedPosting adjustment(
            PersonId payee, PaySource source, Money amount, Explanation why, LocalDate closed) {
        Explanation about = Tree.about(why, payee, source)
                .with("handover", Argument.day(day))
                .with("closed", Argument.day(closed))
                .with("rule", Argument.term("incentives.release.deals." + deals.name()));
        return new ExplainedPosting(
                Posting.builder()
                        .kind(EntryKind.ADJUSTMENT)
                        .payee(payee)
                        .amount(amount)
                        .source(source)
                        .reason(PayReason.HANDOVER)
                        .evidence(Evidence.of(about))
                        .build(),
                about);
    }
}
