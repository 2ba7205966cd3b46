/**
 * What people are told: a {@link io.salestiers.core.message.Message} goes to an
 * {@link io.salestiers.core.message.Audience} of a day, each reader seeing what they may
 * ({@link io.salestiers.core.message.Message#visibleTo}); a {@link io.salestiers.core.message.MessageWriter} writes it within
 * the limits of a channel, and an {@link io.salestiers.core.message.Outbox} sends it without loss.
 *
 * <!-- sample: MessageSamplesTest#message -->
 * <pre>{@code
 * Message results = Message.of(
 *         Severity.INFO,
 *         Phrase.of("Results of May", "5月业绩"),
 *         new Block.Text(Phrase.of("Thank you all!", "感谢各位！")),
 *         new Block.Figure(
 *                 Phrase.of("Revenue of Suzhou", "苏州销售额"),
 *                 Quantity.money(Money.of("1250000.00", Currency.of("CNY"))),
 *                 Subject.of(UnitId.of("SUZHOU")),
 *                 Capabilities.RESULT_SEE),
 *         new Block.Mentions(List.of(ZHANG)));
 * MessageWriter writer = new MessageWriter(ZH, NameLookup.of(Map.of(ZHANG, "张伟")), MessageMarkup.plain());
 * MessageLimits robot = new MessageLimits(LengthUnit.UTF8_BYTES, 2048, true);
 * String text = writer.write(results, robot).orThrow().get(0).text();
 * // 5月业绩
 * // 感谢各位！
 * // 苏州销售额: CNY 1,250,000.00
 * // @张伟
 * }</pre>
 */
package io.salestiers.core.message;
