/**
 * Disputes about pay (薪酬异议): a payee contests a line of a statement, somebody entitled decides, and what comes of it is an
 * adjustment that refers to it.
 *
 * <p>A {@link io.salestiers.incentives.dispute.Dispute} begins with a {@link io.salestiers.incentives.dispute.DisputeClaim} on a line
 * of a statement and changes by {@link io.salestiers.incentives.dispute.DisputeCommand}s, which
 * {@link io.salestiers.incentives.dispute.DisputeProcess} applies and a {@link io.salestiers.incentives.dispute.DisputeStore} keeps.
 * {@link io.salestiers.incentives.dispute.DisputeAdjustments} works out what is to be booked:
 *
 * <!-- sample: DisputeStoryTest#story -->
 * <pre>{@code
 * // Monday 9 October: Ann contests the commission of the third quarter, with the order as evidence.
 * DisputeClaim claim = DisputeClaim.of(LINE, usd("240.00"), "order-missing")
 *         .about(commission)
 *         .proved(new DisputeEvidence(AuditCode.of("order:SO-17"), Optional.of(order)))
 *         .preparedBy(new Involvement(OLGA, Capabilities.PAY_PLAN));
 * DisputeCommand.File file = new DisputeCommand.File(form("form-1"), DisputeId.of("D-1"), ANN, claim);
 * Transition<Dispute> filed = process.besides(store.all()).file(file, Actor.of(ANN), AUTHORITY, at("2017-10-09"));
 * store.append(file.id(), filed, DisputeStore.NOTHING, at("2017-10-09"));
 * PersonId handler = now().handler().orElseThrow(); // Mara, her manager, until 23 October
 *
 * // Mara does not decide in time: the dispute goes to Zoe, who grants a part.
 * does(ANN, "2017-10-24", new DisputeCommand.Escalate(form("form-2")));
 * does(
 *         ZOE,
 *         "2017-10-26",
 *         new DisputeCommand.Decide(form("form-3").because("split-order"), Optional.of(usd("100.00"))));
 * LedgerView paid = book(DisputeAdjustments.booking(now(), view()), "dispute-1"); // +100.00
 *
 * // Ann appeals in time. Nobody above Zoe may decide, so it is anybody else's who may: Nils grants all of it.
 * does(ANN, "2017-11-02", new DisputeCommand.Appeal(form("form-4"), AuditCode.of("sole-seller"), List.of()));
 * does(
 *         NILS,
 *         "2017-11-08",
 *         new DisputeCommand.Decide(form("form-5").because("sole-seller"), Optional.of(usd("240.00"))));
 * LedgerView after = book(DisputeAdjustments.booking(now(), paid), "dispute-2"); // +140.00
 * Money payable = after.balance(ANN, usd("0.00").currency(), Balance.PAYABLE); // 1,490.00
 * }</pre>
 */
package io.salestiers.incentives.dispute;
