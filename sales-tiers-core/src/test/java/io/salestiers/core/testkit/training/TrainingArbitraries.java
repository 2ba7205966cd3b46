package io.salestiers.core.testkit.training;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.testkit.text.TextArbitraries;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.training.Certificate;
import io.salestiers.core.training.CertificateId;
import io.salestiers.core.training.Course;
import io.salestiers.core.training.CourseId;
import io.salestiers.core.training.CourseMode;
import io.salestiers.core.training.CourseSubject;
import io.salestiers.core.training.Due;
import io.salestiers.core.training.ExamRule;
import io.salestiers.core.training.Expiry;
import io.salestiers.core.training.RenewalStart;
import io.salestiers.core.training.Requirement;
import io.salestiers.core.training.Skill;
import io.salestiers.core.training.SkillId;
import io.salestiers.core.training.SkillProfile;
import io.salestiers.core.training.TrainingCatalog;
import io.salestiers.core.training.TrainingFact;
import io.salestiers.core.training.TrainingFactId;
import io.salestiers.core.training.TrainingPlan;
import io.salestiers.core.training.TrainingPlanId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary training catalogs, and facts about what stands in them. */
public final class TrainingArbitraries {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private TrainingArbitraries() {}

    /**
     * Catalogs with courses {@code c-1} and {@code c-2}, certificates {@code k-1} and {@code k-2}, skills {@code s-1} and
     * {@code s-2}, and a plan for each of the given tiers.
     *
     * @param tiers the tiers, each with a role of its own
     * @return valid catalogs with every kind of expiry, due day and requirement
     */
    public static Arbitrary<TrainingCatalog> catalogs(List<TierId> tiers) {
        Arbitrary<Expiry> expiries = Arbitraries.oneOf(
                Arbitraries.just(new Expiry.Never()),
                Combinators.combine(
                                Arbitraries.integers().between(1, 4),
                                Arbitraries.integers().between(0, 40),
                                Arbitraries.of(RenewalStart.values()))
                        .as(Expiry.AfterMonths::new));
        Arbitrary<List<Requirement>> requirements = requirements();
        return Combinators.combine(
                        TextArbitraries.names(),
                        expiries.list().ofSize(2),
                        courses("c-1"),
                        courses("c-2"),
                        requirements.list().ofSize(tiers.size()),
                        Arbitraries.integers().between(1, 5))
                .as((name, expiry, first, second, asked, level) -> {
                    List<TrainingPlan> plans = new ArrayList<>();
                    List<SkillProfile> profiles = new ArrayList<>();
                    for (int i = 0; i < tiers.size(); i++) {
                        plans.add(new TrainingPlan(TrainingPlanId.of("p-" + i), name, tiers.get(i), asked.get(i)));
                        profiles.add(new SkillProfile(
                                RoleId.of(tiers.get(i).value()), new TreeMap<>(Map.of(SkillId.of("s-1"), level))));
                    }
                    return new TrainingCatalog(
                            name,
                            5,
                            List.of(
                                    new Skill(SkillId.of("s-1"), LocalizedText.of("Negotiation", "谈判")),
                                    new Skill(SkillId.of("s-2"), LocalizedText.of("Analysis", "分析"))),
                            profiles,
                            List.of(first, second),
                            List.of(
                                    new Certificate(CertificateId.of("k-1"), name, expiry.get(0)),
                                    new Certificate(CertificateId.of("k-2"), name, expiry.get(1))),
                            plans);
                });
    }

