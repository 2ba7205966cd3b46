package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that is said of an organization, as a host has it: lists, each in any order.
 *
 * <p>Nothing is checked here; {@link Organization#of(OrganizationDefinition)} takes it as it is and finds what is wrong.
 * Two definitions that say the same in another order are equal. Immutable and safe for use by several threads.
 */
public final class OrganizationDefinition {
    private final ZoneId zone;
    private final Ladders ladders;
    private final List<Role> roles;
    private final List<OrgUnit> units;
    private final List<Territory> territories;
    private final List<Position> positions;
    private final List<Person> people;
    private final List<Appointment> appointments;
    private final List<TerritoryClaim> claims;

    private OrganizationDefinition(Builder builder) {
        this.zone = builder.zone;
        this.ladders = builder.ladders;
        this.roles = sorted(builder.roles, Role::id);
        this.units = sorted(builder.units, OrgUnit::id);
        this.territories = sorted(builder.territories, Territory::id);
        this.positions = sorted(builder.positions, Position::id);
        this.people = sorted(builder.people, Person::id);
        this.appointments = builder.appointments.stream().sorted().toList();
        this.claims = builder.claims.stream().sorted().toList();
    }

    /** Two with one id, which is a finding, stand in the same order whatever the order of the list. */
    private static <T, K extends Comparable<K>> List<T> sorted(Collection<T> list, Function<T, K> id) {
        return list.stream()
                .sorted(Comparator.comparing(id).thenComparing(Object::toString))
                .toList();
    }

    /**
     * Starts a definition with nothing but its ladders.
     *
     * @param ladders the tiers
     * @return a builder
     */
    public static Builder builder(Ladders ladders) {
        return new Builder(ladders);
    }

    /**
     * Starts from this definition.
     *
     * @return a builder with all that is said here
     */
    public Builder toBuilder() {
        return new Builder(ladders)
                .zone(zone)
                .roles(roles)
                .units(units)
                .territories(territories)
                .positions(positions)
                .people(people)
                .appointments(appointments)
                .claims(claims);
    }

    /**
     * The zone in which the days of the organization begin.
     *
     * @return the zone; UTC if none was given
     */
    public ZoneId zone() {
        return zone;
    }

    /**
     * The tiers.
     *
     * @return the ladders
     */
    public Ladders ladders() {
        return ladders;
    }

    /**
     * The roles that are more than their tier.
     *
     * @return the stated roles by id, without those that tiers imply
     */
    public List<Role> roles() {
        return roles;
    }

    /**
     * The units.
     *
     * @return the units by id
     */
    public List<OrgUnit> units() {
        return units;
    }

    /**
     * The territories.
     *
     * @return the territories by id
     */
    public List<Territory> territories() {
        return territories;
    }

    /**
     * The positions.
     *
     * @return the positions by id
     */
    public List<Position> positions() {
        return positions;
    }

    /**
     * The people of whom the employment is known.
     *
     * @return the people by id; empty where nothing is known of anybody
     */
    public List<Person> people() {
        return people;
    }

    /**
     * Who holds which position.
     *
     * @return the appointments in their {@linkplain Appointment#compareTo(Appointment) order}
     */
    public List<Appointment> appointments() {
        return appointments;
    }

    /**
     * Which positions answer for which territories.
     *
     * @return the claims in their {@linkplain TerritoryClaim#compareTo(TerritoryClaim) order}
     */
    public List<TerritoryClaim> claims() {
        return claims;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof OrganizationDefinition other
                && zone.equals(other.zone)
                && ladders.equals(other.ladders)
                && roles.equals(other.roles)
                && units.equals(other.units)
                && territories.equals(other.territories)
                && positions.equals(other.positions)
                && people.equals(other.people)
                && appointments.equals(other.appointments)
                && claims.equals(other.claims);
    }

    @Override
    public int hashCode() {
        return Objects.hash(zone, ladders, roles, units, territories, positions, people, appointments, claims);
    }

    @Override
    public String toString() {
        return units.size() + " units, " + positions.size() + " positions, " + appointments.size() + " appointments";
    }

    /** Takes the lists of a definition; each method replaces what was given before. For one thread. */
    public static final class Builder {
        private final Ladders ladders;
        private ZoneId zone = ZoneOffset.UTC;
        private List<Role> roles = List.of();
        private List<OrgUnit> units = List.of();
        private List<Territory> territories = List.of();
        private List<Position> positions = List.of();
        private List<Person> people = List.of();
        private List<Appointment> appointments = List.of();
        private List<TerritoryClaim> claims = List.of();

        private Builder(Ladders ladders) {
            this.ladders = requireNonNull(ladders, "ladders");
        }

        /**
         * Sets the zone in which the days begin. Without it, UTC.
         *
         * @param value the zone
         * @return this builder
         */
        public Builder zone(ZoneId value) {
            this.zone = requireNonNull(value, "zone");
            return this;
        }

        /**
         * Sets the roles that are more than their tier.
         *
         * @param list the roles
         * @return this builder
         */
        public Builder roles(Collection<Role> list) {
            this.roles = List.copyOf(list);
            return this;
        }

        /**
         * Sets the units.
         *
         * @param list the units
         * @return this builder
         */
        public Builder units(Collection<OrgUnit> list) {
            this.units = List.copyOf(list);
            return this;
        }

        /**
         * Sets the territories.
         *
         * @param list the territories
         * @return this builder
         */
        public Builder territories(Collection<Territory> list) {
            this.territories = List.copyOf(list);
            return this;
        }

        /**
         * Sets the positions.
         *
         * @param list the positions
         * @return this builder
         */
        public Builder positions(Collection<Position> list) {
            this.positions = List.copyOf(list);
            return this;
        }

        /**
         * Sets the people of whom the employment is known.
         *
         * @param list the people
         * @return this builder
         */
        public Builder people(Collection<Person> list) {
            this.people = List.copyOf(list);
            return this;
        }

        /**
         * Sets who holds which position.
         *
         * @param list the appointments
         * @return this builder
         */
        public Builder appointments(Collection<Appointment> list) {
            this.appointments = List.copyOf(list);
            return this;
        }

        /**
         * Sets which positions answer for which territories.
         *
         * @param list the claims
         * @return this builder
         */
        public Builder claims(Collection<TerritoryClaim> list) {
            this.claims = List.copyOf(list);
            return this;
        }

        /**
         * The definition.
         *
         * @return all that was given
         */
        public OrganizationDefinition build() {
            return new OrganizationDefinition(this);
        }
    }
}
