/** A host in a module of its own; the core comes with the module for performance. */
module outside.host {
    requires io.salestiers.kpi;
}
