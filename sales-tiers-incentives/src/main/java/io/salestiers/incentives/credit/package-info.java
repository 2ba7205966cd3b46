/**
 * Who is credited with what. A {@link io.salestiers.incentives.credit.Transaction} is a business event; a
 * {@link io.salestiers.incentives.credit.Credit} is the part of it that belongs to a payee, of a
 * {@linkplain io.salestiers.incentives.credit.CreditType type} (what it measures) and a
 * {@linkplain io.salestiers.incentives.credit.CreditKind kind} (how it came to the payee).
 * {@link io.salestiers.incentives.credit.Credits} are all of a calculation, by payee and by unit; a
 * {@link io.salestiers.incentives.credit.CreditFilter} says which of them count.
 */
package io.salestiers.incentives.credit;
