/**
 * Who may do what to whom: a {@link io.salestiers.core.authority.Grant} gives somebody
 * {@linkplain io.salestiers.core.authority.Capability capabilities} over a {@link io.salestiers.core.authority.Scope}; the
 * grants and what else changes are the {@link io.salestiers.core.authority.AuthorityState}, what a company chooses is its
 * {@link io.salestiers.core.authority.AuthorityPolicy}; with the organization they are an
 * {@link io.salestiers.core.authority.Authority}, which decides, explains, filters, and can be prepared for speed.
 */
package io.salestiers.core.authority;
