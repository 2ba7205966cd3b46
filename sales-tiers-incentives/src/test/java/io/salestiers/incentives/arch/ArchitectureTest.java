package io.salestiers.incentives.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.salestiers.core.testkit.arch.LibraryRules;
import io.salestiers.core.testkit.arch.ModuleFile;
import io.salestiers.core.testkit.arch.PackageArrows;
import io.salestiers.core.training.CertificateId;

@AnalyzeClasses(packages = "io.salestiers.incentives", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    static final PackageArrows ARROWS = PackageArrows.of(
            "io.salestiers.incentives",
            "internal",
            "assignment credit rate",
            "figure quota",
            "modifier commission bonus team",
            "plan",
            "lint earning",
            "columns",
            "consent",
            "ledger",
            "release clawback dispute",
            "payout",
            "statement",
            "promotion fairness scenario",
            "json");

    @ArchTest
    static final ArchTests LIBRARY_RULES = ArchTests.in(LibraryRules.class);

    @ArchTest
    static final ArchRule PACKAGES_USE_ONLY_WHAT_COMES_BEFORE_THEM = ARROWS.followed();

    @ArchTest
    static final ArchRule PACKAGES_HAVE_A_PLACE = ARROWS.complete();

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE = ARROWS.acyclic();

    /**
     * Pay and promotion know what people learn, say and feel as observations of declared measures only. Promotion names
     * certificates beside that; which are valid it is told by the host.
     */
    @ArchTest
    static final ArchRule PEOPLE_REACH_PAY_BY_MEASURES_ONLY = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "io.salestiers.core.training..",
                            "io.salestiers.core.feedback..",
                            "io.salestiers.core.culture..")
                    .and(DescribedPredicate.not(equivalentTo(CertificateId.class))));

    /** Who asks for certificates is promotion alone. */
    @ArchTest
    static final ArchRule PAY_KNOWS_NO_CERTIFICATES = noClasses()
            .that()
            .resideOutsideOfPackage("io.salestiers.incentives.promotion")
            .should()
            .dependOnClassesThat(equivalentTo(CertificateId.class));

    /** Else every rule above could hold because there was nothing to look at. */
    @ArchTest
    static void rulesSeeEveryExportedPackage(JavaClasses classes) {
        assertThat(ModuleFile.ofModuleUnderTest().exports())
                .allMatch(name -> classes.containPackage(name.replaceFirst(" to .*", "")));
    }
}
