/** What hosts check their stores of acknowledgements and consent with, and such values for their own properties. */
package io.salestiers.incentives.testkit.consent;
