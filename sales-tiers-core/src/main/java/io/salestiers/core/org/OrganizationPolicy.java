package io.salestiers.core.org;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a host thinks is a good organization, beyond what every organization should be: how many direct reports a manager
 * has (管理幅度).
 *
 * <!-- sample: OrganizationDaySamplesTest#policy -->
 * <pre>{@code
 * OrganizationPolicy policy = OrganizationPolicy.NONE
 *         .withSpan(TierId.of("supervisor"), 4, 12)
 *         .withSpan(TierId.of("regional-manager"), 2, 8);
 * List<Finding> findings = organization.findings(policy);
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param spans the band by tier; a tier without a band may have any number of direct reports
 */
public record OrganizationPolicy(Map<TierId, SpanBand> spans) {
    /** Nothing beyond what every organization should be. */
    public static final OrganizationPolicy NONE = new OrganizationPolicy(Map.of());

    /**
     * How many positions may report to a position directly: 4 to 12 for a supervisor.
     *
     * @param min the least, zero or more; a position to which fewer report is outside
     * @param max the most, not below the least
     */
    public record SpanBand(int min, int max) {
        /**
         * Refuses a band without a number in it.
         *
         * @throws IllegalArgumentException if the least is negative or above the most
         */
        public SpanBand {
            if (min < 0 || max < min) {
                throw new IllegalArgumentException(
                        "span must be from zero or more up to at least as many, but was " + min + " to " + max);
            }
        }

        /**
         * Whether a number of direct reports is good.
         *
         * @param reports the number
         * @return true from the least up to the most, both included
         */
        public boolean contains(int reports) {
            return reports >= min && reports <= max;
        }
    }

    /** Copies the map. */
    public OrganizationPolicy {
        spans = Collections.unmodifiableMap(new TreeMap<>(spans));
    }

    /**
     * This policy with a band for one more tier.
     *
     * @param tier the tier of the managers
     * @param min the least number of direct reports, zero or more
     * @param max the most
     * @return a copy
     */
    public OrganizationPolicy withSpan(TierId tier, int min, int max) {
        Map<TierId, SpanBand> more = new TreeMap<>(spans);
        more.put(tier, new SpanBand(min, max));
        return new OrganizationPolicy(more);
    }

    /**
     * The band of a tier.
     *
     * @param tier the tier
     * @return the band, empty if any number is good
     */
    public Optional<SpanBand> span(TierId tier) {
        return Optional.ofNullable(spans.get(tier));
    }

    /**
     * The tiers that have a band.
     *
     * @return their ids in order
     */
    public List<TierId> tiers() {
        return List.copyOf(spans.keySet());
    }
}
