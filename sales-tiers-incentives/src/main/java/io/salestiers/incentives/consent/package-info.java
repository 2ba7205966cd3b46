/**
 * What payees have seen and agreed to: acknowledgements of the terms of their pay (确认), and consent to changes that come too
 * late (同意).
 *
 * <p>{@link io.salestiers.incentives.consent.PayTerms} are a version of a plan or a quota, told by the fingerprint of what was
 * shown. A payee says by an {@link io.salestiers.incentives.consent.AgreementCommand} to have seen them;
 * {@link io.salestiers.incentives.consent.AgreementProcess} applies it, an
 * {@link io.salestiers.incentives.consent.AcknowledgementStore} keeps what came of it, and
 * {@link io.salestiers.incentives.consent.OpenAcknowledgements} tells who has not.
 *
 * <p>A {@link io.salestiers.incentives.consent.TermsChange} that is known only after it took effect must not lower the pay of
 * anybody who has not consented to it: before a host books what follows from such a change, it calculates by both terms, compares
 * them as {@link io.salestiers.incentives.consent.PayEffect}s and asks
 * {@link io.salestiers.incentives.consent.ConsentCheck}:
 *
 * <!-- sample: ConsentStoryTest#story -->
 * <pre>{@code
 * // January: Ann has read the plan of the year; Bo has not.
 * plans.save(year, PlanStore.NOTHING, at("2016-12-20")).orThrow();
 * PayTerms terms = PayTerms.of(year, JSON.digest(year, IncentiveDocuments.PLAN));
 * say(ANN, new AgreementCommand.Acknowledge(CommandHeader.of("form-1"), terms), at("2017-01-03"));
 *
 * // 10 August: the company records a cap from 1 July on, and calculates the quarter by both.
 * plans.save(capped, plans.revision(year.id()), at("2017-08-10")).orThrow();
 * PayTerms withCap = PayTerms.of(capped, JSON.digest(capped, IncentiveDocuments.PLAN));
 * TermsChange change = TermsChange.of(terms, withCap);
 * List<PayEffect> effects = PayEffect.between(run(year), run(capped)); // Ann 40.00 → 30.00, Bo 12.00
 *
 * // Ann has not consented, so the cap must not be booked for her.
 * ConsentCheck check = ConsentCheck.of(KnownInTime.ON_ITS_FIRST_DAY, ZONE);
 * List<MissingConsent> missing = check.missing(change, at("2017-08-10"), effects, store.all(), at("2017-10-05"));
 * String why = missing.get(0).finding().message(ENGLISH);
 *
 * // On 20 October she consents. From then on it may.
 * say(ANN, new AgreementCommand.GiveConsent(CommandHeader.of("form-2"), change), at("2017-10-20"));
 * List<MissingConsent> later = check.missing(change, at("2017-08-10"), effects, store.all(), at("2017-10-21"));
 * }</pre>
 */
package io.salestiers.incentives.consent;
