package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.examples.quickstart.report.OrgNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The positions of the last day of the period, by reporting line. */
final class TierChart {
    private final ClosedPeriod closed;
    private final Labels labels;
    private final OrganizationDay day;

    TierChart(ClosedPeriod closed, Labels labels) {
        this.closed = closed;
        this.labels = labels;
        this.day = closed.organization()
                .on(closed.period().range().to().orElseThrow().minusDays(1));
    }

    OrgNode root() {
        List<PositionId> tops = new ArrayList<>();
        for (PositionId position : day.positions()) {
            if (day.managerPosition(position).isEmpty()) {
                tops.add(position);
            }
        }
        if (tops.size() == 1) {
            return node(tops.get(0));
        }
        // Nobody holds the whole company: it only joins the heads of its countries.
        return new OrgNode(
                LocalizedText.of("Company", "公司"),
                "",
                Optional.of(closed.data().format().company().en()),
                tops.stream().map(this::node).toList());
    }

    private OrgNode node(PositionId position) {
        return new OrgNode(
                day.tier(position).map(labels::of).orElseThrow(),
                day.unitOf(position).map(unit -> labels.of(unit).en()).orElse(position.value()),
                day.occupant(position).map(closed.data()::nameOf),
                day.directReports(position).stream().map(this::node).toList());
    }
}
