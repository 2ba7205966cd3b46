package io.salestiers.incentives.rate;

import io.salestiers.core.money.Ratio;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Pay as an exact function of an amount, or of an attainment, from zero on: straight lines between points, with jumps at
 * points. It answers where a unit more pays less, where more pays nothing, and which amount a pay takes.
 *
 * <!-- sample: PayProfileTest#cliffOfAWholeAmount -->
 * <pre>{@code
 * // 7 % on the whole amount up to 1,000, 5 % above, capped at 65
 * PayProfile profile = PayProfile.of(table, Ratio.ONE);
 * profile.cliffs(); // at 1,000 from 70 to 50
 * profile.amountFor(Ratio.of(60)); // 6,000/7, that is 60 ÷ 7 %
 * profile.atMost(Ratio.of(65)).flatUnlike(profile); // from 6,500/7 to 1,000, and from 1,300 on
 * }</pre>
 *
 * <p>Profiles are made from tables and curves and changed by what a plan does to pay afterwards: {@link #atMost},
 * {@link #atLeast}, {@link #zeroBelow}, {@link #timesFrom}, {@link #timesAbove}, {@link #plusFrom}, {@link #plus}. Immutable and safe for use by
 * several threads.
 */
public final class PayProfile {
    /* Where pay follows another line than before, or jumps; the first lies at zero. */
    private final List<ProfilePoint> points;

    private PayProfile(List<ProfilePoint> points) {
        this.points = List.copyOf(points);
    }

    /**
     * The profile of any pay that follows straight lines between given points. Each line is found from two amounts between
     * its ends and checked at a third.
     *
     * @param breakpoints where lines may begin and end; those that are not above zero play no part
     * @param pay the exact pay of an amount from zero on
     * @return the profile
     * @throws IllegalArgumentException if pay does not follow a straight line between two of the points
     */
    public static PayProfile of(Collection<Ratio> breakpoints, UnaryOperator<Ratio> pay) {
        TreeSet<Ratio> sorted = new TreeSet<>(breakpoints);
        sorted.add(Ratio.ZERO);
        List<Ratio> ends = new ArrayList<>(sorted.tailSet(Ratio.ZERO, true));
        List<ProfilePoint> points = new ArrayList<>();
        Optional<Ratio> before = Optional.empty();
        for (int i = 0; i < ends.size(); i++) {
            Ratio from = ends.get(i);
            Ratio width = i + 1 < ends.size() ? ends.get(i + 1).minus(from) : Ratio.of(4);
            Ratio quarter = width.dividedBy(Ratio.of(4));
            Ratio first = pay.apply(from.plus(quarter));
            Ratio second = pay.apply(from.plus(quarter).plus(quarter));
            Ratio third = pay.apply(from.plus(width).minus(quarter));
            Ratio rise = second.minus(first);
            if (!third.minus(second).equals(rise)) {
                throw new IllegalArgumentException(
                        "pay must follow a straight line between breakpoints, but does not above " + from);
            }
            Ratio slope = rise.dividedBy(quarter);
            Ratio after = first.minus(rise);
            ProfilePoint point = new ProfilePoint(from, before, pay.apply(from), after, slope);
            if (points.isEmpty() || !point.smooth(points.get(points.size() - 1).slope())) {
                points.add(point);
            }
            before = Optional.of(after.plus(slope.multipliedBy(width)));
        }
        return new PayProfile(points);
    }

    /**
     * The pay of a rate table.
     *
     * @param table the table
     * @param quota what a share of 1 stands for, above zero; without effect if the bounds are amounts
     * @return pay by amount; with a quota of 1, pay as a share of the quota by attainment
     * @throws IllegalArgumentException if the table interpolates rates: its pay follows no lines, see {@link #linear}
     */
    public static PayProfile of(RateTable table, Ratio quota) {
        if (!linear(table)) {
            throw new IllegalArgumentException(
                    "pay by an interpolated rate grows with the square of the amount and has no profile");
        }
        BandEdges edges = new BandEdges(table, quota);
        List<Ratio> breakpoints = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            breakpoints.add(edges.from(i));
            edges.to(i).ifPresent(breakpoints::add);
        }
        return of(breakpoints, amount -> table.pay(amount, quota));
    }

    /**
     * Whether the pay of a table follows straight lines.
     *
     * @param table the table
     * @return false only for one that interpolates rates
     */
    public static boolean linear(RateTable table) {
        return table.application() != Application.INTERPOLATED
                || table.bands().get(0).amount().isPresent();
    }

    /**
     * The share that a payout curve pays.
     *
     * @param curve the curve
     * @return share of the target by attainment
     */
    public static PayProfile of(PayoutCurve curve) {
        List<Ratio> breakpoints = new ArrayList<>();
        curve.knots().forEach(knot -> breakpoints.add(knot.at()));
        curve.cap().ifPresent(cap -> {
            Ratio last = curve.knots().get(curve.knots().size() - 1).at();
            CurveReading beyond = curve.read(last.plus(Ratio.ONE));
            if (beyond.slope().signum() > 0) {
                breakpoints.add(last.plus(
                        cap.minus(beyond.uncapped().minus(beyond.slope())).dividedBy(beyond.slope())));
            }
        });
        return of(breakpoints, curve::share);
    }

    /**
     * Pay in proportion.
     *
     * @param slope what one unit pays; zero for a profile that pays nothing
     * @return the profile
     */
    public static PayProfile proportional(Ratio slope) {
        return of(List.of(), slope::multipliedBy);
    }

    /**
     * Where pay follows another line than before, or jumps.
     *
     * @return the points by rising amount; the first lies at zero
     */
    public List<ProfilePoint> points() {
        return points;
    }

    /**
     * The pay of an amount.
     *
     * @param amount the amount, not negative
     * @return the exact pay
     */
    public Ratio at(Ratio amount) {
        ProfilePoint point = pointBefore(amount);
        return amount.equals(point.at()) ? point.value() : point.on(amount);
    }

    private ProfilePoint pointBefore(Ratio amount) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("amount must not be negative, but was " + amount);
        }
        ProfilePoint found = points.get(0);
        for (ProfilePoint point : points) {
            if (point.at().compareTo(amount) <= 0) {
                found = point;
            }
        }
        return found;
    }

    /**
     * What pay tends to just below an amount.
     *
     * @param amount the amount, above zero
     * @return the limit from below; where nothing jumps, the pay itself
     */
    public Ratio justBelow(Ratio amount) {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("amount must be positive, but was " + amount);
        }
        ProfilePoint point = pointBefore(amount);
        return amount.equals(point.at()) ? point.before().orElseThrow() : point.on(amount);
    }

    /**
     * What pay tends to just above an amount.
     *
     * @param amount the amount, not negative
     * @return the limit from above; where nothing jumps, the pay itself
     */
    public Ratio justAbove(Ratio amount) {
        return pointBefore(amount).on(amount);
    }

    /**
     * The profile with a cap.
     *
     * @param most the most that is paid
     * @return the smaller of both at each amount
     */
    public PayProfile atMost(Ratio most) {
        return bounded(most, pay -> pay.min(most));
    }

    /**
     * The profile with a floor.
     *
     * @param least the least that is paid
     * @return the larger of both at each amount
     */
    public PayProfile atLeast(Ratio least) {
        return bounded(least, pay -> pay.max(least));
    }

    private PayProfile bounded(Ratio bound, UnaryOperator<Ratio> change) {
        NavigableSet<Ratio> breakpoints = breakpoints();
        for (int i = 0; i < points.size(); i++) {
            ProfilePoint point = points.get(i);
            if (point.slope().signum() != 0) {
                Ratio crossing = point.at().plus(bound.minus(point.after()).dividedBy(point.slope()));
                boolean inside = crossing.compareTo(point.at()) > 0
                        && (i + 1 == points.size()
                                || crossing.compareTo(points.get(i + 1).at()) < 0);
                if (inside) {
                    breakpoints.add(crossing);
                }
            }
        }
        return of(breakpoints, amount -> change.apply(at(amount)));
    }

    /**
     * The profile below a threshold paid as nothing.
     *
     * @param threshold the amount that must be reached
     * @param ties whether an amount of exactly the threshold belongs to what lies below
     * @return zero below the threshold, from there on the same
     */
    public PayProfile zeroBelow(Ratio threshold, TieRule ties) {
        return changedFrom(threshold, amount -> reached(amount, threshold, ties) ? at(amount) : Ratio.ZERO);
    }

    /**
     * The profile times a factor from an amount on, all of the pay.
     *
     * @param from the amount
     * @param ties whether an amount of exactly that belongs to what lies below
     * @param factor the factor
     * @return below the amount the same
     */
    public PayProfile timesFrom(Ratio from, TieRule ties, Ratio factor) {
        return changedFrom(
                from, amount -> reached(amount, from, ties) ? at(amount).multipliedBy(factor) : at(amount));
    }

    /**
     * The profile with what is paid beyond an amount multiplied, as an accelerator does: with 10 % throughout and a factor of
     * 2 from 100 on, 150 pay 10 + 5 × 2 = 20.
     *
     * @param from the amount
     * @param factor the factor on all that is paid more than at the amount
     * @return up to the amount the same
     */
    public PayProfile timesAbove(Ratio from, Ratio factor) {
        Ratio base = at(from);
        return changedFrom(
                from,
                amount -> amount.compareTo(from) > 0
                        ? base.plus(at(amount).minus(base).multipliedBy(factor))
                        : at(amount));
    }

    /**
     * The profile times a factor.
     *
     * @param factor the factor, such as a target amount for a profile of shares
     * @return a copy
     */
    public PayProfile times(Ratio factor) {
        return of(breakpoints(), amount -> at(amount).multipliedBy(factor));
    }

    /**
     * The profile and a fixed pay from an amount on.
     *
     * @param from the amount
     * @param ties whether an amount of exactly that belongs to what lies below
     * @param pay what is paid besides
     * @return below the amount the same
     */
    public PayProfile plusFrom(Ratio from, TieRule ties, Ratio pay) {
        return changedFrom(
                from, amount -> reached(amount, from, ties) ? at(amount).plus(pay) : at(amount));
    }

    /**
     * Two profiles together.
     *
     * @param other a profile by the same quantity
     * @return the sum at each amount
     */
    public PayProfile plus(PayProfile other) {
        NavigableSet<Ratio> breakpoints = breakpoints();
        breakpoints.addAll(other.breakpoints());
        return of(breakpoints, amount -> at(amount).plus(other.at(amount)));
    }

    /**
     * The same pay by another unit: a profile by attainment becomes one by amount.
     *
     * @param unit what 1 becomes, above zero: the quota
     * @return the profile in which amount × unit pays what amount paid
     */
    public PayProfile stretched(Ratio unit) {
        if (unit.signum() <= 0) {
            throw new IllegalArgumentException("unit must be positive, but was " + unit);
        }
        return of(
                points.stream().map(point -> point.at().multipliedBy(unit)).toList(),
                amount -> at(amount.dividedBy(unit)));
    }

    private PayProfile changedFrom(Ratio from, UnaryOperator<Ratio> pay) {
        NavigableSet<Ratio> breakpoints = breakpoints();
        breakpoints.add(from);
        return of(breakpoints, pay);
    }

    private static boolean reached(Ratio amount, Ratio from, TieRule ties) {
        int order = amount.compareTo(from);
        return order > 0 || (order == 0 && ties == TieRule.EDGE_IN_UPPER_BAND);
    }

    private NavigableSet<Ratio> breakpoints() {
        NavigableSet<Ratio> breakpoints = new TreeSet<>();
        points.forEach(point -> breakpoints.add(point.at()));
        return breakpoints;
    }

    /**
     * Where one unit more costs pay at once.
     *
     * @return the cliffs by rising amount
     */
    public List<Cliff> cliffs() {
        return points.stream().flatMap(point -> point.cliff().stream()).toList();
    }

    /**
     * The lines that pay follows.
     *
     * @return the parts from zero on, the last one without an end
     */
    public List<ProfilePart> parts() {
        List<ProfilePart> parts = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            ProfilePoint point = points.get(i);
            Optional<Ratio> to =
                    i + 1 < points.size() ? Optional.of(points.get(i + 1).at()) : Optional.empty();
            parts.add(new ProfilePart(point.at(), to, point.after(), point.slope()));
        }
        return List.copyOf(parts);
    }

    /**
     * The parts in which more pays nothing more, though it does in another profile: with the same pay before a cap, what the
     * cap makes ineffective.
     *
     * @param before the profile before the cap
     * @return the parts in which this one is flat and the other is not, by rising amount
     */
    public List<ProfilePart> flatUnlike(PayProfile before) {
        NavigableSet<Ratio> breakpoints = breakpoints();
        breakpoints.addAll(before.breakpoints());
        List<ProfilePart> flat = new ArrayList<>();
        for (Ratio from : breakpoints) {
            Optional<Ratio> to = Optional.ofNullable(breakpoints.higher(from));
            if (pointBefore(from).slope().signum() == 0
                    && before.pointBefore(from).slope().signum() != 0) {
                ProfilePart part = new ProfilePart(from, to, justAbove(from), Ratio.ZERO);
                ProfilePart last = flat.isEmpty() ? part : flat.get(flat.size() - 1);
                if (last.to().equals(Optional.of(from)) && last.start().equals(part.start())) {
                    flat.set(flat.size() - 1, new ProfilePart(last.from(), to, last.start(), Ratio.ZERO));
                } else {
                    flat.add(part);
                }
            }
        }
        return List.copyOf(flat);
    }

    /**
     * Whether pay jumps nowhere.
     *
     * @return true if it does not
     */
    public boolean continuous() {
        return points.stream().noneMatch(ProfilePoint::jumps);
    }

    /**
     * Whether more never pays less.
     *
     * @return true if there is no cliff and no line falls
     */
    public boolean neverFalls() {
        return points.stream()
                .allMatch(point -> point.slope().signum() >= 0 && point.cliff().isEmpty());
    }

    /**
     * The smallest amount that a pay takes.
     *
     * @param pay the pay that is wanted
     * @return the amount from which on, or just above which, at least that is paid; empty if nothing pays so much
     */
    public Optional<Ratio> amountFor(Ratio pay) {
        for (int i = 0; i < points.size(); i++) {
            ProfilePoint point = points.get(i);
            if (point.value().compareTo(pay) >= 0 || point.after().compareTo(pay) >= 0) {
                return Optional.of(point.at());
            }
            if (point.slope().signum() > 0) {
                Ratio amount = point.at().plus(pay.minus(point.after()).dividedBy(point.slope()));
                // A line that only tends to it before the next point does not reach it.
                if (i + 1 == points.size() || amount.compareTo(points.get(i + 1).at()) < 0) {
                    return Optional.of(amount);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof PayProfile other && points.equals(other.points);
    }

    @Override
    public int hashCode() {
        return points.hashCode();
    }

    @Override
    public String toString() {
        return points.toString();
    }
}
