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
 * }</pre>
 */
package io.salestiers.incentives.consent;
