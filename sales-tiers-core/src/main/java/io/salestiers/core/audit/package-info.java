/**
 * Proof of what was decided and changed, over opaque ids only. An {@link io.salestiers.core.audit.AuditRecord} says who did
 * what; {@link io.salestiers.core.audit.AuditChain} makes it an {@link io.salestiers.core.audit.AuditEntry} that carries the
 * digest of the one before; the host stores entries through the port {@link io.salestiers.core.audit.AuditLog} and keeps
 * {@link io.salestiers.core.audit.Checkpoint}s elsewhere; {@link io.salestiers.core.audit.AuditVerifier} finds what was
 * removed, changed or moved since; {@link io.salestiers.core.audit.AuditExport} gives everything about one person.
 */
package io.salestiers.core.audit;
