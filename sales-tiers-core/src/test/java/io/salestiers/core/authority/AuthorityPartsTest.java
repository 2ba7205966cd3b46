package io.salestiers.core.authority;

import static io.salestiers.core.authority.Capabilities.RESULT_SEE;
import static io.salestiers.core.authority.Capabilities.SCORECARD_SEE;
import static io.salestiers.core.authority.Capabilities.TARGET_SET;
import static io.salestiers.core.authority.Company.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.internal.PreOrder;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.ReorganizationDiff;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AuthorityPartsTest {
    /** The first instant of 1 August 2025 in Shanghai. */
    private static final Instant AUGUST = Instant.parse("2025-07-31T16:00:00Z");

    @Nested
    class NumbersInPreOrder {
        /** 0 over 1 and 2, 2 over 3; 4 alone. */
        private final PreOrder forest = new PreOrder(new int[] {-1, 0, 0, 2, -1});

        @Test
        void belowIsTheSameNodeOrOneUnderIt() {
            boolean[][] below = {
                {true, false, false, false, false},
                {true, true, false, false, false},
                {true, false, true, false, false},
                {true, false, true, true, false},
                {false, false, false, false, true}
            };
            for (int node = 0; node < 5; node++) {
                for (int above = 0; above < 5; above++) {
                    assertThat(forest.liesIn(node, above))
                            .as("%d %d", node, above)
                            .isEqualTo(below[node][above]);
                }
            }
        }

        @Test
        void depthsAreSteps() {
            assertThat(PreparedPlaces.within(forest, 3, 0, Depth.SUBTREE)).isTrue();
            assertThat(PreparedPlaces.within(forest, 3, 0, Depth.CHILDREN)).isFalse();
            assertThat(PreparedPlaces.within(forest, 2, 0, Depth.CHILDREN)).isTrue();
            assertThat(PreparedPlaces.within(forest, 0, 0, Depth.CHILDREN)).isTrue();
            assertThat(PreparedPlaces.within(forest, 2, 0, Depth.NODE)).isFalse();
            assertThat(PreparedPlaces.within(forest, 0, 0, Depth.NODE)).isTrue();
            assertThat(forest.size()).isEqualTo(5);
            assertThat(forest.above(3)).isEqualTo(2);
        }

        @Test
        void aLineOfAnyLengthAndParentsAfterTheirChildren() {
            int size = 200_000;
            int[] parents = new int[size];
            Arrays.setAll(parents, node -> node == size - 1 ? -1 : node + 1);
            PreOrder line = new PreOrder(parents);
            assertThat(line.liesIn(0, size - 1)).isTrue();
            assertThat(line.liesIn(size - 1, 0)).isFalse();
        }

        /** As walking upward says until it would repeat itself: each member of a circle is above each other one. */
        @Test
        void whatHangsBelowACircleLiesInAllOfIt() {
            PreOrder circle = new PreOrder(new int[] {1, 0, -1, 0});
            assertThat(circle.liesIn(0, 1)).isTrue();
            assertThat(circle.liesIn(1, 0)).isTrue();
            assertThat(circle.liesIn(3, 1)).isTrue();
            assertThat(circle.liesIn(0, 3)).isFalse();
            assertThat(circle.liesIn(2, 0)).isFalse();
        }
    }

    @Nested
    class Intersections {
        private final AuthorityDay facts = authority().on(NOON);

        private Optional<ScopeConjunction> both(Scope.UnitScope one, Scope.UnitScope other) {
            Optional<ScopeConjunction> common =
                    ScopeConjunction.of(one).intersect(ScopeConjunction.of(other), facts.day);
            assertThat(ScopeConjunction.of(other).intersect(ScopeConjunction.of(one), facts.day))
                    .isEqualTo(common);
            return common;
        }

        private Scope.UnitScope scope(UnitId unit, Depth depth) {
            return new Scope.UnitScope(unit, depth);
        }

        private Optional<ScopeConjunction> only(UnitId unit, Depth depth) {
            return Optional.of(ScopeConjunction.of(scope(unit, depth)));
        }

        @Test
        void ofUnits() {
            assertThat(both(scope(EAST, Depth.SUBTREE), scope(SUZHOU, Depth.SUBTREE)))
                    .isEqualTo(only(SUZHOU, Depth.SUBTREE));
            assertThat(both(scope(EAST, Depth.CHILDREN), scope(SUZHOU, Depth.SUBTREE)))
                    .isEqualTo(only(SUZHOU, Depth.NODE));
            assertThat(both(scope(COMPANY, Depth.CHILDREN), scope(SUZHOU, Depth.SUBTREE)))
                    .isEmpty();
            assertThat(both(scope(EAST, Depth.NODE), scope(SUZHOU, Depth.SUBTREE)))
                    .isEmpty();
            assertThat(both(scope(EAST, Depth.NODE), scope(EAST, Depth.SUBTREE)))
                    .isEqualTo(only(EAST, Depth.NODE));
            assertThat(both(scope(WEST, Depth.SUBTREE), scope(EAST, Depth.SUBTREE)))
                    .isEmpty();
        }

        @Test
        void ofPeople() {
            ScopeConjunction two = ScopeConjunction.of(Set.of(LI, SUN));
            assertThat(two.intersect(ScopeConjunction.of(Set.of(SUN, WU)), facts.day))
                    .contains(ScopeConjunction.of(Set.of(SUN)));
            assertThat(two.intersect(ScopeConjunction.of(Set.of(WU)), facts.day))
                    .isEmpty();
            assertThat(two.intersect(ScopeConjunction.all(), facts.day)).contains(two);
            assertThat(ScopeConjunction.all().intersect(two, facts.day)).contains(two);
        }

        @Test
        void haveAText() {
            ScopeConjunction all = new ScopeConjunction(
                    Optional.of(scope(EAST, Depth.SUBTREE)),
                    List.of(
                            new Scope.TerritoryScope(TerritoryId.of("zhejiang"), Depth.NODE),
                            new Scope.TerritoryScope(TerritoryId.of("jiangsu"), Depth.SUBTREE),
                            new Scope.TerritoryScope(TerritoryId.of("jiangsu"), Depth.NODE)),
                    Optional.of(Set.of(SUN, LI)));
            assertThat(all.key())
                    .isEqualTo("unit:east/subtree&territory:jiangsu/node&territory:jiangsu/subtree"
                            + "&territory:zhejiang/node&person:li|person:sun");
            assertThat(ScopeConjunction.all().key()).isEqualTo("all");
        }
    }

    @Nested
    class States {
        @Test
        void listsAreInOrderAndWithoutRepetition() {
            Interest one = new Interest(WANG, Subject.of(LI), InterestKind.POOL, DateRange.parse("2025-01-01/"));
            Interest two = new Interest(WANG, Subject.of(LI), InterestKind.OVERRIDE, DateRange.parse("2025-01-01/"));
            Interest three = new Interest(LI, Subject.of(SUN), InterestKind.POOL, DateRange.parse("2025-01-01/"));
            AuthorityState state = AuthorityState.empty().withInterests(List.of(one, two, three, one));
            assertThat(state.interests()).containsExactly(three, two, one);
            SightShare low = new SightShare(LI, SUN, RESULT_SEE, Subject.of(ZHAO), ALWAYS, false);
            SightShare high = new SightShare(LI, SUN, SCORECARD_SEE, Subject.of(ZHAO), ALWAYS, false);
            SightShare up = new SightShare(LI, SUN, RESULT_SEE, Subject.of(ZHAO), ALWAYS, true);
            assertThat(state.withSightShares(List.of(high, up, low)).sightShares())
                    .containsExactly(low, up, high);
            RootAdministrator first = new RootAdministrator(WU, ALWAYS, RootAdministrator.Origin.FOUNDED);
            RootAdministrator later =
                    new RootAdministrator(CHEN, InstantRange.startingAt(NOON), RootAdministrator.Origin.APPOINTED);
            assertThat(state.withRootAdministrators(List.of(later, first)).rootAdministrators())
                    .containsExactly(first, later);
        }

        @Test
        void anOutsideBodyHasAMember() {
            assertThatThrownBy(() -> new OutsideBody(OutsideBodyId.of("board"), Set.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("board");
        }

        @Test
        void targetsHaveAKeyAndInvolvementsInOrder() {
            Target target =
                    Target.of(LI).on("r-1", List.of(new Involvement(SUN, TARGET_SET), new Involvement(LI, TARGET_SET)));
            assertThat(target.key()).isEqualTo("person:li#r-1");
            assertThat(target.involvements()).extracting(Involvement::person).containsExactly(LI, SUN);
            assertThat(Target.of(EAST).key()).isEqualTo("unit:east");
        }

        @Test
        void authorityKnowsWhatItIsMadeOf() {
            Authority authority = authority();
            assertThat(authority.with(authority.state()).organization()).isSameAs(authority.organization());
            assertThat(authority.policy()).isSameAs(AuthorityPolicy.standard());
            Organization other = staffed().build();
            assertThat(authority.with(other).organization()).isSameAs(other);
            assertThat(authority.row(Subject.of(LI), NOON))
                    .isEqualTo(new TargetRow(
                            Subject.of(LI),
                            Optional.of(SUZHOU),
                            List.of(TerritoryId.of("jiangsu")),
                            Optional.of(new TargetRow.Standing(line().id(), 20))));
            assertThat(authority.row(Subject.of(SUZHOU), NOON).hasTier()).isFalse();
            assertThat(authority.row(Subject.of(TerritoryId.of("land")), NOON).hasTier())
                    .isFalse();
            assertThat(authority.row(Subject.of(position("ops-1")), NOON).hasTier())
                    .isTrue();
        }

        @Test
        void aDecisionHasABasisOrAVeto() {
            AuthorityDecision yes = authority(grant("g", "east-1", Scope.ownUnit(Depth.SUBTREE))
                            .use(TARGET_SET)
                            .build())
                    .decide(Actor.of(WANG), TARGET_SET, Target.of(LI), NOON);
            assertThatThrownBy(() -> new AuthorityDecision(
                            yes.decision(), Optional.empty(), List.of(), List.of(), List.of(), false, yes.audit()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Deciders {
        private final Authority authority = authority(
                grant("wang", "east-1", Scope.all()).use(TARGET_SET).build(),
                grant("li", "suzhou-1", Scope.all()).use(TARGET_SET).build());

        private Optional<PersonId> decider(Target target) {
            return authority.competentDecider(TARGET_SET, target, NOON) instanceof CompetentDecider.OnePerson one
                    ? Optional.of(one.person())
                    : Optional.empty();
        }

        @Test
        void isTheNearestUpTheLine() {
            assertThat(decider(Target.of(ZHAO))).contains(LI);
            assertThat(decider(Target.of(position("suzhou-2")))).contains(LI);
            assertThat(decider(Target.of(LI))).contains(WANG);
            assertThat(decider(Target.of(WANG))).isEmpty();
        }

        @Test
        void ofAUnitIsWhoLeadsOneAroundIt() {
            assertThat(decider(Target.of(SUZHOU))).contains(WANG);
            assertThat(decider(Target.of(HANGZHOU))).contains(WANG);
            assertThat(decider(Target.of(EAST))).isEmpty();
        }

        @Test
        void ofATerritoryIsAboveWhoClaimsIt() {
            assertThat(decider(Target.of(TerritoryId.of("jiangsu")))).contains(WANG);
            // Nobody claims the whole land.
            assertThat(decider(Target.of(TerritoryId.of("land")))).isEmpty();
        }

        @Test
        void ofAStrangerIsNobody() {
            assertThat(decider(Target.of(PersonId.of("stranger")))).isEmpty();
        }

        @Test
        void aMemberOfTheBodyWhoIsConcernedIsPassedOver() {
            OutsideBody board = new OutsideBody(OutsideBodyId.of("board"), Set.of(CHEN));
            Authority alone = authority.with(authority.state().withOutsideBody(board));
            assertThat(alone.competentDecider(TARGET_SET, Target.of(CHEN), NOON))
                    .isInstanceOfSatisfying(
                            CompetentDecider.Nobody.class,
                            nobody -> assertThat(nobody.reasons())
                                    .extracting(reason -> reason.code())
                                    .containsExactly(AuthorityFindings.SELF, AuthorityFindings.NO_COMPETENT_DECIDER));
        }
    }

    @Nested
    class ImpactsOverTime {
        private final Organization now = staffed().build();
        private final Organization after =
                staffed().moveUnit("suzhou", "west", LocalDate.of(2025, 7, 1)).build();
        private final DateRange year = DateRange.parse("2025-01-01/2026-01-01");

        private List<DateRange> days(Grant grant, Revocation... revocations) {
            Authority authority = Authority.of(
                    now,
                    AuthorityState.of(Grants.of(List.of(grant), List.of(revocations))),
                    AuthorityPolicy.standard());
            return authority.impactOf(ReorganizationDiff.between(now, after, year), after).grants().stream()
                    .map(AuthorityImpact.GrantImpact::days)
                    .toList();
        }

        private GrantBuilder east() {
            return grant("g", "east-1", Scope.unit(EAST, Depth.SUBTREE)).use(TARGET_SET);
        }

        @Test
        void countFromTheDayOnWhichTheGrantBegins() {
            assertThat(days(east().validity(InstantRange.startingAt(AUGUST)).build()))
                    .containsExactly(DateRange.parse("2025-08-01/2026-01-01"));
            assertThat(days(east().validity(InstantRange.startingAt(AUGUST.plusNanos(1)))
                            .build()))
                    .containsExactly(DateRange.parse("2025-08-02/2026-01-01"));
        }

        @Test
        void upToTheDayOnWhichItEndsOrIsRevoked() {
            assertThat(days(east().validity(InstantRange.of(ALWAYS.from(), AUGUST))
                            .build()))
                    .containsExactly(DateRange.parse("2025-07-01/2025-08-01"));
            assertThat(days(east().build(), new Revocation(GrantId.of("g"), AUGUST, CHEN, "left")))
                    .containsExactly(DateRange.parse("2025-07-01/2025-08-01"));
        }

        @Test
        void aGrantThatGainsSaysWhat() {
            Authority authority = authority(
                    now,
                    grant("g", "west-1", Scope.unit(WEST, Depth.SUBTREE))
                            .use(TARGET_SET)
                            .build());
            AuthorityImpact impact = authority.impactOf(ReorganizationDiff.between(now, after, year), after);
            assertThat(impact.changesNothing()).isFalse();
            assertThat(impact.grants()).singleElement().satisfies(grant -> {
                assertThat(grant.lost()).isEmpty();
                assertThat(grant.gained())
                        .contains(Subject.of(SUZHOU), Subject.of(ZHAO))
                        .hasSize(7);
                assertThat(grant.becomesEmpty()).isFalse();
            });
        }
    }
}
