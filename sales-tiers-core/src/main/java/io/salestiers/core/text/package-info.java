/**
 * What people read: {@link io.salestiers.core.text.Texts} writes a key of a
 * {@link io.salestiers.core.text.MessageCatalogue} and its typed {@link io.salestiers.core.text.Argument arguments} in
 * one {@link io.salestiers.core.text.Language}, the same on every machine.
 */
package io.salestiers.core.text;
