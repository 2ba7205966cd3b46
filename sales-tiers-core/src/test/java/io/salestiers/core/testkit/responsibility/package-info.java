/** For tests of duties: a {@link io.salestiers.core.testkit.responsibility.LargeCompany} to measure with. */
package io.salestiers.core.testkit.responsibility;
