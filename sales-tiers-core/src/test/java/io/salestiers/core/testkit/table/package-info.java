/** For tests with tables: arbitraries, and the contract of {@link io.salestiers.core.table.TableSink}. */
package io.salestiers.core.testkit.table;
