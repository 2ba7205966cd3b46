/**
 * The rules by which the library checks its own construction, kept here so that all its modules share them.
 *
 * <p>{@link io.salestiers.core.testkit.arch.LibraryRules} says what library code never does,
 * {@link io.salestiers.core.testkit.arch.PackageArrows} which package may use which, and
 * {@link io.salestiers.core.testkit.arch.ModuleFile} shows what a compiled module exports and requires. They need
 * ArchUnit on the class path. {@link io.salestiers.core.testkit.arch.DocumentedSamples} compares the code that documentation
 * shows with compiled code.
 */
package io.salestiers.core.testkit.arch;
