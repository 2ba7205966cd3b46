package io.salestiers.incentives.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Currency;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.testkit.consent.AgreementArbitraries;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class ConsentProperties {
    record Case(
            TermsChange change,
            KnownInTime rule,
            Instant recordedAt,
            Instant now,
            List<PayEffect> pay,
            List<PayeeAgreements> agreements) {}

    private record Key(PersonId payee, Period period, Currency currency) {}

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<List<PayEffect>> pay = AgreementArbitraries.effects().list().ofMaxSize(12);
        return Combinators.combine(
                        AgreementArbitraries.changes(),
                        Arbitraries.of(KnownInTime.class),
                        AgreementArbitraries.instants(),
                        AgreementArbitraries.instants(),
                        pay,
                        AgreementArbitraries.agreements()
                                .list()
                                .uniqueElements(PayeeAgreements::payee)
                                .ofMaxSize(4),
                        Arbitraries.integers().between(0, 63))
                .as((change, rule, one, other, effects, agreements, bits) -> {
                    Instant recorded = one.isBefore(other) ? one : other;
                    Instant now = one.isBefore(other) ? other : one;
                    return new Case(
                            change, rule, recorded, now, effects, with(change, recorded, now, agreements, bits));
                });
    }

    /** Some consents to the very change, some of them withdrawn, by the bits. */
    private static List<PayeeAgreements> with(
            TermsChange change, Instant recorded, Instant now, List<PayeeAgreements> agreements, int bits) {
        List<PayeeAgreements> all = new ArrayList<>();
        int shift = 0;
        for (PayeeAgreements each : agreements) {
            int choice = (bits >> shift) & 3;
            shift += 2;
            LocalDate day = LocalDate.ofInstant(recorded, ZoneOffset.UTC);
            all.add(
                    choice == 0
                            ? each
                            : each.with(new Consent(
                                    change,
                                    day,
                                    recorded,
                                    choice == 1
                                            ? java.util.Optional.empty()
                                            : java.util.Optional.of(choice == 2 ? now : now.plusNanos(1)))));
        }
        return all;
    }

    /** By brute force, in whole minor units, over each payee, period and currency by itself. */
    private static Set<Key> expected(Case given) {
        long known = given.recordedAt().getEpochSecond() / 86_400;
        long effect = given.change().takesEffect().toEpochDay();
        boolean late = given.rule() == KnownInTime.ON_ITS_FIRST_DAY ? known > effect : known >= effect;
        Set<Key> keys = new HashSet<>();
        if (!late) {
            return keys;
        }
        Map<Key, BigInteger> difference = new HashMap<>();
        for (PayEffect each : given.pay()) {
            difference.merge(
                    new Key(each.payee(), each.period(), each.before().currency()),
                    BigInteger.valueOf(each.after().minorUnits())
                            .subtract(BigInteger.valueOf(each.before().minorUnits())),
                    BigInteger::add);
        }
        difference.forEach((key, sum) -> {
            boolean agreed = false;
            for (PayeeAgreements each : given.agreements()) {
                for (Consent consent : each.consents()) {
                    agreed |= each.payee().equals(key.payee())
                            && consent.change().digest().equals(given.change().digest())
                            && consent.at().compareTo(given.now()) <= 0
                            && (consent.withdrawnAt().isEmpty()
                                    || consent.withdrawnAt().get().compareTo(given.now()) > 0);
                }
            }
            if (sum.signum() < 0 && !agreed) {
                keys.add(key);
            }
        });
        return keys;
    }

    private static List<MissingConsent> missing(Case given, List<PayEffect> pay, List<PayeeAgreements> agreements) {
        return ConsentCheck.of(given.rule(), ZoneOffset.UTC)
                .missing(given.change(), given.recordedAt(), pay, agreements, given.now());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void findsExactlyThoseWhoLoseAndHaveNotConsented(@ForAll("cases") Case given) {
        List<MissingConsent> missing = missing(given, given.pay(), given.agreements());
        Set<Key> found = missing.stream()
                .map(each -> new Key(
                        each.effect().payee(),
                        each.effect().period(),
                        each.effect().before().currency()))
                .collect(Collectors.toSet());
        assertThat(found).hasSameSizeAs(missing).isEqualTo(expected(given));
        Statistics.label("missing")
                .collect(missing.isEmpty() ? "none" : "some")
                .coverage(coverage -> coverage.check("some").percentage(p -> p > 15));
    }

    /** Whatever the order in which pay and agreements come, and however often it is asked. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void dependsOnNoOrder(@ForAll("cases") Case given, @ForAll long seed) {
        List<PayEffect> pay = new ArrayList<>(given.pay());
        List<PayeeAgreements> agreements = new ArrayList<>(given.agreements());
        java.util.Collections.shuffle(pay, new Random(seed));
        java.util.Collections.shuffle(agreements, new Random(seed));
        assertThat(missing(given, pay, agreements)).isEqualTo(missing(given, given.pay(), given.agreements()));
    }

    /** Where a change is known in time for one rule only, it is the day itself; the stricter rule never finds less. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theStricterRuleFindsNoLess(@ForAll("cases") Case given) {
        boolean mild =
                ConsentCheck.of(KnownInTime.ON_ITS_FIRST_DAY, ZoneOffset.UTC).late(given.change(), given.recordedAt());
        boolean strict = ConsentCheck.of(KnownInTime.BEFORE_ITS_FIRST_DAY, ZoneOffset.UTC)
                .late(given.change(), given.recordedAt());
        assertThat(strict || !mild).isTrue();
        assertThat(strict != mild)
                .isEqualTo(LocalDate.ofInstant(given.recordedAt(), ZoneOffset.UTC)
                        .equals(given.change().takesEffect()));
    }

    /** Changes with one digest are equal, and others are not. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aChangeIsToldByItsDigest(@ForAll("changes") TermsChange one, @ForAll("changes") TermsChange other) {
        assertThat(one.digest().equals(other.digest())).isEqualTo(one.equals(other));
    }

    @Provide
    Arbitrary<TermsChange> changes() {
        return AgreementArbitraries.changes();
    }
}
