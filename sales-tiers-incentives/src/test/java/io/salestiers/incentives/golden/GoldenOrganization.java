package io.salestiers.incentives.golden;

import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationBuilder;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.golden.CsvFile.Row;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who is where in a golden case: the company that its settings name, else the positions of {@code organization.csv}, else one
 * representative Ann.
 */
final class GoldenOrganization {
    private static final LocalDate SINCE = LocalDate.of(2000, 1, 1);
    private static final List<String> COLUMNS =
            List.of("position", "tier", "unit", "reports-to", "person", "from", "to");

    private GoldenOrganization() {}

    static Organization of(Path folder, String named) {
        if (named.equals("small-company")) {
            return SmallCompany.organization();
        }
        if (!named.isEmpty()) {
            throw new IllegalArgumentException("the organization must be small-company or none, but was " + named);
        }
        OrganizationBuilder builder = Organization.builder(ladder(folder), SINCE);
        List<Row> rows = CsvFile.rows(folder.resolve("organization.csv"), COLUMNS);
        if (rows.isEmpty()) {
            return builder.unit("company", LocalizedText.same("company"))
                    .position("ann", "rep", "company")
                    .holder("Ann", "ann")
                    .build();
        }
        Set<String> units = new HashSet<>();
        Set<String> positions = new HashSet<>();
        for (Row row : rows) {
            String unit = unit(builder, units, row.get("unit"));
            if (positions.add(row.get("position"))) {
                builder.position(row.get("position"), row.get("tier"), unit);
                row.find("reports-to").ifPresent(manager -> builder.reportsTo(row.get("position"), manager));
            }
            row.find("person")
                    .ifPresent(person -> builder.holder(
                            person,
                            row.get("position"),
                            DateRange.parse(row.find("from").orElse(SINCE.toString()) + "/"
                                    + row.find("to").orElse(""))));
        }
        return builder.build();
    }

    /* Units by their path from the root, such as company/east/east-1. */
    private static String unit(OrganizationBuilder builder, Set<String> units, String path) {
        List<String> parts = new ArrayList<>(List.of(path.split("/", -1)));
        for (int i = 0; i < parts.size(); i++) {
            if (units.add(parts.get(i))) {
                LocalizedText name = LocalizedText.same(parts.get(i));
                if (i == 0) {
                    builder.unit(parts.get(i), name);
                } else {
                    builder.unit(parts.get(i), name, parts.get(i - 1));
                }
            }
        }
        return parts.get(parts.size() - 1);
    }

    private static Ladder ladder(Path folder) {
        List<Tier> tiers = new ArrayList<>();
        for (Row row : CsvFile.rows(folder.resolve("tiers.csv"), List.of("tier", "rank"))) {
            tiers.add(tier(row.get("tier"), Integer.parseInt(row.get("rank"))));
        }
        return Ladder.of(
                tiers.isEmpty()
                        ? List.of(tier("rep", 1), tier("manager", 2), tier("director", 3), tier("head", 4))
                        : tiers);
    }

    private static Tier tier(String id, int rank) {
        return new Tier(TierId.of(id), rank, LocalizedText.same(id));
    }
}
