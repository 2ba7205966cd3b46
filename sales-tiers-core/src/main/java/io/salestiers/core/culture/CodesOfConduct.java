package io.salestiers.core.culture;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.Tenures;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who has acknowledged the codes of conduct, and who has not. Stateless and safe for use by several threads.
 *
 * <!-- sample: CultureSamplesTest#codes -->
 * <pre>{@code
 * List<Acknowledgement> given = List.of(new Acknowledgement(SUN, CONDUCT, "2026-1", LocalDate.of(2026, 1, 10)));
 * List<OpenAcknowledgement> open = CodesOfConduct.DEFAULT
 *         .open(charter, given, organization, LocalDate.of(2026, 1, 20))
 *         .orThrow(); // zhao and qian, both overdue since 15 January
 * }</pre>
 */
public final class CodesOfConduct {
    /** The one of this release. */
    public static final CodesOfConduct DEFAULT = new CodesOfConduct();

    private CodesOfConduct() {}

    /* A version that somebody has to acknowledge: in the days in which both it is in force and they are in its tiers. */
    private record Obligation(PersonId person, CodeVersion version, DateRange days) {
        LocalDate due() {
            return days.from().plusDays(version.days());
        }
    }

    /**
     * Who has not acknowledged a version that is in force, at the end of a day.
     *
     * @param charter the codes
     * @param acknowledgements who acknowledged what; one from before the version was in force counts, and once is enough
     * @param organization who holds which position
     * @param day the day
     * @return by person, then by code; with a warning for each acknowledgement of something that is no version of a code
     */
    public WithFindings<List<OpenAcknowledgement>> open(
            CultureCharter charter,
            Collection<Acknowledgement> acknowledgements,
            Organization organization,
            LocalDate day) {
        List<OpenAcknowledgement> open = new ArrayList<>();
        for (Obligation each : obligations(charter, organization)) {
            if (each.days().contains(day) && !acknowledged(each, acknowledgements, day)) {
                CultureFinding code = day.isAfter(each.due())
                        ? CultureFinding.ACKNOWLEDGEMENT_OVERDUE
                        : CultureFinding.ACKNOWLEDGEMENT_OPEN;
                Finding finding = Finding.of(code, Place.about("person:" + each.person()))
                        .with("person", each.person().value())
                        .with("code", Argument.name(each.version().title()))
                        .with("version", each.version().version())
                        .with("due", each.due())
                        .with("day", day);
                open.add(new OpenAcknowledgement(each.person(), each.version(), each.due(), finding));
            }
        }
        return WithFindings.of(List.copyOf(open), unknown(charter, acknowledgements));
    }

    /**
     * The figures of acknowledgement: of each one that falls due in a range one of
     * {@link CultureMeasures#ACKNOWLEDGEMENTS_DUE} on its due day, and one of {@link CultureMeasures#ACKNOWLEDGEMENTS_ON_TIME} if
     * it was there by then. What falls due after the next version is in force, or after somebody has left, is not asked.
     *
     * @param charter the codes
     * @param acknowledgements who acknowledged what
     * @param organization who held which position
     * @param range the days
     * @return by day, then by source
     */
    public List<Observation> observations(
            CultureCharter charter,
            Collection<Acknowledgement> acknowledgements,
            Organization organization,
            DateRange range) {
        List<Observation> observations = new ArrayList<>();
        for (Obligation each : obligations(charter, organization)) {
            if (range.contains(each.due()) && each.days().contains(each.due())) {
                observations.add(figure(CultureMeasures.ACKNOWLEDGEMENTS_DUE, each));
                if (acknowledged(each, acknowledgements, each.due())) {
                    observations.add(figure(CultureMeasures.ACKNOWLEDGEMENTS_ON_TIME, each));
                }
            }
        }
        observations.sort(Comparator.comparing(Observation::day)
                .thenComparing(Observation::source)
                .thenComparing(Observation::measure));
        return List.copyOf(observations);
    }

    private static List<Obligation> obligations(CultureCharter charter, Organization organization) {
        Tenures tenures = Tenures.of(organization);
        List<Obligation> obligations = new ArrayList<>();
        List<CodeVersion> versions = charter.codes().stream()
                .sorted(Comparator.comparing(CodeVersion::code).thenComparing(CodeVersion::from))
                .toList();
        for (PersonId person : organization.people()) {
            for (CodeVersion version : versions) {
                DateRange inForce = inForce(version, versions);
                for (DateRange days : tenures.inAnyOf(person, version.tiers())) {
                    days.intersection(inForce)
                            .ifPresent(both -> obligations.add(new Obligation(person, version, both)));
                }
            }
        }
        return obligations;
    }

    private static DateRange inForce(CodeVersion version, List<CodeVersion> versions) {
        Optional<LocalDate> next = versions.stream()
                .filter(each -> each.code().equals(version.code()))
                .map(CodeVersion::from)
                .filter(from -> from.isAfter(version.from()))
                .min(Comparator.naturalOrder());
        return next.map(end -> DateRange.of(version.from(), end)).orElseGet(() -> DateRange.startingOn(version.from()));
    }

    private static boolean acknowledged(Obligation due, Collection<Acknowledgement> acknowledgements, LocalDate by) {
        return acknowledgements.stream()
                .anyMatch(each -> each.person().equals(due.person())
                        && each.code().equals(due.version().code())
                        && each.version().equals(due.version().version())
                        && !each.day().isAfter(by));
    }

    private static List<Finding> unknown(CultureCharter charter, Collection<Acknowledgement> acknowledgements) {
        return acknowledgements.stream()
                .filter(each -> charter.codes().stream()
                        .noneMatch(version -> version.code().equals(each.code())
                                && version.version().equals(each.version())))
                .map(each -> Finding.of(CultureFinding.UNKNOWN_VERSION, Place.about("person:" + each.person()))
                        .with("person", each.person().value())
                        .with("code", each.code().value())
                        .with("version", each.version()))
                .distinct()
                .sorted(Comparator.comparing(Finding::toString))
                .toList();
    }

    private static Observation figure(MeasureId measure, Obligation each) {
        return new Observation(
                measure,
                new Subject.OfPerson(each.person()),
                each.due(),
                Quantity.count(1),
                Optional.empty(),
                each.version().code() + "/" + each.version().version() + "/" + each.person());
    }
}
