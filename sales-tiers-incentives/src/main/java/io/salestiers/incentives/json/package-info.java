/** The forms of this module's JSON documents: {@link io.salestiers.incentives.json.IncentiveDocuments}. */
package io.salestiers.incentives.json;
