package outside.host;

import io.salestiers.kpi.testkit.measure.FactSourceContract;

/** A host's own source of facts, held to the contract of the library's test-kit. */
class CrmExportTest extends FactSourceContract {
    @Override
    protected Recorded recorded() {
        CrmExport export = new CrmExport();
        return new Recorded(export, export::write);
    }
}
