package io.salestiers.incentives.columns;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.UnitId;
import io.salestiers.incentives.assignment.ComponentId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What everybody earns, in columns of minor units in the order of {@link CreditProgram#payees()}. Written by {@link PayProgram};
 * the arrays that it gives are its own and must not be written.
 *
 * <p>Not for use by several threads while it is written.
 */
public final class PayTotals {
    /** The component does not concern the payee. */
    static final byte NONE = 0;
    /** The payee earns by a component. */
    static final byte EARNED = 1;
    /** The payee does not earn by a component that concerns the payee. */
    static final byte UNPAID = 2;

    private final PayProgram program;
    private final Map<ComponentId, Integer> places = new TreeMap<>();
    final long[][] pay;
    final long[][] credited;
    final byte[][] status;
    final List<SortedMap<UnitId, Long>> unassigned;

    /** The sums that the amounts were calculated from, to see later which have changed. */
    final long[] seen;

    boolean calculated;

    PayTotals(PayProgram program) {
        this.program = requireNonNull(program, "program");
        int payees = program.credits().payees().size();
        int components = program.plan().components().size();
        this.pay = new long[components][payees];
        this.credited = new long[components][payees];
        this.status = new byte[components][payees];
        List<SortedMap<UnitId, Long>> nobody = new java.util.ArrayList<>();
        for (int i = 0; i < components; i++) {
            places.put(program.plan().components().get(i).id(), i);
            nobody.add(new TreeMap<>());
        }
        this.unassigned = nobody;
        this.seen = new long[program.credits().cellCredits().cells()];
    }

    /**
     * The program that calculates them.
     *
     * @return the program
     */
    public PayProgram program() {
        return program;
    }

    private int place(ComponentId component) {
        Integer place = places.get(component);
        if (place == null) {
            throw new IllegalArgumentException("the plan has no component " + component + ", only " + places.keySet());
        }
        return place;
    }

    /**
     * What a component gives.
     *
     * @param component a component of the plan
     * @return minor units by payee; zero where the status is not {@link PayStatus#EARNED}
     */
    public long[] pay(ComponentId component) {
        return pay[place(component)];
    }

    /**
     * What a commission is paid for.
     *
     * @param component a commission of the plan
     * @return minor units by payee; zeros for a pool
     */
    public long[] credited(ComponentId component) {
        return credited[place(component)];
    }

    /**
     * What stands beside an amount.
     *
     * @param component a component of the plan
     * @param payee a payee
     * @return the status
     */
    public PayStatus status(ComponentId component, PersonId payee) {
        int place = program.credits().placeOf(payee);
        return switch (place < 0 ? 0 : status[place(component)][place]) {
            case EARNED -> PayStatus.EARNED;
            case UNPAID -> PayStatus.UNPAID;
            default -> PayStatus.NO_PART;
        };
    }

    /**
     * What a component gives a payee.
     *
     * @param component a component of the plan
     * @param payee a payee
     * @return the amount; zero for somebody whom the program does not know
     */
    public Money amount(ComponentId component, PersonId payee) {
        int place = program.credits().placeOf(payee);
        return Money.ofMinor(
                place < 0 ? 0 : pay[place(component)][place], program.credits().currency());
    }

    /**
     * What all components give together.
     *
     * @return a new array of minor units by payee
     * @throws ArithmeticException if a sum does not fit into a {@code long}
     */
    public long[] all() {
        long[] all = new long[seen.length == 0 ? 0 : program.credits().payees().size()];
        for (long[] each : pay) {
            for (int i = 0; i < all.length; i++) {
                all[i] = Math.addExact(all[i], each[i]);
            }
        }
        return all;
    }

    /**
     * What pools have that nobody shares in, by unit.
     *
     * @param component a pool of the plan
     * @return minor units; none if everything is shared
     */
    public SortedMap<UnitId, Long> unassigned(ComponentId component) {
        return java.util.Collections.unmodifiableSortedMap(unassigned.get(place(component)));
    }

    @Override
    public String toString() {
        return program.plan().id() + " in " + program.period().name() + ": "
                + Arrays.stream(all()).sum() + " minor units";
    }
}
