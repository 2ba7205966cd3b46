/**
 * Responsibility matrices, sound or with the defects that a test asks for, and days worth asking them about; and a
 * {@link io.salestiers.core.testkit.responsibility.LargeCompany} to measure with.
 */
package io.salestiers.core.testkit.responsibility;
