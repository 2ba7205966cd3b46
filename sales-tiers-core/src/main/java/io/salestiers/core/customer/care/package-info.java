/**
 * Looking after customers (客户关怀): their classes, when they are to be followed up (回访), and what that tells as measures.
 *
 * <p>A {@link io.salestiers.core.customer.care.CustomerClassing} divides customers into classes by what was observed, such as
 * revenue; {@link io.salestiers.core.customer.care.CustomerClassifier} finds the
 * {@link io.salestiers.core.customer.care.CustomerClasses} day by day. A
 * {@link io.salestiers.core.customer.care.FollowUpPolicy} says how often each class is to be followed up, and
 * {@link io.salestiers.core.customer.care.FollowUps} what follow-ups there were, are and will be. A
 * {@link io.salestiers.core.customer.care.DueList} is whom a person has to call today:
 *
 * <!-- sample: CustomerStoryTest#due -->
 * <pre>{@code
 * FollowUpPolicy followUp = new FollowUpPolicy(
 *         new DueBasis.SinceLast(Optional.of(14), ClassChange.SOONER),
 *         NewOwner.BEGINS_ANEW,
 *         CountedVisits.BY_ANYONE,
 *         CountedOn.DUE_DAY,
 *         List.of(new FollowUpRule(
 *                 CustomerClassId.of("A"),
 *                 PeriodKind.QUARTER,
 *                 new TreeSet<>(EnumSet.allOf(VisitChannel.class)),
 *                 7)));
 * FollowUps followUps = FollowUps.of(followUp, organization);
 * Map<CustomerId, Timeline<CustomerClassId>> classes =
 *         Map.of(acme, Timeline.of(DateRange.startingOn(LocalDate.of(2025, 1, 1)), CustomerClassId.of("A")));
 * DueList list = DueList.of(followUps, store.ownedBy(SUZHOU_1, today), classes, ZHANG, today, 0);
 * long late = list.items().get(0).daysPastDue(); // 5: due on 20 June, three months after the call of 20 March
 * }</pre>
 *
 * <p>{@link io.salestiers.core.customer.care.CareMeasures} gives timeliness and coverage as observations, which KPIs read.
 */
package io.salestiers.core.customer.care;
