package io.salestiers.examples.quickstart.input;

import io.salestiers.core.money.Currency;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.DateRange;
import java.util.Optional;

/**
 * One row of the agents file: who holds a position for whom and where, on some days. A person who moves has several.
 *
 * @param line the line of the row
 * @param agent who; empty if the position is vacant on these days
 * @param name the name as people read it; empty if the file has none, then the id is shown
 * @param manager whom the position reports to; empty at the top, and where the manager's position is vacant
 * @param office the office; empty above the offices
 * @param days from when to when; a row without days holds from the first day of the format on
 * @param tier the tier; empty if the file does not say, then a manager of somebody is a supervisor and others represent
 * @param position the position; empty if the file has none, then each person has one
 * @param unit the team; empty if the file has none, then each manager has one
 * @param country the country; empty if the file has none
 * @param currency the currency of the agent's amounts; empty if the file has none, then that of the format
 */
public record Assignment(
        long line,
        Optional<PersonId> agent,
        Optional<String> name,
        Optional<PersonId> manager,
        Optional<String> office,
        DateRange days,
        Optional<TierId> tier,
        Optional<PositionId> position,
        Optional<UnitId> unit,
        Optional<String> country,
        Optional<Currency> currency) {}
