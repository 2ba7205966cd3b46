/**
 * Arbitrary surveys, sheets and feedback items, and the contract of survey stores: {@link
 * io.salestiers.core.testkit.feedback.SurveyStoreContract}.
 */
package io.salestiers.core.testkit.feedback;
