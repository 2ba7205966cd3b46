package io.salestiers.examples.quickstart.input;

import io.salestiers.core.org.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a customer answered when asked how satisfied they are with an agent's work.
 *
 * @param line the line of the row
 * @param date the day of the answer
 * @param agent whose work
 * @param score 1 (not at all) to 5 (very)
 * @param account who answered, if known
 */
public record SurveyAnswer(long line, LocalDate date, PersonId agent, int score, Optional<String> account) {}
