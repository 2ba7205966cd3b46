/**
 * Definitions as JSON. A {@link io.salestiers.core.json.JsonDocument} names a document and declares its
 * {@link io.salestiers.core.json.Shape}; {@link io.salestiers.core.json.SalesTiersJson} reads and writes it with Jackson 2
 * or 3, whichever the host has. Audit entries are stored as
 * {@link io.salestiers.core.json.AuditLines lines}.
 */
package io.salestiers.core.json;
