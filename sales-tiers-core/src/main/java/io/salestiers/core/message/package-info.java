/**
 * What people are told: a {@link io.salestiers.core.message.Message} goes to an
 * {@link io.salestiers.core.message.Audience} of a day, each reader seeing what they may
 * ({@link io.salestiers.core.message.Message#visibleTo}); a {@link io.salestiers.core.message.MessageWriter} writes it within
 * the limits of a channel, and an {@link io.salestiers.core.message.Outbox} sends it without loss.
 *
 * <!-- sample: MessageSamplesTest#message -->
 * <pre>{@code
 * }</pre>
 */
package io.salestiers.core.message;
