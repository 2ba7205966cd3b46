package io.salestiers.core.responsibility;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How strictly a responsibility matrix is looked at: how grave each rule is, and where its limits lie.
 *
 * <!-- sample: MatrixSamplesTest#policy -->
 * <pre>{@code
 * MatrixPolicy policy = MatrixPolicy.STANDARD
 *         .withMostResponsible(2)
 *         .withSameSeat(SameSeat.FORBIDDEN)
 *         .withSeverity(MatrixRule.BALANCED_LOAD, Severity.INFO)
 *         .without(MatrixRule.ASKED_IN_TIME);
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads; each method gives a copy.
 */
public final class MatrixPolicy {
    /**
     * The usual one: every rule with its usual severity ({@link ResponsibilityFindings}); at most 3 responsible and 3
     * consulted roles a duty; everyone informed counts from 4 roles on; at most 12 letters of work a role; the same seat
     * allowed.
     */
    public static final MatrixPolicy STANDARD =
            new MatrixPolicy(Map.of(), Set.of(), new Limits(3, 3, 4, 12), SameSeat.ALLOWED);

    private record Limits(int responsible, int consulted, int informed, int load) {}

    private final Map<MatrixRule, Severity> severities;
    private final Set<MatrixRule> off;
    private final Limits limits;
    private final SameSeat sameSeat;

    private MatrixPolicy(Map<MatrixRule, Severity> severities, Set<MatrixRule> off, Limits limits, SameSeat sameSeat) {
        Map<MatrixRule, Severity> map = new EnumMap<>(MatrixRule.class);
        map.putAll(severities);
        this.severities = Collections.unmodifiableMap(map);
        Set<MatrixRule> set = EnumSet.noneOf(MatrixRule.class);
        set.addAll(off);
        this.off = Collections.unmodifiableSet(set);
        this.limits = limits;
        this.sameSeat = requireNonNull(sameSeat, "sameSeat");
    }

    /**
     * With another severity for all findings of a rule; this also turns it on again.
     *
     * @param rule the rule
     * @param severity how grave its findings are
     * @return a copy
     */
    public MatrixPolicy withSeverity(MatrixRule rule, Severity severity) {
        Map<MatrixRule, Severity> map = new EnumMap<>(MatrixRule.class);
        map.putAll(severities);
        map.put(rule, requireNonNull(severity, "severity"));
        Set<MatrixRule> set = EnumSet.noneOf(MatrixRule.class);
        set.addAll(off);
        set.remove(rule);
        return new MatrixPolicy(map, set, limits, sameSeat);
    }

    /**
     * With a rule turned off: nothing is found by it.
     *
     * @param rule the rule
     * @return a copy
     */
    public MatrixPolicy without(MatrixRule rule) {
        Set<MatrixRule> set = EnumSet.of(rule);
        set.addAll(off);
        return new MatrixPolicy(severities, set, limits, sameSeat);
    }

    /**
     * With only some rules: all others are turned off.
     *
     * @param first a rule
     * @param more other rules
     * @return a copy
     */
    public MatrixPolicy only(MatrixRule first, MatrixRule... more) {
        return new MatrixPolicy(severities, EnumSet.complementOf(EnumSet.of(first, more)), limits, sameSeat);
    }

    /**
     * With another number of roles that may be responsible for one duty (R07).
     *
     * @param most the most that is not found, 1 or more
     * @return a copy
     * @throws IllegalArgumentException if it is less than 1
     */
    public MatrixPolicy withMostResponsible(int most) {
        return new MatrixPolicy(
                severities,
                off,
                new Limits(atLeast(1, most), limits.consulted, limits.informed, limits.load),
                sameSeat);
    }

    /**
     * With another number of roles that may be consulted in one duty (R08).
     *
     * @param most the most that is not found, 0 or more
     * @return a copy
     * @throws IllegalArgumentException if it is negative
     */
    public MatrixPolicy withMostConsulted(int most) {
        return new MatrixPolicy(
                severities,
                off,
                new Limits(limits.responsible, atLeast(0, most), limits.informed, limits.load),
                sameSeat);
    }

    /**
     * With another number of informed roles from which on <em>everyone is informed</em> is found (R08): if all roles that
     * neither answer nor work are informed, and they are at least as many as this. In a small matrix that is no wonder.
     *
     * @param least the least number of informed roles, 1 or more
     * @return a copy
     * @throws IllegalArgumentException if it is less than 1
     */
    public MatrixPolicy withEveryoneInformedFrom(int least) {
        return new MatrixPolicy(
                severities,
                off,
                new Limits(limits.responsible, limits.consulted, atLeast(1, least), limits.load),
                sameSeat);
    }

    /**
     * With another load that one role may carry (R09): its letters of <em>accountable</em> and <em>responsible</em> on one
     * day, both in the same duty counting two.
     *
     * @param most the highest load that is not found, 1 or more
     * @return a copy
     * @throws IllegalArgumentException if it is less than 1
     */
    public MatrixPolicy withHighestLoad(int most) {
        return new MatrixPolicy(
                severities,
                off,
                new Limits(limits.responsible, limits.consulted, limits.informed, atLeast(1, most)),
                sameSeat);
    }

    /**
     * With another answer to whether the accountable role may, must or must not be responsible as well (R11).
     *
     * @param choice the answer
     * @return a copy
     */
    public MatrixPolicy withSameSeat(SameSeat choice) {
        return new MatrixPolicy(severities, off, limits, choice);
    }

    private static int atLeast(int least, int value) {
        if (value < least) {
            throw new IllegalArgumentException("must be " + least + " or more, but was " + value);
        }
        return value;
    }

    /**
     * Whether a rule is looked at.
     *
     * @param rule the rule
     * @return false if it was turned off
     */
    public boolean applies(MatrixRule rule) {
        return !off.contains(rule);
    }

    /**
     * The code of a finding of a rule, with the severity of this policy.
     *
     * @param kind a kind of finding
     * @return the code; empty if the rule that finds it is turned off. Kinds that no rule finds, such as a duty that is
     *     there twice, keep their own code
     */
    public Optional<FindingCode> code(ResponsibilityFindings kind) {
        for (MatrixRule rule : MatrixRule.values()) {
            if (rule.findings().contains(kind)) {
                if (off.contains(rule)) {
                    return Optional.empty();
                }
                Severity severity = severities.get(rule);
                return Optional.of(severity == null ? kind : kind.graded(severity));
            }
        }
        return Optional.of(kind);
    }

    /**
     * How many roles may be responsible for one duty (R07).
     *
     * @return the most that is not found
     */
    public int mostResponsible() {
        return limits.responsible;
    }

    /**
     * How many roles may be consulted in one duty (R08).
     *
     * @return the most that is not found
     */
    public int mostConsulted() {
        return limits.consulted;
    }

    /**
     * From how many informed roles on <em>everyone is informed</em> is found (R08).
     *
     * @return the least number
     */
    public int everyoneInformedFrom() {
        return limits.informed;
    }

    /**
     * What load one role may carry (R09).
     *
     * @return the highest load that is not found
     */
    public int highestLoad() {
        return limits.load;
    }

    /**
     * Whether the accountable role may, must or must not be responsible as well (R11).
     *
     * @return the answer
     */
    public SameSeat sameSeat() {
        return sameSeat;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof MatrixPolicy other
                && severities.equals(other.severities)
                && off.equals(other.off)
                && limits.equals(other.limits)
                && sameSeat == other.sameSeat;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * severities.hashCode() + off.hashCode()) + limits.hashCode()) + sameSeat.hashCode();
    }

    /** For logs and failing tests. */
    @Override
    public String toString() {
        return "MatrixPolicy[severities=" + severities + ", off=" + off + ", " + limits + ", sameSeat=" + sameSeat
                + "]";
    }
}
