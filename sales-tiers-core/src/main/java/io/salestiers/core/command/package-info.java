/**
 * What all commands of the library have in common: they say who wants what and why, and give all that is to be stored.
 *
 * <p>A command carries a {@link io.salestiers.core.command.CommandHeader} with its
 * {@link io.salestiers.core.command.CommandKey}, by which it is recognized when it arrives again. Applied to a state it gives
 * a {@link io.salestiers.core.command.Transition}: the new state, its {@link io.salestiers.core.command.Event}s and its audit
 * records, which a host stores together; or all reasons of a refusal, with its audit record; or a conflict. Delegation of
 * authority, evaluation cycles, improvement plans and disputes all work like this;
 * {@link io.salestiers.core.command.TransitionDraft} is what the rules of a command write into, and
 * {@link io.salestiers.core.command.StateStore} where a host keeps what came of it.
 */
package io.salestiers.core.command;
