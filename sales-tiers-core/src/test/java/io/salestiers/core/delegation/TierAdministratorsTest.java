package io.salestiers.core.delegation;

import static io.salestiers.core.delegation.Company.EAST;
import static io.salestiers.core.delegation.Company.HE;
import static io.salestiers.core.delegation.Company.MA;
import static io.salestiers.core.delegation.Company.NOW;
import static io.salestiers.core.delegation.Company.YEAR;
import static io.salestiers.core.delegation.Company.ZHANG;
import static io.salestiers.core.delegation.Company.header;
import static io.salestiers.core.delegation.Company.issue;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.AuthorityDecision;
import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Depth;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.authority.SeparationOfDuty;
import io.salestiers.core.authority.Target;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** an (安莉) becomes tier administrator of the East: asked for by he (何平), approved by ma (马丽). */
class TierAdministratorsTest {
    private static final PersonId AN = PersonId.of("an");
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());
    private static final Texts CHINESE = Texts.of(Locale.CHINA, CoreMessages.catalogue());
    private static final LocalizedText AN_LI = LocalizedText.of("An Li", "安莉");
    private static final LocalizedText ZHANG_WEI = LocalizedText.of("Zhang Wei", "张伟");

    private final AuthorityBundle bundle = TierAdministrators.bundle();
    private final Company company = administered();

    private Company administered() {
        Organization organization = Company.builder()
                .holder("he", "P-OPS")
                .holder("ma", "P-OPS2")
                .position("P-TA", "ops", "EAST")
                .reportsTo("P-TA", "P-OPS")
                .holder("an", "P-TA")
                .build()
                .requireValid();
        Company before = Company.standard().with(organization).with(bundle.addedTo(AuthorityPolicy.standard()));
        Grant grant = bundle.grant(GrantId.of("G-TA"), Grantee.position(PositionId.of("P-TA")), EAST, YEAR, HE)
                .reason("tier-administrator")
                .build();
        Company asked = before.after(HE, issue(grant));
        assertThat(asked.state.pending()).hasSize(1);
        return asked.after(MA, DelegationCommand.approve(header("approve-ta"), RequestRef.grant(grant.id())));
    }

    private AuthorityDecision decide(PersonId person, Capability capability, Target target) {
        return company.authority().decide(Actor.of(person), capability, target, NOW);
    }

    private static String answer(PersonId person, Language language, AuthorityDecision decision, Texts texts) {
        String name = (person.equals(AN) ? AN_LI : ZHANG_WEI).in(language);
        return name + ": "
                + (decision.permit()
                        ? language == Language.EN ? "yes" : "可以"
                        : decision.vetoes().stream()
                                .map(veto -> veto.message(texts))
                                .collect(Collectors.joining("; ")));
    }

    @Nested
    class Bundle {
        @Test
        void isNamedInBothLanguages() {
            assertThat(bundle.name().in(Language.EN)).isEqualTo("Tier administrator");
            assertThat(bundle.name().in(Language.ZH)).isEqualTo("分级管理员");
        }

        @Test
        void hasTheseCapabilities() {
            assertThat(bundle.use())
                    .extracting(Capability::toString)
                    .containsExactly(
                            "audit:read",
                            "communication:coordinate",
                            "cycle:close",
                            "cycle:open",
                            "result:see",
                            "scorecard:see",
                            "scorecard:supervise",
                            "training:plan");
        }

        @Test
        void keepsThoseOfThePolicyAndAddsItsOwnSeparations() {
            AuthorityPolicy policy = bundle.addedTo(AuthorityPolicy.standard());
            assertThat(policy.separations())
                    .containsAll(AuthorityPolicy.standard().separations())
                    .contains(
                            new SeparationOfDuty(Capabilities.SCORECARD_SUPERVISE, Capabilities.SCORECARD_APPROVE),
                            new SeparationOfDuty(Capabilities.SCORECARD_SUPERVISE, Capabilities.RESULT_ATTEST),
                            new SeparationOfDuty(Capabilities.CYCLE_CLOSE, Capabilities.SCORECARD_APPROVE),
                            new SeparationOfDuty(Capabilities.CYCLE_CLOSE, Capabilities.RESULT_ATTEST))
                    .hasSize(AuthorityPolicy.standard().separations().size() + 4);
        }
    }

    @Nested
    class WhoMayDoWhat {
        @Test
        void theTierAdministratorSupervisesRunsCyclesCoordinatesPlansAndReads() {
            Target east = Target.of(UnitId.of("EAST"));
            Target suzhou = Target.of(UnitId.of("SUZHOU"));
            for (Capability capability : List.of(
                    Capabilities.CYCLE_OPEN,
                    Capabilities.CYCLE_CLOSE,
                    Capabilities.COMMUNICATION_COORDINATE,
                    Capabilities.TRAINING_PLAN,
                    Capabilities.AUDIT_READ)) {
                assertThat(decide(AN, capability, east).permit())
                        .as("%s", capability)
                        .isTrue();
                assertThat(decide(AN, capability, suzhou).permit())
                        .as("%s", capability)
                        .isTrue();
                assertThat(decide(ZHANG, capability, suzhou).permit())
                        .as("%s", capability)
                        .isFalse();
            }
            assertThat(answer(AN, Language.ZH, decide(AN, Capabilities.SCORECARD_SUPERVISE, Target.of(ZHANG)), CHINESE))
                    .isEqualTo("安莉: 可以");
            assertThat(answer(AN, Language.EN, decide(AN, Capabilities.SCORECARD_SUPERVISE, Target.of(ZHANG)), ENGLISH))
                    .isEqualTo("An Li: yes");
        }

        @Test
        void butApprovesNoResultsOfTheOwnUnit() {
            AuthorityDecision scorecard = decide(AN, Capabilities.SCORECARD_APPROVE, Target.of(ZHANG));
            assertThat(answer(AN, Language.EN, scorecard, ENGLISH))
                    .contains("An Li: ", "'an' has no grant to use 'scorecard:approve' on person:zhang");
            assertThat(answer(AN, Language.ZH, scorecard, CHINESE))
                    .startsWith("安莉: ")
                    .contains("scorecard:approve");
            assertThat(decide(AN, Capabilities.RESULT_ATTEST, Target.of(UnitId.of("EAST")))
                            .permit())
                    .isFalse();
        }

        @Test
        void andNothingElsewhere() {
            AuthorityDecision west = decide(AN, Capabilities.CYCLE_OPEN, Target.of(UnitId.of("WEST")));
            assertThat(answer(AN, Language.EN, west, ENGLISH))
                    .isEqualTo("An Li: no grant of 'an' with 'cycle:open' reaches unit:WEST; looked at G-TA");
            assertThat(answer(AN, Language.ZH, west, CHINESE))
                    .startsWith("安莉: ")
                    .contains("unit:WEST", "G-TA");
        }

        @Test
        void norIsAnybodyElseTierAdministratorByRank() {
            assertThat(answer(
                            ZHANG,
                            Language.EN,
                            decide(ZHANG, Capabilities.CYCLE_OPEN, Target.of(UnitId.of("SUZHOU"))),
                            ENGLISH))
                    .isEqualTo("Zhang Wei: 'zhang' has no grant to use 'cycle:open' on unit:SUZHOU");
        }
    }

    @Nested
    class SeparationOfDuties {
        private final Grant approving = Grant.builder(
                        GrantId.of("G-APP"),
                        Grantee.person(AN),
                        Scope.unit(UnitId.of("SUZHOU"), Depth.SUBTREE),
                        YEAR,
                        HE)
                .use(Capabilities.SCORECARD_APPROVE)
                .build();

        @Test
        void theApprovalOfResultsIsNotGrantedToTheTierAdministrator() {
            List<Finding> refusal = company.apply(HE, issue(approving)).refusal();
            assertThat(refusal)
                    .extracting(finding -> finding.message(ENGLISH))
                    .containsExactly(
                            "'person:an' would hold scorecard:approve and cycle:close together, by grant 'G-TA'; "
                                    + "separation of duty cycle:close | scorecard:approve forbids it",
                            "'person:an' would hold scorecard:approve and scorecard:supervise together, by grant"
                                    + " 'G-TA'; separation of duty scorecard:approve | scorecard:supervise forbids it");
            assertThat(refusal.get(0).message(CHINESE))
                    .isEqualTo("“person:an”将同时持有 scorecard:approve 与 cycle:close（授权“G-TA”），"
                            + "职责分离规则 cycle:close | scorecard:approve 不允许");
        }

        @Test
        void butSomewhereElseItMay() {
            Grant west = approving.toBuilder()
                    .scope(Scope.unit(UnitId.of("WEST"), Depth.SUBTREE))
                    .build();
            assertThat(company.apply(HE, issue(west)).done()).isTrue();
        }

        @Test
        void norIsTheBundleGrantedToWhoApproves() {
            Grant first = approving.toBuilder().grantee(Grantee.person(ZHANG)).build();
            Company one = company.after(HE, issue(first));
            Grant second = bundle.grant(GrantId.of("G-TA2"), Grantee.position(PositionId.of("P-SZ")), EAST, YEAR, HE)
                    .build();
            assertThat(Company.refusal(one.apply(HE, issue(second)))).containsOnly(DelegationFindings.SEPARATION);
        }
    }
}
