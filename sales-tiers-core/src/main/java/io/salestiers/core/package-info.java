/** The root of the core module; its features are the packages below it, each with an introduction of its own. */
@ModelStyle
package io.salestiers.core;
