package io.salestiers.core.feedback;

/**
 * To whom an overdue item goes from some day on: after 1 day to the manager, level 1, after 5 days to the manager's manager,
 * level 2.
 *
 * @param afterDays how many days overdue, 1 or more
 * @param level how many managers up the reporting line, 1 or more
 */
public record EscalationStep(int afterDays, int level) {}
