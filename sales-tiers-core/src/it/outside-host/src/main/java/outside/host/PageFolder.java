package outside.host;

import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Table;
import io.salestiers.core.table.TableHeader;
import io.salestiers.core.table.TableSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where a host puts tables that its pages show: the last one of each key. */
public final class PageFolder implements TableSink {
    private final Map<String, Table> pages = new ConcurrentHashMap<>();

    /** No pages. */
    public PageFolder() {}

    @Override
    public void write(TableHeader header, Iterable<List<Cell>> rows) {
        List<List<Cell>> read = new ArrayList<>();
        rows.forEach(read::add);
        pages.put(header.key(), new Table(header.key(), header.title(), header.columns(), read));
    }

    /**
     * A page.
     *
     * @param key the key of its table
     * @return the table written last; empty if there is none
     */
    public Optional<Table> find(String key) {
        return Optional.ofNullable(pages.get(key));
    }
}
