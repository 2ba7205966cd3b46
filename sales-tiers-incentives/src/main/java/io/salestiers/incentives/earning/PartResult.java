package io.salestiers.incentives.earning;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.plan.ResolvedComponent;
import java.util.List;

/**
 * What one part of a component gives: a payee's commission, the shares of a pool. Equal parts give equal results, as long as
 * the earnings that they read are equal too.
 *
 * @param part what was calculated
 * @param earnings what its payees earn
 * @param unpaid whom it gives nothing, and why
 * @param unassigned what belongs to nobody
 */
public record PartResult(
        ResolvedComponent part, List<Earning> earnings, List<Unpaid> unpaid, List<Unassigned> unassigned) {
    /** Copies the lists. */
    public PartResult {
        requireNonNull(part, "part");
        earnings = List.copyOf(earnings);
        unpaid = List.copyOf(unpaid);
        unassigned = List.copyOf(unassigned);
    }

    static PartResult of(ResolvedComponent part, Earning earning) {
        return new PartResult(part, List.of(earning), List.of(), List.of());
    }

    static PartResult of(ResolvedComponent part, Unpaid none) {
        return new PartResult(part, List.of(), List.of(none), List.of());
    }

    static PartResult of(ResolvedComponent part, Unassigned none) {
        return new PartResult(part, List.of(), List.of(), List.of(none));
    }

    List<Earning> of(PersonId payee) {
        return earnings.stream()
                .filter(earning -> earning.payee().equals(payee))
                .toList();
    }

    static PartResult together(ResolvedComponent part, List<PartResult> results) {
        return new PartResult(
                part,
                results.stream().flatMap(each -> each.earnings().stream()).toList(),
                results.stream().flatMap(each -> each.unpaid().stream()).toList(),
                results.stream().flatMap(each -> each.unassigned().stream()).toList());
    }
}
