package io.salestiers.core.responsibility;

import static io.salestiers.core.responsibility.EastCompany.SUZHOU;
import static io.salestiers.core.responsibility.EastCompany.day;
import static io.salestiers.core.responsibility.EastCompany.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.Grants;
import io.salestiers.core.authority.Interest;
import io.salestiers.core.authority.InterestKind;
import io.salestiers.core.authority.PendingApproval;
import io.salestiers.core.authority.Revocation;
import io.salestiers.core.authority.RootAdministrator;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.authority.SightShare;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every kind of thing after which an authority may answer otherwise cuts the days. */
class AuthorityDaysTest {
    private static final PersonId SOMEBODY = PersonId.of("e");
    private static final Organization EMPTY = Organization.builder(
                    Ladder.of(List.of(new Tier(TierId.of("t"), 1, LocalizedText.same("t")))), EastCompany.START)
            .unit("suzhou", LocalizedText.same("u"))
            .build();

    private static List<LocalDate> cuts(AuthorityState state) {
        List<LocalDate> cuts = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        new AuthorityDays(Authority.of(EMPTY, state, AuthorityPolicy.standard())).forEach((from, to) -> {
            // Gapless: each begins where the last one ended.
            if (!ends.isEmpty()) {
                assertThat(from).isEqualTo(ends.get(ends.size() - 1));
            }
            ends.add(to);
            cuts.add(LocalDate.ofEpochDay(from));
        });
        assertThat(ends.get(ends.size() - 1)).isEqualTo(Stretches.FOREVER);
        // The first one is long ago.
        assertThat(cuts.get(0)).isEqualTo(LocalDate.of(1, 1, 1));
        return cuts.subList(1, cuts.size());
    }

    private static Instant start(String day) {
        return EMPTY.startOf(day(day));
    }

    private static InstantRange range(String from, String to) {
        return InstantRange.of(start(from), start(to));
    }

    private static Grant grant(InstantRange validity) {
        return Grant.builder(GrantId.of("g"), Grantee.person(SOMEBODY), Scope.all(), validity, SOMEBODY)
                .use(Capabilities.TARGET_SET)
                .reason("test")
                .build();
    }

    @Test
    void nothingHappensInAnEmptyState() {
        assertThat(cuts(AuthorityState.empty())).isEmpty();
    }

    @Test
    void whatHappensDuringADayCountsFromTheNextOne() {
        Instant noon = start("2026-03-01").plusSeconds(43_200);
        assertThat(cuts(AuthorityState.of(Grants.of(List.of(grant(InstantRange.of(start("2026-02-01"), noon)))))))
                .containsExactly(day("2026-02-01"), day("2026-03-02"));
    }

    @Test
    void grantsTheirPeerExceptionsAndRevocations() {
        Grant grant = grant(range("2026-02-01", "2026-09-01")).toBuilder()
                .peersUntil(start("2026-04-01"))
                .build();
        Revocation revocation = new Revocation(GrantId.of("g"), start("2026-05-01"), SOMEBODY, "test");
        assertThat(cuts(AuthorityState.of(Grants.of(List.of(grant), List.of(revocation)))))
                .containsExactly(day("2026-02-01"), day("2026-04-01"), day("2026-05-01"), day("2026-09-01"));
    }

    @Test
    void rootAdministratorsSharesApprovalsAndInterests() {
        AuthorityState state = AuthorityState.empty()
                .withRootAdministrators(List.of(new RootAdministrator(
                        SOMEBODY, range("2026-01-05", "2026-01-10"), RootAdministrator.Origin.FOUNDED)))
                .withSightShares(List.of(new SightShare(
                        SOMEBODY,
                        PersonId.of("f"),
                        Capabilities.TARGET_SEE,
                        new Subject.OfUnit(SUZHOU),
                        range("2026-02-05", "2026-02-10"),
                        false)))
                .withPending(
                        List.of(new PendingApproval(grant(range("2026-08-01", "2026-09-01")), start("2026-03-05"))))
                .withInterests(List.of(
                        new Interest(
                                SOMEBODY, new Subject.OfUnit(SUZHOU), InterestKind.POOL, days("2026-04-05/2026-04-10")),
                        new Interest(SOMEBODY, new Subject.OfUnit(SUZHOU), InterestKind.POOL, days("2026-06-01/"))));
        assertThat(cuts(state))
                .containsExactly(
                        day("2026-01-05"),
                        day("2026-01-10"),
                        day("2026-02-05"),
                        day("2026-02-10"),
                        day("2026-03-05"),
                        day("2026-04-05"),
                        day("2026-04-10"),
                        day("2026-06-01"));
    }

    @Test
    void instantsWithoutADayAreLeftOut() {
        assertThat(cuts(AuthorityState.of(Grants.of(List.of(grant(InstantRange.of(Instant.MIN, Instant.MAX)))))))
                .isEmpty();
    }
}
