package io.salestiers.core.training;

import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Tenures;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the gaps of one person on a day. */
final class GapRun {
    private static final Comparator<TrainingGap> ORDER = Comparator.comparing(
                    (TrainingGap gap) -> gap.finding().severity() != Severity.WARNING)
            .thenComparing(gap -> gap.due().orElse(LocalDate.MAX))
            .thenComparing(TrainingGap::what)
            .thenComparing(TrainingGap::kind);

    private final TrainingCatalog catalog;
    private final TrainingRecord record;
    private final LocalDate day;
    private final List<TrainingGap> gaps = new ArrayList<>();

    GapRun(TrainingCatalog catalog, TrainingRecord record, Tenures tenures, OrganizationDay today) {
        this.catalog = catalog;
        this.record = record;
        this.day = today.day();
        SortedMap<CourseId, LocalDate> courses = new TreeMap<>();
        SortedMap<CertificateId, LocalDate> certificates = new TreeMap<>();
        for (Asked asked : Asked.of(catalog, tenures.on(record.person(), day))) {
            // Where two plans ask for the same, the earlier day holds.
            if (asked.requirement() instanceof Requirement.CompleteCourse course) {
                courses.merge(course.course(), asked.due(), GapRun::earlier);
            } else if (asked.requirement() instanceof Requirement.HoldCertificate certificate) {
                certificates.merge(certificate.certificate(), asked.due(), GapRun::earlier);
            }
        }
        courses.forEach(this::course);
        certificates.forEach(this::certificate);
        skills(today);
        gaps.sort(ORDER);
    }

    List<TrainingGap> gaps() {
        return gaps;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private void course(CourseId id, LocalDate due) {
        if (!record.completedBy(id, day)) {
            LocalizedText name = catalog.course(id).orElseThrow().name();
            add(day.isAfter(due) ? TrainingFinding.COURSE_OVERDUE : TrainingFinding.COURSE_OPEN, id.value(), due, name);
        }
    }

    private void certificate(CertificateId id, LocalDate due) {
        Certificate certificate = catalog.certificate(id).orElseThrow();
        CertificateStatus status = record.statusOn(certificate, day);
        Optional<LocalDate> end =
                record.validityOn(id, day).flatMap(validity -> validity.days().to());
        switch (status) {
            case VALID -> {}
            case EXPIRING ->
                add(
                        TrainingFinding.CERTIFICATE_EXPIRING,
                        id.value(),
                        end.orElseThrow().minusDays(1),
                        certificate.name());
            case EXPIRED ->
                add(
                        TrainingFinding.CERTIFICATE_EXPIRED,
                        id.value(),
                        end.orElseThrow().minusDays(1),
                        certificate.name());
            case REVOKED -> add(TrainingFinding.CERTIFICATE_REVOKED, id.value(), end.orElseThrow(), certificate.name());
            case NONE ->
                // It must be there on the due day itself.
                add(
                        day.isBefore(due) ? TrainingFinding.CERTIFICATE_OPEN : TrainingFinding.CERTIFICATE_MISSING,
                        id.value(),
                        due,
                        certificate.name());
        }
    }

    private void skills(OrganizationDay today) {
        today.positionOf(record.person())
                .flatMap(today::role)
                .flatMap(role -> catalog.profiles().stream()
                        .filter(profile -> profile.role().equals(role))
                        .findFirst())
                .ifPresent(profile -> profile.levels().forEach((skill, needed) -> {
                    int level = record.levelOn(skill, day);
                    if (level < needed) {
                        Finding finding = of(
                                        TrainingFinding.SKILL_BELOW,
                                        catalog.skill(skill).orElseThrow().name())
                                .with("level", level)
                                .with("needed", needed);
                        gaps.add(new TrainingGap(record.person(), skill.value(), Optional.empty(), finding));
                    }
                }));
    }

    private void add(TrainingFinding kind, String what, LocalDate due, LocalizedText name) {
        gaps.add(new TrainingGap(
                record.person(), what, Optional.of(due), of(kind, name).with("due", due)));
    }

    private Finding of(TrainingFinding kind, LocalizedText name) {
        PersonId person = record.person();
        return Finding.of(kind, Place.about("person:" + person))
                .with("person", person.value())
                .with("what", Argument.name(name))
                .with("day", day);
    }
}
