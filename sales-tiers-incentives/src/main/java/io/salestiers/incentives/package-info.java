/** The root of the incentives module; its features are the packages below it, each with an introduction of its own. */
@ModelStyle
package io.salestiers.incentives;
