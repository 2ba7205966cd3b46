package io.salestiers.core.authority;

import static io.salestiers.core.authority.Capabilities.AUDIT_READ;
import static io.salestiers.core.authority.Capabilities.PROMOTION_NOMINATE;
import static io.salestiers.core.authority.Capabilities.SCORECARD_APPROVE;
import static io.salestiers.core.authority.Capabilities.SCORECARD_SCORE;
import static io.salestiers.core.authority.Capabilities.SCORECARD_SEE;
import static io.salestiers.core.authority.Capabilities.TARGET_SET;
import static io.salestiers.core.authority.Company.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.ReorganizationDiff;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AuthorityQuestionsTest {
    private static final Scope EAST_DOWN = Scope.unit(EAST, Depth.SUBTREE);
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());

    private final Grant wang = grant("wang", "east-1", EAST_DOWN)
            .use(TARGET_SET, SCORECARD_APPROVE)
            .onward(Onward.use(1, Set.of(TARGET_SET)))
            .build();
    private final Grant li = grant("li", "suzhou-1", Scope.unit(SUZHOU, Depth.SUBTREE))
            .use(TARGET_SET)
            .from(wang.id())
            .build();

    @Nested
    class G14Filter {
        @Test
        void namesUnitsWithDepthTierBoundAndExclusions() {
            ScopeFilter filter = authority(wang).effectiveScope(Actor.of(WANG), TARGET_SET, NOON);
            assertThat(filter.clauses())
                    .containsExactly(
                            new ScopeClause.Within(
                                    new ScopeConjunction(
                                            Optional.of(new Scope.UnitScope(EAST, Depth.SUBTREE)),
                                            List.of(),
                                            Optional.empty()),
                                    Optional.of(new TierBound(line().id(), 30, false))),
                            new ScopeClause.Listed(Set.of(Subject.of(WANG), Subject.of(position("east-1")))));
            assertThat(filter.exclusions().subjects())
                    .containsExactlyInAnyOrder(
                            Subject.of(WANG), Subject.of(position("east-1")), Subject.of(EAST), Subject.of(COMPANY));
            assertThat(filter.exclusions().tiers())
                    .containsExactly(new TargetRow.Standing(line().id(), 40), new TargetRow.Standing(staff().id(), 20));
            assertThat(filter.residualRules()).containsExactly(ResidualRule.SEPARATION_OF_DUTY);
        }

        @Test
        void withoutAnythingGivenNothingPasses() {
            ScopeFilter filter = authority().effectiveScope(Actor.of(WANG), TARGET_SET, NOON);
            assertThat(filter.clauses()).isEmpty();
            assertThat(Sql.where(filter.condition())).isEqualTo("FALSE");
        }

        @Test
        void isPushedIntoAQuery() {
            ScopeFilter filter = authority(grant("g", "suzhou-1", Scope.ownUnit(Depth.SUBTREE))
                            .use(SCORECARD_SCORE)
                            .build())
                    .effectiveScope(Actor.of(LI), SCORECARD_SCORE, NOON);
            assertThat(Sql.where(filter.condition()))
                    .isEqualTo("((COALESCE(unit IN ('suzhou'), FALSE)"
                            + " AND (kind IN ('unit', 'territory')"
                            + " OR COALESCE(ladder = 'sales' AND tier_rank <= 19, FALSE)))"
                            + " OR subject IN ('person:li', 'position:suzhou-1'))"
                            + " AND NOT subject IN ('person:li', 'position:suzhou-1', 'territory:jiangsu',"
                            + " 'territory:land', 'unit:company', 'unit:east', 'unit:suzhou')");
        }

        @Test
        void sightListsThoseBelow() {
            ScopeFilter filter = authority().effectiveScope(Actor.of(LI), SCORECARD_SEE, NOON);
            assertThat(filter.residualRules()).isEmpty();
            assertThat(filter.clauses())
                    .containsExactly(new ScopeClause.Listed(Set.of(
                            Subject.of(LI),
                            Subject.of(ZHAO),
                            Subject.of(QIAN),
                            Subject.of(position("suzhou-1")),
                            Subject.of(position("suzhou-2")),
                            Subject.of(position("suzhou-3")),
                            Subject.of(SUZHOU),
                            Subject.of(TerritoryId.of("jiangsu")))));
        }
    }

    /** How a host writes a condition for its database. */
    static final class Sql {
        private Sql() {}

        static String where(Condition condition) {
            if (condition instanceof Condition.AllOf all) {
                return joined(all.parts(), " AND ", "TRUE");
            }
            if (condition instanceof Condition.AnyOf any) {
                String parts = joined(any.parts(), " OR ", "FALSE");
                return any.parts().size() > 1 ? "(" + parts + ")" : parts;
            }
            if (condition instanceof Condition.Not not) {
                return "NOT " + where(not.part());
            }
            if (condition instanceof Condition.Is is) {
                return "subject IN "
                        + list(is.subjects().stream().map(Subject::key).toList());
            }
            if (condition instanceof Condition.InUnits in) {
                return "COALESCE(unit IN "
                        + list(in.units().stream().map(UnitId::value).toList()) + ", FALSE)";
            }
            if (condition instanceof Condition.InTerritories in) {
                return "EXISTS (SELECT 1 FROM claim c WHERE c.subject = t.subject AND c.territory IN "
                        + list(in.territories().stream().map(TerritoryId::value).toList()) + ")";
            }
            if (condition instanceof Condition.Rank rank) {
                String least = rank.atLeast() == Integer.MIN_VALUE ? "" : " AND tier_rank >= " + rank.atLeast();
                return "COALESCE(ladder = '" + rank.ladder() + "'" + least + " AND tier_rank <= " + rank.atMost()
                        + ", FALSE)";
            }
            return "kind IN ('unit', 'territory')";
        }

        private static String joined(List<Condition> parts, String with, String empty) {
            if (parts.isEmpty()) {
                return empty;
            }
            return String.join(
                    with,
                    parts.stream()
                            .map(part -> part instanceof Condition.AllOf && parts.size() > 1
                                    ? "(" + where(part) + ")"
                                    : where(part))
                            .toList());
        }

        private static String list(List<String> values) {
            return values.stream()
                    .map(value -> "'" + value + "'")
                    .toList()
                    .toString()
                    .replace('[', '(')
                    .replace(']', ')');
        }
    }

    @Nested
    class Findings {
        private List<String> of(Grant... grants) {
            return authority(grants).findings(NOON).stream()
                    .map(finding -> finding.message(ENGLISH))
                    .toList();
        }

        @Test
        void soundGrantsHaveNone() {
            assertThat(of(wang, li)).isEmpty();
        }

        @Test
        void unknownCapabilitiesUnitsAndPositions() {
            assertThat(of(grant("g", "east-1", Scope.unit(UnitId.of("moon"), Depth.NODE))
                            .use(Capability.of("moon:land"))
                            .build()))
                    .containsExactly(
                            "grant 'g' has capabilities that the policy does not define: moon:land",
                            "grant 'g' is about unit:moon/node, but the organization has no such unit, territory or position",
                            "grant 'g' holds, but its scope unit:moon/node reaches nothing");
            assertThat(of(grant("g", "moon-1", Scope.territory(TerritoryId.of("moon"), Depth.NODE))
                            .build()))
                    .containsExactly(
                            "grant 'g' is about position:moon-1, but the organization has no such unit, territory or position",
                            "grant 'g' is about territory:moon/node, but the organization has no such unit, territory or position");
        }

        @Test
        void aScopeBeyondTheGrantItComesFromIsCut() {
            assertThat(of(
                            wang,
                            li.toBuilder()
                                    .scope(Scope.unit(COMPANY, Depth.SUBTREE))
                                    .build()))
                    .containsExactly(
                            "scope unit:company/subtree of grant 'li' reaches beyond grant 'wang' and is cut to what both have");
            assertThat(of(
                            wang,
                            li.toBuilder()
                                    .scope(Scope.unit(WEST, Depth.SUBTREE))
                                    .build()))
                    .containsExactly("grant 'li' holds, but its scope unit:west/subtree reaches nothing");
        }

        /** G12, statically. */
        @Test
        void onePersonHoldsSeparatedDutiesOverTheSame() {
            Grant score = grant("s", "east-1", Scope.unit(SUZHOU, Depth.SUBTREE))
                    .use(SCORECARD_SCORE)
                    .build();
            assertThat(of(wang, score))
                    .containsExactly("person 'wang' should not have both 'scorecard:approve' (grant 'wang') and"
                            + " 'scorecard:score' (grant 's') over the same");
            Grant elsewhere =
                    score.toBuilder().scope(Scope.unit(WEST, Depth.SUBTREE)).build();
            assertThat(of(wang, elsewhere)).isEmpty();
            assertThat(of(
                            wang,
                            score.toBuilder()
                                    .grantee(Grantee.position(position("suzhou-1")))
                                    .build()))
                    .isEmpty();
        }
    }

    @Nested
    class CoversAScope {
        private final Authority authority = authority(wang, li);
        private final Grantee sun = Grantee.position(position("hangzhou-1"));

        private boolean covers(Scope scope) {
            return authority.covers(wang.id(), scope, sun, NOON);
        }

        @Test
        void whatLiesWithin() {
            assertThat(covers(EAST_DOWN)).isTrue();
            assertThat(covers(Scope.unit(HANGZHOU, Depth.CHILDREN))).isTrue();
            assertThat(covers(Scope.ownUnit(Depth.SUBTREE))).isTrue();
            assertThat(covers(Scope.self())).isTrue();
            assertThat(covers(Scope.unit(UnitId.of("moon"), Depth.SUBTREE))).isTrue();
        }

        @Test
        void whatReachesBeyond() {
            assertThat(covers(Scope.all())).isFalse();
            assertThat(covers(Scope.unit(COMPANY, Depth.SUBTREE))).isFalse();
            assertThat(covers(Scope.unit(COMPANY, Depth.NODE))).isFalse();
            assertThat(covers(Scope.unit(WEST, Depth.NODE))).isFalse();
            assertThat(covers(Scope.territory(TerritoryId.of("jiangsu"), Depth.NODE)))
                    .isFalse();
            assertThat(authority.covers(wang.id(), Scope.self(), Grantee.position(position("west-1")), NOON))
                    .isFalse();
        }

        @Test
        void aShallowScopeCoversNoDeepOne() {
            Authority children = authority(
                    wang.toBuilder().scope(Scope.unit(COMPANY, Depth.CHILDREN)).build());
            assertThat(children.covers(wang.id(), Scope.unit(EAST, Depth.NODE), sun, NOON))
                    .isTrue();
            assertThat(children.covers(wang.id(), Scope.unit(EAST, Depth.CHILDREN), sun, NOON))
                    .isFalse();
            assertThat(children.covers(wang.id(), Scope.unit(WEST, Depth.CHILDREN), sun, NOON))
                    .isTrue();
            assertThat(children.covers(wang.id(), Scope.unit(WEST, Depth.SUBTREE), sun, NOON))
                    .isTrue();
            assertThat(children.covers(wang.id(), Scope.unit(COMPANY, Depth.CHILDREN), sun, NOON))
                    .isTrue();
            assertThat(children.covers(wang.id(), Scope.unit(COMPANY, Depth.SUBTREE), sun, NOON))
                    .isFalse();
        }

        @Test
        void territoriesLikewise() {
            TerritoryId land = TerritoryId.of("land");
            Authority territories = authority(wang.toBuilder()
                    .scope(Scope.territory(land, Depth.CHILDREN))
                    .build());
            assertThat(territories.covers(wang.id(), Scope.territory(land, Depth.SUBTREE), sun, NOON))
                    .isTrue();
            assertThat(territories.covers(
                            wang.id(), Scope.territory(TerritoryId.of("jiangsu"), Depth.CHILDREN), sun, NOON))
                    .isTrue();
            Authority node = authority(
                    wang.toBuilder().scope(Scope.territory(land, Depth.NODE)).build());
            assertThat(node.covers(wang.id(), Scope.territory(land, Depth.NODE), sun, NOON))
                    .isTrue();
            assertThat(node.covers(wang.id(), Scope.territory(land, Depth.CHILDREN), sun, NOON))
                    .isFalse();
        }

        @Test
        void aGrantOverOneselfCoversOnlyOneself() {
            Authority self = authority(wang.toBuilder().scope(Scope.self()).build());
            assertThat(self.covers(wang.id(), Scope.self(), Grantee.person(WANG), NOON))
                    .isTrue();
            assertThat(self.covers(wang.id(), Scope.self(), sun, NOON)).isFalse();
            assertThat(self.covers(wang.id(), EAST_DOWN, sun, NOON)).isFalse();
        }

        @Test
        void anUnknownGrantIsNotFound() {
            assertThatThrownBy(() -> authority.covers(GrantId.of("q"), Scope.all(), sun, NOON))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> authority.live(GrantId.of("q"), NOON)).isInstanceOf(NotFoundException.class);
        }
    }

    @Nested
    class G15PlannedOrganizations {
        private final LocalDate july = LocalDate.of(2025, 7, 1);
        private final Organization now = staffed().build();

        @Test
        void aPlannedOneIsTriedAgainstLiveGrantsAndTheOldStaysReadable() {
            Authority authority = authority(now, wang, li);
            Authority planned =
                    authority.with(staffed().moveUnit("suzhou", "west", july).build());
            assertThat(authority
                            .decide(Actor.of(LI), TARGET_SET, Target.of(ZHAO), NOON)
                            .permit())
                    .isTrue();
            assertThat(planned.decide(Actor.of(LI), TARGET_SET, Target.of(ZHAO), NOON)
                            .permit())
                    .isFalse();
            Instant june = Instant.parse("2025-06-30T15:59:59Z");
            assertThat(planned.decide(Actor.of(LI), TARGET_SET, Target.of(ZHAO), june)
                            .permit())
                    .isTrue();
        }

        @Test
        void theImpactSaysWhatGrantsLoseAndWhoElseDecides() {
            Organization after = staffed().moveUnit("suzhou", "west", july).build();
            ReorganizationDiff diff = ReorganizationDiff.between(now, after, DateRange.parse("2025-01-01/2026-01-01"));
            AuthorityImpact impact = authority(now, wang, li).impactOf(diff, after);
            DateRange rest = DateRange.parse("2025-07-01/2026-01-01");
            Set<Subject> suzhou = Set.of(
                    Subject.of(SUZHOU),
                    Subject.of(LI),
                    Subject.of(ZHAO),
                    Subject.of(QIAN),
                    Subject.of(position("suzhou-1")),
                    Subject.of(position("suzhou-2")),
                    Subject.of(position("suzhou-3")));
            assertThat(impact.grants())
                    .containsExactly(
                            new AuthorityImpact.GrantImpact(li.id(), rest, true, true, suzhou, Set.of(), true),
                            new AuthorityImpact.GrantImpact(wang.id(), rest, true, true, suzhou, Set.of(), false));
            assertThat(impact.deciders())
                    .filteredOn(change -> change.capability().equals(TARGET_SET)
                            && change.subject().equals(Subject.of(ZHAO)))
                    .singleElement()
                    .satisfies(change -> {
                        assertThat(change.days()).isEqualTo(rest);
                        assertThat(change.before())
                                .isInstanceOfSatisfying(
                                        CompetentDecider.OnePerson.class,
                                        one -> assertThat(one.person()).isEqualTo(LI));
                        assertThat(change.after()).isInstanceOf(CompetentDecider.Nobody.class);
                    });
        }

        @Test
        void aVacancyTakesTheGrantWithIt() {
            Organization after = builder()
                    .holder("wang", "east-1")
                    .holder("li", "suzhou-1", DateRange.parse("2025-01-01/2025-07-01"))
                    .holder("zhao", "suzhou-2")
                    .build();
            Organization before = builder()
                    .holder("wang", "east-1")
                    .holder("li", "suzhou-1")
                    .holder("zhao", "suzhou-2")
                    .build();
            ReorganizationDiff diff =
                    ReorganizationDiff.between(before, after, DateRange.parse("2025-01-01/2025-08-01"));
            AuthorityImpact impact = authority(before, wang, li).impactOf(diff, after);
            assertThat(impact.grants())
                    .filteredOn(grant -> grant.grant().equals(li.id()))
                    .singleElement()
                    .satisfies(grant -> {
                        assertThat(grant.liveBefore()).isTrue();
                        assertThat(grant.liveAfter()).isFalse();
                        assertThat(grant.becomesEmpty()).isTrue();
                    });
            assertThat(impact.deciders())
                    .anyMatch(change -> change.subject().equals(Subject.of(ZHAO))
                            && change.after() instanceof CompetentDecider.OnePerson one
                            && one.person().equals(WANG));
        }

        @Test
        void withoutDifferenceThereIsNoImpact() {
            ReorganizationDiff diff = ReorganizationDiff.between(now, now, DateRange.parse("2025-01-01/2026-01-01"));
            assertThat(authority(now, wang).impactOf(diff, now).changesNothing())
                    .isTrue();
        }
    }

    @Nested
    class Prepared {
        @Test
        void saysHowLargeItIs() {
            PreparedAuthority prepared = authority(wang, li).at(NOON);
            assertThat(prepared.size()).isEqualTo(new PreparedAuthority.Size(9, 9, 5, 3, 2, 2));
            assertThat(prepared.instant()).isEqualTo(NOON);
        }

        @Test
        void refusesWhatIsUnknownAsDecideDoes() {
            PreparedAuthority prepared = authority(wang).at(NOON);
            assertThatThrownBy(() -> prepared.permits(Actor.of(WANG), TARGET_SET, Target.of(UnitId.of("moon"))))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> prepared.permits(Actor.of(WANG), TARGET_SET, Target.of(PositionId.of("moon"))))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> prepared.permits(Actor.of(WANG), TARGET_SET, Target.of(TerritoryId.of("moon"))))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> prepared.permits(Actor.of(WANG), Capability.of("moon:land"), Target.of(EAST)))
                    .isInstanceOf(NotFoundException.class);
            assertThat(prepared.permits(Actor.of(PersonId.of("moon")), AUDIT_READ, Target.of(PersonId.of("moon"))))
                    .isFalse();
            assertThat(prepared.permits(Actor.of(PersonId.of("moon")), SCORECARD_SEE, Target.of(PersonId.of("moon"))))
                    .isTrue();
        }

        @Test
        void answersAsDecideDoes() {
            Authority authority = authority(
                    wang,
                    li,
                    grant("n", "suzhou-1", Scope.self()).use(PROMOTION_NOMINATE).build());
            PreparedAuthority prepared = authority.at(NOON);
            for (PersonId actor : List.of(WANG, LI, SUN, HE)) {
                for (Capability capability :
                        List.of(TARGET_SET, SCORECARD_APPROVE, SCORECARD_SEE, PROMOTION_NOMINATE)) {
                    for (PersonId target : List.of(WANG, LI, ZHAO, ZHOU, CHEN)) {
                        assertThat(prepared.permits(Actor.of(actor), capability, Target.of(target)))
                                .as("%s %s %s", actor, capability, target)
                                .isEqualTo(authority
                                        .decide(Actor.of(actor), capability, Target.of(target), NOON)
                                        .permit());
                    }
                }
            }
        }
    }
}
