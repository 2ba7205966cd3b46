/**
 * The choices of bonuses: figures with their weights and curves ({@link io.salestiers.incentives.bonus.WeightedFigure}), objectives
 * and their scores ({@link io.salestiers.incentives.bonus.Objective}), and how a chain of coefficients is funded
 * ({@link io.salestiers.incentives.bonus.ChainFunding}).
 */
package io.salestiers.incentives.bonus;
