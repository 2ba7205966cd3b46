package io.salestiers.core.training;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** Finds what makes a catalog meaningless. */
final class CatalogChecks {
    private static final String DOCUMENT = "training-catalog";
    private static final int MOST_LEVEL = 100;

    private final List<Finding> findings = new ArrayList<>();
    private final int mostLevel;
    private final Set<Object> skills = new HashSet<>();
    private final Set<Object> courses = new HashSet<>();
    private final Set<Object> certificates = new HashSet<>();

    CatalogChecks(
            int mostLevel,
            List<Skill> skills,
            List<SkillProfile> profiles,
            List<Course> courses,
            List<Certificate> certificates,
            List<TrainingPlan> plans) {
        this.mostLevel = mostLevel;
        if (mostLevel < 1 || mostLevel > MOST_LEVEL) {
            findings.add(at(TrainingFinding.LEVELS, "/mostLevel")
                    .with("most", MOST_LEVEL)
                    .with("level", mostLevel));
        }
        for (int i = 0; i < skills.size(); i++) {
            once(this.skills, skills.get(i).id(), "/skills/" + i + "/id");
        }
        for (int i = 0; i < certificates.size(); i++) {
            once(this.certificates, certificates.get(i).id(), "/certificates/" + i + "/id");
            expiry(certificates.get(i).expiry(), "/certificates/" + i + "/expiry");
        }
        for (int i = 0; i < courses.size(); i++) {
            once(this.courses, courses.get(i).id(), "/courses/" + i + "/id");
        }
        Set<Object> roles = new HashSet<>();
        for (int i = 0; i < profiles.size(); i++) {
            once(roles, profiles.get(i).role(), "/profiles/" + i + "/role");
            levels(profiles.get(i).levels(), "/profiles/" + i + "/levels");
        }
        for (int i = 0; i < courses.size(); i++) {
            course(courses.get(i), "/courses/" + i);
        }
        Set<Object> ids = new HashSet<>();
        for (int i = 0; i < plans.size(); i++) {
            once(ids, plans.get(i).id(), "/plans/" + i + "/id");
            plan(plans.get(i), "/plans/" + i + "/requirements/");
        }
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private static Finding at(TrainingFinding code, String pointer) {
        return Finding.of(code, Place.document(DOCUMENT, pointer));
    }

    private void once(Set<Object> seen, Object id, String here) {
        if (!seen.add(id)) {
            findings.add(at(TrainingFinding.TWICE, here).with("id", id.toString()));
        }
    }

    private void known(Set<Object> all, Object id, String here) {
        if (!all.contains(id)) {
            findings.add(at(TrainingFinding.UNKNOWN, here).with("id", id.toString()));
        }
    }

    private void levels(SortedMap<SkillId, Integer> levels, String here) {
        levels.forEach((skill, level) -> {
            known(skills, skill, here + "/" + skill);
            if (level < 1 || level > mostLevel) {
                findings.add(at(TrainingFinding.LEVEL_RANGE, here + "/" + skill)
                        .with("skill", skill.value())
                        .with("most", mostLevel)
                        .with("level", level));
            }
        });
    }

    private void expiry(Expiry expiry, String here) {
        if (expiry instanceof Expiry.AfterMonths after && (after.months() < 1 || after.windowDays() < 0)) {
            findings.add(at(TrainingFinding.EXPIRY_RANGE, here)
                    .with("months", after.months())
                    .with("days", after.windowDays()));
        }
    }

    private void course(Course course, String here) {
        if (course.leastAttendance().isEmpty() && course.exam().isEmpty()) {
            findings.add(at(TrainingFinding.NEVER_COMPLETED, here)
                    .with("course", course.id().value()));
        }
        course.leastAttendance().ifPresent(least -> share(least, here + "/leastAttendance"));
        course.exam().ifPresent(exam -> {
            share(exam.pass(), here + "/exam/pass");
            if (exam.attempts() < 1 || exam.daysBetween() < 0) {
                findings.add(at(TrainingFinding.ATTEMPTS_RANGE, here + "/exam")
                        .with("attempts", exam.attempts())
                        .with("days", exam.daysBetween()));
            }
        });
        course.gives().ifPresent(certificate -> known(certificates, certificate, here + "/gives"));
        levels(course.teaches(), here + "/teaches");
    }

    private void share(Ratio share, String here) {
        if (share.signum() <= 0 || share.compareTo(Ratio.ONE) > 0) {
            findings.add(at(TrainingFinding.SHARE_RANGE, here).with("share", share.toArgument()));
        }
    }

    private void plan(TrainingPlan plan, String here) {
        Set<Object> asked = new HashSet<>();
        for (int i = 0; i < plan.requirements().size(); i++) {
            Requirement requirement = plan.requirements().get(i);
            if (requirement instanceof Requirement.CompleteCourse course) {
                known(courses, course.course(), here + i + "/course");
                once(asked, course.course(), here + i + "/course");
            } else if (requirement instanceof Requirement.HoldCertificate certificate) {
                known(certificates, certificate.certificate(), here + i + "/certificate");
                once(asked, certificate.certificate(), here + i + "/certificate");
            }
            if (requirement.due() instanceof Due.AfterStart after && after.days() < 0) {
                findings.add(at(TrainingFinding.DUE_BEFORE_START, here + i + "/due/days")
                        .with("days", after.days()));
            }
        }
    }
}
