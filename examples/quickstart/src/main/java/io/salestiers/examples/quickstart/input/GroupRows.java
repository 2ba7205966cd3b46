package io.salestiers.examples.quickstart.input;

import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.fairness.GroupKey;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The file of groups: one row a person. What a group stands for is nobody's business here. */
final class GroupRows {
    private final AgentRows agents;

    GroupRows(AgentRows agents) {
        this.agents = agents;
    }

    SortedMap<PersonId, GroupKey> read(@Nullable CsvTable table) {
        SortedMap<PersonId, GroupKey> groups = new TreeMap<>();
        FolderReader.Keys keys = new FolderReader.Keys();
        for (CsvRow row : table == null ? List.<CsvRow>of() : table.rows()) {
            Optional<PersonId> agent = agents.agent(row, "agent");
            Optional<GroupKey> group = row.required("group", column -> row.id(column, GroupKey::of));
            if (agent.isPresent()
                    && keys.claim(row, "agent", agent.get().value())
                    && group.isPresent()
                    && !row.failed()) {
                groups.put(agent.get(), group.get());
            }
        }
        return groups;
    }
}
