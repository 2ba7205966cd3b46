package io.salestiers.core.training;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes records from facts. */
final class RecordRun {
    private static final Comparator<TrainingFact> ORDER = Comparator.comparing(TrainingFact::day)
            .thenComparingInt(RecordRun::rank)
            .thenComparing(TrainingFact::id);

    private final TrainingCatalog catalog;
    private final List<Finding> findings = new ArrayList<>();
    private final SortedMap<PersonId, TrainingRecord> people = new TreeMap<>();

    /* Something that gives, renews or takes a certificate. */
    private record CertificateDay(LocalDate day, boolean revoked, Optional<LocalDate> last, String source) {}

    RecordRun(TrainingCatalog catalog, Collection<? extends TrainingFact> facts) {
        this.catalog = catalog;
        SortedMap<PersonId, List<TrainingFact>> byPerson = new TreeMap<>();
        for (TrainingFact fact : unique(facts)) {
            if (known(fact)) {
                byPerson.computeIfAbsent(fact.person(), person -> new ArrayList<>())
                        .add(fact);
            }
        }
        byPerson.forEach((person, own) -> people.put(person, record(person, own)));
    }

    SortedMap<PersonId, TrainingRecord> people() {
        return people;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private static int rank(TrainingFact fact) {
        if (fact instanceof TrainingFact.Enrolled) {
            return 0;
        }
        if (fact instanceof TrainingFact.Attended) {
            return 1;
        }
        if (fact instanceof TrainingFact.Examined) {
            return 2;
        }
        return fact instanceof TrainingFact.Assessed ? 3 : fact instanceof TrainingFact.Granted ? 4 : 5;
    }

    private List<TrainingFact> unique(Collection<? extends TrainingFact> facts) {
        SortedMap<TrainingFactId, List<TrainingFact>> byId = new TreeMap<>();
        facts.forEach(
                fact -> byId.computeIfAbsent(fact.id(), id -> new ArrayList<>()).add(fact));
        List<TrainingFact> unique = new ArrayList<>();
        byId.forEach((id, same) -> {
            boolean equal = same.stream().distinct().count() == 1;
            if (equal) {
                unique.add(same.get(0));
            }
            if (same.size() > 1) {
                findings.add(
                        Finding.of(equal ? TrainingFinding.REPEATED : TrainingFinding.ID_TWICE, Place.about(id.value()))
                                .with("fact", id.value())
                                .with("count", same.size()));
            }
        });
        unique.sort(ORDER);
        return unique;
    }

    private boolean known(TrainingFact fact) {
        Optional<String> missing = Optional.empty();
        if (fact instanceof TrainingFact.Assessed assessed) {
            missing = catalog.skill(assessed.skill()).isPresent()
                    ? Optional.empty()
                    : Optional.of(assessed.skill().value());
            if (missing.isEmpty() && assessed.level() > catalog.mostLevel()) {
                findings.add(of(TrainingFinding.FACT_LEVEL, fact)
                        .with("most", catalog.mostLevel())
                        .with("level", assessed.level()));
                return false;
            }
        } else if (fact instanceof TrainingFact.Granted || fact instanceof TrainingFact.Revoked) {
            CertificateId certificate = certificate(fact);
            missing =
                    catalog.certificate(certificate).isPresent() ? Optional.empty() : Optional.of(certificate.value());
        } else {
            CourseId course = course(fact);
            missing = catalog.course(course).isPresent() ? Optional.empty() : Optional.of(course.value());
        }
        missing.ifPresent(
                id -> findings.add(of(TrainingFinding.FACT_UNKNOWN, fact).with("id", id)));
        return missing.isEmpty();
    }

    private static Finding of(TrainingFinding code, TrainingFact fact) {
        return Finding.of(code, Place.about(fact.id().value()))
                .with("fact", fact.id().value());
    }

    private static CourseId course(TrainingFact fact) {
        if (fact instanceof TrainingFact.Enrolled enrolled) {
            return enrolled.course();
        }
        return fact instanceof TrainingFact.Attended attended
                ? attended.course()
                : ((TrainingFact.Examined) fact).course();
    }

    private static CertificateId certificate(TrainingFact fact) {
        return fact instanceof TrainingFact.Granted granted
                ? granted.certificate()
                : ((TrainingFact.Revoked) fact).certificate();
    }

    private TrainingRecord record(PersonId person, List<TrainingFact> facts) {
        SortedMap<CourseId, CourseRun> courses = new TreeMap<>();
        SortedMap<SkillId, SortedMap<LocalDate, Integer>> assessments = new TreeMap<>();
        SortedMap<CertificateId, List<CertificateDay>> days = new TreeMap<>();
        for (TrainingFact fact : facts) {
            if (fact instanceof TrainingFact.Assessed assessed) {
                assessments
                        .computeIfAbsent(assessed.skill(), skill -> new TreeMap<>())
                        .put(assessed.day(), assessed.level());
            } else if (fact instanceof TrainingFact.Granted || fact instanceof TrainingFact.Revoked) {
                Optional<LocalDate> last =
                        fact instanceof TrainingFact.Granted granted ? granted.last() : Optional.empty();
                days.computeIfAbsent(certificate(fact), id -> new ArrayList<>())
                        .add(new CertificateDay(
                                fact.day(),
                                fact instanceof TrainingFact.Revoked,
                                last,
                                fact.id().value()));
            } else {
                courses.computeIfAbsent(
                                course(fact),
                                id -> new CourseRun(catalog.course(id).orElseThrow()))
                        .follow(fact);
            }
        }
        SortedMap<CourseId, List<LocalDate>> completions = new TreeMap<>();
        SortedMap<SkillId, SortedMap<LocalDate, Integer>> shown = new TreeMap<>();
        courses.forEach((id, run) -> {
            findings.addAll(run.findings());
            if (!run.completions().isEmpty()) {
                completions.put(id, List.copyOf(run.completions()));
            }
            Course course = catalog.course(id).orElseThrow();
            for (LocalDate day : run.completions()) {
                course.teaches()
                        .forEach((skill, level) -> shown.computeIfAbsent(skill, key -> new TreeMap<>())
                                .merge(day, level, Math::max));
                course.gives()
                        .ifPresent(certificate -> days.computeIfAbsent(certificate, key -> new ArrayList<>())
                                .add(new CertificateDay(day, false, Optional.empty(), id.value())));
            }
        });
        SortedMap<CertificateId, List<Validity>> certificates = new TreeMap<>();
        days.forEach((id, own) ->
                certificates.put(id, validity(person, catalog.certificate(id).orElseThrow(), own)));
        return new TrainingRecord(person, completions, certificates, assessments, shown);
    }

    private List<Validity> validity(PersonId person, Certificate certificate, List<CertificateDay> days) {
        // What is got on a day is there when it is revoked on that day.
        days.sort(Comparator.comparing(CertificateDay::day)
                .thenComparing(CertificateDay::revoked)
                .thenComparing(each -> each.last().orElse(LocalDate.MAX))
                .thenComparing(CertificateDay::source));
        CertificateRun run = new CertificateRun(certificate.expiry());
        for (CertificateDay each : days) {
            if (!each.revoked()) {
                run.got(each.day(), each.last());
            } else if (!run.revoked(each.day())) {
                findings.add(Finding.of(TrainingFinding.NOTHING_TO_REVOKE, Place.about(each.source()))
                        .with("fact", each.source())
                        .with("person", person.value())
                        .with("certificate", certificate.id().value())
                        .with("day", each.day()));
            }
        }
        return run.days();
    }
}