    private static Arbitrary<Course> courses(String id) {
        Arbitrary<ExamRule> exams = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 10))
                .as((quarters, attempts, days) -> new ExamRule(Ratio.of(quarters, 4), attempts, days));
        return Combinators.combine(
                        TextArbitraries.names(),
                        Arbitraries.of(CourseMode.values()),
                        Arbitraries.of(CourseSubject.values()),
                        Arbitraries.integers().between(0, 4),
                        exams.optional(0.6),
                        Arbitraries.of("", "k-1", "k-2"),
                        Arbitraries.integers().between(0, 5))
                .as((name, mode, subject, quarters, exam, gives, level) -> new Course(
                        CourseId.of(id),
                        name,
                        mode,
                        subject,
                        quarters == 0 && exam.isPresent()
                                ? Optional.empty()
                                : Optional.of(Ratio.of(Math.max(quarters, 1), 4)),
                        exam,
                        Optional.of(gives).filter(text -> !text.isEmpty()).map(CertificateId::of),
                        level == 0 ? new TreeMap<>() : new TreeMap<>(Map.of(SkillId.of("s-1"), level))));
    }

    private static Arbitrary<List<Requirement>> requirements() {
        Arbitrary<Due> dues = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 90).map(Due.AfterStart::new),
                Arbitraries.integers().between(0, 300).map(day -> new Due.OnDay(FIRST.plusDays(day))));
        return Combinators.combine(dues.list().ofSize(4), Arbitraries.integers().between(0, 15))
                .as((due, chosen) -> {
                    List<Requirement> all = List.of(
                            new Requirement.CompleteCourse(CourseId.of("c-1"), due.get(0)),
                            new Requirement.CompleteCourse(CourseId.of("c-2"), due.get(1)),
                            new Requirement.HoldCertificate(CertificateId.of("k-1"), due.get(2)),
                            new Requirement.HoldCertificate(CertificateId.of("k-2"), due.get(3)));
                    List<Requirement> some = new ArrayList<>();
                    for (int i = 0; i < all.size(); i++) {
                        if ((chosen >> i & 1) == 1) {
                            some.add(all.get(i));
                        }
                    }
                    return some;
                });
    }

    /**
     * Facts of 2026 about the courses, certificates and skills of {@link #catalogs}, each with an id of its own.
     *
     * @param people whom they are about
     * @return lists in any order, with facts that count and facts that don't
     */
    public static Arbitrary<List<TrainingFact>> facts(List<PersonId> people) {
        return Combinators.combine(
                        Arbitraries.of(people),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 364),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(1, 2))
                .as((person, kind, day, quarters, which) ->
                        fact("f", person, kind, FIRST.plusDays(day), quarters, which))
                .list()
                .ofMaxSize(40)
                .map(TrainingArbitraries::numbered);
    }

    private static List<TrainingFact> numbered(List<TrainingFact> facts) {
        List<TrainingFact> numbered = new ArrayList<>();
        for (TrainingFact fact : facts) {
            numbered.add(withId(fact, TrainingFactId.of("f-" + numbered.size())));
        }
        return numbered;
    }

    private static TrainingFact withId(TrainingFact fact, TrainingFactId id) {
        if (fact instanceof TrainingFact.Enrolled f) {
            return new TrainingFact.Enrolled(id, f.person(), f.day(), f.course());
        }
        if (fact instanceof TrainingFact.Attended f) {
            return new TrainingFact.Attended(id, f.person(), f.day(), f.course(), f.share());
        }
        if (fact instanceof TrainingFact.Examined f) {
            return new TrainingFact.Examined(id, f.person(), f.day(), f.course(), f.score());
        }
        if (fact instanceof TrainingFact.Assessed f) {
            return new TrainingFact.Assessed(id, f.person(), f.day(), f.skill(), f.level());
        }
        if (fact instanceof TrainingFact.Granted f) {
            return new TrainingFact.Granted(id, f.person(), f.day(), f.certificate(), f.last());
        }
        TrainingFact.Revoked f = (TrainingFact.Revoked) fact;
        return new TrainingFact.Revoked(id, f.person(), f.day(), f.certificate());
    }

    private static TrainingFact fact(String id, PersonId person, int kind, LocalDate day, int quarters, int which) {
        TrainingFactId factId = TrainingFactId.of(id);
        CourseId course = CourseId.of("c-" + which);
        CertificateId certificate = CertificateId.of("k-" + which);
        return switch (kind) {
            case 0, 1, 2 -> new TrainingFact.Enrolled(factId, person, day, course);
            case 3, 4 -> new TrainingFact.Attended(factId, person, day, course, Ratio.of(quarters, 4));
            case 5, 6 -> new TrainingFact.Examined(factId, person, day, course, Ratio.of(quarters, 4));
            case 7 -> new TrainingFact.Assessed(factId, person, day, SkillId.of("s-" + which), quarters);
            case 8 ->
                new TrainingFact.Granted(
                        factId,
                        person,
                        day,
                        certificate,
                        quarters == 1 ? Optional.of(day.plusDays(which * 20L)) : Optional.empty());
            default -> new TrainingFact.Revoked(factId, person, day, certificate);
        };
    }
}
