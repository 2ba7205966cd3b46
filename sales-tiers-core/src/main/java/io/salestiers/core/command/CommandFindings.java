package io.salestiers.core.command;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found in commands of any kind. */
public enum CommandFindings implements FindingCode {
    /** The key of a command that was applied before belongs to another command. */
    KEY_REUSED("key-reused");

    private final String code;

    CommandFindings(String name) {
        this.code = "core.command." + name;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
