package io.salestiers.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private static final PersonId SUN = PersonId.of("sun");
    private static final PersonId LI = PersonId.of("li");
    private static final CourseId EXAM = CourseId.of("exam");
    private static final CourseId HALVES = CourseId.of("halves");
    private static final CertificateId LICENSE = CertificateId.of("license");
    private static final SkillId TALK = SkillId.of("talk");
    private static final LocalizedText NAME = LocalizedText.of("Name", "名称");
    private int number;

    private static LocalDate day(String text) {
        return LocalDate.parse("2026-" + text);
    }

    private TrainingFactId id() {
        return TrainingFactId.of("f-" + number++);
    }

    private static TrainingCatalog catalog(RenewalStart start) {
        return new TrainingCatalog(
                NAME,
                5,
                List.of(new Skill(TALK, LocalizedText.of("Negotiation", "谈判"))),
                List.of(new SkillProfile(RoleId.of("representative"), new TreeMap<>(Map.of(TALK, 3)))),
                List.of(
                        Course.examined(
                                        "exam",
                                        LocalizedText.of("Our products", "产品知识"),
                                        CourseMode.ONLINE,
                                        CourseSubject.SELLING,
                                        new ExamRule(Ratio.of(4, 5), 3, 7))
                                .giving(LICENSE)
                                .teaching(TALK, 2),
                        Course.attended("halves", NAME, CourseMode.INTERNAL, CourseSubject.CRM_USE)),
                List.of(new Certificate(
                        LICENSE, LocalizedText.of("License", "上岗证"), new Expiry.AfterMonths(12, 60, start))),
                List.of(new TrainingPlan(
                        TrainingPlanId.of("reps"),
                        NAME,
                        TierId.of("representative"),
                        List.of(
                                new Requirement.CompleteCourse(HALVES, new Due.AfterStart(30)),
                                new Requirement.HoldCertificate(LICENSE, new Due.OnDay(day("06-30")))))));
    }

    private static final TrainingCatalog CATALOG = catalog(RenewalStart.EXPIRY);

    private TrainingFact enrolled(String day, CourseId course) {
        return new TrainingFact.Enrolled(id(), SUN, day(day), course);
    }

    private TrainingFact exam(String day, int percent) {
        return new TrainingFact.Examined(id(), SUN, day(day), EXAM, Ratio.of(percent, 100));
    }

    private TrainingFact attended(String day, Ratio share) {
        return new TrainingFact.Attended(id(), SUN, day(day), HALVES, share);
    }

    private static TrainingRecord record(TrainingFact... facts) {
        return TrainingRecords.of(CATALOG, List.of(facts)).orThrow().of(SUN);
    }

    private static List<TrainingFinding> codes(TrainingFact... facts) {
        return TrainingRecords.of(CATALOG, List.of(facts)).findings().stream()
                .map(finding -> (TrainingFinding) finding.code())
                .toList();
    }

    /** The example of {@link ExamRule}: 0.75 fails, 0.9 comes too early, 0.8 itself passes. */
    @Test
    void passMarkItselfPasses() {
        TrainingFact[] facts = {enrolled("03-01", EXAM), exam("03-02", 75), exam("03-05", 90), exam("03-09", 80)};
        assertThat(record(facts).completed(EXAM)).contains(day("03-09"));
        assertThat(codes(facts)).containsExactly(TrainingFinding.EXAM_TOO_EARLY);
    }

    @Test
    void attemptsRunOutAndBeginAnewWithTheNextEnrollment() {
        TrainingFact[] facts = {
            enrolled("03-01", EXAM),
            exam("03-02", 10),
            exam("03-09", 10),
            exam("03-16", 10),
            exam("03-23", 100),
            enrolled("03-24", EXAM),
            exam("03-24", 85)
        };
        assertThat(record(facts).completed(EXAM)).contains(day("03-24"));
        assertThat(codes(facts)).containsExactly(TrainingFinding.NO_ATTEMPT_LEFT);
    }

    @Test
    void partsOfACourseAddUp() {
        assertThat(record(
                                enrolled("03-01", HALVES),
                                attended("03-02", Ratio.of(1, 3)),
                                attended("03-03", Ratio.of(1, 3)))
                        .completed(HALVES))
                .isEmpty();
        assertThat(record(
                                enrolled("03-01", HALVES),
                                attended("03-02", Ratio.of(1, 3)),
                                attended("03-03", Ratio.of(1, 3)),
                                attended("03-04", Ratio.of(1, 3)))
                        .completed(HALVES))
                .contains(day("03-04"));
    }

    @Test
    void whatCantCountIsReported() {
        TrainingFact first = enrolled("03-01", HALVES);
        TrainingFact other = new TrainingFact.Enrolled(first.id(), LI, day("03-01"), HALVES);
        assertThat(codes(first, other)).containsExactly(TrainingFinding.ID_TWICE);
        assertThat(codes(first, first)).containsExactly(TrainingFinding.REPEATED);
        assertThat(codes(attended("03-02", Ratio.ONE))).containsExactly(TrainingFinding.NOT_ENROLLED);
        assertThat(codes(
                        new TrainingFact.Assessed(id(), SUN, day("03-01"), TALK, 6),
                        new TrainingFact.Assessed(id(), SUN, day("03-01"), SkillId.of("x"), 1),
                        new TrainingFact.Revoked(id(), SUN, day("03-01"), LICENSE),
                        new TrainingFact.Enrolled(id(), SUN, day("03-01"), CourseId.of("y"))))
                .containsExactlyInAnyOrder(
                        TrainingFinding.FACT_LEVEL,
                        TrainingFinding.FACT_UNKNOWN,
                        TrainingFinding.NOTHING_TO_REVOKE,
                        TrainingFinding.FACT_UNKNOWN);
    }

    /** The example of {@link RenewalStart}: valid up to 30 June 2026, renewed on 10 June. */
    @Test
    void renewalInTheWindowCountsByChoice() {
        List<TrainingFact> facts = List.of(
                new TrainingFact.Granted(id(), SUN, LocalDate.parse("2025-07-01"), LICENSE, Optional.empty()),
                enrolled("06-01", EXAM),
                exam("06-10", 100));
        for (RenewalStart start : RenewalStart.values()) {
            TrainingRecord record =
                    TrainingRecords.of(catalog(start), facts).orThrow().of(SUN);
            LocalDate last = LocalDate.parse(start == RenewalStart.EXPIRY ? "2027-06-30" : "2027-06-09");
            Certificate license = CATALOG.certificates().get(0);
            assertThat(record.statusOn(license, last)).isEqualTo(CertificateStatus.EXPIRING);
            assertThat(record.statusOn(license, last.plusDays(1))).isEqualTo(CertificateStatus.EXPIRED);
            assertThat(record.certificates().get(LICENSE)).hasSize(1);
        }
    }

    /** Valid up to 30 June 2026 with a window of 60 days, it is to be renewed from 2 May on. A renewal on 1 May is before it. */
    @Test
    void renewalBeforeTheWindowCountsFromItsDay() {
        TrainingRecord record = TrainingRecords.of(
                        CATALOG,
                        List.of(
                                new TrainingFact.Granted(
                                        id(), SUN, LocalDate.parse("2025-07-01"), LICENSE, Optional.empty()),
                                enrolled("04-01", EXAM),
                                exam("05-01", 100)))
                .orThrow()
                .of(SUN);
        Certificate license = CATALOG.certificates().get(0);
        assertThat(record.statusOn(license, LocalDate.parse("2027-04-30")).held())
                .isTrue();
        assertThat(record.statusOn(license, LocalDate.parse("2027-05-01"))).isEqualTo(CertificateStatus.EXPIRED);
        assertThat(record.statusOn(license, day("05-02"))).isEqualTo(CertificateStatus.VALID);
    }

    /** 2 May is the first day of the window: the renewal counts from the expiry, up to 30 June 2027. */
    @Test
    void firstDayOfTheWindowIsInIt() {
        TrainingRecord record = record(
                new TrainingFact.Granted(id(), SUN, LocalDate.parse("2025-07-01"), LICENSE, Optional.empty()),
                enrolled("04-01", EXAM),
                exam("05-02", 100));
        Certificate license = CATALOG.certificates().get(0);
        assertThat(record.statusOn(license, LocalDate.parse("2027-06-30")).held())
                .isTrue();
        assertThat(record.statusOn(license, LocalDate.parse("2027-07-01"))).isEqualTo(CertificateStatus.EXPIRED);
    }

    @Test
    void revokedIsNotExpired() {
        TrainingRecord record = record(
                new TrainingFact.Granted(id(), SUN, day("01-01"), LICENSE, Optional.of(day("12-31"))),
                new TrainingFact.Revoked(id(), SUN, day("03-01"), LICENSE));
        Certificate license = CATALOG.certificates().get(0);
        assertThat(record.statusOn(license, LocalDate.parse("2025-12-31"))).isEqualTo(CertificateStatus.NONE);
        assertThat(record.statusOn(license, day("02-28"))).isEqualTo(CertificateStatus.VALID);
        assertThat(record.statusOn(license, day("03-01"))).isEqualTo(CertificateStatus.REVOKED);
    }

    @Test
    void levelIsWhatWasJudgedLastOrShownSince() {
        TrainingRecord record = record(
                enrolled("01-02", EXAM),
                exam("01-10", 100),
                new TrainingFact.Assessed(id(), SUN, day("02-01"), TALK, 1),
                enrolled("03-01", EXAM),
                exam("03-10", 100),
                new TrainingFact.Assessed(id(), SUN, day("04-01"), TALK, 4));
        assertThat(record.levelOn(TALK, day("01-09"))).isZero();
        assertThat(record.levelOn(TALK, day("01-10"))).isEqualTo(2);
        assertThat(record.levelOn(TALK, day("02-01"))).isEqualTo(1);
        assertThat(record.levelOn(TALK, day("03-10"))).isEqualTo(2);
        assertThat(record.levelOn(TALK, day("04-01"))).isEqualTo(4);
    }

    /** sun starts on 1 March: the course is due on 31 March. li is her supervisor. */
    private static Organization organization() {
        return Organization.builder(Charters.standard().ladder(), day("01-01"))
                .unit("east", LocalizedText.of("East", "华东"))
                .position("lead", "supervisor", "east")
                .position("rep", "representative", "east")
                .position("rep-2", "representative", "east")
                .reportsTo("rep", "lead")
                .holder("li", "lead")
                .holder("sun", "rep", DateRange.parse("2026-03-01/2026-05-01"))
                .holder("sun", "rep-2", DateRange.parse("2026-05-01/2026-09-01"))
                .acting("li", "rep", DateRange.parse("2026-05-01/2026-09-01"))
                .build();
    }

    private static List<String> gaps(TrainingRecords records, String day) {
        return TrainingCalculator.DEFAULT
                .gaps(CATALOG, records, organization(), day(day), List.of(SUN, LI))
                .all()
                .stream()
                .map(gap -> gap.person() + " " + gap.kind() + " "
                        + gap.due().map(LocalDate::toString).orElse("-"))
                .toList();
    }

    @Test
    void gapsOfADay() {
        TrainingRecords none = TrainingRecords.of(CATALOG, List.of()).orThrow();
        assertThat(gaps(none, "02-28")).isEmpty();
        assertThat(gaps(none, "03-31"))
                .containsExactly("sun SKILL_BELOW -", "sun COURSE_OPEN 2026-03-31", "sun CERTIFICATE_OPEN 2026-06-30");
        assertThat(gaps(none, "04-01"))
                .containsExactly(
                        "sun COURSE_OVERDUE 2026-03-31", "sun SKILL_BELOW -", "sun CERTIFICATE_OPEN 2026-06-30");
        // She moves to the other position without a day between: nothing begins anew. li, who acts, is not asked.
        assertThat(gaps(none, "06-30"))
                .containsExactly(
                        "sun COURSE_OVERDUE 2026-03-31", "sun CERTIFICATE_MISSING 2026-06-30", "sun SKILL_BELOW -");
        assertThat(gaps(none, "09-01")).isEmpty();
        TrainingGaps all = TrainingCalculator.DEFAULT.gaps(CATALOG, none, organization(), day("06-30"), List.of(SUN));
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language, List.of(CoreMessages.catalogue()));
            assertThat(all.all())
                    .allSatisfy(gap -> assertThat(gap.finding().message(texts))
                            .contains("sun")
                            .doesNotContain("core.training", "{"));
        }
        assertThat(all.table().rows()).hasSize(3);
        assertThat(TrainingCalculator.DEFAULT.team(organization().on(day("06-30")), UnitId.of("east")))
                .containsExactly(LI, SUN);
    }

    @Test
    void expiredAndExpiringCertificatesAreGaps() {
        TrainingRecords records = TrainingRecords.of(
                        CATALOG,
                        List.of(
                                new TrainingFact.Granted(id(), SUN, day("01-01"), LICENSE, Optional.of(day("08-10"))),
                                new TrainingFact.Assessed(id(), SUN, day("01-01"), TALK, 3),
                                enrolled("03-01", HALVES),
                                attended("03-02", Ratio.ONE)))
                .orThrow();
        assertThat(gaps(records, "03-15")).isEmpty();
        assertThat(gaps(records, "08-10")).containsExactly("sun CERTIFICATE_EXPIRING 2026-08-10");
        assertThat(gaps(records, "08-11")).containsExactly("sun CERTIFICATE_EXPIRED 2026-08-10");
    }

    @Test
    void completionCountsByChoice() {
        TrainingRecords records = TrainingRecords.of(
                        CATALOG, List.of(enrolled("03-01", HALVES), attended("04-02", Ratio.ONE)))
                .orThrow();
        DateRange half = DateRange.parse("2026-01-01/2026-07-01");
        assertThat(completion(records, half, CompletionBasis.BY_DUE_DAY))
                .containsExactly("trainings_assigned 2026-03-31");
        assertThat(completion(records, half, CompletionBasis.BY_END_OF_RANGE))
                .containsExactly("trainings_assigned 2026-03-31", "trainings_done 2026-03-31");
        assertThatThrownBy(() -> completion(records, DateRange.parse("2026-01-01/"), CompletionBasis.BY_DUE_DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> completion(TrainingRecords records, DateRange range, CompletionBasis basis) {
        return TrainingCalculator.DEFAULT.completion(CATALOG, records, organization(), range, basis).stream()
                .map(each -> each.measure() + " " + each.day())
                .toList();
    }

    @Test
    void coverageIsThatOfTheDay() {
        TrainingRecords records = TrainingRecords.of(
                        CATALOG,
                        List.of(new TrainingFact.Granted(id(), SUN, day("01-01"), LICENSE, Optional.of(day("07-10")))))
                .orThrow();
        assertThat(coverage(records, "06-29")).containsExactly("li 0 0", "sun 0 0");
        assertThat(coverage(records, "06-30")).containsExactly("li 0 0", "sun 1 1");
        assertThat(coverage(records, "07-11")).containsExactly("li 0 0", "sun 1 0");
        assertThat(coverage(records, "09-01")).containsExactly("li 0 0", "sun 0 0");
    }

    private static List<String> coverage(TrainingRecords records, String day) {
        List<Observation> all = TrainingCalculator.DEFAULT.coverage(CATALOG, records, organization(), day(day));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i += 2) {
            lines.add(all.get(i).member().orElseThrow() + " "
                    + all.get(i).value().value() + " " + all.get(i + 1).value().value());
        }
        return lines;
    }

    @Test
    void meaninglessCatalogIsRefusedWithAllFindings() {
        assertThatThrownBy(() -> new TrainingCatalog(
                        NAME,
                        0,
                        List.of(new Skill(TALK, NAME), new Skill(TALK, NAME)),
                        List.of(new SkillProfile(RoleId.of("r"), new TreeMap<>(Map.of(SkillId.of("x"), 1)))),
                        List.of(new Course(
                                EXAM,
                                NAME,
                                CourseMode.EXTERNAL,
                                CourseSubject.CULTURE,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(LICENSE),
                                new TreeMap<>())),
                        List.of(new Certificate(
                                CertificateId.of("k"), NAME, new Expiry.AfterMonths(0, -1, RenewalStart.EXPIRY))),
                        List.of(new TrainingPlan(
                                TrainingPlanId.of("p"),
                                NAME,
                                TierId.of("t"),
                                List.of(new Requirement.CompleteCourse(HALVES, new Due.AfterStart(-1)))))))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.findings())
                                .extracting(each -> each.code() + " " + each.place())
                                .containsExactly(
                                        "LEVELS training-catalog#/mostLevel",
                                        "TWICE training-catalog#/skills/1/id",
                                        "EXPIRY_RANGE training-catalog#/certificates/0/expiry",
                                        "UNKNOWN training-catalog#/profiles/0/levels/x",
                                        "LEVEL_RANGE training-catalog#/profiles/0/levels/x",
                                        "NEVER_COMPLETED training-catalog#/courses/0",
                                        "UNKNOWN training-catalog#/courses/0/gives",
                                        "UNKNOWN training-catalog#/plans/0/requirements/0/course",
                                        "DUE_BEFORE_START training-catalog#/plans/0/requirements/0/due/days"));
    }

    @Test
    void everyCodeAndTermHasATextInBothLanguages() {
        List<String> keys = new ArrayList<>();
        Arrays.stream(TrainingFinding.values()).map(TrainingFinding::code).forEach(keys::add);
        Arrays.stream(CourseMode.values()).map(CourseMode::key).forEach(keys::add);
        Arrays.stream(CourseSubject.values()).map(CourseSubject::key).forEach(keys::add);
        Arrays.stream(CertificateStatus.values()).map(CertificateStatus::key).forEach(keys::add);
        for (TrainingFinding each : EnumSet.range(TrainingFinding.COURSE_OVERDUE, TrainingFinding.SKILL_BELOW)) {
            keys.add(each.code().replace("core.training.", "core.training.gap."));
        }
        assertThat(CoreMessages.catalogue().keys()).containsAll(keys);
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void emptyFactsGiveEmptyRecords() {
        WithFindings<TrainingRecords> none = TrainingRecords.of(CATALOG, List.of());
        assertThat(none.findings()).isEmpty();
        assertThat(none.orThrow().of(SUN).levelOn(TALK, day("01-01"))).isZero();
        assertThat(none.orThrow().of(SUN).statusOn(CATALOG.certificates().get(0), day("01-01")))
                .isEqualTo(CertificateStatus.NONE);
    }

    @Test
    void findingsNameTheFact() {
        List<Finding> findings = TrainingRecords.of(CATALOG, List.of(attended("03-02", Ratio.ONE)))
                .findings();
        assertThat(findings.get(0).place().toString()).isEqualTo("f-0");
    }
}
