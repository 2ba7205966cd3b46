/** A host application that closes a quarter from files. */
@org.jspecify.annotations.NullMarked
package io.salestiers.examples.quickstart;
