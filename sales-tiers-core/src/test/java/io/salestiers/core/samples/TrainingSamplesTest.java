package io.salestiers.core.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.training.Certificate;
import io.salestiers.core.training.CertificateId;
import io.salestiers.core.training.CompletionBasis;
import io.salestiers.core.training.Course;
import io.salestiers.core.training.CourseId;
import io.salestiers.core.training.CourseMode;
import io.salestiers.core.training.CourseSubject;
import io.salestiers.core.training.Due;
import io.salestiers.core.training.ExamRule;
import io.salestiers.core.training.Expiry;
import io.salestiers.core.training.InMemoryTrainingStore;
import io.salestiers.core.training.RenewalStart;
import io.salestiers.core.training.Requirement;
import io.salestiers.core.training.TrainingCalculator;
import io.salestiers.core.training.TrainingCatalog;
import io.salestiers.core.training.TrainingFact;
import io.salestiers.core.training.TrainingFactId;
import io.salestiers.core.training.TrainingGap;
import io.salestiers.core.training.TrainingGaps;
import io.salestiers.core.training.TrainingPlan;
import io.salestiers.core.training.TrainingPlanId;
import io.salestiers.core.training.TrainingRecords;
import io.salestiers.core.training.TrainingStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Samples that stand in the documentation of training. */
class TrainingSamplesTest {
    private static final UnitId EAST = UnitId.of("east");
    private static final PersonId SUN = PersonId.of("sun");
    private static final CourseId PRODUCT = CourseId.of("product");
    private static final CertificateId LICENSE = CertificateId.of("product-license");

    private static Organization organization() {
        return Organization.builder(Charters.standard().ladder(), LocalDate.of(2026, 1, 1))
                .unit("east", LocalizedText.of("East", "华东"))
                .position("rep-1", "representative", "east")
                .position("rep-2", "representative", "east")
                .holder("sun", "rep-1")
                .holder("zhao", "rep-2")
                .build();
    }

    private static TrainingCatalog catalog() {
        // sample: catalog
        TrainingCatalog catalog = new TrainingCatalog(
                LocalizedText.of("Training 2026", "2026 年培训目录"),
                5,
                List.of(),
                List.of(),
                List.of(Course.examined(
                                "product",
                                LocalizedText.of("Our products", "产品知识"),
                                CourseMode.ONLINE,
                                CourseSubject.SELLING,
                                new ExamRule(Ratio.of(4, 5), 3, 7))
                        .giving(LICENSE)),
                List.of(new Certificate(
                        LICENSE,
                        LocalizedText.of("Product license", "产品认证"),
                        new Expiry.AfterMonths(12, 60, RenewalStart.EXPIRY))),
                List.of(new TrainingPlan(
                        TrainingPlanId.of("representatives"),
                        LocalizedText.of("Representatives", "销售代表培训计划"),
                        TierId.of("representative"),
                        List.of(
                                new Requirement.CompleteCourse(PRODUCT, new Due.AfterStart(30)),
                                new Requirement.HoldCertificate(LICENSE, new Due.AfterStart(30))))));
        // end
        return catalog;
    }

    @Test
    void gaps() {
        TrainingCatalog catalog = catalog();
        Organization organization = organization();
        // sample: store
        TrainingStore store = new InMemoryTrainingStore();
        List<TrainingFact> facts = List.of(
                new TrainingFact.Enrolled(TrainingFactId.of("L-1"), SUN, LocalDate.of(2026, 1, 5), PRODUCT),
                new TrainingFact.Examined(
                        TrainingFactId.of("L-2"), SUN, LocalDate.of(2026, 1, 20), PRODUCT, Ratio.of(9, 10)));
        int added = store.append(facts).orThrow(); // 2
        int again = store.append(facts).orThrow(); // 0: a delivery can be repeated
        // end
        assertThat(added).isEqualTo(2);
        assertThat(again).isZero();
        // sample: gaps
        TrainingRecords records = TrainingRecords.of(catalog, store.facts()).orThrow();
        LocalDate today = LocalDate.of(2026, 12, 1);
        Set<PersonId> team = TrainingCalculator.DEFAULT.team(organization.on(today), EAST); // sun, zhao
        TrainingGaps gaps = TrainingCalculator.DEFAULT.gaps(catalog, records, organization, today, team);
        List<TrainingGap> ofSun = gaps.of(SUN); // the license is valid up to 2027-01-19 and has to be renewed
        List<TrainingGap> late = gaps.late(); // zhao has neither completed the course nor got the license
        List<Observation> figures = TrainingCalculator.DEFAULT.completion(
                catalog,
                records,
                organization,
                DateRange.parse("2026-01-01/2026-04-01"),
                CompletionBasis.BY_DUE_DAY); // trainings_assigned 2, trainings_done 1
        // end
        assertThat(team).hasSize(2);
        assertThat(ofSun).singleElement().extracting(TrainingGap::what).isEqualTo("product-license");
        assertThat(ofSun.get(0).due()).contains(LocalDate.of(2027, 1, 19));
        assertThat(late).hasSize(2).allMatch(gap -> gap.person().equals(PersonId.of("zhao")));
        assertThat(figures).hasSize(3);
    }
}
