package io.salestiers.core.authority;

import static io.salestiers.core.authority.Capabilities.MEMBER_MOVE;
import static io.salestiers.core.authority.Capabilities.PAY_APPROVE;
import static io.salestiers.core.authority.Capabilities.TARGET_SET;
import static io.salestiers.core.authority.Company.ALWAYS;
import static io.salestiers.core.authority.Company.CHEN;
import static io.salestiers.core.authority.Company.EAST;
import static io.salestiers.core.authority.Company.LI;
import static io.salestiers.core.authority.Company.NOON;
import static io.salestiers.core.authority.Company.WANG;
import static io.salestiers.core.authority.Company.grant;
import static io.salestiers.core.authority.Company.position;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.InstantRange;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrantsTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());
    private static final Texts CHINESE = Texts.of(Locale.CHINA, CoreMessages.catalogue());
    private static final Scope EAST_DOWN = Scope.unit(EAST, Depth.SUBTREE);

    private final Grant top = grant("a", "east-1", EAST_DOWN)
            .use(TARGET_SET)
            .onward(new Onward(2, Set.of(TARGET_SET), Set.of(MEMBER_MOVE)))
            .validity(InstantRange.of(ALWAYS.from(), NOON))
            .build();
    private final Grant middle = top.toBuilder()
            .id(GrantId.of("b"))
            .onward(Onward.use(1, Set.of(TARGET_SET)))
            .from(top.id())
            .build();
    private final Grant bottom = middle.toBuilder()
            .id(GrantId.of("c"))
            .onward(Onward.none())
            .from(middle.id())
            .build();

    private static List<String> refused(List<Grant> grants, Revocation... revocations) {
        return catchThrowableOfType(InvalidDefinitionException.class, () -> Grants.of(grants, List.of(revocations)))
                .findings()
                .stream()
                .map(finding -> finding.message(ENGLISH))
                .toList();
    }

    private static List<String> refused(Grant... grants) {
        return refused(Arrays.asList(grants));
    }

    @Nested
    class G1Attenuation {
        @Test
        void aGrantWithinTheOneItComesFromIsTaken() {
            assertThat(Grants.of(List.of(bottom, top, middle)).all()).containsExactly(top, middle, bottom);
        }

        @Test
        void noCapabilityThatIsNotHandedOn() {
            assertThat(refused(
                            top,
                            middle.toBuilder()
                                    .use(TARGET_SET, MEMBER_MOVE, PAY_APPROVE)
                                    .build()))
                    .containsExactly(
                            "grant 'b' must have only capabilities that grant 'a' hands on, but has also member:move,"
                                    + " pay:approve");
            assertThat(refused(
                            top,
                            middle.toBuilder().administer(List.of(TARGET_SET)).build()))
                    .containsExactly(
                            "grant 'b' must have only capabilities that grant 'a' hands on, but has also target:set");
            assertThat(refused(
                            top,
                            middle.toBuilder()
                                    .onward(new Onward(1, Set.of(MEMBER_MOVE), Set.of(PAY_APPROVE)))
                                    .build()))
                    .containsExactly(
                            "grant 'b' must have only capabilities that grant 'a' hands on, but has also member:move,"
                                    + " pay:approve");
            assertThat(Grants.of(List.of(
                                    top,
                                    middle.toBuilder()
                                            .administer(List.of(MEMBER_MOVE))
                                            .build()))
                            .all())
                    .hasSize(2);
        }

        @Test
        void usingDoesNotImplyHandingOn() {
            Grant useOnly =
                    top.toBuilder().onward(Onward.use(1, Set.of(MEMBER_MOVE))).build();
            assertThat(refused(useOnly, bottom.toBuilder().from(top.id()).build()))
                    .hasSize(1);
        }

        @Test
        void noScopeThatIsSurelyWider() {
            assertThat(refused(top, middle.toBuilder().scope(Scope.all()).build()))
                    .containsExactly("scope of grant 'b' must lie within unit:east/subtree of grant 'a', but was all");
            Grant node = top.toBuilder().scope(Scope.unit(EAST, Depth.NODE)).build();
            assertThat(refused(node, middle)).hasSize(1);
            Grant territory = top.toBuilder()
                    .scope(Scope.territory(TerritoryId.of("t"), Depth.NODE))
                    .build();
            assertThat(refused(
                            territory,
                            middle.toBuilder()
                                    .scope(Scope.territory(TerritoryId.of("t"), Depth.CHILDREN))
                                    .build()))
                    .hasSize(1);
        }

        @Test
        void noValidityBeyond() {
            assertThat(refused(
                            top,
                            middle.toBuilder()
                                    .validity(InstantRange.of(ALWAYS.from(), NOON.plusNanos(1)))
                                    .build()))
                    .containsExactly("validity of grant 'b' must lie within"
                            + " 2024-12-31T16:00:00Z/2025-07-03T04:00:00Z of grant 'a', but was"
                            + " 2024-12-31T16:00:00Z/2025-07-03T04:00:00.000000001Z");
        }

        @Test
        void noOnwardDepthThatIsNotLess() {
            assertThat(refused(
                            top,
                            middle.toBuilder()
                                    .onward(Onward.use(2, Set.of(TARGET_SET)))
                                    .build()))
                    .containsExactly(
                            "onward depth of grant 'b' must be at most 1, because grant 'a' hands on no further,"
                                    + " but was 2");
            assertThat(refused(
                            top,
                            middle,
                            bottom,
                            bottom.toBuilder()
                                    .id(GrantId.of("d"))
                                    .from(bottom.id())
                                    .build()))
                    .hasSize(2);
        }
    }

    @Test
    void allThatIsWrongIsFoundAtOnce() {
        Grant lost = bottom.toBuilder()
                .id(GrantId.of("x"))
                .from(GrantId.of("nowhere"))
                .build();
        assertThat(refused(
                        List.of(
                                top,
                                top,
                                lost,
                                middle.toBuilder().scope(Scope.all()).build()),
                        new Revocation(GrantId.of("y"), NOON, CHEN, "left")))
                .containsExactly(
                        "grant ids must be different, but 'a' is there again",
                        "scope of grant 'b' must lie within unit:east/subtree of grant 'a', but was all",
                        "grant 'x' comes from grant 'nowhere', but there is no such grant",
                        "grant 'y' is revoked, but there is no such grant");
    }

    @Test
    void grantsThatComeFromThemselvesAreRefusedOncePerCircle() {
        Grant one =
                bottom.toBuilder().id(GrantId.of("one")).from(GrantId.of("two")).build();
        Grant two =
                bottom.toBuilder().id(GrantId.of("two")).from(GrantId.of("one")).build();
        Grant self = bottom.toBuilder()
                .id(GrantId.of("self"))
                .from(GrantId.of("self"))
                .build();
        Grant hanging =
                bottom.toBuilder().id(GrantId.of("z")).from(GrantId.of("one")).build();
        assertThat(refused(one, two, self, hanging))
                .filteredOn(message -> message.contains("circle"))
                .containsExactly(
                        "grants must not come from themselves, but these do so in a circle: one, two",
                        "grants must not come from themselves, but these do so in a circle: self");
    }

    @Nested
    class Looking {
        private final Grants grants = Grants.of(List.of(top, middle, bottom));

        @Test
        void theChainGoesUp() {
            assertThat(grants.chain(bottom.id())).containsExactly(bottom, middle, top);
            assertThat(grants.chain(top.id())).containsExactly(top);
        }

        @Test
        void whatIsDerivedFalls() {
            assertThat(grants.derived(top.id())).containsExactly(middle, bottom);
            assertThat(grants.derived(bottom.id())).isEmpty();
        }

        @Test
        void aGrantIsActiveWhileItsChainIs() {
            assertThat(grants.active(bottom.id(), ALWAYS.from())).isTrue();
            assertThat(grants.active(bottom.id(), ALWAYS.from().minusNanos(1))).isFalse();
            assertThat(grants.active(bottom.id(), NOON)).isFalse();
            Grants revoked = grants.with(new Revocation(middle.id(), NOON.minus(Duration.ofDays(1)), WANG, "left"))
                    .with(new Revocation(middle.id(), NOON.minus(Duration.ofDays(2)), WANG, "left"));
            assertThat(revoked.revokedAt(middle.id())).contains(NOON.minus(Duration.ofDays(2)));
            assertThat(revoked.activeAt(NOON.minus(Duration.ofDays(2)))).containsExactly(top);
            assertThat(revoked.activeAt(NOON.minus(Duration.ofDays(2)).minusNanos(1)))
                    .containsExactly(top, middle, bottom);
        }

        @Test
        void byGrantee() {
            Grant own = bottom.toBuilder()
                    .id(GrantId.of("p"))
                    .grantee(Grantee.person(LI, position("suzhou-1")))
                    .build();
            Grants more = grants.with(own);
            assertThat(more.to(LI)).containsExactly(own);
            assertThat(more.to(WANG)).isEmpty();
            assertThat(more.to(position("east-1"))).containsExactly(top, middle, bottom);
            assertThat(more.find(own.id())).contains(own);
            assertThat(more).isNotEqualTo(grants).hasToString("4 grants, 0 revocations");
            assertThat(Grants.of(List.of(bottom, middle, top)))
                    .isEqualTo(grants)
                    .hasSameHashCodeAs(grants);
        }

        @Test
        void whatIsNotThereIsNotFound() {
            assertThatThrownBy(() -> grants.grant(GrantId.of("q"))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> Grants.none().chain(GrantId.of("q"))).isInstanceOf(NotFoundException.class);
        }
    }

    @Nested
    class Words {
        @Test
        void aCapabilityIsAVerbOnAResource() {
            assertThat(Capability.of("target:set"))
                    .isEqualTo(new Capability("target", "set"))
                    .hasToString("target:set");
            assertThat(Capability.of("a1-b:c-2")).hasToString("a1-b:c-2");
            for (String wrong :
                    List.of("target", "target:", ":set", "Target:set", "a-:b", "a--b:c", "1a:b", "a:b:c", "a:ü")) {
                assertThatThrownBy(() -> Capability.of(wrong))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("'" + wrong + "'");
            }
        }

        @Test
        void capabilitiesAreDefinedOnce() {
            assertThat(Capabilities.standard())
                    .extracting(definition -> definition.capability().toString())
                    .doesNotHaveDuplicates()
                    .contains("target:set", "scorecard:supervise", "grant:approve");
            assertThatThrownBy(() ->
                            CapabilityDefinition.of(TARGET_SET, CapabilityKind.DECISION, CapabilityFlag.BY_HIERARCHY))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() ->
                            CapabilityDefinition.of(TARGET_SET, CapabilityKind.DECISION, CapabilityFlag.FOR_ONESELF))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void scopesAndGranteesHaveAText() {
            assertThat(Scope.unit(EAST, Depth.CHILDREN).key()).isEqualTo("unit:east/children");
            assertThat(Scope.ownUnit(Depth.NODE).key()).isEqualTo("own-unit/node");
            assertThat(Scope.territory(TerritoryId.of("t"), Depth.SUBTREE).key())
                    .isEqualTo("territory:t/subtree");
            assertThat(Scope.self().key()).isEqualTo("self");
            assertThat(Scope.all().key()).isEqualTo("all");
            assertThat(Grantee.person(LI, position("suzhou-1")).key()).isEqualTo("person:li@suzhou-1");
            assertThat(Grantee.person(LI)).isLessThan(Grantee.position(position("suzhou-1")));
        }

        @Test
        void onwardDepthIsNotNegativeAndNothingIsHandedOnAtZero() {
            assertThatThrownBy(() -> new Onward(-1, Set.of(), Set.of())).hasMessageContaining("-1");
            assertThatThrownBy(() -> Onward.use(0, Set.of(TARGET_SET))).hasMessageContaining("target:set");
            assertThatThrownBy(() -> new Onward(0, Set.of(), Set.of(TARGET_SET)))
                    .hasMessageContaining("target:set");
        }

        @Test
        void aReasonIsACodeNotASentence() {
            assertThatThrownBy(
                            () -> top.toBuilder().reason("because I like him").build())
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Revocation(top.id(), NOON, CHEN, "he left us"))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @ParameterizedTest
        @EnumSource
        void everyFindingHasATextInBothLanguages(AuthorityFindings code) {
            assertThat(ENGLISH.find(code.code())).isPresent();
            assertThat(CHINESE.find(code.code())).isPresent();
        }

        @Test
        void everyWordHasATextInBothLanguages() {
            List<String> keys = new java.util.ArrayList<>();
            for (Basis basis : Basis.values()) {
                keys.add(basis.key());
            }
            for (Right right : Right.values()) {
                keys.add(right.key());
            }
            for (InterestKind kind : InterestKind.values()) {
                keys.add(kind.key());
            }
            for (ResidualRule rule : ResidualRule.values()) {
                keys.add(rule.key());
            }
            assertThat(keys)
                    .allMatch(key ->
                            ENGLISH.find(key).isPresent() && CHINESE.find(key).isPresent());
        }
    }

    @Nested
    class Policy {
        @Test
        void aHostAddsItsOwnCapabilities() {
            CapabilityDefinition own = CapabilityDefinition.of(Capability.of("contest:open"), CapabilityKind.DECISION);
            AuthorityPolicy policy = AuthorityPolicy.builder().capability(own).build();
            assertThat(policy.definition(own.capability())).isEqualTo(own);
            assertThat(policy.toBuilder().build().capabilities()).isEqualTo(policy.capabilities());
        }

        @Test
        void whatIsWrongIsFoundAtOnce() {
            Capability moon = Capability.of("moon:land");
            assertThat(catchThrowableOfType(
                                    InvalidDefinitionException.class,
                                    () -> AuthorityPolicy.builder()
                                            .capability(CapabilityDefinition.of(TARGET_SET, CapabilityKind.SIGHT))
                                            .separations(List.of(new SeparationOfDuty(moon, TARGET_SET)))
                                            .build())
                            .findings())
                    .extracting(finding -> finding.message(ENGLISH))
                    .containsExactly(
                            "a policy must define each capability once, but 'target:set' is there again",
                            "a rule of the policy names capability 'moon:land', but the policy does not define it");
            assertThatThrownBy(() -> AuthorityPolicy.builder()
                            .rootCapabilities(List.of(moon))
                            .build())
                    .isInstanceOf(InvalidDefinitionException.class);
            assertThatThrownBy(() -> AuthorityPolicy.builder()
                            .withoutOwnLine(List.of(moon))
                            .build())
                    .isInstanceOf(InvalidDefinitionException.class);
        }

        @Test
        void separatedDutiesAreTwoInAnyOrder() {
            SeparationOfDuty pair = new SeparationOfDuty(TARGET_SET, MEMBER_MOVE);
            assertThat(pair).isEqualTo(new SeparationOfDuty(MEMBER_MOVE, TARGET_SET));
            assertThat(pair.separates(TARGET_SET, MEMBER_MOVE)).isTrue();
            assertThat(pair.separates(MEMBER_MOVE, TARGET_SET)).isTrue();
            assertThat(pair.separates(MEMBER_MOVE, PAY_APPROVE)).isFalse();
            assertThat(pair.separates(PAY_APPROVE, TARGET_SET)).isFalse();
            assertThatThrownBy(() -> new SeparationOfDuty(TARGET_SET, TARGET_SET))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        /** G13. */
        @Test
        void grantsOverEverythingAndSensitiveOnesNeedASecondPerson() {
            AuthorityPolicy policy = AuthorityPolicy.standard();
            assertThat(policy.needsSecondPerson(top)).isFalse();
            assertThat(policy.needsSecondPerson(
                            top.toBuilder().scope(Scope.all()).build()))
                    .isTrue();
            assertThat(policy.needsSecondPerson(top.toBuilder().use(PAY_APPROVE).build()))
                    .isTrue();
            assertThat(policy.needsSecondPerson(
                            top.toBuilder().administer(List.of(PAY_APPROVE)).build()))
                    .isTrue();
            assertThat(policy.needsSecondPerson(top.toBuilder()
                            .onward(Onward.use(1, Set.of(PAY_APPROVE)))
                            .build()))
                    .isTrue();
            assertThat(policy.needsSecondPerson(top.toBuilder()
                            .onward(new Onward(1, Set.of(), Set.of(PAY_APPROVE)))
                            .build()))
                    .isTrue();
        }
    }
}
