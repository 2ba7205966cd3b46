/**
 * Results for the outside: a {@link io.salestiers.core.table.Table} has {@link io.salestiers.core.table.Column columns}
 * with stable keys, types and units, and rows of {@link io.salestiers.core.table.Cell cells}. It leaves through a
 * {@link io.salestiers.core.table.TableSink}, which a host writes for its workbook, files or database; long tables go row by
 * row below their {@link io.salestiers.core.table.TableHeader}.
 */
package io.salestiers.core.table;
