/**
 * Arbitrary audit records and chains, and the contract of audit logs:
 * {@link io.salestiers.core.testkit.audit.AuditLogContract}.
 */
package io.salestiers.core.testkit.audit;
