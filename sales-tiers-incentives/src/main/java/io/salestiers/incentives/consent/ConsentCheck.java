package io.salestiers.incentives.consent;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.time.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether a change of terms may be booked: a change that was known only after it took effect and that lowers somebody's pay
 * needs that payee's consent. What was known in time needs none, and neither does a change that leaves pay as it was or raises it.
 *
 * <!-- sample: ConsentStoryTest#check -->
 * <pre>{@code
 * List<MissingConsent> missing = ConsentCheck.of(KnownInTime.ON_ITS_FIRST_DAY, ZONE)
 *         .missing(change, recordedAt, PayEffect.between(uncapped, limited), store.all(), now);
 * Outcome<String> booked = missing.isEmpty()
 *         ? Outcome.done("booked")
 *         : Outcome.refused(missing.stream().map(MissingConsent::finding).toList());
 * }</pre>
 *
 * <p>It is about terms, which people decide on, not about facts: that a customer returned the goods takes no consent. Immutable
 * and safe for use by several threads.
 */
public final class ConsentCheck {
    private record Account(PersonId payee, Period period, Currency currency) implements Comparable<Account> {
        private static final Comparator<Account> ORDER = Comparator.comparing(Account::payee)
                .thenComparing(Account::period)
                .thenComparing(account -> account.period().kind())
                .thenComparing(Account::currency);

        @Override
        public int compareTo(Account other) {
            return ORDER.compare(this, other);
        }
    }

    private final KnownInTime inTime;
    private final ZoneId zone;

    private ConsentCheck(KnownInTime inTime, ZoneId zone) {
        this.inTime = requireNonNull(inTime, "inTime");
        this.zone = requireNonNull(zone, "zone");
    }

    /**
     * By the rule of a company.
     *
     * @param inTime when a change is known in time
     * @param zone the zone of the organization, in which the days are
     * @return the check
     */
    public static ConsentCheck of(KnownInTime inTime, ZoneId zone) {
        return new ConsentCheck(inTime, zone);
    }

    /**
     * Whether a change was known only after it took effect.
     *
     * @param change the change
     * @param recordedAt when it was recorded
     * @return true if it needs the consent of everybody whose pay it lowers
     */
    public boolean late(TermsChange change, Instant recordedAt) {
        LocalDate known = LocalDate.ofInstant(recordedAt, zone);
        return switch (inTime) {
            case ON_ITS_FIRST_DAY -> known.isAfter(change.takesEffect());
            case BEFORE_ITS_FIRST_DAY -> !known.isBefore(change.takesEffect());
        };
    }

    /**
     * Whose consent is missing.
     *
     * @param change the change
     * @param recordedAt when it was recorded
     * @param pay what it does to everybody's pay; effects on one payee in one period and currency, such as by several plans, are
     *     added up. What a payee loses in one period or currency is not made up for by another one
     * @param agreements what payees have said
     * @param now when the change is to be booked; only a consent that counts then counts
     * @return by payee, period and currency; empty if the change may be booked for everybody
     * @throws IllegalArgumentException if it is booked before it was recorded
     */
    public List<MissingConsent> missing(
            TermsChange change,
            Instant recordedAt,
            Collection<PayEffect> pay,
            Collection<PayeeAgreements> agreements,
            Instant now) {
        if (now.isBefore(recordedAt)) {
            throw new IllegalArgumentException(
                    "a change is booked after it was recorded at " + recordedAt + ", but now was " + now);
        }
        if (!late(change, recordedAt)) {
            return List.of();
        }
        Map<PersonId, PayeeAgreements> said = new HashMap<>();
        agreements.forEach(each -> said.put(each.payee(), each));
        Map<Account, PayEffect> sums = new TreeMap<>();
        for (PayEffect each : pay) {
            Account account =
                    new Account(each.payee(), each.period(), each.before().currency());
            sums.merge(
                    account,
                    each,
                    (one, other) -> new PayEffect(
                            one.payee(),
                            one.period(),
                            one.before().plus(other.before()),
                            one.after().plus(other.after())));
        }
        List<MissingConsent> missing = new ArrayList<>();
        for (PayEffect effect : sums.values()) {
            PayeeAgreements own = said.getOrDefault(effect.payee(), PayeeAgreements.none(effect.payee()));
            if (effect.before().minus(effect.after()).signum() > 0 && !own.consented(change, now)) {
                missing.add(new MissingConsent(effect, change, finding(change, recordedAt, effect, own, now)));
            }
        }
        return List.copyOf(missing);
    }

    private Finding finding(
            TermsChange change, Instant recordedAt, PayEffect effect, PayeeAgreements own, Instant now) {
        Money loss = effect.before().minus(effect.after());
        return Finding.of(
                        code(change, own, now),
                        Place.during("person:" + effect.payee(), effect.period().range()))
                .with("payee", effect.payee().value())
                .with("terms", change.after().key())
                .with("takesEffect", change.takesEffect())
                .with("known", LocalDate.ofInstant(recordedAt, zone))
                .with("period", effect.period().name())
                .with("before", effect.before().toArgument())
                .with("after", effect.after().toArgument())
                .with("loss", loss.toArgument());
    }

    private static ConsentFinding code(TermsChange change, PayeeAgreements own, Instant now) {
        Optional<Consent> earlier =
                own.consent(change).filter(each -> !each.at().isAfter(now));
        if (earlier.isPresent()) {
            return ConsentFinding.CONSENT_ENDED;
        }
        boolean another = own.consents().stream()
                .anyMatch(each -> change.after().takesThePlaceOf(each.change().after())
                        && !each.change().equals(change)
                        && each.countsAt(now));
        return another ? ConsentFinding.CONSENT_TO_ANOTHER : ConsentFinding.CONSENT_MISSING;
    }
}
