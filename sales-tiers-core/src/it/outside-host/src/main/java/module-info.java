/** A host in a module of its own. */
module outside.host {
    requires io.salestiers.core;
}
