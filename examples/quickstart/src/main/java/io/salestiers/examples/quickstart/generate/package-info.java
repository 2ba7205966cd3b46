/**
 * Makes the data that comes with the example: {@link io.salestiers.examples.quickstart.generate.SampleGenerator} writes the
 * same bytes for the same seed on every machine.
 */
@org.jspecify.annotations.NullMarked
package io.salestiers.examples.quickstart.generate;
