/**
 * Customers (客户): whose they are on every day, what happened with them, and how they change hands.
 *
 * <p>An {@link io.salestiers.core.customer.OwnershipPolicy} is what the business writes: whether positions or people own customers,
 * protection (报备保护期), limits, pools (公海), release by rule. A {@link io.salestiers.core.customer.CustomerCommand} (register,
 * claim, release, hand over …) goes to {@link io.salestiers.core.customer.CustomerProcess}, which gives a new
 * {@link io.salestiers.core.customer.Customer} with its events and audit records, to be kept in a
 * {@link io.salestiers.core.customer.CustomerStore}:
 *
 * <!-- sample: CustomerStoryTest#register -->
 * <pre>{@code
 * CustomerStore store = new InMemoryCustomerStore();
 * CustomerId acme = CustomerId.of("C-1");
 * Customer unknown = Customer.unregistered(acme);
 * CustomerCommand register = CustomerCommand.register(CommandHeader.of("form-1"), SUZHOU_1);
 * OwnerLoad load = store.load(SUZHOU_1);
 * Transition<Customer> done =
 *         CustomerProcess.of(policy).given(load).apply(unknown, register, Actor.of(ZHANG), authority, now);
 * store.append(List.of(CustomerWrite.of(unknown, done)), List.of(load), now)
 *         .orThrow();
 *
 * Customer customer = store.find(acme).orElseThrow();
 * Optional<CustomerOwner> owner = customer.owner(LocalDate.of(2025, 3, 3)); // position:suzhou-1
 * boolean safe = customer.protectedOn(LocalDate.of(2025, 4, 1)); // true: 30 days from 3 March on
 * }</pre>
 *
 * <p>A customer has exactly one owner or one pool on every day. Its {@link io.salestiers.core.customer.PersonalData} are kept apart
 * and can be erased without changing a figure. {@link io.salestiers.core.customer.ReleaseOutlook} tells ahead of time what falls back
 * into a pool, {@link io.salestiers.core.customer.OwnershipCheck} what nobody looks after.
 *
 * <p>Who is to be followed up, by which class and until when, is found by {@link io.salestiers.core.customer.care}; what a CRM
 * knows is taken over by {@link io.salestiers.core.customer.crm}.
 */
package io.salestiers.core.customer;
