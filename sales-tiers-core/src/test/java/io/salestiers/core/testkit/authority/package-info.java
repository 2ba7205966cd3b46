/**
 * Arbitrary grant chains and everything around them:
 * {@code AuthorityArbitraries.authorities(organization)}, or piece by piece.
 */
package io.salestiers.core.testkit.authority;
