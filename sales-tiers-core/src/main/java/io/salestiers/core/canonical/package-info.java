/**
 * One value, one text, one digest: a {@link io.salestiers.core.canonical.JsonValue} is written by
 * {@link io.salestiers.core.canonical.CanonicalJson} in exactly one way, over which a
 * {@link io.salestiers.core.canonical.Digest} is taken. Needs no JSON library.
 */
package io.salestiers.core.canonical;
