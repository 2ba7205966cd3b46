package io.salestiers.core.training;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * What can be learned, what is asked of whom, and how it is shown (培训目录): skills with the levels each role needs, courses,
 * certificates, and a plan for each tier.
 *
 * <!-- sample: TrainingSamplesTest#catalog -->
 * <pre>{@code
 * TrainingCatalog catalog = new TrainingCatalog(
 *         LocalizedText.of("Training 2026", "2026 年培训目录"),
 *         5,
 *         List.of(),
 *         List.of(),
 *         List.of(Course.examined(
 *                         "product",
 *                         LocalizedText.of("Our products", "产品知识"),
 *                         CourseMode.ONLINE,
 *                         CourseSubject.SELLING,
 *                         new ExamRule(Ratio.of(4, 5), 3, 7))
 *                 .giving(LICENSE)),
 *         List.of(new Certificate(
 *                 LICENSE,
 *                 LocalizedText.of("Product license", "产品认证"),
 *                 new Expiry.AfterMonths(12, 60, RenewalStart.EXPIRY))),
 *         List.of(new TrainingPlan(
 *                 TrainingPlanId.of("representatives"),
 *                 LocalizedText.of("Representatives", "销售代表培训计划"),
 *                 TierId.of("representative"),
 *                 List.of(
 *                         new Requirement.CompleteCourse(PRODUCT, new Due.AfterStart(30)),
 *                         new Requirement.HoldCertificate(LICENSE, new Due.AfterStart(30))))));
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param name what people read
 * @param mostLevel the highest level of skills; 0, the lowest, is no skill at all
 * @param skills the skills
 * @param profiles what each role needs; a role without one needs nothing
 * @param courses the courses
 * @param certificates the kinds of certificates
 * @param plans the plans; several of one tier all hold
 */
public record TrainingCatalog(
        LocalizedText name,
        int mostLevel,
        List<Skill> skills,
        List<SkillProfile> profiles,
        List<Course> courses,
        List<Certificate> certificates,
        List<TrainingPlan> plans) {
    /**
     * Refuses parts that mean nothing, with everything that is wrong with them.
     *
     * @throws InvalidDefinitionException with all findings
     */
    public TrainingCatalog {
        requireNonNull(name, "name");
        skills = List.copyOf(skills);
        profiles = List.copyOf(profiles);
        courses = List.copyOf(courses);
        certificates = List.copyOf(certificates);
        plans = List.copyOf(plans);
        List<Finding> findings =
                new CatalogChecks(mostLevel, skills, profiles, courses, certificates, plans).findings();
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /**
     * A course.
     *
     * @param course its id
     * @return the course, empty if there is none
     */
    public Optional<Course> course(CourseId course) {
        return courses.stream().filter(each -> each.id().equals(course)).findFirst();
    }

    /**
     * A kind of certificate.
     *
     * @param certificate its id
     * @return the kind, empty if there is none
     */
    public Optional<Certificate> certificate(CertificateId certificate) {
        return certificates.stream()
                .filter(each -> each.id().equals(certificate))
                .findFirst();
    }

    /**
     * A skill.
     *
     * @param skill its id
     * @return the skill, empty if there is none
     */
    public Optional<Skill> skill(SkillId skill) {
        return skills.stream().filter(each -> each.id().equals(skill)).findFirst();
    }
}
