/**
 * The choices of team pay: whose results a manager is paid on ({@link io.salestiers.incentives.team.OverrideTeam}), how a pool is
 * funded and shared ({@link io.salestiers.incentives.team.PoolFunding}, {@link io.salestiers.incentives.team.PoolAllocation}), and
 * how contests are won ({@link io.salestiers.incentives.team.ContestPrizes}).
 */
package io.salestiers.incentives.team;
