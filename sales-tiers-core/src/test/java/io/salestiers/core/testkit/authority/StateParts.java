package io.salestiers.core.testkit.authority;

import static io.salestiers.core.testkit.authority.AuthorityArbitraries.pick;

import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Interest;
import io.salestiers.core.authority.InterestKind;
import io.salestiers.core.authority.OutsideBody;
import io.salestiers.core.authority.OutsideBodyId;
import io.salestiers.core.authority.RootAdministrator;
import io.salestiers.core.authority.SightShare;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.InstantRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The parts of a state beside its grants, from any numbers. */
final class StateParts {
    private static final List<Capability> SIGHTS =
            List.of(Capabilities.SCORECARD_SEE, Capabilities.RESULT_SEE, Capabilities.TARGET_SEE);

    private final Organization organization;
    private final List<PersonId> people;
    private final List<Subject> subjects;

    StateParts(Organization organization) {
        this.organization = organization;
        this.people = AuthorityArbitraries.people(organization)
                .allValues()
                .orElseThrow()
                .toList();
        this.subjects = AuthorityArbitraries.subjects(organization);
    }

    Arbitrary<AuthorityState> arbitrary() {
        Arbitrary<List<int[]>> draws = Arbitraries.integers()
                .between(0, 1 << 16)
                .array(int[].class)
                .ofSize(5)
                .list()
                .ofMaxSize(3);
        return Combinators.combine(draws, draws, draws, Arbitraries.of(true, true, false))
                .as((interests, shares, roots, body) -> {
                    AuthorityState state = AuthorityState.empty()
                            .withInterests(
                                    interests.stream().map(this::interest).toList())
                            .withSightShares(shares.stream().map(this::share).toList())
                            .withRootAdministrators(
                                    roots.stream().map(this::root).toList());
                    PersonId insider = people.get(0);
                    return body
                            ? state.withOutsideBody(
                                    new OutsideBody(OutsideBodyId.of("board"), Set.of(PersonId.of("chair"), insider)))
                            : state;
                });
    }

    private Instant instant(int number) {
        return organization.startOf(
                GovernedOrganizations.DAYS.from().plusDays(number % GovernedOrganizations.DAYS.lengthInDays()));
    }

    private InstantRange validity(int from, int length) {
        return length % 2 == 0
                ? InstantRange.startingAt(instant(0))
                : InstantRange.of(instant(from), instant(from).plus(Duration.ofDays(1 + length % 30)));
    }

    private Interest interest(int[] draw) {
        DateRange always = DateRange.startingOn(GovernedOrganizations.DAYS.from());
        List<InterestKind> kinds =
                List.of(InterestKind.OVERRIDE, InterestKind.POOL, InterestKind.TEAM_MEASURE, InterestKind.TARGET);
        return new Interest(
                pick(people, draw[0]),
                pick(subjects, draw[1]),
                pick(kinds, draw[2]),
                draw[3] % 3 == 1 ? DateRange.of(always.from(), always.from().plusDays(1 + draw[4] % 30)) : always);
    }

    private SightShare share(int[] draw) {
        return new SightShare(
                pick(people, draw[0]),
                pick(people, draw[1]),
                pick(SIGHTS, draw[2]),
                pick(subjects, draw[3]),
                validity(draw[4], draw[4]),
                draw[4] / 2 % 2 == 0);
    }

    private RootAdministrator root(int[] draw) {
        return new RootAdministrator(
                pick(people, draw[0]),
                validity(draw[1], draw[2]),
                pick(List.of(RootAdministrator.Origin.values()), draw[3]));
    }
}
