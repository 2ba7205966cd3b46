package io.salestiers.examples.quickstart.input;

import java.util.Optional;

/**
 * A customer.
 *
 * @param id its name, the key
 * @param sector the industry, corrected where the format has a correction
 * @param location where the head office is, corrected where the format has a correction
 * @param parent the account that owns this one
 */
public record Account(String id, Optional<String> sector, Optional<String> location, Optional<String> parent) {}
