/** Responsibility matrices, sound or with the defects that a test asks for, and days worth asking them about. */
package io.salestiers.core.testkit.responsibility;
