package io.salestiers.incentives.promotion;

import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Tenures;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is known about a person who may move up, beside numbers. No name, and nothing that no gate asks for. Immutable and safe
 * for use by several threads.
 */
@Value.Immutable
@SuppressWarnings("deprecation") // Immutables marks its own Json proxy deprecated
public sealed interface CandidateFacts extends WithCandidateFacts
        permits ImmutableCandidateFacts, ImmutableCandidateFacts.Json {
    /**
     * Who.
     *
     * @return the id
     */
    PersonId person();

    /**
     * In which tier on which days.
     *
     * @return the times in tiers, each as long as possible
     */
    List<Tenures.Tenure> tenures();

    /**
     * In which unit on which days, for numbers of the unit.
     *
     * @return the units; none if not given
     */
    @Value.Default
    default Timeline<UnitId> units() {
        return Timeline.empty();
    }

    /**
     * The days of protected leave.
     *
     * @return in any order; they may overlap
     */
    List<DateRange> leave();

    /**
     * The certificates.
     *
     * @return all that the person ever held; empty if that is not known
     */
    Optional<Known<HeldCertificate>> certificates();

    /**
     * The improvement plans.
     *
     * @return all that were ever open; empty if that is not known
     */
    Optional<Known<PlanDays>> improvementPlans();

    /**
     * What the host states.
     *
     * @return in any order; of one kind the latest up to a day counts
     */
    List<StatedFact> evidence();

    /**
     * The titles on ladders of levels.
     *
     * @return those that are known
     */
    List<HeldTitle> titles();

    /**
     * Starts with what an organization knows: the times in tiers and in units, as holder of positions.
     *
     * @param organization the organization
     * @param person who
     * @return a builder to which the rest is added
     */
    static Builder from(Organization organization, PersonId person) {
        List<Timeline.Entry<UnitId>> entries = new ArrayList<>();
        organization.appointments().stream()
                .filter(each ->
                        each.kind() == AppointmentKind.PRIMARY && each.person().equals(person))
                .sorted(Comparator.comparing(Appointment::range))
                .forEach(each -> organization
                        .position(each.position())
                        .unit()
                        .within(each.range())
                        .entries()
                        .forEach(entry -> addFree(entries, entry)));
        return builder()
                .person(person)
                .addAllTenures(Tenures.of(organization).of(person))
                .units(Timeline.of(entries));
    }

    /* Who holds several positions belongs to the unit of the first. */
    private static void addFree(List<Timeline.Entry<UnitId>> entries, Timeline.Entry<UnitId> entry) {
        for (DateRange free : Timeline.of(entries).gaps(entry.range())) {
            entries.add(new Timeline.Entry<>(free, entry.value()));
        }
    }

    /**
     * Starts facts.
     *
     * @return a builder that names each missing attribute
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds facts. */
    final class Builder extends ImmutableCandidateFacts.Builder {
        Builder() {}
    }
}
