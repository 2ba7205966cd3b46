/**
 * What a host needs to test how it keeps authority: an adapter of {@link io.salestiers.core.delegation.GrantStore} extends
 * {@link io.salestiers.core.testkit.delegation.GrantStoreContract}.
 */
package io.salestiers.core.testkit.delegation;
