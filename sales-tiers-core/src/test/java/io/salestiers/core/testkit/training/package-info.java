/**
 * Arbitrary training catalogs and facts, and the contract of training stores: {@link
 * io.salestiers.core.testkit.training.TrainingStoreContract}.
 */
package io.salestiers.core.testkit.training;
