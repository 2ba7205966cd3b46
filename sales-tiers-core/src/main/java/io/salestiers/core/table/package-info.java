/**
 * Results for the outside: a {@link io.salestiers.core.table.Table} has {@link io.salestiers.core.table.Column columns}
 * with stable keys, types and units, and rows of {@link io.salestiers.core.table.Cell cells}.
 */
package io.salestiers.core.table;
