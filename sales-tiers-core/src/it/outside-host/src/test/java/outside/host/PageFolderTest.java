package outside.host;

import io.salestiers.core.table.Table;
import io.salestiers.core.table.TableSink;
import io.salestiers.core.testkit.table.TableSinkContract;
import java.util.Optional;

/** A host's own sink, held to the contract of the library's test-kit. */
class PageFolderTest extends TableSinkContract {
    @Override
    protected TableSink sink() {
        return new PageFolder();
    }

    @Override
    protected Optional<Table> stored(TableSink from, String key) {
        return ((PageFolder) from).find(key);
    }
}
