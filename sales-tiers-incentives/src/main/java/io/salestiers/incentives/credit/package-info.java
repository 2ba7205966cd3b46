/**
 * Who is credited with what: a {@link io.salestiers.incentives.credit.Credit} is the part of a transaction that belongs to
 * a payee, {@link io.salestiers.incentives.credit.Credits} are all of a calculation, by payee and by unit.
 */
package io.salestiers.incentives.credit;
